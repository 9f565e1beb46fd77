"""The words of titles: ``seniority.txt`` and ``departments.txt``, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from icp.people.kinds import Department, Seniority
from icp.reference.words import words

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """What a word of seniority tells: the level, and the departments where the word itself tells them."""

    seniority: Seniority
    departments: frozenset[Department]


def ranks() -> Mapping[Phrase, Rank]:
    """Whole words and phrases of seniority."""
    return _seniority()[0]


def endings() -> tuple[tuple[str, Rank], ...]:
    """Ends of compounds that tell seniority, the longest first."""
    return _seniority()[1]


def departments() -> Mapping[Phrase, frozenset[Department]]:
    """Whole words and phrases of departments."""
    return _departments()[0]


def stems() -> tuple[tuple[Phrase, frozenset[Department]], ...]:
    """Stems of departments, the longest first; the words before the last of a phrase stand as they are."""
    return _departments()[1]


@cache
def _seniority() -> tuple[dict[Phrase, Rank], tuple[tuple[str, Rank], ...]]:
    whole: dict[Phrase, Rank] = {}
    ends: dict[str, Rank] = {}
    for level, told, listed in _rows("seniority.txt"):
        rank = Rank(Seniority(level), _told(told))
        for entry in _entries(listed):
            phrase = tuple(words(entry))
            whole.setdefault(phrase, rank)
            if entry.startswith("-"):
                ends.setdefault(phrase[-1], rank)
    return whole, tuple(sorted(ends.items(), key=lambda pair: -len(pair[0])))


@cache
def _departments() -> tuple[dict[Phrase, frozenset[Department]], tuple[tuple[Phrase, frozenset[Department]], ...]]:
    whole: dict[Phrase, frozenset[Department]] = {}
    begun: dict[Phrase, frozenset[Department]] = {}
    for told, listed in _rows("departments.txt"):
        for entry in _entries(listed):
            table = begun if entry.endswith("*") else whole
            table.setdefault(tuple(words(entry)), _told(told))
    return whole, tuple(sorted(begun.items(), key=lambda pair: -sum(map(len, pair[0]))))


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("icp.people").joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("|")]


def _entries(cell: str) -> list[str]:
    return [entry.strip() for entry in cell.split(";") if entry.strip()]


def _told(cell: str) -> frozenset[Department]:
    return frozenset(Department(name) for name in _entries(cell))
