"""Everything that a workspace remembers, table by table, for whoever wants to take it along."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Connection, func, select

from storage.tables import metadata

_NOT_THEIRS = frozenset({"counters", "inbox_keys", "outbox_holds", "replicas"})
"""Numbers, keys and marks by which the program finds its way, and which say nothing of anybody."""

_CHUNK = 1_000


class Everything:
    """All rows of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def tables(self) -> list[str]:
        """The tables' names. One that holds a secret says so (``info={"secret": True}``) and is left out."""
        return sorted(
            name for name, table in metadata.tables.items() if name not in _NOT_THEIRS and not table.info.get("secret")
        )

    def columns(self, table: str) -> list[str]:
        """A table's columns, without the workspace."""
        return [column.name for column in metadata.tables[table].c if column.name != "workspace_id"]

    def count(self, table: str) -> int:
        """How many rows there are."""
        mine = metadata.tables[table].c.workspace_id == self._workspace_id
        return self._connection.scalar(select(func.count()).select_from(metadata.tables[table]).where(mine)) or 0

    def rows(self, table: str) -> Iterator[dict[str, JsonValue]]:
        """A table's rows in the order of its key, dates as ISO 8601."""
        named = metadata.tables[table]
        wanted = select(*(named.c[name] for name in self.columns(table)))
        ordered = wanted.where(named.c.workspace_id == self._workspace_id).order_by(*named.primary_key.columns)
        for rows in self._connection.execute(ordered).mappings().partitions(_CHUNK):
            yield from ({str(name): _plain(value) for name, value in row.items()} for row in rows)


def _plain(value: Any) -> JsonValue:  # noqa: ANN401 -- any column's value
    return value.isoformat() if isinstance(value, date | datetime) else value
