"""The letters of pictures and pages: Source Sans, which reads well small and has Latin, Greek and Cyrillic."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

Weight = Literal["regular", "semibold", "bold", "italic"]

_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space at which a line may break: not what holds a number and its unit together."""

_FILES: dict[Weight, str] = {
    "regular": "SourceSansPro-Regular.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}


@cache
def font_file(weight: Weight) -> Path:
    """Where a weight's TrueType file stands."""
    return Path(str(files("font_source_sans_pro") / "files" / _FILES[weight]))


def drawable(text: str, weight: Weight = "regular") -> str:
    """The text in one line with what the font can draw: emoji are left out, letters that it lacks become "?"."""
    known = _letters(weight)
    shown = "".join(c if ord(c) in known or c.isspace() else _instead(c) for c in unicodedata.normalize("NFC", text))
    return _BREAKS.sub(" ", shown).strip()


def can_draw(text: str, weight: Weight) -> bool:
    """Whether a weight has all letters of a text; the slanted one lacks Greek and Cyrillic."""
    return all(ord(c) in _letters(weight) for c in unicodedata.normalize("NFC", text) if not c.isspace())


def _instead(character: str) -> str:
    return "?" if unicodedata.category(character)[0] in "LN" else ""


@cache
def _letters(weight: Weight) -> frozenset[int]:
    """The characters that a weight has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- takes long, and only drawing needs it

    with TTFont(font_file(weight), lazy=True) as font:
        return frozenset(font.getBestCmap())
