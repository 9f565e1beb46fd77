"""What outcomes say of a profile: how each tier did, where people and the score disagree, and what to change for it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from icp.facts import Field
from icp.fit import Mode, Tier
from icp.kinds.band import BandCriterion
from icp.kinds.base import Judgement
from icp.kinds.listed import ListCriterion
from icp.profile import Profile
from icp.values import Money, Span, Value

Result = Literal["won", "lost", "not_a_fit"]

FEWEST = 8
"""Companies won, lost or found not to fit, below which a profile's weights are left alone."""

_FEWEST_EACH = 3
_FEWEST_NAMED = 3
_SURE = 2.5  # standard errors: with nine criteria one in ten sets of pure chance would still move a weight
_MORE, _LESS = 1.5, 0.5
_FITS = 0.5  # share from which the profile says that a criterion fits at least in part
_EXAMPLES = 3


@dataclass(frozen=True)
class Case:
    """A company of which people said something.

    Attributes:
        tier: its tier under the profile; None where it is not scored.
        met: whether somebody met them, or more came of it.
        named: the fields on which people rested a verdict against it.
        judgements, values: by criterion of the profile, in its order.
    """

    company_id: str
    name: str
    tier: Tier | None
    met: bool
    result: Result | None
    named: frozenset[Field]
    judgements: tuple[Judgement, ...]
    values: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class TierLine:
    """How one tier did, in companies; ``tier`` None stands for those without a score.

    Attributes:
        told: those of which anything was said.
        met: those that somebody met, whatever came of it.
        waiting: met, and nothing has come of it yet.
    """

    tier: Tier | None
    told: int
    met: int
    won: int
    lost: int
    not_a_fit: int
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which people and the score disagree.

    Attributes:
        kind: ``named``: people called companies no fit because of it, though the profile says it fits.
            ``missed``: companies were won, though it cost them most of the points that kept them in C or D.
            ``met``: likewise of those that somebody met, and that nothing has come of yet.
        companies: how many, ``of`` so many with such an outcome; ``examples`` are up to three names.
        fully: of ``named`` ones, how many fit in full by the profile; the others fit in part.
    """

    field: Field
    kind: Literal["named", "missed", "met"]
    companies: int
    of: int
    examples: tuple[str, ...]
    fully: int = 0


class Edit(StrEnum):
    """What may be changed. ``before`` and ``after`` are weights, ranges or the text that goes."""

    MORE_WEIGHT = "more_weight"  # won companies have it more than the others
    LESS_WEIGHT = "less_weight"  # won companies have it less than the others
    NOT_LISTED = "not_listed"  # people named it: a listed value goes
    NARROWER = "narrower"  # people named it: the range ends before those


@dataclass(frozen=True, slots=True)
class Changed:
    """One change with what it rests on: so many companies won, and so many that were not or were named."""

    field: Field
    edit: Edit
    before: object
    after: object
    won: int
    others: int


@dataclass(frozen=True)
class Revision:
    """The profile with all changes; None where the outcomes give no reason for any."""

    profile: Profile | None
    changes: tuple[Changed, ...]


def tier_lines(cases: Sequence[Case]) -> tuple[TierLine, ...]:
    """Counts by tier, A first; without a score last, only where there are such."""
    found = [_line(tier, [case for case in cases if case.tier is tier]) for tier in Tier]
    unscored = [case for case in cases if case.tier is None]
    return (*found, *([_line(None, unscored)] if unscored else []))


def disagreements(profile: Profile, cases: Sequence[Case]) -> tuple[Disagreement, ...]:
    """By field, where most companies are first."""
    refused = [case for case in cases if case.result in {"lost", "not_a_fit"}]
    found = []
    for field in Field:
        named = [case for case in refused if field in case.named and _share(profile, case, field) >= _FITS]
        fully = sum(_share(profile, case, field) == 1 for case in named)
        found.append(Disagreement(field, "named", len(named), len(refused), _names(named), fully))
    low = [case for case in cases if case.tier in {Tier.C, Tier.D}]
    won = [case for case in low if case.result == "won"]
    met = [case for case in low if case.result is None and case.met]
    found += [*_cost(profile, "missed", won), *_cost(profile, "met", met)]
    told = [each for each in found if each.companies]
    return tuple(sorted(told, key=lambda each: (-each.companies, each.kind, each.field)))


def _cost(profile: Profile, kind: Literal["missed", "met"], cases: Sequence[Case]) -> Iterator[Disagreement]:
    """By the field that cost each most points."""
    for field in Field:
        of_field = [case for case in cases if field is _costliest(profile, case)]
        yield Disagreement(field, kind, len(of_field), len(cases), _names(of_field))


def revise(profile: Profile, cases: Sequence[Case]) -> Revision:
    """Change only what the outcomes give a reason for.

    A weight grows or shrinks by half where won companies' shares rank above, or below, those of lost and unfit ones by
    more than 2.5 standard errors of the rank-sum test (Mann and Whitney, 1947), with at least 8 outcomes and 3 of
    each. A listed value goes, or a range ends sooner, where at least 3 companies that fit it in full were refused
    because of that field and it costs no won company as much.
    """
    won = [case for case in cases if case.result == "won"]
    others = [case for case in cases if case.result in {"lost", "not_a_fit"}]
    document = profile.model_dump(mode="json")
    changes: list[Changed] = []
    for index, criterion in enumerate(profile.criteria):
        if criterion.mode is not Mode.SCORE:
            continue
        entry = document["criteria"][index]
        change = _named_change(profile, index, won, others, entry) or _weight_change(profile, index, won, others, entry)
        changes += [change] if change else []
    return Revision(Profile.model_validate(document) if changes else None, tuple(changes))


def _line(tier: Tier | None, cases: Sequence[Case]) -> TierLine:
    results = Counter(case.result for case in cases)
    met = sum(case.met for case in cases)
    waiting = sum(case.met and case.result is None for case in cases)
    return TierLine(tier, len(cases), met, results["won"], results["lost"], results["not_a_fit"], waiting)


def _share(profile: Profile, case: Case, field: Field) -> float:
    """How far the profile says that a field fits: the best share of its criteria; 0 where nothing is known."""
    shares = (j.share for c, j in zip(profile.criteria, case.judgements, strict=True) if c.field is field)
    return max((share for share in shares if share is not None), default=0.0)


def _costliest(profile: Profile, case: Case) -> Field | None:
    """The field that cost a company most points."""
    costs: dict[Field, float] = {}
    for criterion, judgement in zip(profile.criteria, case.judgements, strict=True):
        if criterion.mode is Mode.SCORE and judgement.share is not None:
            cost = criterion.weight * (1 - judgement.share)
            costs[criterion.field] = costs.get(criterion.field, 0.0) + cost
    field = max(costs, key=lambda each: costs[each], default=None)
    return field if field is not None and costs[field] > 0 else None


def _names(cases: Sequence[Case]) -> tuple[str, ...]:
    return tuple(sorted(case.name for case in cases)[:_EXAMPLES])


def _weight_change(
    profile: Profile, index: int, won: Sequence[Case], others: Sequence[Case], entry: dict[str, Any]
) -> Changed | None:
    above, below = ([s for c in cases if (s := c.judgements[index].share) is not None] for cases in (won, others))
    if min(len(above), len(below)) < _FEWEST_EACH or len(above) + len(below) < FEWEST:
        return None
    z = _rank_sum(above, below)
    if abs(z) < _SURE:
        return None
    criterion = profile.criteria[index]
    edit = Edit.MORE_WEIGHT if z > 0 else Edit.LESS_WEIGHT
    entry["weight"] = round(criterion.weight * (_MORE if z > 0 else _LESS), 3)
    return Changed(criterion.field, edit, criterion.weight, entry["weight"], len(above), len(below))


def _rank_sum(above: Sequence[float], below: Sequence[float]) -> float:
    """How far ``above`` ranks over ``below``, in standard errors, corrected for ties; 0 where all are equal."""
    wins = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    n, m = len(above), len(below)
    ties = sum(t**3 - t for t in Counter([*above, *below]).values())
    variance = n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1)))
    return (wins - n * m / 2) / math.sqrt(variance) if variance > 0 else 0.0


def _named_change(
    profile: Profile, index: int, won: Sequence[Case], others: Sequence[Case], entry: dict[str, Any]
) -> Changed | None:
    criterion = profile.criteria[index]
    refused = [
        case
        for case in others
        if criterion.field in case.named and case.judgements[index].share == 1  # a part is given to near ones as well
    ]
    if len(refused) < _FEWEST_NAMED:
        return None
    if isinstance(criterion, ListCriterion) and not criterion.shares:
        return _unlist(criterion, index, won, refused, entry)
    if isinstance(criterion, BandCriterion) and criterion.between is not None:
        return _narrow(criterion, index, won, refused, entry)
    return None


def _unlist(
    criterion: ListCriterion[Any], index: int, won: Sequence[Case], refused: Sequence[Case], entry: dict[str, Any]
) -> Changed | None:
    """Drop the listed text by which most of the refused fitted."""
    texts = Counter(str(case.judgements[index].params.get("wanted", "")) for case in refused)
    text, count = min(texts.items(), key=lambda each: (-each[1], each[0]))
    kept = sum(str(case.judgements[index].params.get("wanted", "")) == text for case in won)
    if count < _FEWEST_NAMED or kept * 2 > count or text not in criterion.any_of or len(criterion.any_of) == 1:
        return None
    entry["any_of"] = [each for each in criterion.any_of if each != text]
    return Changed(criterion.field, Edit.NOT_LISTED, text, None, kept, count)


def _narrow(
    criterion: BandCriterion[Any], index: int, won: Sequence[Case], refused: Sequence[Case], entry: dict[str, Any]
) -> Changed | None:
    """End the range before the refused, where all the won stand on its other side."""
    named = [number for case in refused if (number := _number(case.values[index])) is not None]
    kept = [number for case in won if (number := _number(case.values[index])) is not None]
    if len(named) < _FEWEST_NAMED or len(kept) < _FEWEST_EACH or criterion.between is None:
        return None
    low, high = criterion.between
    between: tuple[float | None, float | None]
    if max(kept) < min(named) and (low is None or low <= max(kept)):
        between = (low, max(kept))
    elif min(kept) > max(named) and (high is None or high >= min(kept)):
        between = (min(kept), high)
    else:
        return None
    entry["between"] = list(between)
    return Changed(criterion.field, Edit.NARROWER, criterion.between, between, len(kept), len(named))


def _number(value: Value | None) -> float | None:
    span = value.amount if isinstance(value, Money) else value
    if isinstance(span, Span):
        return span.low if span.high is None else (span.low + span.high) / 2
    return float(span) if isinstance(span, int) else None
