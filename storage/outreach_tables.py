"""Tables of outreach: what the team offers, who is not to be contacted, and every version of every draft."""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Named,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Json, Moment, key_type
from storage.tables import Owned, metadata, of_company


class OfferColumns(Owned):
    """Every version of what the team offers; the one with the highest number holds."""

    number: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    document: Named[JsonValue] = Column(Json, nullable=False)
    applied_by: Named[str] = Column(Text)
    applied_at: Named[datetime] = Column(Moment)


offers = Table(
    "offers",
    metadata,
    OfferColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="offers_workspace"),
)


class BlockColumns(Owned):
    """Somebody who is not to be contacted. ``text`` is NULL where the person has been forgotten: only digests stay."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    kind: Named[str] = Column(Text)
    text: Named[str | None] = Column(Text)
    reason: Named[str] = Column(Text)
    forgotten: Named[bool] = Column(Boolean)
    added_by: Named[str] = Column(Text)
    added_at: Named[datetime] = Column(Moment)


do_not_contact = Table(
    "do_not_contact",
    metadata,
    BlockColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="do_not_contact_workspace"),
)


class BlockKeyColumns(Owned):
    """By what somebody is known again: digests of addresses, names and domains (``storage.do_not_contact.digest``)."""

    digest: Named[str] = Column(key_type(), primary_key=True)
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


do_not_contact_keys = Table(
    "do_not_contact_keys",
    metadata,
    BlockKeyColumns,
    ForeignKeyConstraint(
        ["workspace_id", "id"],
        ["do_not_contact.workspace_id", "do_not_contact.id"],
        name="do_not_contact_keys_entry",
        ondelete="CASCADE",
    ),
    Index("do_not_contact_keys_by_entry", "workspace_id", "id"),
)


class DraftColumns(Owned):
    """One version of a draft. Versions of one draft share ``thread``; texts are never changed, an edit adds a version.

    ``contact_id`` has no foreign key: an import may erase and bring back a contact, a draft is kept until its person
    or its company is forgotten.
    """

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    thread: Named[int] = Column(BigInteger)
    version: Named[int] = Column(Integer)
    company_id: Named[int] = Column(BigInteger)
    contact_id: Named[int | None] = Column(BigInteger)
    contact_name: Named[str] = Column(Text)
    persona: Named[str] = Column(Text)
    channel: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    step: Named[int] = Column(Integer)
    angle: Named[int] = Column(Integer)
    short: Named[bool] = Column(Boolean)
    subject: Named[str | None] = Column(Text)
    body: Named[str] = Column(Text)
    footer: Named[str] = Column(Text)
    questions: Named[JsonValue] = Column(Json, nullable=False)
    claims: Named[JsonValue] = Column(Json, nullable=False)
    checks: Named[JsonValue] = Column(Json, nullable=False)
    written_by: Named[str] = Column(Text)
    note: Named[str | None] = Column(Text)
    prompt_name: Named[str | None] = Column(Text)
    prompt_version: Named[str | None] = Column(Text)
    prompt_sha256: Named[str | None] = Column(Text)
    edited_from: Named[int | None] = Column(BigInteger)
    made_by: Named[str] = Column(Text)
    made_at: Named[datetime] = Column(Moment)
    state: Named[str] = Column(Text)
    approved_by: Named[str | None] = Column(Text)
    approved_at: Named[datetime | None] = Column(Moment)
    sent_by: Named[str | None] = Column(Text)
    sent_at: Named[datetime | None] = Column(Moment)
    dropped_by: Named[str | None] = Column(Text)
    dropped_at: Named[datetime | None] = Column(Moment)


drafts = Table(
    "drafts",
    metadata,
    DraftColumns,
    of_company("drafts_company"),
    UniqueConstraint("workspace_id", "thread", "version", name="drafts_versions"),
    Index("drafts_by_company", "workspace_id", "company_id"),
)
