"""The inbox: received once, worked on once, in order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select

from storage.errors import Overtaken
from storage.inbox import Received
from storage.tables import inbox, inbox_keys
from storage.workspace import Storage
from tests.storage.samples import NOW, later

LEASE = 60.0


def _record(
    storage: Storage, key: str, conversation: str | None = None, at: float = 0, workspace: str = "local"
) -> bool:
    return storage.inbox.record(workspace, (key,), "mention", {"text": key}, later(at), conversation)


def _claim(storage: Storage, at: float = 1, owner: str = "worker") -> Received | None:
    return storage.inbox.claim(owner, later(at), LEASE)


def _claimed(storage: Storage, at: float = 1, owner: str = "worker") -> Received:
    received = _claim(storage, at, owner)
    assert received is not None
    return received


def test_a_message_comes_back_whole(storage: Storage) -> None:
    """What was recorded is what the worker gets, NUL and broken surrogates included."""
    body = {"text": "sopiiko Havupuu? \x00\ud83d 👍", "n": [1, None]}
    assert storage.inbox.record("T1", ("Ev1", "T1:C1:1.0"), "mention", body, NOW, "C1:1.0")
    received = _claimed(storage)
    assert (received.workspace_id, received.kind, received.conversation) == ("T1", "mention", "C1:1.0")
    assert (received.body, received.attempts, received.received_at) == (body, 1, NOW)


def test_seen_before_under_any_key(storage: Storage) -> None:
    """A mention arrives twice, as two events with ids of their own: the key that they share lets in only one."""
    inbox = storage.inbox
    assert inbox.record("local", ("Ev1", "T1:C1:1.0"), "mention", {}, NOW)
    assert not inbox.record("local", ("Ev2", "T1:C1:1.0"), "mention", {}, NOW)
    assert not inbox.record("local", ("Ev1",), "mention", {}, NOW)
    assert inbox.record("local", ("Ev2", "T1:C1:2.0"), "mention", {}, NOW), "a refused message leaves no key behind"
    assert not inbox.record("local", ("x" * 3000, "T1:C1:2.0"), "mention", {}, NOW)
    assert inbox.record("local", ("x" * 3000, "x" * 3000), "mention", {}, NOW)


def test_one_at_a_time_in_a_conversation(storage: Storage) -> None:
    """Of one conversation the oldest message comes first and keeps the others waiting; other conversations go on."""
    for key, conversation in (("a1", "A"), ("a2", "A"), ("b1", "B"), ("c", None), ("d", None)):
        _record(storage, key, conversation)
    first = [_claimed(storage).body["text"] for _ in range(4)]
    assert first == ["a1", "b1", "c", "d"]
    assert _claim(storage) is None
    assert storage.inbox.done("local:1", NOW)
    assert _claimed(storage).body["text"] == "a2"


def test_the_same_conversation_in_two_workspaces(storage: Storage) -> None:
    """Conversations of different workspaces never wait for each other."""
    for workspace in ("T1", "T2"):
        assert _record(storage, "a", "A", workspace=workspace)
    assert {_claimed(storage).workspace_id for _ in range(2)} == {"T1", "T2"}


def test_a_crash_gives_the_message_to_another_worker(storage: Storage) -> None:
    """When a lease runs out the message is claimed again, and the attempts are counted."""
    _record(storage, "a", "A")
    assert _claimed(storage, 1).attempts == 1
    assert _claim(storage, LEASE) is None
    assert storage.inbox.renew("local:1", "worker", later(LEASE), LEASE)
    assert _claim(storage, 1 + LEASE) is None
    again = _claimed(storage, 1 + 2 * LEASE, "another")
    assert (again.id, again.attempts) == ("local:1", 2)
    assert not storage.inbox.renew("local:1", "worker", later(2 * LEASE), LEASE), "it is another's now"


def test_failing_and_trying_again(storage: Storage) -> None:
    """A failed message waits for its time, and those behind it in the conversation wait with it."""
    for key in ("a1", "a2"):
        _record(storage, key, "A")
    received = _claimed(storage)
    assert storage.inbox.failed(received.id, "model\x00 down", later(2), later(30))
    assert _claim(storage, 29) is None
    assert _claimed(storage, 30).attempts == 2
    assert storage.inbox.failed(received.id, "gave up", later(31), None)
    assert _claimed(storage, 32).body["text"] == "a2"
    assert not storage.inbox.failed(received.id, "again", later(33), None)


def test_a_done_message_is_emptied(storage: Storage, engine: Engine) -> None:
    """When a message is done, what the person wrote is gone; the key stays, so that it is not let in again."""
    _record(storage, "a")
    received = _claimed(storage)
    assert storage.inbox.done(received.id, later(2))
    assert not storage.inbox.done(received.id, later(3))
    with engine.connect() as connection:
        assert connection.scalars(select(inbox.c.body)).all() == [{}]
    assert not _record(storage, "a")


def test_answer_and_end_are_one(storage: Storage) -> None:
    """The answer is in the outbox exactly if the message is done: both in one unit of work, or neither."""
    _record(storage, "a")
    received = _claimed(storage)
    with storage.open("local", later(2)) as workspace:
        workspace.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
        workspace.inbox_done(received.id)
    assert storage.outbox.claim("sender", later(3), LEASE) is None
    with storage.open("local", later(2)) as workspace:
        workspace.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
        workspace.inbox_done(received.id)
        workspace.commit()
    assert storage.outbox.claim("sender", later(3), LEASE) is not None
    assert _claim(storage, 1000) is None


def test_a_worker_that_was_overtaken_leaves_nothing(storage: Storage) -> None:
    """A worker that wakes up after another one has answered in its place takes back all that it wrote."""
    _record(storage, "a")
    received = _claimed(storage)
    assert storage.inbox.done(received.id, later(LEASE + 5))
    with storage.open("local", later(2)) as workspace:
        workspace.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
        with pytest.raises(Overtaken):
            workspace.inbox_done(received.id)
    assert storage.outbox.claim("sender", later(3), LEASE) is None


@pytest.mark.parametrize("message", ["", "local", "local:", "local:x", "nowhere:1", ":1", "local:99999999999999999999"])
def test_ids_of_no_message(storage: Storage, message: str) -> None:
    """An id that is no message's changes nothing."""
    _record(storage, "a")
    assert not storage.inbox.done(message, NOW)
    assert not storage.inbox.failed(message, "x", NOW, None)
    assert not storage.inbox.renew(message, "worker", NOW, LEASE)
    assert _claim(storage) is not None


