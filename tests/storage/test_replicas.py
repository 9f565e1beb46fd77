"""Replicas: each says that it is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from storage.replicas import KEPT, Replica
from storage.workspace import Storage
from tests.storage.samples import NOW, later


def test_replicas_are_seen_until_they_end(storage: Storage) -> None:
    """A replica is one line however often it beats; it goes when it ends, or after a week of silence."""
    first = Replica("local", "host:1", "1.0", "socket", NOW, NOW)
    second = Replica("other", "host:2", "1.1", "http", later(1), later(1), 400.5)
    for replica in (first, replace(first, beat_at=later(10)), second):
        storage.replicas.beat(replica)
    assert storage.replicas.all() == [replace(first, beat_at=later(10)), second]
    storage.replicas.gone("other", "host:2")
    assert [replica.name for replica in storage.replicas.all()] == ["host:1"]
    storage.replicas.beat(replace(second, beat_at=later(11) + KEPT))
    assert [replica.name for replica in storage.replicas.all()] == ["host:2"]


def test_the_databases_clock(storage: Storage) -> None:
    """PostgreSQL tells the time, in UTC; a SQLite file has no other clock than its machine's."""
    told = storage.replicas.time()
    assert told is None or abs(told - datetime.now(UTC)) < timedelta(minutes=1)
