"""The outbox: put in with the work, sent once, in order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import Engine, select

from storage.deliveries import Dead
from storage.outbox import Outgoing
from storage.tables import outbox
from storage.workspace import Storage
from tests.storage.samples import NOW, later

LEASE = 60.0


def _put(storage: Storage, key: str, channel: str | None = "C1", workspace: str = "local") -> bool:
    arguments = {"text": f"<{key}> \x00\ud83d"} | ({"channel": channel} if channel else {})
    with storage.open(workspace, NOW) as unit:
        added = unit.outbox.put(key, "chat.postMessage", arguments, NOW)
        unit.commit()
        return added


def _claimed(storage: Storage, at: float = 1, owner: str = "sender") -> Outgoing:
    outgoing = storage.outbox.claim(owner, later(at), LEASE)
    assert outgoing is not None
    return outgoing


def test_a_call_comes_back_whole(storage: Storage) -> None:
    """What was put in is what the sender gets."""
    assert _put(storage, "answer:1")
    outgoing = _claimed(storage)
    assert (outgoing.workspace_id, outgoing.key, outgoing.channel) == ("local", "answer:1", "C1")
    assert (outgoing.method, outgoing.attempts, outgoing.maybe_sent) == ("chat.postMessage", 1, False)
    assert outgoing.arguments == {"channel": "C1", "text": "<answer:1> \x00\ud83d"}
    assert outgoing.created_at == NOW


def test_a_key_goes_out_once(storage: Storage) -> None:
    """An answer that is put in again under its key, even after it was sent, does not go out again."""
    assert _put(storage, "answer:1")
    assert not _put(storage, "answer:1")
    assert storage.outbox.sent(_claimed(storage).id, "1730000000.000100", later(2))
    assert not _put(storage, "answer:1")
    assert storage.outbox.claim("sender", later(1000), LEASE) is None
    assert _put(storage, "answer:1", workspace="other"), "keys are each workspace's own"


def test_one_at_a_time_in_a_channel(storage: Storage) -> None:
    """Calls to one channel go out one after the other in order; other channels and calls without one go on."""
    for key, channel in (("a1", "A"), ("a2", "A"), ("b", "B"), ("x", None), ("y", None)):
        _put(storage, key, channel)
    assert [_claimed(storage).key for _ in range(4)] == ["a1", "b", "x", "y"]
    assert storage.outbox.claim("sender", later(1), LEASE) is None
    storage.outbox.sent("local:1", "1.0", later(2))
    assert _claimed(storage).key == "a2"


def test_after_a_crash_it_may_have_been_sent(storage: Storage) -> None:
    """A call whose sender vanished in the middle may have arrived: the next one is told to look first."""
    _put(storage, "answer")
    assert not _claimed(storage, 1).maybe_sent
    again = _claimed(storage, 1 + LEASE, "another")
    assert (again.maybe_sent, again.attempts) == (True, 2)
    storage.outbox.retry(again.id, "unreachable", later(70), later(80))
    assert _claimed(storage, 80).maybe_sent, "the doubt stays"


def test_trying_again(storage: Storage) -> None:
    """A refused call waits for its time without doubt; a connection broken in the middle leaves doubt."""
    for key in ("first", "second"):
        _put(storage, key)
    outgoing = _claimed(storage)
    assert storage.outbox.retry(outgoing.id, "ratelimited", later(2), later(30))
    assert storage.outbox.claim("sender", later(29), LEASE) is None
    assert not _claimed(storage, 30).maybe_sent
    storage.outbox.retry(outgoing.id, "reset", later(31), later(32), maybe_sent=True)
    assert _claimed(storage, 33).maybe_sent
    assert storage.outbox.dead(outgoing.id, "channel_not_found", later(34))
    assert _claimed(storage, 35).key == "second"


def test_what_was_sent_is_emptied(storage: Storage, engine: Engine) -> None:
    """When a call has arrived its text is gone from the outbox; Slack's id of the message stays."""
    _put(storage, "answer")
    assert storage.outbox.sent(_claimed(storage).id, "1.0", later(2))
    assert not storage.outbox.sent("local:1", "2.0", later(3))
    with engine.connect() as connection:
        assert connection.execute(select(outbox.c.arguments, outbox.c.ts, outbox.c.state)).one() == ({}, "1.0", "sent")
    assert storage.outbox.purge(later(3)) == 1


