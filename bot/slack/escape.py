"""The one place where outside text becomes Slack text.

Outside text is anything that Osuma did not write: company names, facts, questions, a model's sentences. ``escape``
makes it harmless inside mrkdwn: it can mention nobody, link nowhere, format nothing and reorder nothing around it.
``clean`` is the part of it that plain_text objects and the terminal need. ``cut`` shortens either.

Slack's rules: https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NewType, TypeVar, cast

Mrkdwn = NewType("Mrkdwn", str)
"""Text that is safe to put into a mrkdwn object as it stands."""

Text = TypeVar("Text", bound=str)

WORD_JOINER = "\u2060"
ELLIPSIS = "…"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

# Slack formats what stands between two of these. A character that looks the same does not format, whatever stands
# beside it. Between two ASCII letters or digits they format nothing and are kept: file_name and 2*3 can be copied.
_LOOKALIKES = {"*": "\u2217", "_": "\u02cd", "~": "\u223c", "`": "\u02cb"}
_MARKERS = re.compile(r"(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])|`")
# ":smile:", "@here" and "http://" act only as wholes: a word joiner inside leaves the look and takes the effect.
_WHOLES = re.compile(
    r"(:)(?=[\w+'-]+:)|(@)(?=(?:here|channel|everyone)\b)|(:)(?=//)|(mailto:|tel:)(?=\S)", re.IGNORECASE
)

_INVISIBLE_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u3164\uffa0\u2800")
_JOINERS = frozenset("\u200c\u200d")
_JOINED_FROM = "\u0300"  # Arabic, Indic scripts and emoji are written with joiners; Latin is not
_MARKS_IN_A_ROW = 4  # no living language stacks more on one letter
_REGIONAL = ("\U0001f1e6", "\U0001f1ff")
_SKIN = ("\U0001f3fb", "\U0001f3ff")


def escape(text: str) -> Mrkdwn:
    """Outside text as mrkdwn that shows the same and does nothing.

    Line breaks become spaces: a name cannot begin a new line, a quote or a list. Right-to-left text is wrapped in a
    directional isolate, so that "92 points" after an Arabic name keeps its place.
    """
    plain = clean(text)
    inert = _WHOLES.sub(lambda whole: f"{whole[0]}{WORD_JOINER}", plain)
    inert = _MARKERS.sub(lambda marker: _LOOKALIKES[marker[0]], inert)
    safe = inert.translate(_ENTITIES)
    if safe.startswith("&gt;"):
        safe = WORD_JOINER + safe  # a line that begins with > is a quote, as an entity too
    return Mrkdwn(f"{_ISOLATE}{safe}{_END_ISOLATE}" if _runs_right_to_left(safe) else safe)


def clean(text: str) -> str:
    """The text in one line, without characters that cannot be seen or that reorder others; not escaped."""
    kept: list[str] = []
    marks = 0
    for index, character in enumerate(text):
        if unicodedata.category(character).startswith("M"):
            marks += 1
            if marks > _MARKS_IN_A_ROW:
                continue
        else:
            marks = 0
        kept.append(_shown(text, index))
    return " ".join("".join(kept).split())


def cut(text: Text, limit: int) -> Text:
    """At most ``limit`` UTF-16 units of a text, the strictest way to count, at a word's end, with an ellipsis.

    Never inside an entity, a ``<link|text>`` of ours, or what a reader sees as one character; an isolate that was
    opened is closed again.
    """
    if _units(text) <= limit:
        return text
    isolated = text.startswith(_ISOLATE)
    room = limit - 1 - isolated
    head = ""
    used = 0
    for atom in _atoms(text):
        used += _units(atom)
        if used > room:
            break
        head += atom
    at_word = head.rfind(" ")
    if at_word > len(head) // 2 and not text[len(head) :].startswith(" "):
        head = head[:at_word]
    end = _END_ISOLATE if isolated and head.startswith(_ISOLATE) else ""
    return cast("Text", (head.rstrip(" ,:*_~") + ELLIPSIS + end) if limit > 0 else "")


def _shown(text: str, index: int) -> str:
    """What a reader may see of one character: itself, a space, or nothing."""
    character = text[index]
    category = unicodedata.category(character)
    if category in {"Zs", "Zl", "Zp"} or character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85":
        return " "
    if character in _JOINERS:
        around = text[index - 1 : index] + text[index + 1 : index + 2]
        return character if len(around) == 2 and min(around) >= _JOINED_FROM else ""  # noqa: PLR2004  both neighbours
    if category == "Cs":
        return "\ufffd"  # half a character: no UTF-8 can carry it
    return (
        "" if category in {"Cc", "Cf"} or character in _INVISIBLE_LETTERS or character in "\ufffe\uffff" else character
    )


def _atoms(text: str) -> Iterator[str]:
    """The pieces that a text may be cut between."""
    piece = ""
    for part in re.findall(r"&(?:amp|lt|gt);|<[^<>\n]*>|.", text, re.DOTALL):
        if piece and (len(part) > 1 or not _continues(piece, part)):
            yield piece
            piece = ""
        piece += part
    yield piece


def _continues(piece: str, character: str) -> bool:
    """Whether a character belongs to the piece before it: accents, joined emoji, skin tones, flags, Hangul."""
    if unicodedata.category(character).startswith("M") or character in _JOINERS or _between(character, _SKIN):
        return True
    last = piece[-1]
    if _between(character, _REGIONAL):
        return len(piece) == 1 and _between(last, _REGIONAL)
    hangul = "\u1100" <= last <= "\u11ff" or "\uac00" <= last <= "\ud7a3"
    return last == "\u200d" or (hangul and "\u1160" <= character <= "\u11ff")


def _between(character: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= character <= ends[1]


def _runs_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text)


def _units(text: str) -> int:
    return sum(2 if character > "\uffff" else 1 for character in text)
