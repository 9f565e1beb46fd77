"""Deriving a profile: what is there is found, and nothing is made of chance."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from icp.errors import Refusal
from icp.facts import Field
from icp.learning.backtest import backtest, wilson
from icp.learning.evidence import PRIOR, trust, weights
from icp.learning.learn import LEAST, Learned, learn, prepare
from icp.learning.vocabulary import Known
from icp.profile import dump_profile, load_profile
from icp.scoring import Scorer
from icp.values import Place, Span

_CITIES = (Place("Espoo", "FI-18", "FI"), Place("Tampere", "FI-11", "FI"), Place("Stockholm", "SE-AB", "SE"))


def _companies(count: int, seed: int) -> list[Known]:
    """Companies in which nothing depends on anything."""
    chance = np.random.default_rng(seed)
    return [
        {
            Field.INDUSTRY: frozenset({str(chance.choice(["SaaS", "Construction", "Logistics", "Media"]))}),
            Field.HEADCOUNT: Span(*[float(chance.integers(1, 300))] * 2),
            Field.LOCATION: frozenset({_CITIES[int(chance.integers(0, 3))]}),
            Field.FOUNDED: int(chance.integers(1980, 2024)),
            Field.KEYWORDS: frozenset({str(chance.choice(["AI", "B2B", "marketplace"]))}),
        }
        for _ in range(count)
    ]


def _mask(count: int, best: int) -> NDArray[np.bool_]:
    return np.arange(count) < best


def _planted(best: int = 40, rest: int = 600) -> tuple[list[Known], NDArray[np.bool_]]:
    """The best customers are mostly SaaS companies of 30 to 60 people; all else is chance."""
    companies = _companies(best + rest, seed=3)
    chance = np.random.default_rng(4)
    for row in range(best):
        if chance.random() < 0.8:
            companies[row] = {**companies[row], Field.INDUSTRY: frozenset({"SaaS"})}
        if chance.random() < 0.8:
            companies[row] = {**companies[row], Field.HEADCOUNT: Span(*[float(chance.integers(30, 61))] * 2)}
    return companies, _mask(best + rest, best)


def _by_field(learned: Learned) -> dict[Field, float]:
    return {each.field: each.weight for each in learned.fields}


def test_what_the_customers_share_gets_the_weight() -> None:
    """The two fields that matter outweigh all the others together, and the profile ranks by them."""
    companies, best = _planted()
    learned = learn(prepare(companies), best, "Planted")
    found = _by_field(learned)
    telling = found.pop(Field.INDUSTRY) + found.pop(Field.HEADCOUNT)
    assert telling > 5 * sum(found.values())
    assert not learned.doubtful
    scores = Scorer(learned.profile).score(companies).score
    assert np.median(scores[best]) > np.quantile(scores[~best], 0.85)


def test_a_point_is_explained_by_counts() -> None:
    """The evidence for SaaS is how many best customers have it, and which part of the others."""
    companies, best = _planted()
    learned = learn(prepare(companies), best, "Planted")
    (industry,) = (each for each in learned.fields if each.field is Field.INDUSTRY)
    saas = industry.values[0]
    has = [Field.INDUSTRY in company and "SaaS" in company[Field.INDUSTRY] for company in companies]  # type: ignore[operator]
    assert saas.name == "SaaS"
    assert saas.customers == sum(np.array(has)[best])
    assert saas.background == pytest.approx(np.array(has)[~best].mean(), abs=1e-4)
    assert saas.times > 2


def test_bands_follow_the_data() -> None:
    """The headcount that the best customers have is worth most, and the bands leave no gap."""
    companies, best = _planted()
    learned = learn(prepare(companies), best, "Planted")
    (headcount,) = (each for each in learned.fields if each.field is Field.HEADCOUNT)
    low, high = headcount.values[0].name
    assert isinstance(low, float)
    assert isinstance(high, float)
    assert 25 <= low <= 60
    assert headcount.criterion is not None
    ends = [entry["between"] for entry in headcount.criterion["shares"]]
    assert ends[0][0] is None
    assert ends[-1][1] is None
    assert all(after[0] == before[1] + 1 for before, after in pairwise(ends))


def test_chance_is_not_taken_for_a_pattern() -> None:
    """With customers drawn at random the fields keep little of their weight, mostly none."""
    companies = _companies(800, seed=8)
    sample = prepare(companies)
    kept = []
    for seed in range(12):
        best = np.zeros(800, dtype=bool)
        best[np.random.default_rng(seed).choice(800, 40, replace=False)] = True
        kept.append(sum(each.weight for each in learn(sample, best, "Chance").fields))
    real, best = _planted()
    assert np.median(kept) < 0.25 * sum(each.weight for each in learn(prepare(real), best, "Planted").fields)


def test_where_nothing_tells_it_is_said() -> None:
    """Customers all like the others give a profile that says it is a weak hint, or none at all."""
    alike: list[Known] = [{Field.INDUSTRY: frozenset({"SaaS"}), Field.FOUNDED: 2018} for _ in range(200)]
    with pytest.raises(Refusal) as refused:
        learn(prepare(alike), _mask(200, 20), "Alike")
    assert refused.value.key == "refusal-learn-nothing"


def test_too_few_customers_conclude_nothing() -> None:
    """Three customers are refused, with the number it takes."""
    with pytest.raises(Refusal) as refused:
        learn(prepare(_companies(100, seed=1)), _mask(100, 3), "Few")
    assert (refused.value.key, refused.value.params) == ("refusal-learn-few", {"count": 3, "least": LEAST})


def test_the_order_of_rows_means_nothing() -> None:
    """Shuffled rows give the same profile."""
    companies, best = _planted()
    order = np.random.default_rng(5).permutation(len(companies))
    shuffled = learn(prepare([companies[int(row)] for row in order]), best[order], "Planted")
    assert shuffled.profile == learn(prepare(companies), best, "Planted").profile


def test_a_learned_profile_is_a_file_that_people_edit() -> None:
    """Written as icp.yaml and read again it is the same profile, with its evidence, tiers and typical shares."""
    companies, best = _planted()
    profile = learn(prepare(companies), best, "Planted").profile
    assert load_profile(dump_profile(profile)) == profile
    assert "evidence: {customers:" in dump_profile(profile)


def test_tiers_of_a_learned_profile_split_the_background() -> None:
    """About a tenth of the other companies reach A, and about three tenths reach B or better."""
    companies, best = _planted()
    profile = learn(prepare(companies), best, "Planted").profile
    tiers = Scorer(profile).score(companies).tier[~best]
    assert 0.05 <= (tiers == "A").mean() <= 0.16
    assert 0.22 <= np.isin(tiers, ["A", "B"]).mean() <= 0.38


def test_fields_known_of_few_are_named() -> None:
    """A column that is mostly empty says nothing, and is named as worth filling."""
    companies, best = _planted()
    assert Field.REVENUE in learn(prepare(companies), best, "Planted").empty_fields


def test_the_backtest_finds_held_out_customers() -> None:
    """With a real pattern the held-out customers land in the top tenth far more often than by chance."""
    companies, best = _planted()
    tested = backtest(prepare(companies), best)
    assert tested is not None
    assert tested.customers == 40
    assert tested.better_than_chance
    assert tested.low <= tested.share_in_top_tenth <= tested.high
    assert tested.curve[0] == (0.0, 0.0)
    assert tested.curve[-1] == (1.0, 1.0)


def test_the_backtest_does_not_flatter() -> None:
    """With customers drawn at random it does not claim to beat chance."""
    sample = prepare(_companies(600, seed=21))
    claims = []
    for seed in range(8):
        best = np.zeros(600, dtype=bool)
        best[np.random.default_rng(seed).choice(600, 40, replace=False)] = True
        tested = backtest(sample, best)
        claims.append(tested is not None and tested.better_than_chance)
    assert sum(claims) <= 1


def test_too_few_customers_are_not_tested_on() -> None:
    """Where holding a part out would leave too few to learn from, there is no backtest."""
    assert backtest(prepare(_companies(200, seed=2)), _mask(200, LEAST)) is None


def test_a_weight_is_shrunk_when_customers_are_few() -> None:
    """Three times as often among 4 customers weighs less than among 400; as often as elsewhere weighs nothing."""
    few = weights(np.array([3.0]), 4, np.array([0.25]))[0]
    many = weights(np.array([300.0]), 400, np.array([0.25]))[0]
    assert 0 < few < many < np.log(3)
    assert few == pytest.approx(np.log((3 + PRIOR) / (1 + PRIOR)))
    assert weights(np.array([100.0]), 400, np.array([0.25]))[0] == 0


def test_trust_is_nothing_for_what_chance_gives() -> None:
    """Counts as expected are not trusted at all, counts far from it nearly whole."""
    background = np.array([0.25, 0.25, 0.25, 0.25])
    assert trust(np.array([10.0, 9.0, 11.0, 10.0]), 40, background, parts=True) == 0
    assert trust(np.array([37.0, 1.0, 1.0, 1.0]), 40, background, parts=True) > 0.9


def test_wilsons_interval_is_honest_for_few() -> None:
    """Two of two is not certainty, and none of ten is not never."""
    assert wilson(2, 2)[0] < 0.5
    assert wilson(0, 10)[1] > 0.2


def test_counts_are_what_stands_in_the_file() -> None:
    """Customers that are all called SaaS are not counted as fintech, though both make software."""
    companies: list[Known] = [
        {Field.INDUSTRY: frozenset({"SaaS" if row < 12 else name})}
        for row in range(92)
        for name in (["Fintech", "Retail"][row % 2],)
    ]
    learned = learn(prepare(companies), _mask(92, 12), "SaaS")
    (industry,) = (each for each in learned.fields if each.field is Field.INDUSTRY)
    counts = {each.name: each.customers for each in industry.values}
    assert counts["SaaS"] == 12
    assert counts.get("Fintech", 0) == 0


def test_customers_all_alike_are_not_tested_on() -> None:
    """Copies of what was learned from prove nothing: there is no backtest, and it is said."""
    same: list[Known] = [{Field.INDUSTRY: frozenset({"SaaS"}), Field.FOUNDED: 2018}] * 20
    companies = [*same, *_companies(200, seed=6)]
    sample = prepare(companies)
    assert backtest(sample, _mask(220, 20)) is None
    assert learn(sample, _mask(220, 20), "Alike").alike


def test_a_field_known_of_few_says_nothing() -> None:
    """A legal form known of a twentieth of the others is no ground to judge by, however many customers share it."""
    companies = _companies(300, seed=9)
    for row in range(20):
        companies[row] = {**companies[row], Field.LEGAL_FORM: "oy"}
    for row in range(290, 300):
        companies[row] = {**companies[row], Field.LEGAL_FORM: "ltd"}
    learned = learn(prepare(companies), _mask(300, 20), "Sparse")
    assert all(criterion.field is not Field.LEGAL_FORM for criterion in learned.profile.criteria)
    assert Field.LEGAL_FORM in learned.empty_fields
