"""A place as it stands in a sentence: "Espoossa", "Tampereelle", "suomalainen", "Swedish", "Espoo, Finland"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from bot.guard.inflection import adjective, is_form_of
from icp.reference import geography, places
from icp.reference.tables import rows, written_rows
from icp.reference.words import name_key

_LONGEST = 60  # letters; what is longer is no word of a place
_SHORTEST = 4
_BUCKET = 2  # letters that every form of a name shares with it
_COUNTRY_CODES = 2
_ADJECTIVES = {  # and other words whose stem is not the place's own
    "ruotsalainen": "Ruotsi",
    "amerikkalainen": "Yhdysvallat",
    "brittiläinen": "Iso-Britannia",
    "pohjoismainen": "Pohjoismaat",
    "nordic": "Nordics",
    "european": "Europe",
    "alankomaissa": "Alankomaat",
    "alankomaista": "Alankomaat",
    "alankomaihin": "Alankomaat",
}


@lru_cache(maxsize=4096)
def place_said(text: str) -> str | None:
    """What to write for the place that a word or a name in a sentence means; None where it means none.

    "Espoossa" is "Espoo", "suomalaisen" is "Suomi", "Finnish" is "Finland"; a name that stands in its own form is
    handed back as it is.
    """
    text = text.strip(" .,;:!?")
    if not text or len(text) > _LONGEST:
        return None
    if places.places_for(text) and (text.isupper() or len(text) > _COUNTRY_CODES):
        return text
    return _adjective(text) or _inflected(text)


def in_small_letters(text: str) -> bool:
    """Whether a name written in small letters is a place: one that people here know, not a town called Roses."""
    key = name_key(text)
    return key in _well_known() or any(not place.city and place.country for place in places.places_for(text))


@cache
def _well_known() -> frozenset[str]:
    """Finnish towns, and the cities abroad that have names of their own in Finnish."""
    found = [name for _, place, name in rows("cities.tsv") if place.startswith("FI-")]
    found += [row[0] for row in written_rows("finnish_municipalities.txt")]
    found += [name for row in written_rows("city_names.txt") for name in (row[0], row[2])]
    return frozenset(map(name_key, found)) - {""}


def _adjective(text: str) -> str | None:
    small = text.casefold()
    if small in _by_adjective():
        return _by_adjective()[small]
    stems = (word for word in _ADJECTIVES if word.endswith("nen") and small.startswith(word.removesuffix("nen")))
    return next((_ADJECTIVES[word] for word in stems), None)


def _inflected(text: str) -> str | None:
    """The name of which a word is a form: the longest of those that could be."""
    if len(text) < _SHORTEST or " " in text:
        return None
    near = _names()[text.casefold()[:_BUCKET]]
    forms = [name for name in near if name_key(name) != name_key(text) and is_form_of(text, name)]
    return next((name for name in sorted(forms, key=len, reverse=True) if places.places_for(name)), None)


def _countries() -> list[str]:
    return [row[0] for row in rows("countries.tsv")]


@cache
def _by_adjective() -> dict[str, str]:
    english = {
        word.casefold(): geography.country_title(code, "en") or code
        for code in _countries()
        if (word := adjective(code))
    }
    return english | {word: name for word, name in _ADJECTIVES.items() if not word.endswith("nen")}


@cache
def _names() -> defaultdict[str, list[str]]:
    """The names that people inflect: Finnish ones of towns, regions and countries, by their first letters."""
    found = [row[0] for row in written_rows("finnish_municipalities.txt")]
    found += [row[2] for row in written_rows("region_names.txt")] + [row[2] for row in written_rows("city_names.txt")]
    found += [geography.country_title(code, "fi") or "" for code in _countries()]
    found += [name for _, place, name in rows("cities.tsv") if place.startswith("FI-")]
    found += ["Pohjoismaat", "Eurooppa", "Skandinavia", "Baltia"]
    table: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(found):
        if len(name) > _BUCKET and " " not in name:
            table[name.casefold()[:_BUCKET]].append(name)
    return table
