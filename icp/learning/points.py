"""What a learned field says, as people read it: what speaks for a company, what against, touching ranges as one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from icp.facts import Field
from icp.learning.evidence import PRIOR, Evidence
from icp.learning.lists import FieldLearned

_ALIKE = 0.25  # weights of ranges that are told as one: a factor of about 1.3 from the weakest to the strongest


@dataclass(frozen=True, slots=True)
class Points:
    """The values of one field that say something, the strongest first on either side.

    A value stands on a side where its weight and its counts agree: what only its neighbours make heavy is left out.
    """

    speaking_for: tuple[Evidence, ...]
    against: tuple[Evidence, ...]


def points(field: FieldLearned) -> Points:
    """Both sides of a field. Touching ranges that say about the same are told as one, with their counts together."""
    sides = [(_side(value), value) for value in field.values]
    if all(isinstance(value.name, tuple) for value in field.values):
        sides = _joined(field.field, field.values)
    speaking_for = sorted((value for side, value in sides if side > 0), key=lambda value: -value.weight)
    against = sorted((value for side, value in sides if side < 0), key=lambda value: value.weight)
    return Points(tuple(speaking_for), tuple(against))


def _side(value: Evidence) -> int:
    if value.weight > 0 and value.commoner:
        return 1
    return -1 if value.weight < 0 and not value.commoner else 0


def _joined(field: Field, values: Iterable[Evidence]) -> list[tuple[int, Evidence]]:
    """The ranges in their own order, each with its neighbours that say about the same; begun from the strongest."""
    ordered = sorted(values, key=lambda value: _ends(value)[0])
    waiting = set(range(len(ordered)))
    runs: list[list[int]] = []
    for start in sorted(waiting, key=lambda place: -abs(ordered[place].weight)):
        if start not in waiting:
            continue
        run = [start]
        for step in (-1, 1):
            while (near := run[0] - 1 if step < 0 else run[-1] + 1) in waiting - set(run):
                inner = run[0] if step < 0 else run[-1]
                if not _say_the_same(field, ordered[start], ordered[min(inner, near)], ordered[max(inner, near)], step):
                    break
                run = [near, *run] if step < 0 else [*run, near]
        waiting -= set(run)
        runs.append(run)
    return [(_side(ordered[run[0]]), _together([ordered[place] for place in run])) for run in runs]


def _say_the_same(field: Field, strongest: Evidence, lower: Evidence, upper: Evidence, step: int) -> bool:
    """Whether the outer one of two neighbours may join the run that ``strongest`` began."""
    outer = lower if step < 0 else upper
    alike = abs(outer.weight - strongest.weight) <= _ALIKE and _side(outer) == _side(strongest)
    return alike and _touch(field, lower, upper)


def _touch(field: Field, lower: Evidence, upper: Evidence) -> bool:
    """Whether nothing lies between two ranges; whole numbers end one below the next range's first."""
    step = 0 if field is Field.REVENUE else 1
    return _ends(upper)[0] - _ends(lower)[1] <= step


def _ends(value: Evidence) -> tuple[float, float]:
    low, high = value.name if isinstance(value.name, tuple) else (None, None)
    return -math.inf if low is None else low, math.inf if high is None else high


def _together(run: Sequence[Evidence]) -> Evidence:
    first, last = run[0], run[-1]
    if len(run) == 1 or not isinstance(first.name, tuple) or not isinstance(last.name, tuple):
        return first
    customers = sum(value.customers for value in run)
    background = round(sum(value.background for value in run), 4)
    weight = math.log((customers + PRIOR) / (first.of * background + PRIOR))
    return Evidence((first.name[0], last.name[1]), customers, first.of, background, weight)
