"""Customers, verdicts and the profile they teach, in Slack and the terminal: the whole program over a real socket."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.scenarios.osuma_process import RunningBot, buttons, run, saying, shown
from tests.services.customer_files import PROFILE
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

needs_slack = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)


def files(folder: Path) -> None:
    """Customers and leads: the good customers are software companies in Espoo."""
    lines = ["Yritys;NPS;Laskutus (€);Toimiala;Henkilöstö;Kaupunki;Poistunut"]
    lines += [f"Asiakas {i:02};{i};{i} 000;{'SaaS' if i > 19 else 'Rakentaminen'};{30 + i};Espoo;ei" for i in range(30)]
    (folder / "customers.csv").write_text("\n".join(lines), encoding="utf-8")
    lines = ["Company,Industry,Headcount,City"]
    lines += [f"Lead {i:02},{'SaaS' if i % 5 == 0 else 'Construction'},{20 + i},Turku" for i in range(40)]
    (folder / "leads.csv").write_text("\n".join(lines), encoding="utf-8")
    (folder / "icp.yaml").write_text(PROFILE, encoding="utf-8")


def fill(folder: Path, *more: str) -> None:
    """Bring them in and apply a profile."""
    files(folder)
    for arguments in (
        ["import", "customers.csv", "--as", "customers"],
        ["import", "leads.csv"],
        ["icp", "apply", "icp.yaml"],
    ):
        done = run(folder, *arguments, *more)
        assert done.returncode == 0, done.stderr


@needs_slack
def test_from_customers_to_a_proposal_in_slack(tmp_path: Path) -> None:
    """The best are listed, one is ticked out, a profile is learned and waits as a proposal; a verdict is recorded."""
    with SlackWorkspace(tmp_path, None) as slack, RunningBot(tmp_path, slack) as bot:
        fill(tmp_path, "--workspace", slack.team_id)
        direct = slack.direct("who are our best customers?")
        (listed,) = slack.wait_for_answers(1, direct["channel"])
        assert "Best customers: 10 of 30" in shown(listed)
        slack.press(listed, "best_leave:1", buttons(listed)["best_leave:1"]["value"])
        without = slack.wait_for_answers(2, direct["channel"])[-1]
        assert "Left out: Asiakas 29" in shown(without)

        slack.press(without, "learn_customers", "")
        told, learned = slack.wait_for_answers(4, direct["channel"])[-2:]
        assert "Learned from 10 best customers" in shown(told)
        assert {"proposal_approve", "proposal_reject"} <= set(buttons(learned))

        slack.direct("Lead 01 ei sovi: väärä ala")
        meant = wait_until(lambda: saying(slack, direct["channel"], "väärä ala"), "what was understood")
        keep = buttons(meant)["confirmed"]
        slack.press(meant, keep["action_id"], keep["value"])
        verdict = wait_until(lambda: saying(slack, direct["channel"], "Kirjattu: *Lead 01* ei sovi."), "the verdict")
        back = buttons(verdict)["feedback_back"]
        slack.press(verdict, back["action_id"], back["value"])
        wait_until(lambda: saying(slack, direct["channel"], "Kirjaus on peruttu"), "the verdict taken back")
        assert "Traceback" not in bot.log()


def test_from_customers_to_a_proposal_in_the_terminal(tmp_path: Path) -> None:
    """The same by commands: ranked by a mix, learned, outcomes imported, the tiers reported, all as JSON."""
    fill(tmp_path)
    best = json.loads(
        run(tmp_path, "customers", "--by", "nps=1,billed=2", "--leave-out", "asiakas 29", "--json").stdout
    )
    assert [each["name"] for each in best["best"][:2]] == ["Asiakas 28", "Asiakas 27"]
    assert best["by"] == {"nps": 0.3333, "billed": 0.6667}

    learned = json.loads(run(tmp_path, "icp", "learn", "--json").stdout)
    assert learned["customers"] == 10
    assert learned["proposal"]

    rows = [f"Lead {i:02},{'won' if i % 5 == 0 else 'lost'},1.2.2026" for i in range(30)]
    (tmp_path / "outcomes.csv").write_text("\n".join(["Company,Outcome,Date", *rows]), encoding="utf-8")
    kept = json.loads(run(tmp_path, "import", "outcomes.csv", "--as", "outcomes", "--json").stdout)
    assert kept["outcomes"] == {"won": 6, "lost": 24}
    report = json.loads(run(tmp_path, "icp", "learn", "--from-outcomes", "--json").stdout)
    assert sum(line["won"] for line in report["tiers"]) == 6
    assert report["decided"] == 30
    again = json.loads(run(tmp_path, "import", "outcomes.csv", "--as", "outcomes", "--json").stdout)
    assert again["again"] == 30


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    """No customers, a measure that is none, a customer that is none: a sentence and status 1, no traceback."""
    for arguments, word in (
        (["customers"], "--as customers"),
        (["customers", "--by", "charm"], "no measure"),
        (["customers", "--leave-out", "Nobody"], "no customer"),
        (["icp", "learn"], "--as customers"),
        (["icp", "learn", "--from-outcomes"], "profile"),
        (["import", "none.csv", "--as", "outcomes"], "no file"),
    ):
        done = run(tmp_path, *arguments)
        assert done.returncode == 1, arguments
        assert word in done.stderr, (arguments, done.stderr)
        assert "Traceback" not in done.stderr
