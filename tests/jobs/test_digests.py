"""The weekly job: each week's digest is made and posted once, whatever happens to clocks, replicas and makers."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.digest.slots import Schedule, next_slot
from bot.jobs.digests import TRIES, Composed, Digests
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.digest_queue import DueDigest
from storage.digests import StoredDigest
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage

MONDAY = datetime(2026, 11, 2, 7, 0, tzinfo=UTC)
"""Monday 9:00 in Helsinki."""
HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)


class SetClock:
    """A clock that shows what it is set to."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    def now(self) -> datetime:
        """What it is set to."""
        return self.time


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    """A storage with one workspace, whose digest is due on Mondays at nine; set up the Friday before."""
    engine = open_engine(f"sqlite:///{tmp_path}/osuma.db")
    upgrade(engine)
    storage = Storage(engine)
    storage.create("T1", "Team", "en", MONDAY - 3 * timedelta(days=1))
    add_digest(storage, MONDAY - timedelta(days=3))
    return storage


def add_digest(storage: Storage, at: datetime) -> StoredDigest:
    """One more digest, set up at a moment."""
    values: dict[str, object] = {
        "channel_id": "C1",
        "user_id": None,
        "weekday": 0,
        "hour": 9,
        "minute": 0,
        "zone": "Europe/Helsinki",
    }
    values |= {"lead_count": 10, "profile": None, "filters": (), "language": "en"}
    with storage.open("T1", at) as workspace:
        digest = workspace.digests.add(values, next_due_at=next_slot(Schedule(), at).due_at, by="U1")
        workspace.commit()
        return digest


def says_its_slot(due: DueDigest, now: datetime) -> Composed:
    """A digest that says which week it is."""
    del now
    return Composed(Reply(due.slot))


def tells(digest: StoredDigest, refused: Refusal | None, slot: str) -> Reply:
    """What went wrong, by its key."""
    return Reply(f"{digest.id} {refused.key if refused else 'late'} {slot}")


def sent(storage: Storage, at: datetime) -> list[tuple[str, str]]:
    """Everything that waits in the outbox, sent a second apart: channel and text of each."""
    messages: list[tuple[str, str]] = []
    while outgoing := storage.outbox.claim("sender", second := at + timedelta(seconds=len(messages)), 10):
        messages.append((outgoing.channel, str(outgoing.arguments["text"])))
        storage.outbox.sent(outgoing.id, str(len(messages)), second)
    return messages


@pytest.mark.parametrize("jump", [timedelta(), HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 8 * 24 * HOUR, -8 * 24 * HOUR])
def test_each_week_has_one_digest_on_two_replicas(storage: Storage, jump: timedelta) -> None:
    """Over four weeks two replicas, one with a clock that jumps there and back, post each week's digest once."""
    clocks = [SetClock(MONDAY), SetClock(MONDAY)]
    replicas = [Digests(storage, clock, says_its_slot, tells, name) for clock, name in zip(clocks, "ab", strict=True)]
    posted: Counter[str] = Counter()
    for step in range(4 * 7 * 4):
        true_time = MONDAY - 2 * HOUR + step * 6 * HOUR
        clocks[0].time, clocks[1].time = true_time, true_time + (jump if step % 20 in {7, 8, 9} else timedelta())
        for replica in replicas[:: 1 if step % 2 else -1]:
            replica.tick()
        posted.update(text for _, text in sent(storage, true_time))
    assert set(posted.values()) == {1}
    assert {text for text in posted if "late" not in text} >= {f"2026-W{week}" for week in range(45, 49)}


def test_a_late_digest_is_caught_up_and_an_older_one_reported(storage: Storage) -> None:
    """A day after its hour the digest still comes; two days after, whoever set it up is told instead, once."""
    clock = SetClock(MONDAY + 24 * HOUR)
    job = Digests(storage, clock, says_its_slot, tells)
    job.tick()
    assert sent(storage, clock.now()) == [("C1", "2026-W45")]
    clock.time = MONDAY + 4 * WEEK + 48 * HOUR
    for _ in range(3):
        job.tick()
    assert sent(storage, clock.now()) == [("U1", f"1 late 2026-W{week}") for week in (46, 47, 48, 49)]


def test_a_digest_set_up_after_its_hour_waits_for_the_next_week(storage: Storage) -> None:
    """Who sets up a Monday digest on Monday at noon gets the first one a week later."""
    digest = add_digest(storage, MONDAY + 3 * HOUR)
    clock = SetClock(MONDAY + 4 * HOUR)
    Digests(storage, clock, lambda due, _: Composed(Reply(f"{due.digest.id} {due.slot}")), tells).tick()
    assert sent(storage, clock.now()) == [("C1", "1 2026-W45")]
    clock.time += WEEK
    Digests(storage, clock, lambda due, _: Composed(Reply(f"{due.digest.id} {due.slot}")), tells).tick()
    assert sorted(sent(storage, clock.now())) == [("C1", "1 2026-W46"), ("C1", f"{digest.id} 2026-W46")]


