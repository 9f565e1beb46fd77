"""Profiles and companies for property tests, made of values that the references know."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from icp.facts import Company, Fact, Field
from icp.profile import Profile
from icp.values import Money, Place, Span, Value

DAY = date(2026, 11, 2)

_INDUSTRIES = ["SaaS", "62.10", "58.29", "47", "Construction", "J", "robots for farms"]
_PLACES = [
    Place("Espoo", "FI-18", "FI"),
    Place("Tampere", "FI-11", "FI"),
    Place(None, None, "FI"),
    Place("Stockholm", "SE-AB", "SE"),
    Place(None, "US-CA", "US"),
]
_WANTED_PLACES = ["Espoo", "Uusimaa", "Finland", "Nordics", "Sweden"]
_STAGES = ["pre_seed", "seed", "series_a", "series_b", "public"]
_GOALS = ["internationalisation", "hiring abroad", "kansainvälistyminen", "cheaper robots"]
_KEYWORDS = ["Salesforce", "marketplace", "AI", "Salesforce CRM"]


def _sets(items: list[Any]) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(items), min_size=1, max_size=3)


def _thousands(span: Span) -> Span:
    return Span(span.low * 1e4, span.low * 1e4)


spans = st.builds(lambda low, more: Span(low, low + more), st.integers(1, 3000), st.sampled_from([0, 0, 9, 200]))

VALUES: dict[Field, st.SearchStrategy[Value]] = {
    Field.INDUSTRY: _sets(_INDUSTRIES),
    Field.HEADCOUNT: spans,
    Field.LOCATION: _sets(_PLACES),
    Field.FOUNDED: st.integers(1950, 2026),
    Field.FUNDING: st.sampled_from(_STAGES),
    Field.LEGAL_FORM: st.sampled_from(["oy", "oyj", "ry", "gmbh"]),
    Field.REVENUE: st.builds(
        Money, spans.map(lambda s: Span(s.low * 1e4, s.low * 1e4)), st.sampled_from(["EUR", "USD"])
    ),
    Field.GOALS: _sets(_GOALS),
    Field.KEYWORDS: _sets(_KEYWORDS),
}


def _band(least: int, most: int) -> st.SearchStrategy[list[int | None]]:
    ends = st.tuples(st.integers(least, most), st.integers(least, most)).map(sorted)
    return st.one_of(ends, ends.map(lambda e: [e[0], None]), ends.map(lambda e: [None, e[1]]))


WANTED: dict[Field, st.SearchStrategy[dict[str, Any]]] = {
    Field.INDUSTRY: st.fixed_dictionaries({"any_of": st.lists(st.sampled_from(_INDUSTRIES), min_size=1, max_size=3)}),
    Field.HEADCOUNT: st.fixed_dictionaries({"between": _band(1, 2000)}),
    Field.LOCATION: st.fixed_dictionaries(
        {
            "any_of": st.lists(
                st.sampled_from(["Espoo", "Uusimaa", "Finland", "Nordics", "Sweden"]), min_size=1, max_size=2
            )
        }
    ),
    Field.FOUNDED: st.fixed_dictionaries({"between": _band(1960, 2026)}),
    Field.FUNDING: st.fixed_dictionaries({"any_of": st.lists(st.sampled_from(_STAGES), min_size=1, max_size=3)}),
    Field.LEGAL_FORM: st.fixed_dictionaries({"any_of": st.lists(st.sampled_from(["oy", "for_profit"]), min_size=1)}),
    Field.REVENUE: st.fixed_dictionaries({"between": _band(10_000, 10_000_000), "currency": st.just("EUR")}),
    Field.GOALS: st.fixed_dictionaries({"any_of": st.lists(st.sampled_from(_GOALS), min_size=1, max_size=2)}),
    Field.KEYWORDS: st.fixed_dictionaries({"any_of": st.lists(st.sampled_from(_KEYWORDS), min_size=1, max_size=2)}),
}


def _criterion(field: Field, mode: str) -> st.SearchStrategy[dict[str, Any]]:
    common = {
        "kind": st.just(field.value),
        "mode": st.just(mode),
        "weight": st.integers(1, 9),
        "typical": st.sampled_from([0.1, 0.5, 0.837]),
    }
    return st.builds(lambda wanted, rest: {**wanted, **rest}, WANTED[field], st.fixed_dictionaries(common))


def _criteria(mode: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(list(Field)).flatmap(lambda field: _criterion(field, mode))


@st.composite
def profile_documents(draw: st.DrawFn) -> dict[str, Any]:
    """A profile as a document, with one to seven scoring criteria and up to two gates."""
    scoring = draw(st.lists(_criteria("score"), min_size=1, max_size=7))
    gates = draw(st.lists(st.one_of(_criteria("require"), _criteria("exclude")), max_size=2))
    return {"name": "Any", "criteria": scoring + gates, "min_coverage": draw(st.sampled_from([0.0, 0.3, 0.5, 1.0]))}


profiles = profile_documents().map(Profile.model_validate)


@st.composite
def companies(draw: st.DrawFn) -> Company:
    """A company with any of the nine facts, from one source."""
    fields = draw(st.lists(st.sampled_from(list(Field)), unique=True))
    facts = tuple(Fact(field, draw(VALUES[field]), "sample.csv", DAY) for field in fields)
    return Company(name="Havupuu Software Oy", id="1", facts=facts)
