"""Names, places and topics, as outreach says and recognises them; and the offer's file."""

from __future__ import annotations

import pytest

from bot.outreach import inflect, naming, themes, topics
from bot.outreach.facts import usable
from bot.outreach.offer import dump_offer, load_offer
from icp.errors import InvalidFile
from tests.outreach import world


@pytest.mark.parametrize(
    ("name", "where", "whence"),
    [
        ("Espoo", "Espoossa", "Espoosta"),
        ("Tampere", "Tampereella", "Tampereelta"),
        ("Helsinki", "Helsingissä", "Helsingistä"),
        ("Uusikaupunki", "Uudessakaupungissa", "Uudestakaupungista"),
        ("San Francisco", "San Franciscossa", "San Franciscosta"),
        ("Tukholma", "Tukholmassa", "Tukholmasta"),
        ("Riika", "Riiassa", "Riiasta"),
        ("Linköping", "Linköpingissä", "Linköpingistä"),
        ("Torshavn", "Torshavnissa", "Torshavnista"),
        ("Toholampi", "Toholammella", "Toholammelta"),
        ("Hirvensalmi", None, None),
        ("Cork", None, None),
    ],
)
def test_places_are_inflected_right_or_not_at_all(name: str, where: str | None, whence: str | None) -> None:
    """Each place stands in the case that Finnish has for it; where no rule is safe there is no form."""
    assert inflect.where(name) == where
    assert inflect.whence(name) == (whence if name != "Uusikaupunki" else "Uudessakaupungista")


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("Nordhaven", "Nordhavenilla"),
        ("Havupuu Software", "Havupuu Softwarella"),
        ("Metsätähti Tech", "Metsätähti Techillä"),
        ("Dzintarlapa", None),
        ("Mustikkapilvi", None),
        ("Vanamo Verkkokaupat", None),
        ("Kuusenkerkkä", None),
        ("IBM", None),
    ],
)
def test_company_names_are_inflected_only_where_the_stem_stays(name: str, at: str | None) -> None:
    """Where the stem might change, another sentence is used, with the name as it is."""
    assert inflect.at(name) == at


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Havupuu Software Oy", "Havupuu Software"),
        ("Oy Karl Fazer Ab", "Karl Fazer"),
        ("Kone Oyj Abp", "Kone"),
        ("AB Volvo (publ)", "Volvo"),
        ("RAUTARUUKKI OYJ", "Rautaruukki"),
        ("Yahoo! Inc.", "Yahoo"),
        ("Dr. Oetker Suomi Oy", "Dr. Oetker Suomi"),
        ("Oy Ab", None),
        ("x" * 60, None),
        ("see www.evil.example", None),
    ],
)
def test_company_names_as_they_are_said(name: str, shown: str | None) -> None:
    """Without legal form and shouting; None where the name cannot stand in a sentence."""
    assert naming.company(name) == shown


@pytest.mark.parametrize(
    ("name", "first", "full"),
    [
        ("Maija-Liisa Meikäläinen", "Maija-Liisa", "Maija-Liisa Meikäläinen"),
        ("MEIKÄLÄINEN, Maija", "Maija", "Maija Meikäläinen"),
        ("Dr. Sören Å", "Sören", None),
        ("M. Meikäläinen", None, None),
        ("sales", None, None),
        ("maija@x.example", None, None),
        ("", None, None),
    ],
)
def test_first_names(name: str, first: str | None, full: str | None) -> None:
    """A first name is used only where it is one."""
    assert (naming.first(name), naming.full(name)) == (first, full)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Päästä ensimmäiseen ulkomaan markkinaan", "new_market"),
        ("Palkata osaajia maista joista heitä löytyy", "hiring_abroad"),
        ("Hiring abroad takes four months", "hiring_abroad"),
        ("Joka maassa on eri työlaki", "employment"),
        ("Pitää rahat riittämässä seuraavaan kierrokseen", "cash"),
        ("Hit the quarterly sales target", "new_customers"),
        ("Vähentää asiakaspoistumaa", "retention"),
        ("Nå nya kunder", "new_customers"),
        ("Sänka våra kostnader", "costs"),
        ("Faster month-end close", "finance"),
    ],
)
def test_goals_are_recognised_in_three_languages(text: str, topic: str) -> None:
    """A goal's own words tell its topic, whatever their language and ending."""
    assert topics.of(text)[0] == topic


def test_a_theme_is_what_company_persona_and_offer_agree_on() -> None:
    """The company's goal abroad, the persona's and the offer's meet first; a fact too old is not said."""
    outreach = world.outreach()
    first = themes.themes(outreach, usable(outreach))[0]
    assert (first.topic, first.aim, first.goal) == ("new_market", "new_market", "persona.goals.0")
    old = world.made(headcount="34", founded="2018", observed_on="2020-01-01")
    assert usable(world.outreach(old)).keys() & {"headcount", "founded"} == {"founded"}


def test_the_offer_goes_round_and_tells_each_mistake_with_its_line() -> None:
    """An offer written out reads back the same; wrong keys, addresses, links and empty texts are told by line."""
    assert load_offer(dump_offer(world.offer())) == world.offer()
    wrong = """sender: {name: A, title: B, company: C, email: nobody}
product: P
what: {de: Hallo}
benefits:
  - {text: {en: "See https://x.example"}, fro: x}
proof:
  - {text: {en: "Good"}, source: us}
prior_consent: {countries: [Nowhere]}
"""
    with pytest.raises(InvalidFile) as invalid:
        load_offer(wrong)
    told = {(line, problem) for line, problem, _ in invalid.value.problems}
    assert {(1, "offer-email"), (3, "file-unknown-key"), (5, "offer-text-link"), (5, "file-unknown-key")} <= told
    assert {(7, "file-missing-key"), (8, "offer-country")} <= told
    with pytest.raises(InvalidFile):
        load_offer(wrong.replace("{de: Hallo}", "{}"))
    consent = "{countries: [Germany, at], legal_forms: [Tmi], not_needed_in: [Suomi]}"
    kept = load_offer(dump_offer(world.offer()) + f"prior_consent: {consent}\n").prior_consent
    assert (kept.countries, kept.not_needed_in) == (("DE", "AT"), ("FI",))
