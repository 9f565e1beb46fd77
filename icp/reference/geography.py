"""Countries, groups of countries, regions and cities as tables: names to codes and codes to names.

How a text with several of them is read stands in ``icp.reference.places``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from icp.reference.tables import lines, listed, rows, written_rows
from icp.reference.words import name_key
from icp.values import Place

LANGUAGES = ("en", "fi", "sv")

# Countries whose regions people write as two or three letters after a city ("Palo Alto, CA").
_ABBREVIATING = ("US", "CA", "AU")


@dataclass(frozen=True, slots=True)
class _Countries:
    names: dict[str, str]  # key to ISO2
    titles: dict[str, tuple[str, ...]]
    continents: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Regions:
    names: dict[str, list[str]]  # key to codes
    titles: dict[str, tuple[str, ...]]
    parents: dict[str, str]
    abbreviations: dict[str, list[str]]
    main: set[str]


@dataclass(frozen=True, slots=True)
class City:
    """A city: its name in these tables, its country, and its region (ISO 3166-2) where known."""

    name: str
    country: str
    region: str | None

    @property
    def place(self) -> Place:
        """The city as a place."""
        return Place(city=self.name, region=self.region, country=self.country)


def country(text: str) -> str | None:
    """ISO2 code of the country that a name or code means; a code in small letters is left to those who know better."""
    iso = text.strip().replace(".", "")
    if iso.isupper() and iso in _countries().titles:
        return iso
    return _countries().names.get(name_key(text))


def country_title(code: str, language: str) -> str | None:
    """A country's name in ``en``, ``fi`` or ``sv`` (English in any other language), or None."""
    titles = _countries().titles.get(code)
    return titles[column(language)] if titles else None


def continent(code: str) -> str | None:
    """The continent that a country lies in, or None."""
    return _countries().continents.get(code)


def continent_of(place: Place) -> str | None:
    """The continent that a place lies in, or None."""
    return (continent(place.country) if place.country else None) or place.continent


def group(text: str) -> tuple[Place, ...]:
    """The places that the name of a continent or of a group of countries stands for, or none."""
    return _groups().get(name_key(text), ())


def group_title(text: str, language: str) -> str | None:
    """What a continent or a group of countries is called in ``en``, ``fi`` or ``sv`` (English in any other), or None.

    Abbreviations ("EMEA", "DACH") are the same in all of them.
    """
    names = _group_titles().get(name_key(text))
    return None if names is None else names[column(language)]


def continent_title(code: str, language: str) -> str | None:
    """A continent's name in ``en``, ``fi`` or ``sv`` (English in any other language), or None."""
    names = _continent_titles().get(code)
    return names[column(language)] if names else None


def regions(text: str, country_code: str | None = None) -> list[str]:
    """ISO 3166-2 codes of the regions that a name or code means, in one country or anywhere."""
    table, key = _regions(), name_key(text)
    letters = text.strip().upper()
    whole = [code for code in (letters, f"{country_code}-{letters}") if code in table.titles]
    found = [*whole, *table.names.get(key, [])]
    return [c for c in dict.fromkeys(found) if country_code is None or c.startswith(country_code + "-")]


def abbreviated_regions(text: str) -> list[str]:
    """Regions that two or three capitals mean after a city, where that is the custom."""
    letters = text.strip().replace(".", "")
    found = _regions().abbreviations.get(letters, []) if letters.isupper() else []
    return [code for home in _ABBREVIATING for code in found if code.startswith(home + "-")]


def region_title(code: str, language: str) -> str | None:
    """A region's name in ``en``, ``fi`` or ``sv`` (English in any other language), or None."""
    titles = _regions().titles.get(code)
    return titles[column(language)] if titles else None


