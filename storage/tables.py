"""All tables. ``workspace_id`` is the first column of every key and of every index.

Row numbers (companies, versions, inbox) count from 1 in each workspace, out of ``counters``: raising a counter locks it
until the transaction ends, so numbers follow the order of commits and writers of one workspace take turns.
Unfinished rows of inbox and outbox have an index of their own, which stays small however long the history is.
"""

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
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    text,
)

from storage.columns import Json, Moment, key_type

metadata = MetaData()

_UNFINISHED = text("finished_at IS NULL")
_FINISHED = text("finished_at IS NOT NULL")
_ACTIVE = text("active")


class Owned(TypedColumns):
    """What every table begins with."""

    workspace_id: Named[str] = Column(key_type(), primary_key=True)


def of_company(name: str) -> ForeignKeyConstraint:
    """The bond of a row to its company; the row goes with it."""
    return ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


class WorkspaceColumns(Owned):
    """One Slack team, or ``local``."""

    name: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(Moment)


workspaces = Table("workspaces", metadata, WorkspaceColumns)


class CounterColumns(Owned):
    """The last number given out for each kind of row."""

    name: Named[str] = Column(key_type(), primary_key=True)
    value: Named[int] = Column(BigInteger)


counters = Table("counters", metadata, CounterColumns)


class CompanyColumns(Owned):
    """Who a company is; what is known of it stands in ``facts``."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    name: Named[str] = Column(key_type())
    domain: Named[str | None] = Column(key_type())
    business_id: Named[str | None] = Column(key_type())
    relation: Named[str] = Column(Text)
    first_seen_on: Named[date] = Column(Date)
    created_at: Named[datetime] = Column(Moment)
    updated_at: Named[datetime] = Column(Moment)


companies = Table(
    "companies",
    metadata,
    CompanyColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="companies_workspace"),
)


class FactColumns(Owned):
    """The newest statement of each source on each field; ``value`` is JSON as ``icp.kinds.dump`` writes it."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    field: Named[str] = Column(key_type(), primary_key=True)
    source: Named[str] = Column(key_type(), primary_key=True)
    value: Named[str] = Column(Text)
    observed_on: Named[date] = Column(Date)
    stated_at: Named[datetime] = Column(Moment)


facts = Table(
    "facts",
    metadata,
    FactColumns,
    of_company("facts_company"),
    sqlite_with_rowid=False,
)


class CompanyKeyColumns(Owned):
    """What a company can be found by; see ``storage.keys``. Former names and domains stay."""

    kind: Named[str] = Column(key_type(), primary_key=True)
    key: Named[str] = Column(key_type(), primary_key=True)
    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


company_keys = Table(
    "company_keys",
    metadata,
    CompanyKeyColumns,
    of_company("company_keys_company"),
    Index("company_keys_by_company", "workspace_id", "company_id"),
    sqlite_with_rowid=False,
)


class ProfileVersionColumns(Owned):
    """Every version of every profile; at most one is active in a workspace."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    name: Named[str] = Column(key_type())
    version: Named[int] = Column(Integer)
    document: Named[JsonValue] = Column(Json, nullable=False)
    active: Named[bool] = Column(Boolean)
    created_at: Named[datetime] = Column(Moment)
    created_by: Named[str] = Column(Text)


profile_versions = Table(
    "profile_versions",
    metadata,
    ProfileVersionColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="profile_versions_workspace"),
    UniqueConstraint("workspace_id", "name", "version", name="profile_versions_numbered"),
    Index("profile_versions_active", "workspace_id", unique=True, sqlite_where=_ACTIVE, postgresql_where=_ACTIVE),
)


class PersonaColumns(Owned):
    """The team's personas, in their order."""

    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    document: Named[JsonValue] = Column(Json, nullable=False)
    updated_at: Named[datetime] = Column(Moment)
    updated_by: Named[str] = Column(Text)


personas = Table(
    "personas",
    metadata,
    PersonaColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="personas_workspace"),
)


