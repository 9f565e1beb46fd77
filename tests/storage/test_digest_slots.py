"""The digest's schedules, slots and claims in the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from storage.companies import NewCompany
from storage.digest_queue import FARTHEST, DueDigest, PlannedSlot
from storage.digests import ShownLead, StoredDigest
from storage.workspace import Storage
from tests.storage.samples import NOW

WEEK = timedelta(days=7)
VALUES = {
    "channel_id": "C1",
    "user_id": None,
    "weekday": 0,
    "hour": 9,
    "minute": 0,
    "zone": "Europe/Helsinki",
    "lead_count": 10,
    "profile": None,
    "filters": (("location", "Espoo"),),
    "language": "fi",
}


def set_up(storage: Storage, workspace_id: str = "local") -> StoredDigest:
    """A digest that is due now."""
    with storage.open(workspace_id, NOW) as workspace:
        digest = workspace.digests.add(VALUES, next_due_at=NOW, by="@maija")
        workspace.commit()
        return digest


def plan(storage: Storage, digest: StoredDigest, slot: str = "2026-W45") -> int:
    """The digest's slot, written down."""
    return storage.digest_queue.plan([PlannedSlot(digest, slot, NOW, NOW + WEEK)], NOW)


def claim(storage: Storage, owner: str = "one", seconds: float = 0) -> DueDigest | None:
    """What an owner gets some seconds later."""
    return storage.digest_queue.claim(owner, NOW + timedelta(seconds=seconds), 10)


def test_a_slot_is_planned_once(storage: Storage) -> None:
    """However often and by whomever a slot is planned, there is one, and its digest waits for the next week."""
    digest = set_up(storage)
    assert storage.digest_queue.unplanned(NOW) == [digest]
    assert [plan(storage, digest), plan(storage, digest)] == [1, 0]
    assert storage.digest_queue.unplanned(NOW) == []
    assert storage.digest_queue.unplanned(NOW + WEEK)[0].id == digest.id


def test_a_digest_planned_by_a_wrong_clock_is_looked_at_again(storage: Storage) -> None:
    """A next slot a year away was planned by a clock that was wrong, so the digest is planned anew."""
    digest = set_up(storage)
    storage.digest_queue.plan([PlannedSlot(digest, None, None, NOW + 52 * WEEK)], NOW)
    assert [each.id for each in storage.digest_queue.unplanned(NOW)] == [digest.id]
    storage.digest_queue.plan([PlannedSlot(digest, None, None, NOW + FARTHEST)], NOW)
    assert storage.digest_queue.unplanned(NOW) == []


def test_of_many_claimers_one_gets_a_slot(storage: Storage) -> None:
    """Replicas that ask at once share the slots: each slot goes to one of them."""
    digests = [set_up(storage) for _ in range(6)]
    for digest in digests:
        plan(storage, digest)
    with ThreadPoolExecutor(4) as pool:
        got = [each for each in pool.map(lambda n: claim(storage, f"replica {n}"), range(10)) if each]
    got += list(iter(lambda: claim(storage, "late"), None))
    assert sorted(each.id for each in got) == sorted(f"local:{digest.id}:2026-W45" for digest in digests)


def test_a_slot_left_behind_is_taken_up_again(storage: Storage) -> None:
    """When its holder falls silent, a slot comes to the next claimer after the lease; the first one cannot renew it."""
    plan(storage, set_up(storage))
    first = claim(storage)
    assert first is not None
    assert claim(storage, "two", 9) is None
    again = claim(storage, "two", 10)
    assert again is not None
    assert (again.id, again.attempts) == (first.id, 2)
    assert not storage.digest_queue.renew(first.id, "one", NOW, 10)


