"""The smallest change of what is known that would lift a company to the next tier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

import numpy as np

from icp.fit import Change, Counterfactual, Mode, Tier
from icp.tally import Numbers, Tally
from icp.values import Value

_SLACK = 1e-6  # shares are given to four decimals


def counterfactual(tally: Tally, shares: Numbers, values: Sequence[Value | None]) -> Counterfactual | None:
    """One changed value that reaches the next tier, else two; None where no such change is known.

    Of several, the one that asks for the smallest rise in share. Unknown facts are left to ``next_fact``.

    Args:
        tally: the profile's arithmetic.
        shares: one company's shares, NaN where unknown.
        values: what is known, one a criterion.
    """
    scores = tally(shares[None, :])
    tier = Tier(scores.tier[0]) if scores.tier[0] else None
    goal = tally.profile.tiers.above(tier) if tier else None
    if goal is None:
        return None
    gap = tally.profile.tiers.lowest(goal) - float(scores.score[0])
    for options in (_single(tally, shares, gap), _pairs(tally, shares, gap)):
        for wanted in sorted(options, key=lambda rises: (round(sum(rises.values()), 9), tuple(rises))):
            changes = _changes(tally, shares, values, wanted)
            if changes and _reaches(tally, shares, changes, goal):
                return Counterfactual(changes, goal)
    return None


def _improvable(tally: Tally, shares: Numbers) -> list[int]:
    return [
        index
        for index, criterion in enumerate(tally.profile.criteria)
        if criterion.mode is Mode.SCORE and not np.isnan(shares[index]) and shares[index] < 1
    ]


def _single(tally: Tally, shares: Numbers, gap: float) -> Iterator[dict[int, float]]:
    """By criterion, the rise in share that closes the gap alone."""
    for index in _improvable(tally, shares):
        rise = gap / float(tally.weights[index])
        if shares[index] + rise <= 1 + _SLACK:
            yield {index: rise}


def _pairs(tally: Tally, shares: Numbers, gap: float) -> Iterator[dict[int, float]]:
    """The first criterion raised to a match, the second by what is still missing."""
    for first, second in permutations(_improvable(tally, shares), 2):
        whole = 1.0 - float(shares[first])
        rest = (gap - whole * float(tally.weights[first])) / float(tally.weights[second])
        if 0 < rest <= 1 - shares[second] + _SLACK:
            yield {first: whole, second: rest}


def _changes(
    tally: Tally, shares: Numbers, values: Sequence[Value | None], rises: dict[int, float]
) -> tuple[Change, ...]:
    changes = []
    for index, rise in rises.items():
        criterion, value = tally.profile.criteria[index], values[index]
        needed = min(1.0, float(shares[index]) + rise - _SLACK)
        nearest = None if value is None else criterion.nearest(value, needed)
        if nearest is None:
            return ()
        changes.append(Change(index, criterion.field, nearest))
    return tuple(changes)


def _reaches(tally: Tally, shares: Numbers, changes: tuple[Change, ...], goal: Tier) -> bool:
    """Whether the rules agree: the changed facts are judged again, not assumed."""
    row = shares[None, :].copy()
    for change in changes:
        share = tally.profile.criteria[change.index].judge(change.value).share
        row[0, change.index] = np.nan if share is None else share
    reached = tally(row).tier[0]
    return bool(reached) and list(Tier).index(Tier(reached)) <= list(Tier).index(goal)
