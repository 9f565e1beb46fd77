"""What is wrong with what was filled in, by the field where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.errors import BotRefusal

Place = Callable[[tuple[int | str, ...]], str]
"""The field of a form that a place in a document is filled in at."""

_GIVEN: Final = 80
_KEYS: Final = {
    "missing": "form-missing",
    "too_short": "form-missing",
    "string_too_short": "form-missing",
    "too_long": "form-lines-many",
    "string_too_long": "form-line-long",
    "literal_error": "form-choice",
    "enum": "form-choice",
}
_NUMBERS: Final = frozenset(
    {
        "float_parsing",
        "float_type",
        "finite_number",
        "int_parsing",
        "int_from_float",
        "greater_than",
        "greater_than_equal",
        "less_than_equal",
    }
)
_DATES: Final = frozenset({"date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"})


def problems(error: ValidationError, place: Place) -> dict[str, BotRefusal]:
    """The first thing that is wrong at each field."""
    found: dict[str, BotRefusal] = {}
    for each in error.errors(include_url=False):
        found.setdefault(place(tuple(each["loc"])), _refusal(each))
    return found


def _refusal(error: ErrorDetails) -> BotRefusal:
    kind, given = error["type"], str(error.get("input", ""))[:_GIVEN]
    told = {name: value for name, value in error.get("ctx", {}).items() if isinstance(value, str | int | float)}
    if "-" in kind:  # a rule of ours, with a message of its own
        return BotRefusal(kind, **{"given": given, **told})
    if kind in _NUMBERS:
        return BotRefusal("form-number", text=given)
    if kind in _DATES:
        return BotRefusal("unreadable-date", text=given)
    most = told.get("max_length", 0)
    return BotRefusal(_KEYS.get(kind, "form-value"), text=given, most=most)
