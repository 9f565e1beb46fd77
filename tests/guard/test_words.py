"""The words that need no fact, and those that do: in English, in Finnish, and in what people said in interviews."""

from __future__ import annotations

import pytest

from bot.guard.ordinary import ordinary
from bot.guard.quotes import check_finding
from bot.guard.roots import alike


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "team teams carries planning questions asks it's"),
        ("fi", "autatte hoidamme tarvitaan yrityksessä kysymyksiin vuosia tiedättekö ajatuksemme helpommin palkataan"),
    ],
)
def test_ordinary_words_are_known_in_all_their_forms(language: str, words: str) -> None:
    """A word is ordinary in whatever case, person or number it stands."""
    assert [word for word in words.split() if ordinary(language)(word) is None] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "leading award merger Berlin won customers asdf grew"),
        ("fi", "johtava palkinto fuusio Berliini voitti asiakkaamme kasvoi avasitte palkkasitte"),
    ],
)
def test_what_happened_and_who_is_best_is_not_ordinary(language: str, words: str) -> None:
    """Events, ranks, trades, names and the past tense need a fact, so they are no ordinary words."""
    assert [word for word in words.split() if ordinary(language)(word) is not None] == []


def test_a_verb_that_speaks_to_the_reader_is_known_as_such() -> None:
    """In Finnish the verb alone may say that the sentence is on the reader."""
    reading = ordinary("fi")("tiedätte")
    assert reading is not None
    assert reading.to_reader


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("hiring", "hire", True),
        ("palkkaamme", "palkata", True),
        ("tilaukset", "tilausta", True),
        ("ilmainen", "ilman", False),
        ("hate", "hire", False),
    ],
)
def test_words_of_one_root_are_the_same_word(word: str, other: str, same: bool) -> None:  # noqa: FBT001 -- a table
    """What a fact says in one form may be said in another."""
    assert alike(word, other) is same


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("hiring 20 people in Germany", set()),
        ("hiring twenty people", set()),
        ("hiring 30 people", {"figure"}),
        ("hiring people in Sweden", {"name"}),
        ("ulkomaille Saksaan laajentuminen", {"name"}),
    ],
)
def test_a_finding_names_and_counts_only_what_was_said(text: str, rules: set[str]) -> None:
    """A model that reads an interview adds no place, person or number of its own."""
    wrong = check_finding(text, "wanted to hire 20 people", ["We wanted to hire 20 people in Germany."])
    assert {violation.rule for violation in wrong} == rules
