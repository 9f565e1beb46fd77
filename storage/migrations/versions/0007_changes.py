"""What changed: facts and scores, from here on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _change() -> tuple[sa.Column[str], sa.Column[int], sa.Column[object]]:
    return (
        _key("workspace_id"),
        sa.Column("company_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
    )


def _of_company(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "fact_changes",
        *_change(),
        _key("field"),
        _text("before", nullable=True),
        _text("after"),
        _text("source"),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "changed_at", "field"),
        _of_company("fact_changes_company"),
    )
    op.create_table(
        "score_changes",
        *_change(),
        _text("cause"),
        sa.Column("version_before", sa.BigInteger(), nullable=False),
        sa.Column("version_after", sa.BigInteger(), nullable=False),
        *(sa.Column(f"score_{when}", sa.Double(), nullable=False) for when in ("before", "after")),
        *(_text(f"tier_{when}", nullable=True) for when in ("before", "after")),
        *(_text(f"status_{when}") for when in ("before", "after")),
        *(sa.Column(f"qualified_{when}", sa.Boolean(), nullable=False) for when in ("before", "after")),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "changed_at"),
        _of_company("score_changes_company"),
    )
    for table in ("fact_changes", "score_changes"):
        op.create_index(f"{table}_by_time", table, ["workspace_id", "changed_at"])
