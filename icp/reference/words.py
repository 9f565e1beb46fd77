"""How names are compared: letters without case and accents, words without punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
# Letters that Unicode does not take apart into a plain letter and an accent.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "n", "ħ": "h", "ŧ": "t"}
)


def fold(text: str) -> str:
    """The text in small letters without accents: "Växjö" is "vaxjo", "Łódź" is "lodz", "Straße" is "strasse".

    Only accents on Latin, Greek and Cyrillic letters fall; the marks of other scripts are letters there and stay.
    """
    small = text.casefold()
    if small.isascii():
        return small
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", small).translate(_LETTERS))
    return unicodedata.normalize("NFC", bare).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text; apostrophes join ("McDonald's" is one word), all other punctuation parts."""
    folded = fold(text.translate(_APOSTROPHES))
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    return "".join(c if _in_word(c) else " " for c in folded).split()


def name_key(text: str) -> str:
    """The form in which names are looked up: folded words, single letters joined ("S.A. de C.V." is "sa de cv")."""
    return " ".join(_joined(words(text)))


def _joined(parts: list[str]) -> Iterator[str]:
    for is_letter, run in groupby(parts, key=lambda part: len(part) == 1):
        joiner = "" if is_letter else " "
        yield joiner.join(run)


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc"}
