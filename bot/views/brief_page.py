"""The brief in words: every text of the page, in the reader's language, before anything is laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.i18n import Words
from bot.i18n.values import RANGES
from bot.services.brief import Brief, Promise
from bot.slack.escape import clean, cut
from icp.facts import Field
from icp.fit import Mode, Tier
from icp.kinds.band import BandCriterion, GradedBand
from icp.kinds.base import Criterion
from icp.kinds.listed import GradedList, ListCriterion
from icp.kinds.revenue import Revenue
from icp.persona import Persona

_MEMBERS: Final = 5
_CARDS: Final = 5
_LINES: Final = 12
_GATES: Final = 5
_GOOD: Final = 0.6  # of the best share: the values of a learned profile that are still "ideal"
_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Room:
    """How much the page may hold: entries of a list, characters of a text, customers' quotes.

    ``airy``: what a persona's line is about stands above it, not before it.
    """

    entries: int
    characters: int
    quotes: int
    airy: bool = False


ROOMS: Final = (Room(3, 500, 4, airy=True), Room(3, 400, 4), Room(2, 200, 3), Room(1, 110, 3), Room(1, 60, 2))
"""From ample to tight; the first that fits on one page is taken."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One line of the ideal customer: what, which, and how much it counts ("" for what rules out).

    ``plain``: it is no criterion but says how many more there are.
    """

    label: str
    text: str
    part: str
    share: float
    evidence: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A customer's words with who said them."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Card:
    """One persona: a line under the name, and what to do with each part."""

    name: str
    under: str
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """All texts of the brief; plain, not escaped for anything yet.

    Attributes:
        leads: (tier, how many leads).
        promises: (the text, what it rests on).
        missing: what would make the brief better, and how.
    """

    language: str
    title: str
    under: str
    airy: bool
    who_title: str
    who: tuple[Wanted, ...]
    leads_title: str
    leads: tuple[tuple[Tier, int, str], ...]
    why_title: str
    quotes: tuple[Said, ...]
    promise_title: str
    promises: tuple[tuple[str, str], ...]
    cards_title: str
    cards: tuple[Card, ...]
    more_cards: str
    missing: tuple[str, ...]
    footer: str


def page(brief: Brief, words: Words, room: Room = ROOMS[0]) -> Page:
    """The page's texts, as many and as long as there is room for."""
    name = cut(clean(brief.profile.name), _NAME)
    hidden = len(brief.personas) - _CARDS
    return Page(
        language=words.language,
        title=name,
        under=words("brief-under"),
        airy=room.airy,
        who_title=words("brief-who"),
        who=_who(brief, words, room),
        leads_title=words("brief-leads"),
        leads=tuple((tier, count, words.number(count)) for tier, count in brief.tiers.items()),
        why_title=words("brief-why"),
        quotes=tuple(
            Said(words("brief-quoted", text=_short(quote.text, room)), cut(clean(quote.company), _NAME))
            for quote in brief.quotes[: room.quotes]
        ),
        promise_title=words("brief-lead-with"),
        promises=tuple(
            (_short(_promise(p, words), room), _rests(p.source, p.count, words)) for p in brief.promises[: room.entries]
        ),
        cards_title=words("brief-personas"),
        cards=tuple(_card(persona, words, room) for persona in brief.personas[:_CARDS]),
        more_cards=words("brief-more-personas", count=hidden) if hidden > 0 else "",
        missing=tuple(_missing(brief, words)),
        footer=words("brief-footer", name=name, version=str(brief.version), date=words.date(brief.made_on)),
    )


def _who(brief: Brief, words: Words, room: Room) -> tuple[Wanted, ...]:
    """What earns points, the weightiest first, then what is required and what rules out."""
    scoring = [criterion for criterion in brief.profile.criteria if criterion.mode is Mode.SCORE]
    whole = sum(criterion.weight for criterion in scoring)
    lines = []
    for criterion in sorted(scoring, key=lambda each: -each.weight):
        share = criterion.weight / whole
        ideal, counted = _ideal(criterion, words)
        lines.append(Wanted(words.label(criterion.field), _short(ideal, room), words.percent(share), share, counted))
    hidden = len(lines) - _LINES
    if hidden > 1:
        lines = [*lines[:_LINES], Wanted("", words("profile-more", count=hidden), "", 0.0, plain=True)]
    gates = [criterion for criterion in brief.profile.criteria if criterion.mode is not Mode.SCORE]
    for criterion in gates[:_GATES]:
        told = words(f"brief-gate-{criterion.mode.value}", wanted=_ideal(criterion, words)[0])
        lines.append(Wanted(words.label(criterion.field), _short(told, room), "", 0.0))
    return tuple(lines)


