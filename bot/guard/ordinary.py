"""The ordinary words of a language, which a sentence may use without a fact: ``ordinary/<language>.txt``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from bot.guard.finnish import noun_stems, past_forms, verb_forms

Level = Literal["everyday", "topic"]

_SECTION = re.compile(r"^\[(everyday|topic) (words|nouns|verbs)\]$", re.MULTILINE)
_NOUN_END = re.compile(
    r"(?:[aeiouyäö]{0,2}|ks[ei]|kse[en]|de|te|se|s)?(?:i|j)?"
    r"(?:[aeioäö]?n|[aä]|t|t[aä]|tt[aä]|n[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|kse|h[aeiouyäö]n|seen|siin|iin|ien|jen|iden|tten|sti)?"
    r"(?:ni|si|mme|nne|ns[aä]|[aeiouyäö]n)?(?:kin|k[aä]{2}n|h[aä]n|k[oö])?"
)
_CLITIC = re.compile(r"(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an ordinary word is.

    Attributes:
        level: "everyday" may stand in any sentence; "topic" not in a plain statement on the reader's company.
        to_reader: whether it is a verb that speaks to the reader ("tiedätte").
        past: whether it may tell of something that happened ("planned", "ratkaissut").
        acts: whether it is a verb that somebody does.
        thing: whether it is a noun (in Finnish also an adjective).
    """

    level: Level
    to_reader: bool = False
    past: bool = False
    acts: bool = False
    thing: bool = False


Lookup = Callable[[str], Reading | None]


@cache
def ordinary(language: str) -> Lookup:
    """How the words of a language that has texts are looked up; None for a word that is not ordinary."""
    text = (files("bot.guard") / "ordinary" / f"{language}.txt").read_text(encoding="utf-8")
    sections = dict(_sections(text))
    forms = _English(sections) if language == "en" else _Finnish(sections)
    return lru_cache(maxsize=8192)(forms.read)


def _sections(text: str) -> Iterator[tuple[tuple[Level, str], list[str]]]:
    bare = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    pieces = _SECTION.split(bare)[1:]
    for level, kind, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        yield ("everyday" if level == "everyday" else "topic", kind), body.split()


Sections = dict[tuple[Level, str], list[str]]
_LEVELS: tuple[Level, ...] = ("everyday", "topic")


class _English:
    def __init__(self, sections: Sections) -> None:
        self._words: dict[str, Reading] = {}
        for level in reversed(_LEVELS):
            done = (form for word in sections[level, "verbs"] for form in _past(word))
            self._words |= dict.fromkeys(done, Reading("topic", past=True))
        for level in reversed(_LEVELS):
            for kind, forms in (("verbs", _present), ("nouns", _plural), ("words", _bare)):
                every = (form for word in sections[level, kind] for form in forms(word))
                self._words |= dict.fromkeys(every, Reading(level, acts=kind == "verbs", thing=kind == "nouns"))

    def read(self, word: str) -> Reading | None:
        plain = word.casefold().replace("’", "'")
        return self._words.get(plain) or self._words.get(plain.removesuffix("'s").removesuffix("'"))


def _bare(word: str) -> Iterator[str]:
    yield word


def _plural(word: str) -> Iterator[str]:
    yield word
    if word.endswith("y") and word[-2] not in "aeou":
        yield word[:-1] + "ies"
    elif word.endswith("f"):
        yield word[:-1] + "ves"
    else:
        yield word + ("es" if word.endswith(("s", "x", "ch", "sh", "go", "do")) else "s")


def _present(word: str) -> Iterator[str]:
    yield from _plural(word)
    stem = word[:-1] if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) else word
    yield stem + "ing"
    if re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word):
        yield word + word[-1] + "ing"
    if word.endswith("ie"):
        yield word[:-2] + "ying"


def _past(word: str) -> Iterator[str]:
    if word.endswith("y") and word[-2] not in "aeou":
        yield word[:-1] + "ied"
    else:
        yield word + ("d" if word.endswith("e") else "ed")
    if re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word):
        yield word + word[-1] + "ed"


class _Finnish:
    def __init__(self, sections: Sections) -> None:
        self._words: dict[str, Reading] = {}
        self._stems: dict[str, Level] = {}
        for level in reversed(_LEVELS):
            self._words |= dict.fromkeys(sections[level, "words"], Reading(level))
            self._stems |= {stem: level for word in sections[level, "nouns"] for stem in noun_stems(word)}
        for level in reversed(_LEVELS):
            for verb in sections[level, "verbs"]:
                self._words |= {
                    form: Reading("topic", past=True) for form in past_forms(verb) if form not in self._words
                }
                for form, to_reader in verb_forms(verb):
                    self._words[form] = Reading(level, to_reader=to_reader, acts=True)
                self._stems |= dict.fromkeys(noun_stems(_named(verb)), level)
        for word in sections["everyday", "words"]:
            self._words[word] = Reading("everyday")

    def read(self, word: str) -> Reading | None:
        plain = word.casefold()
        return self._words.get(plain) or self._words.get(_CLITIC.sub("", plain)) or self._noun(plain)

    def _noun(self, word: str) -> Reading | None:
        found: Reading | None = None
        for length in range(2, len(word) + 1):
            level = self._stems.get(word[:length])
            if level and _NOUN_END.fullmatch(word, length):
                found = Reading(level, thing=True)
                if level == "everyday":
                    break
        return found


def _named(verb: str) -> str:
    """The noun of doing it, "auttaminen" of "auttaa"."""
    return next((form for form, _ in verb_forms(verb) if form.endswith("minen")), verb)
