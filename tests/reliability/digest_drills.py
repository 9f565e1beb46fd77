"""Weekly digests: killed at random points, and a thousand of them due at the same minute."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from bot.digest.slots import Schedule, last_slot
from bot.slack.api import WebApi
from storage.engine import open_engine
from storage.workspace import Storage
from tests.reliability.databases import Database
from tests.reliability.figures import Figure
from tests.reliability.keeping_slack import KeepingSlack, Rates
from tests.reliability.processes import Fleet, fleet
from tests.reliability.replica import Setting, digests

FAULTS = Rates(limited=30, reset=5, hang=1)
_TEN = 10
_MOST_RATIO = 25.0
_A_START_S = 5.0


@dataclass(frozen=True, slots=True)
class Size:
    """How long a drill is."""

    digests: int
    kills: int
    workspaces: int
    lease_s: float
    digest_lease_s: float
    timeout_s: float
    patience_s: float


def killed(database: Database, folder: Path, size: Size) -> Iterator[Figure]:
    """``kill -9`` again and again, while Slack limits, resets and hangs."""
    drill = f"kill -9, {database.name}, {database.replicas} replica{'s' * (database.replicas > 1)}"
    expected = _populate(database, size.digests // _TEN, _TEN)
    begun = time.monotonic()
    with KeepingSlack(FAULTS) as slack, fleet(digests, _settings(database, slack, folder, size)) as ships:
        ships.go()
        kills = _kill(ships, slack, len(expected), size)
        _until(lambda: len(slack.kept) >= len(expected) and not _unfinished(database), size.patience_s)
        took = time.monotonic() - begun
        yield Figure(drill, "digests", len(expected))
        yield Figure(drill, "kills", kills, goal=size.kills, at_least=True)
        yield Figure(drill, "429, resets, hangs", slack.limited + slack.reset + slack.hung)
        yield Figure(drill, "lost", len(expected - slack.kept.keys()), goal=0)
        yield Figure(drill, "doubled", slack.doubled, goal=0)
        yield Figure(drill, "sent before Retry-After had passed", slack.early, goal=0)
        yield Figure(drill, "less than a second apart in a channel", slack.crowded, goal=0)
        yield Figure(drill, "left unfinished", _unfinished(database), goal=0)
        yield Figure(drill, "time", took, "s")


def same_minute(database: Database, folder: Path, size: Size) -> Iterator[Figure]:
    """Many workspaces due at the same minute, against the bare work."""
    drill = f"{size.workspaces:,} due at once, {database.name}, {database.replicas} replica" + "s" * (
        database.replicas > 1
    )
    expected = _populate(database, size.workspaces, 1)
    with KeepingSlack(Rates()) as slack, fleet(digests, _settings(database, slack, folder, size)) as ships:
        ships.wait()
        before, begun = _commits(database), time.monotonic()
        ships.go()
        _until(lambda: _claimed(database) >= len(expected), size.patience_s)
        claimed = time.monotonic() - begun
        _until(lambda: len(slack.kept) >= len(expected) and not _unfinished(database), size.patience_s)
        sent, peak = time.monotonic() - begun, ships.peak_mb()
        commits = _commits(database) - before
        floor = _bare(database, slack, len(expected))
    yield Figure(drill, "until the last is claimed", claimed, "s", floor=floor)
    yield Figure(drill, "until the last stands in Slack", sent, "s", goal=_A_START_S + _MOST_RATIO * floor, floor=floor)
    yield Figure(drill, "lost or doubled", len(expected - slack.kept.keys()) + slack.doubled, goal=0)
    yield Figure(drill, "most memory of a replica", peak, "MB", goal=300)
    if database.server is not None:
        yield Figure(drill, "transactions for each digest", commits / len(expected))


def _populate(database: Database, workspaces: int, each: int) -> set[tuple[str, str]]:
    """Digests that are due now, in a channel of its own each; what is to arrive: (channel, key) pairs."""
    engine = open_engine(database.url)
    storage, now, expected = Storage(engine), datetime.now(UTC), set()
    due = now - timedelta(minutes=2)
    schedule = Schedule(due.weekday(), due.hour, due.minute, "UTC")
    slot, at = last_slot(schedule, now), now - timedelta(days=1)
    for number in range(workspaces):
        workspace_id = f"T{number}"
        storage.create(workspace_id, "Team", "en", at)
        with storage.open(workspace_id, at) as workspace:
            for place in range(each):
                channel = f"C{number}-{place}"
                values: dict[str, object] = {
                    "channel_id": channel,
                    "user_id": None,
                    "zone": "UTC",
                    "lead_count": 10,
                    "profile": None,
                }
                values |= {"weekday": schedule.weekday, "hour": schedule.hour, "minute": schedule.minute}
                values |= {"filters": (), "language": "en"}
                digest = workspace.digests.add(values, next_due_at=slot.due_at, by="U1")
                expected.add((channel, f"digest:{digest.id}:{slot.key}"))
            workspace.commit()
    engine.dispose()
    return expected


def _settings(database: Database, slack: KeepingSlack, folder: Path, size: Size) -> list[Setting]:
    return [
        Setting(
            database.url,
            slack.api_url,
            str(folder / f"{database.name}-{number}.log"),
            size.lease_s,
            size.digest_lease_s,
            size.timeout_s,
        )
        for number in range(database.replicas)
    ]


def _kill(ships: Fleet, slack: KeepingSlack, digests_in_all: int, size: Size) -> int:
    """Kills spread over the whole work, each a random moment after the work has come so far."""
    chance = random.Random(7)  # noqa: S311 -- a moment, no secret
    deadline = time.monotonic() + size.patience_s
    for number in range(size.kills):
        wanted = digests_in_all * number // size.kills
        while len(slack.kept) < wanted and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, 0.4))
        ships.kill(chance.randrange(len(ships.processes)))
    return size.kills


def _until(check: Callable[[], bool], patience_s: float) -> None:
    """Wait, and go on with whatever there is when it takes too long: the figures tell."""
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline and not check():
        time.sleep(0.1)


def _unfinished(database: Database) -> int:
    slots = "SELECT count(*) FROM digest_slots WHERE finished_at IS NULL"
    return sum(int(database.rows(each)[0][0]) for each in (slots, slots.replace("digest_slots", "outbox")))


def _claimed(database: Database) -> int:
    return int(database.rows("SELECT count(*) FROM digest_slots WHERE attempts > 0")[0][0])


def _commits(database: Database) -> int:
    if database.server is None:
        return 0
    return int(database.rows("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")[0][0])


def _bare(database: Database, slack: KeepingSlack, count: int) -> float:
    """What one process takes for as many inserts, committed each, and as many posts."""
    engine = create_engine(open_engine(database.url).url)
    api = WebApi("xoxb-bare", slack.api_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE bare (number INTEGER PRIMARY KEY, said TEXT)"))
    begun = time.monotonic()
    for number in range(count):
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO bare VALUES (:number, 'a digest')"), {"number": number})
        metadata = {"event_type": "bare", "event_payload": {"key": str(number)}}
        api.call("chat.postMessage", {"channel": f"bare-{number}", "text": "a digest", "metadata": metadata})
    took = time.monotonic() - begun
    engine.dispose()
    return took
