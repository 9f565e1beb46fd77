"""Tables of what changed: facts as a company's statements say together, and scores. Rows are only ever added."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, Column, Date, Double, Index, Named, Table, Text

from storage.columns import Moment, key_type
from storage.tables import Owned, metadata, of_company


class ChangeColumns(Owned):
    """Which company, and when. What changed at one moment, in one unit of work, stands in one row, before and after."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    changed_at: Named[datetime] = Column(Moment, primary_key=True)


class FactChangeColumns(ChangeColumns):
    """A field of a company that was known already; ``before`` and ``after`` are JSON as ``icp.kinds.dump`` writes it.

    ``before`` is NULL where nothing was known. ``source`` and ``observed_on`` are those of the statement that holds
    since. Beside the nine fields there is ``relation``, "lead" or "customer".
    """

    field: Named[str] = Column(key_type(), primary_key=True)
    before: Named[str | None] = Column(Text)
    after: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    observed_on: Named[date] = Column(Date)


fact_changes = Table(
    "fact_changes",
    metadata,
    FactChangeColumns,
    of_company("fact_changes_company"),
    Index("fact_changes_by_time", "workspace_id", "changed_at"),
)


class ScoreChangeColumns(ChangeColumns):
    """A company's scores under the profile version that was seen before, and under the one seen since.

    ``cause`` is "facts" or "profile". New facts leave a row whenever the score moves; a new profile version moves
    nearly every score, and leaves rows only where the tier, the status or whether it qualifies changes.
    """

    cause: Named[str] = Column(Text)
    version_before: Named[int] = Column(BigInteger)
    version_after: Named[int] = Column(BigInteger)
    score_before: Named[float] = Column(Double)
    score_after: Named[float] = Column(Double)
    tier_before: Named[str | None] = Column(Text)
    tier_after: Named[str | None] = Column(Text)
    status_before: Named[str] = Column(Text)
    status_after: Named[str] = Column(Text)
    qualified_before: Named[bool] = Column(Boolean)
    qualified_after: Named[bool] = Column(Boolean)


score_changes = Table(
    "score_changes",
    metadata,
    ScoreChangeColumns,
    of_company("score_changes_company"),
    Index("score_changes_by_time", "workspace_id", "changed_at"),
)
