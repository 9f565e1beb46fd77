"""Files to Slack: shown once, whatever breaks, and a sentence where files are not taken."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.slack.answer import answer
from bot.slack.api import WebApi
from bot.slack.crew import LEASE_S
from bot.slack.incoming import Incoming
from bot.slack.send import Sender
from bot.slack.upload import UPLOAD, upload_call
from bot.views.reply import Attachment
from storage.engine import transaction
from storage.outbox import Outbox, WorkspaceOutbox
from storage.tables import outbox
from tests.slack.fake_slack import FakeSlack, SetClock

CONTENT = b"name,reason\nKuura Oy,none\n"
FILE = Attachment("rejects.csv", CONTENT, "Rejected rows", instead="The rejected rows:")


def incoming(**other: Any) -> Incoming:  # noqa: ANN401  any part
    """A question in a channel, unless said otherwise."""
    given = {
        "kind": "mention",
        "workspace_id": "T1",
        "user_id": "U1",
        "channel_id": "C1",
        "thread_ts": None,
        "ts": "1.0",
    }
    return Incoming(**{**given, "text": "", **other})


class Post:
    """An outbox with one file in it, and a sender whose every step the test takes."""

    def __init__(self, engine: Engine, fake: FakeSlack, clock: SetClock) -> None:
        self.engine, self.clock = engine, clock
        self.outbox = Outbox(engine)
        self.sender = Sender(self.outbox, WebApi("xoxb-test", fake.api_url), clock)

    def put(self, asked: Incoming, file: Attachment = FILE) -> None:
        """What a worker does at the end of its work."""
        call = upload_call(asked, file)
        assert call.method == UPLOAD
        with transaction(self.engine) as connection:
            WorkspaceOutbox(connection, "T1", self.clock.now()).put("k1", call.method, call.arguments)
            connection.commit()

    def send(self) -> bool:
        """One row whose turn it is; False where there is none."""
        outgoing = self.outbox.claim("test", self.clock.now(), LEASE_S)
        if outgoing is None:
            return False
        self.sender.work(outgoing)
        self.clock.advance(5)
        return True

    def row(self) -> tuple[str, str | None, Any]:
        """(State, error, arguments) of the row."""
        with transaction(self.engine, reading=True) as connection:
            columns = (outbox.c.state, outbox.c.error, outbox.c.arguments)
            found = connection.execute(select(*columns).where(outbox.c.key == "k1")).one()
            return found.state, found.error, found.arguments


@pytest.fixture
def post(engine: Engine, fake_slack: FakeSlack, clock: SetClock) -> Post:
    """An outbox whose sender talks to the fake."""
    return Post(engine, fake_slack, clock)


def test_a_file_is_shown_in_the_thread_of_its_answer(post: Post, fake_slack: FakeSlack) -> None:
    """Three steps, the content unchanged, in the asker's thread; afterwards the outbox holds nothing of it."""
    post.put(incoming())
    assert post.send()
    assert not post.send()
    assert fake_slack.contents == {"F1": CONTENT}
    (shown,) = fake_slack.called("files.completeUploadExternal")
    assert (shown["channel_id"], shown["thread_ts"]) == ("C1", "1.0")
    assert "Rejected rows" in shown["files"]
    assert post.row() == ("sent", None, {})


@pytest.mark.parametrize(
    ("method", "step"),
    [
        ("files.getUploadURLExternal", "reset"),
        ("files.getUploadURLExternal", "429:1"),
        ("upload", "500"),
        ("upload", "refuse"),
        ("files.completeUploadExternal", "refuse"),
        ("files.completeUploadExternal", "reset"),
    ],
)
def test_whatever_breaks_the_file_is_shown_once(post: Post, fake_slack: FakeSlack, method: str, step: str) -> None:
    """A connection that breaks at any step, even after Slack took the last one, leaves one file in the channel."""
    fake_slack.will(method, step)
    post.put(incoming())
    while post.send():
        pass
    assert [[file["name"] for file in message["files"]] for message in fake_slack.messages] == [["rejects.csv"]]
    assert post.row()[0] == "sent"


@pytest.mark.parametrize("code", ["missing_scope", "unknown_method", "method_deprecated", "file_uploads_disabled"])
def test_a_slack_without_files_gets_a_sentence(post: Post, fake_slack: FakeSlack, code: str) -> None:
    """Where Slack takes no file from us, a message says so, a small table in it whole, and escaped."""
    fake_slack.will("files.getUploadURLExternal", f"error:{code}")
    post.put(incoming(), Attachment("rejects.csv", CONTENT + b"<!channel>,x\n", "Rejected rows", instead="Rows:"))
    assert post.send()
    (message,) = fake_slack.messages
    assert message["text"] == "Rows:\n```\nname,reason\nKuura Oy,none\n&lt;!channel&gt;,x\n```"
    assert message["thread_ts"] == "1.0"
    assert post.row()[0] == "sent"


def test_the_sentence_too_comes_once(post: Post, fake_slack: FakeSlack) -> None:
    """When the connection breaks after the sentence has arrived, it is found and not sent again."""
    fake_slack.will("files.getUploadURLExternal", "error:missing_scope", "error:missing_scope")
    fake_slack.will("chat.postMessage", "reset")
    post.put(incoming(), Attachment("brief.pdf", b"%PDF-", "Brief", instead="No PDF here."))
    while post.send():
        pass
    assert [message["text"] for message in fake_slack.messages] == ["No PDF here."]


def test_a_private_answers_file_goes_to_direct_messages(post: Post, fake_slack: FakeSlack) -> None:
    """What only the asker may see is never shown in a channel: its file goes to their direct messages."""
    post.put(incoming(kind="command", private=True, ts=None))
    assert post.send()
    assert fake_slack.called("conversations.open") == [{"users": "U1"}]
    (shown,) = fake_slack.called("files.completeUploadExternal")
    assert shown["channel_id"] == "D1"
    assert "thread_ts" not in shown


def test_a_file_for_a_channel_that_is_gone_is_given_up(post: Post, fake_slack: FakeSlack) -> None:
    """What can never succeed is given up and holds up nothing."""
    fake_slack.will("files.completeUploadExternal", "error:channel_not_found")
    post.put(incoming())
    assert post.send()
    assert post.row()[:2] == ("dead", "channel_not_found")


def test_an_answer_may_take_the_place_of_its_question() -> None:
    """A button's answer that replaces updates the message itself; seen by one person alone, through its address."""
    pressed = incoming(kind="action", action_id="import_leads")
    call = answer(pressed, "Done", replaces=True)
    assert (call.method, call.arguments["ts"], call.arguments["blocks"]) == ("chat.update", "1.0", [])
    private = incoming(kind="action", action_id="x", private=True, response_url="https://hooks.slack.com/1")
    assert answer(private, "Done", replaces=True).arguments["replace_original"] is True
    assert answer(incoming(), "Done", replaces=True).method == "chat.postMessage"
