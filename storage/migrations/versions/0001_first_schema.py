"""The first schema: workspaces, companies and their facts, profiles, scores, conversations, inbox and outbox.

The types are spelled out here, not imported: this step must stay what it was when the program's types move on.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_QUEUE: tuple[tuple[str, Any, bool], ...] = (
    ("state", sa.Text(), False),
    ("attempts", sa.Integer(), False),
    ("not_before", _MOMENT, True),
    ("lease_until", _MOMENT, True),
    ("owner", sa.Text(), True),
    ("error", sa.Text(), True),
    ("created_at", _MOMENT, False),
    ("finished_at", _MOMENT, True),
)


def _key(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _in_workspace(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name=name)


def _of_company(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", "company_id"], ["companies.workspace_id", "companies.id"], name=name, ondelete="CASCADE"
    )


def _partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    op.create_index(name, table, columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def upgrade() -> None:
    """Makes all tables."""
    op.create_table(
        "workspaces",
        _key("workspace_id"),
        _text("name"),
        _text("language"),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id"),
    )
    op.create_table(
        "counters",
        _key("workspace_id"),
        _key("name"),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "name"),
    )
    _companies()
    _profiles()
    _scores()
    _queues()


def _companies() -> None:
    op.create_table(
        "companies",
        _key("workspace_id"),
        _number("id"),
        _key("name"),
        _key("domain", nullable=True),
        _key("business_id", nullable=True),
        _text("relation"),
        sa.Column("first_seen_on", sa.Date(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("updated_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _in_workspace("companies_workspace"),
    )
    op.create_table(
        "facts",
        _key("workspace_id"),
        _number("company_id"),
        _key("field"),
        _key("source"),
        _text("value"),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("stated_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "company_id", "field", "source"),
        _of_company("facts_company"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "company_keys",
        _key("workspace_id"),
        _key("kind"),
        _key("key"),
        _number("company_id"),
        sa.PrimaryKeyConstraint("workspace_id", "kind", "key", "company_id"),
        _of_company("company_keys_company"),
        sqlite_with_rowid=False,
    )
    op.create_index("company_keys_by_company", "company_keys", ["workspace_id", "company_id"])
    op.create_table(
        "conversations",
        _key("workspace_id"),
        _key("key"),
        sa.Column("company_id", sa.BigInteger(), nullable=False),
        sa.Column("remembered_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "key"),
        _of_company("conversations_company"),
    )


def _profiles() -> None:
    op.create_table(
        "profile_versions",
        _key("workspace_id"),
        _number("id"),
        _key("name"),
        sa.Column("version", sa.Integer(), nullable=False),
        _text("document"),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        _text("created_by"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _in_workspace("profile_versions_workspace"),
        sa.UniqueConstraint("workspace_id", "name", "version", name="profile_versions_numbered"),
    )
    _partial_index("profile_versions_active", "profile_versions", ["workspace_id"], "active", unique=True)
    op.create_table(
        "personas",
        _key("workspace_id"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        _text("document"),
        sa.Column("updated_at", _MOMENT, nullable=False),
        _text("updated_by"),
        sa.PrimaryKeyConstraint("workspace_id", "position"),
        _in_workspace("personas_workspace"),
    )


def _scores() -> None:
    op.create_table(
        "score_runs",
        _key("workspace_id"),
        _number("run"),
        sa.Column("version_id", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "run"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "version_id"],
            ["profile_versions.workspace_id", "profile_versions.id"],
            name="score_runs_version",
        ),
    )
    _partial_index("score_runs_active", "score_runs", ["workspace_id"], "active", unique=True)
    op.create_table(
        "scores",
        _key("workspace_id"),
        _number("run"),
        _number("company_id"),
        *(sa.Column(name, sa.Double(), nullable=False) for name in ("score", "low", "high", "coverage")),
        _text("tier", nullable=True),
        _text("status"),
        sa.Column("qualified", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "run", "company_id"),
        sqlite_with_rowid=False,
    )


def _queues() -> None:
    op.create_table(
        "inbox",
        _key("workspace_id"),
        _number("number"),
        _text("kind"),
        _text("body"),
        _key("lane"),
        *(sa.Column(name, kind, nullable=nullable) for name, kind, nullable in _QUEUE),
        sa.PrimaryKeyConstraint("workspace_id", "number"),
    )
    _partial_index("inbox_unfinished", "inbox", ["workspace_id", "lane", "number"], "finished_at IS NULL")
    op.create_table(
        "inbox_keys",
        _key("workspace_id"),
        _key("key"),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "key"),
    )
    op.create_table(
        "outbox",
        _key("workspace_id"),
        _number("number"),
        _key("key"),
        _text("method"),
        _text("arguments"),
        _text("ts", nullable=True),
        sa.Column("maybe_sent", sa.Boolean(), nullable=False),
        _key("lane"),
        *(sa.Column(name, kind, nullable=nullable) for name, kind, nullable in _QUEUE),
        sa.PrimaryKeyConstraint("workspace_id", "number"),
        sa.UniqueConstraint("workspace_id", "key", name="outbox_key"),
    )
    _partial_index("outbox_unfinished", "outbox", ["workspace_id", "lane", "number"], "finished_at IS NULL")
