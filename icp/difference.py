"""What differs between two profiles, as reason codes with their parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as setting
from enum import StrEnum
from typing import Any

from icp.facts import Field
from icp.fit import Mode
from icp.kinds.band import BandCriterion
from icp.kinds.base import Criterion
from icp.kinds.listed import ListCriterion
from icp.profile import Profile

AnyCriterion = Criterion[Any]


class Code(StrEnum):
    """What differs. The parameters of each stand beside it; a criterion's own code comes with its field."""

    NAME = "name"  # before, after
    ADDED = "added"  # criterion
    REMOVED = "removed"  # criterion
    MODE = "mode"  # before, after
    WEIGHT = "weight"  # before, after, and as parts of the whole: part_before, part_after
    VALUES = "values"  # added, removed: listed texts
    RANGE = "range"  # before, after: (low, high), currency
    SHARES = "shares"  # the shares of single values: changed, [(text or (low, high), share before, share after)]
    OTHERWISE = "otherwise"  # before, after: what a value that is not listed earns
    OTHER = "other"  # keys: settings that differ and have no code of their own
    TYPICAL = "typical"  # before, after: what an unknown counts as
    EVIDENCE = "evidence"  # the counts that learned shares rest on
    TIERS = "tiers"  # tier, before, after
    COVERAGE = "coverage"  # before, after
    ORDER = "order"  # the criteria stand in another order


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; ``field`` is None where it concerns the profile as a whole.

    ``criterion`` is the new profile's, or the old one's where it is gone.
    """

    code: Code
    field: Field | None = None
    criterion: AnyCriterion | None = None
    params: Mapping[str, Any] = setting(default_factory=dict)


def difference(before: Profile, after: Profile) -> tuple[Difference, ...]:
    """Everything in which two profiles differ, and nothing where they are equal.

    Criteria are the same one when they ask for the same field; of several that do, those most alike are paired.
    """
    pairs = _paired(before.criteria, after.criteria)
    wholes = _whole(before), _whole(after)
    found = list(_of_profile(before, after))
    for old, new in pairs:
        found += _of_pair(old, new, wholes)
    if not found and before != after:
        found.append(Difference(Code.ORDER))
    return tuple(found)


def _of_profile(before: Profile, after: Profile) -> Iterator[Difference]:
    if before.name != after.name:
        yield Difference(Code.NAME, params={"before": before.name, "after": after.name})
    for tier in ("A", "B", "C"):
        old, new = getattr(before.tiers, tier), getattr(after.tiers, tier)
        if old != new:
            yield Difference(Code.TIERS, params={"tier": tier, "before": old, "after": new})
    if before.min_coverage != after.min_coverage:
        yield Difference(Code.COVERAGE, params={"before": before.min_coverage, "after": after.min_coverage})


def _whole(profile: Profile) -> float:
    return sum(criterion.weight for criterion in profile.criteria if criterion.mode is Mode.SCORE)


def _of_pair(old: AnyCriterion | None, new: AnyCriterion | None, wholes: tuple[float, float]) -> Iterator[Difference]:
    if old is None or new is None:
        one = new or old
        if one is not None:
            yield Difference(Code.ADDED if old is None else Code.REMOVED, one.field, one)
        return
    changes = list(_changes(old, new, wholes))
    if not changes and old != new:
        changes.append((Code.OTHER, {"keys": tuple(_differing(old, new))}))
    for code, params in changes:
        yield Difference(code, new.field, new, params)


def _changes(
    old: AnyCriterion, new: AnyCriterion, wholes: tuple[float, float]
) -> Iterator[tuple[Code, dict[str, Any]]]:
    if old.mode is not new.mode:
        yield Code.MODE, {"before": old.mode.value, "after": new.mode.value}
    if old.weight != new.weight:
        parts = {"part_before": _part(old, wholes[0]), "part_after": _part(new, wholes[1])}
        yield Code.WEIGHT, {"before": old.weight, "after": new.weight, **parts}
    if isinstance(old, ListCriterion) and isinstance(new, ListCriterion):
        yield from _of_lists(old, new)
    if isinstance(old, BandCriterion) and isinstance(new, BandCriterion):
        yield from _of_bands(old, new)
    yield from _of_the_rest(old, new)


def _part(criterion: AnyCriterion, whole: float) -> float:
    return criterion.weight / whole if criterion.mode is Mode.SCORE else 0.0


def _of_lists(old: ListCriterion[Any], new: ListCriterion[Any]) -> Iterator[tuple[Code, dict[str, Any]]]:
    before, after = _shares_of_list(old), _shares_of_list(new)
    added = tuple(text for text in after if text not in before)
    removed = tuple(text for text in before if text not in after)
    if added or removed:
        yield Code.VALUES, {"added": added, "removed": removed}
    yield from _shares(before, after)
    if old.otherwise != new.otherwise:
        yield Code.OTHERWISE, {"before": old.otherwise, "after": new.otherwise}


def _shares_of_list(criterion: ListCriterion[Any]) -> dict[str, float]:
    graded = {text: entry.share for entry in criterion.shares for text in entry.any_of}
    return {**dict.fromkeys(criterion.any_of, 1.0), **graded}


def _of_bands(old: BandCriterion[Any], new: BandCriterion[Any]) -> Iterator[tuple[Code, dict[str, Any]]]:
    if old.between != new.between and old.wanted() != new.wanted():
        currency = getattr(new, "currency", "")
        yield Code.RANGE, {"before": old.wanted(), "after": new.wanted(), "currency": currency}
    yield from _shares(_shares_of_band(old), _shares_of_band(new), bands=True)


def _shares_of_band(criterion: BandCriterion[Any]) -> dict[Any, float]:
    return {band.between: band.share for band in criterion.shares}


def _shares(
    before: Mapping[Any, float], after: Mapping[Any, float], *, bands: bool = False
) -> Iterator[tuple[Code, dict[str, Any]]]:
    """Values that earn another share; of bands also those that are new or gone, with None for the share they lack."""
    items = dict.fromkeys([*before, *after]) if bands else [item for item in before if item in after]
    changed = [(i, before.get(i), after.get(i)) for i in items if before.get(i) != after.get(i)]
    if changed:
        yield Code.SHARES, {"changed": tuple(changed)}


_TOLD = frozenset({"kind", "mode", "weight", "any_of", "between", "otherwise", "typical", "shares"})


def _of_the_rest(old: AnyCriterion, new: AnyCriterion) -> Iterator[tuple[Code, dict[str, Any]]]:
    """What has no code of its own, so that no difference goes untold."""
    before, after = old.model_dump(), new.model_dump()
    if keys := tuple(key for key in _differing(old, new) if key not in _TOLD):
        yield Code.OTHER, {"keys": keys}
    if old.typical != new.typical:
        yield Code.TYPICAL, {"before": old.typical, "after": new.typical}
    if before.get("shares") != after.get("shares") and _without_evidence(before) == _without_evidence(after):
        yield Code.EVIDENCE, {}


def _differing(old: AnyCriterion, new: AnyCriterion) -> list[str]:
    before, after = old.model_dump(), new.model_dump()
    return [key for key in after if before.get(key) != after.get(key)]


def _without_evidence(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{k: v for k, v in entry.items() if k != "evidence"} for entry in document.get("shares", ())]


def _paired(
    before: Iterable[AnyCriterion], after: Iterable[AnyCriterion]
) -> list[tuple[AnyCriterion | None, AnyCriterion | None]]:
    """Old and new criteria that are the same one; the new profile's order, then what is gone."""
    waiting = list(before)
    partner: dict[int, AnyCriterion] = {}
    new = list(after)
    alike = [(_likeness(one, other), -i, -j) for i, one in enumerate(new) for j, other in enumerate(waiting)]
    taken: set[int] = set()
    for likeness, i, j in sorted(alike, reverse=True):
        if likeness > 0 and -i not in partner and -j not in taken:
            partner[-i] = waiting[-j]
            taken.add(-j)
    gone = [(old, None) for j, old in enumerate(waiting) if j not in taken]
    return [*((partner.get(i), one) for i, one in enumerate(new)), *gone]


def _likeness(one: AnyCriterion, other: AnyCriterion) -> float:
    """0 for criteria of different fields; more, the more two have in common."""
    if one.field is not other.field:
        return 0.0
    if one == other:
        return 4.0
    mine, theirs = set(_wants(one)), set(_wants(other))
    together = len(mine & theirs) / max(len(mine | theirs), 1)
    return 1.0 + together + (one.mode is other.mode)


def _wants(criterion: AnyCriterion) -> Iterable[object]:
    wanted = criterion.wanted()
    return wanted if isinstance(criterion, ListCriterion) else (wanted,)
