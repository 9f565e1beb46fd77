"""What a replica does for itself: it beats, sets its clock, and says once what keeps going wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.i18n import Words
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.shared_clock import SharedClock
from bot.jobs.trouble import Trouble
from bot.services.service_findings import service_findings
from icp.errors import Refusal
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.replicas import Replica, Replicas
from storage.workspace import Storage
from tests.jobs.test_digests import MONDAY, SetClock

YEAR = timedelta(days=365)


class Told(Replicas):
    """Replicas whose database tells a time of its own."""

    def __init__(self, database: SetClock) -> None:
        self._database = database

    def time(self) -> datetime:
        """The database's time."""
        return self._database.now()


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """A storage with a workspace."""
    engine = open_engine(f"sqlite:///{tmp_path}/osuma.db")
    upgrade(engine)
    storage = Storage(engine)
    storage.create("T1", "Team", "en", MONDAY)
    yield storage
    engine.dispose()


def found(storage: Storage, at: datetime) -> list[str]:
    """The doctor's findings, in both languages without a gap, as keys."""
    findings = list(service_findings(storage, at))
    for finding in findings:
        assert "{" not in Words("en")(finding.key, **finding.params) + Words("fi")(finding.key, **finding.params)
    return [finding.key for finding in findings]


def test_a_clock_that_is_wrong_by_a_year_follows_the_databases() -> None:
    """Replicas go by the database's time whatever their own machine says; small differences are left alone."""
    machine, database = SetClock(MONDAY + YEAR), SetClock(MONDAY)
    clock = SharedClock(machine, Told(database))
    assert clock.set() == YEAR
    machine.time += timedelta(seconds=5)
    assert clock.now() == MONDAY + timedelta(seconds=5)
    machine.time = MONDAY + timedelta(seconds=0.2)
    clock.set()
    assert clock.now() == machine.now()


def test_the_doctor_sees_all_replicas(storage: Storage) -> None:
    """Who runs, in which version, whose clock is wrong, and who ended without a word."""
    machine = SetClock(MONDAY)
    beating = Heartbeat(storage, SharedClock(machine, storage.replicas), "T1", "http")
    for _ in range(30):
        beating.tick()
        machine.time += timedelta(seconds=1)
    assert found(storage, machine.now()) == ["doctor-replica"]
    storage.replicas.beat(Replica("T1", "old", "0.0", "socket", MONDAY, machine.now(), -400.0))
    assert found(storage, machine.now()) == [
        "doctor-replica",
        "doctor-replica-clock",
        "doctor-replica",
        "doctor-replica-versions",
    ] or found(storage, machine.now()) == [
        "doctor-replica",
        "doctor-replica",
        "doctor-replica-clock",
        "doctor-replica-versions",
    ]
    beating.stop()
    assert found(storage, machine.now() + timedelta(hours=1)) == ["doctor-replica-silent"]


def test_the_doctor_sees_what_does_not_arrive(storage: Storage) -> None:
    """Messages that wait, that wait for a token, and that were given up."""
    with storage.open("T1", MONDAY) as workspace:
        for key in ("dead", "held", "waiting"):
            workspace.outbox.put(key, "chat.postMessage", {"channel": f"C{key}"}, MONDAY)
        workspace.commit()
    hour = MONDAY + timedelta(hours=1)
    assert found(storage, hour) == ["doctor-no-replica", "doctor-outbox-waiting"]
    outgoing = storage.outbox.claim("sender", MONDAY, 10)
    assert outgoing is not None
    storage.outbox.dead(outgoing.id, "is_archived", hour)
    held = storage.outbox.claim("sender", MONDAY, 10)
    assert held is not None
    storage.outbox.hold(held, "token_revoked", hour, hour + timedelta(minutes=5))
    assert found(storage, hour) == ["doctor-no-replica", "doctor-outbox-held", "doctor-outbox-dead"]


def test_an_outage_is_two_lines_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """What fails every second is told when it begins, with its cause and place, and when it is over."""
    caplog.set_level(logging.INFO)
    trouble = Trouble(logging.getLogger("osuma.test"), "claiming work (sender)")
    for _ in range(30):
        trouble.met(Refusal("refusal-database-unreachable", where="db:5432/osuma"))
    trouble.over()
    trouble.over()
    assert [record.message for record in caplog.records] == [
        "claiming work (sender) does not work: refusal-database-unreachable (db:5432/osuma); trying again",
        "claiming work (sender) works again, after 0 s",
    ]
