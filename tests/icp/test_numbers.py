"""Numbers as people and spreadsheets write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp.numbers import number, span
from icp.values import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("35", Span(35, 35)),
        ("35.0", Span(35, 35)),
        ("~35", Span(35, 35)),
        ("noin 35", Span(35, 35)),
        ("1 000+", Span(1000, None)),
        ("1\u00a0000+", Span(1000, None)),
        ("1,000+", Span(1000, None)),
        ("10–50", Span(10, 50)),
        ("10 - 50", Span(10, 50)),
        ("10 to 50", Span(10, 50)),
        ("10 000 – 15 000", Span(10000, 15000)),
        ("alle 10", Span(0, 10)),
        ("<10", Span(0, 10)),
        ("yli 1 000", Span(1000, None)),
        ("> 250", Span(250, None)),
        ("2,5 M", Span(2.5e6, 2.5e6)),
        ("1–10 M", Span(1e6, 1e7)),
        ("500k", Span(5e5, 5e5)),
        ("900 t", Span(9e5, 9e5)),
        ("1.250 M", Span(1.25e6, 1.25e6)),
        ("1,234,567", Span(1234567, 1234567)),
        ("1.234.567,50", Span(1234567.5, 1234567.5)),
        ("3 miljardia", Span(3e9, 3e9)),
    ],
)
def test_people_write_numbers_in_many_ways(text: str, expected: Span) -> None:
    """Spaces, separators, ranges, bounds and suffixes of Finnish and English are read."""
    assert span(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Nov-50", Span(11, 50)), ("10-Feb", Span(2, 10)), ("Feb-10", Span(2, 10))]
)
def test_a_range_that_a_spreadsheet_took_for_a_date_is_a_range_again(text: str, expected: Span) -> None:
    """Spreadsheets show "11-50" as "Nov-50" and "2-10" as "10-Feb"."""
    assert span(text) == expected


@pytest.mark.parametrize("text", ["", "about forty", "50–10", "10 apples", "1-2-3", "--", "€", "9" * 100, "1," * 5000])
def test_what_states_no_number_is_none(text: str) -> None:
    """Words, reversed ranges, unknown suffixes and endless digits are no numbers."""
    assert span(text) is None


@given(st.integers(0, 10**9))
def test_thousands_separators_change_nothing(value: int) -> None:
    """A whole number reads the same with spaces, commas or points between its thousands."""
    for mark in (" ", "\u00a0", ",", "."):
        assert number(f"{value:,}".replace(",", mark)) == value
