"""Usual business goals and the words for them in English and Finnish."""

from __future__ import annotations

from functools import cache
from typing import Final

from icp.terms import key

_LANGUAGES: Final = ("en", "fi")

# A goal's ways of saying it, the English one and the Finnish one that comes nearest to it.
_GOALS: Final[tuple[tuple[tuple[str, str], ...], ...]] = (
    (
        ("internationalisation", "kansainvälistyminen"),
        ("internationalization", "kansainvälistyminen"),
        ("going global", "kansainvälistyä"),
        ("international growth", "kansainvälinen kasvu"),
        ("international expansion", "ulkomaille laajentuminen"),
        ("expand abroad", "ulkomaille laajentuminen"),
        ("global expansion", "ulkomaille laajentuminen"),
        ("new markets", "uudet markkinat"),
    ),
    (
        ("hiring abroad", "rekrytointi ulkomailta"),
        ("recruiting abroad", "rekrytointi ulkomailta"),
        ("hire internationally", "rekrytoida ulkomailta"),
        ("international recruitment", "kansainvälinen rekrytointi"),
        ("international recruitment", "ulkomainen rekrytointi"),
    ),
    (
        ("hiring", "rekrytointi"),
        ("recruitment", "rekrytointi"),
        ("recruiting", "rekrytoida"),
        ("growing the team", "tiimin kasvattaminen"),
    ),
    (
        ("growth", "kasvu"),
        ("scaling", "skaalautuminen"),
        ("scale up", "skaalautuminen"),
        ("expansion", "laajentuminen"),
    ),
    (("export", "vienti"), ("exports", "vienti"), ("exports", "viennin kasvattaminen")),
    (
        ("fundraising", "rahoituksen hankinta"),
        ("funding round", "rahoituskierros"),
        ("raising funding", "rahoituksen kerääminen"),
        ("raise capital", "pääoman kerääminen"),
    ),
    (
        ("digitalisation", "digitalisaatio"),
        ("digitalization", "digitalisaatio"),
        ("digital transformation", "digitalisointi"),
    ),
    (("automation", "automaatio"), ("process automation", "automatisointi")),
    (
        ("sustainability", "vastuullisuus"),
        ("sustainability", "kestävä kehitys"),
        ("carbon neutrality", "hiilineutraalius"),
        ("net zero", "hiilineutraalius"),
    ),
    (
        ("cost savings", "kustannussäästöt"),
        ("cutting costs", "kulujen karsiminen"),
        ("cost reduction", "kustannussäästöt"),
    ),
    (("customer retention", "asiakaspysyvyys"), ("reducing churn", "asiakaspoistuman vähentäminen")),
    (
        ("new customers", "uudet asiakkaat"),
        ("customer acquisition", "uusasiakashankinta"),
        ("lead generation", "liidit"),
    ),
    (
        ("going public", "listautuminen"),
        ("initial public offering", "pörssilistautuminen"),
        ("ipo", "pörssilistautuminen"),
    ),
    (("acquisitions", "yritysostot"), ("mergers and acquisitions", "yritysjärjestelyt")),
    (("compliance", "vaatimustenmukaisuus"), ("regulatory compliance", "säädösten noudattaminen")),
)


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    """Every way of saying a goal, by each of them."""
    ways = [tuple(dict.fromkeys([*(en for en, _ in goal), *(fi for _, fi in goal)])) for goal in _GOALS]
    return {key(phrase): same for same in ways for phrase in same}


@cache
def _titles() -> dict[str, tuple[str, str]]:
    """The pair that a phrase belongs to; of several the first."""
    table: dict[str, tuple[str, str]] = {}
    for goal in _GOALS:
        for pair in goal:
            for phrase in pair:
                table.setdefault(key(phrase), pair)
    return table


def phrases(goal: str) -> tuple[str, ...]:
    """The goal's own words first, then the other usual words for it in English and Finnish."""
    return (goal, *_by_key().get(key(goal), ()))


def title(goal: str, language: str) -> str | None:
    """A usual goal in the reader's language: "hiring abroad" is "rekrytointi ulkomailta"; None for any other text."""
    pair = _titles().get(key(goal))
    if pair is None or language not in _LANGUAGES:
        return None
    if key(goal) == key(pair[_LANGUAGES.index(language)]):
        return goal
    found = pair[_LANGUAGES.index(language)]
    return found[0].upper() + found[1:] if goal[:1].isupper() else found
