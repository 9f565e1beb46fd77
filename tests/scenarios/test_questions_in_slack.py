"""A sales person asks in Slack: the whole program over a real socket, from an empty database to the answer."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.model_server import in_turn, model_server, says
from tests.scenarios.osuma_process import RunningBot, buttons, run, saying, shown
from tests.slack_workspace import ROOT, SKIP_REASON, SlackWorkspace, binary, free_port, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
SAMPLE = ROOT / "bot" / "sample"


@pytest.fixture(params=["socket", "http"])
def slack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SlackWorkspace]:
    """A workspace that delivers one way."""
    url = f"http://127.0.0.1:{free_port()}/slack/events" if request.param == "http" else None
    with SlackWorkspace(tmp_path, url) as workspace:
        yield workspace


def _fill(folder: Path, team: str) -> None:
    for arguments in (["import", str(SAMPLE / "companies.csv")], ["icp", "apply", str(SAMPLE / "icp.yaml")]):
        done = run(folder, *arguments, "--workspace", team)
        assert done.returncode == 0, done.stderr


def test_a_question_is_answered_wherever_it_is_asked(slack: SlackWorkspace, tmp_path: Path) -> None:
    """A mention in its thread, a direct message below it, a command to the asker alone: all with the fit card."""
    with RunningBot(tmp_path, slack) as bot:
        slack.mention("does Havupuu Software fit?")
        (first,) = slack.wait_for_answers(1)
        assert "icp apply" in shown(first)  # an empty workspace says what to do

        _fill(tmp_path, slack.team_id)
        asked = slack.mention("does Havupuu Software fit?")
        card = slack.wait_for_answers(2)[-1]
        assert card["thread_ts"] == asked["ts"]
        assert "Havupuu Software Oy" in shown(card)
        assert "A · 89.6 of 100" in shown(card)
        assert "headcount is unknown" in shown(card)
        assert "companies.csv, 2 Nov 2026" in shown(card)

        slack.mention("why only A?", thread_ts=asked["ts"])
        why = slack.wait_for_answers(3)[-1]
        assert "Founded" in shown(why)

        direct = slack.direct("sopiiko havupuu-software.example?")
        (answer,) = slack.wait_for_answers(1, direct["channel"])
        assert "A · 89,6/100" in shown(answer)
        assert "henkilöstömäärä ei ole tiedossa" in shown(answer)

        slack.command("/fit", "kuusenkerkka")
        private = slack.wait_for_answers(4)[-1]
        assert "Kuusenkerkkä Oy" in shown(private)
        assert private["ephemeral_to"] == slack.person

        pressed = buttons(card)["missing"]
        slack.press(card, "missing", pressed["value"])
        missing = slack.wait_for_answers(5)[-1]
        assert "Headcount" in shown(missing)
        assert bot.end(signal.SIGTERM) == 0, bot.log()
        assert "Traceback" not in bot.log()


def test_an_unknown_company_can_be_added_in_the_conversation(slack: SlackWorkspace, tmp_path: Path) -> None:
    """Not found, with near names; told in one line; shown, saved, and scored with the teller as the source."""
    with RunningBot(tmp_path, slack):
        _fill(tmp_path, slack.team_id)
        direct = slack.direct("does Nordhaven Sistems fit?")
        (near,) = slack.wait_for_answers(1, direct["channel"])
        assert "Nordhaven Systems AB" in shown(near)

        slack.direct("add Kuura Koodi Oy; headcount 35; city Espoo; industry SaaS; founded 2019")
        preview = slack.wait_for_answers(2, direct["channel"])[-1]
        assert {"add_save", "cancel"} <= set(buttons(preview))
        slack.press(preview, "add_save", buttons(preview)["add_save"]["value"])
        saved = wait_until(lambda: saying(slack, direct["channel"], "is saved"), "the saved company")
        assert "Kuura Koodi Oy" in shown(saved)
        assert "@aino" in shown(saved)
        assert "add_save" not in buttons(saved)  # what is saved cannot be cancelled any more


def test_a_question_survives_a_crash_and_is_answered_once(slack: SlackWorkspace, tmp_path: Path) -> None:
    """Killed between acknowledgement and answer, and started again, the bot answers, once."""
    with model_server(in_turn(says("", delay_s=60))) as model:
        settings = {"OSUMA_MODEL": "slow", "OPENAI_BASE_URL": model.url}
        with RunningBot(tmp_path, slack) as bot:
            _fill(tmp_path, slack.team_id)
        with RunningBot(tmp_path, slack, **settings) as bot:
            slack.mention("does Havupuu Software fit?")
            wait_until(lambda: model.requests, "the model to be asked")
            assert not slack.answers()
            bot.end(signal.SIGKILL)
    with RunningBot(tmp_path, slack):
        answers = wait_until(slack.answers, "the answer", 30)
        assert "A · 89.6 of 100" in shown(answers[0])
        slack.mention("does Kuusenkerkkä fit?")
        assert len(slack.wait_for_answers(2)) == 2
