"""Writing down what changes, as it changes: facts and relations one by one, a new profile's scores in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, Table, literal, or_, select

from storage.batches import batches
from storage.change_tables import fact_changes, score_changes
from storage.columns import storable
from storage.dialect import insert_into
from storage.tables import scores

Cause = Literal["facts", "profile"]

_KEY = ("workspace_id", "company_id", "changed_at")
_SCORED = ("score", "tier", "status", "qualified")
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class NewFactChange:
    """One field of a company that was known already; see ``storage.change_tables``."""

    company_id: int
    field: str
    before: str | None
    after: str
    source: str
    observed_on: date


class ChangeLog:
    """The log of one workspace, within its unit of work.

    A second change of the same thing in one unit of work keeps what was before the first.
    """

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def facts(self, changes: Iterable[NewFactChange]) -> None:
        """Keeps changes of facts."""
        rows = [
            self._owned(each.company_id)
            | {
                "field": each.field,
                "before": each.before,
                "after": each.after,
                "source": storable(each.source),
                "observed_on": each.observed_on,
            }
            for each in changes
        ]
        self._write(fact_changes, rows, (*_KEY, "field"), ("after", "source", "observed_on"))

    def relations(self, company_ids: Iterable[int], before: str, after: str, source: str = "") -> None:
        """Keeps that leads became customers, or customers leads."""
        day = self._at.date()
        self.facts(
            NewFactChange(number, "relation", f'"{before}"', f'"{after}"', source, day) for number in company_ids
        )

    def scores(self, run: int, version_id: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Keeps where new scores of some companies, about to be written into the run that people see, differ."""
        for chunk in batches(rows, _AT_ONCE):
            seen = {row["company_id"]: row for row in self._seen(run, [row["company_id"] for row in chunk])}
            moved = [(seen[row["company_id"]], row) for row in chunk if row["company_id"] in seen]
            told = [self._moved(version_id, old, new) for old, new in moved if any(old[n] != new[n] for n in _SCORED)]
            after = ("cause", "version_after", *(f"{name}_after" for name in _SCORED))
            self._write(score_changes, told, _KEY, after)

    def profile(self, before: tuple[int, int], after: tuple[int, int]) -> None:
        """Keeps whose tier, status or qualifying a whole rescore changes; (run, profile version) each."""
        old, new = scores.alias("old"), scores.alias("new")
        differs = or_(*(old.c[name].is_distinct_from(new.c[name]) for name in ("tier", "status", "qualified")))
        named: dict[str, Any] = {
            "workspace_id": new.c.workspace_id,
            "company_id": new.c.company_id,
            "changed_at": literal(self._at, score_changes.c.changed_at.type),
            "cause": literal("profile"),
            "version_before": literal(before[1]),
            "version_after": literal(after[1]),
            **{f"{name}_before": old.c[name] for name in _SCORED},
            **{f"{name}_after": new.c[name] for name in _SCORED},
        }
        found = (
            select(*named.values())
            .join_from(new, old, (old.c.workspace_id == new.c.workspace_id) & (old.c.company_id == new.c.company_id))
            .where(new.c.workspace_id == self._workspace_id, old.c.run == before[0], new.c.run == after[0], differs)
        )
        statement = insert_into(self._connection, score_changes).from_select(list(named), found)
        kept = ("cause", "version_after", *(f"{name}_after" for name in _SCORED))
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=list(_KEY), set_={name: statement.excluded[name] for name in kept}
            )
        )

    def _seen(self, run: int, numbers: Sequence[int]) -> Sequence[RowMapping]:
        wanted = select(scores).where(
            scores.c.workspace_id == self._workspace_id, scores.c.run == run, scores.c.company_id.in_(numbers)
        )
        return self._connection.execute(wanted).mappings().all()

    def _moved(self, version_id: int, old: RowMapping, new: Mapping[str, Any]) -> dict[str, Any]:
        row = self._owned(new["company_id"])
        row |= {"cause": "facts", "version_before": version_id, "version_after": version_id}
        row |= {f"{name}_before": old[name] for name in _SCORED}
        return row | {f"{name}_after": new[name] for name in _SCORED}

    def _owned(self, company_id: int) -> dict[str, Any]:
        return {"workspace_id": self._workspace_id, "company_id": company_id, "changed_at": self._at}

    def _write(
        self, table: Table[Any], rows: Sequence[dict[str, Any]], key: Sequence[str], kept: Sequence[str]
    ) -> None:
        if not rows:
            return
        statement = insert_into(self._connection, table)
        after = {name: statement.excluded[name] for name in kept}
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=after), rows)
