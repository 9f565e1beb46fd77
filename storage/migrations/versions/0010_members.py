"""People who talk with Osuma: their language and Home, how far setting up is, and what was told to stop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _text(name: str, *, nullable: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, _MOMENT, nullable=nullable)


def _of_workspace(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name=name)


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "members",
        _key("workspace_id"),
        _key("user_id"),
        _text("language"),
        _text("channel_id"),
        _moment("home_at", nullable=True),
        _text("home_shown"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        _of_workspace("members_workspace"),
    )
    op.create_table(
        "onboarding",
        _key("workspace_id"),
        _text("way"),
        _text("answers", nullable=False),
        _text("asking"),
        _text("conversation"),
        _text("step", nullable=False),
        _text("started_by", nullable=False),
        _moment("started_at"),
        _moment("finished_at", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id"),
        _of_workspace("onboarding_workspace"),
    )
    op.create_table(
        "stops",
        _key("workspace_id"),
        _key("conversation"),
        _moment("stopped_at"),
        sa.PrimaryKeyConstraint("workspace_id", "conversation"),
        _of_workspace("stops_workspace"),
    )
