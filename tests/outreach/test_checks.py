"""The checks: each finds what it is for, and lets a good message through."""

from __future__ import annotations

import pytest

from bot.outreach.bank import LANGUAGES, Template, bank
from bot.outreach.checks import check
from bot.outreach.lexicon import lexicon
from bot.outreach.slots import Slot
from bot.outreach.text import grade, sentences, syllables, words
from bot.outreach.thresholds import Thresholds
from bot.outreach.topics import vocabulary
from bot.outreach.types import Channel, Step
from tests.outreach import world

GOOD = {
    "en": "You have 34 people and want to hire abroad. Your next good hire may live where you have no company.",
    "fi": "Teitä on 34, ja haette kasvua ulkomailta. Hyvä tekijä voi löytyä maasta, jossa teillä ei ole yhtiötä.",
}
ASK = {"en": "Is this on your desk at Kuusenkerkkä?", "fi": "Onko tämä teillä pöydällä?"}
SUBJECT = {"en": "Your next hire", "fi": "Seuraava tekijä"}


def failed(language: str, said: str, subject: str = "", channel: Channel = Channel.EMAIL) -> set[str]:
    """The checks that fail when something is said in an otherwise good message."""
    hello = "Hei Aino," if language == "fi" else "Hi Aino,"
    body = f"{hello}\n\n{GOOD[language]} {said}\n\n{ASK[language]}\n\nEmma Esimerkki"
    outreach = world.outreach(language=language, channel=channel)
    return {each.rule for each in check(subject or SUBJECT[language], body, outreach) if not each.ok}


@pytest.mark.parametrize(
    ("language", "said", "rule"),
    [
        ("en", "Just checking in on my last note.", "phrases"),
        ("en", "I hope this email finds you well.", "phrases"),
        ("en", "I saw that you raised a round.", "acquaintance"),
        ("en", "We met at the fair.", "acquaintance"),
        ("en", "We are the leading provider for you and your team.", "superlatives"),
        ("en", "You get a 100% guarantee.", "spam"),
        ("en", "It works wonders for you!", "spam"),
        ("en", "Do you have 15 minutes on Tuesday?", "interest"),
        ("en", "Book a slot in my calendar: https://calendly.com/emma.", "links"),
        ("en", "See https://a.example and https://b.example for yourself.", "links"),
        ("en", "You will find our brochure attached.", "attachments"),
        ("en", "Read it at https://a.example/?utm_source=mail yourself.", "tracking"),
        ("en", "Dear [Name], this is for you.", "holes"),
        ("en", "You can have **this** and {that}.", "holes"),
        ("en", "We do our best and we know our trade and I like my job.", "you-we"),
        ("en", "Would you like that?", "question"),
        (
            "en",
            "You could go to it and do all of it on your own if you had the time and the will to do so, as you do not.",
            "sentences",
        ),
        (
            "en",
            "Organisational internationalisation necessitates comprehensive multijurisdictional administration. " * 2,
            "reading",
        ),
        ("en", "You know it. " * 40, "length"),
        ("fi", "Palaan asiaan edelliseen viestiini liittyen.", "phrases"),
        ("fi", "Toivottavasti tämä viesti tavoittaa teidät hyvin.", "phrases"),
        ("fi", "Huomasin, että haette väkeä.", "acquaintance"),
        ("fi", "Olen seurannut teitä pitkään.", "acquaintance"),
        ("fi", "Kuten sovimme, kerron teille lisää.", "acquaintance"),
        ("fi", "Olemme alan johtava toimija teille.", "superlatives"),
        ("fi", "Saatte tämän ilmaiseksi.", "spam"),
        ("fi", "Sopisiko teille puhelu torstaina klo 10?", "interest"),
        ("fi", "Varatkaa aika kalenteristani.", "interest"),
        ("fi", "Esite on liitteenä teille.", "attachments"),
        ("fi", "Me autamme asiakkaitamme, ja tiimimme hoitaa työmme. Olen myös itse mukana ja kerron siitä.", "you-we"),
        (
            "fi",
            "Henkilöstöhallintojärjestelmäintegraatiot mahdollistavat liiketoimintaympäristökartoitukset. " * 2,
            "reading",
        ),
    ],
)
def test_each_check_finds_what_it_is_for(language: str, said: str, rule: str) -> None:
    """One bad sentence in a good message is found by its check."""
    assert rule in failed(language, said)


@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_good_message_passes(language: str) -> None:
    """The same message without a bad sentence fails nothing."""
    assert failed(language, "") == set()


@pytest.mark.parametrize(
    ("subject", "good"),
    [
        ("Hiring abroad", True),
        ("One", False),
        ("A subject of far too many words", False),
        ("Re: your hire", False),
        ("Your hire!", False),
        ("Internationalisation considerations abroad today", False),
    ],
)
def test_subjects(subject: str, good: bool) -> None:  # noqa: FBT001 -- a table's column
    """Two to four words, short, no pretended answer, no shouting."""
    assert ("subject" not in failed("en", "", subject)) is good


def test_lines_can_be_drawn_elsewhere() -> None:
    """A team with other experience sets its own thresholds; a wrong key is refused."""
    body = f"Hi,\n\n{GOOD['en']}\n\n{ASK['en']}"
    strict = check("Your next hire", body, world.outreach(), Thresholds(email=(5, 10), words_warned=12))
    assert {each.rule for each in strict if not each.ok} == {"length"}
    with pytest.raises(ValueError, match="extra"):
        Thresholds.model_validate({"wrods": 3})


