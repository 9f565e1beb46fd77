"""What changed since when: facts, tiers and scores, of one company or of all leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import CTE, ColumnElement, Connection, and_, case, func, or_, select

from icp.facts import Field
from icp.fit import Status, Tier
from icp.values import Value
from storage.change_log import Cause
from storage.change_tables import fact_changes, score_changes
from storage.facts import decoded
from storage.numbers import row_number
from storage.tables import companies

Direction = Literal["risen", "fallen", "fitting"]
"""``fitting``: qualifies in one of the best two tiers now, and did not before."""

FITTING = (Tier.A, Tier.B)
_RELATION = "relation"


@dataclass(frozen=True, slots=True)
class FactChange:
    """What was known of one field of a company, and what is since.

    Attributes:
        field: None where the relation changed: ``before`` and ``after`` are then "lead" and "customer".
        before: None where nothing was known.
        source: who stated what holds since, and ``observed_on`` for which day.
    """

    company_id: str
    changed_at: datetime
    field: Field | None
    before: Value | None
    after: Value
    source: str
    observed_on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """How a company stood: the numbers and names of ``icp.fit.Fit``."""

    score: float
    tier: Tier | None
    status: Status
    qualified: bool


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """How a company stood before and since.

    Attributes:
        cause: "facts" where facts of it changed, "profile" where the profile did.
        version_id: id of the profile version that it is judged by since.
    """

    company_id: str
    changed_at: datetime
    cause: Cause
    version_id: int
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Move:
    """A lead that stands elsewhere than at the beginning of the time.

    Attributes:
        last: the last change of its standing within the time: its cause and moment.
        before: how it stood at the beginning; ``last.after`` is how it stands now.
    """

    company_id: str
    name: str
    before: Standing
    last: ScoreChange


@dataclass(frozen=True, slots=True)
class Moves:
    """How many leads moved in one direction, and the best of them by their score now."""

    count: int
    best: tuple[Move, ...]


class Changes:
    """The changes of one workspace, within its unit of work. All times are inclusive."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def facts(self, since: datetime, company_ids: Sequence[str] | None = None, limit: int = 1000) -> list[FactChange]:
        """Changes of facts, the newest first; of some companies, or of all.

        What a second row of the same file said of a company that came in with it is no change.
        """
        table = fact_changes
        wanted = select(table).join_from(table, companies, _same(table)).where(*self._facts_since(since))
        if company_ids is not None:
            wanted = wanted.where(table.c.company_id.in_(_numbers(company_ids)))
        ordered = wanted.order_by(table.c.changed_at.desc(), table.c.company_id, table.c.field).limit(limit)
        return [_fact(row) for row in self._connection.execute(ordered).mappings()]

    def fact_counts(self, since: datetime) -> tuple[int, dict[Field, int]]:
        """Of how many leads facts changed, and of how many each field did."""
        table = fact_changes
        changed = (*self._facts_since(since), table.c.field != _RELATION, companies.c.relation == "lead")
        counted = func.count(func.distinct(table.c.company_id))
        of_all = self._connection.scalar(select(counted).join_from(table, companies, _same(table)).where(*changed))
        rows = self._connection.execute(
            select(table.c.field, counted).join_from(table, companies, _same(table)).where(*changed).group_by("field")
        )
        by_field = {Field(field): count for field, count in rows}
        return of_all or 0, {field: by_field[field] for field in Field if field in by_field}

    def scores(self, company_id: str, since: datetime) -> list[ScoreChange]:
        """Changes of one company's scores, the newest first."""
        table = score_changes
        wanted = select(table).where(
            table.c.workspace_id == self._workspace_id,
            table.c.company_id == row_number(company_id),
            table.c.changed_at >= since,
        )
        found = self._connection.execute(wanted.order_by(table.c.changed_at.desc())).mappings()
        return [change for change in map(_score, found) if change.before != change.after]

    def moves(self, direction: Direction, since: datetime, limit: int = 10) -> Moves:
        """The leads that stand higher, lower, or newly among the fitting, than at the beginning of the time.

        A lead that came in since then has moved only where its own facts did that.
        """
        moved = self._moved(since)
        wanted = (
            select(moved, companies.c.name, func.count().over().label("count"))
            .join_from(moved, companies, _same(moved))
            .where(
                companies.c.relation == "lead",
                or_(companies.c.created_at < since, moved.c.cause == "facts"),
                _is(direction, moved),
            )
            .order_by(moved.c.score_after.desc(), companies.c.name, companies.c.id)
            .limit(max(limit, 1))
        )
        rows = list(self._connection.execute(wanted).mappings())
        best = [Move(str(row["company_id"]), row["name"], _standing(row, "first"), _score(row)) for row in rows[:limit]]
        return Moves(rows[0]["count"] if rows else 0, tuple(best))

    def _facts_since(self, since: datetime) -> tuple[ColumnElement[bool], ...]:
        return (
            fact_changes.c.workspace_id == self._workspace_id,
            fact_changes.c.changed_at >= since,
            fact_changes.c.changed_at > companies.c.created_at,
            fact_changes.c.before.is_distinct_from(fact_changes.c.after),
        )

    def _moved(self, since: datetime) -> CTE:
        """One row a company: its last change, and how it stood before its first one, as ``…_first``."""
        table = score_changes
        differs = or_(
            *(
                table.c[f"{name}_before"].is_distinct_from(table.c[f"{name}_after"])
                for name in ("tier", "status", "qualified")
            )
        )
        first = [
            func.first_value(table.c[f"{name}_before"])
            .over(partition_by=table.c.company_id, order_by=table.c.changed_at)
            .label(f"{name}_first")
            for name in _STANDING
        ]
        newest = func.row_number().over(partition_by=table.c.company_id, order_by=table.c.changed_at.desc())
        rows = (
            select(table, *first, newest.label("place"))
            .where(table.c.workspace_id == self._workspace_id, table.c.changed_at >= since, differs)
            .cte("standings_changed")
        )
        return select(*(column for column in rows.c if column.name != "place")).where(rows.c.place == 1).cte("moved")


