"""The words that the checks look for, by language: ``language/<code>.txt``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_SECTION = re.compile(r"^\[([a-z_]+)\]$", re.MULTILINE)


class Lexicon:
    """Lists of patterns of one language, each for whole words in any case.

    you, we: words that speak of the reader, and of the sender.
    cliche: phrases that say nothing and give a mass mailing away. spam: words that filters and readers dislike.
    acquainted: claims of having met, seen or followed. superlative: praise that no fact carries.
    meeting: what a question asks for where it asks for time. slot: a calendar or a time of day or week, anywhere.
    attachment: speaks of one.
    filler: greetings that are none ("Dear Sir or Madam").
    """

    def __init__(self, text: str) -> None:
        bare = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        pieces = _SECTION.split(bare)[1:]
        self._patterns = {
            name: _pattern([part.strip() for part in re.split(r" \| |\n", body) if part.strip()])
            for name, body in zip(pieces[::2], pieces[1::2], strict=True)
        }

    def found(self, section: str, text: str) -> list[str]:
        """What of a section stands in a text, in order; empty where the language has no such section."""
        pattern = self._patterns.get(section)
        return [match[0] for match in pattern.finditer(text)] if pattern else []


def _pattern(parts: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of a language that drafts are written in."""
    return Lexicon(files("bot.outreach.language").joinpath(f"{language}.txt").read_text(encoding="utf-8"))
