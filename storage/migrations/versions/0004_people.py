"""Contacts, and what customers said when asked why they bought."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _key(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _of_company(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    """Makes the tables."""
    _contacts()
    _interviews()


def _contacts() -> None:
    op.create_table(
        "contacts",
        _key("workspace_id"),
        _number("id"),
        sa.Column("company_id", sa.BigInteger(), nullable=False),
        _text("name"),
        _key("name_key"),
        _key("email", nullable=True),
        _text("title"),
        _text("department"),
        _text("seniority"),
        _text("phone", nullable=True),
        _text("linkedin", nullable=True),
        sa.Column("decided", sa.Boolean(), nullable=True),
        _text("source"),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("updated_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _of_company("contacts_company"),
    )
    for column, name in (("company_id", "company"), ("email", "email"), ("name_key", "name")):
        op.create_index(f"contacts_by_{name}", "contacts", ["workspace_id", column])


def _interviews() -> None:
    op.create_table(
        "interview_answers",
        _key("workspace_id"),
        _number("company_id"),
        _key("question"),
        _key("source"),
        _text("text"),
        _text("recorded_by"),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "question", "source"),
        _of_company("interview_answers_company"),
    )
    op.create_table(
        "findings",
        _key("workspace_id"),
        _number("id"),
        sa.Column("company_id", sa.BigInteger(), nullable=False),
        _key("kind"),
        _key("key"),
        _text("text"),
        _text("question", nullable=True),
        _text("quote"),
        _text("state"),
        _text("found_by"),
        sa.Column("created_at", _MOMENT, nullable=False),
        _text("decided_by", nullable=True),
        sa.Column("decided_at", _MOMENT, nullable=True),
        _text("used_in", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _of_company("findings_company"),
        sa.UniqueConstraint("workspace_id", "company_id", "kind", "key", name="findings_once"),
    )
