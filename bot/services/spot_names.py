"""Which words of a question name companies that the workspace knows, inflected or with a slip in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from rapidfuzz.distance import OSA

from bot.intents.noise import noise
from bot.services.find_company import is_form
from storage.keys import name_key
from storage.workspace import Workspace

_LEAST: Final = 4
_LEAST_MENDED: Final = 7
_SHORTEST: Final = 4
_MOST_WORDS: Final = 5
_MOST_LOOKED_UP: Final = 20
_STRIPPED: Final = ",;:?!.\"'()"


def spotter(workspace: Workspace) -> Callable[[str], tuple[str, ...]]:
    """Looks up the names in a text, as they stand there."""
    return lambda text: spot_names(workspace, text)


def spot_names(workspace: Workspace, text: str) -> tuple[str, ...]:
    """The parts of a text that are a known company's name or its beginning; the longest, in their order."""
    words = text.split()[:_MOST_LOOKED_UP]
    found: list[str] = []
    place = 0
    while place < len(words):
        length = _length(workspace, words[place:])
        if length:
            found.append(" ".join(words[place : place + length]).strip(_STRIPPED))
        place += length or 1
    return tuple(dict.fromkeys(found))


def _length(workspace: Workspace, words: list[str]) -> int:
    """How many of the words, from the first on, are a company's name; 0 where they name none."""
    first = name_key(words[0].strip(_STRIPPED).split(":")[0])
    if " " in first or len(first) < _LEAST or words[0].strip(_STRIPPED) in noise():
        return 0
    asked = [name_key(word.strip(_STRIPPED).split(":")[0]) for word in words[:_MOST_WORDS]]
    return max((_shared(asked, words, name_key(name).split()) for name in _alike(workspace, first)), default=0)


def _alike(workspace: Workspace, word: str) -> list[str]:
    for length in range(len(word), _SHORTEST - 1, -1):
        names = [name for _, name in workspace.companies.with_word(word[:length])]
        if alike := [name for name in names if _same(word, name_key(name).partition(" ")[0])]:
            return alike
    return []


def _shared(asked: list[str], words: list[str], name: list[str]) -> int:
    length = 0
    for word, typed, own in zip(asked, words, name, strict=False):
        if not _same(word, own):
            break
        length += 1
        if typed.endswith((",", ";", "?", "!")):
            break
    return length


def _same(word: str, own: str) -> bool:
    return is_form(word, own) or (min(len(word), len(own)) >= _LEAST_MENDED and OSA.distance(word, own) == 1)
