"""Digests that are due, over all workspaces: planned once, held by one replica at a time, ended once.

A slot waits (``pending``), is held while its content is made (``sending``) and is posted when the outbox has sent it
(``sent``). It ends without a post as ``quiet`` (nobody wants empty weeks), ``late`` (found too long after its hour) or
``failed``. Its key in ``digest_slots`` is what makes it one; leases only keep two replicas from the same work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    Text,
    and_,
    case,
    cast,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from storage.columns import storable
from storage.dialect import insert_into
from storage.digest_tables import digest_slots, digests
from storage.digests import StoredDigest, stored_digest
from storage.engine import transaction
from storage.failures import refusing
from storage.queue import LONGEST_LEASE, LONGEST_WAIT
from storage.tables import outbox

FARTHEST = timedelta(days=8)
"""A digest's next slot is never farther away; one that seems to be was planned by a clock that was wrong."""

_AT_ONCE = 500
_ERROR_LENGTH = 200

Ending = Literal["quiet", "late", "failed"]


@dataclass(frozen=True, slots=True)
class PlannedSlot:
    """A digest, the slot of it that is due (None where none is), and when to look at it again."""

    digest: StoredDigest
    slot: str | None
    due_at: datetime | None
    next_due_at: datetime


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A slot that an owner holds until its lease ends.

    Attributes:
        attempts: how often it has been claimed, this time included.
        key: names the slot in the outbox, and in the posted message.
    """

    digest: StoredDigest
    slot: str
    due_at: datetime
    attempts: int

    @property
    def id(self) -> str:
        """The slot's id over all workspaces."""
        return f"{self.digest.workspace_id}:{self.digest.id}:{self.slot}"

    @property
    def key(self) -> str:
        """The slot's key in its workspace's outbox."""
        return message_key(self.digest.id, self.slot)


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A slot whose message the outbox has given up, and Slack's reason."""

    due: DueDigest
    error: str


def message_key(digest_id: str, slot: str) -> str:
    """The key of a slot's message in the outbox."""
    return f"digest:{digest_id}:{slot}"


