"""A sales person asks in Slack who decides, and writes down why a customer bought: the whole program over a socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.osuma_process import RunningBot, buttons, run, shown
from tests.slack_workspace import ROOT, SKIP_REASON, SlackWorkspace, binary

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
SAMPLE = ROOT / "bot" / "sample"


def test_who_decides_and_why_they_bought(tmp_path: Path) -> None:
    """Contacts with their personas, an answer filled into a modal, tagged, and proposed as a goal of the profile."""
    (tmp_path / "p.csv").write_text("Name,Title,Company\nKaisa,HR-johtaja,Havupuu Software\n", encoding="utf-8")
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        for arguments in (
            ["import", str(SAMPLE / "companies.csv")],
            ["icp", "apply", str(SAMPLE / "icp.yaml")],
            ["personas", "apply", str(SAMPLE / "personas.yaml")],
            ["import", "p.csv", "--as", "contacts"],
        ):
            done = run(tmp_path, *arguments, "--workspace", slack.team_id)
            assert done.returncode == 0, done.stderr
        direct = slack.direct("who decides at Havupuu Software?")
        (people,) = slack.wait_for_answers(1, direct["channel"])
        assert "*Henkilöstöjohtaja Helena*" in shown(people)

        slack.direct("interview Havupuu Software")
        form = slack.wait_for_answers(2, direct["channel"])[-1]
        slack.press(form, "open:interview_answers@en", buttons(form)["open:interview_answers"]["value"])
        assert sum(block["type"] == "input" for block in slack.wait_for_modal()["blocks"]) == 9
        assert slack.fill(pains="Opening a second country took a year") == {}
        kept = slack.wait_for_answers(3, direct["channel"])[-1]
        assert "One answer of Havupuu Software Oy kept" in shown(kept)

        slack.direct("tag goal: a second country “second country”")
        tagged = slack.wait_for_answers(4, direct["channel"])[-1]
        action = next(name for name in buttons(tagged) if name.startswith("finding_icp"))
        slack.press(tagged, action, buttons(tagged)[action]["value"])
        proposal = slack.wait_for_answers(5, direct["channel"])[-1]
        assert "a second country" in shown(proposal)
        assert "Traceback" not in bot.log()
