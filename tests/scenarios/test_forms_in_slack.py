"""Forms over the wire: a criterion edited, previewed and approved; a table's columns corrected, then imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.services.sample_team import make_sample_team
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage
from tests.fakes import NOW
from tests.scenarios.osuma_process import RunningBot, buttons, shown
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)


def test_a_criterion_edited_in_a_form_changes_a_tier_once_approved(tmp_path: Path) -> None:
    """A mistake at the field, the preview, the proposal, the approval; then the company stands in another tier."""
    engine = open_engine(f"sqlite:///{tmp_path / 'osuma.db'}")
    upgrade(engine)
    make_sample_team(Storage(engine), "en", NOW, SlackWorkspace.team_id)
    engine.dispose()
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        direct = slack.direct("does Saimaan Sovellus fit?")["channel"]
        before = shown(slack.wait_for_answers(1, direct)[-1])
        slack.direct("icp")
        profile = slack.wait_for_answers(2, direct)[-1]
        slack.choose(profile, "open:icp_criterion:1@en", "1@1")
        slack.wait_for_modal()
        assert list(slack.fill(**{"headcount:low": "many"})) == ["headcount:low"]
        assert slack.fill(**{"headcount:low": "500", "headcount:high": "", "headcount:weight": "60"}) == {}
        preview = slack.wait_for_answers(3, direct)[-1]
        assert "21–50 → 500 or more" in shown(preview)
        assert "change tier, of 60" in shown(preview)
        slack.press(preview, "icp_propose", buttons(preview)["icp_propose"]["value"])

        def proposed() -> dict[str, object] | None:
            message = next(each for each in slack.messages(direct) if each["ts"] == preview["ts"])
            return message if "proposal_approve" in buttons(message) else None

        proposal = wait_until(proposed, "the proposal in the place of the preview")
        slack.press(proposal, "proposal_approve", buttons(proposal)["proposal_approve"]["value"])
        assert "version 2, is active now" in shown(slack.wait_for_answers(4, direct)[-1])
        slack.direct("does Saimaan Sovellus fit?")
        after = shown(slack.wait_for_answers(5, direct)[-1])
        assert ("B · " in before, "D · " in after) == (True, True)
        assert "Traceback" not in bot.log()


def test_a_tables_columns_are_corrected_before_it_is_imported(tmp_path: Path) -> None:
    """What the headers do not say is said in a form; the rows are shown so, then imported; rejects come as a file."""
    table = "Firma X;Väki;Muuta\nKuura Oy;35;x\n;12;\nHalla Oy;50;y\n".encode()
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        direct = slack.share("uudet.csv", table, channel=slack.person)["channel"]
        (refused,) = slack.wait_for_answers(1, direct)
        slack.press(refused, "open:import_mapping:1", buttons(refused)["open:import_mapping:1"]["value"])
        slack.wait_for_modal()
        assert list(slack.fill(**{"c:1": "headcount"})) == ["kind"]
        assert slack.fill(**{"c:0": "name", "c:1": "headcount"}) == {}

        def says(text: str) -> dict[str, object] | None:
            message = next(each for each in slack.messages(direct) if each["ts"] == refused["ts"])
            return message if text in shown(message) else None

        seen = wait_until(lambda: says("*Kuura Oy*  ·  35"), "the rows as they are read now")
        slack.press(seen, "import_leads", buttons(seen)["import_leads"]["value"])
        wait_until(lambda: says("2 new"), "the import")
        files = wait_until(lambda: slack.files(direct), "the rejects")
        assert "The company’s name is missing." in slack.content(files[0]).decode("utf-8-sig")
        assert "Traceback" not in bot.log()
