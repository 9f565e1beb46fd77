"""The words by which the guard sees what a sentence talks about and what it says of it: ``language/<code>.txt``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from icp.facts import Field

_SECTION = re.compile(r"^\[([a-z_ -]+)\]$", re.MULTILINE)


class Cues:
    """Patterns of one language, by what they tell.

    field <code>: speaks of that field; a sentence that does has to name the fact. A field without is not looked for.
    figure <code>: stands beside that field's figures. score: beside the score.
    wanted: speaks of what the team looks for, not only of what the company has.
    limit: stands right before a bare end of the wanted range ("your limit of 50").
    conditional: speaks of what would be. whole, lost: of a maximum of points, of points that were not earned.
    good, bad, hedged, unknown: how the sentence judges a criterion. no_fact: says that something is not known.
    great, poor: how it judges the company as a whole.
    boasts, acquainted, unsupported: what no fact can carry.
    subjects: words that may begin a sentence and be its subject.
    small: the language's small words, by which it is told from others.
    """

    def __init__(self, text: str) -> None:
        bare = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        pieces = _SECTION.split(bare)[1:]
        self._sections = {
            name: [part.strip() for part in re.split(r" \| |\n", body) if part.strip()]
            for name, body in zip(pieces[::2], pieces[1::2], strict=True)
        }
        self._patterns = {name: _any(words) for name, words in self._sections.items()}
        narrow = {
            name: [word.replace(".*", "") for word in words if not word.startswith("\\w")]
            for name, words in self._sections.items()
        }
        self._narrow = {name: _any(words) for name, words in narrow.items() if words}
        self._owned = re.compile(rf"(?<!\w)(?:{'|'.join(self._sections['owned'])})[\s(]*$", re.IGNORECASE)
        limit, link = ("|".join(self._sections[name]) for name in ("limit", "limit-link"))
        self._limit = re.compile(rf"(?<!\w)(?:{limit})(?: (?:{link}))?[\s(]*$", re.IGNORECASE)

    def has(self, name: str, sentence: str) -> bool:
        """Whether the sentence holds any of these words."""
        return self._patterns[name].search(sentence) is not None

    def find(self, name: str, sentence: str) -> list[re.Match[str]]:
        """All of these words in the sentence."""
        return list(self._patterns[name].finditer(sentence))

    def find_plain(self, name: str, sentence: str) -> list[re.Match[str]]:
        """Likewise, but neither by its ending alone nor with all that follows; none where there is no such part."""
        pattern = self._narrow.get(name)
        return list(pattern.finditer(sentence)) if pattern else []

    def begins(self, name: str, sentence: str) -> bool:
        """Whether the sentence begins with one of these words."""
        return self.opening(name, sentence) is not None

    def opening(self, name: str, sentence: str) -> re.Match[str] | None:
        """One of these words at the sentence's beginning."""
        return self._patterns[name].match(sentence)

    def owned_before(self, sentence: str, position: int) -> bool:
        """Whether right before a position stands what gives a figure to the company: "with", "it has"."""
        return self._owned.search(sentence[:position]) is not None

    def limit_before(self, sentence: str, position: int) -> bool:
        """Whether right before a position stands what announces an end of the wanted range."""
        return self._limit.search(sentence[:position]) is not None

    def spoken_of(self, sentence: str) -> dict[Field, str]:
        """The fields that the sentence speaks of, each with the word that shows it."""
        told = [field for field in Field if f"field {field.value}" in self._patterns]
        found = {field: self.find(f"field {field.value}", sentence) for field in told}
        return {field: matches[0][0] for field, matches in found.items() if matches}

    def letter_fields(self, sentence: str) -> dict[Field, str]:
        """The fields that a sentence of a draft cannot speak of without naming them, each with the word that does."""
        told = [field for field in Field if f"letter field {field.value}" in self._patterns]
        found = {field: self.find(f"letter field {field.value}", sentence) for field in told}
        return {field: matches[0][0] for field, matches in found.items() if matches}

    @property
    def small(self) -> frozenset[str]:
        """The language's small words."""
        return frozenset(self._sections["small"])


@cache
def cues(language: str) -> Cues:
    """The patterns of a language that has texts ("en", "fi")."""
    return Cues((files("bot.guard") / "language" / f"{language}.txt").read_text(encoding="utf-8"))


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
