"""What each kind of criterion reads, keeps and judges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from icp import kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds import KINDS
from icp.profile import Profile
from icp.values import Money, Place, Span, Value
from tests.strategies import VALUES


def _share(kind: str, text: str, **wanted: object) -> float | None:
    scoring = {"kind": "founded", "between": [2000, 2001]}  # a profile of gates alone is none
    profile = Profile.model_validate({"name": "X", "criteria": [{"kind": kind, **wanted}, scoring]})
    criterion = profile.criteria[0]
    return criterion.judge(criterion.read(text)).share


@given(st.data(), st.sampled_from(list(Field)))
def test_what_is_stored_comes_back(data: st.DataObject, field: Field) -> None:
    """Every value survives being written as JSON and read again."""
    value: Value = data.draw(VALUES[field])
    kept: JsonValue = kinds.dump(field, value)
    assert kinds.load(field, kept) == value


@given(st.text(), st.sampled_from(list(Field)))
def test_any_text_is_a_value_or_refused(text: str, field: Field) -> None:
    """Reading never fails in another way than by saying that the text is no value."""
    try:
        value = kinds.read(field, text)
    except Unreadable:
        return
    assert kinds.load(field, kinds.dump(field, value)) == value


@given(st.data(), st.sampled_from([Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE]))
def test_a_wider_range_never_gives_less(data: st.DataObject, field: Field) -> None:
    """Asking for more numbers never lowers the share of one."""
    value = data.draw(VALUES[field])
    low, high = sorted(data.draw(st.tuples(st.integers(1100, 2000), st.integers(1100, 2000))))
    narrow = KINDS[field].model_validate({"kind": field.value, "between": [low, high]})
    wide = KINDS[field].model_validate({"kind": field.value, "between": [low - 50, high + 50]})
    before, after = narrow.judge(value).share, wide.judge(value).share
    assert before is None or (after is not None and after >= before)


@pytest.mark.parametrize(
    ("text", "share"),
    [("30", 1.0), ("21-50", 1.0), ("20", 0.74), ("10", 0.0), ("100", 0.0), ("51", 0.78), ("2000+", 0.0)],
)
def test_a_headcount_a_little_outside_earns_a_part(text: str, share: float) -> None:
    """Inside is all, half or double is nothing, and between them it fades."""
    found = _share("headcount", text, between=[21, 50])
    assert found == pytest.approx(share, abs=0.02)


def test_a_range_partly_inside_earns_its_part() -> None:
    """A company of 10 to 50 people may be inside 21 to 50 or not."""
    assert 0 < (_share("headcount", "10–50", between=[21, 50]) or 0) < 1


@pytest.mark.parametrize(("year", "share"), [("2015", 1.0), ("2014", 0.6), ("2013", 0.4), ("2011", 0.0), ("1980", 0.0)])
def test_a_founding_year_fades_over_four_years(year: str, share: float) -> None:
    """Two years too old is worth two fifths."""
    assert _share("founded", year, between=[2015, None]) == pytest.approx(share)


@pytest.mark.parametrize(
    "text", ["2,5 M€", "2.5 MEUR", "€2.5M", "2 500 000 €", "2500 t€", "2,5 milj. euroa", "EUR 2,500,000"]
)
def test_money_is_read_however_it_is_written(text: str) -> None:
    """Sign or code, before or after, with Finnish or English separators."""
    assert kinds.read(Field.REVENUE, text) == Money(Span(2.5e6, 2.5e6), "EUR")


def test_another_currency_is_unknown_until_a_rate_is_given() -> None:
    """No exchange rate is invented."""
    assert _share("revenue", "20 MSEK", between=[1e6, 1e7]) is None
    assert _share("revenue", "20 MSEK", between=[1e6, 1e7], rates={"SEK": 0.09}) == 1.0


@pytest.mark.parametrize(
    ("text", "share"),
    [("Espoo", 1.0), ("Esbo, Finland", 1.0), ("Helsinki", 0.5), ("Tampere", 0.0), ("Finland", None), ("Sweden", 0.0)],
)
def test_a_place_is_judged_as_precisely_as_it_is_known(text: str, share: float | None) -> None:
    """Inside is a match, the same region is related, and a country alone leaves a city open."""
    assert _share("location", text, any_of=["Espoo"]) == share


def test_a_required_place_is_inside_or_not() -> None:
    """A gate knows no neighbours: Helsinki is not Espoo."""
    assert _share("location", "Helsinki", any_of=["Espoo"], mode="require") == 0.0


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("62.10", 1.0),
        ("NACE 62.01", 1.0),
        ("TOL 62010", 1.0),
        ("NAICS 541511", 1.0),
        ("62.20", 0.4),
        ("62", 0.5),
        ("41.00", 0.0),
        ("robots for farms", None),
    ],
)
def test_industries_are_compared_across_classifications(text: str, share: float | None) -> None:
    """The same activity has many codes; siblings are related, and an unknown word cannot be compared."""
    assert _share("industry", text, any_of=["62.10"]) == share


def test_industry_names_work_in_finnish_and_english() -> None:
    """Software in an English profile is what a Finnish file calls "Ohjelmistot"."""
    assert _share("industry", "Ohjelmistot", any_of=["Software"]) == 1.0


def test_words_of_ones_own_match_themselves() -> None:
    """A team may use industries that no classification knows, on both sides."""
    assert _share("industry", "Robots for farms", any_of=["robots for farms"]) == 1.0
    assert _share("industry", "Boats", any_of=["robots for farms"]) == 0.0


def test_a_neighbouring_funding_stage_earns_half() -> None:
    """Seed beside Series A is half a match, two steps are none."""
    assert _share("funding", "Seed", any_of=["series_a"]) == 0.5
    assert _share("funding", "pre-seed", any_of=["series_a"]) == 0.0


def test_legal_forms_have_groups() -> None:
    """An association is no company for profit, whatever it is called."""
    assert _share("legal_form", "Osakeyhtiö", any_of=["for_profit"]) == 1.0
    assert _share("legal_form", "ry", any_of=["for_profit"]) == 0.0
    assert _share("legal_form", "Aktiebolag", any_of=["oy"]) in {0.0, 1.0}


@pytest.mark.parametrize("text", ["We want to hire abroad", "Kansainvälinen rekrytointi on alkanut", "hiring abroad"])
def test_a_goal_counts_in_either_language_and_any_inflection(text: str) -> None:
    """Usual goals are recognised by other usual words for them."""
    assert _share("goals", text, any_of=["hiring abroad"]) == 1.0


def test_a_keyword_counts_within_a_longer_tag() -> None:
    """Salesforce CRM is Salesforce; force is not."""
    assert _share("keywords", "Salesforce CRM", any_of=["Salesforce"]) == 1.0
    assert _share("keywords", "force", any_of=["Salesforce"]) == 0.0


def test_a_profile_may_grade_its_values() -> None:
    """With shares of its own the profile says what each value is worth, and nothing else counts."""
    graded = [{"any_of": ["SaaS"], "share": 0.8}, {"any_of": ["41"], "share": 0.3}]
    assert _share("industry", "SaaS", shares=graded) == 0.8
    assert _share("industry", "41.00", shares=graded) == 0.3
    assert _share("industry", "62.20", shares=graded) == 0.0
    bands = [{"between": [1, 10], "share": 0.2}, {"between": [11, 50], "share": 0.9}]
    assert _share("headcount", "30", shares=bands) == 0.9
    assert _share("headcount", "51", shares=bands) == 0.0


def test_places_of_a_set_are_judged_by_the_best() -> None:
    """A company in two cities is where one of them is wanted."""
    assert _share("location", "Tampere; Espoo", any_of=["Espoo"]) == 1.0
    assert Place("Espoo", "FI-18", "FI") in kinds.read(Field.LOCATION, "Espoo; Tampere")  # type: ignore[operator]


def test_a_gate_is_left_open_by_a_range_around_it() -> None:
    """A company of 11 to 1,000 people may have 48 to 50 of them: neither required nor excluded is decided."""
    for mode in ("require", "exclude"):
        assert _share("headcount", "11-1000", between=[48, 50], mode=mode) is None
        assert _share("headcount", "48-50", between=[48, 50], mode=mode) == 1.0
        assert _share("headcount", "51-200", between=[48, 50], mode=mode) == 0.0
        assert _share("headcount", "1000+", between=[48, None], mode=mode) == 1.0


def test_the_nearest_amount_is_told_in_the_profiles_currency() -> None:
    """From 6 million kronor the way to 1 to 10 million euros is one million euros, not ten."""
    revenue = KINDS[Field.REVENUE].model_validate({"kind": "revenue", "between": [1e6, 1e7], "rates": {"SEK": 0.09}})
    assert revenue.nearest(Money(Span(6e6, 6e6), "SEK"), 1.0) == Money(Span(1e6, 1e6), "EUR")


def test_a_blend_of_industries_is_more_than_one_of_them() -> None:
    """Software alone is no fintech, and fintech is one whatever it is called."""
    assert (_share("industry", "SaaS", any_of=["Fintech"]) or 0) <= 0.5
    assert _share("industry", "Financial technology", any_of=["Fintech"]) == 1.0
