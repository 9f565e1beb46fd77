"""Time zones by the names that people use: "Stockholm", "Suomen", "CET", "Europe/Tallinn"."""

from __future__ import annotations

from functools import cache
from typing import Final
from zoneinfo import available_timezones

_AREAS: Final = ("Europe/", "America/", "Asia/", "Africa/", "Australia/", "Atlantic/", "Pacific/", "Indian/")
_NAMES: Final = {
    "Europe/Helsinki": "finland finnish suomi suomen helsingin eet eest",
    "Europe/Stockholm": "sweden swedish ruotsi ruotsin tukholma tukholman",
    "Europe/Oslo": "norway norwegian norja norjan oslon",
    "Europe/Copenhagen": "denmark danish tanska tanskan kööpenhamina kööpenhaminan",
    "Europe/Tallinn": "estonia estonian viro viron tallinna tallinnan",
    "Europe/Riga": "latvia latvian riian riika latvian",
    "Europe/Vilnius": "lithuania lithuanian liettua liettuan vilnan vilna",
    "Atlantic/Reykjavik": "iceland icelandic islanti islannin reykjavikin",
    "Europe/Berlin": "germany german saksa saksan berliini berliinin cet cest",
    "Europe/London": "uk britain british britannia britannian lontoo lontoon england englannin gmt bst",
    "Europe/Paris": "france french ranska ranskan pariisi pariisin",
    "Europe/Amsterdam": "netherlands dutch hollannin alankomaiden amsterdamin",
    "Europe/Madrid": "spain spanish espanja espanjan madridin",
    "Europe/Warsaw": "poland polish puola puolan varsova varsovan",
    "America/New_York": "eastern est edt et newyorkin",
    "America/Chicago": "central cst cdt",
    "America/Los_Angeles": "pacific pst pdt pt sf",
    "UTC": "utc z",
}


def zone_named(text: str) -> str | None:
    """The IANA name of a zone that a text names; None where it names none."""
    name = " ".join(text.split())
    if name in available_timezones():
        return name
    return _by_name().get(name.casefold())


@cache
def _by_name() -> dict[str, str]:
    zones = sorted(zone for zone in available_timezones() if zone.startswith(_AREAS))
    cities = {zone.rpartition("/")[2].replace("_", " ").casefold(): zone for zone in reversed(zones)}
    folded = {zone.casefold(): zone for zone in zones}
    return {**folded, **cities, **{each: zone for zone, names in _NAMES.items() for each in names.split()}}
