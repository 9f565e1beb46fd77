"""Tables of what each person keeps for themselves, and of what they think of the answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, Column, Index, Named, Table, Text

from storage.columns import Moment, key_type
from storage.tables import Owned, metadata, of_company


class SavedLeadColumns(Owned):
    """A company on one person's own list."""

    user_id: Named[str] = Column(key_type(), primary_key=True)
    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    saved_at: Named[datetime] = Column(Moment)


saved_leads = Table(
    "saved_leads",
    metadata,
    SavedLeadColumns,
    of_company("saved_leads_company"),
    Index("saved_leads_by_company", "workspace_id", "company_id"),
    sqlite_with_rowid=False,
)


class AnswerRatingColumns(Owned):
    """What one person thinks of what Osuma said of a company: their last word, with what was said when they said it."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    user_id: Named[str] = Column(key_type(), primary_key=True)
    good: Named[bool] = Column(Boolean)
    reason: Named[str | None] = Column(Text)
    said: Named[str] = Column(Text)
    rated_by: Named[str] = Column(Text)
    tier: Named[str | None] = Column(Text)
    profile_version: Named[int | None] = Column(BigInteger)
    rated_at: Named[datetime] = Column(Moment)


answer_ratings = Table(
    "answer_ratings",
    metadata,
    AnswerRatingColumns,
    of_company("answer_ratings_company"),
    sqlite_with_rowid=False,
)
