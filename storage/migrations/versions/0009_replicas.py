"""The running service: its replicas, the pace of channels, and workspaces whose token Slack refuses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_FINISHED = sa.text("finished_at IS NOT NULL")


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, _MOMENT, nullable=False)


def upgrade() -> None:
    """Makes the tables, and what the pace of a channel is looked up by."""
    op.create_table(
        "replicas",
        _key("workspace_id"),
        _key("name"),
        _text("version"),
        _text("transport"),
        _moment("started_at"),
        _moment("beat_at"),
        sa.Column("drift", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "name"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="replicas_workspace"),
    )
    op.create_table(
        "outbox_holds",
        _key("workspace_id"),
        _text("code"),
        _moment("since"),
        _moment("held_until"),
        sa.PrimaryKeyConstraint("workspace_id"),
    )
    op.add_column("outbox", sa.Column("paced", sa.Boolean(), nullable=True))
    op.create_index(
        "outbox_finished",
        "outbox",
        ["workspace_id", "lane", "finished_at"],
        sqlite_where=_FINISHED,
        postgresql_where=_FINISHED,
    )