def test_purging_forgets_what_has_ended(storage: Storage, engine: Engine) -> None:
    """What ended long ago is forgotten with its keys; what is unfinished stays however old."""
    _record(storage, "done")
    storage.inbox.done(_claimed(storage).id, later(5))
    _record(storage, "waiting")
    assert storage.inbox.purge(later(5)) == 0
    assert storage.inbox.purge(later(6)) == 1
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(inbox)) == 1
        assert connection.scalar(select(func.count()).select_from(inbox_keys)) == 0
    assert _claim(storage) is not None


def test_two_workers_never_get_the_same_message(storage: Storage) -> None:
    """Four workers that claim at the same moment share the messages: each once, and none twice in a conversation."""
    for number in range(24):
        _record(storage, f"m{number}", f"conversation {number % 8}", at=number)
    together = Barrier(4)

    def work(name: str) -> list[tuple[str, str]]:
        taken = []
        together.wait(timeout=10)
        while (received := storage.inbox.claim(name, later(100), LEASE)) is not None:
            taken.append((received.conversation, received.id))
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [each for worker in pool.map(work, ["w1", "w2", "w3", "w4"]) for each in worker]
    assert len(taken) == len(set(taken)) == 8
    assert len({conversation for conversation, _ in taken}) == 8


def test_the_same_message_at_two_receivers(storage: Storage) -> None:
    """Of eight deliveries of one message at the same moment exactly one is news."""
    together = Barrier(8)

    def receive(number: int) -> bool:
        together.wait(timeout=10)
        return storage.inbox.record("T1", (f"Ev{number}", "T1:C1:1.0"), "mention", {}, NOW, "C1")

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(receive, range(8))) == [False] * 7 + [True]
