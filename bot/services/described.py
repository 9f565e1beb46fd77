"""A company that is only described: scored from what was said, and not kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.services.told_facts import read_told, with_facts
from bot.sources.place_words import place_said
from icp import identity
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.reference import industries
from icp.scoring import Scorer
from storage.workspace import Workspace

_NAME: Final = r"(?-i:[A-ZÅÄÖ0-9][\w&.'’-]*(?: (?:&|[A-ZÅÄÖ0-9][\w&.'’-]*))*)"
_BEFORE: Final = (
    r"^(?:(?:would|could|does|do|is|will|can|if|how|what about|suppose|say|imagine|sopisiko|sopiiko|sopisko|olisiko"
    r"|onko|entä|entäs|mites|miten|jos|a|an|the|company|startup|firm|yritys|firma)\s+)*"
)
_NAMINGS: Final = (
    rf"{_BEFORE}(?P<name>{_NAME})\s*(?:,|–|—|\s-\s|\bwith\b|\bthat\b|\bwhich\b|\bwho\b|\bjolla\b|\bjossa\b|\bjoka\b)",
    rf"\b(?:called|named|nimeltä(?:än)?|like|kuten)\s+(?P<name>{_NAME})",
)
_LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class DescribedFit:
    """How a described company fits.

    Attributes:
        fit: from what was said; of a company that is known, from what is known and was said.
        facts: what was said, with who said it.
        name: the company's name, where the description has one.
        known: whether a company of exactly that name is known.
        unread: the parts that no field took.
        said: the facts in the words in which they can be told again.
    """

    fit: Fit
    facts: tuple[Fact, ...]
    name: str | None
    known: bool
    unread: tuple[str, ...]
    said: tuple[tuple[Field, str], ...]


def fit_described(workspace: Workspace, scorer: Scorer, text: str, *, by: str, on: date) -> DescribedFit:
    """Judge a company by what a sentence says of it.

    Where it names a company that is known, what was said stands in the place of what is known of it.
    """
    name, rest = _named(workspace, text)
    said = read_told(rest, on, scorer.profile)
    facts = tuple(Fact(each.field, each.value, by, on) for each in said.facts)
    same = _known(workspace, name) if name else None
    company = Company(name or "") if same is None else same
    fit = scorer.fit(with_facts(company, facts, instead=True))
    parts = tuple((each.field, part.strip()) for each in said.facts for part in each.text.split(";"))
    return DescribedFit(fit, facts, name, same is not None, said.unread, parts)


def _named(workspace: Workspace, text: str) -> tuple[str | None, str]:
    """The name in a description, and the description without it."""
    for pattern in _NAMINGS:
        found = re.search(pattern, text, re.IGNORECASE)
        if found and (_is_name(found["name"]) or _known(workspace, found["name"])):
            start, end = found.span("name")
            return found["name"].strip(" .,"), f"{text[:start]} {text[end:]}"
    return None, text


def _is_name(text: str) -> bool:
    """Whether words with capitals name a company, rather than a place or an industry ("SaaS company with …")."""
    said = [bool(place_said(part) or industries.codes(part)) for part in (text, *text.split())]
    return (
        not said[0]
        and not all(said[1:])
        and len(text) <= _LONGEST_NAME
        and any(map(str.isalpha, text))
        and not text.isdigit()
    )


def _known(workspace: Workspace, name: str) -> Company | None:
    found = workspace.companies.find(name).company
    same = found is not None and identity.name_key(found.name) == identity.name_key(name)
    return found if same else None
