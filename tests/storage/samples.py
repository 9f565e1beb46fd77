"""Companies, facts and moments that the storage's tests use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icp.facts import Fact, Field
from icp.values import Span, Value
from storage.newcomers import NewCompany, Relation
from storage.scores import ScoreRow

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)


def later(seconds: float) -> datetime:
    """So many seconds after NOW."""
    return NOW + timedelta(seconds=seconds)


def company(
    name: str, domain: str | None = None, business_id: str | None = None, *facts: Fact, relation: Relation = "lead"
) -> NewCompany:
    """A company on its way in."""
    return NewCompany(name, domain, business_id, relation, facts)


def fact(field: Field, value: Value, source: str = "list.csv", observed_on: date = TODAY) -> Fact:
    """A statement of a file, of today."""
    return Fact(field, value, source, observed_on)


def headcount(number: float, source: str = "list.csv", observed_on: date = TODAY) -> Fact:
    """A statement on the headcount."""
    return fact(Field.HEADCOUNT, Span(number, number), source, observed_on)


def keywords(*texts: str, source: str = "list.csv", observed_on: date = TODAY) -> Fact:
    """A statement on the keywords."""
    return fact(Field.KEYWORDS, frozenset(texts), source, observed_on)


def score_row(company_id: str, score: float, coverage: float = 1.0, **other: object) -> ScoreRow:
    """A company's scores: scored and qualified unless said otherwise."""
    values: dict[str, object] = {"tier": "A", "status": "scored", "qualified": True, **other}
    return ScoreRow(
        company_id=company_id,
        score=score,
        low=score,
        high=score,
        coverage=coverage,
        tier=None if values["tier"] is None else str(values["tier"]),
        status=str(values["status"]),
        qualified=bool(values["qualified"]),
    )
