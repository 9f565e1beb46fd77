"""From the shares of all criteria to score, range, coverage, status and tier: one rule for one company and for all.

With weights w scaled to 100 in total, shares s and typical shares t:

    low      = Σ w·s over the known criteria
    high     = low + Σ w over the unknown ones
    score    = low + Σ w·t over the unknown ones
    coverage = Σ w over the known ones / 100

Only criteria of the mode ``score`` carry weight; ``require`` and ``exclude`` decide whether a company is ruled out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from icp.fit import Mode, Status, Tier
from icp.profile import Profile

Numbers: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Names: TypeAlias = NDArray[np.str_]


@dataclass(frozen=True)
class Scores:
    """One entry a company: ``score``, ``low``, ``high`` 0 to 100 to one decimal, ``coverage`` 0 to 1 to three.

    Attributes:
        tier: "A" to "D", or "" where the status is not ``scored``.
        qualified: scored, with no ``require`` or ``exclude`` left unknown.
    """

    score: Numbers
    low: Numbers
    high: Numbers
    coverage: Numbers
    tier: Names
    status: Names
    qualified: Flags

    def __len__(self) -> int:
        """How many companies."""
        return len(self.score)


@dataclass(frozen=True)
class Tally:
    """The arithmetic of one profile."""

    profile: Profile

    @cached_property
    def weights(self) -> Numbers:
        """Each criterion's part of 100 points; 0 for gates."""
        weights = np.array([c.weight if c.mode is Mode.SCORE else 0.0 for c in self.profile.criteria])
        parts: Numbers = 100.0 * weights / weights.sum()
        return parts

    def __call__(self, shares: Numbers) -> Scores:
        """Tally shares of the shape (companies, criteria); an unknown share is NaN."""
        low, typical, unknown = (np.zeros(len(shares)) for _ in range(3))
        # Criterion by criterion, so that a company's sum never depends on how many are summed beside it.
        for column, (criterion, weight) in enumerate(zip(self.profile.criteria, self.weights, strict=True)):
            missing = np.isnan(shares[:, column])
            low += np.where(missing, 0.0, weight * shares[:, column])
            typical += np.where(missing, weight * criterion.typical, 0.0)
            unknown += np.where(missing, weight, 0.0)
        ruled_out, open_gate = self._gates(shares)
        kept = ~ruled_out
        score = _rounded(low + typical, 1) * kept
        coverage = np.round(1.0 - unknown / 100.0, 9)
        known = (coverage > 0) & (coverage >= self.profile.min_coverage)
        status = np.where(ruled_out, Status.DISQUALIFIED, np.where(known, Status.SCORED, Status.INSUFFICIENT_DATA))
        scored = status == Status.SCORED
        tier = np.where(scored, self._tiers(score), "")
        return Scores(
            score=score,
            low=_rounded(low, 1) * kept,
            high=_rounded(low + unknown, 1) * kept,
            coverage=_rounded(coverage, 3),
            tier=tier,
            status=status,
            qualified=scored & ~open_gate,
        )

    def _gates(self, shares: Numbers) -> tuple[Flags, Flags]:
        ruled_out, open_gate = (np.zeros(len(shares), dtype=bool) for _ in range(2))
        for column, criterion in enumerate(self.profile.criteria):
            if criterion.mode is Mode.SCORE:
                continue
            ruled_out |= shares[:, column] == (0.0 if criterion.mode is Mode.REQUIRE else 1.0)
            open_gate |= np.isnan(shares[:, column])
        return ruled_out, open_gate

    def _tiers(self, score: Numbers) -> Names:
        names: Names = np.full(len(score), Tier.D, dtype="<U1")
        for tier in (Tier.C, Tier.B, Tier.A):
            names[score >= self.profile.tiers.lowest(tier)] = tier
        return names


def points(figure: float) -> float:
    """Points to one decimal, rounded in two steps as scores are."""
    return round(round(figure, 9), 1)


def _rounded(figures: Numbers, decimals: int) -> Numbers:
    """Rounded half to even, after binary noise is gone: scaling all weights must not tip a tie."""
    rounded: Numbers = np.round(np.round(figures, 9), decimals) + 0.0
    return rounded
