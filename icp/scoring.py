"""Judging companies by a profile: one at a time with every reason, or many at once as columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from icp.counterfactual import counterfactual
from icp.facts import Company, Fact, Field
from icp.fit import CriterionFit, Fit, Mode, Status, Tier, Verdict
from icp.kinds.base import Judgement, Reason
from icp.next_fact import next_fact
from icp.profile import Profile
from icp.tally import Numbers, Scores, Tally, points
from icp.values import Value

_NO_FACT = Judgement(None, Reason.NO_FACT)


class Scorer:
    """One profile, ready to judge. Each distinct value of a field is judged once, however many companies have it."""

    def __init__(self, profile: Profile, version: int | None = None) -> None:
        self.profile = profile
        self.version = version
        self.tally = Tally(profile)
        self._judged: list[dict[Value, Judgement]] = [{} for _ in profile.criteria]

    @cached_property
    def _fields(self) -> tuple[Field, ...]:
        return tuple(criterion.field for criterion in self.profile.criteria)

    def judge(self, index: int, value: Value | None) -> Judgement:
        """The answer of one criterion (by its place in the profile) to one value."""
        if value is None:
            return _NO_FACT
        judged = self._judged[index]
        if value not in judged:
            judged[value] = self.profile.criteria[index].judge(value)
        return judged[value]

    def shares(self, values: Sequence[Mapping[Field, Value]]) -> Numbers:
        """Shares of the shape (companies, criteria), NaN where unknown."""
        shares = np.full((len(values), len(self._fields)), np.nan)
        for column, field in enumerate(self._fields):
            for row, known in enumerate(values):
                share = self.judge(column, known.get(field)).share
                if share is not None:
                    shares[row, column] = share
        return shares

    def score(self, values: Sequence[Mapping[Field, Value]]) -> Scores:
        """Score many companies, each given as what is known of it (see ``Company.value``)."""
        return self.tally(self.shares(values))

    def fit(self, company: Company) -> Fit:
        """All verdicts of one company, with reasons, the next fact to find and the change that would lift it."""
        values = [company.value(field) for field in self._fields]
        judgements = [self.judge(index, value) for index, value in enumerate(values)]
        shares = np.array([[np.nan if j.share is None else j.share for j in judgements]])
        scores = self.tally(shares)
        return Fit(
            company=company,
            profile_name=self.profile.name,
            profile_version=self.version,
            status=Status(scores.status[0]),
            score=float(scores.score[0]),
            low=float(scores.low[0]),
            high=float(scores.high[0]),
            coverage=float(scores.coverage[0]),
            tier=Tier(scores.tier[0]) if scores.tier[0] else None,
            criteria=tuple(self._criterion(i, company, judgement) for i, judgement in enumerate(judgements)),
            next_fact=next_fact(self.tally, shares[0], _answered(judgements)),
            counterfactual=counterfactual(self.tally, shares[0], values),
        )

    def _criterion(self, index: int, company: Company, judgement: Judgement) -> CriterionFit:
        criterion, weight = self.profile.criteria[index], float(self.tally.weights[index])
        share = judgement.share
        return CriterionFit(
            index=index,
            kind=criterion.field,
            mode=criterion.mode,
            verdict=_verdict(share),
            share=share,
            points=None if share is None else points(weight * share),
            max_points=points(weight),
            value=company.value(criterion.field),
            fact=_deciding(company.stated(criterion.field), judgement),
            reason=judgement.reason.value,
            params=judgement.params,
        )


def fit(company: Company, profile: Profile, version: int | None = None) -> Fit:
    """All verdicts of one company under one profile version; None stands for a profile that is not stored."""
    return Scorer(profile, version).fit(company)


def typical_shares(shares: Numbers, profile: Profile, *, least: int = 30) -> list[float]:
    """Each criterion's typical share: the mean over the companies that have the value, to three decimals.

    Args:
        shares: of the shape (companies, criteria), NaN where unknown, over all leads of a workspace.
        profile: the profile the shares were judged by.
        least: with fewer known values than this, a criterion's typical share is 0.5.
    """
    known = ~np.isnan(shares)
    counts, sums = known.sum(axis=0), np.where(known, shares, 0.0).sum(axis=0)
    return [
        round(float(total / count), 3) if criterion.mode is Mode.SCORE and count >= least else 0.5
        for criterion, total, count in zip(profile.criteria, sums, counts, strict=True)
    ]


def _answered(judgements: Sequence[Judgement]) -> set[int]:
    """The unknown answers that no fact can change: an amount is known, and only the rate of its currency is not."""
    return {index for index, each in enumerate(judgements) if each.reason is Reason.OTHER_CURRENCY}


def _verdict(share: float | None) -> Verdict:
    if share is None:
        return Verdict.UNKNOWN
    return Verdict.MATCH if share == 1 else Verdict.PARTIAL if share > 0 else Verdict.MISS


def _deciding(stated: tuple[Fact, ...], judgement: Judgement) -> Fact | None:
    """The newest statement that holds the member which decided; the newest of all where no member did."""
    holding = tuple(f for f in stated if isinstance(f.value, frozenset) and judgement.item in f.value)
    return next(reversed(holding or stated), None)
