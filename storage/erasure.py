"""Erasing a person or a company from everything that a workspace remembers, whichever table it stands in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Column, ColumnElement, Connection, Table, Text, delete, func, or_, select, update
from sqlalchemy.types import TypeDecorator

from storage.columns import Json
from storage.dialect import reserve
from storage.mentions import Mentions
from storage.numbers import row_number
from storage.tables import companies, metadata

_OWN = frozenset({"companies", "company_keys", "contacts", "counters", "workspaces", "scores"})
"""Tables that name companies and contacts themselves: these are erased as such."""

_WRITTEN = ("offers", "personas", "profile_versions", "proposals")
"""What the team wrote of itself: a sender's name in an offer is the team's to change."""

_PLAIN = frozenset({"workspace_id", "kind", "state", "channel", "language", "digest", "lane"})
_LARGE = frozenset({"facts", "customer_measures"})
_ENCODED = ("facts", "value")  # JSON in a column of text, whose letters are escaped
_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a person is named.

    Attributes:
        where: the row's key in its table.
        values: its columns as they will be.
    """

    table: str
    where: Mapping[str, Any]
    values: Mapping[str, Any]


class Erasure:
    """What can be erased in one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def spots(self, mentions: Mentions, mask: str, company_ids: Iterable[str] = ()) -> Iterator[Spot]:
        """Every row beside companies and contacts that names somebody, as it will be without them.

        Args:
            mentions: what they are called.
            mask: what stands in the place of a name.
            company_ids: where they work: in what was written about these, a single first name means them too.
        """
        own = frozenset(number for text in company_ids if (number := row_number(text)) is not None)
        for table in metadata.sorted_tables:
            if table.name not in {*_OWN, *_WRITTEN}:
                yield from self._in_table(table, mentions, mask, own)

    def written(self, mentions: Mentions) -> Iterator[str]:
        """The tables of what the team wrote itself that name somebody."""
        for name in _WRITTEN:
            if next(self._in_table(metadata.tables[name], mentions, "", frozenset()), None):
                yield name

    def mask(self, spots: Iterable[Spot]) -> Counter[str]:
        """Writes rows as they will be; how many there were by table."""
        changed: Counter[str] = Counter()
        for spot in spots:
            table = metadata.tables[spot.table]
            mine = [table.c.workspace_id == self._workspace_id, *(table.c[n] == v for n, v in spot.where.items())]
            values = {name: self._unique(table.c[name], value) for name, value in spot.values.items()}
            changed[spot.table] += self._connection.execute(update(table).where(*mine).values(**values)).rowcount
        return changed

    def of_company(self, company_id: str) -> Counter[str]:
        """How many rows there are about a company by table, its own included."""
        mine = {
            table.name: self._count(table, company_id) for table in metadata.sorted_tables if "company_id" in table.c
        }
        return +Counter({**mine, "companies": 1})

    def company(self, company_id: str) -> Counter[str]:
        """Removes a company and every row about it; how many rows there were by table, the company's own included."""
        number = row_number(company_id)
        gone: Counter[str] = Counter()
        for table in reversed(metadata.sorted_tables):
            if "company_id" in table.c:
                mine = (table.c.workspace_id == self._workspace_id, table.c.company_id == number)
                gone[table.name] += self._connection.execute(delete(table).where(*mine)).rowcount
        mine = (companies.c.workspace_id == self._workspace_id, companies.c.id == number)
        gone["companies"] += self._connection.execute(delete(companies).where(*mine)).rowcount
        return +gone

    def _count(self, table: Table[Any], company_id: str) -> int:
        mine = (table.c.workspace_id == self._workspace_id, table.c.company_id == row_number(company_id))
        return self._connection.scalar(select(func.count()).select_from(table).where(*mine)) or 0

    def _in_table(self, table: Table[Any], mentions: Mentions, mask: str, own: frozenset[int]) -> Iterator[Spot]:
        columns = [column for column in table.c if _holds_text(column) and column.name not in _PLAIN]
        if not columns:
            return
        keys = list(table.primary_key.columns)
        near = [table.c.company_id] if "company_id" in table.c else []
        wanted = select(*{column.name: column for column in (*keys, *near, *columns)}.values())
        mine = (table.c.workspace_id == self._workspace_id, *_sifted(table, columns, mentions))
        for rows in self._connection.execute(wanted.where(*mine)).mappings().partitions(_CHUNK):
            for row in rows:
                alone = bool(near) and row["company_id"] in own
                values = _changed(table, columns, row, partial(mentions.masked, mask=mask, alone=alone))
                if values:
                    yield Spot(table.name, {k.name: row[k.name] for k in keys if k.name != "workspace_id"}, values)

    def _unique(self, column: Column[Any], value: Any) -> Any:  # noqa: ANN401 -- any column's value
        """A masked key with a number: two sources that were told apart by a name still are."""
        if not (column.primary_key or column.name == "key"):
            return value
        return f"{value} {reserve(self._connection, self._workspace_id, 'erasure')}"


def _sifted(table: Table[Any], columns: Iterable[Column[Any]], mentions: Mentions) -> list[ColumnElement[bool]]:
    """Of a table with millions of rows only those that may name them."""
    pieces = mentions.pieces() if table.name in _LARGE else ()
    likely = [func.lower(column).contains(piece, autoescape=True) for column in columns for piece in pieces]
    return [or_(*likely)] if likely else []


def _changed(
    table: Table[Any], columns: Iterable[Column[Any]], row: Mapping[Any, Any], masked: Callable[[str], str]
) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for column in columns:
        before = row[column.name]
        if before is None:
            continue
        encoded = (table.name, column.name) == _ENCODED
        after = _replaced(json.loads(before) if encoded else before, masked)
        after = json.dumps(after, separators=(",", ":")) if encoded else after
        if after != before:
            changed[column.name] = after
    return changed


def _replaced(value: JsonValue, masked: Callable[[str], str]) -> JsonValue:
    """A text, or every text in a document, keys aside."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, list):
        return [_replaced(each, masked) for each in value]
    if isinstance(value, dict):
        return {name: _replaced(each, masked) for name, each in value.items()}
    return value


def _holds_text(column: Column[Any]) -> bool:
    kind = column.type
    return isinstance(kind, Json | Text) or (isinstance(kind, TypeDecorator) and isinstance(kind.impl, Text))
