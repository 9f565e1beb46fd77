"""What a text written by people means as a place: city, region and country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from icp.reference import geography
from icp.reference.tables import listed, written_rows
from icp.reference.words import name_key
from icp.values import Place

_LONGEST = 200  # letters: no address line is longer
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}-)?\d[\w\-]*\b")
_BRACKETS = re.compile(r"\s*[()\[\]]\s*")
_AROUND = re.compile(
    r"^(?:greater|city of)\s+"
    r"|\s+(?:city\s+)?(?:metropolitan\s+area|metropolitan\s+region|metro\s+area|metroplex|area|region|city|governorate)$",
    re.IGNORECASE,
)
# Small words that are country codes too; in capitals they are codes.
_SMALL_WORDS = frozenset(
    {"ai", "am", "as", "at", "be", "by", "do", "ei", "in", "is", "it", "me", "my", "no", "se", "so", "to", "us"}
)


@dataclass(frozen=True, slots=True)
class _Within:
    """What the words after a city say of where it lies."""

    country: str
    region: str | None = None

    def holds(self, city: geography.City) -> bool:
        """Whether a city can lie there."""
        return city.country == self.country and geography.compatible(self.region, city.region)

    def of(self, city: geography.City) -> Place:
        """The city, in the region it was said to lie in where that is the narrower one."""
        finer = (
            self.region if self.region and (not city.region or geography.lies_in(self.region, city.region)) else None
        )
        return Place(city=city.name, region=finer or city.region, country=city.country)


@lru_cache(maxsize=8192)
def read(text: str) -> Place | None:
    """The one place that a text names, or None.

    Reads a city, region, country or continent in English, Finnish, Swedish or its own language, ISO codes, and
    "Espoo, Finland" or "San Francisco, CA, USA". A name that several cities have is the largest, unless a region or
    country follows. A city that no table has is kept as it is written where its country is known. "Remote" is no
    place, and a group of countries ("Nordics") is at most the continent that they all lie in.
    """
    code = text.strip().upper()
    if "-" in code and geography.region_title(code, "en"):
        return _region(code)
    parts = [part for part in _parts(text) if not _is_nowhere(part)]
    if not parts:
        return None
    return _single(parts[0]) if len(parts) == 1 else _several(parts)


def place(city: str | None = None, region: str | None = None, country: str | None = None) -> Place | None:
    """The place that separate columns name, or None where they name none.

    A city or a region that no table has is kept as it was written; a country is not.
    """
    cells = [(cell or "").strip()[:_LONGEST] for cell in (city, region, country)]
    city_text, region_text, country_text = ("" if _is_nowhere(cell) else cell for cell in cells)
    outer = (_outer(country_text) or read(country_text)) if country_text else None
    within = _region_in(region_text, outer.country if outer else None) if region_text else None
    if within is None or (outer and outer.region and not _known(within)):
        within = outer
    return _city_in(city_text, within) if city_text else within


def _parts(text: str) -> list[str]:
    """The parts of a text between commas and brackets, without postal codes."""
    if len(text) > _LONGEST:
        return []
    parts = (_POSTCODE.sub(" ", part) for part in _BRACKETS.sub(",", text).split(","))
    return [" ".join(part.split()) for part in parts if name_key(part)]


def _is_nowhere(text: str) -> bool:
    return name_key(text) in _not_places() and text != "NO"  # Norway's code


def _single(text: str) -> Place | None:
    """One name without anything after it."""
    if geography.group(text):
        return _outer(text)
    return _outer(text) or _inner(text) or _unpunctuated(text) or _around(text)


def _outer(text: str) -> Place | None:
    """A continent or country; of a group of countries, the continent they share."""
    members = geography.group(text)
    if members:
        continents = {geography.continent_of(member) for member in members}
        return Place(continent=continents.pop()) if len(continents) == 1 else None
    code = None if text in _SMALL_WORDS else geography.country(text)
    if code is None and len(text) == len("fi") and text not in _SMALL_WORDS:
        code = geography.country(text.upper())
    return Place(country=code) if code else None


def _inner(text: str) -> Place | None:
    """A region or a city by its name alone: a region, unless a city of that name lies in it or is all there is."""
    found = geography.regions(text) or geography.abbreviated_regions(text)
    city = next(geography.cities(text), None)
    if city and (city.region in found or not any(geography.is_main_region(code) for code in found)):
        return city.place
    code = next((code for code in found if geography.is_main_region(code)), next(iter(found), None))
    return _region(code) if code else None


def _unpunctuated(text: str) -> Place | None:
    """A city and its country or region with no comma between ("Helsinki Finland", "San Jose CA")."""
    words = text.split()
    for size in range(1, min(4, len(words))):
        for within in _contexts([" ".join(words[-size:])]):
            city = next(filter(within.holds, geography.cities(" ".join(words[:-size]))), None)
            if city:
                return within.of(city)
    return None


def _around(text: str) -> Place | None:
    """A city by what is said of the land around it ("Greater Boston Area")."""
    shorter = text
    for _ in range(2):
        shorter = _AROUND.sub("", shorter).strip()
    return _inner(shorter) if shorter and shorter != text else None


def _several(parts: list[str]) -> Place | None:
    """A city or region followed by what it lies in; an address before the city is passed over."""
    for start in range(len(parts) - 1):
        contexts = list(_contexts(parts[start + 1 :]))
        for within in contexts:
            city = _city_within(parts[start], within)
            if city:
                return city
    contexts = list(_contexts(parts[1:]))
    for within in contexts:
        found = geography.regions(parts[0], within.country)
        if found:
            return _region(found[0])
    if contexts and contexts[0].country:
        return _unknown_city(parts, contexts[0])
    return _single(parts[0]) or _single(parts[-1])


def _city_within(text: str, within: _Within) -> Place | None:
    city = next(filter(within.holds, geography.cities(text)), None)
    if city and within.region is None and _is_rather_a_region(text, city):
        return None
    if city is None:
        shorter = _AROUND.sub("", text).strip()
        city = next(filter(within.holds, geography.cities(shorter)), None) if shorter != text else None
    return within.of(city) if city else None


def _is_rather_a_region(text: str, city: geography.City) -> bool:
    """Whether a name is that of a region elsewhere than the city: "Lappi, Suomi" is Lapland, not a village."""
    found = [code for code in geography.regions(text, city.country) if geography.is_main_region(code)]
    return bool(found) and city.region not in found


def _unknown_city(parts: list[str], within: _Within) -> Place:
    """A city that no table has, as it was written, in what follows it; groups and countries are no cities."""
    name = None if _outer(parts[0]) or _is_nowhere(parts[0]) else parts[0]
    return Place(city=name, region=within.region, country=within.country)


def _contexts(parts: list[str]) -> Iterator[_Within]:
    """What the parts after a city can mean, the likeliest first: a state's letters, a country, a region's name."""
    *middle, last = parts
    outer = _outer(last)
    for code in geography.abbreviated_regions(last):
        yield _Within(code[:2], code)
    if outer and outer.country:
        yield _narrowed(outer.country, middle)
    for code in geography.regions(last):
        yield _Within(code[:2], code)


def _narrowed(country: str, middle: list[str]) -> _Within:
    for part in reversed(middle):
        found = geography.regions(part, country)
        if found:
            return _Within(country, found[0])
    return _Within(country)


def _region_in(text: str, country: str | None) -> Place | None:
    """The place that a region's column names, in a country or anywhere; as it was written where no table has it."""
    found = geography.regions(text, country) or ([] if country else geography.abbreviated_regions(text))
    main = next((code for code in found if geography.is_main_region(code)), next(iter(found), None))
    if main:
        return _region(main)
    outer = _outer(text)
    if outer:
        return None if country else outer
    return Place(region=text, country=country)


def _city_in(text: str, within: Place | None) -> Place | None:
    """The place that a city's column names, in what the other columns say."""
    if within is None or within.country is None:
        found = next(geography.cities(text), None)
        known = found.place if found else read(text)
        nowhere = within or Place()
        return known or Place(city=text, region=nowhere.region, continent=nowhere.continent)
    region = within.region if within.region and _known(within) else None
    context = _Within(within.country, region)
    for name in dict.fromkeys([text, *_parts(text)[:1]]):
        city = _city_within(name, context)
        if city:
            return city
    name = next(iter(_parts(text)), text)
    if _outer(name) == Place(country=within.country):
        return within
    regions = geography.regions(name, within.country)
    if regions and not within.region:
        return _region(regions[0])
    return Place(city=name, region=within.region, country=within.country)


def _known(place: Place) -> bool:
    """Whether the place's region is a code of ISO 3166-2."""
    return place.region is not None and geography.region_title(place.region, "en") is not None


def _region(code: str) -> Place:
    return Place(region=code, country=code[:2])


@cache
def _not_places() -> frozenset[str]:
    return frozenset(name_key(text) for (cell,) in written_rows("not_places.txt") for text in listed(cell))
