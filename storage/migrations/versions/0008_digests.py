"""The weekly digest: schedules, slots, what was shown, and who took which lead."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_UNFINISHED = sa.text("finished_at IS NULL")


def _key(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=nullable)


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, _MOMENT, nullable=nullable)


def _of_company(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    """Makes the tables."""
    _digests()
    _slots()
    _leads()


def _digests() -> None:
    op.create_table(
        "digests",
        _key("workspace_id"),
        _number("id"),
        _key("channel_id"),
        _key("user_id", nullable=True),
        *[_integer(name) for name in ("weekday", "hour", "minute")],
        _text("zone"),
        _integer("lead_count"),
        _text("profile", nullable=True),
        _text("filters"),
        _text("language"),
        sa.Column("paused", sa.Boolean(), nullable=False),
        _moment("starts_at"),
        _moment("next_due_at"),
        _text("created_by"),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="digests_workspace"),
    )
    op.create_index("digests_due", "digests", ["workspace_id", "next_due_at"])


def _slots() -> None:
    op.create_table(
        "digest_slots",
        _key("workspace_id"),
        _number("digest_id"),
        _key("slot"),
        _moment("due_at"),
        _text("state"),
        _text("owner", nullable=True),
        _moment("lease_until", nullable=True),
        _integer("attempts"),
        _moment("not_before", nullable=True),
        _number("version_id", nullable=True),
        _integer("leads"),
        _text("ts", nullable=True),
        _text("error", nullable=True),
        _moment("planned_at"),
        _moment("finished_at", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "digest_id", "slot"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "digest_id"],
            ["digests.workspace_id", "digests.id"],
            name="digest_slots_digest",
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "digest_slots_unfinished",
        "digest_slots",
        ["workspace_id", "due_at", "digest_id"],
        sqlite_where=_UNFINISHED,
        postgresql_where=_UNFINISHED,
    )


def _leads() -> None:
    op.create_table(
        "digest_leads",
        _key("workspace_id"),
        _number("digest_id"),
        _number("company_id"),
        _key("slot"),
        _integer("place"),
        _text("reason"),
        sa.Column("score", sa.Double(), nullable=False),
        _text("tier", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "digest_id", "company_id", "slot"),
        _of_company("digest_leads_company"),
    )
    op.create_table(
        "lead_claims",
        _key("workspace_id"),
        _number("company_id"),
        _text("taken_by", nullable=True),
        _moment("taken_at", nullable=True),
        sa.Column("later_until", sa.Date(), nullable=True),
        _text("later_by", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "company_id"),
        _of_company("lead_claims_company"),
    )
