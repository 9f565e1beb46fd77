"""The counts that stand behind a learned profile, read back out of it: the evidence is kept with every share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from icp.fit import Mode
from icp.kinds.band import BandCriterion
from icp.kinds.base import Counted, Criterion
from icp.kinds.listed import ListCriterion
from icp.learning.evidence import PRIOR, Evidence
from icp.learning.learn import Learned
from icp.learning.lists import FieldLearned
from icp.profile import Profile


def profile_evidence(profile: Profile) -> Learned | None:
    """What was learned, as far as the profile tells; None for one that was written by hand.

    How many companies stood in the background, and of how many a field was known, is not kept with a profile: these
    are 0 and NaN.
    """
    fields = [criterion_evidence(criterion) for criterion in profile.criteria if criterion.mode is Mode.SCORE]
    found = sorted((each for each in fields if each is not None), key=lambda each: -each.weight)
    if not found:
        return None
    customers = max(value.of for each in found for value in each.values)
    return Learned(profile, tuple(found), customers, 0, doubtful=False)


def criterion_evidence(criterion: Criterion[Any]) -> FieldLearned | None:
    """What one criterion was learned from; None for one that was written by hand."""
    values: list[Evidence] = []
    told: list[tuple[str | tuple[float | None, float | None], Counted | None]]
    if isinstance(criterion, ListCriterion):
        told = [(entry.any_of[0], entry.evidence) for entry in criterion.shares]
    elif isinstance(criterion, BandCriterion):
        told = [(entry.between, entry.evidence) for entry in criterion.shares]
    else:
        return None
    for name, counted in told:
        if counted is not None:
            weight = math.log((counted.customers + PRIOR) / (counted.of * counted.background + PRIOR))
            values.append(Evidence(name, counted.customers, counted.of, counted.background, weight))
    if not values:
        return None
    if isinstance(criterion, BandCriterion):
        values = _smoothed(values, [entry.share for entry in criterion.shares if entry.evidence is not None])
    ordered = tuple(sorted(values, key=lambda value: -value.weight))
    document = criterion.model_dump(mode="json")
    return FieldLearned(criterion.field, 1.0, math.nan, ordered, document, criterion.weight)


def _smoothed(values: Sequence[Evidence], shares: Sequence[float]) -> list[Evidence]:
    """Ranges with the weights that their shares tell: these count neighbours in, and the counts alone do not.

    A share is its weight's place between the lowest and the highest; where those two stand, a straight line through
    the counts tells.
    """
    weights = np.array([value.weight for value in values])
    places = np.array(shares)
    if len(values) < 2 or np.ptp(places) == 0:  # noqa: PLR2004 -- a line takes two points
        return list(values)
    slope, start = np.polyfit(places, weights, 1)
    if slope <= 0:
        return list(values)
    return [replace(value, weight=float(start + slope * place)) for value, place in zip(values, places, strict=True)]
