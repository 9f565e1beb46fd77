"""What a cell holds before it is read as a field's value: nothing, one thing, or several."""

from __future__ import annotations

import re
import unicodedata

from bot.sources.headers import Target
from bot.sources.vocabulary import words
from icp.reference import industries

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")
_ALSO_NAMES = {"na", "nil", "none", "blank", "empty", "undefined", "puuttuu"}  # there are companies called so
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_WHOLE_TITLE = re.compile(r"\b(?:and|or|ja|tai|och|eller|sekä)\b|&", re.IGNORECASE)
_LONGEST_LIST_ITEM = 4  # words; a comma between longer runs is a sentence's own


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: outside text that starts like one gets an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """What stood in the cell before ``guarded``: the files that Osuma writes may come back corrected."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_STARTS) else text


def tidy(text: str) -> str:
    """The text on one line, without control characters and marks that hide or turn what follows."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    plain = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs", "Co"} else char for char in visible)
    return " ".join(plain.split())


def is_empty(text: str, target: Target | None = None) -> bool:
    """Whether the cell says that nothing is known ("n/a", "tuntematon"); for a place also "Remote"."""
    folded = text.strip().casefold()
    if not folded:
        return True
    if target is Target.NAME and folded in _ALSO_NAMES:
        return False
    if target is Target.COUNTRY and folded == "na":
        return False  # Namibia
    if target in {Target.LOCATION, Target.CITY, Target.REGION, Target.COUNTRY} and folded in words("nowhere"):
        return True
    return folded in words("empty")


def pieces(text: str) -> list[str]:
    """The parts between ``;``, ``|`` and line ends, tidied, the empty ones left out."""
    return [part for part in map(tidy, re.split(r"[;|\n]", text)) if not is_empty(part)]


def listed(text: str) -> list[str]:
    """Keywords or goals: parts, divided at commas too where it is clearly a list and no sentence."""
    return [item for part in pieces(text) for item in _at_commas(part)]


def _at_commas(part: str) -> list[str]:
    items = [item.strip() for item in re.split(r",(?!\d)", part)]
    short = all(1 <= len(item.split()) <= _LONGEST_LIST_ITEM for item in items)
    return items if len(items) > 1 and short and not part.endswith((".", "!", "?", "…")) else [part]


def industries_in(text: str) -> list[str]:
    """Industries: parts, divided at "->" and ">", and at commas only where each piece is an industry by itself.

    "Engineering, Product and Design" is one, "SaaS, Fintech" are two.
    """
    return [item for part in pieces(text) for step in re.split(r"\s*-?>\s*", part) if step for item in _known(step)]


def _known(step: str) -> list[str]:
    items = [item.strip() for item in step.split(",")]
    several = len(items) > 1 and not _WHOLE_TITLE.search(step) and all(industries.codes(item) for item in items)
    return items if several else [step]
