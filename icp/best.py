"""Which customers are the best ones, by what a team measures of them.

Each measure ranks the customers that have it: 0 for the lowest, 1 for the highest, equal ones in the middle of their
places. A customer's standing is the mean of these ranks in the proportions of the team's mix; an unknown measure
counts as the middle, 0.5. Ranks, not amounts, so that one customer billed ten times as much as all others outweighs
nobody.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from icp.errors import Refusal


class Measure(StrEnum):
    """What can tell a good customer. More is better, but for ``since``: the earlier, the better."""

    NPS = "nps"
    SATISFACTION = "satisfaction"
    SINCE = "since"  # the day as ``date.toordinal``
    BILLED = "billed"
    USAGE = "usage"
    EXTRAS = "extras"


Mix = Mapping[Measure, float]
"""What "best" means to a team: measures with their weights, in any unit."""

SHARE = 1 / 3
"""The part of the customers that is proposed as the best."""

_COMMON = 1 / 3  # of the customers have a measure that counts by itself, when the team has not said what counts
_FEWEST_FOR_CONTRADICTION = 6
_AT_ODDS = -0.3  # Spearman's ρ
_HIGH, _LOW = 0.8, 0.2


class Note(StrEnum):
    """What people should know of a ranking. The parameters of each stand beside it."""

    NOBODY_SAID = "nobody_said"  # measures: no mix was given, so these count alike
    NOT_MEASURED = "not_measured"  # measure: in the mix, but known of no customer
    ALIKE = "alike"  # measure, value: every customer has the same, so it ranks nobody
    PARTLY_KNOWN = "partly_known"  # measure, known, of: less than half of the customers have it
    AT_ODDS = "at_odds"  # one, other, rho: who is high by one measure is low by the other
    TIED = "tied"  # count, taken: so many stand equal at the edge of the best third; whether they were taken
    UNRANKED = "unranked"  # count: nothing that counts is known of them
    CHURNED = "churned"  # count: they have left, so they are never among the best
    LEFT_OUT = "left_out"  # count: people took them off the list
    NO_MEASURE = "no_measure"  # count: nothing tells these customers apart, so all of them are taken
    OTHER_CURRENCY = "other_currency"  # count, currency: billed in another currency than most, so not compared
    OTHER_SCALE = "other_scale"  # count, measure: told on another scale than most ("high" among numbers)


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer with what is measured of it.

    Attributes:
        measures: only what is known; ``since`` as ``date.toordinal``.
        churned: whether it has left.
    """

    id: str
    name: str
    measures: Mapping[Measure, float] = field(default_factory=dict)
    churned: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """A customer's place.

    Attributes:
        place: from 1 among those that may be best; equal ones share the first of their places. 0 for all others.
        standing: 0 to 1, or None where nothing that counts is known.
        ranks: 0 to 1 by measure, those that count and are known.
        best: whether it is among the best.
        mixed: whether it is among the highest by one measure that counts and among the lowest by another.
        left_out: whether people took it off the list.
    """

    customer: Customer
    place: int
    standing: float | None
    ranks: Mapping[Measure, float]
    best: bool = False
    mixed: bool = False
    left_out: bool = False


@dataclass(frozen=True)
class Best:
    """A ranking of all customers.

    Attributes:
        mix: the measures that counted, with weights that sum to 1; empty where nothing tells the customers apart.
        ranked: all customers, the best first; equal ones by name and id. Unranked ones last.
        notes: (code, parameters), what people should know of it.
    """

    mix: Mapping[Measure, float]
    ranked: tuple[Ranked, ...]
    notes: tuple[tuple[Note, Mapping[str, object]], ...]

    @property
    def chosen(self) -> tuple[Ranked, ...]:
        """The best, best first."""
        return tuple(each for each in self.ranked if each.best)

    @property
    def ids(self) -> frozenset[str]:
        """The best customers' ids."""
        return frozenset(each.customer.id for each in self.chosen)


