"""Where SQLite's and PostgreSQL's SQL differ for us: inserting where a row may exist already."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, Table, Text, cast, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import counters


def insert_into(connection: Connection, table: Table[Any]) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that takes ``on_conflict_do_nothing`` and ``on_conflict_do_update``, in the database's dialect."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def among(connection: Connection, column: ColumnElement[str], texts: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column's text is one of these; however many they are, they are one parameter."""
    document = literal(json.dumps(list(texts)), Text)
    if connection.dialect.name == "sqlite":
        return column.in_(select(func.json_each(document).table_valued("value").c.value))
    listed = func.json_array_elements_text(cast(document, JSON)).table_valued("value").render_derived()
    return column.in_(select(listed.c.value))


def insert_new(connection: Connection, table: Table[Any], row: Mapping[str, Any]) -> bool:
    """Inserts a row; False, and nothing inserted, where one with the same key is there already."""
    # Asking for the row back, because drivers disagree on the count of rows inserted.
    statement = insert_into(connection, table).values(dict(row)).on_conflict_do_nothing()
    return connection.execute(statement.returning(table.c.workspace_id)).first() is not None


def reserve(connection: Connection, workspace_id: str, name: str, count: int = 1) -> int:
    """The first of ``count`` new numbers of one kind of row; the counter stays locked until the transaction ends.

    With a count of 0 it only takes the lock: writers of the same kind in the same workspace then take turns.
    """
    statement = insert_into(connection, counters).values(workspace_id=workspace_id, name=name, value=count)
    raised = statement.on_conflict_do_update(
        index_elements=["workspace_id", "name"], set_={"value": counters.c.value + count}
    ).returning(counters.c.value)
    last: int = connection.execute(raised).scalar_one()
    return last - count + 1
