"""How a workspace's messages fare: what waits, what was given up, and whether Slack refuses all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from storage.queue import DEAD
from storage.service_tables import outbox_holds
from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class Dead:
    """A message that was given up."""

    channel: str
    code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One workspace's messages.

    Attributes:
        waiting: how many have not been sent yet.
        oldest: since when the oldest of them waits.
        dead: how many were given up and are still known (30 days).
        last_dead: the last of those.
        held_code: why Slack takes nothing of this workspace ("token_revoked"), None where it does.
        held_since: since when.
        held_until: until when it is not asked again.
    """

    waiting: int = 0
    oldest: datetime | None = None
    dead: int = 0
    last_dead: Dead | None = None
    held_code: str | None = None
    held_since: datetime | None = None
    held_until: datetime | None = None


def deliveries(connection: Connection) -> dict[str, Delivery]:
    """All workspaces with something to tell."""
    found: dict[str, Delivery] = defaultdict(Delivery)
    for row in connection.execute(_waiting()):
        found[row.workspace_id] = Delivery(waiting=row.calls, oldest=row.oldest)
    for row in connection.execute(_given_up()):
        found[row.workspace_id] = _with_dead(found[row.workspace_id], row)
    for row in connection.execute(select(outbox_holds)):
        held = {"held_code": row.code, "held_since": row.since, "held_until": row.held_until}
        found[row.workspace_id] = replace(found[row.workspace_id], **held)
    return dict(found)


def _waiting() -> Any:  # noqa: ANN401 -- a Select of labelled columns has no short type
    columns = outbox.c
    return (
        select(columns.workspace_id, func.count().label("calls"), func.min(columns.created_at).label("oldest"))
        .where(columns.finished_at.is_(None))
        .group_by(columns.workspace_id)
    )


def _given_up() -> Any:  # noqa: ANN401 -- likewise
    columns = outbox.c
    wanted = (columns.workspace_id, columns.lane, columns.error, columns.finished_at)
    return select(*wanted).where(columns.state == DEAD).order_by(columns.finished_at)


def _with_dead(before: Delivery, row: Row[Any]) -> Delivery:
    return replace(before, dead=before.dead + 1, last_dead=Dead(row.lane, row.error or "", row.finished_at))
