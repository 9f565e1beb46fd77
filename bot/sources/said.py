"""Facts in a sentence: "a 30-person SaaS company in Espoo, founded 2019", "on 35 työntekijää", "raised a seed round".

Each field has its way of being said; what a field's pattern takes is read by the field's own kind and then covered, so
that no word is read twice. The industry and places that stand without a label are looked for in what is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from bot.sources.place_words import in_small_letters, place_said
from bot.sources.said_patterns import PATTERNS
from icp import kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.funding import stage
from icp.reference import industries, legal_forms
from icp.terms import names
from icp.values import Value

_COVER: Final = "\ue000"
_MOST: Final = 2_000  # characters that are read
_WORD: Final = re.compile(r"[^\s,;()\ue000]+")
_LONGEST_PLACE: Final = 4  # words
_LONGEST_INDUSTRY: Final = 4
_SHORTEST_INDUSTRY: Final = 2
_COMPOUNDS: Final = re.compile(
    r"[- ]?(?:yrity\w*|firma\w*|yhtiö\w*|startup\w*|talo\w*|ala\w*|company|companies|business|startup)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SaidFact:
    """One fact in a sentence.

    Attributes:
        text: what the field's kind reads as ``value``.
        place: where in the sentence it stands.
    """

    field: Field
    value: Value
    text: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class SaidFacts:
    """What a sentence says of a company, in its order, and the parts that no field took."""

    facts: tuple[SaidFact, ...]
    unread: tuple[str, ...] = ()


def read_said(text: str, on: date, keywords: Collection[str] = ()) -> SaidFacts:
    """The facts that a sentence states.

    Args:
        text: a sentence or a part of one, in Finnish or English, without the company's name.
        on: the day it was said; a founding year after it is left unread.
        keywords: texts that a profile asks for; words that name one and say nothing else are keywords.
    """
    sentence = _Sentence(text[:_MOST], on)
    for field, pattern in PATTERNS:
        sentence.take(field, pattern)
    sentence.take_places()
    sentence.take_industries()
    sentence.take_keywords(keywords)
    facts = sorted(sentence.facts, key=lambda fact: fact.place)
    return SaidFacts(tuple(_joined(facts)), tuple(sentence.unread()))


def read_part(field: Field, text: str, on: date) -> SaidFact | None:
    """One value of a known field, as it may stand in a sentence ("Tampereelle", "a seed round", "noin 30")."""
    said = next((fact for fact in read_said(text, on).facts if fact.field is field), None)
    return _read(field, text.strip(), 0, on) or said


class _Sentence:
    """A sentence while it is read: what was taken is covered."""

    def __init__(self, text: str, on: date) -> None:
        self.facts: list[SaidFact] = []
        self._text = re.sub(r"[\ue000\x00-\x1f]", " ", text)
        self._on = on

    def take(self, field: Field, pattern: str) -> None:
        """Every value of a field that a pattern finds."""
        for found in list(_compiled(pattern).finditer(self._text)):
            if _COVER in self._text[found.start() : found.end()]:
                continue
            said = found.groupdict()
            text = said["value"] if "value" in said else _uninflected(said["inflected"])
            if fact := _read(field, text.strip(), found.start(), self._on):
                self._keep(fact, found.start(), found.end())

    def take_places(self) -> None:
        """Places by their names, the longest first: "Espoo, Finland", "Tampereella", "Swedish"."""
        self._take_runs(_LONGEST_PLACE, _place)

    def take_industries(self) -> None:
        """Industries by their names, the longest first."""
        self._take_runs(_LONGEST_INDUSTRY, _industry)

    def take_keywords(self, wanted: Collection[str]) -> None:
        """What is left and names a wanted keyword."""
        for text in list(self.unread()):
            if any(names(text, keyword) for keyword in wanted):
                start = self._text.find(text)
                self._keep(SaidFact(Field.KEYWORDS, frozenset({text}), text, start), start, start + len(text))

    def unread(self) -> Iterator[str]:
        """Runs of words that nothing took, without those that say nothing of a company."""
        for part in re.split(rf"[{_COVER},;.]+", self._text):
            words = [word.strip("?!'\"“”’()") for word in part.split()]
            while words and words[0].casefold() in _silent() | {""}:
                words.pop(0)
            while words and words[-1].casefold() in _silent() | {""}:
                words.pop()
            if words and any(map(str.isalnum, "".join(words))):
                yield " ".join(words)

    def _take_runs(self, most: int, read: Callable[[str, int], SaidFact | None]) -> None:
        words = list(_WORD.finditer(self._text))
        place = 0
        while place < len(words):
            place += self._take_run(words[place : place + most], read)

    def _take_run(self, words: list[re.Match[str]], read: Callable[[str, int], SaidFact | None]) -> int:
        """How many words the longest run at this place takes, or 1 to pass on."""
        if words[0][0].casefold().strip(".?!") in _silent() and not words[0][0].isupper():
            return 1
        for count in range(len(words), 0, -1):
            start, end = words[0].start(), words[count - 1].end()
            text = self._text[start:end]
            if _COVER not in text and (fact := read(text.strip(".?!"), start)):
                self._keep(fact, start, end)
                return count
        return 1

    def _keep(self, fact: SaidFact, start: int, end: int) -> None:
        self.facts.append(fact)
        self._text = self._text[:start] + _COVER * (end - start) + self._text[end:]


@cache
def _silent() -> frozenset[str]:
    """Words that state nothing of a company; see silent_words.txt."""
    lines = files("bot.sources").joinpath("silent_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _read(field: Field, text: str, place: int, on: date) -> SaidFact | None:
    for written in _spellings(field, text):
        try:
            value = kinds.read(field, written)
        except Unreadable:
            continue
        if field is not Field.FOUNDED or (isinstance(value, int) and value <= on.year):
            return SaidFact(field, value, written, place)
    return None


def _spellings(field: Field, text: str) -> Iterator[str]:
    """What a text may mean in its field's own words, the likeliest first."""
    if field is Field.LOCATION:
        whole = place_said(text)
        yield from (whole,) if whole else filter(None, (_place_text(text),))
    elif field is Field.FUNDING:
        yield _stage(text)
    elif field is Field.KEYWORDS:
        yield _keyword(text)
    elif field is Field.LEGAL_FORM:
        yield from (part for part in (text, text.split(maxsplit=1)[0]) if legal_forms.find(part))
    elif field is Field.INDUSTRY:
        yield next(filter(industries.codes, _industry_names(text)), text)
    else:
        yield text


