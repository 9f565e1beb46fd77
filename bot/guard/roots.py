"""Whether two lower-case words share their root: "hiring" and "hire", "palkkaamme" and "palkata".

Generous, and only for common words: a name is compared by ``inflection``.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SUFFIX = re.compile(r"(?:ations?|ments?|ings?|ions?|ers?|ors?|ed|es|s|e|y)$")
_DOUBLE = re.compile(r"([^aeiouyäö\W])\1")
_LEAST = 3
_PREFIX = 4
_TAIL = 3


def alike(word: str, other: str) -> bool:
    """Whether they share their root; both in small letters."""
    return word == other or _close(_single(word), _single(other)) or _same_root(word, other)


def _close(word: str, other: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    shorter, longer = sorted((len(word), len(other)))
    if shared == _PREFIX:
        return shorter <= _PREFIX + 1 and longer <= _PREFIX + _TAIL
    return shared > _PREFIX and shared >= shorter - _TAIL and longer <= 2 * shared


def _same_root(word: str, other: str) -> bool:
    root = _root(word)
    return len(root) >= _LEAST and root == _root(other)


@lru_cache(maxsize=8192)
def _root(word: str) -> str:
    return _single(_SUFFIX.sub("", word.removesuffix("'s").removesuffix("’s")))


@lru_cache(maxsize=8192)
def _single(word: str) -> str:
    """Without doubled consonants, which Finnish grades and English doubles: "palka" for "palkka"."""
    return _DOUBLE.sub(r"\1", word)