def best_customers(
    customers: Sequence[Customer], mix: Mix | None = None, leave_out: Collection[str] = (), *, everyone: bool = False
) -> Best:
    """Rank customers and propose the best third.

    Customers that stand equal at the third's edge are all taken or all left, whichever comes nearer to a third (taken
    where both are as near); the order of a file decides nothing. Where no measure tells any two apart, all that have
    not left are taken, and a note says so.

    Args:
        customers: each once.
        mix: what "best" means; None where nobody has said, then every measure that a third of the customers have counts
            alike.
        leave_out: ids of customers that people took off the list; they still count as customers.
        everyone: take all that have not left, whatever their rank.

    Raises:
        Refusal: ``refusal-best-none`` without customers; ``refusal-best-mix`` where a weight is not above 0.
    """
    if not customers:
        raise Refusal("refusal-best-none")
    if mix is not None and (not mix or not all(0 < weight < math.inf for weight in mix.values())):
        raise Refusal("refusal-best-mix")
    ordered = sorted(customers, key=lambda each: (each.name.casefold(), each.id))
    ranks = {measure: found for measure in Measure if (found := _ranks(ordered, measure))}
    notes: list[tuple[Note, Mapping[str, object]]] = []
    counted = _counted(ordered, mix, ranks, notes)
    ranked = _ordered(ordered, counted, ranks, leave_out)
    notes += _tension(ordered, counted, ranks)
    chosen = _everyone(ranked) if everyone or not counted else _third(ranked, notes)
    if not counted:
        notes.append((Note.NO_MEASURE, {"count": len(chosen)}))
    notes += _set_aside(ranked, counted)
    final = tuple(replace(each, best=each.customer.id in chosen) for each in ranked)
    return Best(counted, final, tuple(notes))


def read_mix(text: str) -> dict[Measure, float]:
    """The mix of a text such as "nps=1, billed=2" or "nps".

    Raises:
        Refusal: ``refusal-best-mix`` or ``refusal-best-measure`` (text, measures).
    """
    mix: dict[Measure, float] = {}
    for part in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        name, _, weight = (piece.strip() for piece in part.partition("="))
        if name.casefold() not in set(Measure):
            raise Refusal("refusal-best-measure", text=name, measures=[str(measure) for measure in Measure])
        try:
            mix[Measure(name.casefold())] = float(weight or 1)
        except ValueError:
            raise Refusal("refusal-best-mix") from None
    if not mix or not all(0 < weight < math.inf for weight in mix.values()):
        raise Refusal("refusal-best-mix")
    return mix


def _ranks(customers: Sequence[Customer], measure: Measure) -> dict[str, float]:
    """Ranks from 0 to 1 of the customers that have a measure, by id; empty where none has it."""
    known = [each for each in customers if measure in each.measures]
    values = np.array([each.measures[measure] for each in known])
    if measure is Measure.SINCE:
        values = -values
    places = _mid_places(values)
    last = max(len(known) - 1, 1)
    return {each.id: float(place) / last for each, place in zip(known, places, strict=True)}


