"""The best leads of which certain facts hold.

A condition is judged in Python once for each distinct value of its field, and gathered in the database by value, so
that a question reads the values that there are, not the facts of all companies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    ScalarSelect,
    Select,
    Subquery,
    case,
    false,
    func,
    literal,
    select,
    true,
)

from icp.facts import Field
from icp.fit import Status, Tier
from icp.values import Value
from storage.dialect import among
from storage.facts import decoded
from storage.score_runs import ScoreRuns
from storage.scores import ScoredCompany, scored_company
from storage.tables import companies, facts, scores

_SETS = frozenset({Field.INDUSTRY, Field.LOCATION, Field.GOALS, Field.KEYWORDS})
_YES, _OPEN, _NO = 2, 1, 0
_FEW = 5


@dataclass(frozen=True, slots=True)
class Condition:
    """What has to hold of one field. ``judge`` answers None where a value leaves it open."""

    field: Field
    judge: Callable[[Value], bool | None]


@dataclass(frozen=True, slots=True)
class LeadsFound:
    """The leads that meet all conditions, and those of which that is not known.

    Attributes:
        best: the best of those that meet them, ``met`` in all.
        open_best: the best five of those that miss none, but of which one at least is not known; ``open`` in all.
        open_by: of how many of those each condition is not known, in the order of the conditions.
    """

    best: tuple[ScoredCompany, ...]
    met: int
    open_best: tuple[ScoredCompany, ...]
    open: int
    open_by: tuple[int, ...]


class LeadSearch:
    """Searches the qualified leads of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._runs = ScoreRuns(connection, workspace_id)

    def search(
        self,
        conditions: Sequence[Condition],
        n: int,
        *,
        tiers: Sequence[Tier] = (),
        new_since: date | None = None,
    ) -> LeadsFound:
        """The best ``n`` leads of which all conditions hold, by the stored scores, in the order of ``Scores.top``.

        Args:
            conditions: on facts. A field that is a set meets one where any statement on it does.
            n: how many to hand back.
            tiers: only leads of these; of all where there are none.
            new_since: only leads first seen on this day or later.
        """
        answers = [self._answer(condition) for condition in conditions]
        leads = self._leads(answers, tiers, new_since)
        judged = _judged(leads, len(answers))
        rows = self._connection.execute(_numbered(judged, len(answers), n)).mappings().all()
        met = [row for row in rows if row["answer"] == _YES]
        still_open = [row for row in rows if row["answer"] == _OPEN]
        return LeadsFound(
            best=tuple(scored_company(row) for row in met[: max(n, 0)]),
            met=_total(met),
            open_best=tuple(scored_company(row) for row in still_open[:_FEW]),
            open=_total(still_open),
            open_by=tuple(still_open[0][f"open_{i}"] if still_open else 0 for i in range(len(answers))),
        )

    def _answer(self, condition: Condition) -> ScalarSelect[int]:
        """How one condition is answered for the company of the row around it, as a number."""
        by_answer: dict[bool | None, list[str]] = {True: [], None: []}
        for text in self._values(condition.field):
            answer = condition.judge(decoded(condition.field.value, text))
            if answer is not False:
                by_answer[answer].append(text)
        met, unsure = (self._among(by_answer[answer]) for answer in (True, None))
        stated = case((met, _YES), (unsure, _OPEN), else_=_NO)
        mine = (
            facts.c.workspace_id == self._workspace_id,
            facts.c.company_id == scores.c.company_id,
            facts.c.field == condition.field.value,
        )
        if condition.field in _SETS:
            return select(func.max(stated)).where(*mine).correlate(scores).scalar_subquery()
        newest = (facts.c.observed_on.desc(), facts.c.stated_at.desc(), facts.c.source.desc())
        return select(stated).where(*mine).correlate(scores).order_by(*newest).limit(1).scalar_subquery()

    def _values(self, field: Field) -> list[str]:
        wanted = select(facts.c.value).distinct()
        return list(
            self._connection.scalars(wanted.where(facts.c.workspace_id == self._workspace_id, facts.c.field == field))
        )

    def _among(self, texts: list[str]) -> ColumnElement[bool]:
        return among(self._connection, facts.c.value, texts) if texts else false()

    def _leads(self, answers: Sequence[ScalarSelect[int]], tiers: Sequence[Tier], new_since: date | None) -> Subquery:
        current = self._runs.current()
        columns = [func.coalesce(answer, _OPEN).label(f"answer_{i}") for i, answer in enumerate(answers)]
        named = (companies.c.name, companies.c.domain, companies.c.business_id, companies.c.first_seen_on)
        same = (scores.c.workspace_id == companies.c.workspace_id) & (scores.c.company_id == companies.c.id)
        wanted = (
            select(scores, *named, *columns)
            .join_from(scores, companies, same)
            .where(
                scores.c.workspace_id == self._workspace_id,
                scores.c.run == (current[0] if current else 0),
                companies.c.relation == "lead",
                scores.c.status == Status.SCORED.value,
                scores.c.qualified,
                scores.c.tier.in_([tier.value for tier in tiers]) if tiers else true(),
                companies.c.first_seen_on >= new_since if new_since else true(),
            )
        )
        return _fenced(wanted, "leads")


def _judged(leads: FromClause, count: int) -> Subquery:
    """All conditions together: the least of their answers."""
    each = [leads.c[f"answer_{i}"] for i in range(count)]
    misses, unsure = ([answer == level for answer in each] for level in (_NO, _OPEN))
    whens = [(found, level) for found, level in ((_any(misses), _NO), (_any(unsure), _OPEN)) if found is not None]
    together = case(*whens, else_=_YES) if whens else literal(_YES)
    return _fenced(select(leads, together.label("answer")), "judged")


def _any(conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[bool] | None:
    together: ColumnElement[bool] | None = None
    for condition in conditions:
        together = condition if together is None else together | condition
    return together


def _numbered(judged: FromClause, count: int, n: int) -> Select[tuple[object, ...]]:
    """The first rows of each answer in their order, with how many rows have it."""
    c = judged.c
    blank = [func.coalesce(column, "") for column in (c.domain, c.business_id)]
    order = (c.score.desc(), c.coverage.desc(), c.name, *blank, c.company_id)
    unsure = [
        func.sum(case((c[f"answer_{i}"] == _OPEN, 1), else_=0)).over(partition_by=c.answer).label(f"open_{i}")
        for i in range(count)
    ]
    numbered = (
        select(
            judged,
            func.row_number().over(partition_by=c.answer, order_by=order).label("place"),
            func.count().over(partition_by=c.answer).label("total"),
            *unsure,
        )
        .where(c.answer != _NO)
        .subquery("numbered")
    )
    kept = case((numbered.c.answer == _YES, max(n, 1)), else_=_FEW)
    return select(numbered).where(numbered.c.place <= kept).order_by(numbered.c.answer.desc(), numbered.c.place)


def _fenced(wanted: Select[tuple[object, ...]], name: str) -> Subquery:
    """A subquery that the planners do not copy into the expressions around it."""
    return wanted.offset(0).subquery(name)


def _total(rows: Sequence[RowMapping]) -> int:
    return rows[0]["total"] if rows else 0
