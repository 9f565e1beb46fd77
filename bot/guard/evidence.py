"""What one cited fact allows a sentence to say: its names, its figures, and what the profile wants of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.explanations.facts import LONGEST_VALUE, short, shown, stance
from bot.guard.cues import Cues, cues
from bot.guard.figures import figures
from bot.guard.inflection import adjective
from bot.i18n import reasons
from bot.i18n.values import RANGES
from bot.i18n.words import Words
from icp.facts import Field
from icp.fit import Change, CriterionFit, Fit, Verdict
from icp.values import Money, Place, Span, Value
from prompts.fence import visible


@dataclass(frozen=True)
class Range:
    """A number or a range, with every reading of how it is shown: amounts are shown shortened.

    ``low`` or ``high`` is empty where that end is open. ``least`` and ``most`` are the exact ends.
    """

    low: frozenset[float]
    high: frozenset[float]
    least: float | None
    most: float | None


@dataclass(frozen=True)
class Evidence:
    """One cited criterion, read for the guard."""

    answer: CriterionFit
    words: Words

    @property
    def stance(self) -> Verdict:
        """How the answer counts for the company."""
        return stance(self.answer)

    @cached_property
    def own(self) -> tuple[str, ...]:
        """What may be said of the company: its values as they are written and shown, whole and in their parts."""
        answer = self.answer
        if answer.kind in RANGES:
            return literals({answer.fact.source} if answer.fact else set())
        texts = set(texts_of(self.words, answer.kind, answer.value)) | {shown(self.words, answer)}
        item = answer.params.get("item")
        if item is not None:
            texts |= set(texts_of(self.words, answer.kind, (item,)))
        if answer.fact:
            texts.add(answer.fact.source)
        return literals(texts)

    @cached_property
    def wanted(self) -> tuple[str, ...]:
        """What may be named as wanted."""
        asked = self.answer.params.get("wanted")
        if asked is None or self.answer.kind in RANGES:
            return ()
        texts = set(texts_of(self.words, self.answer.kind, asked if isinstance(asked, (tuple, list)) else (asked,)))
        return literals(texts | {reasons.wanted(self.words, self.answer)})

    @cached_property
    def value_range(self) -> Range | None:
        """The company's own number, or None where the value is no number or unknown."""
        return number(self.words, self.answer.kind, self.answer.value)

    @cached_property
    def wanted_range(self) -> Range | None:
        """The wanted range, as far as the answer says."""
        ends = [self.answer.params.get(end) for end in ("low", "high")]
        low, high = (float(end) if isinstance(end, int | float) else None for end in ends)
        if low is None and high is None:
            return None
        return _range(reasons.wanted(self.words, self.answer), low, high)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Numbers that stand in texts, such as codes and keywords."""
        found = [] if self.answer.kind in RANGES else [figures(text) for text in (*self.own, *self.wanted)]
        return frozenset(number for each in found for figure in each for number in figure.low | figure.high)

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies that may stand beside its amounts."""
        named = {self.answer.params.get("currency"), self.answer.params.get("wanted")}
        if isinstance(self.answer.value, Money):
            named.add(self.answer.value.currency)
        return frozenset(str(currency) for currency in named if currency)

    @cached_property
    def adjectives(self) -> tuple[str, ...]:
        """English adjectives of the countries it is in: "Finnish"."""
        return adjectives(self.answer.value)


def adjectives(value: Value | None) -> tuple[str, ...]:
    """English adjectives of the countries among places: "Finnish"."""
    places = [member for member in value if isinstance(member, Place)] if isinstance(value, frozenset) else []
    found = (adjective(place.country) for place in places if place.country)
    return tuple(word for word in found if word)


def number(words: Words, kind: Field, value: Value | None) -> Range | None:
    """A number or range as it may be written, or None for what is no number."""
    span = value.amount if isinstance(value, Money) else value
    if isinstance(span, int):
        span = Span(span, span)
    if value is None or not isinstance(span, Span):
        return None
    return _range(words.value(kind, value), span.low, span.high)


@dataclass(frozen=True)
class Case:
    """A sentence's facts: what is so, and what of it the sentence cites.

    ``whole`` tells whether it cites tier, score and coverage.
    """

    fit: Fit
    words: Words
    cited: tuple[Evidence, ...]
    whole: bool

    @property
    def language(self) -> Cues:
        """The words by which the sentence is read."""
        return cues(self.words.language)

    def cites(self, index: int) -> bool:
        """Whether the criterion at this place in the profile is cited."""
        return any(evidence.answer.index == index for evidence in self.cited)

    @property
    def changes(self) -> tuple[str, ...]:
        """Values of the counterfactual, where what it changes is cited."""
        would = self.fit.counterfactual
        return tuple(
            text
            for change in (would.changes if would else ())
            if self.cites(change.index)
            for text in _changed(self.words, change)
        )


def _changed(words: Words, change: Change) -> tuple[str, ...]:
    if change.kind in RANGES:
        return ()
    return literals({words.value(change.kind, change.value)})


def texts_of(words: Words, kind: Field, value: Value | Iterable[object] | None) -> Iterator[str]:
    """A value of a field as it may be named: as it is shown, as it is written, whole and member by member."""
    if value is None:
        return
    yield words.value(kind, value)
    for member in value if isinstance(value, frozenset | tuple | list) else (value,):
        if member is None:
            continue
        yield words.value(kind, (member,))
        if isinstance(member, str):
            yield member
        elif isinstance(member, Place):
            wider = (Place(member.city), Place(None, member.region, member.country), Place(None, None, member.country))
            yield from (words.value(kind, (place,)) for place in wider if place != Place())


def literals(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts in one line, with their shortened forms and their parts between commas, the longest first."""
    lines = {visible(text) for text in texts}
    parts = {part.strip() for line in lines for part in re.split(r"[,;]", line)}
    codes = {re.sub(r"^[\d.]+\s+", "", line) for line in lines}  # "62.10 Computer programming" by its title alone
    every = {text for line in lines | parts | codes for text in (line, short(line), line.removesuffix("…")) if text}
    return tuple(
        sorted((text for text in every if len(text) <= 4 * LONGEST_VALUE), key=lambda text: (-len(text), text))
    )


def _range(display: str, low: float | None, high: float | None) -> Range:
    lows = {round(low, 6)} if low is not None else set()
    highs = {round(high, 6)} if high is not None else set()
    for figure in figures(display):
        if figure.bound == "to":
            highs |= figure.high
        elif figure.bound == "from":
            lows |= figure.low
        else:
            lows |= figure.low if low is not None else set()
            highs |= figure.high if high is not None else set()
    return Range(frozenset(lows), frozenset(highs), low, high)
