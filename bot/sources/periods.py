"""The day, month or year that a cell states, however people write it: for "customer since"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.sources.dates import read_date

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_NAMED = re.compile(r"(?:(?P<first>\d{1,2})(?:st|nd|rd|th)?[. -]*)?(?P<month>[^\W\d_]{3,})\.?[ -]*(?P<rest>[\d ,.]*\d)")
_SERIAL = re.compile(r"([2-5]\d{4})(?:\.\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)  # of spreadsheets
_FIRST_YEAR = 1900
_DECEMBER = 12
_MOST_MONTH = 12
_MONTHS = (
    ("jan", "tammi"),
    ("feb", "helmi"),
    ("mar", "maalis"),
    ("apr", "huhti"),
    ("may", "maj", "touko"),
    ("jun", "kesä"),
    ("jul", "heinä"),
    ("aug", "elo"),
    ("sep", "syys"),
    ("oct", "okt", "loka"),
    ("nov", "marras"),
    ("dec", "joulu"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day that a text may mean."""

    first: date
    last: date

    def day(self, today: date) -> date:
        """The middle of it, as far as it is past: what stands for it when customers are compared."""
        return min(self.first + (self.last - self.first) // 2, max(today, self.first))


def read_period(text: str, *, day_first: bool | None = None) -> Period | None:
    """What a text states, or None where it states no day, month or year, or leaves open which.

    "2019-03-13", "13.3.2019", "13/3/2019", "13.3.19", "13 March 2019", "maaliskuu 2019", "3/2019", "2019-03", "2019",
    and a spreadsheet's own number of a day.

    Args:
        text: a cell.
        day_first: what a slashed date means that could mean two, where the column tells; else it stays open.
    """
    text = " ".join(text.split())
    if day := read_date(text) or _slashed(text, day_first) or _short(text) or _serial(text):
        return Period(day, day) if day.year >= _FIRST_YEAR else None
    if found := _YEAR_MONTH.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    if found := _MONTH_YEAR.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    if found := _YEAR.fullmatch(text):
        year = int(found[1])
        return Period(date(year, 1, 1), date(year, 12, 31)) if year >= _FIRST_YEAR else None
    return _named(text)


def day_comes_first(texts: Iterable[str]) -> bool | None:
    """Whether the slashed dates of a column are written day first; None where none tells, or they disagree."""
    said: set[bool] = set()
    for found in filter(None, (_SLASHED.fullmatch(" ".join(text.split())) for text in texts)):
        one, other = int(found[1]), int(found[2])
        if one > _MOST_MONTH or other > _MOST_MONTH:
            said.add(one > _MOST_MONTH)
    return said.pop() if len(said) == 1 else None


def _slashed(text: str, day_first: bool | None) -> date | None:  # noqa: FBT001 -- open is a third answer
    found = _SLASHED.fullmatch(text)
    if found is None or day_first is None:
        return None
    one, other, year = (int(part) for part in found.groups())
    return _day(year, other, one) if day_first else _day(year, one, other)


def _short(text: str) -> date | None:
    found = _SHORT.fullmatch(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    century = 2000 if year < 70 else 1900  # noqa: PLR2004 -- as POSIX reads two digits
    return _day(century + year, month, day)


def _serial(text: str) -> date | None:
    found = _SERIAL.fullmatch(text)
    return _SERIAL_ZERO + timedelta(days=int(found[1])) if found else None


def _named(text: str) -> Period | None:
    """A month by its name, with a day before or after it or without."""
    found = _NAMED.fullmatch(text.casefold())
    month = None if found is None else _month_named(found["month"])
    if found is None or month is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", found["rest"])]
    days = [int(found["first"])] if found["first"] else numbers[:-1]
    year = numbers[-1]
    if len(days) > 1 or year < _FIRST_YEAR:
        return None
    if not days:
        return _month(year, month)
    day = _day(year, month, days[0])
    return None if day is None else Period(day, day)


def _month_named(name: str) -> int | None:
    return next((number for number, starts in enumerate(_MONTHS, 1) if name.startswith(starts)), None)


def _month(year: int, month: int) -> Period | None:
    first = _day(year, month, 1)
    if first is None or year < _FIRST_YEAR:
        return None
    after = date(year + 1, 1, 1) if month == _DECEMBER else date(year, month + 1, 1)
    return Period(first, after - timedelta(days=1))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
