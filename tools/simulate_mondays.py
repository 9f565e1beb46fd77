#!/usr/bin/env python3
"""Ten thousand workspaces whose digests are due on Monday at nine in their own zones: how many replicas, how long.

    .venv/bin/python tools/simulate_mondays.py --make-ms 250 --post-ms 300

The hours come from the product's own rule (``bot.digest.slots``); making and posting are queues with so many hands as a
replica has: one makes, two post. Each post takes as long as Slack does, a share of them meets a 429 and waits, and what
a replica that dies held comes back when its lease ends. Nothing here measures a database: ``make drill`` does.
"""

from __future__ import annotations

import argparse
import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rich.console import Console
from rich.table import Table

from bot.digest.slots import Schedule, next_slot

SUNDAY = datetime(2026, 11, 1, 0, 0, tzinfo=UTC)
WORKSPACES = 10_000
REPLICAS = (1, 2, 3, 5, 10, 20)
MIXES: dict[str, dict[str, float]] = {
    "all in one zone": {"Europe/Helsinki": 1},
    "Nordic": {"Europe/Helsinki": 50, "Europe/Stockholm": 30, "Europe/Oslo": 10, "Europe/Copenhagen": 9,
               "Atlantic/Reykjavik": 1},
    "the world": {"Europe/Helsinki": 6, "Europe/Berlin": 22, "Europe/London": 12, "America/New_York": 20,
                  "America/Chicago": 8, "America/Los_Angeles": 12, "America/Sao_Paulo": 4, "Asia/Kolkata": 6,
                  "Asia/Singapore": 4, "Asia/Tokyo": 3, "Australia/Sydney": 3},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Costs:
    """What one digest takes of a replica.

    Attributes:
        make_s: reading, choosing and writing a digest.
        post_s: one call of Slack's Web API.
        limited: the share of posts that meet a 429, and wait a second or two.
        crash_s: how often a replica is killed, on average; 0 for never.
        lease_s: after how long its work comes back.
    """

    make_s: float
    post_s: float
    limited: float = 0.05
    crash_s: float = 600.0
    lease_s: float = 30.0


def arrivals(mix: dict[str, float], count: int) -> list[float]:
    """When each workspace's digest is due, in seconds after the first."""
    chance = random.Random(1)  # noqa: S311 -- a simulation
    zones = chance.choices(list(mix), list(mix.values()), k=count)
    due = {zone: next_slot(Schedule(zone=zone), SUNDAY).due_at for zone in set(zones)}
    first = min(due.values())
    return sorted((due[zone] - first).total_seconds() for zone in zones)


def delays(due: list[float], replicas: int, costs: Costs) -> list[float]:
    """How late each digest stands in its channel, in seconds."""
    chance = random.Random(2)  # noqa: S311 -- a simulation
    made = _served(due, replicas, lambda: _making(costs, chance))
    # A message that met a 429 waits in its own channel; the hands are free meanwhile.
    ready = sorted((at + chance.uniform(1, 2) * (chance.random() < costs.limited), came) for at, came in made)
    sent = _served([at for at, _ in ready], 2 * replicas, lambda: costs.post_s * chance.uniform(0.6, 1.6))
    return [at - came for (at, _), (_, came) in zip(sent, ready, strict=True)]


def _making(costs: Costs, chance: random.Random) -> float:
    took = costs.make_s * chance.uniform(0.5, 1.8)
    died = costs.crash_s > 0 and chance.random() < took / costs.crash_s
    return took + (costs.lease_s if died else 0.0)


def _served(arrived: list[float], hands: int, takes: Callable[[], float]) -> list[tuple[float, float]]:
    """(When it was done, when it came) of each, first come first served."""
    free = [0.0] * hands
    done = []
    for at in arrived:
        begun = max(at, heapq.heappop(free))
        ended = begun + takes()
        heapq.heappush(free, ended)
        done.append((ended, at))
    return done


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--make-ms", type=float, default=250.0)
    parser.add_argument("--post-ms", type=float, default=300.0)
    parser.add_argument("--workspaces", type=int, default=WORKSPACES)
    asked = parser.parse_args()
    costs = Costs(asked.make_ms / 1000, asked.post_ms / 1000)
    table = Table(title=f"{asked.workspaces:,} digests, making {asked.make_ms:g} ms, a post {asked.post_ms:g} ms")
    for column in ("where", "due in the busiest minute", "replicas", "half are sent after", "the last after"):
        table.add_column(column, justify="left" if column == "where" else "right")
    for name, mix in MIXES.items():
        due = arrivals(mix, asked.workspaces)
        busiest = max(Counter(due).values())
        for replicas in REPLICAS:
            late = sorted(delays(due, replicas, costs))
            half, last = (str(timedelta(seconds=round(each))) for each in (late[len(late) // 2], late[-1]))
            table.add_row(name, f"{busiest:,}", str(replicas), half, last)
            name = ""  # noqa: PLW2901 -- said once
        table.add_section()
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
