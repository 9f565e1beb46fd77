"""Forms of plain fields: what each asks for, and the document that comes of what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 3_000
"""Characters that a field of several lines holds."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a form.

    Attributes:
        name: of the field in the document, and of its block.
        several: a line each.
        long: a sentence or more.
        choices: what there is to choose from; empty where it is written.
        hint: message key of the line below it; "" for none.
    """

    name: str
    required: bool = False
    several: bool = False
    long: bool = False
    choices: Sequence[str] = ()
    most: int = 500
    hint: str = ""


def text_of(value: object) -> str:
    """What stands in a field: several texts on a line each."""
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)


def fits(asked: Asked, value: object) -> bool:
    """Whether a field can hold what is there, so that it may be changed in a form without losing any of it."""
    return len(text_of(value)) <= (LONGEST if asked.several else max(asked.most, 1))


def written(asked: Sequence[Asked], document: Mapping[str, object], values: Mapping[str, str]) -> dict[str, object]:
    """The document as it was filled in: what was left empty is left out, what had no field stays."""
    kept = {each.name: document.get(each.name) for each in asked if not fits(each, document.get(each.name))}
    told: dict[str, object] = {}
    for each in asked:
        text = values.get(each.name, "").strip()
        if text:
            told[each.name] = _lines(text) if each.several else text
    emptied = dict.fromkeys(each.name for each in asked)
    whole: dict[str, object] = {**document, **emptied, **kept, **told}
    return {name: value for name, value in whole.items() if value not in (None, "", [], ())}


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
