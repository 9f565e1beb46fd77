"""What each person keeps for themselves, and what they think of the answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _company() -> sa.Column[int]:
    return sa.Column("company_id", sa.BigInteger(), autoincrement=False, nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _of_company(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "saved_leads",
        _key("workspace_id"),
        _key("user_id"),
        _company(),
        _moment("saved_at"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", "company_id"),
        _of_company("saved_leads_company"),
        sqlite_with_rowid=False,
    )
    op.create_index("saved_leads_by_company", "saved_leads", ["workspace_id", "company_id"])
    op.create_table(
        "answer_ratings",
        _key("workspace_id"),
        _company(),
        _key("user_id"),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("rated_by", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("profile_version", sa.BigInteger(), nullable=True),
        _moment("rated_at"),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "user_id"),
        _of_company("answer_ratings_company"),
        sqlite_with_rowid=False,
    )
