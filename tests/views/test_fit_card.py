"""The fit card: what a sales person reads first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.i18n import Words, languages
from bot.views.fit_card import fit_card
from icp.facts import Field
from icp.fit import Fit, Mode, NextFact, Status, Tier
from icp.kinds.base import Reason
from tests.views import fits
from tests.views.limits import buttons, check, shown

CASES = (fits.havupuu, fits.too_little_known, fits.ruled_out, fits.one_step_below)


def card(fit: Fit, language: str = "en", note: str | None = None) -> str:
    """The card's texts, each a line."""
    return shown(check(fit_card(fit, fits.because(note=note), Words(language), profile=None)))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("make", CASES)
def test_slack_takes_every_card(language: str, make: object) -> None:
    """Every kind of verdict makes a card that Slack takes, in both languages."""
    assert callable(make)
    check(fit_card(make(), fits.because(), Words(language)))
    check(fit_card(make(), fits.because(), Words(language), profile=fits.profile()))


def test_the_verdict_comes_first() -> None:
    """Name, domain with place, tier with score, and the range stand above all criteria."""
    first = card(fits.havupuu()).splitlines()[:4]
    assert first[0] == "Havupuu Software Oy"
    assert first[1].startswith("havupuu.example · Espoo")
    assert first[2:] == ["A · 81 of 100", "71–91: headcount is unknown"]


def test_every_criterion_has_its_line() -> None:
    """Sign, name, points, value and, where it is no full match, what is wanted."""
    text = card(fits.havupuu()).replace("\N{NO-BREAK SPACE}", " ")
    assert "✓  *Industry*  40/40  ·  58.29" in text
    assert "≈  *Founded*  6/15  ·  2013, you look for 2015 or later" in text
    assert "?  *Headcount*  –/20  ·  unknown" in text
    assert "PRH, 2 Nov 2026" in text


def test_the_profile_tells_what_is_wanted_of_an_unknown() -> None:
    """With the profile at hand the card says what an unknown value should be."""
    reply = check(fit_card(fits.havupuu(), fits.because(), Words("en"), profile=fits.profile()))
    assert "unknown, you look for 21–50" in shown(reply)
    assert "Headcount. If 21–50: A (91). If not: B (71)." in shown(reply)


def test_neighbours_share_one_source_line() -> None:
    """Criteria of one source stand together, with the source once under them."""
    assert card(fits.havupuu()).count("PRH, 2 Nov 2026") == 1


def test_too_little_known_is_no_verdict() -> None:
    """No score, no tier, no points and nothing against the company; it says what to find out first."""
    text = card(fits.too_little_known())
    assert "Too little is known" in text
    assert "35% of what counts" in text
    assert "Find out first:* legal form, headcount and revenue" in text
    assert "57.5" not in text
    assert "/35" not in text
    assert "of 100" not in text
    assert "why" not in [
        action for action, _ in buttons(fit_card(fits.too_little_known(), fits.because(), Words("en")))
    ]


def test_ruled_out_names_the_reason() -> None:
    """A disqualified company's card says which condition and why, and shows no score."""
    text = card(fits.ruled_out())
    assert "Ruled out" in text
    assert "*Location*: Russia. You exclude Russia." in text
    assert "✗" in text
    assert "of 100" not in text


def test_the_smallest_step_up_is_told() -> None:
    """The counterfactual reads as a sentence in both languages."""
    assert "B if headcount were 20 or more." in card(fits.one_step_below())
    assert "B, jos henkilöstömäärä olisi vähintään 20." in card(fits.one_step_below(), "fi")


def test_finnish_card() -> None:
    """Finnish dates, labels and wording."""
    text = card(fits.havupuu(), "fi").replace("\N{NO-BREAK SPACE}", " ")
    assert "A · 81/100" in text
    assert "71–91: henkilöstömäärä ei ole tiedossa" in text
    assert "≈  *Perustettu*  6/15  ·  2013, haussa 2015 tai myöhemmin" in text
    assert "PRH, 2.11.2026" in text


