"""Places as they stand in a sentence: "Espoosta", "Tampereella", "in espo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from bot.guard.inflection import is_form_of
from icp.reference import geography, places, tables
from icp.reference.words import name_key

_NEAR = frozenset({"FI", "SE", "NO", "DK", "IS", "EE"})
_ENDING = re.compile(
    r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ssaan|n|h[aeiouyäö]n|seen|laiset|läiset|lai[ns]\w*|läi[ns]\w*|:\w+)$",
    re.IGNORECASE,
)
_ABBREVIATED = frozenset({"usa", "uk", "eu", "us", "dach", "emea"})
_SHORTEST = 4
_PREFIX = 3
_MENDED = 5


@lru_cache(maxsize=2048)
def inflected_place(word: str) -> str | None:
    """The place that a Finnish word in a case of place, or "-lainen", is a form of: "Espoo" for "Espoosta"."""
    key = name_key(word)
    if len(key) < _SHORTEST or not _ENDING.search(word):
        return None
    names = _by_prefix().get(key[:_PREFIX], {})
    stems = [name for name in names if name != key and is_form_of(key, name)]
    return names[max(stems, key=len)] if stems else None


@lru_cache(maxsize=2048)
def named_place(text: str) -> str | None:
    """A place by its own name, if it is one that people here name in passing: see ``_by_prefix``."""
    key = name_key(text)
    if key in _ABBREVIATED:
        return text.strip()
    return _by_prefix().get(key[:_PREFIX], {}).get(key)


@lru_cache(maxsize=2048)
def any_place(text: str) -> str | None:
    """A place wherever it is, inflected or mistyped by a letter: for where the words before it say that it is one."""
    here = named_place(text) or inflected_place(text)
    if here or (places.read(text) and _known(text)):
        return here or text.strip()
    key = name_key(text)
    near = {} if len(key) < _MENDED else _by_prefix().get(key[:_PREFIX], {})
    alike = [name for name in near if len(name) >= _MENDED and OSA.distance(key, name) == 1]
    return near[alike[0]] if alike else None


def _known(text: str) -> bool:
    return bool(next(geography.cities(text), None) or geography.regions(text))


@cache
def _by_prefix() -> dict[str, dict[str, str]]:
    """The cities of the north, those that have a Finnish name, countries and their groups: by the key's first letters."""
    table: dict[str, dict[str, str]] = {}
    for key, name in (*_cities(), *_wider()):
        if len(key) >= _SHORTEST:
            table.setdefault(key[:_PREFIX], {})[key] = name
    return table


def _cities() -> Iterator[tuple[str, str]]:
    for line in tables.lines("cities.tsv"):
        key, place, name = line.split("\t")
        if place[:2] in _NEAR and (place.startswith("FI") or key == name_key(name)):
            yield key, name
    for row in tables.written_rows("city_names.txt"):
        for name in (row[0], *row[2:4]):
            yield name_key(name), name


def _wider() -> Iterator[tuple[str, str]]:
    for code, _, _, name in tables.rows("regions.tsv"):
        if code[:2] in _NEAR:
            yield name_key(name), name
    for row in tables.written_rows("region_names.txt"):
        yield from ((name_key(name), name) for name in row[1:3] if row[0][:2] in _NEAR)
    for row in tables.rows("countries.tsv"):
        yield from ((name_key(name), name) for name in row[3:6])
    for _, names in tables.written_rows("place_groups.txt"):
        yield from ((name_key(name), name) for name in tables.listed(names))
