"""What differs between two profiles."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from icp.difference import Code, difference
from icp.profile import Profile
from tests.strategies import profiles

SAAS: dict[str, Any] = {"kind": "industry", "any_of": ["SaaS", "62.10"], "weight": 5}
SIZE: dict[str, Any] = {"kind": "headcount", "between": [21, 50], "weight": 5}
PLACE: dict[str, Any] = {"kind": "location", "any_of": ["Espoo"], "mode": "require"}
GRADED: dict[str, Any] = {
    "kind": "industry",
    "shares": [{"any_of": ["SaaS"], "share": 1.0}, {"any_of": ["47"], "share": 0.2}],
}


def profile(*criteria: dict[str, Any], **settings: object) -> Profile:
    """A profile of these criteria."""
    return Profile.model_validate({"name": "X", "criteria": criteria or [SAAS, SIZE], **settings})


def codes(before: Profile, after: Profile) -> list[Code]:
    """The codes of what differs."""
    return [each.code for each in difference(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "code", "params"),
    [
        (profile(), profile(name="Y"), Code.NAME, {"before": "X", "after": "Y"}),
        (profile(SAAS), profile(SAAS, PLACE), Code.ADDED, {}),
        (profile(SAAS, PLACE), profile(SAAS), Code.REMOVED, {}),
        (profile(SAAS, PLACE), profile(SAAS, PLACE | {"mode": "exclude"}), Code.MODE, {"before": "require"}),
        (profile(), profile(SAAS | {"weight": 15}, SIZE), Code.WEIGHT, {"part_before": 0.5, "part_after": 0.75}),
        (
            profile(),
            profile(SAAS | {"any_of": ["SaaS", "fintech"]}, SIZE),
            Code.VALUES,
            {"added": ("fintech",), "removed": ("62.10",)},
        ),
        (
            profile(),
            profile(SAAS, SIZE | {"between": [21, None]}),
            Code.RANGE,
            {"before": (21.0, 50.0), "after": (21.0, None)},
        ),
        (profile(GRADED), profile(GRADED | {"otherwise": 0.3}), Code.OTHERWISE, {"before": 0.0, "after": 0.3}),
        (profile(), profile(SAAS, SIZE | {"typical": 0.3}), Code.TYPICAL, {"before": 0.5, "after": 0.3}),
        (profile(), profile(tiers={"A": 80}), Code.TIERS, {"tier": "A", "before": 75.0, "after": 80.0}),
        (profile(), profile(min_coverage=0.4), Code.COVERAGE, {"before": 0.5, "after": 0.4}),
        (profile(SAAS, SIZE), profile(SIZE, SAAS), Code.ORDER, {}),
        (profile(), profile(SAAS | {"any_of": ["62.10", "SaaS"]}, SIZE), Code.OTHER, {"keys": ("any_of",)}),
    ],
)
def test_each_has_its_code(before: Profile, after: Profile, code: Code, params: dict[str, object]) -> None:
    """Every kind of difference is told by its own code with what it was and what it will be."""
    (found,) = difference(before, after)
    assert found.code is code
    assert found.params.items() >= params.items()


def test_shares_of_values() -> None:
    """Values that earn another share are told with both shares, bands also where they are new."""
    raised = [{"any_of": ["SaaS"], "share": 1.0}, {"any_of": ["47"], "share": 0.6}]
    (listed,) = difference(profile(GRADED), profile(GRADED | {"shares": raised}))
    assert (listed.code, listed.params["changed"]) == (Code.SHARES, (("47", 0.2, 0.6),))
    bands = [{"between": [1, 9], "share": 1.0}, {"between": [10, 20], "share": 0.5}]
    before = profile({"kind": "headcount", "shares": bands[:1]})
    (banded,) = difference(before, profile({"kind": "headcount", "shares": bands}))
    assert banded.params["changed"] == (((10.0, 20.0), None, 0.5),)


def test_evidence_alone() -> None:
    """New counts behind the same shares are told as that."""
    counted = {"customers": 3, "of": 9, "background": 0.1}
    shares = [{"any_of": ["SaaS"], "share": 1.0, "evidence": counted}, {"any_of": ["47"], "share": 0.2}]
    assert codes(profile(GRADED), profile(GRADED | {"shares": shares})) == [Code.EVIDENCE]


def test_the_most_alike_of_a_kind_are_paired() -> None:
    """Of two criteria on places, the changed one is told, not both as new and gone."""
    russia = {"kind": "location", "any_of": ["Russia"], "mode": "exclude"}
    nordic = {"kind": "location", "any_of": ["Finland", "Sweden"]}
    changed = nordic | {"any_of": ["Finland", "Norway"]}
    (found,) = difference(profile(SAAS, russia, nordic), profile(SAAS, changed, russia))
    assert (found.code, found.params["added"]) == (Code.VALUES, ("Norway",))


@given(profiles, profiles)
def test_nothing_goes_untold(one: Profile, other: Profile) -> None:
    """There is a difference exactly where two profiles are not equal, and as many criteria gone as the counts say."""
    found = difference(one, other)
    assert bool(found) == (one != other)
    assert difference(one, one) == ()
    told = [each.code for each in found]
    assert told.count(Code.ADDED) - told.count(Code.REMOVED) == len(other.criteria) - len(one.criteria)
