"""What a person asks for to show around: the brief, the leads as a file, pictures. Patterns as in ``bot.intents``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from icp.fit import Tier


@dataclass(frozen=True, slots=True)
class ShowBrief:
    """The one-page brief."""


@dataclass(frozen=True, slots=True)
class ExportLeads:
    """The leads of some tiers as a file."""

    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class ShowTiers:
    """How many leads each tier has, as a picture."""


@dataclass(frozen=True, slots=True)
class ShowEvidence:
    """What the best customers share, as a picture."""


BriefIntent = ShowBrief | ExportLeads | ShowTiers | ShowEvidence

_T = r"(?:[a-d](?:(?:\s*,\s*|\s*/\s*|\s+(?:and|ja|&|\+)\s+|\s*[+&]\s*|\s+)[a-d]){0,3})"
_PATTERNS: tuple[tuple[str, type[BriefIntent], str], ...] = (
    (
        "en",
        ShowBrief,
        (
            r"(?:(?:show|make|give|send|get|write|print)(?: me| us)? )?(?:the |a |our )?"
            r"(?:one[- ]page(?:r)? |marketing |icp )?(?:brief|one[- ]pager)"
        ),
    ),
    (
        "fi",
        ShowBrief,
        (
            r"(?:(?:näytä|tee|anna|lähetä|kirjoita|tulosta) )?(?:meille |minulle )?(?:markkinoinnin |yhden sivun )?"
            r"(?:tiivistelmä|briiffi|briefi)"
        ),
    ),
    (
        "en",
        ExportLeads,
        (
            r"(?:(?:export|download|send|give|get)(?: me| us)?(?: the| our| all)?"
            r"(?: (?P<tiers>" + _T + r"))? leads(?: (?:of |in |with )?(?:tiers? )?(?P<after>" + _T + r"))?"
            r"(?: (?:as |to |in )?(?:a )?(?:csv|file|list|spreadsheet))?"
            r"|(?:export|download) tiers? (?P<alone>" + _T + r")"
            r"|(?P<first>" + _T + r") leads (?:as |to )?(?:a )?(?:csv|file|list))"
        ),
    ),
    (
        "fi",
        ExportLeads,
        (
            r"(?:(?:vie|lataa|lähetä|anna)(?: minulle| meille)?(?: (?P<tiers>" + _T + r")[- ]?)?"
            r"(?: ?(?:tason|tasojen|luokan|luokkien))?"
            r"(?: (?P<between>" + _T + r"))?[- ]?liidit(?: (?:tasoista?|tasot?|luokat?|tasoilta?))?"
            r"(?: (?P<after>" + _T + r"))?(?: (?:csv|tiedostona|listana|csv-tiedostona|csv:nä))?"
            r"|(?P<first>" + _T + r")[- ]liidit (?:csv|tiedostona|listana|csv-tiedostona|csv:nä))"
        ),
    ),
    (
        "en",
        ShowTiers,
        r"(?:show |draw )?(?:me )?(?:the |our )?(?:tiers|tier distribution|leads by tier|tier picture)|how many leads",
    ),
    (
        "fi",
        ShowTiers,
        (
            r"(?:näytä |piirrä )?(?:meidän )?(?:tasot|luokat|tasojakauma|liidit tasoittain|liidit luokittain)"
            r"|(?:kuinka|miten) monta liidiä(?: meillä on)?"
        ),
    ),
    (
        "en",
        ShowEvidence,
        (
            r"(?:show |draw )?(?:me )?(?:the |our )?evidence(?: for (?:the |our )?(?:icp|profile))?"
            r"|what do (?:the |our )best customers (?:share|have in common)"
        ),
    ),
    (
        "fi",
        ShowEvidence,
        (
            r"(?:näytä |piirrä )?(?:profiilin |icp:n )?(?:näyttö|todisteet)"
            r"|mikä (?:meidän )?parhaita asiakkaita(?:mme)? yhdistää"
            r"|mikä yhdistää (?:meidän )?parhaita asiakkaita(?:mme)?"
        ),
    ),
)


@cache
def _compiled() -> tuple[tuple[str, type[BriefIntent], re.Pattern[str]], ...]:
    return tuple((language, kind, re.compile(pattern, re.IGNORECASE)) for language, kind, pattern in _PATTERNS)


def understand_brief(question: str) -> tuple[BriefIntent, str] | None:
    """The intent and the language of a question without its end marks; None where it asks for something else."""
    for language, kind, pattern in _compiled():
        if found := pattern.fullmatch(question):
            return (ExportLeads(_tiers(found)) if kind is ExportLeads else kind()), language  # type: ignore[call-arg]
    return None


def _tiers(found: re.Match[str]) -> tuple[Tier, ...]:
    named = "".join(text for text in found.groupdict().values() if text)
    letters = set(re.sub(r"\b(?:and|ja)\b", "", named, flags=re.IGNORECASE).upper())
    return tuple(tier for tier in Tier if tier.value in letters) or (Tier.A, Tier.B)
