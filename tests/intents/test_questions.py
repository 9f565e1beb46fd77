"""What people ask, in their own words: the table of questions that Osuma understands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intents import (
    DEFAULT_TOP,
    LONGEST,
    MOST_TOP,
    AddCompany,
    Asked,
    AskFit,
    AskHelp,
    AskMissing,
    AskTop,
    AskWhy,
    Intent,
    ShowPersonas,
    ShowProfile,
    Unclear,
    understand,
)

NAUGHTY = Path(__file__).parents[3] / "shared" / "payloads" / "blns.json"

FIT, WHY, MISSING = AskFit("Relex"), AskWhy("Relex"), AskMissing("Relex")
IT, WHY_IT, MISSING_IT = AskFit(), AskWhy(), AskMissing()
TOP, TOP_5 = AskTop(), AskTop(5)

ENGLISH: dict[str, Intent] = {
    "does Relex fit?": FIT,
    "Does Relex fit us?": FIT,
    "does Relex match our ICP?": FIT,
    "does Relex suit our ideal customer": FIT,
    "do Relex fit well": FIT,
    "would Relex be a good fit?": FIT,
    "could Relex be a match for us?": FIT,
    "will Relex fit our profile": FIT,
    "can Relex fit into our profile": FIT,
    "is Relex a good fit?": FIT,
    "is Relex a fit for us?": FIT,
    "is Relex any good for us": FIT,
    "is Relex a lead?": FIT,
    "is Relex a great prospect": FIT,
    "is Relex a good customer for us?": FIT,
    "are Relex a match?": FIT,
    "how well does Relex fit?": FIT,
    "how does Relex fit us": FIT,
    "how good is Relex?": FIT,
    "how about Relex?": FIT,
    "how is Relex as a lead?": FIT,
    "what about Relex?": FIT,
    "what do you think of Relex": FIT,
    "what do you think about Relex?": FIT,
    "tell me about Relex": FIT,
    "check Relex": FIT,
    "check fit of Relex": FIT,
    "fit Relex": FIT,
    "score Relex": FIT,
    "rate Relex": FIT,
    "evaluate Relex": FIT,
    "look up Relex": FIT,
    "find Relex": FIT,
    "show me Relex": FIT,
    "DOES RELEX FIT": AskFit("RELEX"),
    "  does   Relex\n fit ? ": FIT,
    "…does Relex fit?!?": FIT,
    'does "Relex" fit?': FIT,
    "does “Relex Solutions” fit?": AskFit("Relex Solutions"),
    "does relex.fi fit?": AskFit("relex.fi"),
    "does https://www.relex.fi/en fit?": AskFit("https://www.relex.fi/en"),
    "does 0112038-9 fit?": AskFit("0112038-9"),
    "does Best Buy fit?": AskFit("Best Buy"),
    "does Yes, And fit us?": AskFit("Yes, And"),
    "does it fit?": IT,
    "what about it?": IT,
    "is that a lead?": IT,
    "why?": WHY_IT,
    "Why": WHY_IT,
    "but why?": WHY_IT,
    "why B?": WHY_IT,
    "why only B?": WHY_IT,
    "why just a C": WHY_IT,
    "why not A?": WHY_IT,
    "why not an A?": WHY_IT,
    "why is it only a B?": WHY_IT,
    "why isn't it an A": WHY_IT,
    "why is the score so low?": WHY_IT,
    "why so low?": WHY_IT,
    "why such a low score?": WHY_IT,
    "why 62?": WHY_IT,
    "why tier C": WHY_IT,
    "how come?": WHY_IT,
    "explain": WHY_IT,
    "explain that": WHY_IT,
    "why is Relex only B?": WHY,
    "why is Relex a B?": WHY,
    "why is Relex not A?": WHY,
    "why isn't Relex an A?": WHY,
    "why isn’t Relex an A?": WHY,
    "why does Relex get only B?": WHY,
    "why did Relex get C": WHY,
    "why doesn't Relex get an A?": WHY,
    "why Relex": WHY,
    "explain Relex": WHY,
    "why is Best Buy only C?": AskWhy("Best Buy"),
    "what is missing?": MISSING_IT,
    "what's missing?": MISSING_IT,
    "what’s missing?": MISSING_IT,
    "whats missing": MISSING_IT,
    "what is unknown?": MISSING_IT,
    "what don't we know?": MISSING_IT,
    "what don’t we know?": MISSING_IT,
    "what do we not know": MISSING_IT,
    "what is missing for Relex?": MISSING,
    "what's missing about Relex": MISSING,
    "what don't we know of Relex?": MISSING,
    "top leads": TOP,
    "best": TOP,
    "best 5": TOP_5,
    "best leads": TOP,
    "top 5 leads": TOP_5,
    "show me the top 5": TOP_5,
    "show the best companies": TOP,
    "list the top 5 new leads": TOP_5,
    "give me the top 5": TOP_5,
    "what are the best leads?": TOP,
    "who are our top 5 leads?": TOP_5,
    "help": AskHelp(),
    "Help me!": AskHelp(),
    "what can you do?": AskHelp(),
    "how do I use this?": AskHelp(),
    "how does this work?": AskHelp(),
    "hi": AskHelp(),
    "Hello!": AskHelp(),
    "hey": AskHelp(),
    "thanks!": AskHelp(),
    "profile": ShowProfile(),
    "show the profile": ShowProfile(),
    "show me our ICP": ShowProfile(),
    "what is our ICP?": ShowProfile(),
    "what's our ideal customer profile?": ShowProfile(),
    "personas": ShowPersonas(),
    "show our personas": ShowPersonas(),
    "who are our buyer personas?": ShowPersonas(),
    "add Kuusi Oy; headcount 35": AddCompany("Kuusi Oy; headcount 35"),
    "Add Kuusi Oy": AddCompany("Kuusi Oy"),
    "add: Kuusi Oy": AddCompany("Kuusi Oy"),
    "add company Kuusi Oy": AddCompany("Kuusi Oy"),
    "add Company Man Oy": AddCompany("Company Man Oy"),
    "save Kuusi Oy\nheadcount 35": AddCompany("Kuusi Oy\nheadcount 35"),
    "new company: Kuusi Oy; 35 people": AddCompany("Kuusi Oy; 35 people"),
    "new company Kuusi Oy": AddCompany("Kuusi Oy"),
    "add": AddCompany(""),
}

FINNISH: dict[str, Intent] = {
    "sopiiko Relex?": FIT,
    "Sopiiko Relex meille?": FIT,
    "sopiiko Relex meidän ICP:hen?": FIT,
    "sopiiko Relex profiiliin": FIT,
    "sopiiko Relex hyvin meille": FIT,
    "sopiko Relex": FIT,
    "soveltuuko Relex?": FIT,
    "käykö Relex meille?": FIT,
    "kelpaako Relex": FIT,
    "passaako Relex": FIT,
    "toimisiko Relex meille?": FIT,
    "onko Relex hyvä liidi?": FIT,
    "onko Relex meille sopiva asiakas?": FIT,
    "onko Relex potentiaalinen asiakas": FIT,
    "onko Relex hyvä?": FIT,
    "onko Relex osuma?": FIT,
    "oisko Relex hyvä liidi": FIT,
    "olisiko Relex meille hyvä asiakas?": FIT,
    "miten Relex sopii meille?": FIT,
    "miten hyvin Relex sopii?": FIT,
    "kuinka hyvin Relex soveltuu": FIT,
    "entä Relex?": FIT,
    "entäs Relex?": FIT,
    "mites Relex": FIT,
    "arvioi Relex": FIT,
    "tarkista Relex": FIT,
    "tsekkaa Relex": FIT,
    "pisteytä Relex": FIT,
    "hae Relex": FIT,
    "näytä Relex": FIT,
    "sopiiko ”Oy Karl Fazer Ab”?": AskFit("Oy Karl Fazer Ab"),
    "sopiiko Moi Mobiili?": AskFit("Moi Mobiili"),
    "sopiiko se?": IT,
    "entä se?": IT,
    "miksi?": WHY_IT,
    "mutta miksi?": WHY_IT,
    "miksi B?": WHY_IT,
    "miksi vain B?": WHY_IT,
    "miksi vaan C": WHY_IT,
    "miksi ei A?": WHY_IT,
    "miksei A?": WHY_IT,
    "miks B": WHY_IT,
    "miksi se on B?": WHY_IT,
    "miksi taso on B?": WHY_IT,
    "miksi luokka on vain C?": WHY_IT,
    "miksi noin matala?": WHY_IT,
    "perustele": WHY_IT,
    "selitä se": WHY_IT,
    "miksi Relex on B?": WHY,
    "miksi Relex on vain B?": WHY,
    "miksi Relex sai vain C:n?": WHY,
    "miksi Relex sai luokan C?": WHY,
    "miksi Relex saa vain tason C?": WHY,
    "miksi Relex ei ole A?": WHY,
    "miksei Relex ole A?": WHY,
    "perustele Relex": WHY,
    "selitä Relex": WHY,
    "mitä puuttuu?": MISSING_IT,
    "mitä vielä puuttuu": MISSING_IT,
    "mitä tietoja puuttuu?": MISSING_IT,
    "mitä tiedoista puuttuu?": MISSING_IT,
    "mitä ei tiedetä?": MISSING_IT,
    "mitä Relex:stä puuttuu?": MISSING,
    "mitä Relex:stä ei tiedetä?": MISSING,
    "mitä puuttuu Relex:stä?": MISSING,
    "mitä puuttuu yrityksestä Relex?": MISSING,
    "parhaat": TOP,
    "parhaat 5": TOP_5,
    "parhaat liidit": TOP,
    "parhaat 5 liidiä": TOP_5,
    "näytä parhaat liidit": TOP,
    "näytä meidän parhaat yritykset": TOP,
    "mitkä ovat parhaat liidit?": TOP,
    "listaa top 5 liidiä": TOP_5,
    "5 parasta": TOP_5,
    "näytä 5 parasta yritystä": TOP_5,
    "apua": AskHelp(),
    "ohje": AskHelp(),
    "ohjeet": AskHelp(),
    "mitä osaat?": AskHelp(),
    "mitä sinä osaat?": AskHelp(),
    "miten tämä toimii?": AskHelp(),
    "miten tätä käytetään?": AskHelp(),
    "hei!": AskHelp(),
    "moi": AskHelp(),
    "moikka": AskHelp(),
    "kiitos": AskHelp(),
    "profiili": ShowProfile(),
    "näytä profiili": ShowProfile(),
    "mikä on meidän icp?": ShowProfile(),
    "mikä on ihanneasiakas?": ShowProfile(),
    "näytä icpmme": ShowProfile(),
    "persoonat": ShowPersonas(),
    "näytä meidän persoonat": ShowPersonas(),
    "ostajapersoonat": ShowPersonas(),
    "lisää Kuusi Oy; henkilöstö 35": AddCompany("Kuusi Oy; henkilöstö 35"),
    "lisää yritys Kuusi Oy": AddCompany("Kuusi Oy"),
    "tallenna Kuusi Oy": AddCompany("Kuusi Oy"),
    "uusi yritys: Kuusi Oy; Espoo": AddCompany("Kuusi Oy; Espoo"),
    "lisää": AddCompany(""),
}

EITHER: dict[str, Intent] = {
    "Relex": FIT,
    "Relex!": FIT,
    "relex.fi": AskFit("relex.fi"),
    "maija@relex.fi": AskFit("maija@relex.fi"),
    "0112038-9": AskFit("0112038-9"),
    "Help Scout": AskFit("Help Scout"),
    "Hello Fresh": AskFit("Hello Fresh"),
    "Terveystalo": AskFit("Terveystalo"),
    "Top Leads Oy": AskFit("Top Leads Oy"),
    "42": AskFit("42"),
    "top": TOP,
    "top 5": TOP_5,
    "TOP 5!": TOP_5,
    "top 0": AskTop(1),
    "top 5000": AskTop(MOST_TOP),
    "icp": ShowProfile(),
    "ICP?": ShowProfile(),
    "": Unclear(empty=True),
    "???": Unclear(empty=True),
    "🦄": Unclear(empty=True),
    "\n\t": Unclear(empty=True),
    "\u202e": Unclear(empty=True),
    "and then it rained so much that nobody came": Unclear(),
    "x" * (LONGEST + 1): Unclear(long=True),
    "🦄" * 10_000: Unclear(long=True),
}


@pytest.mark.parametrize("question", ENGLISH)
def test_english(question: str) -> None:
    """Everyday English is understood, and told as English."""
    assert understand(question) == Asked(ENGLISH[question], "en")


@pytest.mark.parametrize("question", FINNISH)
def test_finnish(question: str) -> None:
    """Everyday Finnish is understood, and told as Finnish."""
    assert understand(question) == Asked(FINNISH[question], "fi")


@pytest.mark.parametrize("question", EITHER, ids=range(len(EITHER)))
def test_words_of_either_language(question: str) -> None:
    """A name alone, or words used in both languages, tell no language: the asker's own decides."""
    assert understand(question) == Asked(EITHER[question], None)


