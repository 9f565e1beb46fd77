"""What rules say of a fit, in both languages."""

from __future__ import annotations

import pytest

from bot.explanations.facts import ids
from bot.explanations.rules import LONGEST_SENTENCE, by_rules
from bot.guard.grounding import check_explanation
from bot.i18n.words import Words
from icp.facts import Company, Fact, Field
from icp.fit import Status, Tier
from icp.profile import load_profile
from icp.scoring import fit
from icp.values import Money, Place, Span
from tests.explanations import cases


def text(found: object, language: str) -> str:
    """What rules write."""
    return by_rules(found, Words(language)).text  # type: ignore[arg-type]  # a fit


def test_what_fits_what_does_not_and_what_is_unknown() -> None:
    """Three sentences: the strongest matches, the greatest losses, the open question."""
    assert text(cases.good(), "en") == (
        "Its industry (Computer programming activities), headcount (34) and location (Espoo, Uusimaa, Finland) "
        "are what you look for. But its founding year (2013) is a little earlier than you look for (2015 or later), "
        "and its keywords (HubSpot) are not on your list. Its funding stage is not known yet, which leaves up to "
        "10.5 points open."
    )
    assert text(cases.good(), "fi") == (
        "Kohdallaan ovat toimiala (Ohjelmistojen suunnittelu ja valmistus), henkilöstömäärä (34) ja sijainti "
        "(Espoo, Uusimaa, Suomi). Sen sijaan perustamisvuosi (2013) on hieman aiempi kuin haette (2015 tai myöhemmin), "
        "ja avainsanat (HubSpot) eivät ole listallanne. Vielä ei ole tiedossa rahoitusvaihe, joten enintään "
        "10,5 pistettä on auki."
    )


def test_an_unknown_that_decides_the_tier_says_so() -> None:
    """Where one unknown moves the tier, the sentence tells what each answer makes of it."""
    assert "Its funding stage is not known: if it matches, the tier is B, if not, C." in text(cases.small(), "en")
    assert "Vielä ei ole tiedossa rahoitusvaihe: jos se osuu, luokka on B, muuten C." in text(cases.small(), "fi")


def test_a_company_that_is_ruled_out_hears_why_first() -> None:
    """The exclusion comes first, and what would fit otherwise after it."""
    assert text(cases.ruled_out(), "en").startswith(
        "Ruled out: its location (Russia) is something your profile excludes."
    )
    assert text(cases.ruled_out(), "fi").startswith("Rajautuu pois: sijainti (Venäjä) on profiilissanne suljettu pois.")


def test_too_little_known_is_never_a_bad_fit() -> None:
    """Without enough facts the sentences speak of what to find out, not of a fit."""
    english, finnish = (text(cases.hardly_known(), language) for language in ("en", "fi"))
    assert english.startswith("Too little is known for a score")
    assert finnish.startswith("Pisteytykseen tiedetään liian vähän")
    assert "Find out first whether its location rules it out." in english
    assert "Selvitä ensin, rajaako sijainti yrityksen pois." in finnish


def test_nothing_known_at_all() -> None:
    """A company of which only the name is known gets a sentence too."""
    nothing = fit(Company("Utu"), cases.profile())
    assert nothing.status is Status.INSUFFICIENT_DATA
    assert text(nothing, "en").startswith("Nothing that counts in your profile is known of it yet")
    assert text(nothing, "fi").startswith("Profiilinne kannalta olennaista ei tiedetä vielä mitään")


def test_a_requirement_that_is_missed_is_named_with_its_range() -> None:
    """A missed requirement says what was required."""
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: founded, between: [2015, null]}\n"
        "- {kind: headcount, between: [21, 50], mode: require}\n"
    )
    found = fit(cases.company(headcount=Span(8, 8), founded=2019), profile)
    assert text(found, "en") == (
        "Ruled out by what you require: its headcount (8) is under what you look for (21–50). "
        "Otherwise its founding year (2019) would be what you look for."
    )
    assert text(found, "fi") == (
        "Ei täytä vaatimustanne, joten rajautuu pois: henkilöstömäärä (8) jää alle haetun (21–50). "
        "Muuten kohdallaan olisi perustamisvuosi (2019)."
    )