def _place_text(text: str) -> str | None:
    """The first word that is a place: "Tampereelle ensi vuonna"."""
    return next(filter(None, map(place_said, text.split())), None)


def _stage(text: str) -> str:
    small = text.casefold()
    for beginning, meant in (("siemen", "seed"), ("enkeli", "angel"), ("pörssi", "public"), ("lista", "public")):
        if small.startswith(beginning):
            return meant
    if small.startswith("omarahoit"):
        return "bootstrapped"
    letter = re.match(r"([a-h])[- ](?:round|kierro|sarja)", small)
    plain = f"series {letter[1]}" if letter else small.replace("publicly listed", "public").replace("-", " ")
    return plain if stage(plain) else text


def _keyword(text: str) -> str:
    """Several names with the marks between them that lists have."""
    parts = re.split(r"\s*(?:,|\band\b|\bja\b|\bsekä\b|\|)\s*", text)
    return "; ".join(part for part in parts if part)


def _uninflected(text: str) -> str:
    """Names without the Finnish partitive that "käyttää" asks for: "Salesforcea", "HubSpotia", "SAP:ia"."""
    endings = r"(?<=[^aeiouyäö\s])i[aä]\b|:i?[aä]{1,2}\b|(?<=[eouyéi])[aä]\b"
    return re.sub(endings, "", text) if text[:1].isupper() else text


def _place(text: str, start: int) -> SaidFact | None:
    """A place by its name; a word in small letters only where it is no other word: "espoossa", not "mobile"."""
    name = place_said(text)
    small = text[:1].islower() and name == text
    if name is None or (small and (industries.codes(text) or not in_small_letters(text))):
        return None
    try:
        return SaidFact(Field.LOCATION, kinds.read(Field.LOCATION, name), name, start)
    except Unreadable:
        return None


def _industry(text: str, start: int) -> SaidFact | None:
    if len(text) <= _SHORTEST_INDUSTRY and not text.isupper():
        return None
    name = next((name for name in _industry_names(text) if not name.isdigit() and industries.codes(name)), None)
    return None if name is None else SaidFact(Field.INDUSTRY, frozenset({name}), name, start)


def _industry_names(text: str) -> Iterator[str]:
    """The text, and it without "company" at its end: "SaaS-yritys", "ohjelmistofirma"."""
    yield text
    shorter = _COMPOUNDS.sub("", text)
    if shorter and shorter != text:
        yield from (shorter, f"{shorter}t", f"{shorter}ala")


def _joined(facts: list[SaidFact]) -> Iterator[SaidFact]:
    """Of a field with one value the last said; the members of a set together."""
    for field in dict.fromkeys(fact.field for fact in facts):
        of_field = [fact for fact in facts if fact.field is field]
        sets = [fact.value for fact in of_field if isinstance(fact.value, frozenset)]
        if not sets:
            yield of_field[-1]
            continue
        members: frozenset[object] = frozenset().union(*sets)
        texts = "; ".join(dict.fromkeys(fact.text for fact in of_field))
        yield SaidFact(field, members, texts, of_field[0].place)  # type: ignore[arg-type]  # all of one field's form