def _ideal(criterion: Criterion[Any], words: Words) -> tuple[str, str]:
    """What is wanted, and the evidence of the best value of a learned criterion."""
    if criterion.field in RANGES and isinstance(criterion, BandCriterion):
        currency = criterion.currency if isinstance(criterion, Revenue) else ""
        graded = sorted(criterion.shares, key=lambda band: -band.share)
        asked = criterion.wanted() if criterion.between or not graded else _around(graded)
        within = [band for band in graded if _lies_in(band.between, asked)]
        return words.wanted(criterion.field, asked, currency=currency), _evidence_of(within, words)
    if isinstance(criterion, ListCriterion):
        best = sorted(criterion.shares, key=lambda entry: -entry.share)
        good = [entry for entry in best if entry.share >= _GOOD * best[0].share and entry.share > criterion.otherwise]
        named = [*criterion.any_of, *(text for entry in good for text in entry.any_of)]
        first = words.value(criterion.field, good[0].any_of) if len(named) > 1 and good else ""
        told = _evidence_of(good[:1], words)
        beside = words("brief-evidence-first", value=first, evidence=told) if first and told else told
        return words.value(criterion.field, tuple(named), limit=_MEMBERS), beside
    return words.value(criterion.field, criterion.wanted(), limit=_MEMBERS), ""


def _around(graded: list[GradedBand]) -> tuple[float | None, float | None]:
    """The best range with its neighbours that are about as good."""
    low, high = graded[0].between
    least = _GOOD * graded[0].share
    grown = True
    while grown:
        grown = False
        for band in graded:
            start, end = band.between
            if band.share < least:
                continue
            if end is not None and low is not None and (start is None or start < low) and end + 1 >= low:
                low, grown = start, True
            elif start is not None and high is not None and (end is None or end > high) and start <= high + 1:
                high, grown = end, True
    return (low, high) if (low, high) != (None, None) else graded[0].between


def _lies_in(band: tuple[float | None, float | None], whole: tuple[float | None, float | None]) -> bool:
    low = whole[0] is None or (band[0] is not None and band[0] >= whole[0])
    return low and (whole[1] is None or (band[1] is not None and band[1] <= whole[1]))


def _evidence_of(graded: Sequence[GradedBand | GradedList], words: Words) -> str:
    """The counts behind ranges, which exclude each other and add up, or behind one listed value."""
    counted = [entry.evidence for entry in graded if entry.evidence is not None]
    if not counted:
        return ""
    others = words.percent(min(1.0, sum(each.background for each in counted)))
    together = sum(each.customers for each in counted)
    return words("brief-evidence", customers=together, of=counted[0].of, others=others)


def _promise(promise: Promise, words: Words) -> str:
    """A goal of the profile in the reader's language where it is a usual one; what people said stays in their words."""
    return words.value(Field.GOALS, (promise.text,)) if promise.source == "profile" else promise.text


def _rests(source: str, count: int, words: Words) -> str:
    return words(f"brief-rests-{source}", count=count)


def _card(persona: Persona, words: Words, room: Room) -> Card:
    points: list[tuple[str, tuple[str, ...]]] = [
        ("brief-role", (persona.role,) if persona.role else ()),
        ("brief-say", persona.goals),
        ("brief-challenges", persona.challenges),
        ("brief-motivators", persona.motivators),
        ("brief-objections", persona.objections),
        ("brief-buying", (persona.buying_behaviour,) if persona.buying_behaviour else ()),
        ("brief-tone", (persona.tone,) if persona.tone else ()),
        ("brief-where", (*(_channel(c, words) for c in persona.channels), *persona.information_sources)),
    ]
    shown = [(words(key), _joined(texts, key, room)) for key, texts in points if texts]
    under = ", ".join(persona.titles[:_MEMBERS])
    return Card(cut(clean(persona.name), _NAME), _short(under, room), tuple(shown))


def _joined(texts: tuple[str, ...], key: str, room: Room) -> str:
    if key == "brief-where":
        once = {text.casefold(): text for text in reversed(texts)}
        return _short(", ".join(text for text in texts if once.pop(text.casefold(), None)), room)
    return _short("; ".join(texts[: room.entries]), room)


def _channel(channel: str, words: Words) -> str:
    key = f"channel-{channel.strip().casefold()}"
    return words(key) if words.has(key) else channel


def _missing(brief: Brief, words: Words) -> list[str]:
    """What the page lacks, as something to do."""
    found = []
    if not brief.quotes:
        found.append(words("brief-missing-quotes"))
    if not brief.personas:
        found.append(words("brief-missing-personas"))
    if not brief.promises:
        found.append(words("brief-missing-promises"))
    return found


def _short(text: str, room: Room) -> str:
    return cut(clean(text), room.characters)
