"""The words of a draft's sentence: each is ordinary, or stands in a fact that the sentence names.

What a company does or is, what happened to it and how good it is has words of its own; none of them is ordinary, so
such a sentence needs a fact that says it. A clause on the reader ("you …") is held more strictly than one on the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.guard.cues import Cues
from bot.guard.figures import figures
from bot.guard.ordinary import Lookup, Reading, ordinary
from bot.guard.support import FREE, WORD, Support
from bot.guard.trades import of_industry

_RARE = 1

READER, OURS, VALUE = "¤", "¶", "§"
"""What stands in place of a name of the reader's side, of ours, and of a cited value or another cited name."""

_BREAK = re.compile(r"[,;:–—()]|\s-\s|(?<!\w)(?:and|but|so|ja|mutta|joten|sekä|eli)(?!\w)", re.IGNORECASE)
_HEAD = {"fi": 3}
_USUAL_HEAD = 6
_OURS = ("persona.", "offer.")
_PART = 4


@dataclass(frozen=True)
class Letter:
    """A sentence with its allowed names taken out, and what it may rest on."""

    text: str
    support: Support
    language: Cues

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.text.rstrip().endswith("?")

    @property
    def lookup(self) -> Lookup:
        """The ordinary words of its language."""
        return ordinary(self.support.words.language)

    def without_figures(self) -> Letter:
        """The sentence with spaces where its figures stand."""
        text = self.text
        for figure in figures(text):
            text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
        return replace(self, text=text)

    def clauses(self) -> Iterator[str]:
        """Its parts between commas and conjunctions."""
        yield from (part for part in _BREAK.split(self.text) if part.strip())

    def on_reader(self, clause: str) -> bool:
        """Whether a clause states something of the reader or their company."""
        if self.asks:
            return False
        named = self.language.find("letter reader", clause)
        told = [found.start() for found in named if not self.language.has("letter not stated", clause[: found.start()])]
        told += [found.start() for found in WORD.finditer(clause) if self._to_reader(found[0])]
        free = self.language.has("letter possible", clause)
        head = _HEAD.get(self.support.words.language, _USUAL_HEAD)
        return any(len(WORD.findall(clause[:place])) < head for place in told) and not free

    @property
    def on_the_world(self) -> bool:
        """Whether it speaks of nobody in particular: "paper lists are a puzzle". Rare words do no harm there."""
        people = any(self.language.has(f"letter {who}", self.text) for who in ("reader", "we", "somebody"))
        rests = any(self.support.cites(prefix) for prefix in _OURS)
        told = any(self.support.names(word) for word in WORD.findall(self.text))
        return rests and not (people or told or self.asks or VALUE in self.text or self._speaks_to_reader)

    def tells_past(self, word: str) -> bool:
        """Whether a word that we do not know looks like something that happened, is a name, or judges."""
        return any(map(str.isupper, word)) or self.language.has("letter rare", word)

    @property
    def _speaks_to_reader(self) -> bool:
        return any(self._to_reader(word) for word in WORD.findall(self.text))

    def _to_reader(self, word: str) -> bool:
        reading = self.lookup(word)
        return reading is not None and reading.to_reader


def check(letter: Letter) -> Iterator[tuple[str, str]]:
    """Words that nothing carries."""
    unknown: list[str] = []
    happened: list[str] = []
    first = True
    for clause in letter.without_figures().clauses():
        strict = letter.on_reader(clause)
        for found in WORD.finditer(clause):
            for part in found[0].split("-"):
                word = _Word(part, letter, strict=strict, first=first)
                first = False
                if not word.carried:
                    unknown.append(part)
                elif word.tells_past(clause[: found.start()]):
                    happened.append(part)
    if unknown and not (letter.on_the_world and len(unknown) <= _RARE and not any(map(letter.tells_past, unknown))):
        yield "word", ", ".join(dict.fromkeys(unknown))
    if happened:
        yield "event", ", ".join(dict.fromkeys(happened))


@dataclass(frozen=True)
class _Word:
    text: str
    letter: Letter
    strict: bool
    first: bool

    @property
    def carried(self) -> bool:
        support = self.letter.support
        if support.names(self.text) or (len(self.text) == 1 and self.text in "Ii"):
            return True
        if any(map(str.isupper, self.text if not self.first else self.text[1:])):
            return self.text.casefold() in support.exact or _pronoun(self.text)
        return self._ordinary or support.carries(self.text, firm=self.strict) or self._of_field or self._rest

    @property
    def _rest(self) -> bool:
        return self._of_trade or self._told or self._compound

    def tells_past(self, before: str) -> bool:
        """Whether a fact's word is told as something that happened, and the fact does not tell it so."""
        text = self.text.casefold()
        if self._ordinary or self._told or text in self.letter.support.exact or self._of_field:
            return False
        past = self.letter.language.has("letter past", text)
        return past and not self.letter.language.has("letter passive", before)

    @property
    def _ordinary(self) -> bool:
        reading = self.letter.lookup(self.text)
        return reading is not None and self._free(reading)

    def _free(self, reading: Reading) -> bool:
        if reading.level == "everyday" and not reading.past:
            return True
        return self._loose and not (self.strict and (reading.past or reading.thing))

    @property
    def _loose(self) -> bool:
        """Whether the clause may speak of more than facts: on the world, on what could be, on what we offer."""
        letter, support = self.letter, self.letter.support
        if self.strict:
            return any(fact.id not in FREE for fact in support.cited) and not letter.language.has(
                "letter role", letter.text
            )
        could = letter.asks or letter.language.has("letter possible", letter.text)
        return could or any(fact.id not in FREE for fact in support.cited)

    @property
    def _of_trade(self) -> bool:
        support = self.letter.support
        wanted = any(support.cites(prefix) for prefix in ("goals", "keywords", "industry"))
        return (self._loose or wanted) and support.of_trade(self.text)

    @property
    def _told(self) -> bool:
        """Whether it is the past of a word that anything is told with, and not of the reader."""
        letter = self.letter
        result = letter.support.cites("offer.proof") and letter.language.has("letter result", self.text)
        return self._loose and not self.strict and (result or letter.language.has("letter told", self.text))

    @property
    def _of_field(self) -> bool:
        """Whether it is a word for a field of the company that the sentence cites."""
        support = self.letter.support
        told = any(self.letter.language.has(f"letter {field.value}", self.text) for field in support.fields)
        return told or any(of_industry(self.text.casefold(), stated) for stated in support.industries)

    @property
    def _compound(self) -> bool:
        """Whether it is a Finnish compound of words that could each stand here."""
        if self.letter.support.words.language != "fi":
            return False
        text = self.text.casefold()
        return any(
            self._part(text[:place]) and self._part(text[place:]) for place in range(_PART, len(text) - _PART + 1)
        )

    def _part(self, text: str) -> bool:
        return _Word(text, self.letter, strict=self.strict, first=False).plain

    @property
    def plain(self) -> bool:
        """Whether it is ordinary or a fact's word, compounds aside."""
        carried = self.letter.support.carries(self.text, firm=self.strict)
        return carried or self._ordinary or self._of_trade or self._of_field


def _pronoun(word: str) -> bool:
    return word in {"I", "I'm", "I'd", "I'll", "I've", "I’m", "I’d", "I’ll", "I’ve"}
