"""What a week brought: leads that came in, and leads that moved, by the stored scores or judged on the spot.

The stored scores are those of the active profile. Where they are of an older version of it, or a digest is by another
profile, the week's rows are judged now, and only these: the others have not changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from bot.digest.choose import Candidate, News
from bot.services.draft_gate import DRAFTED_TIERS
from bot.services.judging import read_profile
from bot.services.lead_filters import LeadFilter
from bot.services.what_changed import Direction, direction, profile_names
from icp.facts import Company, Field
from icp.fit import Status, Tier
from icp.scoring import Scorer
from icp.tally import Scores
from icp.values import Value
from storage.batches import batches
from storage.change_log import Cause
from storage.changes import Move, Moves, ScoreChange, Standing
from storage.profiles import StoredProfile
from storage.workspace import Workspace

_AT_ONCE: Final = 1000
_MOST_CHANGES: Final = 50_000
_NAMED: Final = 60  # of the risen and fallen, of which some are left out later
_RANKS: Final = {tier: 5 - place for place, tier in enumerate(Tier)}

Values = Mapping[Field, Value]


@dataclass(frozen=True, slots=True)
class Judged:
    """The profile version that a digest is judged under.

    Attributes:
        scored: whether the stored scores are of this version.
    """

    stored: StoredProfile
    scorer: Scorer
    wanted: LeadFilter
    scored: bool

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """The tiers that are worth showing."""
        return self.wanted.tiers or DRAFTED_TIERS

    def takes(self, company: Company) -> bool:
        """Whether a company is of the digest's territory, as far as is known."""
        known = ((each, company.value(each.field)) for each in self.wanted.conditions)
        return all(value is not None and each.judge(value) for each, value in known)


class Week(Protocol):
    """One week of a workspace."""

    def fitting(self, most: int) -> tuple[list[Candidate], int]:
        """The best ``most`` leads that came in, and that came to fit; and how many there are in all."""
        ...

    def moves(self) -> tuple[Moves, Moves]:
        """Leads that rose, and that fell, of the digest's territory."""
        ...

    def move_of(self, company_ids: Sequence[str]) -> dict[str, Move]:
        """How leads came to fit."""
        ...


class ScoredWeek:
    """A week by the stored scores and by what was written down of their changes."""

    def __init__(self, workspace: Workspace, judged: Judged, since: datetime) -> None:
        self._workspace, self._judged, self._since = workspace, judged, since
        self._fitting: dict[str, Move] = {}

    def fitting(self, most: int) -> tuple[list[Candidate], int]:
        """See ``Week``."""
        judged, workspace = self._judged, self._workspace
        day = self._since.date()
        new = workspace.leads.search(judged.wanted.conditions, most, tiers=judged.tiers, new_since=day)
        came = [
            Candidate(row.company_id, News.NEW, row.score, row.coverage, row.tier, row.name, row.domain or "")
            for row in new.best
        ]
        moves = workspace.changes.moves("fitting", self._since, most)
        mine = _of_territory(workspace, judged, moves)
        self._fitting |= {move.company_id: move for move in mine.best}
        fit = [_candidate(move) for move in mine.best if move.last.after.tier in judged.tiers]
        return [*came, *fit], new.met + mine.count

    def moves(self) -> tuple[Moves, Moves]:
        """See ``Week``."""
        risen, fallen = (self._workspace.changes.moves(way, self._since, _NAMED) for way in ("risen", "fallen"))
        return _of_territory(self._workspace, self._judged, risen), _of_territory(self._workspace, self._judged, fallen)

    def move_of(self, company_ids: Sequence[str]) -> dict[str, Move]:
        """See ``Week``."""
        return {each: self._fitting[each] for each in company_ids if each in self._fitting}


