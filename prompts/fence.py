"""Outside values on their way into a prompt: cleaned, cut to a length, and fenced.

A company's name or a goal may hold an instruction to the model. It goes in as a JSON string, in which no angle
bracket and no line end survives, between two tags that carry a token made for this one request: nothing inside can
close the fence, and the system prompt says that nothing inside is an instruction.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

LONGEST_TEXT = 300
"""Characters of one value; the rest is cut off and marked with an ellipsis."""

MOST_MEMBERS = 60
"""Members of one list or mapping; the rest is left out."""

DEEPEST = 6

LARGEST = 60_000
"""Characters of all values together, about 20,000 tokens; where they are more, texts and lists are cut shorter."""

_TIGHTER = ((LONGEST_TEXT, MOST_MEMBERS), (120, 40), (60, 15), (30, 5))

_TOKEN = re.compile(r"[0-9a-zA-Z]{8,64}")
_INVISIBLE = frozenset({"Cc", "Co", "Cs", "Cn", "Zl", "Zp"})  # become a space
_IGNORABLE = frozenset(  # of other categories, and yet nobody sees them: Unicode's Default_Ignorable_Code_Point
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x2065, 0x2800, 0x3164, 0xFFA0))
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0000, 0xE1000))))  # selectors and tags can carry any bytes
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "`": "\\u0060"})


def visible(text: str) -> str:
    """The text in one line, without characters that a reader cannot see (zero width, direction, tags, controls)."""
    kinds = ((character, unicodedata.category(character)) for character in text if character not in _IGNORABLE)
    kept = ("" if kind == "Cf" else " " if kind in _INVISIBLE else character for character, kind in kinds)
    return " ".join("".join(kept).split())


def clean(value: object, longest: int = LONGEST_TEXT, most: int = MOST_MEMBERS, depth: int = 0) -> Any:  # noqa: ANN401 -- JSON of any shape
    """A JSON value with every text made visible and cut, and every list cut.

    Args:
        value: texts, numbers, lists and mappings.
        longest: characters of a text.
        most: members of a list or mapping.
        depth: how deep in another value it stands.

    Raises:
        TypeError: the value is no JSON.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        seen = visible(value)
        return seen if len(seen) <= longest else seen[: longest - 1] + "…"
    if depth < DEEPEST and isinstance(value, Mapping):
        names = list(value)[:most]
        return {clean(str(name), longest): clean(value[name], longest, most, depth + 1) for name in names}
    if depth < DEEPEST and isinstance(value, Sequence):
        return [clean(member, longest, most, depth + 1) for member in value[:most]]
    msg = f"{type(value).__name__} is no JSON value"
    raise TypeError(msg)


def fenced(data: Mapping[str, object], token: str) -> str:
    """The data as JSON between ``<data-TOKEN>`` and ``</data-TOKEN>``.

    Args:
        data: outside values; texts are cleaned and cut.
        token: 8 to 64 letters and digits, random and new for each request.

    Raises:
        ValueError: the token is too short, too long, or holds other characters; or the data is beyond all bounds.
    """
    if not _TOKEN.fullmatch(token):
        raise ValueError("a fence needs a token of 8 to 64 letters and digits")
    for longest, most in _TIGHTER:
        text = json.dumps(clean(data, longest, most), ensure_ascii=False, indent=1).translate(_ESCAPED)
        if len(text) <= LARGEST:
            return f"<data-{token}>\n{text}\n</data-{token}>"
    raise ValueError("more data than any prompt needs")