def test_renewing(storage: Storage) -> None:
    """A slow sender keeps its call by renewing; one that has lost it is told."""
    _put(storage, "answer")
    outgoing = _claimed(storage)
    assert storage.outbox.renew(outgoing.id, "sender", later(50), LEASE)
    assert storage.outbox.claim("another", later(100), LEASE) is None
    _claimed(storage, 111, "another")
    assert not storage.outbox.renew(outgoing.id, "sender", later(112), LEASE)


def test_two_senders_never_send_the_same(storage: Storage) -> None:
    """Three senders at the same moment send each call once, and a channel's calls in order."""
    for number in range(15):
        _put(storage, f"m{number:02}", f"C{number % 3}")
    together = Barrier(3)

    def send(name: str) -> list[str]:
        sent = []
        together.wait(timeout=10)
        while (outgoing := storage.outbox.claim(name, later(1), LEASE)) is not None:
            sent.append(outgoing.key)
            assert storage.outbox.sent(outgoing.id, "1.0", later(1))
        return sent

    with ThreadPoolExecutor(3) as pool:
        sent = [key for keys in pool.map(send, ["s1", "s2", "s3"]) for key in keys]
    assert len(sent) == len(set(sent)), "nothing twice"
    rest = []
    while (outgoing := storage.outbox.claim("last", later(1), LEASE)) is not None:
        rest.append(outgoing.key)
        storage.outbox.sent(outgoing.id, "1.0", later(1))
    assert sorted(sent + rest) == [f"m{number:02}" for number in range(15)], "nothing lost"


def test_a_key_is_known_once_it_was_put(storage: Storage) -> None:
    """Whether a call was put in is known to its own workspace alone."""
    with storage.open("local", NOW) as workspace:
        assert not workspace.outbox.has("import:1")
        workspace.outbox.put("import:1", "chat.update", {"channel": "C1"})
        assert workspace.outbox.has("import:1")
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        assert not workspace.outbox.has("import:1")


def test_however_many_wait_each_goes_once_and_in_its_channels_order(storage: Storage) -> None:
    """With more channels waiting than one look takes in, every call is still claimed once, a channel's in order."""
    with storage.open("local", NOW) as unit:
        for number in range(80):
            unit.outbox.put(f"m{number:03}", "chat.postMessage", {"channel": f"C{number % 70:02}"}, NOW)
        unit.commit()
    got = []
    while (outgoing := storage.outbox.claim("sender", later(1), LEASE)) is not None:
        got.append(outgoing.key)
        storage.outbox.sent(outgoing.id, "1.0", later(1))
    assert len(got) == len(set(got)) == 80
    order = {key: place for place, key in enumerate(got)}
    assert all(order[f"m{number:03}"] < order[f"m{number + 70:03}"] for number in range(10))


def test_what_is_held_of_a_workspace_and_what_was_given_up_can_be_seen(storage: Storage) -> None:
    """A refused token keeps its workspace's calls waiting and no others; dead calls are counted, with the last one."""
    for key, workspace in (("a", "local"), ("b", "local"), ("c", "other")):
        _put(storage, key, f"C{key}", workspace)
    first = _claimed(storage)
    assert storage.outbox.hold(first, "token_revoked", later(2), later(300))
    assert not storage.outbox.hold(first, "token_revoked", later(3), later(303))
    assert _claimed(storage, 4).workspace_id == "other"
    assert storage.outbox.claim("sender", later(5), LEASE) is None
    assert storage.outbox.dead("other:1", "is_archived", later(6))
    told = storage.outbox.deliveries()
    assert (told["local"].waiting, told["local"].held_code, told["local"].held_since) == (2, "token_revoked", later(2))
    assert (told["other"].dead, told["other"].last_dead) == (1, Dead("Cc", "is_archived", later(6)))
    assert storage.outbox.release("local")
    assert not storage.outbox.release("local")
    assert [_claimed(storage, 7).attempts, _claimed(storage, 7).attempts] == [1, 1]
