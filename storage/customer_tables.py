"""Tables of what tells a good customer, and of what became of leads."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import JsonValue
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    Named,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Json, Moment, key_type
from storage.tables import Owned, metadata, of_company


class CustomerMeasureColumns(Owned):
    """The newest statement of each source on each measure; ``value`` is NULL where the source contradicts itself."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    measure: Named[str] = Column(key_type(), primary_key=True)
    source: Named[str] = Column(key_type(), primary_key=True)
    value: Named[float | None] = Column(Double)
    unit: Named[str] = Column(Text)
    observed_on: Named[date] = Column(Date)
    stated_at: Named[datetime] = Column(Moment)


customer_measures = Table(
    "customer_measures",
    metadata,
    CustomerMeasureColumns,
    of_company("customer_measures_company"),
    sqlite_with_rowid=False,
)


class BestChoiceColumns(Owned):
    """What "best" means to the team: measures with their weights."""

    mix: Named[JsonValue] = Column(Json, nullable=False)
    updated_at: Named[datetime] = Column(Moment)
    updated_by: Named[str] = Column(Text)


best_choices = Table(
    "best_choices",
    metadata,
    BestChoiceColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="best_choices_workspace"),
)


class BestExceptionColumns(Owned):
    """Customers that people took off the list of the best."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    left_out_at: Named[datetime] = Column(Moment)
    left_out_by: Named[str] = Column(Text)


best_exceptions = Table("best_exceptions", metadata, BestExceptionColumns, of_company("best_exceptions_company"))


class FeedbackColumns(Owned):
    """What people said of a company, and the score it had when they did. Rows are only ever added.

    ``key`` keeps one saying from counting twice; ``withdraws`` is the number of the row that is taken back.
    """

    number: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    key: Named[str] = Column(key_type())
    company_id: Named[int] = Column(BigInteger)
    outcome: Named[str] = Column(Text)
    field: Named[str | None] = Column(Text)
    reason: Named[str] = Column(Text)
    happened_on: Named[date] = Column(Date)
    source: Named[str] = Column(Text)
    said_by: Named[str] = Column(Text)
    recorded_at: Named[datetime] = Column(Moment)
    profile_name: Named[str | None] = Column(Text)
    profile_version: Named[int | None] = Column(Integer)
    tier: Named[str | None] = Column(Text)
    score: Named[float | None] = Column(Double)
    made_customer: Named[bool] = Column(Boolean)
    withdraws: Named[int | None] = Column(BigInteger)


feedback = Table(
    "feedback",
    metadata,
    FeedbackColumns,
    of_company("feedback_company"),
    UniqueConstraint("workspace_id", "key", name="feedback_key"),
    Index("feedback_by_company", "workspace_id", "company_id"),
)


class ReportChannelColumns(Owned):
    """Where the monthly report of the tiers goes, and in which language."""

    channel_id: Named[str] = Column(key_type(), primary_key=True)
    language: Named[str] = Column(Text)
    asked_at: Named[datetime] = Column(Moment)
    asked_by: Named[str] = Column(Text)


report_channels = Table(
    "report_channels",
    metadata,
    ReportChannelColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="report_channels_workspace"),
)
