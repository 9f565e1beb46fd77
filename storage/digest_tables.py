"""Tables of the weekly digest: who wants it when, each week's slot, what was shown, and who took which lead."""

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
    text,
)

from storage.columns import Json, Moment, key_type
from storage.tables import Owned, metadata, of_company

_UNFINISHED = text("finished_at IS NULL")


class DigestColumns(Owned):
    """One digest: a channel's, or a person's own. ``next_due_at`` says when somebody has to look at it again."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    channel_id: Named[str] = Column(key_type())
    user_id: Named[str | None] = Column(key_type())
    weekday: Named[int] = Column(Integer)
    hour: Named[int] = Column(Integer)
    minute: Named[int] = Column(Integer)
    zone: Named[str] = Column(Text)
    lead_count: Named[int] = Column(Integer)
    profile: Named[str | None] = Column(Text)
    filters: Named[JsonValue] = Column(Json, nullable=False)
    language: Named[str] = Column(Text)
    paused: Named[bool] = Column(Boolean)
    starts_at: Named[datetime] = Column(Moment)
    next_due_at: Named[datetime] = Column(Moment)
    created_by: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(Moment)


digests = Table(
    "digests",
    metadata,
    DigestColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="digests_workspace"),
    Index("digests_due", "workspace_id", "next_due_at"),
)


class DigestSlotColumns(Owned):
    """One week of one digest: its key makes it one, whoever plans it and however often."""

    digest_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    slot: Named[str] = Column(key_type(), primary_key=True)
    due_at: Named[datetime] = Column(Moment)
    state: Named[str] = Column(Text)
    owner: Named[str | None] = Column(Text)
    lease_until: Named[datetime | None] = Column(Moment)
    attempts: Named[int] = Column(Integer)
    not_before: Named[datetime | None] = Column(Moment)
    version_id: Named[int | None] = Column(BigInteger)
    leads: Named[int] = Column(Integer)
    ts: Named[str | None] = Column(Text)
    error: Named[str | None] = Column(Text)
    planned_at: Named[datetime] = Column(Moment)
    finished_at: Named[datetime | None] = Column(Moment)


digest_slots = Table(
    "digest_slots",
    metadata,
    DigestSlotColumns,
    ForeignKeyConstraint(
        ["workspace_id", "digest_id"],
        ["digests.workspace_id", "digests.id"],
        name="digest_slots_digest",
        ondelete="CASCADE",
    ),
    Index(
        "digest_slots_unfinished",
        "workspace_id",
        "due_at",
        "digest_id",
        sqlite_where=_UNFINISHED,
        postgresql_where=_UNFINISHED,
    ),
)


class DigestLeadColumns(Owned):
    """A lead that a digest has shown, and why it was news then."""

    digest_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    slot: Named[str] = Column(key_type(), primary_key=True)
    place: Named[int] = Column(Integer)
    reason: Named[str] = Column(Text)
    score: Named[float] = Column(Double)
    tier: Named[str | None] = Column(Text)


digest_leads = Table("digest_leads", metadata, DigestLeadColumns, of_company("digest_leads_company"))


class LeadClaimColumns(Owned):
    """Whose lead it is, and until when nobody wants to hear of it."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    taken_by: Named[str | None] = Column(Text)
    taken_at: Named[datetime | None] = Column(Moment)
    later_until: Named[date | None] = Column(Date)
    later_by: Named[str | None] = Column(Text)


lead_claims = Table("lead_claims", metadata, LeadClaimColumns, of_company("lead_claims_company"))
