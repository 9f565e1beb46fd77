"""Where a text names a person: their whole name in any Finnish or English ending, their address, number or page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from icp.reference.words import words

_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"[\s,.’'‐-]{1,3}")
_ENDING = 5  # letters that an ending adds at most: "Maijallekin"
_FEWEST = 3  # letters of a name that must stay the same
_NEN = 5  # letters; "Virtanen" becomes "Virtasen"
_DIGITS = 7  # fewest of a phone number that is looked for
_OWN_DIGITS = 8  # what stays the same of a number with and without its country and area


@dataclass(frozen=True)
class Mentions:
    """What a person is called.

    Attributes:
        names: whole names. One of a single word ("Kaisa") is found only where ``alone`` is asked for.
        marks: e-mail addresses, phone numbers and pages, found wherever they stand.
    """

    names: tuple[str, ...]
    marks: tuple[str, ...] = ()

    def masked(self, text: str, mask: str, *, alone: bool = False) -> str:
        """The text with the mask in every such place; the text itself where there is none."""
        spans = sorted({*self._marks(text), *self._named(text, alone=alone)})
        kept: list[str] = []
        end = 0
        for start, stop in spans:
            if start >= end:
                kept += [text[end:start], mask]
            end = max(end, stop)
        return "".join((*kept, text[end:])) if spans else text

    def pieces(self) -> tuple[str, ...]:
        """Letters of which every text that names them holds one run, in small ASCII: for a database to look for.

        Empty where a name has too few of them.
        """
        found = [_piece(name) for name in self.names] + [
            _run(mark) for mark in self.marks if "@" in mark or "/" in mark
        ]
        return tuple(found) if all(len(piece) >= _FEWEST for piece in found) else ()

    def _marks(self, text: str) -> Iterator[tuple[int, int]]:
        for mark in self.marks:
            digits = re.sub(r"\D", "", mark)
            is_number = not any(map(str.isalpha, mark)) and len(digits) >= _DIGITS
            own = r"\+?(?:\d[\s()./-]*){0,5}" + r"[\s()./-]*".join(digits[-_OWN_DIGITS:])
            pattern = own if is_number else re.escape(mark)
            if mark.strip():
                bounded = rf"(?<![\w.+-]){pattern}(?![\w-])"
                yield from (found.span() for found in re.finditer(bounded, text, re.IGNORECASE))

    def _named(self, text: str, *, alone: bool) -> Iterator[tuple[int, int]]:
        tokens = [(found.start(), found.end(), _folded(found[0])) for found in _WORD.finditer(text)]
        for name in self.names:
            parts = words(name)
            for order in (parts, parts[-1:] + parts[:-1]) if len(parts) > 1 else ((parts,) if alone else ()):
                yield from _runs(tokens, order, text)


def _runs(tokens: Sequence[tuple[int, int, str]], parts: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand one after the other."""
    for place in range(len(tokens) - len(parts) + 1):
        run = tokens[place : place + len(parts)]
        joined = all(_APART.fullmatch(text[before[1] : after[0]]) for before, after in pairwise(run))
        if parts and joined and all(_bent(token[2], part) for token, part in zip(run, parts, strict=True)):
            yield run[0][0], run[-1][1]


def _bent(token: str, part: str) -> bool:
    """Whether a word is a name with an ending: "virtasen" of "virtanen", "matin" of "matti"."""
    if token == part or len(part) <= _FEWEST:
        return token == part
    stem = _stem(part)
    after = token[len(stem) : len(stem) + 1]
    return token.startswith(stem) and len(token) <= len(part) + _ENDING and (part[-3:] != "nen" or after in {"n", "s"})


def _stem(name: str) -> str:
    """What stays of a name in every ending."""
    return name[:-3] if name.endswith("nen") and len(name) > _NEN else name[: max(_FEWEST, len(name) - 2)]


def _piece(name: str) -> str:
    """The longest run of ASCII letters that stays in some word of a name whatever its ending."""
    return max((_run(_stem(word)) for word in _WORD.findall(name.casefold())), key=len, default="")


def _run(text: str) -> str:
    return max(re.findall(r"[a-z0-9@./-]+", text.casefold()), key=len, default="")


def _folded(token: str) -> str:
    return "".join(words(token))
