"""Many companies in at once: matched with those known and with each other, then written in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from icp.facts import Fact, Field
from storage.batches import batches
from storage.change_log import ChangeLog
from storage.dialect import insert_into, reserve
from storage.facts import FactRows
from storage.keys import keys_of
from storage.matching import Claim, Known, Register
from storage.newcomers import NewCompany, Outcome, Upserted
from storage.tables import companies, company_keys

_CHUNK = 1000


class Upsert:
    """One call of ``Companies.upsert``.

    Chunks bound the memory for what is looked up and written. Two imports into one workspace take turns, so that the
    same company does not come in twice.
    """

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._first_row: dict[int, int] = {}
        self._outcomes: list[Outcome] = []

    def run(self, rows: Sequence[NewCompany]) -> Upserted:
        """Adds the rows, and tells what became of each."""
        reserve(self._connection, self._workspace_id, "company", 0)
        for chunk in batches(rows, _CHUNK):
            self._add(chunk)
        kinds = [outcome.kind for outcome in self._outcomes]
        return Upserted(
            kinds.count("new"), kinds.count("updated"), tuple(self._outcomes), unchanged=kinds.count("unchanged")
        )

    def _add(self, rows: Sequence[NewCompany]) -> None:
        claims = [Claim.of(row) for row in rows]
        register = Register.load(self._connection, self._workspace_id, claims)
        meant = [_meant(register, claim) for claim in claims]
        new = [known for known in dict.fromkeys(meant) if known.id == 0]
        self._number(new)
        self._insert(new)
        new_ids = {known.id for known in new}
        changed = [known for known in dict.fromkeys(meant) if known.changed]
        self._update(changed)
        self._write_keys(meant, claims)
        stated = ((known.id, fact) for known, row in zip(meant, rows, strict=True) for fact in _together(row.facts))
        learned = FactRows(self._connection, self._workspace_id, self._at).write(stated, new_ids)
        self._turn(changed, rows)
        self._tell(meant, new_ids, learned | {known.id for known in changed})

    def _number(self, new: Sequence[Known]) -> None:
        first = reserve(self._connection, self._workspace_id, "company", len(new))
        for place, known in enumerate(new):
            known.id = first + place

    def _insert(self, new: Sequence[Known]) -> None:
        rows = [
            self._row(known) | {"id": known.id, "first_seen_on": self._at.date(), "created_at": self._at}
            for known in new
        ]
        if rows:
            self._connection.execute(insert(companies), rows)

    def _update(self, changed: Iterable[Known]) -> None:
        rows = [self._row(known) | {"row_id": known.id} for known in changed]
        if rows:
            mine = companies.c.workspace_id == self._workspace_id
            self._connection.execute(update(companies).where(mine, companies.c.id == bindparam("row_id")), rows)

    def _turn(self, changed: Iterable[Known], rows: Sequence[NewCompany]) -> None:
        turned = [known.id for known in changed if known.turned]
        if turned:
            source = next((fact.source for row in rows for fact in row.facts), "")
            ChangeLog(self._connection, self._workspace_id, self._at).relations(turned, "lead", "customer", source)

    def _row(self, known: Known) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "name": known.name,
            "domain": known.domain,
            "business_id": known.business_id,
            "relation": known.relation,
            "updated_at": self._at,
        }

    def _write_keys(self, meant: Sequence[Known], claims: Sequence[Claim]) -> None:
        keys = {
            (kind.value, key, known.id): None
            for known, claim in zip(meant, claims, strict=True)
            for kind, key in keys_of(claim.key, claim.domain, claim.business_id)
        }
        owned = {"workspace_id": self._workspace_id}
        rows = [owned | {"kind": kind, "key": key, "company_id": number} for kind, key, number in keys]
        if rows:
            self._connection.execute(insert_into(self._connection, company_keys).on_conflict_do_nothing(), rows)

    def _tell(self, meant: Sequence[Known], new: set[int], changed: set[int]) -> None:
        for known in meant:
            place = len(self._outcomes)
            first = self._first_row.setdefault(known.id, place)
            if first != place:
                self._outcomes.append(Outcome("same", str(known.id), first))
            elif known.id in new:
                self._outcomes.append(Outcome("new", str(known.id)))
            else:
                self._outcomes.append(Outcome("updated" if known.id in changed else "unchanged", str(known.id)))


def _meant(register: Register, claim: Claim) -> Known:
    known = register.match(claim)
    if known is None:
        known = Known(0, claim.name, claim.key, claim.domain, claim.business_id, claim.relation)
    else:
        known.learn(claim)
    register.add(known, claim.identifying())
    return known


def _together(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of one row, with those that are sets and agree in all else put together: a row states them at once."""
    together: dict[tuple[Field, str, object], Fact] = {}
    for fact in facts:
        key = (fact.field, fact.source, fact.observed_on)
        before = together.get(key)
        if before and isinstance(before.value, frozenset) and isinstance(fact.value, frozenset):
            members: frozenset[Any] = before.value | fact.value
            together[key] = Fact(fact.field, members, fact.source, fact.observed_on)
        else:
            together[key] = fact
    return list(together.values())
