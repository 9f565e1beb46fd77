"""From a fit card to a message that a person sends: the whole program over a socket, in English and in Finnish."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.services.sample_team import SAMPLE, make_sample_team
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage
from tests.fakes import NOW
from tests.scenarios.osuma_process import RunningBot, buttons, saying, shown
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)


class Aino:
    """Somebody who sells, in direct messages with Osuma."""

    def __init__(self, slack: SlackWorkspace, language: str) -> None:
        self._slack, self._language = slack, language
        self._channel = ""

    def asks(self, text: str, expected: str) -> dict[str, Any]:
        """The answer to a message, once it says what is expected."""
        self._channel = self._slack.direct(text)["channel"]
        return self.reads(expected)

    def presses(self, message: Mapping[str, Any], name: str) -> None:
        """Press a button of a message."""
        found = next(each for action, each in buttons(dict(message)).items() if action.startswith(name))
        self._slack.press(message, found["action_id"], found.get("value", ""))

    def chooses(self, message: Mapping[str, Any], name: str, ending: str) -> None:
        """Choose from a list of a message."""
        lists = [each for block in message["blocks"] for each in block.get("elements", ()) if "options" in each]
        chosen = next(each for each in lists if each["action_id"] == f"{name}@{self._language}")
        value = next(option["value"] for option in chosen["options"] if option["value"].endswith(ending))
        self._slack.choose(message, chosen["action_id"], value)

    def reads(self, expected: str) -> dict[str, Any]:
        """The newest message of Osuma's that says this."""
        return dict(wait_until(lambda: saying(self._slack, self._channel, expected), expected))

    def last(self) -> str:
        """What Osuma said last."""
        return shown(self._slack.answers(self._channel)[-1])


class SampleSlack(SlackWorkspace):
    """The sample team's own Slack."""

    team_id = SAMPLE


def test_from_the_card_to_a_message_that_a_person_sends(tmp_path: Path) -> None:
    """A missing fact lifts the tier; the draft is reworked, edited, approved, copied and marked as sent."""
    engine = open_engine(f"sqlite:///{tmp_path / 'osuma.db'}")
    upgrade(engine)
    make_sample_team(Storage(engine), "en", NOW)
    engine.dispose()
    with SampleSlack(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        english(slack, Aino(slack, "en"))
        finnish(slack, Aino(slack, "fi"))
        assert "Traceback" not in bot.log()


def english(slack: SlackWorkspace, aino: Aino) -> None:
    """Card, missing fact in a modal, the tier changes, draft, edit in a modal, approve, sent."""
    card = aino.asks("does Ahvenkoski Data fit?", "Ahvenkoski Data Oy")
    assert "B ·" in shown(card)
    aino.presses(card, "open:fact")
    assert slack.fill() == {"goals": "Nothing has been filled in yet."}
    assert slack.fill(goals="internationalisation") == {}
    card = aino.reads("B → *A*")
    aino.presses(card, "draft")
    draft = aino.reads("Draft for Ahvenkoski Data Oy")
    assert "rest on" in shown(draft)
    aino.chooses(draft, "draft_language", "|en")
    draft = aino.reads("English")
    aino.presses(draft, "open:draft_edit")
    body = slack.wait_for_modal()["blocks"][-1]["element"]["initial_value"]
    assert slack.fill(body=f"{body}\n\nPS. Espoo is lovely & https://osuma.example/a_b works.") == {}
    edited = aino.reads("own words")
    assert "PS. Espoo is lovely" in shown(edited)
    aino.presses(edited, "draft_approve")
    approved = aino.reads("Approved by @aino")
    wait_until(lambda: "PS. Espoo is lovely & https://osuma.example/a_b works." in aino.last(), "the text to copy")
    aino.presses(approved, "draft_sent")
    assert "draft_next" in buttons(aino.reads("Sent to *Ahvenkoski Data Oy* by @aino"))


def finnish(slack: SlackWorkspace, aino: Aino) -> None:
    """The same in Finnish, by typing: the collision is told; shortened, in another channel, dropped in the end."""
    card = aino.asks("sopiiko Rautatammi Steel?", "Viestiä ei luonnostella")
    assert "draft" not in buttons(card)
    draft = aino.asks("luonnostele viesti: Ahvenkoski Data", "Luonnos: Ahvenkoski Data Oy")
    assert "@aino lähetti sinne viestin" in shown(draft)
    aino.chooses(draft, "draft_channel", "|linkedin")
    draft = aino.reads("LinkedIn  ·  ")
    aino.presses(draft, "draft_shorten")
    draft = aino.reads("Versio 3")
    aino.presses(draft, "draft_approve")
    approved = aino.reads("Hyväksynyt @aino")
    aino.presses(approved, "draft_drop")
    aino.reads("Luonnos on hylätty")
    card = aino.asks("sopiiko Nebelhorn Security?", "Nebelhorn Security GmbH")
    aino.presses(card, "open:fact")
    assert "paljon" in slack.fill(headcount="paljon")["headcount"]
    assert slack.fill(headcount="35") == {}
    card = aino.reads("Nyt pisteet saa laskettua")
    aino.presses(card, "draft")
    aino.reads("suostumus")
