"""Numbers in words, in English and Finnish, inflected: "twelve", "kahdellatoista", "thirty-four", "kymmeniä"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIRST = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEEN = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_ENGLISH = {word: float(value) for value, word in enumerate((*_FIRST, *_TEEN))}
_TENS_IN_ORDER = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 20.0 + 10 * place for place, word in enumerate(_TENS_IN_ORDER)}
_LARGE = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}

_FINNISH_UNITS: dict[str, float] = {
    "nolla": 0,
    "yksi|yhde|yhte|yhtä": 1,
    "kaksi|kahde|kahte|kahta": 2,
    "kolme": 3,
    "neljä": 4,
    "viisi|viide|viite|viittä": 5,
    "kuusi|kuude|kuute|kuutta": 6,
    "seitsemä": 7,
    "kahdeksa": 8,
    "yhdeksä": 9,
    "kymmene": 10,
}
_CASE = r"(?:n|a|ä|nä|na|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|en|hen|än|an|een|een)?"
_FINNISH_ONE = "|".join(f"(?P<u{value}>{stems})" for stems, value in _FINNISH_UNITS.items())
_TEENS = re.compile(rf"(?:{_FINNISH_ONE}){_CASE}toista")
_ALONE = re.compile(rf"(?:{_FINNISH_ONE}){_CASE}")
_FINNISH_LARGE = re.compile(
    r"(?:\w*kymmen\w*|\w*sata\w{0,4}|\w*sada(?:n|ssa|sta|lla|lta|lle|t)?|\w*tuha(?:t|nne|nsi|nte)\w*|miljoon\w*|miljard\w*)"
)
_VAGUE = re.compile(
    r"(?:hundreds|thousands|millions|billions|dozens|twice|thrice|double|triple|half|kymmeni\w+|satoj\w+|tuhansi\w+|puolet|puolta|"
    r"kaksinkert\w*|kolminkert\w*|tuplasti|tusin\w+|kolmasos\w+|neljäsos\w+|viidesos\w+|kolmanne(?:s|kse)\w*|neljänne(?:s|kse)\w*|puoleen)"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# "one" and "yksi" are mostly no number: "one of the places", "yksi haetuista".
_UNIT_NEXT = re.compile(
    r"[\s-]+(?:people|person|employee|staff|year|point|million|henki|henkilö|työntekij|vuosi|vuode|piste|miljoona)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:thirds?|fourths?|fifths?|quarters? of)\b", re.IGNORECASE)
_PARTS = re.compile(r"(?:\ba|\bone|\btwo|\bthree)[\s-]+$", re.IGNORECASE)
UNREADABLE = -1.0
"""The value of a number word that we see but cannot read: no fact has it."""


def number_words(sentence: str) -> Iterator[tuple[int, int, float]]:
    """Each number in words: (start, end, value)."""
    for found in _WORD.finditer(sentence):
        value = _value(found[0].casefold())
        if value is None and _PART.match(sentence, found.start()) and _PARTS.search(sentence, 0, found.start()):
            value = UNREADABLE  # "a third of"
        if value is None or (value == 1 and not _UNIT_NEXT.match(sentence, found.end())):
            continue
        yield found.start(), found.end(), value


def _value(word: str) -> float | None:
    if _VAGUE.fullmatch(word):
        return UNREADABLE
    tens, _, unit = word.partition("-")
    if tens in _TENS and unit in _ENGLISH:
        return _TENS[tens] + _ENGLISH[unit]
    for table in (_ENGLISH, _TENS, _LARGE):
        if word in table:
            return table[word]
    return _finnish(word)


def _finnish(word: str) -> float | None:
    if found := _TEENS.fullmatch(word):
        return 10 + _unit(found)
    if found := _ALONE.fullmatch(word):
        return _unit(found)
    if word in {"kymmentä", "kymmenen", "kymmenellä", "kymmenestä", "kymmenessä"}:
        return 10
    if word in {"kaksikymmentä", "kahdenkymmenen"}:
        return 20
    return UNREADABLE if _FINNISH_LARGE.fullmatch(word) else None


def _unit(found: re.Match[str]) -> float:
    return next(float(name[1:]) for name, text in found.groupdict().items() if text is not None)
