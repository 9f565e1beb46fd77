"""A team changes its profile in Slack: pasted, seen with what it would do, approved with a button, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.osuma_process import RunningBot, buttons, run, shown
from tests.slack_workspace import ROOT, SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
SAMPLE = ROOT / "bot" / "sample"
PASTED = (SAMPLE / "icp.yaml").read_text("utf-8").replace("[21, 50]", "[5, 20]")


def test_a_change_is_proposed_seen_approved_and_taken_back(tmp_path: Path) -> None:
    """Nothing changes before the press; then the pressed message loses its buttons, and the way back is a proposal."""
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack) as bot:
        slack.mention("hello")
        slack.wait_for_answers(1)  # the workspace is made when the first word is said
        for arguments in (["import", SAMPLE / "companies.csv"], ["icp", "apply", SAMPLE / "icp.yaml"]):
            done = run(tmp_path, *map(str, arguments), "--workspace", slack.team_id)
            assert done.returncode == 0, done.stderr

        direct = slack.direct(f"propose icp because smaller ones buy too\n```yaml\n{PASTED}```")
        (proposal,) = slack.wait_for_answers(1, direct["channel"])
        assert "21–50 → 5–20" in shown(proposal)
        assert "Reason: smaller ones buy too" in shown(proposal)
        assert "change tier, of 60" in shown(proposal)
        assert "version 1" in shown(proposal)

        slack.direct("profile")
        assert "version 1" in shown(slack.wait_for_answers(2, direct["channel"])[-1])

        slack.press(proposal, "proposal_approve", buttons(proposal)["proposal_approve"]["value"])
        approved = slack.wait_for_answers(3, direct["channel"])[-1]
        assert "Nordic SaaS, version 2, is active now" in shown(approved)

        def settled() -> bool:
            pressed = next(m for m in slack.messages(direct["channel"]) if m["ts"] == proposal["ts"])
            return "Approved by @aino" in shown(pressed) and not buttons(pressed)

        wait_until(settled, "the buttons to go")

        slack.direct("rollback 1")
        back = slack.wait_for_answers(4, direct["channel"])[-1]
        slack.press(back, "proposal_approve", buttons(back)["proposal_approve"]["value"])
        restored = slack.wait_for_answers(5, direct["channel"])[-1]
        assert "version 3, is active now" in shown(restored)
        slack.direct("icp history")
        assert "Version 1 restored as it was" in shown(slack.wait_for_answers(6, direct["channel"])[-1])
        assert "Traceback" not in bot.log()


def test_only_approvers_decide(tmp_path: Path) -> None:
    """With somebody else named as the approver there are no buttons, and a press is answered with a clear word."""
    with SlackWorkspace(tmp_path) as slack, RunningBot(tmp_path, slack):
        slack.mention("hello")
        slack.wait_for_answers(1)
        for arguments in (["icp", "apply", SAMPLE / "icp.yaml"], ["approvers", "add", "U0KALLE99"]):
            done = run(tmp_path, *map(str, arguments), "--workspace", slack.team_id)
            assert done.returncode == 0, done.stderr
        direct = slack.direct(f"ehdota icp:\n```{PASTED}```")
        (proposal,) = slack.wait_for_answers(1, direct["channel"])
        assert "<@U0KALLE99>" in shown(proposal)
        assert buttons(proposal) == {}
        slack.press(proposal, "proposal_approve", "2")
        assert "waits for an approver" in shown(slack.wait_for_answers(2, direct["channel"])[-1])
