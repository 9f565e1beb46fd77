"""Facts as rows: the newest statement of each source on each field of each company."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from icp import kinds
from icp.facts import Fact, Field
from icp.values import Value
from storage.columns import indexable
from storage.dialect import insert_into
from storage.tables import facts

_STATED = ("value", "observed_on", "stated_at")


@lru_cache(maxsize=16384)
def encoded(field: Field, value: Value) -> str:
    """A value as JSON text. Companies share most of their values, hence the cache."""
    return json.dumps(kinds.dump(field, value), separators=(",", ":"))


@lru_cache(maxsize=16384)
def decoded(field: str, text: str) -> Value:
    """The value that ``encoded`` wrote; equal texts give one object, which makes scoring many companies cheaper."""
    return kinds.load(Field(field), json.loads(text))


class FactRows:
    """The facts of one workspace."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def write(self, stated: Iterable[tuple[int, Fact]]) -> None:
        """Keeps statements on companies; one that is older than what its source said before changes nothing.

        Of two statements of one source on one day the later one holds.
        """
        newest: dict[tuple[int, str, str], Fact] = {}
        for company_id, fact in stated:
            key = (company_id, fact.field.value, indexable(fact.source))
            if key not in newest or newest[key].observed_on <= fact.observed_on:
                newest[key] = fact
        if not newest:
            return
        statement = insert_into(self._connection, facts)
        upsert = statement.on_conflict_do_update(
            index_elements=["workspace_id", "company_id", "field", "source"],
            set_={name: statement.excluded[name] for name in _STATED},
            where=facts.c.observed_on <= statement.excluded.observed_on,
        )
        self._connection.execute(upsert, [self._row(*key, fact) for key, fact in newest.items()])

    def _row(self, company_id: int, field: str, source: str, fact: Fact) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "company_id": company_id,
            "field": field,
            "source": source,
            "value": encoded(fact.field, fact.value),
            "observed_on": fact.observed_on,
            "stated_at": self._at,
        }

    def of(self, company_ids: Sequence[int]) -> dict[int, list[Fact]]:
        """The facts of some companies, by company, the oldest first and the last stated last."""
        return self._read(facts.c.company_id.in_(company_ids))

    def between(self, first: int, last: int) -> dict[int, list[Fact]]:
        """The facts of the companies with these row numbers, both ends included; see ``of``."""
        return self._read(facts.c.company_id.between(first, last))

    def _read(self, which: ColumnElement[bool]) -> dict[int, list[Fact]]:
        wanted = (
            select(facts.c.company_id, facts.c.field, facts.c.value, facts.c.source, facts.c.observed_on)
            .where(facts.c.workspace_id == self._workspace_id, which)
            .order_by(facts.c.company_id, facts.c.observed_on, facts.c.stated_at, facts.c.source, facts.c.field)
        )
        found: dict[int, list[Fact]] = {}
        for company_id, field, value, source, observed_on in self._connection.execute(wanted):
            fact = Fact(Field(field), decoded(field, value), source, observed_on)
            found.setdefault(company_id, []).append(fact)
        return found
