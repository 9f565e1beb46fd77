"""The templates: ``templates/<language>/topics.txt`` and ``frames.txt``, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.outreach.slots import Slot
from icp.errors import Refusal

_SLOT = re.compile(r"\{([A-Za-z_]+)\}")
_EITHER = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")

LANGUAGES = ("en", "fi")
"""The languages that have templates."""


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence, or two, with slots.

    ``tags`` tell when it is meant to be used: a size of company, a tone, a place in the sequence.
    """

    text: str
    tags: tuple[str, ...] = ()

    @property
    def needs(self) -> frozenset[str]:
        """The names of its slots, in small letters."""
        return frozenset(name.casefold() for name in _SLOT.findall(self.text))

    def fill(self, filled: Mapping[str, Slot], *, one: bool) -> tuple[str, tuple[str, ...]]:
        """The text and the ids of the facts that it says.

        What stands in a slot is never read again: braces in a name are only characters. A slot that begins with a
        capital letter, or begins a sentence, begins with one.

        Args:
            filled: at least the slots that it needs.
            one: speak to one person where the language tells one from many.
        """
        text = _EITHER.sub(lambda pair: pair[1] if one else pair[2], self.text)
        said: list[str] = []

        def put(found: re.Match[str]) -> str:
            name = found[1]
            slot = filled[name.casefold()]
            said.extend(slot.facts)
            begins = name[0].isupper() or found.start() == 0 or text[: found.start()].endswith((". ", "? "))
            return slot.text[:1].upper() + slot.text[1:] if begins else slot.text

        return _SLOT.sub(put, text), tuple(dict.fromkeys(said))


class Bank:
    """All templates of one language."""

    def __init__(self, topics: str, frames: str) -> None:
        self.frames = _lines(frames)
        pieces = re.split(r"^== (\w+)$", topics, flags=re.MULTILINE)[1:]
        self.topics = {name: _lines(body) for name, body in zip(pieces[::2], pieces[1::2], strict=True)}

    def of(self, topic: str, key: str) -> tuple[Template, ...]:
        """A topic's templates of one key."""
        return self.topics[topic].get(key, ())

    def frame(self, key: str, *tags: str) -> tuple[Template, ...]:
        """The frames of a key that have exactly these tags."""
        return tuple(each for each in self.frames.get(key, ()) if each.tags == tags)


def usable(templates: Iterable[Template], filled: Mapping[str, Slot]) -> list[Template]:
    """The templates all of whose slots can be filled."""
    return [each for each in templates if each.needs <= filled.keys()]


@cache
def bank(language: str) -> Bank:
    """The templates of a language.

    Raises:
        Refusal: ``draft-language-missing``; there are none.
    """
    if language not in LANGUAGES:
        raise Refusal("draft-language-missing", language=language, have=", ".join(LANGUAGES))
    folder = files("bot.outreach") / "templates" / language
    return Bank(*((folder / name).read_text(encoding="utf-8") for name in ("topics.txt", "frames.txt")))


def _lines(text: str) -> dict[str, tuple[Template, ...]]:
    found: dict[str, tuple[Template, ...]] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, said = line.partition(": ")
            key, *tags = name.split()
            found[key] = (*found.get(key, ()), Template(said.strip(), tuple(tags)))
    return found
