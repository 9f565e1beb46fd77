"""Facts as rows: the newest statement of each source on each field of each company."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from icp import kinds
from icp.facts import Company, Fact, Field
from icp.values import Value
from storage.batches import batches
from storage.change_log import ChangeLog, NewFactChange
from storage.columns import indexable
from storage.dialect import insert_into
from storage.tables import facts

_STATED = ("value", "observed_on", "stated_at")
_AT_ONCE = 1000

Stated = dict[tuple[int, str, str], Fact]
"""Statements by company, field and source."""


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

    def write(self, stated: Iterable[tuple[int, Fact]], new: Collection[int] = ()) -> set[int]:
        """Keeps statements on companies; one that is older than what its source said before changes nothing.

        Of two statements of one source on one day the later one holds. What a company's statements say together is
        written down, before and after, where it changes.

        Args:
            stated: the statements, each with its company's row number.
            new: companies that nothing is known of yet.

        Returns:
            The companies of which something else is known now, the new ones left out.
        """
        newest: Stated = {}
        for company_id, fact in stated:
            key = (company_id, fact.field.value, indexable(fact.source))
            if key not in newest or newest[key].observed_on <= fact.observed_on:
                newest[key] = fact
        fresh = {key: fact for key, fact in newest.items() if key[0] in new}
        known: Stated = {key: fact for key, fact in newest.items() if key[0] not in new}
        changes = list(self._changes(known, fresh))
        self._upsert(fresh)
        ChangeLog(self._connection, self._workspace_id, self._at).facts(changes)
        return {change.company_id for change in changes}

    def _changes(self, known: Stated, fresh: Stated) -> Iterator[NewFactChange]:
        """What statements on known companies change; those that say anything new are put among the fresh ones."""
        by_company: dict[int, Stated] = {}
        for key, fact in known.items():
            by_company.setdefault(key[0], {})[key] = fact
        for chunk in batches(list(by_company), _AT_ONCE):
            before = self.of(chunk)
            for number in chunk:
                held = before.get(number, [])
                said = _news(held, by_company[number])
                fresh.update(said)
                yield from _differences(number, held, said)

    def _upsert(self, newest: Stated) -> None:
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


def _news(held: Sequence[Fact], stated: Stated) -> Stated:
    """The statements that are no repetition of what their source said last, nor older than it."""
    last = {(fact.field.value, indexable(fact.source)): fact for fact in held}
    news: Stated = {}
    for key, fact in stated.items():
        before = last.get(key[1:])
        repeated = before is not None and (before.observed_on, before.value) == (fact.observed_on, fact.value)
        if before is None or not (repeated or before.observed_on > fact.observed_on):
            news[key] = fact
    return news


def _differences(number: int, held: Sequence[Fact], news: Stated) -> Iterator[NewFactChange]:
    """The fields of which something else is known with the news than without."""
    if not news:
        return
    # Among equally new statements the last one stated holds, so the news stand last, as ``_read`` will order them.
    later = [news[key] for key in sorted(news, key=lambda key: (news[key].observed_on, key[2], key[1]))]
    kept = [fact for fact in held if (number, fact.field.value, indexable(fact.source)) not in news]
    before, after = Company("", facts=tuple(held)), Company("", facts=(*kept, *later))
    for field in dict.fromkeys(fact.field for fact in later):
        old, value = before.value(field), after.value(field)
        if value is None or value == old:
            continue
        holding = after.stated(field)[-1]
        told = None if old is None else encoded(field, old)
        yield NewFactChange(number, field.value, told, encoded(field, value), holding.source, holding.observed_on)
