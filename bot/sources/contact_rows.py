"""A row of a list of people becomes a contact: who they are, what they do, and which company's they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.sources.cells import is_empty, tidy, unguarded
from bot.sources.contact_columns import ContactColumns, Part, PartColumn
from bot.sources.dates import read_date
from bot.sources.headers import normal
from bot.sources.reading import Unread
from bot.sources.rows import Problem
from bot.sources.table import Row
from bot.sources.vocabulary import words
from icp import identity

LONGEST_NAME = 200
_LONGEST = 300
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]]{1,64}@[^\s@<>(),;:\"\[\]]+\.[^\s@<>(),;:\"\[\]]{2,}")
_LINKEDIN = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()./-]{5,30}")


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What a row says.

    Attributes:
        company, domain, business_id: of the company, as far as the row tells; ``mail_domain`` is the e-mail address's.
        unread: cells that state nothing readable; the rest of the row holds without them.
        problem: why the row cannot be a contact, or None.
    """

    line: int
    name: str
    email: str | None
    title: str
    department: str
    seniority: str
    phone: str | None
    linkedin: str | None
    decided: bool | None
    company: str
    domain: str | None
    mail_domain: str | None
    business_id: str | None
    observed_on: date
    unread: tuple[Unread, ...]
    problem: Problem | None


@dataclass
class _Reading:
    row: Row
    columns: ContactColumns
    unread: list[Unread] = field(default_factory=list)

    def filled(self, part: Part) -> Iterator[tuple[PartColumn, str]]:
        for column in self.columns.feeding(part):
            text = tidy(unguarded(self.row.cells[column.index].strip()))
            if not is_empty(text):
                yield column, text[:_LONGEST]

    def first(self, part: Part) -> str:
        return next((text for _, text in self.filled(part)), "")

    def matching(self, part: Part, pattern: re.Pattern[str], key: str) -> str | None:
        """The first cell's part that has the form; a cell without it is noted."""
        for column, text in self.filled(part):
            if found := pattern.search(text):
                return found[0].strip()
            self.unread.append(Unread(self.row.line, column.header, text, key, {"text": text}))
        return None


def read_contact(row: Row, columns: ContactColumns, day: date) -> ContactRow:
    """What a row says; ``day`` is when it was observed unless a column says an earlier day."""
    reading = _Reading(row, columns)
    email = reading.matching(Part.EMAIL, _EMAIL, "unreadable-email")
    name = _name(reading)
    business_id = reading.first(Part.BUSINESS_ID)
    return ContactRow(
        line=row.line,
        name=name,
        email=email.casefold() if email else None,
        title=reading.first(Part.TITLE),
        department="; ".join(dict.fromkeys(text for _, text in reading.filled(Part.DEPARTMENT)))[:_LONGEST],
        seniority=reading.first(Part.SENIORITY).replace("_", " "),
        phone=reading.matching(Part.PHONE, _PHONE, "unreadable-phone"),
        linkedin=reading.matching(Part.LINKEDIN, _LINKEDIN, "unreadable-linkedin"),
        decided=_decided(reading),
        company=reading.first(Part.COMPANY),
        domain=next(filter(None, (identity.domain(text) for _, text in reading.filled(Part.DOMAIN))), None),
        mail_domain=identity.domain(email) if email else None,
        business_id=identity.business_id(business_id) if business_id else None,
        observed_on=_observed_on(reading, day),
        unread=tuple(reading.unread),
        problem=_problem(row, name, email),
    )


def _name(reading: _Reading) -> str:
    """The whole name, or its two parts; "Meikäläinen, Maija" stays as it is written."""
    parts = [reading.first(Part.FIRST_NAME), reading.first(Part.LAST_NAME)]
    return (
        " ".join(filter(None, parts)) if all(parts) else reading.first(Part.FULL_NAME) or " ".join(filter(None, parts))
    )


def _decided(reading: _Reading) -> bool | None:
    for column, text in reading.filled(Part.DECIDED):
        said = {normal(piece) for piece in re.split(r"[;,|/]", text)} | {normal(text)}
        if said & words("decided yes"):
            return True
        if said & words("decided no"):
            return False
        reading.unread.append(Unread(reading.row.line, column.header, text, "unreadable-decided", {"text": text}))
    return None


def _observed_on(reading: _Reading, day: date) -> date:
    found = read_date(reading.first(Part.OBSERVED_ON))
    return found if found and found <= day else day


def _problem(row: Row, name: str, email: str | None) -> Problem | None:
    if row.surplus:
        return Problem("reject-surplus", {"count": len(row.surplus), "cells": [cell[:60] for cell in row.surplus[:5]]})
    if not any(map(str.isalpha, name)) and not email:
        return Problem("reject-contact-nobody")
    if len(name) > LONGEST_NAME:
        return Problem("reject-name-long", {"length": len(name), "most": LONGEST_NAME})
    return None
