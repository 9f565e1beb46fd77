"""What Slack delivers: several times, in any order, to any replica; and while the database is away."""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from storage.engine import open_engine
from storage.workspace import Storage
from tests.reliability.databases import Database
from tests.reliability.digest_drills import Size, _settings, _unfinished, _until
from tests.reliability.figures import Figure
from tests.reliability.keeping_slack import KeepingSlack, Rates
from tests.reliability.processes import Fleet, fleet
from tests.reliability.replica import SECRET, Setting, answers
from tests.slack_workspace import free_port, sign

_CONVERSATIONS = 1_000
_DELIVERERS = 6
_LATEST_LINE = 12


class Deliverer:
    """Slack, as it delivers an event: to any of the replicas, again where it was not acknowledged."""

    def __init__(self, ports: list[int]) -> None:
        self._ports = ports
        self._kept = threading.local()
        self.refused = 0

    def deliver(self, number: int) -> None:
        """One delivery; refused ones come again a little later."""
        body = _event(number)
        chance = random.Random()  # noqa: S311 -- which replica, no secret
        while not self._post(chance.choice(self._ports), body):
            self.refused += 1
            time.sleep(0.5)

    def _post(self, port: int, body: bytes) -> bool:
        connections = self._kept.__dict__
        connection = connections.setdefault(str(port), http.client.HTTPConnection("127.0.0.1", port, timeout=20))
        try:
            connection.request("POST", "/slack/events", body, _headers(body))
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            return False
        return bool(answer.status == http.client.OK)


def delivered_often(database: Database, folder: Path, size: Size, events: int) -> Iterator[Figure]:
    """Each event one to four times, shuffled, over all replicas."""
    drill = f"events, {database.name}, {database.replicas} replicas"
    _workspace(database)
    deliveries = _deliveries(events)
    with KeepingSlack(Rates()) as slack, _serving(database, slack, folder, size) as (settings, ships):
        begun = time.monotonic()
        deliverer = Deliverer([each.port for each in settings])
        with ThreadPoolExecutor(_DELIVERERS) as pool:
            list(pool.map(deliverer.deliver, deliveries))
        _until(lambda: len(slack.kept) >= events and not _unfinished(database), size.patience_s)
        took = time.monotonic() - begun
        del ships
    yield Figure(drill, "events", events)
    yield Figure(drill, "deliveries", len(deliveries))
    yield Figure(drill, "effects", sum(slack.kept.values()), goal=events, at_least=True)
    yield Figure(drill, "lost", len({f"answer:{n}" for n in range(events)} - {key for _, key in slack.kept}), goal=0)
    yield Figure(drill, "effects too many", slack.doubled + max(0, len(slack.kept) - events), goal=0)
    yield Figure(drill, "time", took, "s")


def database_away(database: Database, folder: Path, size: Size, events: int, seconds: float) -> Iterator[Figure]:
    """The database loses power in the middle of the work, and comes back."""
    drill = f"database away {seconds:.0f} s, {database.replicas} replicas"
    _workspace(database)
    health: Counter[int] = Counter()
    with KeepingSlack(Rates()) as slack, _serving(database, slack, folder, size) as (settings, ships):
        deliverer = Deliverer([each.port for each in settings])
        pool = ThreadPoolExecutor(_DELIVERERS)
        work = [pool.submit(deliverer.deliver, number) for number in _deliveries(events)]
        _until(lambda: len(slack.kept) >= events // 5, size.patience_s)
        database.stop()
        gone = time.monotonic()
        while time.monotonic() - gone < seconds:
            health.update(_health(each.port) for each in settings)
            time.sleep(0.5)
        red = min(health.values()) if set(health) == {503} else 0
        database.start()
        back = time.monotonic()
        _until(lambda: all(_health(each.port) == http.client.OK for each in settings), 60)
        green = time.monotonic() - back
        for each in work:
            each.result()
        pool.shutdown()
        _until(lambda: len(slack.kept) >= events and not _unfinished(database), size.patience_s)
        alive = ships.alive()
    lines = [_errors(Path(each.log)) for each in settings]
    yield Figure(drill, "events", events)
    yield Figure(drill, "refused meanwhile, and delivered again", deliverer.refused)
    yield Figure(drill, "lost", len({f"answer:{n}" for n in range(events)} - {key for _, key in slack.kept}), goal=0)
    yield Figure(drill, "effects too many", slack.doubled + max(0, len(slack.kept) - events), goal=0)
    yield Figure(drill, "/health red, times asked", red, goal=1, at_least=True)
    yield Figure(drill, "/health green again after", green, "s", goal=15)
    yield Figure(drill, "replicas that lived through it", alive, goal=database.replicas, at_least=True)
    yield Figure(drill, "replicas whose log names the cause", sum(map(bool, lines)), goal=len(lines), at_least=True)
    yield Figure(drill, "lines of it in a replica's log, at most", max(map(len, lines)), goal=_LATEST_LINE)


def _deliveries(events: int) -> list[int]:
    chance = random.Random(3)  # noqa: S311 -- an order, no secret
    deliveries = [number for number in range(events) for _ in range(chance.randint(1, 4))]
    chance.shuffle(deliveries)
    return deliveries


def _serving(database: Database, slack: KeepingSlack, folder: Path, size: Size) -> _Serving:
    return _Serving(
        [
            Setting(each.database, each.slack, each.log, each.lease_s, each.digest_lease_s, each.timeout_s, free_port())
            for each in _settings(database, slack, folder, size)
        ]
    )


class _Serving:
    """Replicas that listen."""

    def __init__(self, settings: list[Setting]) -> None:
        self._settings = settings
        self._fleet = fleet(answers, settings)

    def __enter__(self) -> tuple[list[Setting], Fleet]:
        ships = self._fleet.__enter__()
        ships.go()
        ships.wait()
        return self._settings, ships

    def __exit__(self, *error: object) -> None:
        self._fleet.__exit__(None, None, None)


def _workspace(database: Database) -> None:
    engine = open_engine(database.url)
    Storage(engine).create("T1", "Team", "en", datetime.now(UTC))
    engine.dispose()


def _event(number: int) -> bytes:
    inner = {
        "type": "message",
        "channel_type": "im",
        "channel": f"D{number % _CONVERSATIONS}",
        "user": f"U{number % _CONVERSATIONS}",
        "ts": f"17{number:07}.000100",
        "text": str(number),
    }
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": f"Ev{number}", "event": inner}).encode()


def _headers(body: bytes) -> dict[str, str]:
    return {"Content-Type": "application/json", **sign(SECRET, body)}


def _health(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def _errors(log: Path) -> list[str]:
    return [line for line in log.read_text().splitlines() if "refusal-database-unreachable" in line]
