"""A second opinion on what is shown, which knows nothing of the guard: is each figure, name and link in the facts?

It is coarse on purpose: it does not know which fact a sentence names, only what is known at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)
_MENTION = re.compile(r"<[@#!]\w*|(?<!\w)@\w+|&lt;[@#!]")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
_SPELLED = re.compile(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|million|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|sata|tuhat)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE = re.compile(r"(?<=[.!?…:])\s+|\n+")
_SHORT = 4


def unsupported(text: str, support: Iterable[str]) -> list[str]:
    """What a text says that stands nowhere in what is known: figures, spelled or not, names, links, mentions."""
    known = " | ".join(support)
    return [*_MENTION.findall(text), *_links(text, known), *_numbers(text, known), *_names(text, known)]


def _links(text: str, known: str) -> Iterator[str]:
    yield from (link for link in _LINK.findall(text) if link.casefold().strip(".,;)") not in known.casefold())


def _numbers(text: str, known: str) -> Iterator[str]:
    figures = {_plain(found) for found in _NUMBER.findall(known)}
    yield from (found for found in _NUMBER.findall(text) if _plain(found) not in figures)
    spelled = {found.casefold() for found in _SPELLED.findall(known)}
    yield from (found for found in _SPELLED.findall(text) if found.casefold() not in spelled)


def _plain(number: str) -> str:
    return re.sub(r"\D", "", number).lstrip("0")


def _names(text: str, known: str) -> Iterator[str]:
    """Words with a capital inside a sentence, of which no inflected form is known."""
    words = {word.casefold() for word in _WORD.findall(known)}
    for sentence in _SENTENCE.split(text):
        for word in _WORD.findall(sentence)[1:]:
            if word[0].isupper() and word != "I" and not any(_alike(word.casefold(), other) for other in words):
                yield word


def _alike(word: str, known: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    return shared == len(known) if len(known) <= _SHORT else shared >= max(_SHORT, len(known) - 2)
