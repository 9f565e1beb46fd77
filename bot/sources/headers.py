"""What a column's header means: the listed ones (``vocabulary.txt``), with units, years and prefixes understood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache

from bot.sources.vocabulary import words


class Target(StrEnum):
    """What a column can feed: the company's names, its nine fields (some through several columns), or nothing."""

    NAME = "name"
    DOMAIN = "domain"
    BUSINESS_ID = "business_id"
    INDUSTRY = "industry"
    HEADCOUNT = "headcount"
    LOCATION = "location"  # free text: "Espoo, Finland; Remote"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    FOUNDED = "founded"
    FUNDING = "funding"
    LEGAL_FORM = "legal_form"
    NONPROFIT = "nonprofit"  # yes or no
    REVENUE = "revenue"
    CURRENCY = "currency"  # of the revenue column
    GOALS = "goals"
    KEYWORDS = "keywords"
    OBSERVED_ON = "observed_on"
    IGNORE = "ignore"


class Strength(Enum):
    """How far a header alone can be trusted."""

    SURE = "sure"
    LIKELY = "likely"  # has to be confirmed by what the column holds


@dataclass(frozen=True, slots=True)
class Known:
    """What a header means.

    Attributes:
        own: the header says that it is about the company ("Company City"), not perhaps about a person.
        year: the year in the header ("Liikevaihto 2024"), or None.
    """

    target: Target
    strength: Strength
    own: bool = False
    year: int | None = None


_OWN_PREFIX = re.compile(
    r"^(?:company|companys|organization|organisation|account|billing|corporate|firm|business|hq|headquarters"
    r"|yrityksen|yritys|asiakkaan|organisaation|laskutus|foretagets|foretag|bolagets) (?=\S)"
)
_PERSON_PREFIX = re.compile(r"^(?:person|contact|primary contact|owner|yhteyshenkilon?|henkilon|kontaktperson) (?=\S)")
_DEAL_PREFIX = re.compile(r"^(?:deal|lead|opportunity|activity|kauppa) (?=\S)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_UNIT = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNIT_WORDS = re.compile(r" (?:eur|euro|euroa|keur|teur|meur|sek|tsek|msek|nok|dkk|usd|gbp|ksek|tkr|mkr|tuhatta|milj)$")
_CAMEL = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ][a-zåäö])")


def normal(header: str) -> str:
    """A header without case, accents, punctuation and camelCase: "Y-tunnus*" and "yTunnus" become "y tunnus"."""
    spaced = _CAMEL.sub(" ", header)
    folded = unicodedata.normalize("NFKD", spaced).casefold()
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", plain))


def known(header: str) -> Known | None:
    """What a header means, or None where it is not one of the listed.

    A unit in brackets, a year and the word "company" before it are understood: "Company Revenue 2024 (t€)".
    """
    whole = _table().get(normal(header))
    if whole:
        return whole
    base = normal(_UNIT.sub(" ", header)) or normal(header)
    year = _YEAR.search(base)
    base = _UNIT_WORDS.sub("", " ".join(_YEAR.sub(" ", base).split()))
    return _lookup(base, int(year[1]) if year else None)


def looks_personal(header: str) -> bool:
    """Whether a header belongs to a list of people, not of companies."""
    base = normal(header)
    return bool(_PERSON_PREFIX.match(base)) or base in words("people")


def _lookup(base: str, year: int | None) -> Known | None:
    table = _table()
    own = _OWN_PREFIX.sub("", base)
    found = table.get(base) or (table.get(own) if own != base else None)
    if found is None and (person := _PERSON_PREFIX.sub("", base)) in words("likely domain"):
        return table[person]  # a person's address tells the domain of the company they work for
    if found is None:
        aside = _PERSON_PREFIX.match(base) or _DEAL_PREFIX.match(base) or base.endswith((" url", " id"))
        return Known(Target.IGNORE, Strength.SURE) if aside else None
    return Known(found.target, found.strength, own=found.own or own != base, year=year)


@cache
def _table() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for strength in (Strength.LIKELY, Strength.SURE):
        for target in Target:
            for header in words(f"{strength.value} {target.value}"):
                table[header] = Known(target, strength, own=bool(_OWN_PREFIX.match(header)))
    return table
