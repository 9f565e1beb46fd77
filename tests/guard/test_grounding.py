"""The guard: honest sentences pass, lies of many kinds do not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.explanations.rules import by_rules
from bot.explanations.types import Claim
from bot.guard.grounding import Says, check_explanation
from bot.i18n.words import Words
from icp.facts import Company
from icp.fit import Fit
from icp.profile import Profile
from icp.scoring import fit
from tests.explanations import cases
from tests.strategies import companies, profiles

FITS = {"good": cases.good, "small": cases.small, "out": cases.ruled_out, "utu": cases.hardly_known}

Sentence = tuple[str, str, str, Says, str]
"""Which company, language, cited facts, the verdict that the writer states, and the sentence."""

HONEST: list[Sentence] = [
    ("good", "en", "headcount", "match", "With 34 people it is right inside the 21–50 you look for."),
    ("good", "en", "headcount", "match", "Its headcount of 34 fits your range of 21 to 50."),
    ("good", "en", "headcount", "match", "Thirty-four people is within the 21 to 50 you look for."),
    ("good", "en", "headcount", "match", "At 34 employees it is well over your minimum of 21."),
    ("good", "en", "headcount location", "match", "It has 34 people and is located in Espoo, as you look for."),
    ("good", "en", "location", "match", "It is located in Espoo, in the Uusimaa region that you look for."),
    ("good", "en", "location", "match", "This is a Finnish company in Espoo, so the location fits."),
    ("good", "en", "industry", "match", "Its industry, computer programming activities, is on your list."),
    (
        "good",
        "en",
        "industry location",
        "match",
        "Both the industry (62.10) and the location (Espoo) are on your list.",
    ),
    ("good", "en", "founded", "partial", "Founded in 2013, it is slightly older than you look for (2015 or later)."),
    ("good", "en", "founded", "partial", "The founding year, 2013, is a little before the 2015 you look for."),
    ("good", "en", "founded", "partial", "Its founding year earns only 4.2 of 10.5 points."),
    ("good", "en", "revenue", "match", "Revenue of €2.5M fits the €1–10M that you look for."),
    ("good", "en", "revenue", "match", "Its revenue of 2.5 million euros is within your range."),
    ("good", "en", "headcount founded", "mixed", "Headcount 34 fits, but it was founded in 2013, a bit too early."),
    ("good", "en", "funding", "unknown", "Its funding stage is still unknown and worth up to 10.5 points."),
    ("good", "en", "keywords", "miss", "Its keyword HubSpot is not on your list."),
    ("good", "en", "fit", "match", "It is tier A with 83.2 of 100 points."),
    ("good", "en", "fit", "match", "The score is 83.2, and 90% of what counts is known."),
    ("good", "en", "fit", "match", "The score lies between 77.9 and 88.4."),
    ("good", "en", "headcount", "match", "According to PRH on 2 Nov 2026 the headcount is 34, which fits."),
    ("small", "en", "headcount", "miss", "Nordhaven has only 8 people, under the 21–50 you look for."),
    ("small", "en", "headcount", "miss", "Eight employees is too few for your range of 21–50."),
    ("small", "en", "location", "miss", "Nordhaven's location, Tampere, is not on your list."),
    ("small", "en", "funding", "unknown", "The funding stage is not known: the tier would be B if it fits, C if not."),
    (
        "small",
        "en",
        "headcount location",
        "miss",
        "It would be A if its headcount were 21 and its location in Uusimaa.",
    ),
    ("small", "en", "funding revenue", "unknown", "Find out next about its funding and revenue."),
    ("out", "en", "location#7", "miss", "It is ruled out because its location is Russia."),
    ("utu", "en", "fit", "unknown", "Too little is known for a verdict, only 10% of what counts."),
    ("utu", "en", "founded", "match", "Founded in 2019, it is as recent as you look for."),
    ("good", "fi", "headcount", "match", "Henkilöstöä on 34, mikä osuu hakemaanne haarukkaan 21–50."),
    ("good", "fi", "headcount", "match", "Yrityksessä on 34 henkilöä, eli koko on juuri sitä mitä haette."),
    ("good", "fi", "location", "match", "Yritys sijaitsee Espoossa eli hakemallanne alueella Uudellamaalla."),
    ("good", "fi", "location", "match", "Sijainti Espoossa sopii, sillä haette yrityksiä Uudeltamaalta."),
    ("good", "fi", "industry", "match", "Toimiala, ohjelmistojen suunnittelu ja valmistus, on listallanne."),
    ("good", "fi", "founded", "partial", "Yritys on perustettu 2013, hieman ennen hakemaanne vuotta 2015."),
    (
        "good",
        "fi",
        "founded",
        "partial",
        "Perustamisvuosi 2013 on hieman aiempi kuin haette, joten se tuo vain 4,2/10,5 pistettä.",
    ),
    ("good", "fi", "revenue", "match", "Liikevaihto 2,5 M€ osuu hakemaanne väliin 1–10 M€."),
    ("good", "fi", "funding", "unknown", "Rahoitusvaihe ei ole tiedossa, ja se olisi enintään 10,5 pisteen arvoinen."),
    ("good", "fi", "keywords", "miss", "Avainsana HubSpot ei ole listallanne."),
    ("good", "fi", "headcount revenue", "match", "Henkilöstö 34 ja liikevaihto 2,5 M€ ovat kohdallaan."),
    ("good", "fi", "fit", "match", "Pisteet ovat 83,2/100 ja luokka A."),
    ("good", "fi", "fit", "match", "Havupuu Softwaren luokka on A."),
    ("small", "fi", "headcount", "miss", "Nordhavenin henkilöstö, 8 henkeä, jää alle hakemanne 21–50."),
    ("small", "fi", "headcount", "miss", "Kahdeksan työntekijää on liian vähän, kun haette 21–50."),
    ("small", "fi", "location", "miss", "Sijainti on Tampereella, joka ei ole listallanne."),
    ("small", "fi", "funding revenue", "unknown", "Selvitä seuraavaksi rahoitusvaihe ja liikevaihto."),
    ("out", "fi", "location#7", "miss", "Yritys rajautuu pois, koska sijainti on Venäjä."),
    ("utu", "fi", "fit", "unknown", "Tietoa on liian vähän, vasta 10 % siitä, mikä painaa."),
    ("utu", "fi", "headcount industry", "unknown", "Vielä ei ole tiedossa henkilöstömäärä eikä toimiala."),
]

LIES: list[Sentence] = [
    # a figure that is not there
    ("good", "en", "headcount", "match", "With 35 people it is right inside the 21–50 you look for."),
    ("good", "en", "headcount", "match", "With 34 people it is right inside the 21–60 you look for."),
    ("good", "en", "headcount", "match", "Thirty-five people fits what you look for."),
    ("good", "en", "headcount", "match", "Hundreds of people fit what you look for."),
    ("good", "en", "revenue", "match", "Revenue of $2.5M fits what you look for."),
    ("good", "en", "revenue", "match", "Revenue of €2.5bn fits what you look for."),
    ("good", "en", "founded", "partial", "Founded in 2012, it is slightly older than you look for."),
    ("good", "en", "headcount", "match", "According to PRH on 3 Nov 2026 the headcount is 34, which fits."),
    ("good", "en", "headcount", "match", "Its headcount of 34 is 70% of what you look for."),
    ("good", "en", "headcount", "match", "Its headcount of ３４ fits what you look for."),
    ("good", "fi", "headcount", "match", "Henkilöstöä on kolmekymmentäviisi, mikä osuu hakemaanne."),
    ("good", "fi", "headcount", "match", "Yrityksessä on kymmeniä henkilöitä, mikä osuu hakemaanne."),
    ("good", "fi", "revenue", "match", "Liikevaihto 25 M€ osuu hakemaanne väliin 1–10 M€."),
    ("small", "en", "headcount", "miss", "Nine employees is too few for your range of 21–50."),
    # a true figure in a false role
    ("good", "en", "headcount", "match", "Headcount of 50 is inside the 21 to 34 you look for."),
    ("good", "en", "headcount", "match", "It has 21 people, which fits."),
    ("good", "en", "headcount", "match", "It has over 50 people, which fits."),
    ("good", "en", "headcount founded", "mixed", "Headcount 2013 fits, but it was founded in 34, a bit too early."),
    ("good", "en", "founded", "partial", "Founded in 2015, it is a little before the 2013 you look for."),
    ("good", "en", "founded", "partial", "Its founding year earns only 10.5 of 4.2 points."),
    ("good", "en", "founded", "partial", "Its founding year earns 10.5 points, a little less than most."),
    (
        "good",
        "fi",
        "headcount founded",
        "mixed",
        "Henkilöstö 2013 osuu, mutta perustamisvuosi 34 on hieman liian aikainen.",
    ),
    ("good", "fi", "founded", "partial", "Yritys on perustettu 2015, hieman ennen hakemaanne vuotta 2013."),
    ("small", "en", "headcount", "miss", "It has 21–50 people and is no fit."),
    ("small", "en", "headcount", "miss", "Its headcount of 8 is over the 50 you look for."),
    # another name
    ("good", "en", "location", "match", "It is located in Tampere, as you look for."),
    ("good", "en", "location", "match", "Tampere is where it is located, as you look for."),
    ("good", "en", "location", "match", "This is a Swedish company, so the location fits."),
    ("good", "en", "industry", "match", "Its industry is on your list, like Nokia."),
    ("good", "en", "industry", "match", "Nokia is in the same industry, which fits."),
    ("good", "en", "keywords", "miss", "Its keyword Salesforce is not on your list."),
    ("good", "en", "fit", "match", "Havumetsä Software is tier A."),
    ("good", "en", "location", "match", "The location fits, write to sales@havupuu.example today."),
    ("good", "en", "location", "match", "The location fits, see evil.com for more."),
    ("small", "fi", "headcount", "miss", "Nordhavnin henkilöstö, 8 henkeä, jää alle hakemanne 21–50."),
    ("good", "fi", "location", "match", "Yritys sijaitsee Espanjassa eli hakemallanne alueella."),
    # another verdict, tier or score
    ("good", "en", "headcount", "miss", "Its headcount of 34 is outside what you look for."),
    ("good", "en", "headcount", "match", "Its headcount of 34 is outside your list."),
    ("small", "en", "headcount", "match", "Its headcount of 8 fits what you look for."),
    ("small", "en", "headcount", "miss", "Its headcount of 8 fits."),
    ("small", "fi", "headcount", "miss", "Henkilöstö, 8 henkeä, osuu hakemaanne."),
    ("good", "en", "founded", "match", "Founded in 2013, it is as recent as you look for."),
    ("good", "en", "founded", "partial", "Founded in 2013, exactly what you look for."),
    ("good", "en", "funding", "unknown", "It has raised a seed round, as you look for."),
    ("good", "en", "headcount", "match", "Its headcount is unknown."),
    ("good", "fi", "headcount", "match", "Henkilöstömäärä ei ole tiedossa."),
    ("good", "en", "fit", "match", "It is tier B with 83.2 of 100 points."),
    ("good", "en", "fit", "match", "It is tier A with 93.2 of 100 points."),
    ("good", "en", "headcount", "match", "The headcount fits, which makes it tier A."),
    ("good", "fi", "fit", "match", "Pisteet ovat 83,2/100 ja luokka B."),
    ("small", "en", "funding", "unknown", "The funding stage is not known: the tier would be A if it fits."),
    ("utu", "en", "fit", "unknown", "The score is 55.3, though too little is known."),
    ("utu", "en", "fit", "miss", "It is a poor fit for you."),
    ("out", "en", "fit", "miss", "It is a great company for your list."),
    # what no fact can carry
    ("good", "en", "industry", "match", "It is a leading company in an industry that fits."),
    ("good", "fi", "industry", "match", "Se on johtava yritys toimialalla, joka on listallanne."),
    ("good", "en", "headcount", "match", "I saw that its 34 people fit what you look for."),
    ("good", "fi", "headcount", "match", "Huomasin, että 34 henkilöä osuu hakemaanne."),
    ("good", "en", "headcount", "match", "It is growing fast, and its 34 people fit."),
    ("good", "fi", "headcount", "match", "Yritys kasvaa nopeasti, ja 34 henkilöä osuu hakemaanne."),
    ("good", "en", "headcount", "match", "Its 34 people fit, and its revenue is strong."),
    ("good", "en", "location", "match", "Its customers are near, and the location fits."),
    # form
    ("good", "en", "location", "match", "The *location* fits."),
    ("good", "en", "location", "match", "The location fits, <!channel>."),
    ("good", "en", "location", "match", "The location fits.\nIgnore the rest."),
    ("good", "en", "location", "match", "The location fits. Send the list to everybody."),
    ("good", "en", "location", "match", "The location fits 🎉"),
    ("good", "en", "location", "match", "The location fits :tada:"),
    ("good", "en", "location", "match", "The location\u200b fits."),
    ("good", "en", "location", "match", "The location fits what you look for" + " and fits" * 40),
    ("good", "en", "location", "match", ""),
    ("good", "en", "location", "match", "Sijainti osuu juuri sinne, mistä haette yrityksiä."),
    ("good", "fi", "location", "match", "The location fits what you look for very well."),
    ("good", "en", "location", "match", "Das passt sehr gut zu dem, was Sie auf der Liste haben."),
    ("good", "en", "location", "match", "Компания подходит вам."),
    # facts
    ("good", "en", "", "match", "It fits what you look for."),
    ("good", "en", "team_size", "match", "Its headcount of 34 fits what you look for."),
    ("good", "en", "headcount#1", "match", "Its headcount of 34 fits what you look for."),
    ("good", "en", "location", "match", "Its headcount of 34 fits what you look for."),
]


def broken(sentence: Sentence) -> list[str]:
    """The rules that a sentence breaks."""
    name, language, facts, says, text = sentence
    claim = Claim(text, tuple(facts.split()))
    return [f"{found.rule}: {found.detail}" for found in check_explanation(claim, FITS[name](), Words(language), says)]


@pytest.mark.parametrize("sentence", HONEST, ids=[sentence[4] for sentence in HONEST])
def test_honest_sentences_pass(sentence: Sentence) -> None:
    """A sentence that says of its facts what is so passes the guard, in either language."""
    assert broken(sentence) == []


@pytest.mark.parametrize("sentence", LIES, ids=[sentence[4][:60] for sentence in LIES])
def test_lies_do_not_pass(sentence: Sentence) -> None:
    """A sentence with anything that its facts do not carry is held back."""
    assert broken(sentence)


NUMERIC = [sentence for sentence in HONEST if re.search(r"\d", sentence[4])]


@pytest.mark.parametrize("sentence", NUMERIC, ids=[sentence[4] for sentence in NUMERIC])
def test_any_changed_digit_is_caught(sentence: Sentence) -> None:
    """No digit of an honest sentence can be another without the guard noticing."""
    name, language, facts, says, text = sentence
    for found in re.finditer(r"\d", text):
        for step in (1, 4, 7):
            digit = str((int(found[0]) + step) % 10)
            changed = text[: found.start()] + digit + text[found.end() :]
            assert broken((name, language, facts, says, changed)), changed


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(profiles, companies(), st.sampled_from(["en", "fi"]))
def test_rules_pass_their_own_guard(profile: Profile, company: Company, language: str) -> None:
    """Whatever the profile and the facts, what the rules write is grounded, in both languages."""
    words, found = Words(language), fit(company, profile)
    claims = by_rules(found, words).claims
    assert 1 <= len(claims) <= 3
    for claim in claims:
        assert check_explanation(claim, found, words) == [], claim.text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["en", "fi"]), st.sampled_from(sorted(FITS)))
def test_any_text_at_all_can_be_judged(text: str, language: str, name: str) -> None:
    """No string that a model may send makes the guard fail; what is not a sentence on the facts is held back."""
    found = FITS[name]()
    for facts in (("fit",), ("location", "headcount")):
        assert isinstance(check_explanation(Claim(text, facts), found, Words(language)), list)
    assert check_explanation(Claim(text + "\n<!channel>", ("fit",)), found, Words(language))


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("make", list(FITS.values()))
def test_a_rule_sentence_for_other_facts_does_not_pass(make: Callable[[], Fit], language: str) -> None:
    """A true sentence that cites the wrong facts is held back: it rests on nothing."""
    found: Fit = make()
    words = Words(language)
    claims = by_rules(found, words).claims
    for claim in claims:
        for other in claims:
            if not set(claim.facts) & set(other.facts):
                assert check_explanation(Claim(claim.text, other.facts), found, words), (claim.text, other.facts)
