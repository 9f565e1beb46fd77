"""Which part of a contact each column of a list of people feeds: guessed from its header, and the user's to correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz, process

from bot.sources.errors import TableRefusal
from bot.sources.headers import Target, known, normal
from bot.sources.looks import looks_like_data
from bot.sources.told import listing, unknown_field
from bot.sources.vocabulary import words


class Part(StrEnum):
    """What a column of a list of people can feed: the person, their company, or nothing."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    LINKEDIN = "linkedin"
    SENIORITY = "seniority"
    DEPARTMENT = "department"
    DECIDED = "decided"
    COMPANY = "company"
    DOMAIN = "domain"
    BUSINESS_ID = "business_id"
    OBSERVED_ON = "observed_on"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class PartColumn:
    """One column and what it feeds; ``reason`` is the message key of why, with its parameters."""

    index: int
    header: str
    part: Part
    reason: str
    params: Mapping[str, object]


@dataclass(frozen=True)
class ContactColumns:
    """All columns of a list of people, in its order."""

    all: tuple[PartColumn, ...]

    def feeding(self, part: Part) -> list[PartColumn]:
        """The columns that feed a part, told ones first."""
        return sorted((c for c in self.all if c.part is part), key=lambda c: (c.reason != "guess-told", c.index))


_OF_COMPANIES = {
    Target.NAME: Part.COMPANY,
    Target.DOMAIN: Part.DOMAIN,
    Target.BUSINESS_ID: Part.BUSINESS_ID,
    Target.OBSERVED_ON: Part.OBSERVED_ON,
}
_PEOPLE = (Part.FIRST_NAME, Part.LAST_NAME, Part.FULL_NAME, Part.EMAIL)
_COMPANIES = (Part.COMPANY, Part.DOMAIN, Part.BUSINESS_ID, Part.EMAIL)
_PREFIXES = ("person ", "contact ", "henkilon ", "yhteyshenkilon ", "kontaktpersonens ", "lead ")


def guess_contacts(headers: Sequence[str], told: Mapping[str, str] | None = None, *, file: str = "") -> ContactColumns:
    """What each column feeds.

    Args:
        headers: the first row.
        told: part by column, as the user gave them ("Rooli": "title"); these hold over every guess.
        file: the file's name, for refusals.

    Raises:
        TableRefusal: the first row is no header, ``told`` names an unknown column or part, or no column tells who a
            person is, or at which company.
    """
    wanted = {_column(headers, column): _part(part) for column, part in (told or {}).items()}
    guessed = [_meant(header) for header in headers]
    if not wanted and not any(guessed) and any(map(looks_like_data, headers)):
        raise TableRefusal("refusal-table-no-header", file=file, first=listing(headers))
    columns = [
        PartColumn(index, header, wanted[header], "guess-told", {})
        if header in wanted
        else PartColumn(index, header, part or Part.IGNORE, *_reason(header, part))
        for index, (header, part) in enumerate(zip(headers, guessed, strict=True))
    ]
    found = ContactColumns(_one_company_name(columns))
    for parts, key in ((_PEOPLE, "refusal-contacts-no-person"), (_COMPANIES, "refusal-contacts-no-company")):
        if not any(found.feeding(part) for part in parts):
            raise TableRefusal(key, file=file, headers=listing(headers))
    return found


def _meant(header: str) -> Part | None:
    """What a header means; None where it is not known, and ``IGNORE`` where it is and no contact needs it."""
    base = normal(header)
    if part := _table().get(base):
        return part
    for prefix in _PREFIXES:
        if part := _table().get(base.removeprefix(prefix)):
            return part
    meant = known(header)
    return None if meant is None else _OF_COMPANIES.get(meant.target, Part.IGNORE)


def _reason(header: str, part: Part | None) -> tuple[str, Mapping[str, object]]:
    if part is None:
        return ("guess-unknown" if header else "guess-unnamed"), {}
    return ("guess-unneeded" if part is Part.IGNORE else "guess-header"), {}


def _one_company_name(columns: list[PartColumn]) -> tuple[PartColumn, ...]:
    """Of several columns that name the company the first; without a name in parts, "Name" is the person's."""
    names = [column for column in columns if column.part is Part.COMPANY]
    best = min(names, key=lambda c: (c.reason != "guess-told", c.index), default=None)
    return tuple(
        replace(c, part=Part.IGNORE, reason="guess-other", params={"other": best.header})
        if best and c.part is Part.COMPANY and c is not best
        else c
        for c in columns
    )


def _column(headers: Sequence[str], wanted: str) -> str:
    for same in (str, str.casefold, normal):
        for header in headers:
            if header and same(header) == same(wanted.strip()):
                return header
    near = process.extract(wanted, [h for h in headers if h], limit=3, score_cutoff=50, processor=normal)
    raise TableRefusal(
        "refusal-map-column", column=wanted, near=listing([name for name, _, _ in near] or [h for h in headers if h])
    )


def _part(wanted: str) -> Part:
    slug = normal(wanted).replace(" ", "_")
    parts = [part.value for part in Part]
    if slug in parts:
        return Part(slug)
    if slug == "name":
        return Part.FULL_NAME
    meant = _meant(wanted)
    near = [name for name, _, _ in process.extract(slug, parts, scorer=fuzz.ratio, limit=2, score_cutoff=70)]
    raise unknown_field(wanted, [meant.value] if meant and meant is not Part.IGNORE else near, parts)


@cache
def _table() -> dict[str, Part]:
    return {header: part for part in Part for header in words(f"contact {part.value}")}
