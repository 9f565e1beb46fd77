"""Buyer personas: the people who decide, at person level. No company attributes here."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, TypeAdapter
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.documents import read_document
from icp.errors import InvalidFile
from icp.facts import Field
from icp.people.titles import read_title
from icp.reference import industries

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]

COMPANY_KEYS = frozenset(
    {*(field.value for field in Field), "industries", "company_size", "size", "employees", "headcounts", "company"}
    | {
        "companies",
        "country",
        "countries",
        "city",
        "region",
        "turnover",
        "stage",
        "segment",
        "segments",
        "technologies",
    }
    | {"toimiala", "henkilöstö", "henkilöstömäärä", "liikevaihto", "sijainti", "yritys", "yrityskoko", "koko"}
    | {"perustettu", "rahoitus", "yhtiömuoto", "bransch", "omsättning", "anställda", "ort"}
)
"""Keys that people put into a persona although they tell of a company; the profile is their place."""

_SIZE = re.compile(
    r"\d\s*(?:[-–+]|\bto\b|\bja\b)?\s*\d*\s*\+?\s*(?:-?\s*(?:hlö|hengen|henkilö\w*|henkeä|työntekijä\w*|people|persons"
    r"|employees|staff|ftes?|anställda|personer|personers)\b)",
    re.IGNORECASE,
)
_REVENUE = re.compile(
    r"\b(?:liikevaih\w*|lv|revenue|turnover|omsättning)\b.*\d|\d\s*(?:m€|meur|milj|me\b|k€|mrd|m\$|msek|million)",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r"\b(?:perustet\w+|founded|established|grundat|grundade)\b.{0,20}\b(?:19|20)\d\d|\bseries [a-d]\b", re.IGNORECASE
)
_A_COMPANY = re.compile(
    r"(?:^|\s|-)(?:yritys|yritykset|yhtiöt?|firma|firmat|company|companies|startups?|scale-?ups|pk-yritys|sme|smes"
    r"|företag|bolag)$",
    re.IGNORECASE,
)


def _person(text: str) -> str:
    """A text that tells who a person is; refused where it tells what their company is like.

    Raises:
        PydanticCustomError: with the kind of company attribute that it holds.
    """
    for told, pattern in (("headcount", _SIZE), ("revenue", _REVENUE), ("founded", _FOUNDED), ("company", _A_COMPANY)):
        found = pattern.search(text)
        if found and not (told == "company" and read_title(text).seniority):  # "Founder of a startup" is a person
            context = {"told": told, "part": found[0].strip(" -")}
            raise PydanticCustomError("persona-company-text", "tells of a company", context)
    return text


def _title(text: str) -> str:
    """Likewise, for a title: nor is an industry a title."""
    read = read_title(_person(text))
    if not read.seniority and not read.departments and industries.codes(text):
        raise PydanticCustomError("persona-company-text", "tells of a company", {"told": "industry", "part": text})
    return text


PersonLine = Annotated[Line, AfterValidator(_person)]
Titles = Annotated[tuple[Annotated[Line, AfterValidator(_title)], ...], Setting(min_length=1, max_length=50)]
Lines = Annotated[tuple[Line, ...], Setting(max_length=50)]
SomeLines = Annotated[tuple[Line, ...], Setting(min_length=1, max_length=50)]


class Persona(BaseModel):
    """A typical decision maker. Name, titles, goals and challenges are required.

    Goals may speak of companies ("grow revenue to 10 M€" is a person's goal); name, titles and department may not.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_person)
    ]
    titles: Titles
    goals: SomeLines
    challenges: SomeLines
    department: PersonLine | None = None
    role: Line | None = None
    motivators: Lines = ()
    objections: Lines = ()
    values: Lines = ()
    buying_behaviour: Line | None = None
    information_sources: Lines = ()
    channels: Lines = ()
    tone: Line | None = None
    language: Literal["fi", "en", "sv"] | None = None


_PERSONAS = TypeAdapter(Annotated[tuple[Persona, ...], Setting(min_length=1, max_length=20)])


def load_personas(text: str) -> tuple[Persona, ...]:
    """The personas of a ``personas.yaml``.

    Raises:
        InvalidFile: with every broken rule and its line; a key that belongs into the profile is told as such, and so
            is a name that stands twice.
    """
    try:
        personas = read_document(text, _PERSONAS.validate_python, lambda _place: Persona.model_fields)
    except InvalidFile as invalid:
        raise InvalidFile([_told(problem) for problem in invalid.problems]) from invalid
    names = [persona.name.casefold() for persona in personas]
    twice = [persona.name for place, persona in enumerate(personas) if names[place] in names[:place]]
    if twice:
        raise InvalidFile([(None, "persona-name-twice", {"name": name}) for name in twice])
    return personas


def _told(problem: tuple[int | None, str, dict[str, object]]) -> tuple[int | None, str, dict[str, object]]:
    line, key, params = problem
    where = str(params.get("where", ""))
    if key == "file-unknown-key" and where.casefold().replace(" ", "_") in COMPANY_KEYS:
        return line, "persona-company-key", params
    return problem
