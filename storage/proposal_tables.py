"""Tables of proposed profile versions, of who may approve them, and of which profile a conversation is about."""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, Named, Table, Text, text

from storage.columns import Json, Moment, key_type
from storage.tables import Owned, metadata

_PENDING = text("state = 'pending'")


class ProposalColumns(Owned):
    """A change of the profile that somebody proposed, and what became of it."""

    number: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    kind: Named[str] = Column(Text)
    name: Named[str] = Column(key_type())
    document: Named[JsonValue] = Column(Json, nullable=False)
    active_id: Named[int | None] = Column(BigInteger)
    against_id: Named[int | None] = Column(BigInteger)
    source_id: Named[int | None] = Column(BigInteger)
    reason: Named[str] = Column(Text)
    effect: Named[JsonValue] = Column(Json, nullable=False)
    proposed_by: Named[str] = Column(Text)
    proposed_at: Named[datetime] = Column(Moment)
    state: Named[str] = Column(Text)
    decided_by: Named[str | None] = Column(Text)
    decided_at: Named[datetime | None] = Column(Moment)
    version_id: Named[int | None] = Column(BigInteger)


proposals = Table(
    "proposals",
    metadata,
    ProposalColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="proposals_workspace"),
    ForeignKeyConstraint(
        ["workspace_id", "version_id"],
        ["profile_versions.workspace_id", "profile_versions.id"],
        name="proposals_version",
    ),
    Index("proposals_pending", "workspace_id", "number", sqlite_where=_PENDING, postgresql_where=_PENDING),
    Index("proposals_by_version", "workspace_id", "version_id"),
)


class ApproverColumns(Owned):
    """A person who may approve; ``person`` is Slack's id of them."""

    person: Named[str] = Column(key_type(), primary_key=True)
    name: Named[str | None] = Column(Text)
    added_by: Named[str] = Column(Text)
    added_at: Named[datetime] = Column(Moment)


approvers = Table(
    "approvers",
    metadata,
    ApproverColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="approvers_workspace"),
)


class SpokenProfileColumns(Owned):
    """Which profile a conversation is about; no row where it is the active one."""

    key: Named[str] = Column(key_type(), primary_key=True)
    name: Named[str] = Column(Text)
    remembered_at: Named[datetime] = Column(Moment)


spoken_profiles = Table(
    "spoken_profiles",
    metadata,
    SpokenProfileColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="spoken_profiles_workspace"),
)
