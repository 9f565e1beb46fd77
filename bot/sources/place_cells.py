"""Where the company is: free texts ("Espoo, Finland; Remote") and columns for city, region and country, as one."""

from __future__ import annotations

from functools import lru_cache

from bot.sources.cells import is_empty, pieces
from bot.sources.columns import Column
from bot.sources.headers import Target
from bot.sources.reading import Reading
from icp.errors import Unreadable
from icp.reference import places
from icp.values import Place


def location(reading: Reading) -> frozenset[Place] | None:
    """All places of the row, each as precisely as the row tells.

    A text and the columns may tell the same: then what one of them leaves unread does not matter.
    """
    written, unread_texts = _written(reading)
    joined, unread_columns = _joined(reading)
    for column, text in [*(unread_texts if not joined else ()), *(unread_columns if not written else ())]:
        reading.note(column, text, Unreadable("unreadable-location", text=text))
    if written:
        joined = [place for place in joined if any(_narrower(place, other) for other in written)]
    found = [*written, *joined]
    return frozenset(p for p in found if not any(_narrower(other, p) for other in found if other != p)) or None


def country(reading: Reading) -> str | None:
    """The one country (ISO 3166-1 alpha-2) that the row names; None where it names none or several."""
    countries = {place.country for place in _written(reading)[0] or _joined(reading)[0]} - {None}
    return countries.pop() if len(countries) == 1 else None


Unread = list[tuple[Column, str]]


def _written(reading: Reading) -> tuple[list[Place], Unread]:
    found, unread = [], []
    for column, text in reading.filled(Target.LOCATION):
        for part in pieces(text):
            place = _read(part)
            if place is not None:
                found.append(place)
            elif not is_empty(part, Target.LOCATION):
                unread.append((column, part))
    return found, unread


def _joined(reading: Reading) -> tuple[list[Place], Unread]:
    city = next(reading.filled(Target.CITY), None)
    region = next(reading.filled(Target.REGION), None)
    country = next(reading.filled(Target.COUNTRY), None)
    column_text = city or region or country
    if column_text is None:
        return [], []
    found = [
        _join(name, region[1] if region else None, country[1] if country else None)
        for name in (pieces(city[1]) if city else [None])
    ]
    return [place for place in found if place], [column_text] if None in found else []


def _narrower(place: Place, other: Place) -> bool:
    """Whether ``place`` says the same as ``other`` and more."""
    return place != other and all(
        theirs is None or theirs == ours
        for ours, theirs in (
            (place.city, other.city),
            (place.region, other.region),
            (place.country, other.country),
        )
    )


@lru_cache(maxsize=20_000)
def _read(text: str) -> Place | None:
    return places.read(text)


@lru_cache(maxsize=20_000)
def _join(city: str | None, region: str | None, country: str | None) -> Place | None:
    return places.place(city=city, region=region, country=country)