def lies_in(region: str, wanted: str) -> bool:
    """Whether a region is another one, or lies in it (County Dublin in Leinster)."""
    return region == wanted or _regions().parents.get(region) == wanted


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two regions can hold the same city: one is not known, is the other, or lies in it."""
    if one is None or other is None:
        return True
    return lies_in(one, other) or lies_in(other, one) or name_key(one) == name_key(other)


def cities(text: str) -> Iterator[City]:
    """The cities of a name, the likeliest first."""
    table, start = lines("cities.tsv"), f"{name_key(text)}\t"
    if start == "\t":
        return
    for line in table[bisect_left(table, start) :]:
        if not line.startswith(start):
            return
        _, place, name = line.split("\t")
        yield City(name, place[:2], place if len(place) > len("FI") else None)


def city_title(place: Place, language: str) -> str | None:
    """A city's name in the reader's language: "Turku" is "Åbo" in Swedish, "Stockholm" "Tukholma" in Finnish."""
    if place.city is None:
        return None
    titles = _city_titles().get((place.city, place.country))
    return titles[column(language)] if titles else place.city


def is_main_region(code: str) -> bool:
    """Whether cities are listed by this region, and not by a larger or smaller one."""
    return code in _regions().main


def all_names() -> dict[str, str]:
    """Every known name's key to the name as it is shown, for near names: countries and regions before cities."""
    table = {line.split("\t", 1)[0]: line.rsplit("\t", 1)[1] for line in reversed(lines("cities.tsv"))}
    table |= {name_key(name): name for titles in _regions().titles.values() for name in titles}
    return table | {name_key(name): name for titles in _countries().titles.values() for name in titles}


def beginning(text: str) -> Iterator[Place]:
    """The countries, then the regions, then the cities that a name of begins like this, in any of the languages."""
    start = name_key(text)
    if not start:
        return
    for iso, titles in _countries().titles.items():
        if any(name_key(title).startswith(start) for title in titles):
            yield Place(country=iso)
    for code, titles in _regions().titles.items():
        if any(name_key(title).startswith(start) for title in titles):
            yield Place(region=code, country=code[:2])
    table = lines("cities.tsv")
    for line in table[bisect_left(table, start) :]:
        if not line.startswith(start):
            return
        _, place, name = line.split("\t")
        yield City(name, place[:2], place if len(place) > len("FI") else None).place


def column(language: str) -> int:
    """Which of three titles is in this language, or the English one."""
    return LANGUAGES.index(language) if language in LANGUAGES else 0


@cache
def _countries() -> _Countries:
    table = _Countries({}, {}, {})
    for iso2, iso3, its_continent, en, fi, sv, own in rows("countries.tsv"):
        table.titles[iso2] = (en, fi, sv)
        table.continents[iso2] = its_continent
        for name in (iso3, en, fi, sv, *own.split(";")):
            table.names.setdefault(name_key(name), iso2)
    for iso2, names in written_rows("country_names.txt"):
        table.names.update({name_key(name): iso2 for name in listed(names)})
    table.names.pop("", None)
    return table


@cache
def _groups() -> dict[str, tuple[Place, ...]]:
    table = {}
    for members, names in written_rows("place_groups.txt"):
        places = [Place(continent=m[1:]) if m.startswith("+") else Place(country=m) for m in members.split()]
        table.update({name_key(name): tuple(places) for name in listed(names)})
    return table


@cache
def _group_titles() -> dict[str, tuple[str, ...]]:
    """A group's title in each of ``LANGUAGES`` by every one of them; the first row of a title holds."""
    table: dict[str, tuple[str, ...]] = {}
    for titles in written_rows("place_group_titles.txt"):
        for each in titles:
            table.setdefault(name_key(each), tuple(titles))
    return table


@cache
def _continent_titles() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for members, names in written_rows("place_groups.txt"):
        if members.startswith("+") and " " not in members:
            table[members[1:]] = listed(names)[: len(LANGUAGES)]
    return table


@cache
def _regions() -> _Regions:
    table = _Regions({}, {}, {}, {}, set())
    for code, parent, has_cities, name in rows("regions.tsv"):
        table.titles[code] = (name, name, name)
        if parent:
            table.parents[code] = parent
        if has_cities:
            table.main.add(code)
        if code.startswith(_ABBREVIATING):
            table.abbreviations.setdefault(code[3:], []).append(code)
        table.names.setdefault(name_key(name), []).append(code)
    for code, en, fi, sv, others in written_rows("region_names.txt"):
        table.titles[code] = (en, fi, sv)
        for name in (en, fi, sv, *listed(others)):
            codes = table.names.setdefault(name_key(name), [])
            codes.insert(0, code)
    return table


@cache
def _city_titles() -> dict[tuple[str, str | None], tuple[str, ...]]:
    """(name in the tables, country) to the names in en, fi and sv."""
    table: dict[tuple[str, str | None], tuple[str, ...]] = {}
    for name, swedish, *_ in written_rows("finnish_municipalities.txt"):
        table[name, "FI"] = (name, name, next(iter(listed(swedish)), name))
    for name, iso2, fi, sv, _ in written_rows("city_names.txt"):
        shown = next((city.name for city in cities(name) if city.country == iso2), name)
        table[shown, iso2] = (shown, fi or shown, sv or shown)
    return table
