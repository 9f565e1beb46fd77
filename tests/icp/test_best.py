"""Which customers are proposed as the best."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp.best import Best, Customer, Measure, Note, best_customers, read_mix
from icp.errors import Refusal

NPS, BILLED, SINCE, USAGE = Measure.NPS, Measure.BILLED, Measure.SINCE, Measure.USAGE


def customer(name: str, *, churned: bool = False, **measures: float) -> Customer:
    """A customer whose id is its name."""
    return Customer(name, name, {Measure(measure): value for measure, value in measures.items()}, churned)


def names(best: Best) -> list[str]:
    """The best, best first."""
    return [each.customer.name for each in best.chosen]


def noted(best: Best) -> dict[Note, dict[str, object]]:
    """The notes by code."""
    return {note: dict(params) for note, params in best.notes}


def test_the_best_third_by_one_measure() -> None:
    """Of nine customers the three with the highest NPS; a negative NPS is a value like any other."""
    best = best_customers([customer(f"c{i}", nps=-100 + 25 * i) for i in range(9)], {NPS: 1})
    assert names(best) == ["c8", "c7", "c6"]
    assert best.ranked[-1].standing == 0


def test_since_ranks_the_oldest_first() -> None:
    """The longer somebody has been a customer, the better."""
    found = [customer(str(year), since=date(year, 1, 1).toordinal()) for year in (2024, 2019, 2021)]
    assert names(best_customers(found)) == ["2019"]


def test_ranks_not_amounts_are_weighed() -> None:
    """One customer billed a thousand times as much does not outweigh a mix that others lead."""
    found = [customer("huge", billed=1e9, nps=-50), *(customer(f"c{i}", billed=i, nps=i) for i in range(8))]
    assert names(best_customers(found, {NPS: 2, BILLED: 1}))[0] == "c7"


def test_the_mix_is_in_any_unit() -> None:
    """Only the proportion of the weights counts."""
    found = [customer(f"c{i}", nps=(i * 7) % 11, billed=(i * 5) % 13) for i in range(12)]
    assert best_customers(found, {NPS: 1, BILLED: 2}) == best_customers(found, {NPS: 10, BILLED: 20})


def test_churned_customers_are_never_best() -> None:
    """Whatever its measures, a customer that has left is not among the best, and the list says how many left."""
    found = [customer("gone", nps=100, churned=True), *(customer(f"c{i}", nps=i) for i in range(8))]
    best = best_customers(found, {NPS: 1})
    assert names(best) == ["c7", "c6", "c5"]
    assert noted(best)[Note.CHURNED] == {"count": 1}


def test_who_is_left_out_makes_room_for_the_next() -> None:
    """Ticking one out lets the next one in, and the one stays on the list as left out."""
    found = [customer(f"c{i}", nps=i) for i in range(9)]
    best = best_customers(found, {NPS: 1}, {"c8"})
    assert names(best) == ["c7", "c6", "c5"]
    assert [each.place for each in best.chosen] == [1, 2, 3]
    assert noted(best)[Note.LEFT_OUT] == {"count": 1}


def test_customers_all_alike_have_no_best_third() -> None:
    """Where every measure is the same for all, nobody is called better; all are taken, and it is said."""
    best = best_customers([customer(f"c{i}", nps=50, billed=1) for i in range(9)])
    assert len(best.chosen) == 9
    assert set(noted(best)) == {Note.ALIKE, Note.NO_MEASURE}
    assert not best.mix


def test_an_empty_column_does_not_count() -> None:
    """A measure in the mix that is known of nobody is said to be missing, and the rest decides."""
    best = best_customers([customer(f"c{i}", nps=i) for i in range(9)], {NPS: 1, USAGE: 1})
    assert names(best) == ["c8", "c7", "c6"]
    assert noted(best)[Note.NOT_MEASURED] == {"measure": USAGE}
    assert dict(best.mix) == {NPS: 1}


def test_an_unknown_measure_counts_as_the_middle() -> None:
    """Not knowing one measure neither lifts nor sinks a customer."""
    found = [customer("top", nps=100, billed=100), customer("half", nps=100), customer("low", nps=100, billed=0)]
    found += [customer(f"c{i}", nps=i, billed=10 + i) for i in range(6)]
    order = [each.customer.name for each in best_customers(found, {NPS: 1, BILLED: 1}).ranked]
    assert order.index("top") < order.index("half") < order.index("low")


def test_a_customer_of_which_nothing_is_known_is_not_ranked() -> None:
    """It stands last without a standing, and a note counts such customers."""
    best = best_customers([customer("blank"), *(customer(f"c{i}", nps=i) for i in range(5))], {NPS: 1})
    assert best.ranked[-1].customer.name == "blank"
    assert best.ranked[-1].standing is None
    assert noted(best)[Note.UNRANKED] == {"count": 1}


def test_measures_that_contradict_each_other_are_told() -> None:
    """Where who is billed most is least content, the list says so, and says of whom."""
    found = [customer(f"c{i}", nps=i, billed=100 - i) for i in range(10)]
    best = best_customers(found, {NPS: 1, BILLED: 1})
    assert noted(best)[Note.AT_ODDS] == {"one": NPS, "other": BILLED, "rho": -1.0}
    assert {each.customer.name for each in best.ranked if each.mixed} >= {"c0", "c9"}


def test_three_customers() -> None:
    """Of three customers one is proposed; whether that is enough to learn from is another question."""
    best = best_customers([customer("a", nps=1), customer("b", nps=2), customer("c", nps=3)])
    assert names(best) == ["c"]


@pytest.mark.parametrize(("same", "best", "told"), [(2, 4, None), (3, 5, True), (8, 2, False)])
def test_equals_at_the_edge_share_their_fate(same: int, best: int, told: bool | None) -> None:  # noqa: FBT001 -- pytest's
    """Customers that stand equal at the third's edge all come in, or none does, whichever is nearer to a third."""
    found = [customer("a", nps=100), customer("b", nps=99)]
    found += [customer(f"tie{i}", nps=50) for i in range(same)]
    found += [customer(f"c{i}", nps=i) for i in range(10 - same)]
    ranking = best_customers(found, {NPS: 1})
    assert len(ranking.chosen) == best
    assert noted(ranking).get(Note.TIED) == (None if told is None else {"count": same, "taken": told})


