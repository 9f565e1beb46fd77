"""The cells of every field but the location, as values of the field's kind."""

from __future__ import annotations

from datetime import date
from typing import TypeVar, cast

from bot.sources.cells import industries_in, listed, pieces
from bot.sources.headers import Target, normal
from bot.sources.reading import Reading, read_value
from bot.sources.units import header_unit
from icp.errors import Unreadable
from icp.facts import Field
from icp.reference import industries, legal_forms
from icp.values import Money, Span, Value

V = TypeVar("V")

_YES = frozenset({"true", "yes", "y", "1", "1.0", "x", "kyllä", "k", "on", "tosi", "ja", "sant"})
_GOAL_LISTS = frozenset(
    {"goals", "business goals", "strategic goals", "objectives", "priorities", "tavoitteet", "liiketoimintatavoitteet"}
)
_CLASSIFICATIONS = frozenset({"nace", "tol", "isic", "naics", "sni"})
_THOUSAND = 1_000


def industry(reading: Reading) -> frozenset[str] | None:
    """All industries of the row; a keyword that is an industry's name ("SaaS") tells one too."""
    named = _texts(reading, Field.INDUSTRY, Target.INDUSTRY)
    tagged = {word for _, text in reading.filled(Target.KEYWORDS) for word in listed(text) if industries.codes(word)}
    return frozenset(named | tagged) or None


def keywords(reading: Reading) -> frozenset[str] | None:
    """All keywords, tags and technologies of the row."""
    return frozenset(_texts(reading, Field.KEYWORDS, Target.KEYWORDS)) or None


def goals(reading: Reading) -> frozenset[str] | None:
    """The goals, or what the company says of itself."""
    return frozenset(_texts(reading, Field.GOALS, Target.GOALS)) or None


def plain(reading: Reading, field: Field) -> Value | None:
    """A field of which nothing more is to be known than what its kind reads; None where no column can feed it."""
    target = next((target for target in Target if target.value == field.value), None)
    return None if target is None else reading.first(target, lambda text: read_value(field, text))


def headcount(reading: Reading) -> Span | None:
    """People, as a number or a range."""
    return _first(reading, Field.HEADCOUNT, Target.HEADCOUNT, Span)


def funding(reading: Reading) -> str | None:
    """The funding stage's slug."""
    return _first(reading, Field.FUNDING, Target.FUNDING, str)


def founded(reading: Reading, day: date) -> int | None:
    """The founding year, not after ``day``."""

    def read(text: str) -> int:
        year = cast("int", read_value(Field.FOUNDED, text))
        if year > day.year:
            raise Unreadable("unreadable-founded-future", text=text)
        return year

    return reading.first(Target.FOUNDED, read)


def legal_form(reading: Reading, name: str, country: str | None) -> str | None:
    """The legal form that a column states, else what a yes-or-no column tells, else the form in the name.

    The country (ISO 3166-1 alpha-2) decides between forms with one abbreviation.
    """

    def read(text: str) -> str:
        return legal_forms.find(text, country) or cast("str", read_value(Field.LEGAL_FORM, text))

    stated = reading.first(Target.LEGAL_FORM, read)
    if stated:
        return stated
    if any(text.casefold() in _YES for _, text in reading.filled(Target.NONPROFIT)):
        return cast("str", read_value(Field.LEGAL_FORM, "non_profit"))
    return legal_forms.from_name(name, country)


def revenue(reading: Reading) -> Money | None:
    """Yearly revenue; the unit and currency come from the cell, else the header, else a currency column."""
    currency = next((text.upper() for _, text in reading.filled(Target.CURRENCY)), "")
    for column, text in reading.filled(Target.REVENUE):
        unit = header_unit(column.header)
        try:
            return _scaled(text, unit.factor, unit.currency or currency)
        except Unreadable as error:
            reading.note(column, text, error)
    return None


def _scaled(text: str, factor: int, currency: str) -> Money:
    """The amount of a cell under a header with a unit; a cell that names its own ("2 M€") keeps it."""
    own_suffix = any(map(str.isalpha, text.replace(" ", "")))
    in_millions = factor > _THOUSAND and not own_suffix
    money = cast("Money", read_value(Field.REVENUE, f"{text} M" if in_millions else text))
    times = factor if factor == _THOUSAND and not own_suffix else 1
    high = None if money.amount.high is None else money.amount.high * times
    amount = Span(money.amount.low * times, high)
    return Money(amount, money.currency or (currency if len(currency) == len("EUR") else ""))


def _texts(reading: Reading, field: Field, target: Target) -> set[str]:
    found: set[str] = set()
    for column, text in reading.filled(target):
        for part in _parts(field, column.header, text):
            try:
                found |= cast("frozenset[str]", read_value(field, part))
            except Unreadable as error:
                reading.note(column, part, error)
    return found


def _parts(field: Field, header: str, text: str) -> list[str]:
    if field is Field.INDUSTRY:
        return [_with_classification(header, part) for part in industries_in(text)]
    is_list = field is Field.KEYWORDS or normal(header) in _GOAL_LISTS
    return listed(text) if is_list else pieces(text)


def _with_classification(header: str, text: str) -> str:
    """A bare code under a header that names its classification ("NAICS Code"), with that name."""
    named = next((word.upper() for word in normal(header).split() if word in _CLASSIFICATIONS), None)
    full = f"{named} {text}"
    return full if named and text[:1].isdigit() and industries.codes(full) else text


def _first(reading: Reading, field: Field, target: Target, form: type[V]) -> V | None:
    def read(text: str) -> V:
        value: Value = read_value(field, text)
        if not isinstance(value, form):
            raise TypeError(field)
        return value

    return reading.first(target, read)
