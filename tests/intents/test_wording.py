"""Hurried typing, everyday speech, two questions in one, and words that no pattern takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from bot.intents import (
    AddCompany,
    AskContacts,
    AskFit,
    AskHelp,
    AskMissing,
    AskTop,
    AskWhy,
    Intent,
    Several,
    ShowPersonas,
    ShowProfile,
    Unclear,
    understand,
)
from bot.intents.understand import all_patterns

HURRIED: dict[str, Intent] = {
    "dose brightmoss ltd fitt us or not": AskFit("brightmoss ltd"),
    "sopiikp vanamon verkkokaupat meile": AskFit("vanamon verkkokaupat"),
    "waht is missing": AskMissing(),
    "nayta parhaat liidit": AskTop(),
    "y did larkspur get such a low scroe": AskWhy("larkspur"),
    "miks se on vaan C": AskWhy(),
    "onks kontio hyvä liidi": AskFit("kontio"),
    "mitä sä osaat": AskHelp(),
    "hey could you check if kontio vision fits us please": AskFit("kontio vision"),
    "Voisitko ystävällisesti katsoa, sopiiko Pohjantähti Oy meille, kiitos!": AskFit("Pohjantähti Oy"),
    "pls check tulpenbrug-software.example 🙏": AskFit("tulpenbrug-software.example"),
    "why not Karhunpolku Logistiikka?": AskWhy("Karhunpolku Logistiikka"),
    "onko kontiosta meille mihinkään": AskFit("kontiosta"),
}
BY_CUES: dict[str, Intent] = {
    "which facts do we lack about kontio": AskMissing("kontio"),
    "millasia firmoja me oikeestaan haetaan": ShowProfile(),
    "is there anyone we know at kontio": AskContacts("kontio"),
    "hmm the usual one for tomorrow": Unclear(),
}
TWO: dict[str, tuple[Intent, ...]] = {
    "does Relex fit and why?": (AskFit("Relex"), AskWhy("Relex")),
    "sopiiko Tuohikoodi ja kuka siellä päättää": (AskFit("Tuohikoodi"), AskContacts("Tuohikoodi")),
    "NÄYTÄ ICP JA PERSOONAT": (ShowProfile(), ShowPersonas()),
    "lisää Tervaleppä Oy, Kuopio, saas ja kato sopiiko": (
        AddCompany("Tervaleppä Oy, Kuopio, saas"),
        AskFit("Tervaleppä Oy"),
    ),
}


@pytest.mark.parametrize("question", HURRIED)
def test_hurried(question: str) -> None:
    """Slips, slang and politeness are read through; a company's name stays as it was typed."""
    assert understand(question).intent == HURRIED[question]


@pytest.mark.parametrize("question", BY_CUES)
def test_by_cues(question: str) -> None:
    """What no pattern takes is read by the words that tell it; what tells nothing is asked back."""
    assert understand(question).intent == BY_CUES[question]


def test_a_known_name_is_seen_among_other_words() -> None:
    """Where the team's companies are known, a name is found between words that are none."""
    asked = understand("what dragged kontio down back then", lambda text: ("kontio",) if "kontio" in text else ())
    assert asked.intent == AskWhy("kontio")


@pytest.mark.parametrize("question", TWO)
def test_two_in_one(question: str) -> None:
    """Two questions in one are two, the second about the company of the first; a name with "and" in it is one name."""
    asked = understand(question).intent
    assert isinstance(asked, Several)
    assert tuple(each.intent for each in asked.intents) == TWO[question]
    assert understand("does Ahola, Laine and Sons fit?").intent == AskFit("Ahola, Laine and Sons")


def test_no_words_are_read_in_two_ways() -> None:
    """Words that may be repeated in a pattern are told apart: else a text could be tried in endlessly many ways."""
    for pattern in all_patterns():
        for group in _repeated(pattern):
            words = [word for word in _alternatives(group) if re.fullmatch(r"[\w' ]+", word)]
            for one, other in combinations(words, 2):
                assert one != other, group[:80]
            single = {word for word in words if " " not in word}
            assert not [word for word in words if " " in word and set(word.split()) <= single], group[:80]


def _repeated(pattern: str) -> Iterator[str]:
    """The groups of a pattern that may be repeated, without what is around their alternatives."""
    begun: list[int] = []
    place = 0
    while place < len(pattern):
        if pattern[place] == "\\":
            place += 2
            continue
        if pattern[place] == "[":
            place = pattern.index("]", place + 2)
        elif pattern[place] == "(":
            begun.append(place)
        elif pattern[place] == ")":
            start = begun.pop()
            if pattern[place + 1 : place + 2] in {"*", "+"}:
                yield pattern[start + 3 : place] if pattern.startswith("(?:", start) else pattern[start + 1 : place]
        place += 1


def _alternatives(group: str) -> list[str]:
    inner = re.fullmatch(r" ?\(\?:(.*)\) ?", group, re.DOTALL)
    body, depth, found = inner[1] if inner and group.count("(?:") == 1 else group, 0, [""]
    for letter in body:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [word.strip() for word in found]
