"""What inbox and outbox share: whose turn it is, and leases.

A row waits (``pending``), is held by an owner until its lease ends (``working``, ``sending``), and is finished
(``done``, ``sent``, ``dead``). Rows of one lane (a conversation, a channel) go one at a time and in order; a row that
waits for its next try keeps those behind it waiting.

Looking for the next row must cost the same whether ten rows wait or ten thousand, so it looks at a window of them, in
the order of the index, and takes the oldest in there; the next look begins where the last one ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    RowMapping,
    Select,
    Table,
    UpdateBase,
    and_,
    delete,
    or_,
    select,
    tuple_,
    update,
)

from storage.columns import storable
from storage.engine import transaction
from storage.failures import refusing
from storage.numbers import row_number

PENDING = "pending"
DEAD = "dead"
_ERROR_LENGTH = 1000
_WINDOW = 64
_TRIED = 16  # of a window: senders that look at the same moment each find one that is free

LONGEST_LEASE = timedelta(hours=1)
LONGEST_WAIT = timedelta(days=1)
"""A lease or a wait that ends later than so was written by a clock that was wrong, and holds nobody up."""

Free = Callable[[FromClause, datetime], ColumnElement[bool]]
"""What else a row of the queue must fulfil at a moment before it may be taken."""

_Key = tuple[str, int]


def message_id(workspace_id: str, number: int) -> str:
    """The id of a queue's row over all workspaces."""
    return f"{workspace_id}:{number}"


