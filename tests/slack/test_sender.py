"""The one sender: every message arrives once, whatever Slack and the network do."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.slack import api as api_module
from bot.slack.api import RESPONSE_URL, WebApi
from bot.slack.crew import LEASE_S
from bot.slack.send import Sender, dressed, find, mark
from storage.engine import transaction
from storage.outbox import Outbox, WorkspaceOutbox
from storage.tables import outbox
from tests.slack.fake_slack import FakeSlack, SetClock

MESSAGE = {"channel": "C1", "text": "A · 82", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "A"}}]}


class Post:
    """An outbox with a sender whose every step the test takes."""

    def __init__(self, engine: Engine, fake: FakeSlack, clock: SetClock) -> None:
        self.engine, self.clock = engine, clock
        self.outbox = Outbox(engine)
        self.sender = Sender(self.outbox, WebApi("xoxb-test", fake.api_url), clock)

    def put(self, key: str = "k1", method: str = "chat.postMessage", **arguments: Any) -> None:  # noqa: ANN401  JSON
        """What a worker does at the end of its work; ``paced``: what Osuma says on its own."""
        paced, workspace_id = arguments.pop("paced", False), arguments.pop("workspace_id", "T1")
        with transaction(self.engine) as connection:
            mine = WorkspaceOutbox(connection, workspace_id, self.clock.now())
            mine.put(key, method, {**MESSAGE, **arguments}, paced=paced)
            connection.commit()

    def send(self) -> bool:
        """One row whose turn it is; False where there is none."""
        outgoing = self.outbox.claim("test", self.clock.now(), LEASE_S)
        if outgoing is None:
            return False
        self.sender.work(outgoing)
        return True

    def state(self, key: str = "k1") -> tuple[str, str | None]:
        """(State, error) of a row."""
        with transaction(self.engine, reading=True) as connection:
            row = connection.execute(select(outbox.c.state, outbox.c.error).where(outbox.c.key == key)).one()
            return row.state, row.error


@pytest.fixture
def post(engine: Engine, fake_slack: FakeSlack, clock: SetClock) -> Post:
    """An outbox whose sender talks to the fake."""
    return Post(engine, fake_slack, clock)


def test_a_message_carries_its_key_and_shows_no_previews(post: Post, fake_slack: FakeSlack) -> None:
    """A message goes out once, with its key in the metadata, and without previews of links."""
    post.put()
    assert post.send()
    assert not post.send()
    (message,) = fake_slack.messages
    assert message["metadata"] == {"event_type": "osuma_answer", "event_payload": {"key": "k1"}}
    assert (message["unfurl_links"], message["unfurl_media"]) == (False, False)
    assert message["blocks"][0]["text"]["verbatim"] is True
    assert post.state() == ("sent", None)


def test_too_many_requests_wait_as_long_as_slack_says(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """After a 429 nothing is sent before Retry-After has passed, and then it is sent once."""
    fake_slack.will("chat.postMessage", "429:30")
    post.put()
    assert post.send()
    clock.advance(29)
    assert not post.send()
    clock.advance(1)
    assert post.send()
    assert len(fake_slack.messages) == 1
    assert not fake_slack.called("conversations.history")


@pytest.mark.parametrize("thread", [None, "12.0"])
def test_a_message_that_arrived_before_the_connection_broke_is_not_sent_again(
    post: Post, fake_slack: FakeSlack, clock: SetClock, thread: str | None
) -> None:
    """When the connection breaks after Slack took the message, the history tells so: it stands there once."""
    fake_slack.will("chat.postMessage", "reset")
    post.put(**({"thread_ts": thread} if thread else {}))
    assert post.send()
    clock.advance(5)
    assert post.send()
    assert len(fake_slack.messages) == 1
    assert len(fake_slack.called("chat.postMessage")) == 1
    assert len(fake_slack.called("conversations.replies" if thread else "conversations.history")) == 1
    assert post.state() == ("sent", None)


@pytest.mark.parametrize("step", ["refuse", "500", "html", "error:internal_error"])
def test_a_message_that_did_not_arrive_is_sent_again(
    post: Post, fake_slack: FakeSlack, clock: SetClock, step: str
) -> None:
    """A broken connection, a server error or a page that is not Slack's only delays a message."""
    fake_slack.will("chat.postMessage", step)
    post.put()
    assert post.send()
    assert not post.send()
    clock.advance(5)
    assert post.send()
    assert len(fake_slack.messages) == 1
    assert post.state() == ("sent", None)


