"""What cells hold before they are read as values."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.cells import guarded, industries_in, is_empty, listed, tidy, unguarded
from bot.sources.dates import read_date
from bot.sources.headers import Target
from bot.sources.units import Unit, header_unit


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "–", "n/a", "N/A", "unknown", "Tuntematon", "ei tietoa", "NULL", "#N/A"]
)
def test_unknown_is_empty(text: str) -> None:
    """Words for "not known" are no values."""
    assert is_empty(text, Target.HEADCOUNT)


def test_empty_depends_on_the_field() -> None:
    """Nobody sits in "Remote", but a company may be called so; NA is Namibia among countries."""
    assert is_empty("Remote", Target.LOCATION)
    assert not is_empty("Remote", Target.NAME)
    assert not is_empty("NA", Target.COUNTRY)
    assert is_empty("NA", Target.REVENUE)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("SaaS|B2B", ["SaaS", "B2B"]),
        ("SaaS; B2B ;; -", ["SaaS", "B2B"]),
        ("Salesforce, HubSpot, Power BI", ["Salesforce", "HubSpot", "Power BI"]),
        ("We build tools for teams, and sell them all over the world", None),
        ("AI, but good.", None),
        ("1,000 users", None),
    ],
)
def test_lists(text: str, items: list[str] | None) -> None:
    """Lists are divided at semicolons and bars, and at commas where it is clearly a list."""
    assert listed(text) == (items or [text])


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("B2B -> Engineering, Product and Design", ["B2B", "Engineering, Product and Design"]),
        ("SaaS, Fintech", ["SaaS", "Fintech"]),
        ("Hospitals, Clinics", ["Hospitals, Clinics"]),
        ("62.10", ["62.10"]),
        ("Ohjelmistot; Verkkokauppa", ["Ohjelmistot", "Verkkokauppa"]),
    ],
)
def test_industry_lists(text: str, items: list[str]) -> None:
    """A comma divides industries only where each piece is one by itself."""
    assert industries_in(text) == items


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-13", date(2026, 3, 13)),
        ("2026-03-13T10:00:00Z", date(2026, 3, 13)),
        ("20260313", date(2026, 3, 13)),
        ("13.3.2026", date(2026, 3, 13)),
        ("13.03.2026 klo 12", date(2026, 3, 13)),
        ("3/13/2026", date(2026, 3, 13)),
        ("13/3/2026", date(2026, 3, 13)),
        ("4/4/2026", date(2026, 4, 4)),
        ("4/3/2026", None),
        ("31.2.2026", None),
        ("eilen", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    """Dates are read where they have one meaning."""
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Liikevaihto", Unit()),
        ("Liikevaihto (1 000 €)", Unit("EUR", 1000)),
        ("Liikevaihto, t€", Unit("EUR", 1000)),
        ("Liikevaihto (tuhatta euroa)", Unit("EUR", 1000)),
        ("Liikevaihto MEUR", Unit("EUR", 1_000_000)),
        ("Revenue (USD)", Unit("USD")),
        ("Revenue ($M)", Unit("USD", 1_000_000)),
        ("Omsättning (tkr)", Unit("", 1000)),
        ("Omsättning (tSEK)", Unit("SEK", 1000)),
    ],
)
def test_header_units(header: str, unit: Unit) -> None:
    """A revenue column's header may name its currency and size."""
    assert header_unit(header) == unit


@given(st.text(max_size=20))
def test_guarded_cells(text: str) -> None:
    """No cell that Osuma writes begins a formula, and what stood there can be read back."""
    cell = guarded(text)
    assert re.fullmatch(r"[+-]?[\d.,]+\s?%?", cell) or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(cell) == unguarded(text)


def test_numbers_stay_numbers() -> None:
    """A negative number is no formula, a phone number could be taken for one."""
    assert guarded("-5,2") == "-5,2"
    assert guarded("+358 40 123") == "'+358 40 123"
    assert guarded("=1+1") == "'=1+1"


@given(st.text(max_size=40))
def test_tidy_text(text: str) -> None:
    """A tidied text is one line without control characters or marks that turn the text after it."""
    tidied = tidy(text)
    assert tidied == tidy(tidied)
    assert not any(char in tidied for char in "\n\r\t\x00\u202e\u200b")