class Queue:
    """One of the two queues, for all workspaces. Every call is a transaction of its own.

    Args:
        engine: the database.
        table: ``inbox`` or ``outbox``.
        held: the state of a row that an owner holds.
        done: the state of a row that ended well.
        free: what else keeps a row waiting.
    """

    def __init__(self, engine: Engine, table: Table[Any], held: str, done: str, free: Free | None = None) -> None:
        self._engine = engine
        self._table = table
        self._held = held
        self._done = done
        self._free = free
        self._after: tuple[str, str, int] | None = None

    def claim(
        self, owner: str, at: datetime, lease_s: float, also: Mapping[str, Any], *, kind: str | None = None
    ) -> RowMapping | None:
        """Takes the oldest row whose turn it is, and sets the columns of ``also`` with it; of one kind, if any.

        Of more than 64 rows whose turn it is, the oldest of some 64 of them.
        """
        with refusing(self._engine):
            # Looking first keeps an idle worker from taking a SQLite file's write lock again and again.
            with transaction(self._engine, reading=True) as connection:
                keys = self._window(connection, at, kind)
            if not keys:
                return None
            with transaction(self._engine) as connection:
                row = connection.execute(self._taking(keys, owner, at, lease_s, also)).mappings().one_or_none()
                connection.commit()
                return row

    def _window(self, connection: Connection, at: datetime, kind: str | None) -> list[_Key]:
        """Some rows whose turn it is, the oldest first."""
        after = self._after
        found = connection.execute(self._from(after, at, kind)).all()
        if not found and after is not None:
            after = None
            found = connection.execute(self._from(after, at, kind)).all()
        last = found[-1] if len(found) == _WINDOW else None
        self._after = None if last is None else (last.workspace_id, last.lane, last.number)
        oldest = sorted(found, key=lambda row: (row.created_at, row.workspace_id, row.number))
        return [(row.workspace_id, row.number) for row in oldest[:_TRIED]]

    def _from(
        self, after: tuple[str, str, int] | None, at: datetime, kind: str | None
    ) -> Select[str, str, int, datetime]:
        row = self._table.alias("turn")
        conditions = [self._its_turn(row, at)]
        if kind is not None:
            conditions.append(row.c.kind == kind)
        if after is not None:
            conditions.append(tuple_(row.c.workspace_id, row.c.lane, row.c.number) > tuple_(*after))
        return (
            select(row.c.workspace_id, row.c.lane, row.c.number, row.c.created_at)
            .where(*conditions)
            .order_by(row.c.workspace_id, row.c.lane, row.c.number)
            .limit(_WINDOW)
        )

    def _taking(
        self, keys: Sequence[_Key], owner: str, at: datetime, lease_s: float, also: Mapping[str, Any]
    ) -> UpdateBase:
        columns, row = self._table.c, self._table.alias("turn")
        turn = (
            select(row.c.workspace_id, row.c.number)
            .where(tuple_(row.c.workspace_id, row.c.number).in_(keys), self._its_turn(row, at))
            .order_by(row.c.created_at, row.c.workspace_id, row.c.number)
            .limit(1)
            .with_for_update(skip_locked=True, of=row)
        )
        return (
            update(self._table)
            .where(tuple_(columns.workspace_id, columns.number) == turn.scalar_subquery())
            .values(
                state=self._held,
                owner=owner,
                lease_until=at + timedelta(seconds=lease_s),
                attempts=columns.attempts + 1,
                **also,
            )
            .returning(self._table)
        )

    def _its_turn(self, row: FromClause, at: datetime) -> ColumnElement[bool]:
        other = self._table.alias("other")
        waits = and_(row.c.not_before > at, row.c.not_before <= at + LONGEST_WAIT)
        ready = or_(
            and_(row.c.state == PENDING, or_(row.c.not_before.is_(None), ~waits)),
            and_(row.c.state == self._held, ~_leased(row, at)),
        )
        in_the_way = (
            select(1)
            .where(
                other.c.workspace_id == row.c.workspace_id,
                other.c.lane == row.c.lane,
                other.c.finished_at.is_(None),
                other.c.number != row.c.number,
                or_(other.c.number < row.c.number, and_(other.c.state == self._held, _leased(other, at))),
            )
            .exists()
        )
        free = [] if self._free is None else [self._free(row, at)]
        return and_(row.c.finished_at.is_(None), ready, ~in_the_way, *free)

    def renew(self, message: str, owner: str, at: datetime, lease_s: float) -> bool:
        """Holds a claimed row longer; False where it is no longer this owner's."""
        columns = self._table.c
        mine = and_(columns.state == self._held, columns.owner == owner)
        return self._change(message, {"lease_until": at + timedelta(seconds=lease_s)}, mine)

    def finish(self, message: str, at: datetime, values: Mapping[str, Any]) -> bool:
        """Ends a row well; False where it had ended before."""
        return self._change(message, finished(self._done, at, values))

    def failed(self, message: str, error: str, at: datetime, retry_at: datetime | None, **values: object) -> bool:
        """Puts a row back until ``retry_at``, or ends it as dead; False where it had ended before."""
        changed: dict[str, Any] = {
            "error": storable(error)[:_ERROR_LENGTH],
            "lease_until": None,
            "owner": None,
            **values,
        }
        changed |= (
            {"state": DEAD, "finished_at": at} if retry_at is None else {"state": PENDING, "not_before": retry_at}
        )
        return self._change(message, changed)

    def purge(self, before: datetime) -> int:
        """Removes what ended before a moment, with all that is known of it; the number of rows."""
        with refusing(self._engine), transaction(self._engine) as connection:
            gone = connection.execute(delete(self._table).where(self._table.c.finished_at < before))
            connection.commit()
            return gone.rowcount

    def _change(self, message: str, values: Mapping[str, Any], *conditions: ColumnElement[bool]) -> bool:
        with refusing(self._engine), transaction(self._engine) as connection:
            changed = change(connection, self._table, message, values, *conditions)
            connection.commit()
            return changed


def _leased(row: FromClause, at: datetime) -> ColumnElement[bool]:
    return and_(row.c.lease_until > at, row.c.lease_until <= at + LONGEST_LEASE)


def finished(state: str, at: datetime, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a row that has ended well."""
    return {"state": state, "finished_at": at, "lease_until": None, "error": None, **values}


def change(
    connection: Connection, table: Table[Any], message: str, values: Mapping[str, Any], *conditions: ColumnElement[bool]
) -> bool:
    """Changes one unfinished row; False where there is none, or none under these conditions."""
    workspace_id, _, number = message.rpartition(":")
    changed = connection.execute(
        update(table)
        .where(
            table.c.workspace_id == workspace_id,
            table.c.number == row_number(number),
            table.c.finished_at.is_(None),
            *conditions,
        )
        .values(**values)
    )
    return changed.rowcount == 1
