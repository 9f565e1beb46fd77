"""What a cell says of a customer: its NPS, how much it was billed, whether it has left."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from bot.sources.cells import listed
from bot.sources.periods import read_period
from bot.sources.units import header_unit
from bot.sources.vocabulary import words
from icp import kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.numbers import number
from icp.values import Money

_SIGNED = re.compile(r"([+-]?)\s?(\d+(?:[.,]\d+)?)")
_OUT_OF = re.compile(r"(\d+(?:[.,]\d+)?)\s?(?:/|out of|of|av)\s?(\d+(?:[.,]\d+)?)", re.IGNORECASE)
_AMOUNT = re.compile(r"[~<>≈]?\s?(\d+(?:[.,]\d+)*(?:[ \u00a0\u202f']\d{3})*(?:[.,]\d+)?)\s?(%|[^\W\d_][^\d]*)?")
_WORDS_FOR_USAGE = 5
_LARGEST_NPS = 100


@dataclass(frozen=True, slots=True)
class Said:
    """A cell's value as a number.

    Attributes:
        unit: what it may be compared within: a currency, ``%``, ``grade`` for words such as "high", or "".
    """

    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the cell: its column's header, today, and how the column writes dates with slashes."""

    header: str
    today: date
    day_first: bool | None = None


def read_cell(measure: str, text: str, context: Context) -> Said:
    """What a filled cell says of one measure (``nps``, …, ``churned``; ``active`` and ``state`` tell ``churned`` too).

    Raises:
        Unreadable: it says nothing that can be compared.
    """
    return _READERS[measure](text.replace("−", "-").replace("–", "-"), context)


def _nps(text: str, _context: Context) -> Said:
    found = _SIGNED.fullmatch(text)
    value = float(found[2].replace(",", ".")) * (-1 if found[1] == "-" else 1) if found else None
    if value is None or abs(value) > _LARGEST_NPS:
        raise Unreadable("unreadable-nps", text=text)
    return Said(value)


def _satisfaction(text: str, _context: Context) -> Said:
    """A share of its own scale as percents, where it names one; else the number as it stands."""
    if found := _OUT_OF.fullmatch(text):
        most = float(found[2].replace(",", "."))
        value = float(found[1].replace(",", "."))
        if most > 0 and value <= most:
            return Said(100 * value / most, "%")
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s?(%?)", text)
    if found is None:
        raise Unreadable("unreadable-satisfaction", text=text)
    return Said(float(found[1].replace(",", ".")), found[2])


def _since(text: str, context: Context) -> Said:
    period = read_period(text, day_first=context.day_first)
    if period is None:
        raise Unreadable("unreadable-since", text=text)
    if period.first > context.today:
        raise Unreadable("unreadable-date-future", text=text)
    return Said(float(period.day(context.today).toordinal()))


def _billed(text: str, context: Context) -> Said:
    """Money; a credit note is negative. A bare number has its header's unit: "Laskutus (t€)"."""
    unit = header_unit(context.header)
    negative = text.startswith("-")
    try:
        money = cast("Money", kinds.read(Field.REVENUE, text.removeprefix("-").strip()))
    except Unreadable:
        raise Unreadable("unreadable-billed", text=text) from None
    amount = money.amount.low if money.amount.high is None else (money.amount.low + money.amount.high) / 2
    own_suffix = any(map(str.isalpha, text.replace(" ", "")))
    scaled = amount if own_suffix else amount * unit.factor
    return Said(-scaled if negative else scaled, money.currency or unit.currency)


def _usage(text: str, _context: Context) -> Said:
    folded = text.casefold()
    for grade in range(_WORDS_FOR_USAGE):
        if folded in words(f"said {grade}"):
            return Said(float(grade), "grade")
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise Unreadable("unreadable-usage", text=text)
    suffix = (found[2] or "").strip().casefold()
    return Said(number(found[1]) * (1000 if suffix == "k" else 1), "%" if suffix == "%" else "")


def _extras(text: str, _context: Context) -> Said:
    """A count, a yes or no, or the products' own names."""
    folded = text.casefold()
    if folded in words("said no"):
        return Said(0.0)
    if re.fullmatch(r"\d{1,4}(?:[.,]0+)?(?: (?:kpl|pcs|st))?", folded):
        return Said(float(re.split(r"[ .,]", folded)[0]))
    if folded in words("said yes"):
        return Said(1.0)
    return Said(float(len(listed(text))))


def _churned(text: str, context: Context) -> Said:
    """A yes or no, a state, or the day it left; a day to come has not come."""
    folded = text.casefold()
    if folded in words("said left") or folded in words("said yes"):
        return Said(1.0)
    if folded in words("said stays") or folded in words("said no"):
        return Said(0.0)
    period = read_period(text, day_first=context.day_first)
    if period is None:
        raise Unreadable("unreadable-churned", text=text)
    return Said(float(period.first <= context.today))


def _active(text: str, context: Context) -> Said:
    """Whether it still is one, which is the opposite of having left."""
    folded = text.casefold()
    if folded in words("said yes"):
        return Said(0.0)
    return Said(1.0) if folded in words("said no") else _churned(text, context)


_READERS: dict[str, Callable[[str, Context], Said]] = {
    "nps": _nps,
    "satisfaction": _satisfaction,
    "since": _since,
    "billed": _billed,
    "usage": _usage,
    "extras": _extras,
    "churned": _churned,
    "active": _active,
    "state": _churned,
}
