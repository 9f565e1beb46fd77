"""What ``osuma doctor`` says of the running service: its replicas, and messages that do not arrive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.jobs.heartbeat import SILENT, WRONG
from bot.slack.check import Finding
from storage.deliveries import Delivery
from storage.replicas import Replica
from storage.workspace import Storage

_TOLD = timedelta(days=1)
"""For so long it is worth saying that a replica has fallen silent."""

_SLOW = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)


def service_findings(storage: Storage, now: datetime) -> Iterator[Finding]:
    """Replicas first, then each workspace with messages that were not sent."""
    replicas = storage.replicas.all()
    alive = [each for each in replicas if now - each.beat_at <= SILENT]
    for replica in alive:
        yield from _running(replica, now)
    versions = sorted({each.version for each in alive})
    if len(versions) > 1:
        yield Finding("warning", "doctor-replica-versions", {"versions": ", ".join(versions)})
    for replica in replicas:
        if SILENT < now - replica.beat_at <= _TOLD:
            params = {"name": replica.name, "workspace": replica.workspace_id}
            yield Finding("warning", "doctor-replica-silent", {**params, "minutes": (now - replica.beat_at) // _MINUTE})
    deliveries = storage.outbox.deliveries()
    if not alive and any(each.waiting for each in deliveries.values()):
        yield Finding("warning", "doctor-no-replica")
    for workspace_id, delivery in sorted(deliveries.items()):
        yield from _delivery(workspace_id, delivery, now)


def _running(replica: Replica, now: datetime) -> Iterator[Finding]:
    params = {"name": replica.name, "version": replica.version, "transport": replica.transport}
    seconds = max(0, round((now - replica.beat_at).total_seconds()))
    yield Finding("ok", "doctor-replica", {**params, "workspace": replica.workspace_id, "seconds": seconds})
    if abs(replica.drift) >= WRONG.total_seconds():
        yield Finding("error", "doctor-replica-clock", {"name": replica.name, "seconds": round(replica.drift)})


def _delivery(workspace_id: str, delivery: Delivery, now: datetime) -> Iterator[Finding]:
    held = delivery.held_until is not None and delivery.held_until > now
    if held and delivery.held_since is not None:
        params = {"workspace": workspace_id, "code": delivery.held_code, "count": delivery.waiting}
        yield Finding("error", "doctor-outbox-held", {**params, "date": delivery.held_since.date()})
    elif delivery.oldest is not None and now - delivery.oldest > _SLOW:
        params = {"workspace": workspace_id, "count": delivery.waiting}
        yield Finding("warning", "doctor-outbox-waiting", {**params, "minutes": (now - delivery.oldest) // _MINUTE})
    last = delivery.last_dead
    if last is not None:
        params = {"workspace": workspace_id, "count": delivery.dead, "channel": last.channel, "code": last.code}
        yield Finding("warning", "doctor-outbox-dead", {**params, "date": last.at.date()})
