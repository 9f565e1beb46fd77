"""What the team offers, who is not to be contacted, and drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _of_workspace(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name=name)


def upgrade() -> None:
    """Makes the tables."""
    _offers()
    _do_not_contact()
    _drafts()


def _offers() -> None:
    op.create_table(
        "offers",
        _key("workspace_id"),
        _number("number"),
        _text("document"),
        _text("applied_by"),
        _moment("applied_at"),
        sa.PrimaryKeyConstraint("workspace_id", "number"),
        _of_workspace("offers_workspace"),
    )


def _do_not_contact() -> None:
    op.create_table(
        "do_not_contact",
        _key("workspace_id"),
        _number("id"),
        _text("kind"),
        _text("text", nullable=True),
        _text("reason"),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        _text("added_by"),
        _moment("added_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _of_workspace("do_not_contact_workspace"),
    )
    op.create_table(
        "do_not_contact_keys",
        _key("workspace_id"),
        _key("digest"),
        _number("id"),
        sa.PrimaryKeyConstraint("workspace_id", "digest", "id"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "id"],
            ["do_not_contact.workspace_id", "do_not_contact.id"],
            name="do_not_contact_keys_entry",
            ondelete="CASCADE",
        ),
    )
    op.create_index("do_not_contact_keys_by_entry", "do_not_contact_keys", ["workspace_id", "id"])


def _drafts() -> None:
    op.create_table(
        "drafts",
        _key("workspace_id"),
        _number("id"),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=True),
        *(_text(name) for name in ("contact_name", "persona", "channel", "language")),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("angle", sa.Integer(), nullable=False),
        sa.Column("short", sa.Boolean(), nullable=False),
        _text("subject", nullable=True),
        *(_text(name) for name in ("body", "footer", "questions", "claims", "checks", "written_by")),
        *(_text(name, nullable=True) for name in ("note", "prompt_name", "prompt_version", "prompt_sha256")),
        sa.Column("edited_from", sa.BigInteger(), nullable=True),
        _text("made_by"),
        _moment("made_at"),
        _text("state"),
        _text("approved_by", nullable=True),
        _moment("approved_at", nullable=True),
        _text("sent_by", nullable=True),
        _moment("sent_at", nullable=True),
        _text("dropped_by", nullable=True),
        _moment("dropped_at", nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "thread", "version", name="drafts_versions"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "company_id"],
            ["companies.workspace_id", "companies.id"],
            name="drafts_company",
            ondelete="CASCADE",
        ),
    )
    op.create_index("drafts_by_company", "drafts", ["workspace_id", "company_id"])
