"""The guard of drafts: what a message may say to a company, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.guard import SUBJECT, DraftSentence, Violation, check_draft, slots, told, written_out
from bot.i18n.words import Words
from tests.evals.words.lies import judged
from tests.evals.words.teams import TEAMS
from tests.evals.words.untruths import Truth, Untruth, truths, untruths


def found(team: str, language: str, facts: str, text: str, subject: str | None = None) -> list[Violation]:
    """What the guard says of a draft of one sentence."""
    sentence = DraftSentence(text, tuple(facts.split()))
    return list(check_draft([sentence], subject, TEAMS[team].outreach(language), Words(language)))


def rules(team: str, language: str, facts: str, text: str) -> set[str]:
    """The rules that one sentence breaks."""
    return {violation.rule for violation in found(team, language, facts, text)}


def one_of_each() -> list[Untruth]:
    """The first untruth of every kind and language."""
    firsts = {(lie.kind, lie.language): lie for lie in reversed(untruths("draft"))}
    return list(firsts.values())


@pytest.mark.parametrize("lie", one_of_each(), ids=lambda lie: f"{lie.kind}, {lie.language}")
def test_untruths_of_every_kind_are_held_back(lie: Untruth) -> None:
    """No kind of untruth gets into a message, in either language."""
    assert judged(lie), lie.text


@pytest.mark.parametrize("language", ["en", "fi"])
def test_honest_sentences_pass(language: str) -> None:
    """Of honest sentences in people's own words, at most one in twenty is refused."""
    honest: list[Truth] = [truth for truth in truths("draft") if truth.language == language]
    refused = [truth.text for truth in honest if judged(truth)]
    assert len(refused) <= len(honest) / 20, refused


@pytest.mark.parametrize(
    ("team", "language", "facts", "text"),
    [
        ("kuusi", "en", "offer.proof.0", "Pihlajavaara Software hired four people in 12 countries with us."),
        ("kuusi", "fi", "offer.proof.0", "Pihlajavaara Software palkkasi kauttamme neljä ihmistä 12 maasta."),
        ("kuusi", "en", "offer.proof.0", "You hired 12 people in four countries."),
        ("fjord", "en", "offer.proof.0", "Sundberry Outdoor cut size returns from 22% to 31% in three months."),
        ("lakka", "en", "headcount founded", "You have 1979 people and started in 88."),
        ("lakka", "fi", "headcount founded", "Teitä on 1979, ja yritys on perustettu vuonna 88."),
        ("lakka", "en", "headcount", "We are 88 people."),
        ("rauta", "en", "offer.proof.0", "The gate of Kallioranta Mills opens for 400 contractors a day."),
        ("kuusi", "en", "location", "You have 34 people."),
    ],
)
def test_a_figure_belongs_to_its_own_fact(team: str, language: str, facts: str, text: str) -> None:
    """A true number of other things, other people, another time or another fact is as wrong as a false one."""
    assert "figure" in rules(team, language, facts, text)


def test_no_digit_can_be_another() -> None:
    """Whichever digit of an honest sentence is changed, the guard notices."""
    honest = [truth for truth in truths("draft") if re.search(r"\d", truth.text) and not judged(truth)][::4]
    for truth in honest:
        for place in re.finditer(r"\d", truth.text):
            digit = str((int(place[0]) + 3) % 10)
            changed = truth.text[: place.start()] + digit + truth.text[place.end() :]
            assert judged(replace(truth, text=changed)), changed


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("Kuusenkerkän koko on 34 henkilöä.", True),
        ("Kuusenkerkällä on 34 henkilöä.", True),
        ("Kuusenkannolla on 34 henkilöä.", False),
        ("Kuusenkerkkälällä on 34 henkilöä.", False),
        ("Kuusenkerolla on 34 henkilöä.", False),
    ],
)
def test_a_name_may_be_inflected_but_not_be_another(text: str, passes: bool) -> None:  # noqa: FBT001 -- a table
    """Every case of the company's name is that name; one that only sounds like it is another company."""
    assert (found("kuusi", "fi", "headcount", text) == []) is passes


