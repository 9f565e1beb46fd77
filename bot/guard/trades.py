"""Whether a word names the industry that a fact states: "software" for 62.10, "elintarvikeala" for 10.39."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from icp.reference import industries

_ENDING = 3  # letters that a Finnish case may add


@lru_cache(maxsize=8192)
def of_industry(word: str, stated: frozenset[str]) -> bool:
    """Whether every-day or official names of an industry read so, and mean one of these codes or names."""
    known = frozenset(code for text in stated for code in industries.codes(text))
    return any(_related(industries.codes(form), known) for form in _forms(word))


def _forms(word: str) -> Iterable[str]:
    return (word[: len(word) - cut] for cut in range(_ENDING + 1) if len(word) - cut > _ENDING)


def _related(meant: frozenset[str], known: frozenset[str]) -> bool:
    return any(
        one == other or industries.covers(one, other) or industries.covers(other, one)
        for one in meant
        for other in known
    )
