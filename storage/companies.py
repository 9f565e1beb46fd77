"""The companies that a workspace knows, and what it knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from icp.facts import Company, Fact, Field
from icp.values import Value
from storage.batches import batches
from storage.change_log import ChangeLog
from storage.dialect import reserve
from storage.facts import FactRows
from storage.finding import Finder, Found
from storage.key_search import KeySearch
from storage.keys import name_key
from storage.newcomers import NewCompany, Relation, Upserted, relation_of
from storage.numbers import row_number
from storage.tables import companies
from storage.upsert import Upsert

__all__ = ["Companies", "Found", "NewCompany", "Relation", "Upserted", "known_values"]

_CHUNK = 1000


class Companies:
    """The companies of one workspace, within its unit of work. Ids are numbers from 1 up, shown as texts."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = companies.c.workspace_id == workspace_id
        self._facts = FactRows(connection, workspace_id, at)

    def get(self, company_id: str) -> Company | None:
        """One company with all its facts, or None."""
        found = self.by_ids([company_id])
        return found[0] if found else None

    def by_ids(self, company_ids: Sequence[str]) -> list[Company]:
        """The companies with these ids, in the order of the ids, with all their facts; unknown ids are left out."""
        found: dict[int, Company] = {}
        numbers = [number for text in company_ids if (number := row_number(text)) is not None]
        for chunk in batches(numbers, _CHUNK):
            facts = self._facts.of(chunk)
            wanted = select(companies).where(self._mine, companies.c.id.in_(chunk))
            for row in self._connection.execute(wanted):
                found[row.id] = _company(row, facts.get(row.id, ()))
        return [found[number] for number in numbers if number in found]

    def count(self, relation: Relation | None = None) -> int:
        """How many companies there are, or how many of them are leads, or customers."""
        wanted = select(func.count()).select_from(companies).where(self._mine)
        if relation is not None:
            wanted = wanted.where(companies.c.relation == relation)
        return self._connection.scalar(wanted) or 0

    def seen_since(self, day: date) -> frozenset[str]:
        """The ids of the companies first seen on a day or later."""
        wanted = select(companies.c.id).where(self._mine, companies.c.first_seen_on >= day)
        return frozenset(map(str, self._connection.scalars(wanted)))

    def first_seen_on(self, company_id: str) -> date | None:
        """The day on which a company came in, or None where there is no such company."""
        wanted = select(companies.c.first_seen_on).where(self._mine, companies.c.id == row_number(company_id))
        return self._connection.scalar(wanted)

    def relation(self, company_id: str) -> Relation | None:
        """Whether a company is a lead or a customer, or None where there is no such company."""
        found = self._connection.scalar(
            select(companies.c.relation).where(self._mine, companies.c.id == row_number(company_id))
        )
        return None if found is None else relation_of(found)

    def find(self, text: str, limit: int = 5) -> Found:
        """The company that a name, domain, URL, e-mail address or business id means; see ``storage.finding``."""
        hit = Finder(self._connection, self._workspace_id).find(text, limit)
        if hit.company is not None:
            return Found(self.get(str(hit.company)))
        return Found(None, tuple(self.by_ids([str(number) for number in hit.candidates])), hit.several)

    def with_word(self, beginning: str, limit: int = 500) -> list[tuple[str, str]]:
        """Companies with a word in their name that begins so, accents and case aside: (id, name), at most so many."""
        numbers = KeySearch(self._connection, self._workspace_id).with_word(name_key(beginning))[:limit]
        wanted = select(companies.c.id, companies.c.name).where(self._mine, companies.c.id.in_(numbers))
        return [(str(row.id), row.name) for row in self._connection.execute(wanted.order_by(companies.c.id))]

    def upsert(self, rows: Sequence[NewCompany]) -> Upserted:
        """Adds companies, or what is new of those known already; see ``storage.upsert``."""
        return Upsert(self._connection, self._workspace_id, self._at).run(rows)

    def hold(self) -> None:
        """Keeps others from adding companies until the transaction ends."""
        reserve(self._connection, self._workspace_id, "company", 0)

    def state(self, company_id: str, facts: Sequence[Fact]) -> bool:
        """Keeps statements on a company; False where there is no such company."""
        number = row_number(company_id)
        touched = self._connection.execute(
            update(companies).where(self._mine, companies.c.id == number).values(updated_at=self._at)
        )
        if number is None or touched.rowcount == 0:
            return False
        self._facts.write((number, fact) for fact in facts)
        return True

    def relate(self, company_id: str, relation: Relation) -> bool:
        """Makes a company a lead or a customer; False where there is no such company."""
        number, before = row_number(company_id), self.relation(company_id)
        if number is None or before is None:
            return False
        self._connection.execute(
            update(companies).where(self._mine, companies.c.id == number).values(relation=relation, updated_at=self._at)
        )
        if before != relation:
            ChangeLog(self._connection, self._workspace_id, self._at).relations([number], before, relation)
        return True

    def values(self, relation: Relation | None = None) -> Iterator[list[tuple[str, Mapping[Field, Value]]]]:
        """What is known of every company, for scoring: (id, its values by field), in chunks, in the order of ids.

        A field that nothing is known of is absent. Whatever is written between two chunks is seen by the later ones.
        """
        last = 0
        while True:
            wanted = select(companies.c.id, companies.c.relation).where(self._mine, companies.c.id > last)
            chunk = self._connection.execute(wanted.order_by(companies.c.id).limit(_CHUNK)).all()
            if not chunk:
                return
            facts = self._facts.between(chunk[0].id, chunk[-1].id)
            last = chunk[-1].id
            known: list[tuple[str, Mapping[Field, Value]]] = [
                (str(row.id), known_values(facts.get(row.id, ())))
                for row in chunk
                if relation is None or row.relation == relation
            ]
            if known:
                yield known


def known_values(facts: Sequence[Fact]) -> dict[Field, Value]:
    """What a company's statements say together, by field, as ``icp.facts.Company.value`` puts them together."""
    values: dict[Field, Value] = {}
    company: Company | None = None
    for fact in facts:
        if fact.field not in values:
            values[fact.field] = fact.value
        else:
            company = company or Company(name="", facts=tuple(facts))
            together = company.value(fact.field)
            values[fact.field] = fact.value if together is None else together
    return values


def _company(row: Row[*tuple[Any, ...]], facts: Sequence[Fact]) -> Company:
    return Company(id=str(row.id), name=row.name, domain=row.domain, business_id=row.business_id, facts=tuple(facts))
