"""Would the profile have found the customers it was not shown?"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from icp.errors import Refusal
from icp.learning.learn import LEAST, Sample, alike, learn
from icp.scoring import Scorer

TOP = 0.1
"""The part of the ranking that a team has time for: the top tenth."""

_Z = 1.96  # of a normal distribution: 95 % of it lies between
_CURVE = 20


@dataclass(frozen=True, slots=True)
class Backtest:
    """How many of the held-out best customers land in the top tenth, against picking at random.

    Attributes:
        customers: best customers, each held out once; ``folds`` profiles were learned without some of them.
        hits: how many of each fold's held-out customers land in the top tenth.
        share_in_top_tenth: of all held-out customers; ``random`` is what picking at random gives.
        low, high: Wilson's 95 % interval of that share.
        lift: share_in_top_tenth / random.
        curve: (part of the ranking looked at, part of the held-out customers in it), both from 0 to 1.
    """

    customers: int
    folds: int
    hits: tuple[int, ...]
    share_in_top_tenth: float
    low: float
    high: float
    lift: float
    curve: tuple[tuple[float, float], ...]
    random: float = TOP

    @property
    def better_than_chance(self) -> bool:
        """Whether even the lower end of the interval beats picking at random."""
        return self.low > self.random


def backtest(sample: Sample, best: NDArray[np.bool_], *, folds: int = 5, seed: int = 0) -> Backtest | None:
    """Learn ``folds`` times without a part of the best customers, and look where that part is ranked.

    The held-out customers stand among the background, as unknown good leads would. Equal scores are ordered by chance
    (``seed``), never by the input's order. None where a part would leave fewer customers than can be learned from,
    and where all are alike: finding copies of what was learned from proves nothing.
    """
    chance = np.random.default_rng(seed)
    shuffled = chance.permutation(np.flatnonzero(best))
    if len(shuffled) - math.ceil(len(shuffled) / folds) < LEAST or alike(sample, best):
        return None
    hits, ranks = [], []
    for held_out in np.array_split(shuffled, folds):
        positions = _positions(sample, best, held_out, chance)
        if positions is None:
            return None
        hits.append(int((positions <= TOP).sum()))
        ranks.append(positions)
    return _summary(np.concatenate(ranks), tuple(hits))


def _positions(
    sample: Sample, best: NDArray[np.bool_], held_out: NDArray[np.int64], chance: np.random.Generator
) -> NDArray[np.float64] | None:
    """Where each held-out customer stands in the ranking of all but the customers learned from: 0 is first."""
    known = best.copy()
    known[held_out] = False
    try:
        profile = learn(sample, known, "backtest").profile
    except Refusal:
        return None
    rest = np.flatnonzero(~known)
    scores = Scorer(profile).score([sample.companies[int(row)] for row in rest]).score
    order = np.lexsort((chance.random(len(rest)), -scores))
    place = np.empty(len(rest))
    place[order] = (np.arange(len(rest)) + 1) / len(rest)
    positions: NDArray[np.float64] = place[np.isin(rest, held_out)]
    return positions


def _summary(positions: NDArray[np.float64], hits: tuple[int, ...]) -> Backtest:
    count = len(positions)
    share = sum(hits) / count
    low, high = wilson(sum(hits), count)
    looked_at = np.linspace(0, 1, _CURVE + 1)
    curve = tuple((round(float(part), 3), round(float((positions <= part).mean()), 4)) for part in looked_at)
    return Backtest(count, len(hits), hits, round(share, 4), low, high, round(share / TOP, 2), curve)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's score interval (1927) of a proportion at 95 %, which stays honest for few trials."""
    share, spread = hits / of, _Z * _Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    return round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)
