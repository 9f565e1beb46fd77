"""How much it says that a best customer has a value."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PRIOR = 5.0
"""How many customers of no news a value's weight is drawn towards."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One value or range, counted.

    Attributes:
        name: the value as a profile would list it; for a range its ends, (low, high).
        customers: best customers that have it, ``of`` those whose field is known.
        background: share of the background that has it, 0 to 1.
        weight: weight of evidence, ln((customers + c) / (of × background + c)) with c = ``PRIOR``; 0 says nothing.
    """

    name: str | tuple[float | None, float | None]
    customers: int
    of: int
    background: float
    weight: float

    @property
    def commoner(self) -> bool:
        """Whether more best customers have it, of those whose field is known, than of the others: what people can see.

        The weight of a range may differ: it counts neighbours in.
        """
        return self.of > 0 and self.customers / self.of > self.background

    @property
    def times(self) -> float:
        """How many times more often than in the background; infinite where the background never has it."""
        if not self.of or not self.customers:
            return 0.0
        return (self.customers / self.of) / self.background if self.background else math.inf


def weights(customers: NDArray[np.float64], of: float, background: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of evidence of several values; ``customers`` may be smoothed counts."""
    logs: NDArray[np.float64] = np.log((customers + PRIOR) / (of * background + PRIOR))
    return logs


def trust(customers: NDArray[np.float64], of: float, background: NDArray[np.float64], *, parts: bool) -> float:
    """How much of a field's differences is more than chance, 0 to 1: 1 - df / χ², never below 0.

    The positive-part shrinkage of James and Stein (1961), with Pearson's χ² of the counts against those expected of
    as many companies drawn from the background. Values expected less than once are left out: χ² is not to be trusted
    there.

    Args:
        customers: counts by value.
        of: customers whose field is known.
        background: shares of the background by value.
        parts: whether the values are parts of a whole (ranges of one number), rather than each there or not.
    """
    expected = of * background
    usable = expected >= 1
    if not usable.any():
        return 0.0
    spread = expected if parts else expected * (1 - background)
    chi = float((((customers - expected) ** 2)[usable] / np.maximum(spread[usable], 1e-9)).sum())
    freedom = int(usable.sum()) - (1 if parts and usable.all() else 0)
    return max(0.0, 1.0 - max(freedom, 1) / chi) if chi > 0 else 0.0
