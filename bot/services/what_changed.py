"""What changed since a day: at one company, or among all leads. Also what a digest says of risen and fallen leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.errors import BotRefusal
from icp.facts import Company, Field
from storage.changes import FactChange, Move, Moves, ScoreChange
from storage.feedback import Saying
from storage.scores import ScoredCompany
from storage.workspace import Workspace

_DAYS: Final = {
    "": 7,
    "day": 1,
    "today": 0,
    "yesterday": 1,
    "week": 7,
    "last week": 7,
    "this week": 7,
    "month": 30,
    "last month": 30,
    "this month": 30,
    "year": 365,
}
_MOVES: Final = 5
_FACTS: Final = 400
_COMPANIES: Final = 6
_SAYINGS: Final = 6


@dataclass(frozen=True, slots=True)
class Moved:
    """A lead that moved, and why.

    Attributes:
        facts: what changed of it at the moment of its last move; empty where the profile did.
        profile: name and version that it is judged by since, where the profile made it move.
    """

    move: Move
    facts: tuple[FactChange, ...]
    profile: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Direction:
    """The leads that moved one way: how many, and the best of them with the reason of each."""

    count: int
    best: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed among all leads.

    Attributes:
        fitting: newly in tier A or B and qualified, because of a fact or the profile; never those that are new.
        new: leads first seen since then that are qualified, the best of them; ``new_count`` in all.
        fact_companies: of how many leads facts changed; ``fields`` of how many each field did.
        facts: changes of facts by company, of the companies whose facts changed last: (name, its changes).
        outcomes: what people said of companies since then, the newest first: (name, what).
    """

    since: date
    fitting: Direction
    risen: Direction
    fallen: Direction
    new: tuple[ScoredCompany, ...]
    new_count: int
    fact_companies: int
    fields: Mapping[Field, int]
    facts: tuple[tuple[str, tuple[FactChange, ...]], ...]
    outcomes: tuple[tuple[str, Saying], ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing changed at all."""
        moved = self.fitting.count or self.risen.count or self.fallen.count
        return not (moved or self.new_count or self.fact_companies or self.outcomes)


@dataclass(frozen=True, slots=True)
class ChangedAt:
    """What changed at one company, each the newest first.

    Attributes:
        profiles: name and version of each profile version that a change of score names, by its id.
        first_seen_on: the day it came in, where that is within the time; else None.
    """

    company: Company
    since: date
    facts: tuple[FactChange, ...]
    scores: tuple[ScoreChange, ...]
    profiles: Mapping[int, tuple[str, int]]
    outcomes: tuple[Saying, ...]
    first_seen_on: date | None


def read_since(text: str | None, today: date) -> date:
    """The day from which on changes are asked for: a week ago unless said otherwise.

    Args:
        text: "day", "week", "month", "year", a date (YYYY-MM-DD), or None.
        today: what they count back from.

    Raises:
        BotRefusal: it is none of these, or a day that has not come.
    """
    said = (text or "").strip().casefold()
    if said in _DAYS:
        return today - timedelta(days=_DAYS[said])
    try:
        day = date.fromisoformat(said)
    except ValueError:
        raise BotRefusal("refusal-since", text=said[:60]) from None
    if day > today:
        raise BotRefusal("refusal-since-future", date=day)
    return day


def what_changed(workspace: Workspace, since: date) -> Changed:
    """What changed among all leads since the beginning of a day."""
    at = _beginning(since)
    profiles = profile_names(workspace)
    facts = workspace.changes.facts(at, limit=_FACTS)
    count, fields = workspace.changes.fact_counts(at)
    said = [each for each in workspace.feedback.all() if each.recorded_at and each.recorded_at >= at][::-1]
    return Changed(
        since=since,
        fitting=direction(workspace, workspace.changes.moves("fitting", at, _MOVES), profiles),
        risen=direction(workspace, workspace.changes.moves("risen", at, _MOVES), profiles),
        fallen=direction(workspace, workspace.changes.moves("fallen", at, _MOVES), profiles),
        new=tuple(workspace.scores.top(_MOVES, since)),
        new_count=workspace.scores.qualified(since),
        fact_companies=count,
        fields=fields,
        facts=_by_company(workspace, facts),
        outcomes=_named(workspace, said[:_SAYINGS]),
    )


def what_changed_at(workspace: Workspace, company: Company, since: date) -> ChangedAt:
    """What changed at one company since the beginning of a day."""
    at = _beginning(since)
    said = [each for each in workspace.feedback.of(company.id) if each.recorded_at and each.recorded_at >= at]
    seen = workspace.companies.first_seen_on(company.id)
    return ChangedAt(
        company=company,
        since=since,
        facts=tuple(workspace.changes.facts(at, [company.id])),
        scores=tuple(workspace.changes.scores(company.id, at)),
        profiles=profile_names(workspace),
        outcomes=tuple(reversed(said)),
        first_seen_on=seen if seen and seen >= since else None,
    )


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def profile_names(workspace: Workspace) -> dict[int, tuple[str, int]]:
    """Name and version of every profile version, by its id."""
    return {each.id: (each.name, each.version) for each in workspace.profiles.history()}


def direction(workspace: Workspace, moves: Moves, profiles: Mapping[int, tuple[str, int]]) -> Direction:
    """Leads that moved, each with its reason; ``profiles`` as ``profile_names`` gives them."""
    by_facts = [move for move in moves.best if move.last.cause == "facts"]
    since = min((move.last.changed_at for move in by_facts), default=None)
    ids = [move.company_id for move in by_facts]
    changes = [] if since is None else workspace.changes.facts(since, ids)
    best = []
    for move in moves.best:
        because = tuple(
            each
            for each in changes
            if (each.company_id, each.changed_at) == (move.company_id, move.last.changed_at) and each.field is not None
        )
        profile = profiles.get(move.last.version_id) if move.last.cause == "profile" else None
        best.append(Moved(move, because, profile))
    return Direction(moves.count, tuple(best))


def _by_company(workspace: Workspace, changes: Sequence[FactChange]) -> tuple[tuple[str, tuple[FactChange, ...]], ...]:
    by_id: dict[str, list[FactChange]] = {}
    for change in changes:
        by_id.setdefault(change.company_id, []).append(change)
    first = list(by_id)[:_COMPANIES]
    return tuple((company.name, tuple(by_id[company.id])) for company in workspace.companies.by_ids(first))


def _named(workspace: Workspace, said: Sequence[Saying]) -> tuple[tuple[str, Saying], ...]:
    names = {company.id: company.name for company in workspace.companies.by_ids([each.company_id for each in said])}
    return tuple((names[each.company_id], each) for each in said if each.company_id in names)
