"""Working on a question: it is answered once, tried again when that fails, and apologised for in the end."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy import Engine, select

from bot.slack.answer import answer
from bot.slack.crew import LEASE_S
from bot.slack.incoming import Incoming, parse
from bot.slack.worker import CLAIMS, Worker
from storage.engine import transaction
from storage.inbox import Received
from storage.tables import inbox, outbox
from storage.workspace import Storage
from tests.slack.fake_slack import SetClock

MENTION = {
    "type": "event_callback",
    "team_id": "T1",
    "event_id": "Ev1",
    "event": {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "17.1", "text": "does Relex fit?"},
}


class Desk:
    """A worker whose every step the test takes, and what ``respond`` should do."""

    def __init__(self, engine: Engine, clock: SetClock) -> None:
        self.engine, self.clock = engine, clock
        self.storage = Storage(engine)
        self.failures = 0
        self.asked: list[Incoming] = []
        self.woken = 0
        self.worker = Worker(
            self.storage,
            clock,
            respond=self.respond,
            apology=lambda _, error_id: f"sorry {error_id}",
            wake_sender=self.wake,
        )

    def record(self, workspace_id: str = "T1") -> None:
        """A question arrives."""
        incoming = parse({**MENTION, "team_id": workspace_id})
        assert incoming is not None
        self.storage.inbox.record(workspace_id, incoming.keys, incoming.kind, incoming.to_record(), self.clock.now())

    def respond(self, incoming: Incoming) -> None:
        """The use case: answer and mark as done in one transaction."""
        self.asked.append(incoming)
        if len(self.asked) <= self.failures:
            raise ValueError("broken")
        call = answer(incoming, "A")
        with self.storage.open(incoming.workspace_id, self.clock.now()) as workspace:
            workspace.outbox.put(f"answer:{incoming.key}", call.method, call.arguments)
            assert incoming.inbox_id is not None
            workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    def wake(self) -> None:
        """Stands for a sender."""
        self.woken += 1

    def claim(self) -> Received | None:
        """The row whose turn it is."""
        return self.storage.inbox.claim("test", self.clock.now(), LEASE_S)

    def work(self) -> bool:
        """Work on one row; False where there is none."""
        received = self.claim()
        if received is None:
            return False
        self.worker.work(received)
        return True

    def texts(self) -> list[str]:
        """What is to be sent."""
        with transaction(self.engine, reading=True) as connection:
            return [row.arguments["text"] for row in connection.execute(select(outbox.c.arguments))]

    def states(self) -> list[str]:
        """How the questions stand."""
        with transaction(self.engine, reading=True) as connection:
            return list(connection.execute(select(inbox.c.state)).scalars())


@pytest.fixture
def desk(engine: Engine, clock: SetClock) -> Desk:
    """A worker in a workspace."""
    desk = Desk(engine, clock)
    desk.storage.create("T1", "Test", "en", clock.now())
    return desk


def test_a_question_is_answered_and_its_words_forgotten(desk: Desk) -> None:
    """An answered question is done, a sender is woken, and nobody works on it again."""
    desk.record()
    assert desk.work()
    assert not desk.work()
    assert (desk.texts(), desk.states(), desk.woken) == (["A"], ["done"], 1)


def test_a_question_that_fails_once_is_answered_at_the_next_try(desk: Desk) -> None:
    """A failure only delays the answer; the asker sees nothing of it."""
    desk.failures = 1
    desk.record()
    assert desk.work()
    assert not desk.work()
    desk.clock.advance(5)
    assert desk.work()
    assert (desk.texts(), desk.states()) == (["A"], ["done"])


def test_a_question_that_always_fails_gets_an_apology(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """After three failures the asker gets an apology with an id that stands in the log beside the traceback."""
    desk.failures = 99
    desk.record()
    while desk.work() or desk.states() == ["pending"]:
        desk.clock.advance(5)
    (text,) = desk.texts()
    error_id = text.removeprefix("sorry ")
    assert len(desk.asked) == 3
    assert desk.states() == ["done"]
    (record,) = [record for record in caplog.records if error_id in record.getMessage()]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert "Relex" not in caplog.text


def test_a_question_that_kills_every_worker_ends_too(desk: Desk) -> None:
    """A question on which the process dies again and again is given up with an apology instead of another try."""
    desk.record()
    for _ in range(CLAIMS):
        assert desk.claim() is not None
        desk.clock.advance(LEASE_S + 1)
    assert desk.work()
    assert not desk.asked
    assert desk.texts()[0].startswith("sorry ")


def test_two_workers_on_one_question_give_one_answer(desk: Desk) -> None:
    """A worker that lost its lease while it thought finds the question answered, and its own answer is not kept."""
    desk.record()
    slow = desk.claim()
    assert slow is not None
    desk.clock.advance(LEASE_S + 1)
    assert desk.work()
    desk.worker.work(slow)
    assert (desk.texts(), desk.states()) == (["A"], ["done"])


def test_a_question_from_nowhere_ends_quietly(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """A question of a workspace that does not exist is given up with a log line: there is nobody to tell."""
    desk.record("T-UNKNOWN")
    while desk.work() or desk.states() == ["pending"]:
        desk.clock.advance(5)
    assert (desk.texts(), desk.states()) == ([], ["dead"])
    assert "no apology" in caplog.text