_STANDING = ("score", "tier", "status", "qualified")


def _same(table: Any) -> ColumnElement[bool]:  # noqa: ANN401 -- any table or CTE that has a company
    same: ColumnElement[bool] = and_(
        table.c.workspace_id == companies.c.workspace_id, table.c.company_id == companies.c.id
    )
    return same


def _is(direction: Direction, moved: CTE) -> ColumnElement[bool]:
    before, after = _rank(moved, "first"), _rank(moved, "after")
    if direction == "risen":
        return after > before
    if direction == "fallen":
        return after < before
    return and_(_fits(moved, "after"), ~_fits(moved, "first"))


def _rank(moved: CTE, when: str) -> ColumnElement[int]:
    """5 for A to 2 for D, 1 where too little is known, 0 where ruled out."""
    tiers = {tier.value: 5 - place for place, tier in enumerate(Tier)}
    ruled_out = moved.c[f"status_{when}"] == Status.DISQUALIFIED.value
    return case((ruled_out, 0), else_=case(tiers, value=moved.c[f"tier_{when}"], else_=1))


def _fits(moved: CTE, when: str) -> ColumnElement[bool]:
    tier = func.coalesce(moved.c[f"tier_{when}"], "")
    return and_(moved.c[f"qualified_{when}"], tier.in_([each.value for each in FITTING]))


def _numbers(company_ids: Sequence[str]) -> list[int]:
    return [number for text in company_ids if (number := row_number(text)) is not None]


def _fact(row: Mapping[Any, Any]) -> FactChange:
    is_relation = row["field"] == _RELATION
    read = (lambda text: text.strip('"')) if is_relation else (lambda text: decoded(row["field"], text))
    return FactChange(
        company_id=str(row["company_id"]),
        changed_at=row["changed_at"],
        field=None if is_relation else Field(row["field"]),
        before=None if row["before"] is None else read(row["before"]),
        after=read(row["after"]),
        source=row["source"],
        observed_on=row["observed_on"],
    )


def _score(row: Mapping[Any, Any]) -> ScoreChange:
    return ScoreChange(
        company_id=str(row["company_id"]),
        changed_at=row["changed_at"],
        cause="profile" if row["cause"] == "profile" else "facts",
        version_id=row["version_after"],
        before=_standing(row, "before"),
        after=_standing(row, "after"),
    )


def _standing(row: Mapping[Any, Any], when: str) -> Standing:
    tier = row[f"tier_{when}"]
    return Standing(
        row[f"score_{when}"], Tier(tier) if tier else None, Status(row[f"status_{when}"]), row[f"qualified_{when}"]
    )