def test_a_long_linkedin_message_and_a_call_have_lines_of_their_own() -> None:
    """On LinkedIn characters count; on the phone there is no subject, and questions are counted."""
    assert "length" in failed("en", "You know how it is with such things. " * 8, channel=Channel.LINKEDIN)
    rules = {each.rule for each in check(None, "Hi. How do you hire?", world.outreach(channel=Channel.CALL))}
    assert "call-questions" in rules
    assert rules.isdisjoint({"subject", "links", "interest"})


def test_a_follow_up_that_repeats_is_found() -> None:
    """The same body again, or nothing but old facts, adds nothing."""
    from bot.outreach.compose import compose  # noqa: PLC0415 -- one use

    first = compose(world.outreach())
    again = world.outreach(step=Step.SECOND, earlier=(first,))
    found = {each.rule: each.detail for each in check(first.subject, first.body, again, claims=first.claims)}
    assert found["new"] == "check-new-repeats"


@pytest.mark.parametrize(
    ("language", "said", "you", "we"),
    [
        ("fi", "Saatte tiiminne käyttöön uuden tekijän.", 2, 0),
        ("fi", "Autamme asiakkaitamme.", 0, 2),
        ("fi", "Haluaisitko, että hoidan tämän puolestasi?", 2, 1),
        ("fi", "Haluaisin kysyä, voisitteko kokeilla.", 1, 1),
        ("fi", "Tänne ja sinne, sitten kun asiakkaat kysyvät; ovatko he siellä?", 0, 0),
        ("fi", "Marianne ja Charlotte kuuluvat siihen.", 0, 0),
        ("fi", "Teillä on aikaa, meillä ei.", 1, 1),
        ("en", "We know you’re busy, and your team is ours.", 2, 2),
    ],
)
def test_you_and_we_are_counted_with_endings(language: str, said: str, you: int, we: int) -> None:
    """Finnish says "you" and "we" in pronouns, verbs and possessive endings; look-alikes are neither."""
    found = check(SUBJECT[language], f"Hei,\n\n{said}", world.outreach(language=language))
    told = next(each.params for each in found if each.rule == "you-we")
    assert (told["you"], told["we"]) == (you, we)


def test_reading_ease_is_that_of_flesch_and_kincaid() -> None:
    """Syllables are counted as dictionaries do; a plain text is of a low grade, an official one of a high one."""
    counted = {"you": 1, "company": 3, "people": 2, "hired": 1, "places": 2, "someone": 2, "table": 2, "created": 3}
    counted |= {"nation": 2, "going": 2, "eyes": 1, "abroad": 2, "area": 3, "queue": 1, "the": 1}
    assert {word: syllables(word) for word in counted} == counted
    assert grade(["The cat sat on the mat."]) < 1
    assert grade(["International organisations facilitate multilateral administrative cooperation."]) > 15
    assert grade(["Revontulet Analytics has a dog."], ["Revontulet Analytics"]) < 2


def test_sentences_end_where_people_end_them() -> None:
    """Abbreviated names, decimals and line ends are understood; a range is one word."""
    text = "Dr. Oetker Suomi has 2.5 M€. You know it.\nA new line. 12–18 people"
    assert len(sentences(text, ["Dr. Oetker Suomi"])) == 4
    assert words("12–18 people, e-mail") == ["12–18", "people", "e-mail"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_templates_keep_what_the_checks_ask(language: str) -> None:
    """Every topic has every kind of line in every language, and no line has a phrase, claim or word to be warned of."""
    templates = bank(language)
    needed = {"matter", "subject", "tension", "ask", "idea", "question"}
    assert templates.topics.keys() == {*vocabulary(), "general"}
    lists, filled = lexicon(language), dict.fromkeys(_slots(language), Slot("Kuusi"))
    for topic, lines in templates.topics.items():
        assert needed <= lines.keys(), topic
        assert len(lines.get("aim", ())) == len(lines.get("yours", ())) >= (topic != "general")
        assert len(lines["question"]) == 3
        assert all(each.text.endswith("?") for key in ("question", "ask") for each in lines[key])
        assert all(2 <= len(words(each.text)) <= 4 for each in lines["subject"])
    every = [each for lines in (*templates.topics.values(), templates.frames) for each in _all(lines)]
    for template in every:
        text, _ = template.fill(filled, one=False)
        for section in ("cliche", "spam", "acquainted", "superlative", "slot", "attachment", "filler"):
            assert lists.found(section, text) == [], text
        assert max((len(words(sentence)) for sentence in sentences(text)), default=0) <= 22, text


def _all(lines: dict[str, tuple[Template, ...]]) -> list[Template]:
    return [each for templates in lines.values() for each in templates]


def _slots(language: str) -> set[str]:
    """Every slot that any template of a language has: a slot that nothing fills would be a slip of the pen."""
    templates = bank(language)
    every = [each for lines in (*templates.topics.values(), templates.frames) for each in _all(lines)]
    used = {name for each in every for name in each.needs}
    known = {"company", "at_company", "headcount", "headcount_hengen", "place", "place_in", "place_from", "founded"}
    known |= {"long_since", "young_since", "funding", "revenue", "kind", "a_kind", "sort", "goal", "keyword"}
    known |= {"first", "full", "sender", "sender_company", "aim", "yours", "matter"}
    assert used <= known
    return used
