"""The day that a cell states, in the ways that people and programs write one."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NORDIC = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s.*)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")


def read_date(text: str) -> date | None:
    """The day, or None where the text states none or leaves it open.

    "2026-03-13", "2026-03-13T08:00Z", "20260313", "13.3.2026", and with slashes only what has one meaning:
    "3/13/2026" and "13/3/2026" are the same day, "4/3/2026" is April or March.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _NORDIC.fullmatch(text):
        return _day(found[3], found[2], found[1])
    if found := _SLASHED.fullmatch(text):
        readings = {_day(found[3], found[1], found[2]), _day(found[3], found[2], found[1])} - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
