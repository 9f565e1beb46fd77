"""The answer to "does this company fit?": every criterion's verdict and what follows from them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from icp.facts import Company, Fact, Field
from icp.values import Value


class Verdict(StrEnum):
    """The answer to one criterion."""

    MATCH = "match"
    PARTIAL = "partial"
    MISS = "miss"
    UNKNOWN = "unknown"


class Mode(StrEnum):
    """What a criterion's answer does: earn points, or disqualify."""

    SCORE = "score"
    REQUIRE = "require"
    EXCLUDE = "exclude"


class Status(StrEnum):
    """What can be said of a company as a whole."""

    SCORED = "scored"
    INSUFFICIENT_DATA = "insufficient_data"
    DISQUALIFIED = "disqualified"
    NOT_FOUND = "not_found"


class Tier(StrEnum):
    """A is the best; D is what reaches no threshold."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class CriterionFit:
    """One criterion's answer for one company.

    Attributes:
        index: the criterion's place in the profile, from 0.
        share: how far the value fits, 0 to 1; None where unknown.
        points: what it earns of the 100, to one decimal; None where unknown. 0 for ``require`` and ``exclude``.
        max_points: what a match earns; 0 for ``require`` and ``exclude``.
        value: what the company's facts say together, or None.
        fact: the fact that decided, or the newest of the field; None where there is none.
        reason: reason code (see ``icp.kinds.base.Reason``); ``params`` are its parameters, values or names.
    """

    index: int
    kind: Field
    mode: Mode
    verdict: Verdict
    share: float | None
    points: float | None
    max_points: float
    value: Value | None
    fact: Fact | None
    reason: str
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def disqualifies(self) -> bool:
        """Whether this answer alone rules the company out."""
        if self.share is None:
            return False
        return (self.mode is Mode.REQUIRE and self.share == 0) or (self.mode is Mode.EXCLUDE and self.share == 1)


@dataclass(frozen=True, slots=True)
class NextFact:
    """The unknown whose answer could change the tier most, and the tier that each answer would give.

    A tier is None where the company would be disqualified or still not be known well enough.
    """

    index: int
    kind: Field
    tier_if_match: Tier | None
    tier_if_miss: Tier | None
    score_if_match: float
    score_if_miss: float


@dataclass(frozen=True, slots=True)
class Change:
    """One value that would have to be another: ``value`` is the nearest that suffices (or a wanted text)."""

    index: int
    kind: Field
    value: Value


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """The smallest change of known facts that reaches the next tier: mostly one, at most two of them."""

    changes: tuple[Change, ...]
    tier: Tier


@dataclass(frozen=True, slots=True)
class Fit:
    """All verdicts of one company under one profile version.

    Attributes:
        score, low, high: 0 to 100, to one decimal; ``low`` counts every unknown as a miss, ``high`` as a match,
            ``score`` as the criterion's typical share. All three are 0 for a disqualified company. Under
            ``insufficient_data`` the score is for sorting only and is never shown as a verdict.
        coverage: the known part of the weight, 0 to 1, to three decimals.
        tier: None unless ``status`` is ``scored``.
        criteria: in the profile's order.
    """

    company: Company
    profile_name: str
    profile_version: int | None
    status: Status
    score: float
    low: float
    high: float
    coverage: float
    tier: Tier | None
    criteria: tuple[CriterionFit, ...]
    next_fact: NextFact | None = None
    counterfactual: Counterfactual | None = None

    @property
    def open_gates(self) -> tuple[CriterionFit, ...]:
        """``require`` and ``exclude`` criteria that are unknown: the first things to find out."""
        return tuple(c for c in self.criteria if c.mode is not Mode.SCORE and c.share is None)

    @property
    def qualified(self) -> bool:
        """Scored, and no gate left open: good enough for a digest or a draft as far as rules can tell."""
        return self.status is Status.SCORED and not self.open_gates
