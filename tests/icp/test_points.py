"""What a learned field says as people read it: two sides, ranges that touch as one, phrases before words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from icp.facts import Field
from icp.learning.evidence import PRIOR, Evidence
from icp.learning.learn import learn, prepare
from icp.learning.lists import FieldLearned
from icp.learning.points import points
from icp.reference import goals, places
from icp.values import Span


def field(kind: Field, *values: Evidence) -> FieldLearned:
    """A field with so many values."""
    return FieldLearned(kind, 0.9, 1.0, tuple(values), {"kind": kind.value}, 1.0)


def band(low: float | None, high: float | None, customers: int, background: float, of: int = 20) -> Evidence:
    """A range, weighed by its counts."""
    weight = math.log((customers + PRIOR) / (of * background + PRIOR))
    return Evidence((low, high), customers, of, background, weight)


def test_ranges_that_touch_and_say_the_same_are_one() -> None:
    """Neighbours of about the same weight are told together with their counts; a much stronger one stays alone."""
    found = points(
        field(
            Field.HEADCOUNT,
            band(None, 9, 1, 0.2),
            band(10, 19, 3, 0.1),
            band(20, 29, 4, 0.1),
            band(30, 49, 12, 0.1),
            band(50, 99, 0, 0.25),
            band(100, None, 0, 0.25),
        )
    )
    assert [value.name for value in found.speaking_for] == [(30, 49), (10, 29)]
    assert (found.speaking_for[1].customers, found.speaking_for[1].background) == (7, 0.2)
    assert [value.name for value in found.against] == [(50, None), (None, 9)]
    revenue = points(field(Field.REVENUE, band(0, 100, 6, 0.1), band(100, 200, 6, 0.1), band(300, 400, 6, 0.1)))
    assert {value.name for value in revenue.speaking_for} == {(0, 200), (300, 400)}


def test_a_value_stands_on_the_side_of_its_counts() -> None:
    """What only its neighbours make heavy, and what is as common as elsewhere, stands on neither side."""
    found = points(
        field(
            Field.INDUSTRY,
            Evidence("SaaS", 14, 20, 0.1, 1.0),
            Evidence("Media", 1, 20, 0.1, 0.2),
            Evidence("Retail", 0, 20, 0.3, -0.8),
        )
    )
    assert [value.name for value in found.speaking_for] == ["SaaS"]
    assert [value.name for value in found.against] == ["Retail"]


def test_a_goal_that_companies_write_alike_is_learned_whole() -> None:
    """Of "hiring abroad" and the word "abroad", which the same companies have, the phrase is what the profile says."""
    chance = np.random.default_rng(2)
    best = [{Field.GOALS: frozenset({"hiring abroad", "internationalisation"}), Field.HEADCOUNT: Span(30, 30)}] * 12
    rest = [
        {Field.GOALS: frozenset({str(chance.choice(["internationalisation", "new office", "automation"]))})}
        for _ in range(60)
    ]
    sample = prepare([*best, *rest])
    profile = learn(sample, np.arange(72) < 12, "Test").profile
    (wanted,) = [criterion.ideal() for criterion in profile.criteria if criterion.field is Field.GOALS]
    assert set(wanted) == {"hiring abroad", "internationalisation"}


@pytest.mark.parametrize(
    ("text", "english", "finnish"),
    [
        ("hiring abroad", "hiring abroad", "rekrytointi ulkomailta"),
        ("Internationalisation", "Internationalisation", "Kansainvälistyminen"),
        ("kasvu", "growth", "kasvu"),
        ("Ship the new platform", None, None),
    ],
)
def test_usual_goals_are_named_in_each_language(text: str, english: str | None, finnish: str | None) -> None:
    """A usual goal is called by its name in the reader's language; any other text by none."""
    assert (goals.title(text, "en"), goals.title(text, "fi")) == (english, finnish)


@pytest.mark.parametrize(
    ("text", "english", "finnish"),
    [
        ("Harju County, Estonia", "Harju County, Estonia", "Harjumaa, Viro"),
        ("Bavaria", "Bavaria", "Baijeri"),
        ("Tukholma", "Stockholm", "Tukholma"),
        (
            "San Francisco, CA, USA",
            "San Francisco, California, United States",
            "San Francisco, Kalifornia, Yhdysvallat",
        ),
        ("Nordics", "Nordics", "Pohjoismaat"),
        ("Pohjoismaat", "Nordics", "Pohjoismaat"),
        ("Helsinki area", None, None),
    ],
)
def test_places_are_named_in_each_language(text: str, english: str | None, finnish: str | None) -> None:
    """Cities, regions, countries and groups are called by the reader's names for them, part by part."""
    assert (places.translated(text, "en"), places.translated(text, "fi")) == (english, finnish)
