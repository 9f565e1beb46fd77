"""Which leads a digest shows: the best that are news to its readers, and that nobody is at already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final


class News(StrEnum):
    """Why a lead is news. What is told of a lead that is so in several ways: the first of these."""

    NEW = "new"
    """It came in within the time."""
    FACTS = "facts"
    """It fits since a fact of it changed."""
    PROFILE = "profile"
    """It fits since the profile changed."""
    BACK = "back"
    """Somebody wanted to hear of it later, and the day has come."""


class Held(StrEnum):
    """Why a lead that fits is not shown."""

    HANDLED = "handled"
    """People said how it went, or wrote to it."""
    TAKEN = "taken"
    LATER = "later"
    """Nobody wants to hear of it before a day that has not come."""
    BLOCKED = "blocked"
    """It is not to be contacted."""
    SHOWN = "shown"
    """This digest has shown it, and nothing has changed since."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A lead that fits.

    Attributes:
        name, key: of equally good ones the first by name, then by key, comes first.
        later_until: of ``News.BACK`` the day that has come.
    """

    company_id: str
    news: News
    score: float
    coverage: float
    tier: str | None
    name: str
    key: str = ""
    later_until: date | None = None


@dataclass(frozen=True, slots=True)
class ShownBefore:
    """How a digest showed a lead the last time: in which slot ("2026-W47"), why, and how it stood."""

    slot: str
    reason: str
    score: float
    tier: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of leads beside their scores.

    Attributes:
        handled: of which people said how it went.
        taken: that are somebody's.
        later: until when nobody wants to hear of a lead.
        shown: what this digest has shown before.
    """

    handled: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    later: Mapping[str, date] = field(default_factory=dict)
    shown: Mapping[str, ShownBefore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown, best first; how many more would be, and why others are not."""

    leads: tuple[Candidate, ...]
    more: int
    held: Mapping[Held, int]


_ORDER: Final = tuple(News)
_SAME: Final = 0.05  # points: what is shown alike is alike


def choose(
    candidates: Iterable[Candidate], known: Known, count: int, today: date, held_back: Callable[[str], Held | None]
) -> Choice:
    """The best ``count`` candidates.

    Args:
        candidates: leads that fit, each once for every way in which it is news.
        known: what speaks against showing them.
        count: how many are wanted.
        today: the day of the digest.
        held_back: what else speaks against a lead; asked only of those that would be shown, as asking may cost.
    """
    held: Counter[Held] = Counter()
    free: list[Candidate] = []
    for ways in _by_company(candidates).values():
        why = _held(ways[0], known, today)
        news = [each for each in ways if _is_news(each, known.shown.get(each.company_id))]
        if why is None and news:
            free.append(news[0])
        else:
            held[why or Held.SHOWN] += 1
    leads: list[Candidate] = []
    more = 0
    for each in sorted(free, key=_rank):
        if len(leads) >= count:
            more += 1
        elif (why := held_back(each.company_id)) is None:
            leads.append(each)
        else:
            held[why] += 1
    return Choice(tuple(leads), more, dict(held))


def _by_company(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for each in candidates:
        found.setdefault(each.company_id, []).append(each)
    return {
        company: sorted(ways, key=lambda way: (_ORDER.index(way.news), _rank(way))) for company, ways in found.items()
    }


def _held(lead: Candidate, known: Known, today: date) -> Held | None:
    if lead.company_id in known.handled:
        return Held.HANDLED
    if lead.company_id in known.taken:
        return Held.TAKEN
    later = known.later.get(lead.company_id)
    return Held.LATER if later is not None and later > today else None


def _is_news(lead: Candidate, before: ShownBefore | None) -> bool:
    """Whether readers who have seen it before would find something changed."""
    if before is None:
        return True
    if lead.news is News.BACK:
        return before.reason != News.BACK or (
            lead.later_until is not None and _week(lead.later_until) > before.slot[:8]
        )
    changed = lead.tier != before.tier or abs(lead.score - before.score) > _SAME
    return lead.news is not News.NEW and changed


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _rank(lead: Candidate) -> tuple[float, float, str, str, str]:
    return -lead.score, -lead.coverage, lead.name, lead.key, lead.company_id
