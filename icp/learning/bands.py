"""What a numeric field says of the best customers: ranges that follow the data."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from icp.facts import Field
from icp.learning.evidence import Evidence, trust, weights
from icp.learning.lists import FieldLearned, evidence, well_known

_BANDS = 10  # ranges with about as many background companies in each
_TESTED = 5  # fewer and larger ranges, so that each expects enough customers for χ²
_NARROWEST = 0.05  # of the background
_SPREAD_TO_SIGMA = 1.34  # the distance of the quartiles of a normal distribution, in standard deviations

Numbers = NDArray[np.float64]


def learn_bands(field: Field, numbers: Numbers, best: NDArray[np.bool_], **extra: object) -> FieldLearned:
    """Weigh ranges of a number.

    The customers are counted smoothly: each one also counts a little for the neighbouring ranges, the more so the
    fewer there are. The smoothing is a normal kernel on the background's ranks (0 to 1) with Silverman's bandwidth
    0.9 × spread × n^(-1/5), mirrored at both ends.

    Args:
        field: headcount, founding year or revenue.
        numbers: one a company, NaN where unknown.
        best: which of the companies are the best customers; all others are the background.
        extra: further keys of the criterion, such as the currency.
    """
    known = ~np.isnan(numbers)
    share = round(float(known.mean()), 3)
    ranked, customers = np.sort(numbers[known & ~best]), numbers[known & best]
    edges = _edges(ranked, _BANDS)
    if not len(edges) or not len(customers) or not well_known(known, best):
        return FieldLearned(field, 0.0, share, (), None, 0.0)
    background, smooth = _shares(ranked, edges), _smoothed(customers, ranked, edges)
    logs = weights(smooth, len(customers), background)
    trusted = _trust(ranked, customers)
    counts = np.bincount(np.searchsorted(edges, customers, side="right"), minlength=len(edges) + 1)
    found = [
        Evidence(_ends(field, edges, band), int(counts[band]), len(customers), round(float(p), 4), float(logs[band]))
        for band, p in enumerate(background)
    ]
    span = float(logs.max() - logs.min())
    document = {"kind": field.value, "shares": _graded(found, span), **extra} if span else None
    ordered = tuple(sorted(found, key=lambda each: -each.weight))
    return FieldLearned(field, trusted, share, ordered, document, span)


def _edges(ranked: Numbers, bands: int) -> Numbers:
    """Inner edges between ranges; a number on an edge belongs to the upper one."""
    if not len(ranked):
        return ranked
    edges = np.unique(np.quantile(ranked, np.linspace(0, 1, bands + 1)[1:-1], method="nearest"))
    inner: Numbers = edges[edges > ranked[0]]
    return inner


def _shares(ranked: Numbers, edges: Numbers) -> Numbers:
    counts = np.bincount(np.searchsorted(edges, ranked, side="right"), minlength=len(edges) + 1)
    shares: Numbers = counts / len(ranked)
    return shares


def _smoothed(customers: Numbers, ranked: Numbers, edges: Numbers) -> Numbers:
    ranks = (np.searchsorted(ranked, customers, "left") + np.searchsorted(ranked, customers, "right")) / 2 / len(ranked)
    quartiles = np.quantile(ranks, [0.25, 0.75])
    spreads = [float(ranks.std()), float(quartiles[1] - quartiles[0]) / _SPREAD_TO_SIGMA]
    spread = min([spread for spread in spreads if spread > 0], default=_NARROWEST)
    width = max(_NARROWEST, 0.9 * spread * len(ranks) ** -0.2)
    ends = np.concatenate([[0.0], np.cumsum(_shares(ranked, edges))])
    mirrored = np.concatenate([ranks, -ranks, 2 - ranks])
    below = np.asarray(_normal((ends[:, None] - mirrored[None, :]) / width), dtype=np.float64).sum(axis=1)
    return np.diff(below)


_normal = np.vectorize(lambda z: (1 + math.erf(z / math.sqrt(2))) / 2, otypes=[np.float64])
"""Φ, the normal distribution function."""


def _trust(ranked: Numbers, customers: Numbers) -> float:
    edges = _edges(ranked, _TESTED)
    counts = np.bincount(np.searchsorted(edges, customers, side="right"), minlength=len(edges) + 1)
    return trust(counts.astype(np.float64), len(customers), _shares(ranked, edges), parts=True)


def _ends(field: Field, edges: Numbers, band: int) -> tuple[float | None, float | None]:
    """A range as people write it; whole numbers end one below the next range's first."""
    low = None if band == 0 else float(edges[band - 1])
    if band == len(edges):
        return low, None
    high = float(edges[band])
    return low, high if field is Field.REVENUE else float(np.ceil(high)) - 1


def _graded(found: list[Evidence], span: float) -> list[dict[str, Any]]:
    lowest = min(each.weight for each in found)
    return [
        {"between": list(each.name), "share": round((each.weight - lowest) / span, 3), "evidence": evidence(each)}
        for each in found
    ]
