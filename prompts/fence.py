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

_TOKEN = re.compile(r"[0-9a-zA-Z]{8,64}")
_INVISIBLE = frozenset({"Cc", "Co", "Cs", "Cn", "Zl", "Zp"})  # become a space
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "`": "\\u0060"})


def visible(text: str) -> str:
    """The text in one line, without characters that a reader cannot see (zero width, direction marks, controls)."""
    kinds = ((character, unicodedata.category(character)) for character in text)
    kept = ("" if kind == "Cf" else " " if kind in _INVISIBLE else character for character, kind in kinds)
    return " ".join("".join(kept).split())


def clean(value: object, depth: int = 0) -> Any:  # noqa: ANN401 -- JSON of any shape
    """A JSON value with every text made visible and cut, and every list cut.

    Raises:
        TypeError: the value is no JSON.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        seen = visible(value)
        return seen if len(seen) <= LONGEST_TEXT else seen[: LONGEST_TEXT - 1] + "…"
    if depth < DEEPEST and isinstance(value, Mapping):
        return {clean(str(key)): clean(value[key], depth + 1) for key in list(value)[:MOST_MEMBERS]}
    if depth < DEEPEST and isinstance(value, Sequence):
        return [clean(member, depth + 1) for member in value[:MOST_MEMBERS]]
    msg = f"{type(value).__name__} is no JSON value"
    raise TypeError(msg)


def fenced(data: Mapping[str, object], token: str) -> str:
    """The data as JSON between ``<data-TOKEN>`` and ``</data-TOKEN>``.

    Args:
        data: outside values; texts are cleaned and cut.
        token: 8 to 64 letters and digits, random and new for each request.

    Raises:
        ValueError: the token is too short, too long, or holds other characters.
    """
    if not _TOKEN.fullmatch(token):
        raise ValueError("a fence needs a token of 8 to 64 letters and digits")
    text = json.dumps(clean(data), ensure_ascii=False, indent=1).translate(_ESCAPED)
    return f"<data-{token}>\n{text}\n</data-{token}>"
