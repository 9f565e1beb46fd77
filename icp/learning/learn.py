"""A profile out of a team's best customers, set against all other companies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from icp.errors import Refusal
from icp.facts import Field
from icp.learning.bands import learn_bands
from icp.learning.lists import ENOUGH_KNOWN, FieldLearned, learn_list
from icp.learning.vocabulary import Known, Vocabulary, vocabularies
from icp.profile import Profile, Tiers
from icp.scoring import Scorer
from icp.tally import Tally
from icp.values import Money, Span

LEAST = 8
"""Best customers below which nothing is concluded: one of them more or less would turn every weight around."""

_LIST_FIELDS = (Field.INDUSTRY, Field.KEYWORDS, Field.LOCATION, Field.FUNDING, Field.LEGAL_FORM, Field.GOALS)
_BAND_FIELDS = (Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE)
_SAYS_NOTHING = 0.02  # weight of evidence, in units of ln: a factor of 1.02
_DOUBT = 0.1  # what is left of every field where none is more than chance, so that companies can still be ordered
_TOP = (0.9, 0.7, 0.4)  # of the background's scores: the lowest of A, of B and of C


@dataclass(frozen=True)
class Sample:
    """All companies that are learned from, prepared once and used for every split of a backtest."""

    companies: Sequence[Known]
    lists: tuple[Vocabulary, ...]
    numbers: dict[Field, NDArray[np.float64]]
    currency: str


@dataclass(frozen=True)
class Learned:
    """What was learned.

    Attributes:
        profile: ready to be applied, its typical shares measured over the background.
        fields: what each field says, the weightiest first; those that say nothing last.
        customers, background: how many companies of each.
        doubtful: whether no field differs by more than chance would make it.
        alike: whether all best customers are the same in everything known of them, so that nothing can be tested.
    """

    profile: Profile
    fields: tuple[FieldLearned, ...]
    customers: int
    background: int
    doubtful: bool
    alike: bool = False

    @property
    def empty_fields(self) -> tuple[Field, ...]:
        """Fields that are known of too few companies to say anything."""
        return tuple(each.field for each in self.fields if each.known < ENOUGH_KNOWN)


def prepare(companies: Sequence[Known]) -> Sample:
    """Look at all companies once: which values there are, and who has them."""
    lists = tuple(found for field in _LIST_FIELDS for found in vocabularies(field, companies))
    currency = _commonest_currency(companies)
    numbers = {
        field: np.array([_number(company.get(field), currency) for company in companies]) for field in _BAND_FIELDS
    }
    return Sample(companies, lists, numbers, currency)


def learn(sample: Sample, best: NDArray[np.bool_], name: str) -> Learned:
    """Derive a profile.

    Args:
        sample: best customers and background together.
        best: which of them are the best customers.
        name: the profile's name.

    Raises:
        Refusal: ``refusal-learn-few`` with fewer than ``LEAST`` customers, ``refusal-learn-alone`` with no background,
            ``refusal-learn-nothing`` where no field tells the customers from the others at all.
    """
    customers, background = int(best.sum()), int((~best).sum())
    if customers < LEAST:
        raise Refusal("refusal-learn-few", count=customers, least=LEAST)
    if background < LEAST:
        raise Refusal("refusal-learn-alone", count=background, least=LEAST)
    fields = sorted(_fields(sample, best), key=lambda each: -each.weight)
    doubtful = not any(each.weight > _SAYS_NOTHING for each in fields)
    profile = _profile(fields, sample, best, name, doubtful=doubtful)
    return Learned(profile, tuple(fields), customers, background, doubtful, alike(sample, best))


def alike(sample: Sample, best: NDArray[np.bool_]) -> bool:
    """Whether the best customers are all the same in everything that is known of them."""
    chosen = (company for company, is_best in zip(sample.companies, best, strict=True) if is_best)
    return len({frozenset(company.items()) for company in chosen}) == 1


def _fields(sample: Sample, best: NDArray[np.bool_]) -> list[FieldLearned]:
    found = [learn_list(vocabulary, best) for vocabulary in sample.lists]
    strongest: dict[Field, FieldLearned] = {}
    for each in found:  # of countries, regions and cities, the level that says most
        if each.field not in strongest or each.trust > strongest[each.field].trust:
            strongest[each.field] = each
    for field, numbers in sample.numbers.items():
        extra = {"currency": sample.currency} if field is Field.REVENUE and sample.currency else {}
        strongest[field] = learn_bands(field, numbers, best, **extra)
    return list(strongest.values())


def _profile(
    fields: Sequence[FieldLearned], sample: Sample, best: NDArray[np.bool_], name: str, *, doubtful: bool
) -> Profile:
    weighed = [(each, each.range * _DOUBT if doubtful else each.weight) for each in fields]
    criteria = [
        {**each.criterion, "weight": round(weight, 3)}
        for each, weight in weighed
        if each.criterion and weight > _SAYS_NOTHING
    ]
    if not criteria:
        raise Refusal("refusal-learn-nothing")
    draft = Profile.model_validate({"name": name, "criteria": criteria})
    return _measured(draft, [known for known, is_best in zip(sample.companies, best, strict=True) if not is_best])


def _measured(profile: Profile, background: Sequence[Known]) -> Profile:
    """With the background's typical shares, and tiers by its scores: A is what its best tenth reaches, B, C."""
    scorer = Scorer(profile)
    shares = scorer.shares(background)
    known = ~np.isnan(shares)
    means = np.where(known, shares, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    measured = profile.with_typical([round(float(mean), 3) for mean in means])
    return measured.model_copy(update={"tiers": _tiers(Tally(measured)(shares).score)})


def _tiers(scores: NDArray[np.float64]) -> Tiers:
    c, b, a = (round(float(np.quantile(scores, share)), 1) for share in sorted(_TOP))
    c = min(max(c, 0.1), 99.8)
    b = min(max(b, c + 0.1), 99.9)
    return Tiers(A=round(min(max(a, b + 0.1), 100.0), 1), B=round(b, 1), C=round(c, 1))


def _number(value: object, currency: str) -> float:
    """A number, or the middle of a range; NaN where unknown or in another currency than most."""
    if isinstance(value, Money):
        return _number(value.amount, currency) if value.currency in {"", currency} else np.nan
    if isinstance(value, Span):
        return value.low if value.high is None else (value.low + value.high) / 2
    return float(value) if isinstance(value, int) else np.nan


def _commonest_currency(companies: Sequence[Known]) -> str:
    money = [cast("Money", value) for company in companies if (value := company.get(Field.REVENUE)) is not None]
    counts = Counter(each.currency for each in money if each.currency)
    return min(counts, key=lambda code: (-counts[code], code), default="")