class JudgedWeek:
    """A week of which the rows are judged now: those that came in, and those of which facts changed.

    Where the profile itself has got a new version within the week, and is not the active one, all leads are judged by
    both versions: which of them came to fit is written down nowhere.
    """

    def __init__(self, workspace: Workspace, judged: Judged, since: datetime) -> None:
        self._workspace, self._judged, self._since = workspace, judged, since
        self._leads = frozenset(workspace.standings.read(None).ids)
        new = workspace.companies.seen_since(since.date()) & self._leads
        self._new = sorted(_new_fitting(workspace, judged, sorted(new, key=int)), key=lambda each: -each.score)
        moved = self._moved_by_facts(new)
        if (older := self._older_version()) is not None:
            moved = {**self._moved_by_profile(older, new), **moved}
        self._moved = moved

    def fitting(self, most: int) -> tuple[list[Candidate], int]:
        """See ``Week``."""
        fit = {key: move for key, move in self._moved.items() if _fits(move.last.after, self._judged.tiers)}
        newly = [_candidate(move) for move in fit.values() if not _fits(move.before, self._judged.tiers)]
        found = sorted([*self._new, *newly], key=lambda each: -each.score)
        return found[:most], len(found)

    def moves(self) -> tuple[Moves, Moves]:
        """See ``Week``."""
        ranked = [(_rank(move.last.after) - _rank(move.before), move) for move in self._moved.values()]
        return _best(move for by, move in ranked if by > 0), _best(move for by, move in ranked if by < 0)

    def move_of(self, company_ids: Sequence[str]) -> dict[str, Move]:
        """See ``Week``."""
        return {each: self._moved[each] for each in company_ids if each in self._moved}

    def _older_version(self) -> StoredProfile | None:
        """The version of the same profile that held when the week began, where another has come since."""
        stored = self._judged.stored
        if stored.active or stored.created_at < self._since:
            return None
        earlier = (each for each in self._workspace.profiles.history(stored.name) if each.created_at < self._since)
        return next(earlier, None)

    def _moved_by_facts(self, new: frozenset[str]) -> dict[str, Move]:
        before: dict[str, dict[Field, Value | None]] = {}
        at: dict[str, datetime] = {}
        for change in self._workspace.changes.facts(self._since, limit=_MOST_CHANGES):  # the newest first
            if change.field is not None and change.company_id in self._leads - new:
                before.setdefault(change.company_id, {})[change.field] = change.before
                at.setdefault(change.company_id, change.changed_at)
        moved: dict[str, Move] = {}
        for companies in _companies(self._workspace, sorted(before, key=int)):
            mine = [company for company in companies if self._judged.takes(company)]
            now = [_values(company) for company in mine]
            then = [_as_it_was(values, before[company.id]) for company, values in zip(mine, now, strict=True)]
            scorer = self._judged.scorer
            for company, was, is_now in zip(mine, _standings(scorer, then), _standings(scorer, now), strict=True):
                moved |= self._move(company.id, company.name, at[company.id], "facts", was, is_now)
        return moved

    def _moved_by_profile(self, older: StoredProfile, new: frozenset[str]) -> dict[str, Move]:
        then, scorer = Scorer(read_profile(older), older.version), self._judged.scorer
        moved: dict[str, Move] = {}
        for chunk in self._workspace.companies.values("lead"):
            known = [(lead, values) for lead, values in chunk if lead not in new]
            values = [each for _, each in known]
            pairs = zip(known, _standings(then, values), _standings(scorer, values), strict=True)
            changed = {lead: (was, is_now) for (lead, _), was, is_now in pairs if was.tier != is_now.tier}
            for company in self._workspace.companies.by_ids(list(changed)):
                if self._judged.takes(company):
                    stored = self._judged.stored
                    moved |= self._move(company.id, company.name, stored.created_at, "profile", *changed[company.id])
        return moved

    def _move(  # noqa: PLR0913, PLR0917 -- a row of what would have been written down
        self, company_id: str, name: str, at: datetime, cause: Cause, before: Standing, after: Standing
    ) -> dict[str, Move]:
        if _rank(before) == _rank(after) and before.qualified == after.qualified:
            return {}
        last = ScoreChange(company_id, at, cause, self._judged.stored.id, before, after)
        return {company_id: Move(company_id, name, before, last)}


def week(workspace: Workspace, judged: Judged, since: datetime) -> Week:
    """The week since a moment, by stored scores where they are of the version that counts."""
    return ScoredWeek(workspace, judged, since) if judged.scored else JudgedWeek(workspace, judged, since)


def told(workspace: Workspace, moves: Moves) -> Direction:
    """Moves with their reasons."""
    return direction(workspace, moves, profile_names(workspace))


def values_of(workspace: Workspace, company_ids: Sequence[str]) -> Iterator[tuple[Company, Values]]:
    """Companies with what is known of them."""
    for companies in _companies(workspace, company_ids):
        yield from ((company, _values(company)) for company in companies)


def _new_fitting(workspace: Workspace, judged: Judged, company_ids: Sequence[str]) -> Iterator[Candidate]:
    for companies in _companies(workspace, company_ids):
        mine = [company for company in companies if judged.takes(company)]
        scores = judged.scorer.score([_values(company) for company in mine])
        for row, company in enumerate(mine):
            if _fits(_standing(scores, row), judged.tiers):
                figures = float(scores.score[row]), float(scores.coverage[row])
                yield Candidate(
                    company.id, News.NEW, *figures, str(scores.tier[row]), company.name, company.domain or ""
                )


def _companies(workspace: Workspace, company_ids: Sequence[str]) -> Iterator[list[Company]]:
    for chunk in batches(list(company_ids), _AT_ONCE):
        yield workspace.companies.by_ids(chunk)


def _values(company: Company) -> Values:
    stated = {fact.field for fact in company.facts}
    return {field: value for field in stated if (value := company.value(field)) is not None}


def _as_it_was(values: Values, before: Mapping[Field, Value | None]) -> Values:
    together = {**values, **before}
    return {field: value for field, value in together.items() if value is not None}


def _standings(scorer: Scorer, values: Sequence[Values]) -> list[Standing]:
    scores = scorer.score(values)
    return [_standing(scores, row) for row in range(len(values))]


def _standing(scores: Scores, row: int) -> Standing:
    tier = str(scores.tier[row])
    status = Status(str(scores.status[row]))
    return Standing(float(scores.score[row]), Tier(tier) if tier else None, status, bool(scores.qualified[row]))


def _fits(standing: Standing, tiers: Sequence[Tier]) -> bool:
    return standing.qualified and standing.tier in tiers


def _rank(standing: Standing) -> int:
    if standing.status is Status.DISQUALIFIED:
        return 0
    return _RANKS.get(standing.tier, 1) if standing.tier else 1


def _best(moves: Iterable[Move]) -> Moves:
    ranked = sorted(moves, key=lambda move: (-move.last.after.score, move.name))
    return Moves(len(ranked), tuple(ranked[:_NAMED]))


def _candidate(move: Move) -> Candidate:
    news = News.PROFILE if move.last.cause == "profile" else News.FACTS
    after = move.last.after
    return Candidate(move.company_id, news, after.score, 1.0, after.tier, move.name)


def _of_territory(workspace: Workspace, judged: Judged, moves: Moves) -> Moves:
    """Those of the digest's territory; then only those that were read are counted."""
    if not judged.wanted.criteria:
        return moves
    ids = [move.company_id for move in moves.best]
    mine = {company.id for companies in _companies(workspace, ids) for company in companies if judged.takes(company)}
    kept = tuple(move for move in moves.best if move.company_id in mine)
    return Moves(len(kept), kept)