def test_what_cannot_be_made_is_told_once(storage: Storage) -> None:
    """Without a profile no digest can be made: whoever set it up is told once, and the next week is tried again."""

    def refuse(due: DueDigest, now: datetime) -> Composed:
        raise Refusal("refusal-no-profile", slot=due.slot, at=now)

    clock = SetClock(MONDAY)
    job = Digests(storage, clock, refuse, tells)
    for _ in range(3):
        job.tick()
    assert sent(storage, clock.now()) == [("U1", "1 refusal-no-profile 2026-W45")]
    clock.time += WEEK
    Digests(storage, clock, says_its_slot, tells).tick()
    assert sent(storage, clock.now()) == [("C1", "2026-W46")]


def test_a_digest_that_breaks_is_tried_again_and_given_up(storage: Storage) -> None:
    """A digest whose making breaks is tried with growing pauses, and keeps no other one waiting."""
    add_digest(storage, MONDAY - 24 * HOUR)
    tries: Counter[str] = Counter()

    def break_the_first(due: DueDigest, now: datetime) -> Composed:
        tries[due.digest.id] += 1
        if due.digest.id == "1":
            raise ZeroDivisionError
        return says_its_slot(due, now)

    clock = SetClock(MONDAY)
    job = Digests(storage, clock, break_the_first, tells)
    for _ in range(200):
        job.tick()
        clock.time += timedelta(seconds=1)
    assert tries == {"1": TRIES, "2": 1}
    with storage.open("T1", clock.now()) as workspace:
        states = {digest.id: workspace.digests.slots(digest.id)[0].state for digest in workspace.digests.all()}
    assert states == {"1": "failed", "2": "posted"}


def test_a_quiet_week_can_pass_without_a_post(storage: Storage) -> None:
    """Where there is nothing to say and nobody wants to hear that, nothing is posted and the week is done."""
    clock = SetClock(MONDAY)
    job = Digests(storage, clock, lambda _due, _now: Composed(None), tells)
    job.tick()
    job.tick()
    assert sent(storage, clock.now()) == []
    with storage.open("T1", clock.now()) as workspace:
        assert [record.state for record in workspace.digests.slots("1")] == ["quiet"]


@pytest.mark.parametrize(
    ("code", "paused", "key"),
    [
        ("is_archived", True, "refusal-digest-channel-gone"),
        ("channel_not_found", True, "refusal-digest-channel-gone"),
        ("invalid_blocks", False, "refusal-digest-not-sent"),
    ],
)
def test_a_digest_that_cannot_arrive_is_told_once(storage: Storage, code: str, paused: bool, key: str) -> None:  # noqa: FBT001
    """Whoever set it up hears once; where the channel is gone the digest rests until somebody takes it up again."""
    clock = SetClock(MONDAY)
    job = Digests(storage, clock, says_its_slot, tells)
    job.tick()
    outgoing = storage.outbox.claim("sender", clock.now(), 10)
    assert outgoing is not None
    storage.outbox.dead(outgoing.id, code, clock.now())
    for _ in range(3):
        job.tick()
    assert sent(storage, clock.now()) == [("U1", f"1 {key} 2026-W45")]
    clock.time += WEEK
    job.tick()
    assert sent(storage, clock.now()) == ([] if paused else [("C1", "2026-W46")])
    if paused:
        with storage.open("T1", clock.now()) as workspace:
            workspace.digests.resume("1", next_due_at=MONDAY + 2 * WEEK)
            workspace.commit()
        clock.time += WEEK
        job.tick()
        assert sent(storage, clock.now()) == [("C1", "2026-W47")]


def test_while_slack_refuses_the_token_no_old_news_piles_up(storage: Storage) -> None:
    """A digest waits for the token as long as it is worth sending; after that its maker is told of the missed week."""
    with storage.open("T1", MONDAY) as workspace:
        workspace.outbox.put("answer", "chat.postMessage", {"channel": "C9", "text": "yes"}, MONDAY)
        workspace.commit()
    clock = SetClock(MONDAY)
    job = Digests(storage, clock, says_its_slot, tells)
    for _ in range(40):
        if (outgoing := storage.outbox.claim("sender", clock.now(), 10)) is not None:
            storage.outbox.hold(outgoing, "token_revoked", clock.now(), clock.now() + HOUR)
        job.tick()
        clock.time += HOUR
    storage.outbox.release("T1")
    assert sent(storage, clock.now()) == [("C9", "yes"), ("U1", "1 late 2026-W45")]
