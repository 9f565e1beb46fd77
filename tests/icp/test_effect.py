"""What a change would do to the leads."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from icp.effect import STANDINGS, TOP, Move, effect
from icp.tally import Scores


def scores(*rows: tuple[float, str]) -> Scores:
    """Scores of leads given as (score, standing)."""
    tiers = [standing if len(standing) == 1 else "" for _, standing in rows]
    figures = np.array([score for score, _ in rows], dtype=np.float64)
    return Scores(
        score=figures,
        low=figures,
        high=figures,
        coverage=np.ones(len(rows)),
        tier=np.array(tiers, dtype="<U1"),
        status=np.array(["scored" if len(s) == 1 else s for _, s in rows], dtype=np.str_),
        qualified=np.array([len(s) == 1 for _, s in rows], dtype=np.bool_),
    )


def test_moves_are_counted() -> None:
    """Leads that go from one tier to another, also out of all tiers, are counted; who stays is not."""
    before = scores((80, "A"), (60, "B"), (60, "B"), (30, "C"), (0, "insufficient_data"))
    after = scores((80, "A"), (76, "A"), (77, "A"), (0, "disqualified"), (40, "C"))
    found = effect("abcde", before, after)
    assert (found.leads, found.changed) == (5, 4)
    assert found.moves == (
        Move("B", "A", 2),
        Move("C", "disqualified", 1),
        Move("insufficient_data", "C", 1),
    )
    assert (found.before["B"], found.after["A"], found.after["disqualified"]) == (2, 3, 1)


def test_the_first_profile_moves_nobody() -> None:
    """Without a profile before, there are only the tiers that leads get."""
    found = effect("ab", None, scores((80, "A"), (10, "D")))
    assert (found.before, found.changed, found.entering, found.leaving) == ({}, 0, ("a", "b"), ())


def test_who_enters_and_leaves_the_best() -> None:
    """One that overtakes takes the place of the last; who does not qualify is never among the best."""
    ids = [f"lead-{number}" for number in range(TOP + 2)]
    before = scores(*((90 - number, "A") for number in range(TOP + 2)))
    after = scores(*((90 - number, "A") for number in range(TOP - 1)), (1, "D"), (2, "D"), (99, "disqualified"))
    found = effect(ids, before, after)
    assert (found.entering, found.leaving) == ((ids[TOP],), (ids[TOP - 1],))


def test_equal_leads_keep_the_order_given() -> None:
    """Of equal leads those that come first are the best, so that ties cannot look like changes."""
    ids = [f"lead-{number}" for number in range(2 * TOP)]
    same = scores(*[(50.0, "B")] * (2 * TOP))
    found = effect(ids, same, same)
    assert (found.entering, found.leaving, found.changed) == ((), (), 0)
    assert effect(ids, None, same).entering == tuple(ids[:TOP])


_ROWS = st.lists(
    st.tuples(*[st.tuples(st.integers(0, 100).map(float), st.sampled_from(STANDINGS)) for _ in "ba"]), max_size=60
)


@given(_ROWS)
def test_figures_add_up(rows: list[tuple[tuple[float, str], tuple[float, str]]]) -> None:
    """Every lead stands somewhere before and after; moves lead from one count to the other; full rankings stay full."""
    ids = [str(number) for number in range(len(rows))]
    found = effect(ids, scores(*(old for old, _ in rows)), scores(*(new for _, new in rows)))
    assert sum(found.before.values()) == sum(found.after.values()) == found.leads == len(rows)
    for standing in STANDINGS:
        gone = sum(move.count for move in found.moves if move.before == standing)
        came = sum(move.count for move in found.moves if move.after == standing)
        assert found.before[standing] - gone + came == found.after[standing]
    assert not set(found.entering) & set(found.leaving)
    qualified = [sum(len(row[side][1]) == 1 for row in rows) for side in (0, 1)]
    assert len(found.entering) - len(found.leaving) == min(TOP, qualified[1]) - min(TOP, qualified[0])