def _mid_places(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places from 0, the lowest first; equal values share the middle of their places."""
    ordered = np.sort(values)
    below = np.searchsorted(ordered, values, side="left")
    up_to = np.searchsorted(ordered, values, side="right")
    places: NDArray[np.float64] = (below + up_to - 1) / 2
    return places


def _counted(
    customers: Sequence[Customer],
    mix: Mix | None,
    ranks: Mapping[Measure, Mapping[str, float]],
    notes: list[tuple[Note, Mapping[str, object]]],
) -> dict[Measure, float]:
    """The measures that rank anybody, with weights that sum to 1."""
    wanted = mix or {m: 1.0 for m, found in ranks.items() if len(found) >= _COMMON * len(customers)}
    telling: dict[Measure, float] = {}
    for measure, weight in wanted.items():
        found = ranks.get(measure, {})
        values = {each.measures[measure] for each in customers if measure in each.measures}
        if not found:
            notes.append((Note.NOT_MEASURED, {"measure": measure}))
        elif len(values) == 1:
            notes.append((Note.ALIKE, {"measure": measure, "value": next(iter(values)), "known": len(found)}))
        else:
            telling[measure] = weight
            if len(found) * 2 < len(customers):
                notes.append((Note.PARTLY_KNOWN, {"measure": measure, "known": len(found), "of": len(customers)}))
    if mix is None and telling:
        notes.insert(0, (Note.NOBODY_SAID, {"measures": tuple(telling)}))
    total = sum(telling.values())
    return {measure: weight / total for measure, weight in telling.items()}


def _ordered(
    customers: Sequence[Customer],
    mix: Mapping[Measure, float],
    ranks: Mapping[Measure, Mapping[str, float]],
    leave_out: Collection[str],
) -> list[Ranked]:
    found = [_one(each, mix, ranks, left_out=each.id in leave_out) for each in customers]
    found.sort(key=lambda each: -1.0 if each.standing is None else each.standing, reverse=True)  # stable: names stay
    placed: list[Ranked] = []
    number, last = 0, Ranked(customers[0], 0, -1.0, {})
    for each in found:
        if not (each.customer.churned or each.left_out or each.standing is None):
            number += 1
            last = replace(each, place=last.place if last.standing == each.standing else number)
            placed.append(last)
        else:
            placed.append(each)
    return placed


def _one(
    customer: Customer,
    mix: Mapping[Measure, float],
    ranks: Mapping[Measure, Mapping[str, float]],
    *,
    left_out: bool,
) -> Ranked:
    own = {measure: ranks[measure][customer.id] for measure in mix if customer.id in ranks[measure]}
    standing = round(sum(weight * own.get(measure, 0.5) for measure, weight in mix.items()), 9) if own else None
    mixed = any(rank >= _HIGH for rank in own.values()) and any(rank <= _LOW for rank in own.values())
    return Ranked(customer, 0, standing, own, mixed=mixed, left_out=left_out)


def _third(ranked: Sequence[Ranked], notes: list[tuple[Note, Mapping[str, object]]]) -> set[str]:
    """A third of all that are ranked, out of those that may be best."""
    standing = [each for each in ranked if each.standing is not None]
    able = [each for each in standing if not each.customer.churned and not each.left_out]
    size = max(1, round(len(standing) * SHARE))
    if len(able) <= size:
        return {each.customer.id for each in able}
    edge = able[size - 1].standing
    above = [each for each in able if (each.standing or 0) > (edge or 0)]
    tied = [each for each in able if each.standing == edge]
    if len(above) + len(tied) == size:
        return {each.customer.id for each in above + tied}
    taken = len(above) + len(tied) - size <= size - len(above)
    notes.append((Note.TIED, {"count": len(tied), "taken": taken}))
    return {each.customer.id for each in (above + tied if taken else above)}


def _everyone(ranked: Iterable[Ranked]) -> set[str]:
    return {each.customer.id for each in ranked if not each.customer.churned and not each.left_out}


def _tension(
    customers: Sequence[Customer], mix: Mapping[Measure, float], ranks: Mapping[Measure, Mapping[str, float]]
) -> list[tuple[Note, Mapping[str, object]]]:
    """Pairs of measures that contradict each other."""
    notes: list[tuple[Note, Mapping[str, object]]] = []
    for one, other in combinations(mix, 2):
        both = [each for each in customers if each.id in ranks[one] and each.id in ranks[other]]
        if len(both) < _FEWEST_FOR_CONTRADICTION:
            continue
        rho = _spearman([ranks[one][each.id] for each in both], [ranks[other][each.id] for each in both])
        if rho <= _AT_ODDS:
            notes.append((Note.AT_ODDS, {"one": one, "other": other, "rho": round(rho, 2)}))
    return notes


def _spearman(one: Sequence[float], other: Sequence[float]) -> float:
    first, second = (_mid_places(np.array(ranks)) for ranks in (one, other))
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _set_aside(ranked: Sequence[Ranked], mix: Mapping[Measure, float]) -> list[tuple[Note, Mapping[str, object]]]:
    churned = sum(each.customer.churned for each in ranked)
    left_out = sum(each.left_out and not each.customer.churned for each in ranked)
    unranked = sum(each.standing is None for each in ranked) if mix else 0
    counts = ((Note.UNRANKED, unranked), (Note.CHURNED, churned), (Note.LEFT_OUT, left_out))
    return [(note, {"count": count}) for note, count in counts if count]