def test_a_slot_is_posted_once_and_settled_by_the_outbox(storage: Storage) -> None:
    """Its message enters the outbox once; when that is sent, the slot is, with the message's ts."""
    digest = set_up(storage)
    plan(storage, digest)
    due = claim(storage)
    assert due is not None
    for expected in (True, False):
        with storage.open("local", NOW) as workspace:
            assert workspace.digests.posting(digest.id, due.slot, None, []) is expected
            workspace.outbox.put(due.key, "chat.postMessage", {"channel": "C1", "text": "x"}, NOW)
            workspace.commit()
    assert claim(storage, "two", 60) is None
    assert storage.digest_queue.settle(NOW) == 0
    outgoing = storage.outbox.claim("sender", NOW, 10)
    assert outgoing is not None
    storage.outbox.sent(outgoing.id, "171.5", NOW)
    assert [storage.digest_queue.settle(NOW), storage.digest_queue.settle(NOW)] == [1, 0]
    with storage.open("local", NOW) as workspace:
        record = workspace.digests.slots(digest.id)[0]
    assert (record.state, record.ts) == ("sent", "171.5")


def test_a_slot_can_wait_or_end_without_a_post(storage: Storage) -> None:
    """A slot that is put back comes again at its time; one that has ended never does."""
    plan(storage, set_up(storage))
    due = claim(storage)
    assert due is not None
    storage.digest_queue.retry(due.id, "channel_not_found", NOW + timedelta(seconds=30))
    assert claim(storage, "two", 29) is None
    assert claim(storage, "two", 30) is not None
    assert storage.digest_queue.end(due.id, "late", NOW, "36 hours")
    assert not storage.digest_queue.end(due.id, "quiet", NOW)
    assert claim(storage, "two", 90) is None


def test_a_paused_digest_plans_nothing(storage: Storage) -> None:
    """While it is paused nothing is due; taken up again it starts from that day."""
    digest = set_up(storage)
    with storage.open("local", NOW) as workspace:
        assert workspace.digests.pause(digest.id)
        workspace.commit()
    assert storage.digest_queue.unplanned(NOW + WEEK) == []
    later = NOW + 3 * WEEK
    with storage.open("local", later) as workspace:
        assert workspace.digests.resume(digest.id, next_due_at=later)
        workspace.commit()
        again = workspace.digests.get(digest.id)
    assert again is not None
    assert again.starts_at == later


def test_what_was_shown_and_taken_is_remembered(storage: Storage) -> None:
    """A digest knows what it has shown; a lead belongs to the first who takes it, until given back."""
    digest = set_up(storage)
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([NewCompany("Kuusi Oy", None, None, "lead", ())])
        company = workspace.companies.find("Kuusi Oy").company
        assert company is not None
        for slot, score in (("2026-W44", 61.0), ("2026-W45", 82.5)):
            workspace.digests.record_shown(digest.id, slot, [ShownLead(company.id, "new", score, "A")])
        assert workspace.digests.shown(digest.id)[company.id].score == 82.5
        assert workspace.digests.shown(digest.id, but="2026-W45")[company.id].score == 61.0
        assert workspace.digests.take(company.id, "@maija").taken_by == "@maija"
        assert workspace.digests.take(company.id, "@kalle").taken_by == "@maija"
        assert list(workspace.digests.taken_since(NOW)) == [company.id]
        workspace.digests.give_back(company.id)
        workspace.digests.later(company.id, NOW.date() + WEEK, "@kalle")
        claimed = workspace.digests.claims([company.id])[company.id]
        assert (claimed.taken_by, claimed.later_until) == (None, NOW.date() + WEEK)


def test_digests_stay_in_their_workspace(storage: Storage) -> None:
    """One workspace neither sees nor changes another one's digests."""
    digest = set_up(storage)
    with storage.open("other", NOW) as workspace:
        assert workspace.digests.all() == []
        assert not workspace.digests.pause(digest.id)
        assert not workspace.digests.remove(digest.id)
    with storage.open("local", NOW) as workspace:
        assert workspace.digests.remove(digest.id)
        assert workspace.digests.count() == 0


@pytest.mark.parametrize("changed", [{"hour": 7}, {"language": "en", "filters": ()}])
def test_a_digest_can_be_changed(storage: Storage, engine: Engine, changed: dict[str, object]) -> None:
    """What is named changes, and the rest stays."""
    del engine
    digest = set_up(storage)
    with storage.open("local", NOW) as workspace:
        assert workspace.digests.change(digest.id, changed, next_due_at=NOW + WEEK)
        again = workspace.digests.get(digest.id)
    assert again is not None
    assert {name: getattr(again, name) for name in changed} == changed
    assert (again.channel_id, again.zone) == ("C1", "Europe/Helsinki")