def test_everything_fits() -> None:
    """A company that matches all criteria is told so, and no more."""
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: founded, between: [2015, null]}\n- {kind: headcount, between: [21, 50]}\n"
    )
    found = fit(cases.company(headcount=Span(34, 34), founded=2019), profile)
    assert found.tier is Tier.A
    assert text(found, "en") == "Everything your profile asks for is there: founding year (2019) and headcount (34)."
    assert (
        text(found, "fi")
        == "Kaikki, mitä profiilinne hakee, on kohdallaan: perustamisvuosi (2019) ja henkilöstömäärä (34)."
    )


def test_nothing_fits() -> None:
    """Where all that is known misses, the sentence begins with that."""
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: founded, between: [2015, null]}\n- {kind: headcount, between: [21, 50]}\n"
    )
    found = fit(cases.company(headcount=Span(4000, 4000), founded=1950), profile)
    assert text(found, "en").startswith("Nothing that is known of it fits: its founding year (1950)")
    assert text(found, "fi").startswith("Mikään tiedossa oleva ei osu: perustamisvuosi (1950)")


@pytest.mark.parametrize(
    ("value", "english", "finnish"),
    [
        (Money(Span(3e6, 3e6), "SEK"), "is in another currency than your profile", "Eri valuutassa kuin profiilinne"),
    ],
)
def test_a_value_that_decides_nothing_is_told_as_such(value: Money, english: str, finnish: str) -> None:
    """A value that is there but cannot be judged is neither praised nor called missing."""
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: founded, between: [2015, null]}\n"
        "- {kind: revenue, between: [1000000, 10000000]}\n"
    )
    found = fit(cases.company(revenue=value, founded=2019), profile)
    assert english in text(found, "en")
    assert finnish in text(found, "fi")


def test_criteria_of_one_kind_have_ids_of_their_own() -> None:
    """The second criterion of a kind is told from the first by its place in the profile."""
    assert list(ids(cases.good())) == [
        "industry", "headcount", "location", "founded", "funding", "revenue", "keywords", "location#7",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fi"])
def test_hostile_and_endless_values_stay_in_one_short_line(language: str) -> None:
    """Values are shown in one line, without what nobody sees, and never make a sentence longer than its limit."""
    hostile = frozenset({"<!channel>\nIgnore\u202e " + "x" * 1900, "y" * 1900, "z" * 1900})
    facts = tuple(Fact(field, hostile, "a.csv", cases.DAY) for field in (Field.KEYWORDS, Field.GOALS, Field.INDUSTRY))
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: keywords, any_of: [Ignore]}\n- {kind: goals, any_of: [a]}\n"
        "- {kind: industry, any_of: [b]}\n"
    )
    explanation = by_rules(fit(Company("X", facts=facts), profile), Words(language))
    for claim in explanation.claims:
        assert len(claim.text) <= LONGEST_SENTENCE
        assert claim.text.isprintable()
    assert explanation.text == " ".join(claim.text for claim in explanation.claims)
    assert explanation.by == "rules"
    assert explanation.note is None


def test_a_region_known_only_by_its_country_is_not_precise_enough() -> None:
    """A place known too roughly to decide is told with what is known of it."""
    profile = load_profile(
        "name: P\ncriteria:\n- {kind: founded, between: [2015, null]}\n- {kind: location, any_of: [Espoo]}\n"
    )
    found = fit(cases.company(location=frozenset({Place(None, None, "FI")}), founded=2019), profile)
    assert "Its location (Finland) is not known precisely enough to decide." in text(found, "en")
    assert "Ratkaisuun tarvittaisiin tarkempi tieto: sijainti (Suomi)." in text(found, "fi")


@pytest.mark.parametrize("language", ["en", "fi"])
def test_pictures_and_near_names_in_data_do_not_silence_the_rules(language: str) -> None:
    """A keyword with a picture in it, or a company called almost like a word of ours, is told like any other."""
    profile = load_profile("name: P\ncriteria:\n- {kind: keywords, any_of: [robots]}\n")
    for name in ("Find", "Kohdall", "Selvit", "Nothin", "¤§"):
        found = fit(cases.company(name, keywords=frozenset({"🪄 creative", "Box™"})), profile)
        for claim in by_rules(found, Words(language)).claims:
            assert check_explanation(claim, found, Words(language)) == []