def test_a_slack_that_hangs_is_left_after_a_while(
    post: Post, fake_slack: FakeSlack, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call that gets no answer ends by itself and is made again later."""
    monkeypatch.setattr(api_module, "TIMEOUT_S", 0.2)
    sender = Sender(post.outbox, WebApi("xoxb-test", fake_slack.api_url), clock)
    fake_slack.will("chat.postMessage", "hang")
    post.put()
    outgoing = post.outbox.claim("test", clock.now(), LEASE_S)
    assert outgoing is not None
    sender.work(outgoing)
    assert post.state() == ("pending", "unreachable")


def test_a_sender_that_died_leaves_no_second_message(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """A row left behind in the middle of sending is looked for in the channel before it is sent."""
    post.put()
    outgoing = post.outbox.claim("died", clock.now(), LEASE_S)
    assert outgoing is not None
    WebApi("xoxb-test", fake_slack.api_url).call("chat.postMessage", dressed(outgoing.method, MESSAGE, "k1"))
    assert not post.send()
    clock.advance(LEASE_S + 1)
    assert post.send()
    assert len(fake_slack.messages) == 1
    assert post.state() == ("sent", None)


@pytest.mark.parametrize(
    "code",
    [
        "channel_not_found",
        "invalid_blocks",
        "is_archived",
        "msg_too_long",
        "not_in_channel",
    ],
)
def test_a_final_error_ends_a_message_at_once(post: Post, fake_slack: FakeSlack, code: str) -> None:
    """What can never succeed is given up with Slack's code, and does not hold up the channel."""
    fake_slack.will("chat.postMessage", f"error:{code}")
    post.put()
    post.put("k2")
    assert post.send()
    assert post.send()
    assert post.state() == ("dead", code)
    assert post.state("k2") == ("sent", None)


def test_what_nobody_asked_for_goes_one_a_second(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """Of what Osuma says on its own a channel gets one message a second, whoever sends; answers and others go on."""
    for key in ("d1", "d2"):
        post.put(key, paced=True)
    post.put("other", channel="C2", paced=True)
    assert [post.send() for _ in range(3)] == [True, True, False]
    clock.advance(0.9)
    assert Outbox(post.engine).claim("another replica", clock.now(), LEASE_S) is None
    clock.advance(0.1)
    assert post.send()
    post.put("answer")
    assert post.send()
    assert [message["channel"] for message in fake_slack.messages] == ["C1", "C2", "C1", "C1"]


@pytest.mark.parametrize("code", ["account_inactive", "invalid_auth", "token_revoked"])
def test_messages_wait_for_a_new_token(
    post: Post, fake_slack: FakeSlack, clock: SetClock, caplog: pytest.LogCaptureFixture, code: str
) -> None:
    """Where Slack refuses the token everything waits, asks again every five minutes, and goes out with a new one."""
    fake_slack.will("chat.postMessage", *[f"error:{code}"] * 4)
    for key in ("k1", "k2", "k3"):
        post.put(key)
    for _ in range(3 * 60):
        post.send()
        clock.advance(5)
    assert len(fake_slack.called("chat.postMessage")) == 3
    assert [record.message for record in caplog.records] == [
        f"Slack refuses the token of T1 ({code}): its messages wait for a new one"
    ]
    assert post.outbox.deliveries()["T1"].held_code == code
    post.put("elsewhere", workspace_id="T2", channel="C9")
    fake_slack.will("chat.postMessage", "ok")
    clock.advance(1)
    post.outbox.release("T1")
    while post.send():
        pass
    fake_slack.will("chat.postMessage", "ok")
    post.outbox.release("T1")
    while post.send():
        pass
    assert sorted(str(message["channel"]) for message in fake_slack.messages) == ["C1", "C1", "C1", "C9"]
    assert [post.state(key)[0] for key in ("k1", "k2", "k3")] == ["sent"] * 3


@pytest.mark.parametrize("days", [365, -365])
def test_a_clock_that_was_wrong_by_a_year_loses_and_doubles_nothing(
    post: Post, fake_slack: FakeSlack, clock: SetClock, days: int
) -> None:
    """What was put in, left in doubt and leased while the clock was wrong still arrives, once, after it is right."""
    wrong = days * 86_400
    clock.advance(wrong)
    post.put("k1")
    post.put("k2", channel="C2")
    fake_slack.will("chat.postMessage", "reset")
    assert post.send()
    assert post.outbox.claim("died", clock.now(), LEASE_S) is not None
    clock.advance(-wrong)
    fake_slack.will("chat.postMessage", "500")
    for _ in range(20):
        post.send()
        clock.advance(5)
    assert sorted(str(message["channel"]) for message in fake_slack.messages) == ["C1", "C2"]
    assert (post.state("k1")[0], post.state("k2")[0]) == ("sent", "sent")


def test_an_error_nobody_knows_is_no_loop(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """An error without a meaning to us is tried five times and then given up."""
    fake_slack.will("chat.postMessage", *["error:something_new"] * 9)
    post.put()
    while post.state()[0] == "pending":
        post.send()
        clock.advance(60)
    assert post.state() == ("dead", "something_new")
    assert len(fake_slack.called("chat.postMessage")) == 5


def test_a_private_answer_goes_to_the_asker_alone(post: Post, fake_slack: FakeSlack) -> None:
    """The answer to a slash command goes through its address and is shown to the asker only."""
    post.put(method=RESPONSE_URL, url=f"{fake_slack.url}/hooks/1", user="U1")
    assert post.send()
    ((method, arguments),) = fake_slack.calls
    assert method == "/hooks/1"
    assert arguments["response_type"] == "ephemeral"
    assert "user" not in arguments
    assert post.state() == ("sent", None)


def test_a_private_answer_outlives_its_address(post: Post, fake_slack: FakeSlack) -> None:
    """When the address has expired, the answer still goes to the asker alone, in the channel they asked in."""
    fake_slack.will("/hooks/1", "404")
    post.put(method=RESPONSE_URL, url=f"{fake_slack.url}/hooks/1", user="U1")
    assert post.send()
    (call,) = fake_slack.called("chat.postEphemeral")
    assert (call["channel"], call["user"], call["text"]) == ("C1", "U1", "A · 82")
    assert not fake_slack.messages
    assert post.state() == ("sent", None)


def test_a_shared_answer_is_for_everybody(post: Post, fake_slack: FakeSlack) -> None:
    """What a person shares is posted for all in the channel, by the address of the command or past it."""
    shared = {"url": f"{fake_slack.url}/hooks/1", "user": "U1", "response_type": "in_channel"}
    post.put("k1", RESPONSE_URL, **shared)
    assert post.send()
    assert fake_slack.called("/hooks/1")[-1]["response_type"] == "in_channel"
    fake_slack.will("/hooks/1", "404")
    post.put("k2", RESPONSE_URL, **shared)
    assert post.send()
    assert fake_slack.called("chat.postMessage")[-1]["text"] == "A · 82"
    assert (fake_slack.called("chat.postEphemeral"), post.state("k2")) == ([], ("sent", None))


def test_a_history_that_may_not_be_read_costs_no_message(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """Where Slack does not let us look, a doubtful message is sent again: twice is better than never."""
    fake_slack.will("chat.postMessage", "refuse")
    fake_slack.will("conversations.history", "error:missing_scope")
    post.put()
    assert post.send()
    clock.advance(5)
    assert post.send()
    assert len(fake_slack.messages) == 1


def test_a_slack_without_metadata_is_searched_by_block(post: Post, fake_slack: FakeSlack, clock: SetClock) -> None:
    """A Slack that drops metadata still shows by the first block's id which message is ours."""
    post.put()
    outgoing = post.outbox.claim("test", clock.now(), LEASE_S)
    assert outgoing is not None
    fake_slack.messages.append({"ts": "1.0", "blocks": [{"block_id": mark("k1")}]})
    assert find(WebApi("xoxb-test", fake_slack.api_url), outgoing) == "1.0"
