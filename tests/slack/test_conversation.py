"""A person asks in Slack and reads the answer there: the bot as a process, over both ways that Slack delivers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BotRefusal
from bot.slack.api import web_client
from bot.slack.app import build_app
from bot.slack.receive import Receiver
from bot.slack.socket import SlackSocket
from tests.slack_workspace import ROOT, SKIP_REASON, SlackWorkspace, binary, free_port, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
TRANSPORTS = ("socket", "http")


class Bot:
    """The echo bot as a process."""

    def __init__(self, folder: Path, transport: str, slack: SlackWorkspace) -> None:
        self._arguments = [sys.executable, "-m", "tests.slack.echo_bot", f"sqlite:///{folder / 'osuma.db'}", transport]
        own = {"DIED": str(folder / "died"), "PATH": os.environ["PATH"], "PYTHONWARNINGS": "error"}
        self._environment = {**slack.environment(), **own}
        self._log = folder / "bot.log"
        self._slack = slack
        self.starts = 0
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait until Slack can reach it."""
        with self._log.open("a") as log:
            self.process = subprocess.Popen(  # noqa: S603  our own program
                self._arguments, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n", self.log()
        self.starts += 1
        if self._slack.events_url is None:
            self._slack.wait_for_bot(self.starts)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Stop it by a signal; its exit status."""
        assert self.process is not None
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Wait for its end; its exit status."""
        assert self.process is not None
        status = self.process.wait(timeout=20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status

    def log(self) -> str:
        """What it wrote on stderr."""
        return self._log.read_text()


@pytest.fixture(params=TRANSPORTS)
def slack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SlackWorkspace]:
    """A workspace that delivers one way."""
    url = f"http://127.0.0.1:{free_port()}/slack/events" if request.param == "http" else None
    with SlackWorkspace(tmp_path, url) as workspace:
        yield workspace


@pytest.fixture
def bot(slack: SlackWorkspace, tmp_path: Path) -> Iterator[Bot]:
    """A running bot in it."""
    bot = Bot(tmp_path, "http" if slack.events_url else "socket", slack)
    bot.start()
    yield bot
    assert bot.process is not None
    if bot.process.poll() is None:
        assert bot.end() == 0, bot.log()


def test_people_get_answers_where_they_ask(slack: SlackWorkspace, bot: Bot) -> None:
    """A mention is answered in its thread, a direct message below it, a command and its buttons to the asker alone."""
    del bot
    mention = slack.mention("does Relex fit?")
    (answer,) = slack.wait_for_answers(1)
    assert answer["text"] == "mention:  does Relex fit?"
    assert answer["thread_ts"] == mention["ts"]

    direct = slack.direct("top &amp; best 5")
    (answer,) = slack.wait_for_answers(1, direct["channel"])
    assert answer["text"] == "direct_message:  top & best 5"
    assert "thread_ts" not in answer

    slack.command("/fit", "relex.fi payload")
    answer = slack.wait_for_answers(2)[-1]
    assert answer["text"] == "command: /fit relex.fi payload"
    assert (answer["subtype"], answer["ephemeral_to"]) == ("ephemeral", slack.person)

    slack.press(slack.answers()[0], "fit_add", "42")
    answer = slack.wait_for_answers(3)[-1]
    assert answer["text"] == "action: fit_add "
    assert answer["thread_ts"] == mention["ts"]

    thread = [message for message in slack.messages() if message.get("thread_ts") == mention["ts"]]
    assert len(thread) == 2
    assert all("metadata" in call for call in slack.calls("chat.postMessage"))


def test_questions_of_one_conversation_are_answered_in_order(slack: SlackWorkspace, bot: Bot) -> None:
    """A slow question is answered before the quick one that followed it, and holds up no other conversation."""
    del bot
    channel = slack.direct("slow one")["channel"]
    slack.direct("quick one")
    slack.mention("elsewhere")
    assert slack.wait_for_answers(1)
    assert not slack.answers(channel)
    assert [answer["text"][-9:] for answer in slack.wait_for_answers(2, channel)] == [" slow one", "quick one"]


def test_edits_are_no_questions(slack: SlackWorkspace, bot: Bot) -> None:
    """Changing a question, or talking in a channel without a mention, is not a new question."""
    del bot
    first = slack.direct("first")
    slack.wait_for_answers(1, first["channel"])
    slack.edit(first, "changed")
    slack.say("just among people")
    slack.direct("last")
    assert [answer["text"] for answer in slack.wait_for_answers(2, first["channel"])][-1].endswith("last")
    assert len(slack.answers(first["channel"])) == 2
    assert not slack.answers()


def test_a_bot_killed_between_acknowledgement_and_answer_answers_once(slack: SlackWorkspace, bot: Bot) -> None:
    """Killed after Slack was told that the question has arrived, the bot answers it after its next start, once."""
    slack.mention("die, then answer")
    assert bot.wait() == -signal.SIGKILL
    assert any(entry["kind"] == "ack" or entry["summary"] == "HTTP 200" for entry in slack.log())
    assert not slack.answers()
    bot.start()
    slack.mention("still there?")
    answers = wait_until(lambda: found if len(found := slack.answers()) >= 2 else None, "both answers", 20)
    assert sorted(answer["text"] for answer in answers) == ["mention:  die, then answer", "mention:  still there?"]
    assert bot.end() == 0
    assert len(slack.answers()) == 2


def test_what_was_asked_before_a_stop_is_answered(slack: SlackWorkspace, bot: Bot) -> None:
    """On SIGTERM the bot finishes what is in hand, sends it, and ends with status 0."""
    slack.mention("slow to the end")
    wait_until(lambda: "thinking" in bot.log(), "the question to be in hand")
    assert bot.end(signal.SIGTERM) == 0
    assert [answer["text"] for answer in slack.answers()] == ["mention:  slow to the end"]
    assert "Traceback" not in bot.log()


@pytest.mark.parametrize("slack", ["http"], indirect=True)
def test_deliveries_again_and_again_are_one_question(slack: SlackWorkspace, bot: Bot) -> None:
    """What Slack delivers three times, before and after the answer, is answered once."""
    del bot
    message = slack.mention("once")
    slack.wait_for_answers(1)
    sent = [
        entry["detail"] for entry in slack.log() if entry["kind"] == "events_api" and entry["direction"] == "to_bot"
    ]
    payloads = [json.loads(body) for body in sent]
    assert {payload["event"]["type"] for payload in payloads} == {"message", "app_mention"}
    for payload in [*payloads, *payloads, {**payloads[-1], "event_id": "EvOTHER"}]:
        assert slack.deliver(payload)[0] == 200
    slack.mention("another", thread_ts=message["ts"])
    answers = slack.wait_for_answers(2)
    assert [answer["text"] for answer in answers] == ["mention:  once", "mention:  another"]


@pytest.mark.parametrize("slack", ["socket"], indirect=True)
def test_who_asks_in_vain_is_told(slack: SlackWorkspace, bot: Bot) -> None:
    """A question that cannot be answered is tried three times; then the asker gets an id that stands in the log."""
    slack.mention("fail, please")
    answer = wait_until(lambda: next(iter(slack.answers()), None), "the apology", 30)
    error_id = answer["text"].removeprefix("sorry, error id ")
    assert len(error_id) == 8
    assert error_id in bot.log()
    assert "fail, please" not in bot.log()


def test_a_token_that_slack_refuses_is_told_at_once(fake_slack: Any) -> None:  # noqa: ANN401  FakeSlack
    """A wrong app token ends the start with a sentence that says so, not with a traceback or a silent loop."""
    fake_slack.will("apps.connections.open", "error:invalid_auth")
    connection = SlackSocket(build_app(Receiver.__new__(Receiver), web_client(None, fake_slack.api_url)), "xapp-wrong")
    try:
        with pytest.raises(BotRefusal) as caught:
            connection.connect(lambda _: True)
    finally:
        connection.close()
    assert caught.value.key == "refusal-slack-app-token"
