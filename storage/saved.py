"""Each person's own list of companies, and what they think of the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from storage.columns import indexable, storable
from storage.dialect import insert_into, insert_new
from storage.numbers import row_number
from storage.saved_tables import answer_ratings, saved_leads


@dataclass(frozen=True, slots=True)
class Saved:
    """A company on somebody's list."""

    company_id: str
    saved_at: datetime


class SavedLeads:
    """The lists of one workspace's people, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def save(self, user_id: str, company_id: str) -> bool:
        """Puts a company, which must exist, on a person's list; False where it stands there already."""
        row = {"user_id": indexable(user_id), "company_id": row_number(company_id), "saved_at": self._at}
        return insert_new(self._connection, saved_leads, {"workspace_id": self._workspace_id, **row})

    def drop(self, user_id: str, company_id: str) -> bool:
        """Takes a company off a person's list; False where it was not there."""
        c = saved_leads.c
        mine = (c.workspace_id == self._workspace_id, c.user_id == indexable(user_id))
        gone = self._connection.execute(delete(saved_leads).where(*mine, c.company_id == row_number(company_id)))
        return gone.rowcount == 1

    def of(self, user_id: str) -> list[Saved]:
        """A person's list, what was saved last first."""
        c = saved_leads.c
        wanted = select(c.company_id, c.saved_at).where(
            c.workspace_id == self._workspace_id, c.user_id == indexable(user_id)
        )
        rows = self._connection.execute(wanted.order_by(c.saved_at.desc(), c.company_id.desc()))
        return [Saved(str(company_id), saved_at) for company_id, saved_at in rows]

    def has(self, user_id: str, company_id: str) -> bool:
        """Whether a company is on a person's list."""
        c = saved_leads.c
        mine = (c.workspace_id == self._workspace_id, c.user_id == indexable(user_id))
        wanted = select(1).where(*mine, c.company_id == row_number(company_id))
        return self._connection.scalar(wanted) is not None


@dataclass(frozen=True, slots=True)
class Rating:
    """What a person thinks of what was said of a company.

    Attributes:
        reason: a code, such as "facts"; None where they chose none.
        said: their own words, or "".
        tier, profile_version: how the company stood when they said it.
        rated_at: set by the storage.
    """

    company_id: str
    user_id: str
    good: bool
    rated_by: str
    reason: str | None = None
    said: str = ""
    tier: str | None = None
    profile_version: int | None = None
    rated_at: datetime | None = None


class AnswerRatings:
    """What the people of one workspace think of the answers, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = answer_ratings.c.workspace_id == workspace_id

    def rate(self, rating: Rating) -> None:
        """Keeps a person's word on a company's answer in the place of their last one."""
        row = {name: getattr(rating, name) for name in Rating.__slots__}
        row |= {name: storable(row[name]) for name in ("said", "rated_by")}
        row |= {"user_id": indexable(rating.user_id), "company_id": row_number(rating.company_id)}
        row |= {"workspace_id": self._workspace_id, "rated_at": self._at}
        statement = insert_into(self._connection, answer_ratings).values(row)
        key = ["workspace_id", "company_id", "user_id"]
        newest = {name: statement.excluded[name] for name in row if name not in key}
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=newest))

    def latest(self, count: int) -> Sequence[Rating]:
        """The newest words, at most ``count``."""
        c = answer_ratings.c
        wanted = select(*(c[name] for name in Rating.__slots__)).where(self._mine)
        rows = self._connection.execute(wanted.order_by(c.rated_at.desc(), c.company_id, c.user_id).limit(count))
        return [Rating(**{**row._mapping, "company_id": str(row.company_id)}) for row in rows]  # noqa: SLF001 -- a row's public view, named so by SQLAlchemy

    def counts(self) -> dict[tuple[bool, str | None], int]:
        """How many words there are, by whether they are good and by reason."""
        c = answer_ratings.c
        wanted = select(c.good, c.reason, func.count()).where(self._mine).group_by(c.good, c.reason)
        return {(good, reason): count for good, reason, count in self._connection.execute(wanted)}
