"""The best leads, from the stored scores; or by another profile, for which all are scored now."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.services.lead_filters import LeadFilter
from bot.services.spoken_profile import Spoken
from icp.facts import Field
from icp.fit import Fit, Tier
from icp.scoring import Scorer
from icp.values import Value
from storage.lead_search import Condition
from storage.workspace import Workspace

_LOOKED_AT = 50
_FEW = 5
_YES, _OPEN = 2, 1


@dataclass(frozen=True, slots=True)
class TopLeads:
    """The best leads, best first, and how many qualified in all.

    Only leads that are scored and have no gate left open qualify; customers never do.

    Attributes:
        qualified: how many qualify, whatever was asked of them.
        met: how many of those are as asked; None where nothing was asked of them.
        open: how many more may be as asked, as far as is known; ``open_names`` are the best of them.
        open_by: of how many of those each criterion of the filter is not known, in its order.
    """

    fits: tuple[Fit, ...]
    qualified: int
    met: int | None = None
    open: int = 0
    open_names: tuple[str, ...] = ()
    open_by: tuple[int, ...] = ()


def top_leads(workspace: Workspace, scorer: Scorer, count: int, new_since: date | None = None) -> TopLeads:
    """The ``count`` best leads, of those first seen on ``new_since`` or later where it is given."""
    rows = workspace.scores.top(count, new_since)
    return TopLeads(_fits(workspace, scorer, [row.company_id for row in rows]), workspace.scores.qualified(new_since))


def filtered_leads(workspace: Workspace, by: Spoken, count: int, wanted: LeadFilter) -> TopLeads:
    """The ``count`` best leads that are as wanted, by the active profile's stored scores or by another's of now."""
    if by.name is not None:
        return _by_other(workspace, by.scorer, count, wanted)
    if not wanted:
        return top_leads(workspace, by.scorer, count)
    found = workspace.leads.search(wanted.conditions, count, tiers=wanted.tiers, new_since=wanted.new_since)
    return TopLeads(
        fits=_fits(workspace, by.scorer, [row.company_id for row in found.best]),
        qualified=workspace.scores.qualified(),
        met=found.met,
        open=found.open,
        open_names=tuple(row.name for row in found.open_best),
        open_by=found.open_by,
    )


def names_to_ask_about(workspace: Workspace) -> list[str]:
    """Names of a lead or two to ask about: first one that is not at its best, so that "why?" has an answer."""
    rows = workspace.scores.top(_LOOKED_AT)
    telling = [row.name for row in rows if row.tier != Tier.A][:1]
    return [*telling, *(row.name for row in rows[:1])]


def _fits(workspace: Workspace, scorer: Scorer, ids: list[str]) -> tuple[Fit, ...]:
    return tuple(scorer.fit(company) for company in workspace.companies.by_ids(ids))


def _by_other(workspace: Workspace, scorer: Scorer, count: int, wanted: LeadFilter) -> TopLeads:
    """No scores are stored for a profile that is not active: every lead is scored, in chunks, and the best are kept."""
    names = {lead: place for place, lead in enumerate(workspace.standings.read(None).ids)}
    new = None if wanted.new_since is None else workspace.companies.seen_since(wanted.new_since)
    race = _Race(wanted.conditions, count)
    qualified = 0
    for chunk in workspace.companies.values("lead"):
        scores = scorer.score([values for _, values in chunk])
        qualified += int(scores.qualified.sum())
        for row, (lead, values) in enumerate(chunk):
            asked_for = not wanted.tiers or scores.tier[row] in wanted.tiers
            if scores.qualified[row] and asked_for and (new is None or lead in new):
                race.enter((float(scores.score[row]), float(scores.coverage[row]), -names[lead], lead), values)
    unsure = workspace.companies.by_ids(race.first(_OPEN))
    return TopLeads(
        fits=_fits(workspace, scorer, race.first(_YES)),
        qualified=qualified,
        met=race.totals[_YES] if wanted else None,
        open=race.totals[_OPEN],
        open_names=tuple(company.name for company in unsure),
        open_by=tuple(race.open_by),
    )


_Ranked = tuple[float, float, int, str]
"""Score, coverage, how early in the order of names (negative), id."""


class _Race:
    """The best leads so far that meet all conditions, and the best five of those of which that is not known."""

    def __init__(self, conditions: Sequence[Condition], count: int) -> None:
        self._conditions = conditions
        self._kept: dict[int, list[_Ranked]] = {_YES: [], _OPEN: []}
        self._most = {_YES: max(count, 0), _OPEN: _FEW}
        self.totals = {_YES: 0, _OPEN: 0}
        self.open_by = [0] * len(conditions)

    def enter(self, lead: _Ranked, values: Mapping[Field, Value]) -> None:
        """One more lead, with what is known of it."""
        answers = [each.judge(values[each.field]) if each.field in values else None for each in self._conditions]
        if False in answers:
            return
        answer = _OPEN if None in answers else _YES
        self.totals[answer] += 1
        if answer == _OPEN:
            self.open_by = [known + (each is None) for known, each in zip(self.open_by, answers, strict=True)]
        heapq.heappush(self._kept[answer], lead)
        if len(self._kept[answer]) > self._most[answer]:
            heapq.heappop(self._kept[answer])

    def first(self, answer: int) -> list[str]:
        """The ids of the best, in their order."""
        return [lead for *_, lead in sorted(self._kept[answer], reverse=True)]
