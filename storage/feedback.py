"""What people said of companies: verdicts and outcomes. Nothing is ever changed or removed, only taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, insert, select

from storage.columns import indexable, storable
from storage.customer_tables import feedback
from storage.dialect import reserve
from storage.numbers import row_number

Outcome = Literal["met", "won", "lost", "not_a_fit"]
"""``met``: spoke with us. ``won`` and ``lost``: how a deal ended. ``not_a_fit``: a person's verdict against it."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

_WITHDRAWN = "withdrawn"
_RESULTS = frozenset({"won", "lost", "not_a_fit"})


@dataclass(frozen=True, slots=True)
class NewSaying:
    """Something said of a company.

    Attributes:
        key: the same for the same saying, so that it counts once however often it arrives.
        field: the field of the profile that the verdict rests on (``icp.facts.Field``), or None.
        reason: in the teller's own words, or "".
        happened_on: the day it came about.
        source: a file's name, or "slack", "terminal".
        profile_name, profile_version, tier, score: how the company was scored when this was said.
        made_customer: whether it turned a lead into a customer.
    """

    key: str
    company_id: str
    outcome: Outcome
    happened_on: date
    source: str
    said_by: str
    field: str | None = None
    reason: str = ""
    profile_name: str | None = None
    profile_version: int | None = None
    tier: str | None = None
    score: float | None = None
    made_customer: bool = False


@dataclass(frozen=True, slots=True)
class Saying(NewSaying):
    """A kept one, with its number in the order in which they came."""

    number: int = 0
    recorded_at: datetime | None = None


class Feedback:
    """The feedback of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = feedback.c.workspace_id == workspace_id

    def add(self, saying: NewSaying) -> Saying | None:
        """Keeps what was said; None where the same (by its key) is kept already."""
        return self._add(saying, None)

    def withdraw(self, number: int, by: str) -> Saying | None:
        """Takes a saying back; the one that was, or None where there is none of that number or it is taken back."""
        said = next((each for each in self.all() if each.number == number), None)
        if said is None:
            return None
        kept = self._add(
            NewSaying(f"withdraws:{number}", said.company_id, said.outcome, self._at.date(), said.source, by), number
        )
        return said if kept else None

    def all(self) -> list[Saying]:
        """Everything said and not taken back, in the order in which it came."""
        return self._kept()

    def _kept(self, company_id: str | None = None) -> list[Saying]:
        wanted = select(feedback).where(self._mine)
        if company_id is not None:
            wanted = wanted.where(feedback.c.company_id == row_number(company_id))
        rows = list(self._connection.execute(wanted.order_by(feedback.c.number)))
        gone = {row.withdraws for row in rows}
        return [_saying(row._mapping) for row in rows if row.withdraws is None and row.number not in gone]  # noqa: SLF001 -- a row's public view, named so by SQLAlchemy

    def of(self, company_id: str) -> list[Saying]:
        """Everything said of one company and not taken back, the oldest first."""
        return self._kept(company_id)

    def result_of(self, company_id: str) -> Saying | None:
        """How it ended with one company, as ``results`` tells it; None where nothing has."""
        ended = [each for each in self._kept(company_id) if each.outcome in _RESULTS]
        return max(ended, key=lambda said: (said.happened_on, said.number), default=None)

    def results(self) -> dict[str, Saying]:
        """How it ended with each company: its latest ``won``, ``lost`` or ``not_a_fit``, by the day it came about."""
        latest: dict[str, Saying] = {}
        for each in sorted(self.all(), key=lambda said: (said.happened_on, said.number)):
            if each.outcome in _RESULTS:
                latest[each.company_id] = each
        return latest

    def _add(self, saying: NewSaying, withdraws: int | None) -> Saying | None:
        number = reserve(self._connection, self._workspace_id, "feedback")  # two at once take turns from here on
        key = indexable(saying.key)
        if self._connection.scalar(select(feedback.c.number).where(self._mine, feedback.c.key == key)) is not None:
            return None
        own = {name: getattr(saying, name) for name in NewSaying.__slots__}
        texts = {name: storable(own[name]) for name in ("reason", "source", "said_by")}
        row: dict[str, Any] = {**own, **texts, "key": key, "company_id": row_number(saying.company_id)}
        row |= {"workspace_id": self._workspace_id, "number": number, "recorded_at": self._at}
        row |= {"outcome": _WITHDRAWN if withdraws else saying.outcome, "withdraws": withdraws}
        self._connection.execute(insert(feedback), row)
        return Saying(**own, number=number, recorded_at=self._at)


def _saying(row: Mapping[Any, Any]) -> Saying:
    values = {name: row[name] for name in NewSaying.__slots__}
    return Saying(
        **{**values, "company_id": str(row["company_id"])}, number=row["number"], recorded_at=row["recorded_at"]
    )
