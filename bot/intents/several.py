"""Two questions in one message: "sopiiko Tuohikoodi ja kuka siellä päättää"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from itertools import pairwise
from typing import Any, Final

from bot.intents.adding import AddCompany
from bot.intents.asked import Asked, Several, Unclear
from bot.intents.compare import AskCompare, AskDescribed
from bot.intents.leads import AskTop
from bot.intents.what_if import AskWhatIf

JOINED: Final = re.compile(
    r"(?:[.!?;]+\s+|,\s+|\s+(?:and|ja|sekä|plus|also|then|sitten|mutta|but|\+|&)\s+)"
    r"(?:(?:and|ja|sekä|mutta|but|sitten|then|also|myös|vielä|sit|niin)\s+)*",
    re.IGNORECASE,
)
"""Where one question may end and another begin."""

_ONE: Final = (AskWhatIf, AskTop, AskDescribed, AskCompare)
_MOST_JOINTS: Final = 12
_MOST: Final = 4
_NAMES: Final = ("company", "first", "who")

Part = Callable[[str], Asked | None]


def may_be_several(question: str, whole: Asked | None) -> bool:
    """Whether a question should be tried as several: lists and comparisons have an "and" of their own."""
    joined = JOINED.search(question) is not None
    if whole is not None and isinstance(whole.intent, AddCompany) and ";" in question:
        return False  # one company, and what is known of it in a line
    return joined and not (whole is not None and isinstance(whole.intent, (*_ONE, Unclear)))


def several(question: str, strong: Part, weak: Part) -> Asked | None:
    """The questions in a question, where each is understood by itself.

    Args:
        question: tidied.
        strong: what reads a question that patterns take.
        weak: what reads a name behind a word that says little; not all parts may be such.
    """
    parts = _parts(question, strong, weak)
    if parts is None or len(parts) < 2 or _says_once(parts):  # noqa: PLR2004 -- one is not several
        return None
    language = next((part.language for part in parts if part.language), None)
    return Asked(Several(tuple(_linked(parts))), language)


def _parts(question: str, strong: Part, weak: Part, most: int = _MOST) -> list[Asked] | None:
    joints = sorted(JOINED.finditer(question), key=lambda joint: joint[0].strip() == ",")  # "and" before commas
    for joint in joints[:_MOST_JOINTS]:
        left, right = question[: joint.start()].strip(" ,"), question[joint.end() :].strip(" ,")
        first = strong(left) if left and right else None
        faint = weak(left) if first is None and left and right else None
        if first is None and faint is None:
            continue
        rest = _parts(right, strong, weak, most - 1) if most > 2 else None  # noqa: PLR2004
        if rest is None:
            one = strong(right) or (weak(right) if first else None)
            rest = [one] if one else None
        if rest is not None and (first or all(strong(right) is not None for _ in rest)):
            return [part for part in (first or faint, *rest) if part]
    return None


def _says_once(parts: list[Asked]) -> bool:
    """Whether the second part only goes on with what the first says: a reason, another filter."""
    kinds = [type(part.intent) for part in parts]
    for before, after in pairwise(parts):
        if isinstance(after.intent, Unclear) or isinstance(before.intent, Unclear):
            return True
        if type(before.intent) is type(after.intent) and not _name(after.intent):
            return True
    return len(set(kinds)) == 1 and kinds[0] in _ONE


def _linked(parts: list[Asked]) -> list[Asked]:
    """With the company of the first in the place of "it" in the next ones."""
    linked: list[Asked] = []
    spoken: str | None = None
    for part in parts:
        intent: Any = part.intent
        for slot in _NAMES:
            if spoken and any(field.name == slot for field in fields(intent)) and not getattr(intent, slot):
                intent = replace(intent, **{slot: spoken})
        spoken = _name(intent) or spoken
        linked.append(replace(part, intent=intent))
    return linked


def _name(intent: object) -> str | None:
    if isinstance(intent, AddCompany):
        return re.split(r"[;,\n]", intent.text, maxsplit=1)[0].strip() or None
    return next((getattr(intent, slot) for slot in _NAMES if getattr(intent, slot, None)), None)
