"""What inbox and outbox share: whose turn it is, and leases.

A row waits (``pending``), is held by an owner until its lease ends (``working``, ``sending``), and is finished
(``done``, ``sent``, ``dead``). Rows of one lane (a conversation, a channel) go one at a time and in order; a row that
waits for its next try keeps those behind it waiting.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
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
    """

    def __init__(self, engine: Engine, table: Table[Any], held: str, done: str) -> None:
        self._engine = engine
        self._table = table
        self._held = held
        self._done = done

    def claim(self, owner: str, at: datetime, lease_s: float, also: Mapping[str, Any]) -> RowMapping | None:
        """Takes the oldest row whose turn it is, and sets the columns of ``also`` with it."""
        with refusing(self._engine):
            # Looking first keeps an idle worker from taking a SQLite file's write lock again and again.
            with transaction(self._engine, reading=True) as connection:
                if connection.execute(self._next(at)).first() is None:
                    return None
            with transaction(self._engine) as connection:
                row = connection.execute(self._taking(owner, at, lease_s, also)).mappings().one_or_none()
                connection.commit()
                return row

    def _taking(self, owner: str, at: datetime, lease_s: float, also: Mapping[str, Any]) -> UpdateBase:
        columns = self._table.c
        turn = self._next(at).with_for_update(skip_locked=True, of=self._table.alias("turn"))
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

    def _next(self, at: datetime) -> Select[str, int]:
        row, other = self._table.alias("turn"), self._table.alias("other")
        ready = or_(
            and_(row.c.state == PENDING, or_(row.c.not_before.is_(None), row.c.not_before <= at)),
            and_(row.c.state == self._held, row.c.lease_until <= at),
        )
        in_the_way = (
            select(1)
            .where(
                other.c.workspace_id == row.c.workspace_id,
                other.c.lane == row.c.lane,
                other.c.finished_at.is_(None),
                other.c.number != row.c.number,
                or_(
                    other.c.number < row.c.number,
                    and_(other.c.state == self._held, other.c.lease_until > at),
                ),
            )
            .exists()
        )
        return (
            select(row.c.workspace_id, row.c.number)
            .where(row.c.finished_at.is_(None), ready, ~in_the_way)
            .order_by(row.c.created_at, row.c.workspace_id, row.c.number)
            .limit(1)
        )

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
