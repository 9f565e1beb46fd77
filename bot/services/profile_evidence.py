"""The counts that stand behind a learned profile, read back out of it: the evidence is kept with every share."""

from __future__ import annotations

import math
from typing import Any

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
    fields = [_field(criterion) for criterion in profile.criteria if criterion.mode is Mode.SCORE]
    found = sorted((each for each in fields if each is not None), key=lambda each: -each.weight)
    if not found:
        return None
    customers = max(value.of for each in found for value in each.values)
    return Learned(profile, tuple(found), customers, 0, doubtful=False)


def _field(criterion: Criterion[Any]) -> FieldLearned | None:
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
    ordered = tuple(sorted(values, key=lambda value: -value.weight))
    document = criterion.model_dump(mode="json")
    return FieldLearned(criterion.field, 1.0, math.nan, ordered, document, criterion.weight)
