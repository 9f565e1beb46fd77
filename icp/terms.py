"""Whether one text names what another asks for, in Finnish and English, whatever the ending of its words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?", re.UNICODE)  # C++ and C# are words
_FILLERS = frozenset(["a", "an", "and", "the", "of", "for", "in", "to", "on", "with", "ja", "tai", "sekä", "n"])


@cache
def _stemmers() -> tuple[snowballstemmer.stemmer, ...]:
    return snowballstemmer.stemmer("english"), snowballstemmer.stemmer("finnish")


@lru_cache(maxsize=65536)
def _stems(word: str) -> frozenset[str]:
    return frozenset({word, *(stemmer.stemWord(word) for stemmer in _stemmers())})


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """The text's words in lower case, for telling whether two texts are the same."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[frozenset[str], ...]:
    """The stems of each word that carries meaning."""
    found = [word for word in key(text).split() if word not in _FILLERS]
    return tuple(_stems(word) for word in found)


@lru_cache(maxsize=65536)
def names(text: str, wanted: str) -> bool:
    """Whether ``text`` holds every word of ``wanted``, in any order and inflection.

    "Salesforce CRM" names "Salesforce"; "we hire abroad" names "hiring abroad"; "force" does not name "Salesforce".
    """
    have, need = words(text), words(wanted)
    return bool(need) and all(any(stems & asked for stems in have) for asked in need)
