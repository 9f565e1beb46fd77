"""Numbers, dates and amounts as people of one language write them."""

from __future__ import annotations

import math
from datetime import date
from typing import Final, NamedTuple

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_symbol

_DATES: Final = {"en": "d MMM y", "en-US": "MMM d, y", "fi": "d.M.y"}


class Scaled(NamedTuple):
    """An amount as it is shown: ``scale`` is plain, thousand, million or billion."""

    number: str
    scale: str


_SCALES: Final = ((1e9, "billion", 2), (1e6, "million", 2), (1e4, "thousand", 1))


def number(value: float, language: str, *, decimals: int = 2) -> str:
    """A number with at most ``decimals`` decimals: "1,000.5" in English, "1 000,5" (no-break space) in Finnish."""
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    return str(format_decimal(round(value, decimals), pattern, locale=language))


def day(when: date, language: str) -> str:
    """A date: "2 Nov 2026" in English ("Nov 2, 2026" in en-US), "2.11.2026" in Finnish."""
    return str(format_date(when, _DATES.get(language, "medium"), locale=language.partition("-")[0]))


def scaled(amount: float, language: str) -> Scaled:
    """An amount in the unit people would say it in.

    Cut, not rounded: 999,999 must not look like the million that it fell short of.
    """
    for unit, name, decimals in _SCALES:
        if abs(amount) >= unit:
            unit_size = 1e3 if name == "thousand" else unit
            places = 10**decimals
            cut = math.trunc(round(amount / unit_size * places, 6)) / places
            return Scaled(number(cut, language, decimals=decimals), name)
    return Scaled(number(amount, language, decimals=2), "plain")


def symbol(currency: str, language: str) -> str:
    """The sign of a currency, "€" for EUR; the code where the language has no sign of its own for it."""
    return str(get_currency_symbol(currency, locale=language)) if currency else ""