def test_the_table_is_large() -> None:
    """The questions that are promised to work are many, and none is promised twice."""
    assert len(ENGLISH) + len(FINNISH) + len(EITHER) >= 200
    assert not (ENGLISH.keys() & FINNISH.keys() | ENGLISH.keys() & EITHER.keys() | FINNISH.keys() & EITHER.keys())
    assert AskTop().count == DEFAULT_TOP


@pytest.mark.parametrize(
    "word", ["1", "a", "b ", "1 ", "it is ", "se on ", "only ", "vain ", "for us ", "sta ", "not a ", "fit "]
)
@pytest.mark.parametrize(
    "start", ["why ", "why is ", "miksi ", "does ", "is ", "how ", "onko ", "sopiiko ", "mitä ", "what is missing for "]
)
def test_no_question_takes_for_ever(start: str, word: str) -> None:
    """A text that nearly is a question in many ways is read at once: nobody can keep a worker busy with words."""
    understand((start + word * LONGEST)[: LONGEST - 2] + "ö!")


@pytest.mark.skipif(not NAUGHTY.exists(), reason="shared/payloads/blns.json is not beside this repository")
def test_naughty_strings_are_questions_too() -> None:
    """Every string of the big list of naughty strings gives an intent, alone and inside a question."""
    for place, text in enumerate(json.loads(NAUGHTY.read_text(encoding="utf-8"))):
        inside = (f"does {text} fit?", f"miksi {text} on vain B?", f"lisää {text}")
        for question in (text, inside[place % 3]):
            assert isinstance(understand(question).intent, Intent)


@given(st.text(max_size=300))
def test_any_text_is_a_question(text: str) -> None:
    """Any text gives an intent; what it names as a company stood in the text, word by word."""
    intent = understand(text).intent
    plain = re.sub(r"[’‘ʼ`´]", "'", text)
    assert all(word in plain for word in (getattr(intent, "company", None) or "").split())
