"""Proposals of new profile versions, who may approve them, and which profile a conversation is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_PENDING = sa.text("state = 'pending'")


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def _in_workspace(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name=name)


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "proposals",
        _key("workspace_id"),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        _text("kind"),
        _key("name"),
        _text("document"),
        _number("active_id"),
        _number("against_id"),
        _number("source_id"),
        _text("reason"),
        _text("effect"),
        _text("proposed_by"),
        sa.Column("proposed_at", _MOMENT, nullable=False),
        _text("state"),
        _text("decided_by", nullable=True),
        sa.Column("decided_at", _MOMENT, nullable=True),
        _number("version_id"),
        sa.PrimaryKeyConstraint("workspace_id", "number"),
        _in_workspace("proposals_workspace"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "version_id"],
            ["profile_versions.workspace_id", "profile_versions.id"],
            name="proposals_version",
        ),
    )
    op.create_index(
        "proposals_pending",
        "proposals",
        ["workspace_id", "number"],
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    )
    op.create_index("proposals_by_version", "proposals", ["workspace_id", "version_id"])
    op.create_table(
        "approvers",
        _key("workspace_id"),
        _key("person"),
        _text("name", nullable=True),
        _text("added_by"),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "person"),
        _in_workspace("approvers_workspace"),
    )
    op.create_table(
        "spoken_profiles",
        _key("workspace_id"),
        _key("key"),
        _text("name"),
        sa.Column("remembered_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "key"),
        _in_workspace("spoken_profiles_workspace"),
    )