class ScoreRunColumns(Owned):
    """One rescore of a whole workspace under one profile version; the active one is what people see."""

    run: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    version_id: Named[int] = Column(BigInteger)
    active: Named[bool] = Column(Boolean)
    started_at: Named[datetime] = Column(Moment)


score_runs = Table(
    "score_runs",
    metadata,
    ScoreRunColumns,
    ForeignKeyConstraint(
        ["workspace_id", "version_id"],
        ["profile_versions.workspace_id", "profile_versions.id"],
        name="score_runs_version",
    ),
    Index("score_runs_active", "workspace_id", unique=True, sqlite_where=_ACTIVE, postgresql_where=_ACTIVE),
)


class ScoreColumns(Owned):
    """One company's scores in one run. No foreign keys, no index on the score: each would double a rewrite's cost."""

    run: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    score: Named[float] = Column(Double)
    low: Named[float] = Column(Double)
    high: Named[float] = Column(Double)
    coverage: Named[float] = Column(Double)
    tier: Named[str | None] = Column(Text)
    status: Named[str] = Column(Text)
    qualified: Named[bool] = Column(Boolean)


scores = Table("scores", metadata, ScoreColumns, sqlite_with_rowid=False)


class ConversationColumns(Owned):
    """Which company "it" means in a conversation."""

    key: Named[str] = Column(key_type(), primary_key=True)
    company_id: Named[int] = Column(BigInteger)
    remembered_at: Named[datetime] = Column(Moment)


conversations = Table(
    "conversations",
    metadata,
    ConversationColumns,
    of_company("conversations_company"),
)


class QueueColumns(TypedColumns):
    """What inbox and outbox have in common; ``lane`` is what must stay in order: a conversation, a channel."""

    lane: Named[str] = Column(key_type())
    state: Named[str] = Column(Text)
    attempts: Named[int] = Column(Integer)
    not_before: Named[datetime | None] = Column(Moment)
    lease_until: Named[datetime | None] = Column(Moment)
    owner: Named[str | None] = Column(Text)
    error: Named[str | None] = Column(Text)
    created_at: Named[datetime] = Column(Moment)
    finished_at: Named[datetime | None] = Column(Moment)


class InboxColumns(Owned):
    """What people sent, kept before it is acknowledged. The body is emptied when the row is done."""

    number: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    kind: Named[str] = Column(Text)
    body: Named[JsonValue] = Column(Json, nullable=False)


class _InboxQueue(QueueColumns, InboxColumns):
    pass


inbox = Table(
    "inbox",
    metadata,
    _InboxQueue,
    Index(
        "inbox_unfinished",
        "workspace_id",
        "lane",
        "number",
        sqlite_where=_UNFINISHED,
        postgresql_where=_UNFINISHED,
    ),
)


class InboxKeyColumns(Owned):
    """Every name under which a row of the inbox may arrive again."""

    key: Named[str] = Column(key_type(), primary_key=True)
    number: Named[int] = Column(BigInteger)
    created_at: Named[datetime] = Column(Moment)


inbox_keys = Table("inbox_keys", metadata, InboxKeyColumns)


class OutboxColumns(Owned):
    """What is to be sent. The arguments are emptied when it has been. ``paced``: nobody waits for it."""

    number: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    key: Named[str] = Column(key_type())
    method: Named[str] = Column(Text)
    arguments: Named[JsonValue] = Column(Json, nullable=False)
    ts: Named[str | None] = Column(Text)
    maybe_sent: Named[bool] = Column(Boolean)
    paced: Named[bool | None] = Column(Boolean)


class _OutboxQueue(QueueColumns, OutboxColumns):
    pass


outbox = Table(
    "outbox",
    metadata,
    _OutboxQueue,
    UniqueConstraint("workspace_id", "key", name="outbox_key"),
    Index(
        "outbox_unfinished",
        "workspace_id",
        "lane",
        "number",
        sqlite_where=_UNFINISHED,
        postgresql_where=_UNFINISHED,
    ),
    Index(
        "outbox_finished",
        "workspace_id",
        "lane",
        "finished_at",
        sqlite_where=_FINISHED,
        postgresql_where=_FINISHED,
    ),
)
