"""What a language model was asked for, day by day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "model_use",
        _key("workspace_id"),
        sa.Column("day", sa.Date(), nullable=False),
        _key("model"),
        _key("currency"),
        _number("asked"),
        _number("unanswered"),
        _number("tokens_in"),
        _number("tokens_out"),
        _number("millionths"),
        sa.PrimaryKeyConstraint("workspace_id", "day", "model", "currency"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="model_use_workspace"),
    )
