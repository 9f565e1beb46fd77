"""Facts in sentences, in English and Finnish."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sources.place_words import place_said
from bot.sources.said import read_part, read_said
from icp import kinds
from icp.facts import Field
from tests.views.test_hostile_data import HOSTILE

DAY = date(2026, 11, 21)

SENTENCES = {
    "a 30-person SaaS company in Espoo founded 2019": "headcount 30 | industry SaaS | location Espoo | founded 2019",
    "has 35 people": "headcount 35",
    "on 35 työntekijää": "headcount 35",
    "heitä olisi 30": "headcount 30",
    "over 200 employees": "headcount over 200",
    "100+ employees": "headcount 100+",
    "team of 30": "headcount 30",
    "työllistää 1 200 henkeä": "headcount 1 200",
    "on perustettu 2019": "founded 2019",
    "founded 2018 by two nurses": "founded 2018",
    "raised a seed round": "funding seed",
    "keräsi siemenrahoituksen": "funding seed",
    "sai A-kierroksen": "funding series a",
    "omarahoitteinen": "funding bootstrapped",
    "moved to Tampere and had raised a seed round": "location Tampere | funding seed",
    "muuttaisi Tampereelle ja heitä olisi 30": "location Tampere | headcount 30",
    "revenue of 2.5 M€": "revenue 2.5 M€",
    "liikevaihto on 2,5 M€": "revenue 2,5 M€",
    "€3M in revenue": "revenue €3M",
    "käyttää Salesforcea, Slackia ja HubSpotia": "keywords Salesforce; Slack; HubSpot",
    "uses Salesforce and HubSpot and is in Espoo": "keywords Salesforce; HubSpot | location Espoo",
    "Finnish fintech startup with 12-15 employees, wants to hire abroad": (
        "location Finland | industry fintech | headcount 12-15 | goals hire abroad"
    ),
    "30 hengen ohjelmistoyritys Tampereella, perustettu 2019": (
        "headcount 30 | industry ohjelmistoyritys | location Tampere | founded 2019"
    ),
    "suomalainen SaaS-yritys, noin 40 henkilöä": "location Suomi | industry SaaS | headcount noin 40",
    "software company in helsinki with 20 people and 1M€ revenue": (
        "industry software | location helsinki | headcount 20 | revenue 1M€"
    ),
    "a 40-person online marketplace in Turku": "headcount 40 | keywords online marketplace | location Turku",
    "legal form Oy": "legal_form Oy",
    "based in Stockholm, Sweden": "location Stockholm, Sweden",
    "goals: internationalisation; hiring abroad": "goals internationalisation; hiring abroad",
    "was founded in 2031": "",
    "people": "",
    "something nice that smells of roses": "",
}


@pytest.mark.parametrize(("text", "facts"), SENTENCES.items())
def test_what_a_sentence_states(text: str, facts: str) -> None:
    """Each fact is read once, by its field's own kind, in the words that this kind takes."""
    said = read_said(text, DAY, ["marketplace"])
    told = [f"{fact.field.value} {fact.text}" for fact in said.facts]
    assert sorted(told) == sorted(part for part in facts.split(" | ") if part)
    assert all(kinds.read(fact.field, fact.text) == fact.value for fact in said.facts)


def test_what_is_not_understood_is_told() -> None:
    """What no field took is handed back; words that state nothing are not."""
    assert read_said("has 35 people and blue eyes", DAY).unread == ("blue eyes",)
    assert read_said("would a 30-person company fit us?", DAY).unread == ()
    assert read_said("was founded in 2031", DAY).unread == ("2031",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Espoossa", "Espoo"),
        ("Helsingistä", "Helsinki"),
        ("Tampereelle", "Tampere"),
        ("Lahdessa", "Lahti"),
        ("Jyväskylässä", "Jyväskylä"),
        ("Uudellamaalla", "Uusimaa"),
        ("Seinäjoella", "Seinäjoki"),
        ("Ruotsissa", "Ruotsi"),
        ("suomalaisen", "Suomi"),
        ("ruotsalainen", "Ruotsi"),
        ("Swedish", "Sweden"),
        ("Espoo, Finland", "Espoo, Finland"),
        ("in", None),
        ("Is", None),
        ("yrityksessä", None),
        ("työntekijää", None),
        ("Acmella", None),
    ],
)
def test_places_as_they_are_said(text: str, name: str | None) -> None:
    """A place is found in any Finnish case and as an adjective; other words are no places."""
    assert place_said(text) == name


def test_one_value_of_a_known_field() -> None:
    """Where the field is known, its value may stand in a sentence or alone."""
    told = [
        (Field.LOCATION, "Tampereelle ensi vuonna", "Tampere"),
        (Field.FUNDING, "a seed round", "seed"),
        (Field.HEADCOUNT, "30", "30"),
    ]
    for field, text, expected in told:
        said = read_part(field, text, DAY)
        assert said is not None
        assert said.text == expected
    assert read_part(Field.HEADCOUNT, "blue", DAY) is None
    assert read_part(Field.FOUNDED, "2031", DAY) is None


@settings(max_examples=40)
@given(
    st.text(max_size=80) | st.sampled_from([*HOSTILE, "1 " * 999, "€" * 999, "uses A and " * 99, "\ue000 30 people"])
)
def test_any_text_is_read(text: str) -> None:
    """Whatever is said, what comes of it are values that their kinds read again."""
    for fact in read_said(text, DAY, ["x"]).facts:
        kinds.dump(fact.field, kinds.read(fact.field, fact.text))