class DigestQueue:
    """All workspaces' slots. Every call is a transaction of its own, kept when it returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._after: tuple[str, datetime, int] | None = None

    def unplanned(self, now: datetime) -> list[StoredDigest]:
        """Some digests, at most 500, whose next slot has come, or is too far away to be right; the oldest first."""
        due = digests.c.next_due_at
        wanted = (
            select(digests)
            .where(~digests.c.paused, or_(due <= now, due > now + FARTHEST))
            .order_by(due, digests.c.workspace_id, digests.c.id)
            .limit(_AT_ONCE)
        )
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            return [stored_digest(row) for row in connection.execute(wanted)]

    def plan(self, slots: Sequence[PlannedSlot], now: datetime, worth_since: datetime | None = None) -> int:
        """Writes slots down, each once whoever plans it, and when each digest is due next; the number of new ones.

        A slot that was ended as late, though it was due at ``worth_since`` or later, waits again: the clock that found
        it late was wrong.
        """
        if not slots:
            return 0
        with refusing(self._engine), transaction(self._engine) as connection:
            new = self._insert([each for each in slots if each.slot is not None], now, worth_since, connection)
            self._move_on(slots, connection)
            connection.commit()
            return new

    def _insert(
        self, slots: Sequence[PlannedSlot], now: datetime, worth_since: datetime | None, connection: Connection
    ) -> int:
        if not slots:
            return 0
        rows = [
            {
                "workspace_id": each.digest.workspace_id,
                "digest_id": int(each.digest.id),
                "slot": each.slot,
                "due_at": each.due_at,
                "state": "pending",
                "attempts": 0,
                "leads": 0,
                "planned_at": now,
            }
            for each in slots
        ]
        again = digest_slots.c.state == "late"
        statement = (
            insert_into(connection, digest_slots)
            .values(rows)
            .on_conflict_do_update(
                index_elements=["workspace_id", "digest_id", "slot"],
                set_={"state": "pending", "finished_at": None, "not_before": None},
                where=again & (digest_slots.c.due_at >= (worth_since or now)),
            )
        )
        return len(connection.execute(statement.returning(digest_slots.c.slot)).all())

    def _move_on(self, slots: Sequence[PlannedSlot], connection: Connection) -> None:
        """One statement for all of them: a thousand workspaces may share the hour."""
        key = tuple_(digests.c.workspace_id, digests.c.id)
        following = case(
            *[(_is(each.digest), literal(each.next_due_at, digests.c.next_due_at.type)) for each in slots],
            else_=digests.c.next_due_at,
        )
        keys = [(each.digest.workspace_id, int(each.digest.id)) for each in slots]
        connection.execute(update(digests).where(key.in_(keys)).values(next_due_at=following))

    def claim(self, owner: str, now: datetime, lease_s: float) -> DueDigest | None:
        """A slot that waits or was left behind, held for its owner; None where there is none.

        Workspaces take turns, in the order of the index: with ten thousand slots due at the same minute the next one is
        found as fast as with ten.
        """
        with refusing(self._engine):
            # Looking first keeps idle replicas from taking a SQLite file's write lock again and again.
            with transaction(self._engine, reading=True) as connection:
                found = connection.execute(_next(now, self._after)).first()
                if found is None and self._after is not None:
                    self._after = None
                    found = connection.execute(_next(now, None)).first()
                if found is None:
                    return None
            with transaction(self._engine) as connection:
                turn = _next(now, self._after).with_for_update(skip_locked=True, of=digest_slots)
                taken = (
                    update(digest_slots)
                    .where(_slot_key == turn.scalar_subquery())
                    .values(
                        state="sending",
                        owner=owner,
                        lease_until=now + timedelta(seconds=lease_s),
                        attempts=digest_slots.c.attempts + 1,
                    )
                    .returning(digest_slots)
                )
                row = connection.execute(taken).one_or_none()
                due = None if row is None else _due(connection, row)
                connection.commit()
        self._after = None if row is None else (row.workspace_id, row.due_at, row.digest_id)
        return due

    def renew(self, due_id: str, owner: str, now: datetime, lease_s: float) -> bool:
        """Holds a slot longer; False where it is no longer this owner's."""
        mine = and_(digest_slots.c.owner == owner, digest_slots.c.state == "sending")
        return self._change(due_id, {"lease_until": now + timedelta(seconds=lease_s)}, mine)

    def retry(self, due_id: str, error: str, not_before: datetime, *, counts: bool = True) -> bool:
        """Puts a slot back until a moment; False where it has ended. ``counts``: whether that was an attempt."""
        waiting: dict[str, Any] = {"state": "pending", "owner": None, "lease_until": None, "not_before": not_before}
        if not counts:
            waiting["attempts"] = digest_slots.c.attempts - 1
        return self._change(due_id, {**waiting, "error": storable(error)[:_ERROR_LENGTH]})

    def end(self, due_id: str, state: Ending, now: datetime, error: str | None = None) -> bool:
        """Ends a slot without a post; False where it had ended before."""
        told = None if error is None else storable(error)[:_ERROR_LENGTH]
        return self._change(due_id, {"state": state, "finished_at": now, "lease_until": None, "error": told})

    def undelivered(self) -> list[Undelivered]:
        """Some slots, at most 500, whose message was given up and nobody has been told yet."""
        wanted = (
            select(digest_slots, outbox.c.error.label("reason"))
            .join(outbox, _message)
            .where(_waiting, outbox.c.state == "dead")
            .limit(_AT_ONCE)
        )
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            rows = connection.execute(wanted).all()
            return [Undelivered(_due(connection, row), row.reason or "") for row in rows]

    def settle(self, now: datetime) -> int:
        """Ends slots whose message the outbox has sent or given up; the number of them."""
        told = [
            select(column).where(_message).scalar_subquery() for column in (outbox.c.state, outbox.c.ts, outbox.c.error)
        ]
        over = and_(_waiting, select(1).where(_message).exists())
        state, ts, error = told
        ended = {"state": case((state == "sent", "sent"), else_="failed"), "ts": ts, "error": error, "finished_at": now}
        with refusing(self._engine):
            with transaction(self._engine, reading=True) as connection:
                if connection.execute(select(1).where(over).limit(1)).first() is None:
                    return 0
            with transaction(self._engine) as connection:
                changed = connection.execute(update(digest_slots).where(over).values(**ended))
                connection.commit()
                return changed.rowcount

    def _change(self, due_id: str, values: dict[str, Any], *conditions: ColumnElement[bool]) -> bool:
        workspace_id, digest_id, slot = due_id.rsplit(":", 2)
        this = and_(
            digest_slots.c.workspace_id == workspace_id,
            digest_slots.c.digest_id == int(digest_id),
            digest_slots.c.slot == slot,
            digest_slots.c.finished_at.is_(None),
        )
        with refusing(self._engine), transaction(self._engine) as connection:
            changed = connection.execute(update(digest_slots).where(this, *conditions).values(**values))
            connection.commit()
            return changed.rowcount == 1


_waiting = and_(digest_slots.c.finished_at.is_(None), digest_slots.c.state == "posted")
_message = and_(
    outbox.c.workspace_id == digest_slots.c.workspace_id,
    outbox.c.key == literal("digest:") + cast(digest_slots.c.digest_id, Text) + ":" + digest_slots.c.slot,
    outbox.c.finished_at.is_not(None),
)
_slot_key = tuple_(digest_slots.c.workspace_id, digest_slots.c.digest_id, digest_slots.c.slot)


def _next(now: datetime, after: tuple[str, datetime, int] | None) -> Select[str, int, str]:
    columns = digest_slots.c
    leased = and_(columns.lease_until > now, columns.lease_until <= now + LONGEST_LEASE)
    waits = and_(columns.not_before > now, columns.not_before <= now + LONGEST_WAIT)
    ready = or_(
        and_(columns.state == "pending", or_(columns.not_before.is_(None), ~waits)),
        and_(columns.state == "sending", ~leased),
    )
    place = (columns.workspace_id, columns.due_at, columns.digest_id)
    beyond = [] if after is None else [tuple_(*place) > tuple_(*map(literal, after, [each.type for each in place]))]
    return (
        select(columns.workspace_id, columns.digest_id, columns.slot)
        .where(columns.finished_at.is_(None), columns.due_at <= now, ready, *beyond)
        .order_by(*place)
        .limit(1)
    )


def _due(connection: Connection, row: Row[Any]) -> DueDigest:
    wanted = select(digests).where(digests.c.workspace_id == row.workspace_id, digests.c.id == row.digest_id)
    digest = stored_digest(connection.execute(wanted).one())
    return DueDigest(digest, row.slot, row.due_at, row.attempts)


def _is(digest: StoredDigest) -> ColumnElement[bool]:
    return and_(digests.c.workspace_id == digest.workspace_id, digests.c.id == int(digest.id))
