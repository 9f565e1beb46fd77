"""What tells a good customer, and what became of leads: measures, verdicts, outcomes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


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
    _customers()
    _feedback()


def _customers() -> None:
    op.create_table(
        "customer_measures",
        _key("workspace_id"),
        _number("company_id"),
        _key("measure"),
        _key("source"),
        sa.Column("value", sa.Double(), nullable=True),
        _text("unit"),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("stated_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "measure", "source"),
        _of_company("customer_measures_company"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "best_choices",
        _key("workspace_id"),
        _text("mix"),
        sa.Column("updated_at", _MOMENT, nullable=False),
        _text("updated_by"),
        sa.PrimaryKeyConstraint("workspace_id"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="best_choices_workspace"),
    )
    op.create_table(
        "best_exceptions",
        _key("workspace_id"),
        _number("company_id"),
        sa.Column("left_out_at", _MOMENT, nullable=False),
        _text("left_out_by"),
        sa.PrimaryKeyConstraint("workspace_id", "company_id"),
        _of_company("best_exceptions_company"),
    )


def _feedback() -> None:
    op.create_table(
        "feedback",
        _key("workspace_id"),
        _number("number"),
        _key("key"),
        sa.Column("company_id", sa.BigInteger(), nullable=False),
        _text("outcome"),
        _text("field", nullable=True),
        _text("reason"),
        sa.Column("happened_on", sa.Date(), nullable=False),
        _text("source"),
        _text("said_by"),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        _text("profile_name", nullable=True),
        sa.Column("profile_version", sa.Integer(), nullable=True),
        _text("tier", nullable=True),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("made_customer", sa.Boolean(), nullable=False),
        sa.Column("withdraws", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "number"),
        _of_company("feedback_company"),
        sa.UniqueConstraint("workspace_id", "key", name="feedback_key"),
    )
    op.create_index("feedback_by_company", "feedback", ["workspace_id", "company_id"])
    op.create_table(
        "report_channels",
        _key("workspace_id"),
        _key("channel_id"),
        _text("language"),
        sa.Column("asked_at", _MOMENT, nullable=False),
        _text("asked_by"),
        sa.PrimaryKeyConstraint("workspace_id", "channel_id"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="report_channels_workspace"),
    )
