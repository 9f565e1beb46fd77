"""What Osuma does when Home is opened, when a button there is pressed, and when somebody presses Stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import Osuma, open_osuma
from bot.errors import SlackUnavailable
from bot.respond import Responder
from bot.settings import Settings
from bot.slack.incoming import Incoming, parse
from bot.slack.people import People
from bot.slack.presence import SESSIONS, THREADS, Presence
from storage.outbox import Outgoing
from tests.fakes import ScriptedSlack, StillClock
from tests.slack_workspace import wait_until

TEAM = "T1"


@pytest.fixture
def clock() -> StillClock:
    """A clock that stands."""
    return StillClock()


@pytest.fixture
def osuma(tmp_path: Path, clock: StillClock) -> Iterator[Osuma]:
    """Osuma with one empty workspace."""
    settings = Settings(_env_file=None, OSUMA_DATABASE_URL=f"sqlite:///{tmp_path}/osuma.db")  # type: ignore[call-arg]
    with open_osuma(settings, clock) as made:
        made.storage.create(TEAM, "Team", "en", clock.now())
        yield made


@pytest.fixture
def slack() -> ScriptedSlack:
    """A Slack whose people use it in Finnish, and which is too old for prompts and signs."""
    old = SlackUnavailable("unknown_method", final=True)
    methods = {"assistant__threads__setSuggestedPrompts": old, "agents__sessions__setStatus": old}
    return ScriptedSlack(users__info={"user": {"name": "aino", "locale": "fi-FI"}}, **methods)


def came(payload: dict[str, Any]) -> Incoming:
    """A payload, read."""
    incoming = parse(payload)
    assert incoming is not None
    return incoming


def event(number: int, **told: str) -> Incoming:
    """An event of Slack's."""
    return came({"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{number}", "event": {"user": "U1", **told}})


def opened(number: int, tab: str = "home") -> Incoming:
    """A person opens a tab of the app."""
    return event(number, type="app_home_opened", channel="D1", tab=tab)


def pressed_at_home(number: int, **action: object) -> Incoming:
    """A person presses something in Home."""
    where = {"container": {"type": "view"}, "view": {"type": "home"}, "trigger_id": f"t{number}"}
    return came({"type": "block_actions", "team": {"id": TEAM}, "user": {"id": "U1"}, "actions": [action], **where})


def sent(osuma: Osuma, clock: StillClock) -> list[Outgoing]:
    """What waits to be sent, taken."""
    found = []
    while (outgoing := osuma.storage.outbox.claim("test", clock.now(), 60)) is not None:
        osuma.storage.outbox.sent(outgoing.id, "1.1", clock.now())
        found.append(outgoing)
    return found


def test_home_is_published_and_kept_true(osuma: Osuma, slack: ScriptedSlack, clock: StillClock) -> None:
    """Opened, Home comes in the person's language; after a change it comes again, and not without one."""
    responder = Responder(osuma, People(slack, clock), slack)
    responder.respond(opened(1))
    (home,) = sent(osuma, clock)
    assert (home.method, home.arguments["user_id"]) == ("views.publish", "U1")
    assert "Seuraavaksi: Ihanneasiakas" in str(home.arguments["view"])
    responder.respond(pressed_at_home(2, action_id="help@fi"))
    (answer,) = sent(osuma, clock)  # nothing has changed
    assert (answer.method, answer.arguments["channel"]) == ("chat.postMessage", "D1")
    chosen = {"selected_option": {"value": "en"}}
    responder.respond(pressed_at_home(3, action_id="language@fi", **chosen))
    (english,) = sent(osuma, clock)
    assert "Next: Ideal customer" in str(english.arguments["view"])
    clock.move_on(hours=2)
    responder.respond(pressed_at_home(4, action_id="setup_questions@en"))
    assert [each.method for each in sent(osuma, clock)] == ["chat.postMessage"]  # nobody has it open any more
    responder.respond(opened(5))
    assert len(sent(osuma, clock)) == 1


def test_prompts_that_this_slack_does_not_take_are_left_out(
    osuma: Osuma, slack: ScriptedSlack, clock: StillClock
) -> None:
    """The Messages tab gets prompts that fit the team, without a thread; an old Slack refuses, and nothing happens."""
    responder = Responder(osuma, People(slack, clock), slack)
    responder.respond(opened(1, "messages"))
    ((_, told),) = [call for call in slack.calls if call[0].endswith("setSuggestedPrompts")]
    assert told["prompts"][0] == {"title": "Tehdään ihanneasiakasprofiili", "message": "tehdään meille ICP"}
    assert "thread_ts" not in told
    assert sent(osuma, clock) == []


def test_stop_is_honoured(osuma: Osuma, slack: ScriptedSlack, clock: StillClock) -> None:
    """Pressed while an answer is worked out, Stop is confirmed, and the answer does not come after it."""
    responder = Responder(osuma, People(slack, clock), slack)
    question = event(1, type="message", channel="D1", channel_type="im", ts="5.5", text="apua")
    responder.respond(event(2, type="agent_session_stopped", channel="D1", thread_ts="5.5"))
    responder.respond(question)
    (told,) = sent(osuma, clock)
    assert told.arguments["text"].startswith("Pysäytetty")
    assert told.arguments["thread_ts"] == "5.5"
    clock.move_on(seconds=1)
    responder.respond(event(3, type="message", channel="D1", channel_type="im", ts="6.6", text="apua"))
    assert len(sent(osuma, clock)) == 1


def test_a_shortcut_looks_a_message_through(osuma: Osuma, slack: ScriptedSlack, clock: StillClock) -> None:
    """Only who asked is told; without a profile what comes first, and never a message to the channel."""
    told = came(
        {
            "type": "message_action",
            "callback_id": "check_fit",
            "trigger_id": "t1",
            "team": {"id": TEAM},
            "user": {"id": "U1"},
            "channel": {"id": "C1"},
            "response_url": "https://hooks.example/1",
            "message": {"ts": "1.1", "text": "See <https://kuusi.example|kuusi.example>"},
        }
    )
    assert told.text == "See kuusi.example"
    Responder(osuma, People(slack, clock), slack).respond(told)
    (answer,) = sent(osuma, clock)
    assert (answer.method, answer.arguments["user"]) == ("response_url", "U1")


def test_a_sign_of_work_where_slack_has_one(slack: ScriptedSlack) -> None:
    """A long answer shows a sign and takes it away; what a Slack does not have is asked for once and never again."""
    presence = Presence(slack, after_s=0.0)
    question = event(1, type="message", channel="D1", channel_type="im", ts="5.5", text="hi")
    for _ in range(2):
        with presence.at_work(question, "is thinking…"):
            wait_until(lambda: slack.calls and slack.calls[-1][1].get("status") == "is thinking…", "the sign")
    methods = [method for method, _ in slack.calls]
    assert methods == [SESSIONS, THREADS, THREADS, THREADS, THREADS]
    assert slack.calls[-1][1] == {"channel_id": "D1", "thread_ts": "5.5", "status": ""}