@pytest.mark.parametrize(
    ("facts", "text", "rule"),
    [
        ("headcount", "You have {headcount} people, says {headcount.source} ({headcount.date}).", None),
        ("headcount", "At {company}, {headcount} people count on it, {contact}.", None),
        ("location", "You have {headcount} people.", "slot"),
        ("headcount", "You have {team_size} people.", "slot"),
        ("team_size", "You have 34 people.", "facts"),
    ],
)
def test_slots_are_filled_from_cited_facts_only(facts: str, text: str, rule: str | None) -> None:
    """Code writes a value where a slot names a cited fact; any other slot is refused."""
    assert rules("kuusi", "en", facts, text) == ({rule} if rule else set())


def test_slots_are_written_in_the_drafts_language() -> None:
    """What stands in a slot's place is what people of that language would read."""
    english, finnish = (TEAMS["kuusi"].outreach(language) for language in ("en", "fi"))
    assert (slots(english)["headcount.date"], slots(finnish)["headcount.date"]) == ("2 Nov 2026", "2.11.2026")
    assert (slots(english)["location"], slots(english)["contact"]) == ("Espoo", "Aino")
    sentence = DraftSentence("Teitä on {headcount}, {contact}.", ("headcount",))
    assert written_out([sentence], finnish, Words("fi"))[0].text == "Teitä on 34, Aino."


def test_a_subject_line_may_say_what_the_message_cites() -> None:
    """A subject line rests on the facts of the sentences under it, and on no others."""
    text = "Is hiring abroad on your table this year?"
    assert found("kuusi", "en", "goals", text, "hiring abroad at Kuusenkerkkä") == []
    wrong = found("kuusi", "en", "goals", text, "your 45 people in Oulu")
    assert {violation.index for violation in wrong} == {SUBJECT}


@pytest.mark.parametrize("language", ["en", "fi"])
def test_addresses_come_from_the_cited_sender_only(language: str) -> None:
    """The sender's own address may be written where the sender is cited; any other address may not."""
    text = {"en": "Write to {}.", "fi": "Vastaa: {}."}[language]
    assert rules("kuusi", language, "sender", text.format("ilmari@rajatta.example")) == set()
    assert "link" in rules("kuusi", language, "", text.format("ilmari@rajatta.example"))
    for other in ("ilmari@evil.example", "rajatta.com", "https://kuusenkerkka.example", "www.rajatta.example"):
        assert "link" in rules("kuusi", language, "sender", text.format(other)), other


def test_a_model_is_told_what_to_mend() -> None:
    """Each violation says in one line which sentence it is in and what is wrong with it."""
    sentences = [
        DraftSentence("Kuusenkerkkä has 34 people in Espoo.", ("headcount", "location")),
        DraftSentence("You have 30 people.", ("headcount",)),
    ]
    wrong = check_draft(sentences, None, TEAMS["kuusi"].outreach("en"), Words("en"))
    assert [told(violation) for violation in wrong] == [
        "sentence 2: the number 30 is not in the facts it names, or not in that role"
    ]


def test_a_language_without_a_guard_lets_nothing_through() -> None:
    """A draft in a language whose words are not known is left to the rules."""
    outreach = replace(TEAMS["kuusi"].outreach("en"), language="sv")
    wrong = check_draft([DraftSentence("Ni är 34.", ("headcount",))], None, outreach, Words("en"))
    assert [violation.rule for violation in wrong] == ["language"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.sampled_from(["en", "fi"]), st.sampled_from(sorted(TEAMS)))
def test_any_text_can_be_judged(text: str, language: str, team: str) -> None:
    """No string that a model may send makes the guard fail, and none with a mention in it passes."""
    assert found(team, language, "headcount goals", text + " <!channel>")
    found(team, language, "headcount", text)