@given(st.lists(st.integers(-100, 100), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_the_file_decides_nothing(values: list[int], chance: random.Random) -> None:
    """However the customers are shuffled, the same ones are best, and never more than all."""
    found = [customer(f"c{i:02}", nps=value) for i, value in enumerate(values)]
    shuffled = found[:]
    chance.shuffle(shuffled)
    assert best_customers(found) == best_customers(shuffled)


@given(st.lists(st.integers(-100, 100), min_size=3, max_size=60))
def test_no_customer_outside_stands_higher_than_one_inside(values: list[int]) -> None:
    """Whoever is among the best stands above everybody who is not."""
    best = best_customers([customer(f"c{i:02}", nps=value) for i, value in enumerate(values)], {NPS: 1})
    inside = [each.standing or 0 for each in best.ranked if each.best]
    outside = [each.standing or 0 for each in best.ranked if not each.best]
    assert min(inside, default=1) > max(outside, default=-1)


def test_nobody_has_said_what_best_means() -> None:
    """Then every measure that a third of the customers have counts alike, and the list says so."""
    found = [customer(f"c{i}", nps=i, billed=i) for i in range(8)] + [customer("u", nps=1, billed=1, usage=3)]
    best = best_customers(found)
    assert dict(best.mix) == {NPS: 0.5, BILLED: 0.5}
    assert noted(best)[Note.NOBODY_SAID] == {"measures": (NPS, BILLED)}


def test_what_best_means_is_written_as_weights() -> None:
    """Mixes such as "nps" and "nps=1, billed=2" are read; a word that is no measure is refused with what there is."""
    assert read_mix("nps") == {NPS: 1}
    assert read_mix(" NPS = 1; billed=2.5 ") == {NPS: 1, BILLED: 2.5}
    for text, key in (
        ("fun", "refusal-best-measure"),
        ("nps=0", "refusal-best-mix"),
        ("nps=x", "refusal-best-mix"),
        ("nps=nan", "refusal-best-mix"),
        ("", "refusal-best-mix"),
    ):
        with pytest.raises(Refusal) as refused:
            read_mix(text)
        assert refused.value.key == key


def test_no_customers_are_refused() -> None:
    """Without customers there is no best one."""
    with pytest.raises(Refusal, match="refusal-best-none"):
        best_customers([])