def test_decimals_follow_the_language() -> None:
    """A score keeps one decimal, with a comma in Finnish."""
    fit = replace(fits.one_step_below(), score=74.6)
    assert "C · 74.6 of 100" in card(fit)
    assert "C · 74,6/100" in card(fit, "fi")


def test_several_unknowns_take_a_plural() -> None:
    """The verb is "is" for one unknown and "are" for more; likewise "ei ole" and "eivät ole"."""
    two = (fits.answer(Field.HEADCOUNT, None), fits.answer(Field.REVENUE, None))
    fit = fits.fit(*two, fits.answer(Field.FOUNDED, 1.0), low=40.0, high=80.0)
    assert "40–80: headcount and revenue are unknown" in card(fit)
    assert "40–80: henkilöstömäärä ja liikevaihto eivät ole tiedossa" in card(fit, "fi")


def test_an_unknown_gate_asks_for_itself() -> None:
    """An open condition is marked, and what a wrong answer does is told."""
    gate = fits.answer(Field.LEGAL_FORM, None, mode=Mode.REQUIRE, params={"wanted": "Oy"})
    fit = fits.fit(fits.answer(Field.FOUNDED, 1.0), gate, next_fact=NextFact(1, Field.LEGAL_FORM, Tier.B, None, 62, 0))
    text = card(fit)
    assert "must be known: you require" in text
    assert "If not: ruled out." in text


def test_a_note_stands_under_the_explanation() -> None:
    """When the words came about in another way than asked, a small line says so."""
    text = card(fits.havupuu(), note="explain-note-fallback")
    assert text.index("It publishes software") < text.index("written by rules")


def test_forty_criteria_still_fit() -> None:
    """Forty criteria of forty sources make at most 50 blocks, and each keeps its line."""
    kinds = [list(Field)[place % 9] for place in range(40)]
    many = [fits.answer(kind, 1.0, 2.5, source=f"file {place}.csv") for place, kind in enumerate(kinds)]
    text = card(fits.fit(*many))
    assert text.count("✓") == 40
    assert all(f"file {place}.csv" in text for place in range(40))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("mode", list(Mode))
def test_every_reason_has_words_without_parameters(language: str, reason: Reason, mode: Mode) -> None:
    """A reason whose parameters are missing leaves a phrase, never a hole."""
    share = None if reason in {Reason.NO_FACT, Reason.OTHER_CURRENCY, Reason.UNRECOGNISED} else 0.5
    one = fits.answer(Field.INDUSTRY, share, reason=reason.value, mode=mode, value=frozenset({"x"}))
    text = card(fits.fit(one), language)
    assert "reason-" not in text
    assert "{" not in text
    assert "  ," not in text


def test_buttons_carry_the_company() -> None:
    """Add beside what is missing, then draft, why, missing, not a fit and top, each with what the handler needs."""
    reply = fit_card(fits.havupuu(), fits.because(), Words("en"))
    beside, *row = buttons(reply)
    assert beside == ("open:fact:1", "c-1|headcount")
    asked = [("draft", "c-1"), ("why", "c-1"), ("missing", "c-1"), ("open:unfit", "c-1"), ("top", "")]
    assert row == [*asked, ("save", "c-1"), ("open:rate:good", "c-1|good"), ("open:rate:bad", "c-1|bad")]


def test_the_notification_says_the_verdict() -> None:
    """The fallback text alone answers the question."""
    words = Words("en")
    assert fit_card(fits.havupuu(), fits.because(), words).text == (
        "Havupuu Software Oy: A · 81 of 100 (71–91: headcount is unknown)."
    )
    assert "too little for a score" in fit_card(fits.too_little_known(), fits.because(), words).text
    assert "ruled out by location" in fit_card(fits.ruled_out(), fits.because(), words).text


def test_status_not_found_never_reaches_a_card_as_a_score() -> None:
    """Only a scored company shows points."""
    text = card(replace(fits.havupuu(), status=Status.INSUFFICIENT_DATA, tier=None))
    assert "40/40" not in text
