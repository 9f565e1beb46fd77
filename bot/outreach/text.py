"""A draft's text as the checks read it: greeting, sentences, signature, words and syllables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.explanations.types import Claim

_WORD = re.compile(r"[^\W_]+(?:[.,:’'&+–-][^\W_]+)*", re.UNICODE)
_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“”’(]*[A-ZÅÄÖÜÉØÆ0-9])")
_GREETING_WORDS = 7
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouycghsxz]es|[^dtaeiouy]ed|[^laeiouy]e|gue|(?<=[aeiouy])(?:les|le))$|^some(?=[a-z])")
_SPLIT = re.compile(r"i[ao](?!u)|[^qg]u[ao]|eo(?!p)|(?<=[^aeiou])y[aeiou](?!$)|oing|uie|creat|[rd]ea$|ism|n't$")
_JOINED = re.compile(r"tion|sion|cial|tial|cian|gion|cious|tious|geo|ia(?:l)?ly$")


@dataclass(frozen=True)
class Text:
    """What is checked: a subject and a body, with what is known of them.

    Attributes:
        names: names of companies and people; they are no words of "you" and "we", and their dots end no sentence.
        sender: the sender's name, by which the signature is found.
        claims: the sentences and the facts they rest on; empty after a person's edit.
        questions: of a call, what to ask after the opening.
    """

    subject: str | None
    body: str
    sender: str = ""
    names: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[str, ...] = ()
    language: str = "en"

    @cached_property
    def message(self) -> str:
        """The body without greeting and signature."""
        blocks = [block.strip() for block in re.split(r"\n\s*\n", self.body.strip()) if block.strip()]
        if blocks and blocks[0].endswith((",", "!")) and len(words(blocks[0])) < _GREETING_WORDS:
            blocks = blocks[1:]
        signed = bool(self.sender) and self.sender.split()[0].casefold() in (blocks or [""])[-1].casefold()
        if len(blocks) > 1 and signed and not blocks[-1].endswith((".", "?")):
            blocks = blocks[:-1]
        return "\n\n".join(blocks)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The message's sentences."""
        return sentences(self.message, self.names)

    @cached_property
    def plain(self) -> str:
        """Subject and message without the names in them."""
        return without(f"{self.subject or ''}\n{self.message}", self.names)


def words(text: str) -> list[str]:
    """The words and numbers of a text; "12–18" and "e-mail" are one each."""
    return _WORD.findall(text)


def sentences(text: str, names: Sequence[str] = ()) -> tuple[str, ...]:
    """The sentences of a text; an end of a line is an end of a sentence."""
    kept = {name: name.replace(".", "\N{ONE DOT LEADER}") for name in names if "." in name}
    for name, masked in kept.items():
        text = text.replace(name, masked)
    found = (piece.strip() for line in text.splitlines() for piece in _END.split(line))
    return tuple(piece.replace("\N{ONE DOT LEADER}", ".") for piece in found if words(piece))


def without(text: str, names: Iterable[str]) -> str:
    """A text with an X in place of each word of a name."""
    pattern = _any_of(tuple(names))
    return pattern.sub(lambda name: " ".join("X" for _ in words(name[0])) or "X", text) if pattern else text


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str] | None:
    known = sorted({name for name in names if len(name) > 1}, key=lambda name: -len(name))
    every = "|".join(re.escape(name) for name in known)
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE) if every else None


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables an English word has, by its letters: right for about nine words of ten."""
    letters = re.sub(r"[^a-z']", "", word.casefold())
    if not letters:
        return len(re.sub(r"\D", "", word)[:1])  # a number is read as a word or more; as one, its length is fair
    count = len(_VOWELS.findall(letters)) - len(_SILENT.findall(letters))
    count += len(_SPLIT.findall(letters)) - len(_JOINED.findall(letters))
    return max(1, count)


def grade(found: Sequence[str], names: Iterable[str] = ()) -> float:
    """Flesch–Kincaid grade level of English sentences (Kincaid et al. 1975): school years that a reader needs.

    Names count as words of one syllable each: their length is nobody's choice, and the reader knows them.
    """
    known = tuple(names)
    each = [word for sentence in found for word in words(without(sentence, known))]
    if not each:
        return 0.0
    per_sentence, per_word = len(each) / len(found), sum(map(syllables, each)) / len(each)
    return round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1)
