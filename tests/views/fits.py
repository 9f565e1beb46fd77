"""Fits as the views get them, made by hand. All companies are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.explanations.types import Explanation
from icp.facts import Company, Fact, Field
from icp.fit import Change, Counterfactual, CriterionFit, Fit, Mode, NextFact, Status, Tier, Verdict
from icp.profile import Profile, load_profile
from icp.values import Money, Place, Span, Value

SEEN = date(2026, 11, 2)
ESPOO = Place("Espoo", "FI-18", "FI", "EU")

PROFILE = """
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: ["58.29", SaaS], weight: 40}
  - {kind: location, any_of: [Espoo, Uusimaa], weight: 25}
  - {kind: founded, between: [2015, null], weight: 15}
  - {kind: headcount, between: [21, 50], weight: 20}
  - {kind: location, any_of: [Russia], mode: exclude}
"""

EVERY_VALUE: dict[Field, Value] = {
    Field.INDUSTRY: frozenset({"62.10", "SaaS"}),
    Field.HEADCOUNT: Span(1000, None),
    Field.LOCATION: frozenset({ESPOO, Place(country="SE")}),
    Field.FOUNDED: 2013,
    Field.FUNDING: "series_a",
    Field.LEGAL_FORM: "oy",
    Field.REVENUE: Money(Span(2_500_000, 2_500_000), "EUR"),
    Field.GOALS: frozenset({"internationalisation", "hiring abroad"}),
    Field.KEYWORDS: frozenset({"Salesforce"}),
}


def profile() -> Profile:
    """The profile that ``havupuu`` is judged by."""
    return load_profile(PROFILE)


def answer(kind: Field, share: float | None, most: float = 10.0, **given: Any) -> CriterionFit:  # noqa: ANN401 -- any attribute
    """One criterion's answer; a known one has the field's sample value and a fact of the business register."""
    value = given.pop("value", None if share is None else EVERY_VALUE[kind])
    source = given.pop("source", "PRH")
    names: dict[float | None, Verdict] = {None: Verdict.UNKNOWN, 0: Verdict.MISS, 1: Verdict.MATCH}
    mode = given.get("mode", Mode.SCORE)
    defaults: dict[str, Any] = {
        "index": 0,
        "kind": kind,
        "mode": Mode.SCORE,
        "verdict": names.get(share, Verdict.PARTIAL),
        "share": share,
        "points": None if share is None else (round(share * most, 1) if mode is Mode.SCORE else 0.0),
        "max_points": most if mode is Mode.SCORE else 0.0,
        "value": value,
        "fact": None if value is None else Fact(kind, value, source, SEEN),
        "reason": "no_fact" if share is None else "listed",
        "params": {},
    }
    return CriterionFit(**(defaults | given))


def fit(*criteria: CriterionFit, **given: Any) -> Fit:  # noqa: ANN401 -- any attribute
    """A fit with these answers; scored, B, 62 of 100 unless said otherwise."""
    name = given.pop("name", "Havupuu Software Oy")
    place = Fact(Field.LOCATION, frozenset({ESPOO}), "PRH", SEEN)
    defaults: dict[str, Any] = {
        "company": Company(name, "c-1", "havupuu.example", None, (place,)),
        "profile_name": "Nordic SaaS",
        "profile_version": 3,
        "status": Status.SCORED,
        "score": 62.0,
        "low": 62.0,
        "high": 62.0,
        "coverage": 1.0,
        "tier": Tier.B,
        "criteria": tuple(replace(each, index=index) for index, each in enumerate(criteria)),
    }
    return Fit(**(defaults | given))


def havupuu() -> Fit:
    """The card of the design: an A of which the headcount is unknown."""
    wanted = {"low": 2015.0, "high": None}
    return fit(
        answer(Field.INDUSTRY, 1.0, 40.0, value=frozenset({"58.29"}), params={"item": "58.29", "wanted": "58.29"}),
        answer(Field.LOCATION, 1.0, 25.0, value=frozenset({ESPOO}), params={"item": ESPOO, "wanted": "Espoo"}),
        answer(Field.FOUNDED, 0.4, 15.0, reason="near_below", params=wanted),
        answer(Field.HEADCOUNT, None, 20.0),
        answer(Field.LOCATION, 0.0, mode=Mode.EXCLUDE, reason="not_listed", value=frozenset({ESPOO})),
        score=81.0,
        low=71.0,
        high=91.0,
        coverage=0.8,
        tier=Tier.A,
        next_fact=NextFact(3, Field.HEADCOUNT, Tier.A, Tier.B, 91.0, 71.0),
    )


def too_little_known() -> Fit:
    """Hardly anything is known."""
    return fit(
        answer(Field.INDUSTRY, 1.0, 35.0),
        answer(Field.HEADCOUNT, None, 45.0),
        answer(Field.REVENUE, None, 20.0),
        answer(Field.LEGAL_FORM, None, mode=Mode.REQUIRE),
        status=Status.INSUFFICIENT_DATA,
        score=57.5,
        low=35.0,
        high=100.0,
        coverage=0.35,
        tier=None,
        next_fact=NextFact(1, Field.HEADCOUNT, Tier.A, Tier.C, 90.0, 40.0),
    )


def ruled_out() -> Fit:
    """An excluded country."""
    russia = frozenset({Place(country="RU", continent="EU")})
    return fit(
        answer(Field.INDUSTRY, 1.0, 100.0),
        answer(Field.LOCATION, 1.0, mode=Mode.EXCLUDE, value=russia, params={"wanted": "Russia"}),
        status=Status.DISQUALIFIED,
        score=0.0,
        low=0.0,
        high=0.0,
        tier=None,
    )


def one_step_below() -> Fit:
    """A C that a bigger headcount would make a B."""
    return fit(
        answer(Field.HEADCOUNT, 0.0, 50.0, value=Span(12, 12), reason="below", params={"low": 21.0, "high": 50.0}),
        answer(Field.FUNDING, 0.5, 50.0, reason="related", params={"item": "series_a", "wanted": "seed"}),
        score=25.0,
        low=25.0,
        high=25.0,
        tier=Tier.C,
        counterfactual=Counterfactual((Change(0, Field.HEADCOUNT, Span(20, 20)),), Tier.B),
    )


def because(text: str = "It publishes software in Espoo.", note: str | None = None) -> Explanation:
    """An explanation by rules."""
    return Explanation(text, "rules", (), note)
