"""Which question of the guide a line of a text asks, however people shorten or word it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from rapidfuzz import fuzz

from bot.i18n import Words, languages
from icp.reference.words import words as spelled

QUESTIONS = (
    "why_us",
    "who_decided",
    "pains",
    "how_it_helped",
    "how_often",
    "best_feature",
    "why_stayed",
    "heard_from",
    "looks_where",
)
"""The guide, in its order; the texts are the messages ``interview-question-…``."""

# Other ways to ask the same, in English, Finnish and Swedish; case, accents and punctuation make no difference.
_WAYS: Final[dict[str, tuple[str, ...]]] = {
    "why_us": (
        *("why us", "why did you choose us", "why did you pick us", "why did you buy from us", "why you bought"),
        *("miksi me", "miksi meidät", "miksi juuri me", "miksi valitsitte meidät", "miksi ostitte meiltä"),
        *("varför vi", "varför oss", "varför valde ni oss"),
    ),
    "who_decided": (
        *("who decided", "who made the decision", "who was involved in the decision", "decision makers"),
        *("kuka päätti", "ketkä päättivät", "kuka teki päätöksen", "ketkä tekivät päätöksen", "päättäjät"),
        *("vem bestämde", "vilka bestämde", "vem beslutade"),
    ),
    "pains": (
        *("which pains", "what pains", "pain points", "which problems", "what problems did you have", "pains"),
        *("mitkä ongelmat", "mitä ongelmia teillä oli", "mikä oli ongelmana", "kipupisteet", "ongelmat"),
        *("vilka problem", "vilka problem hade ni"),
    ),
    "how_it_helped": (
        *("how did it help", "how has it helped", "how did we help", "how has it helped you"),
        *("miten se auttoi", "miten se on auttanut", "miten autoimme", "miten olemme auttaneet"),
        *("hur hjälpte det", "hur har det hjälpt"),
    ),
    "how_often": (
        *("how often", "how often used", "how often is it used", "how often do you use it"),
        *("kuinka usein", "miten usein", "kuinka usein käytätte", "miten usein käytätte"),
        *("hur ofta", "hur ofta använder ni det"),
    ),
    "best_feature": (
        *("most valuable feature", "most valuable part", "best feature", "what is most valuable"),
        *("which feature is most valuable", "arvokkain ominaisuus", "arvokkain osa", "paras ominaisuus"),
        *("mikä on arvokkainta", "mikä on arvokkain ominaisuus", "mest värdefulla funktion"),
    ),
    "why_stayed": (
        *("why stayed", "why did you stay", "why have you stayed", "why do you stay"),
        *("miksi pysyitte", "miksi olette pysyneet", "miksi jäitte", "varför stannade ni"),
    ),
    "heard_from": (
        *("where did you hear of us", "where did you hear about us", "how did you hear about us"),
        *("how did you find us", "mistä kuulitte meistä", "mistä löysitte meidät", "miten löysitte meidät"),
        *("var hörde ni om oss", "hur hittade ni oss"),
    ),
    "looks_where": (
        *("where do you look for information", "where do you find information", "information sources"),
        *("mistä haette tietoa", "mistä etsitte tietoa", "tiedonlähteet", "tietolähteet"),
        *("var söker ni information",),
    ),
}
_NEAR: Final = 84  # of 100: questions that differ in a word or an ending
_SEPARATED: Final = re.compile(r"\s*(?:[?:!.]+|\s[-–—]+)\s*(?P<rest>.*)|\s*", re.DOTALL)
_ASKER: Final = re.compile(r"^(?:q|question|k|kysymys|f|fråga)\s*[:.]\s*", re.IGNORECASE)
_ANSWERER: Final = re.compile(r"^(?:a|answer|v|vastaus|s|svar)\s*:\s*", re.IGNORECASE)


def asked(line: str, *, alone: bool = False) -> tuple[str, str] | None:
    """The question that a line asks, and what stands behind it; None where it asks none of the guide's.

    Args:
        line: without number and marks.
        alone: whether a sentence that only comes near a question is one: it has to end the line.
    """
    told = _ASKER.sub("", line)
    for question, pattern in _patterns():
        found = pattern.match(told)
        separated = None if found is None else _SEPARATED.fullmatch(told[found.end() :])
        if separated is not None:
            return question, (separated["rest"] or "").strip(" *")
    return _near(told) if alone or told != line else None


def without_answerer(line: str) -> str:
    """A line without an "A:" before it."""
    return _ANSWERER.sub("", line)


def _near(line: str) -> tuple[str, str] | None:
    if not line.rstrip(" *").endswith("?"):
        return None
    said = " ".join(spelled(line))
    best = max(((fuzz.ratio(said, way), question) for question, way in _ways()), default=(0.0, ""))
    return (best[1], "") if best[0] >= _NEAR else None


@cache
def _ways() -> tuple[tuple[str, str], ...]:
    """Every way to ask, as folded words; the longest first, so that the whole question is taken."""
    found = [(question, " ".join(spelled(way))) for question, way in _texts()]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: -len(each[1])))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ways = sorted(_texts(), key=lambda each: -len(each[1]))
    return tuple((question, _pattern(way)) for question, way in ways)


def _pattern(way: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", way)
    return re.compile(r"[^\w]*" + r"[^\w]+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)


def _texts() -> Iterator[tuple[str, str]]:
    for language in languages():
        words = Words(language)
        for question in QUESTIONS:
            yield question, words(f"interview-question-{question.replace('_', '-')}")
    yield from ((question, way) for question, ways in _WAYS.items() for way in ways)
