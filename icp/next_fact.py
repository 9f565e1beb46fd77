"""Which unknown is worth finding out first."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from icp.fit import Mode, NextFact, Tier
from icp.tally import Numbers, Tally

_ORDER = {tier.value: rank for rank, tier in enumerate(Tier)}
_NONE = len(_ORDER)  # ruled out or too little known: below D


def next_fact(tally: Tally, shares: Numbers, answered: Collection[int] = ()) -> NextFact | None:
    """The unknown whose answer could change the tier most; of equal ones the weightiest.

    An unknown ``require`` or ``exclude`` comes before all others: until it is known, nothing else counts.

    Args:
        tally: the profile's arithmetic.
        shares: one company's shares, NaN where unknown.
        answered: criteria that nothing is to be found out for, though their answer is unknown: the value is there.
    """
    unknown = [int(index) for index in np.flatnonzero(np.isnan(shares)) if int(index) not in answered]
    if not unknown:
        return None
    found = [_answers(tally, shares, index) for index in unknown]
    return min(found, key=lambda fact: _rank(tally, fact))


def _answers(tally: Tally, shares: Numbers, index: int) -> NextFact:
    rows = np.stack([shares, shares])
    rows[0, index], rows[1, index] = 1.0, 0.0
    scores = tally(rows)
    tiers = [Tier(name) if name else None for name in scores.tier]
    kind = tally.profile.criteria[index].field
    return NextFact(index, kind, tiers[0], tiers[1], float(scores.score[0]), float(scores.score[1]))


def _rank(tally: Tally, fact: NextFact) -> tuple[bool, int, float, int]:
    scores = tally.profile.criteria[fact.index].mode is Mode.SCORE
    places = [_ORDER.get(tier or "", _NONE) for tier in (fact.tier_if_match, fact.tier_if_miss)]
    return scores, -abs(places[1] - places[0]), -float(tally.weights[fact.index]), fact.index
