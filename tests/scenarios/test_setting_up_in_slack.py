"""From an empty workspace to the first answer, in Finnish, through Home and direct messages: over a socket."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.osuma_process import RunningBot, buttons, saying, shown
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
LEADS = "Nimi;Verkkosivu;Henkilöstö;Kaupunki\nKuusi Oy;kuusi.example;35;Espoo\nMänty Oy;manty.example;400;Oulu\n"


def test_from_nothing_to_the_first_answer(tmp_path: Path) -> None:
    """Home says what is next, five answers make a profile, a dropped list brings leads, and the first fit is told."""
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        slack.open_home()
        assert "Next: Ideal customer" in wait_until(lambda: _home(slack, "Next: Ideal"), "Home")
        channel = slack.direct("puhu suomea")["channel"]
        wait_until(lambda: saying(slack, channel, "Puhun kanssasi tästä lähtien suomea"), "Finnish")
        assert "Viisi kysymystä" in wait_until(lambda: _home(slack, "Seuraavaksi: Ihanneasiakas"), "Home in Finnish")

        def says(text: str, answer: str) -> dict[str, Any]:
            slack.direct(text)
            return dict(wait_until(lambda: saying(slack, channel, answer), f"“{answer}”"))

        def presses(message: dict[str, Any], action: str, answer: str) -> dict[str, Any]:
            element = buttons(message)[action]
            slack.press(message, element["action_id"], element.get("value", ""))
            return dict(wait_until(lambda: saying(slack, channel, answer), f"“{answer}”"))

        card = says("tehdään meille ICP", "Osuman käyttöönotto")
        presses(card, "setup_questions", "Mitä etsimänne yritykset tekevät?")
        says("ei väliä", "Montako ihmistä")
        says("20-60", "Missä ne ovat?")
        says("Espoo, Helsinki", "Mitä ne käyttävät")
        says("ohita", "Minne ette myy")
        proposal = says("Venäjä", "20–60")
        personas = presses(proposal, "proposal_approve", "Kuka noissa yrityksissä päättää?")
        presses(personas, "setup_pass_personas", "Pudota yrityslista tähän")
        slack.share("liidit.csv", LEADS.encode(), channel=slack.person)
        table = dict(wait_until(lambda: saying(slack, channel, "liidit.csv"), "the table"))
        presses(table, "import_leads", "Kysy nyt")
        fit = says("sopiiko Kuusi Oy?", "Kaikki on valmista")
        assert "Kaikki on valmista" in shown(fit)
        card = saying(slack, channel, "Henkilöstö")
        assert card is not None
        assert "A" in shown(card)
        told = wait_until(lambda: "Seuraavaksi" not in (now := _home(slack, "Ihanneasiakkaamme")) and now, "Home now")
        assert "2 liidiä" in told
        assert "Traceback" not in bot.log()


def _home(slack: SlackWorkspace, text: str) -> str:
    """The Home published last, where it holds a text; else nothing."""
    published = slack.calls("views.publish")
    told = shown(published[-1]["view"]) if published else ""
    return told if text in told else ""
