"""How near a company's name is to what somebody typed, on a scale of 0 to 100."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz.distance import OSA

from storage.keys import compact

SAME = 100.0
"""The same name, or the same but for spaces."""
LABEL = 96.0
"""The owner's part of the company's domain: "relex" of relex.fi."""
LEADING = 92.0
"""The first words of the name: "relex" of "relex solutions"."""
WITHIN = 85.0
"""Some words of the name: "fazer" of "karl fazer"."""
BEGUN = 82.0
"""The beginning of the name, up to the middle of a word: "relex sol"."""
LONGER = 80.0
"""The name and further words: "relex solutions finland"."""

SURE = LEADING
"""From here on one company is meant,"""
MARGIN = 10.0
"""if the next nearest is this much further away."""
NEAR = 70.0
"""Below this a name is not worth offering."""

_LETTERS_A_TYPO = 10  # as many letters excuse one wrong one
_WINDOW = 0.95


def nearness(query: str, name: str, labels: Collection[str] = ()) -> float:
    """How near the name key of a company with these domain labels is to the name key of a query."""
    asked, named = query.split(), name.split()
    if compact(query) == compact(name):
        return SAME
    if compact(query) in labels:
        return LABEL
    if named[: len(asked)] == asked:
        return LEADING
    return max(_by_words(asked, named), _by_letters(query, name))


def _by_words(asked: list[str], named: list[str]) -> float:
    if set(asked) <= set(named):
        return WITHIN
    if asked and named[: len(asked) - 1] == asked[:-1] and " ".join(named).startswith(" ".join(asked)):
        return BEGUN
    return LONGER if named and asked[: len(named)] == named else 0.0


def _by_letters(query: str, name: str) -> float:
    """How like the letters are: of the whole name, or of as many first words as were typed.

    Sure only with one wrong letter in ten or more, and never with other digits: "Company 3" is not "Company 2".
    """
    asked, named = compact(query), compact(name)
    typos = OSA.distance(asked, named)
    likeness = 100 * OSA.normalized_similarity(asked, named)
    if typos * _LETTERS_A_TYPO <= max(len(asked), len(named)) and _digits(query) == _digits(name):
        return max(likeness, SURE)
    start = compact(" ".join(name.split()[: len(query.split())]))
    return min(max(likeness, _WINDOW * 100 * OSA.normalized_similarity(asked, start)), SURE - 1)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
