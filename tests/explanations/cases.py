"""Companies and a profile that the tests of explanations share: one that fits, one with gaps, one that is ruled out."""

from __future__ import annotations

from datetime import date

from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.profile import Profile, load_profile
from icp.scoring import fit
from icp.values import Money, Place, Span, Value

DAY = date(2026, 11, 2)

PROFILE = """
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: ["62.10"], weight: 5}
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: location, any_of: [Uusimaa], weight: 3}
  - {kind: founded, between: [2015, null], weight: 2}
  - {kind: funding, any_of: [seed, series_a], weight: 2}
  - {kind: revenue, between: [1000000, 10000000], currency: EUR, weight: 2}
  - {kind: keywords, any_of: [Salesforce], weight: 1}
  - {kind: location, any_of: [Russia], mode: exclude}
tiers: {A: 75, B: 50, C: 25}
min_coverage: 0.5
"""


def profile() -> Profile:
    """What the team looks for."""
    return load_profile(PROFILE)


def company(name: str = "Havupuu Software Oy", /, **values: Value) -> Company:
    """A company with these facts, from a register."""
    facts = tuple(Fact(Field(field), value, "PRH", DAY) for field, value in values.items())
    return Company(name=name, id="1", domain="havupuu.example", facts=facts)


def good() -> Fit:
    """Fits but for its founding year, a little too early; its keywords are others; its funding is unknown."""
    values: dict[str, Value] = {
        "industry": frozenset({"62.10"}),
        "headcount": Span(34, 34),
        "location": frozenset({Place("Espoo", "FI-18", "FI")}),
        "founded": 2013,
        "revenue": Money(Span(2_500_000, 2_500_000), "EUR"),
        "keywords": frozenset({"HubSpot"}),
    }
    return fit(company(**values), profile(), 3)


def small() -> Fit:
    """Too small and in the wrong city; the year fits; much is unknown."""
    values: dict[str, Value] = {
        "industry": frozenset({"62.10"}),
        "headcount": Span(8, 8),
        "location": frozenset({Place("Tampere", "FI-11", "FI")}),
        "founded": 2018,
    }
    return fit(company("Nordhaven Oy", **values), profile(), 3)


def ruled_out() -> Fit:
    """In a country that the profile excludes."""
    places = frozenset({Place(None, None, "RU")})
    return fit(company("Kirpitš", industry=frozenset({"62.10"}), location=places), profile(), 3)


def hardly_known() -> Fit:
    """Only its founding year is known."""
    return fit(company("Utu Oy", founded=2019), profile(), 3)
