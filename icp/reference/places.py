"""Places: what a text means, whether one place lies in another, and what a place is called."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz, process

from icp.reference import geography
from icp.reference.geography import LANGUAGES
from icp.reference.place_texts import place, read
from icp.reference.words import name_key
from icp.values import Place

__all__ = ["country_title", "covers", "place", "places_for", "read", "suggest", "title", "translated"]

_LONGEST = 200  # letters: no place has a longer name
_PARTS = ("city", "region", "country")
_NEAR = 75  # of 100: below this two names have little in common


def places_for(text: str) -> tuple[Place, ...]:
    """The places that a profile asks for by one name: several for a group ("Nordics", "EU"), one, or none."""
    members = geography.group(text)
    if members:
        return members
    found = read(text)
    return (found,) if found else ()


def covers(wanted: Place, actual: Place) -> bool | None:
    """Whether a place lies in a wanted one; None where it is known less precisely than the wanted one."""
    if wanted.country and actual.country and wanted.country != actual.country:
        return False
    if wanted.continent and not (wanted.country or wanted.region or wanted.city):
        return _same(wanted.continent, geography.continent_of(actual))
    if (
        wanted.country
        and not actual.country
        and _same(geography.continent_of(wanted), geography.continent_of(actual)) is False
    ):
        return False
    if wanted.city:
        return _covers_city(wanted, actual)
    if wanted.region:
        return _covers_region(wanted.region, actual.region)
    return _same(wanted.country, actual.country)


def title(place: Place, language: str) -> str:
    """The place as it is shown: "Espoo, Uusimaa, Finland", in Swedish "Esbo, Nyland, Finland"."""
    region = None if _is_city_state(place) else geography.region_title(place.region or "", language) or place.region
    country = country_title(place.country, language) if place.country else None
    shown = [name for name in (geography.city_title(place, language), region, country) if name]
    if not shown and place.continent:
        return geography.continent_title(place.continent, language) or place.continent
    return ", ".join(shown)


def translated(text: str, language: str) -> str | None:
    """A place's written name in the reader's language, part by part: "Harju County, Estonia" is "Harjumaa, Viro".

    None where the text is no one place or group, or has a part that is none of its names.
    """
    group = geography.group_title(text, language)
    if group:
        return group
    found = read(text)
    parts = [part.strip() for part in text.split(",")]
    if found is None or not 0 < len(parts) <= len(_PARTS):
        return None
    shown = [_translated_part(part, found, language) for part in parts]
    return ", ".join(part for part in shown if part) if all(shown) else None


def _translated_part(text: str, found: Place, language: str) -> str | None:
    """What a part of a place's text is called in a language, as city, region or country, whichever it names."""
    for part in _PARTS:
        named = Place(**{name: getattr(found, name) for name in (part, "country")})
        if getattr(found, part) and any(name_key(_own(named, part, each)) == name_key(text) for each in LANGUAGES):
            return _own(named, part, language)
    if found.region and found.region.endswith(f"-{text}"):
        return _own(found, "region", language)
    return _own(found, "country", language) if found.country and geography.country(text) == found.country else None


def _own(place: Place, part: str, language: str) -> str:
    """The name of one part of a place alone."""
    if part == "city":
        return geography.city_title(place, language) or ""
    if part == "region":
        return geography.region_title(place.region or "", language) or place.region or ""
    return country_title(place.country, language) if place.country else ""


def country_title(code: str, language: str) -> str:
    """A country's name in the reader's language; the code itself where it is none of ISO 3166."""
    return geography.country_title(code, language) or code


def suggest(text: str, limit: int = 5) -> list[str]:
    """Names of places near to a text, the nearest first."""
    names = _suggestible()
    near = process.extract(name_key(text[:_LONGEST]), names.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=_NEAR)
    return list(dict.fromkeys(names[key] for key, _, _ in near))


def _is_city_state(place: Place) -> bool:
    """Whether the city and its region have one name, as Oslo and New York do: then the region is not shown."""
    region = geography.region_title(place.region or "", "en")
    return bool(place.city and region and name_key(place.city) == name_key(region))


def _same(wanted: str | None, actual: str | None) -> bool | None:
    return None if wanted is None or actual is None else wanted == actual


def _covers_region(wanted: str, actual: str | None) -> bool | None:
    if actual is None:
        return None
    if geography.lies_in(actual, wanted) or name_key(actual) == name_key(wanted):
        return True
    return None if geography.lies_in(wanted, actual) else False


def _covers_city(wanted: Place, actual: Place) -> bool | None:
    if not geography.compatible(wanted.region, actual.region):
        return False
    if actual.city is None:
        return None
    return name_key(wanted.city or "") == name_key(actual.city)


@cache
def _suggestible() -> dict[str, str]:
    return geography.all_names()
