"""Tables of people at companies, of what customers said when asked why they bought, and of what was found in it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Named,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Moment, key_type
from storage.tables import Owned, metadata, of_company


class ContactColumns(Owned):
    """A person at a company: personal data, gone with the company or by ``storage.people.People.erase``."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    company_id: Named[int] = Column(BigInteger)
    name: Named[str] = Column(Text)
    name_key: Named[str] = Column(key_type())
    email: Named[str | None] = Column(key_type())
    title: Named[str] = Column(Text)
    department: Named[str] = Column(Text)
    seniority: Named[str] = Column(Text)
    phone: Named[str | None] = Column(Text)
    linkedin: Named[str | None] = Column(Text)
    decided: Named[bool | None] = Column(Boolean)
    source: Named[str] = Column(Text)
    observed_on: Named[date] = Column(Date)
    created_at: Named[datetime] = Column(Moment)
    updated_at: Named[datetime] = Column(Moment)


contacts = Table(
    "contacts",
    metadata,
    ContactColumns,
    of_company("contacts_company"),
    Index("contacts_by_company", "workspace_id", "company_id"),
    Index("contacts_by_email", "workspace_id", "email"),
    Index("contacts_by_name", "workspace_id", "name_key"),
)


class InterviewAnswerColumns(Owned):
    """What a customer answered to one question of the guide; the newest text of each source (a person, a file)."""

    company_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    question: Named[str] = Column(key_type(), primary_key=True)
    source: Named[str] = Column(key_type(), primary_key=True)
    text: Named[str] = Column(Text)
    recorded_by: Named[str] = Column(Text)
    recorded_at: Named[datetime] = Column(Moment)


interview_answers = Table(
    "interview_answers", metadata, InterviewAnswerColumns, of_company("interview_answers_company")
)


class FindingColumns(Owned):
    """A goal, pain, decision maker or channel that somebody reads out of an answer, with its quote."""

    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    company_id: Named[int] = Column(BigInteger)
    kind: Named[str] = Column(key_type())
    key: Named[str] = Column(key_type())
    text: Named[str] = Column(Text)
    question: Named[str | None] = Column(Text)
    quote: Named[str] = Column(Text)
    state: Named[str] = Column(Text)
    found_by: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(Moment)
    decided_by: Named[str | None] = Column(Text)
    decided_at: Named[datetime | None] = Column(Moment)
    used_in: Named[str | None] = Column(Text)


findings = Table(
    "findings",
    metadata,
    FindingColumns,
    of_company("findings_company"),
    UniqueConstraint("workspace_id", "company_id", "kind", "key", name="findings_once"),
)
