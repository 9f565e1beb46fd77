"""The year in which the company was founded."""

from __future__ import annotations

import math
import re
from typing import ClassVar, Literal, cast

from pydantic import JsonValue

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.band import BandCriterion
from icp.kinds.base import Judgement
from icp.values import Span

FADE_YEARS = 4.0
_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")


class Founded(BandCriterion[int]):
    """Founding year (Gregorian). Four years outside the wanted range are worth nothing."""

    field: ClassVar[Field] = Field.FOUNDED

    least: ClassVar[float] = 1000
    most: ClassVar[float] = 2100

    kind: Literal["founded"] = "founded"

    @staticmethod
    def read(text: str) -> int:
        """Read "2013", "2013.0" or the year of a date ("7.10.2014", "2014-10-07").

        Raises:
            Unreadable: with key ``unreadable-founded``: no year from 1000 to 2099, or more than one.
        """
        years = set(_YEAR.findall(text))
        if len(years) != 1:
            raise Unreadable("unreadable-founded", text=text)
        return int(years.pop())

    @staticmethod
    def dump(value: int) -> JsonValue:
        """The year."""
        return value

    @staticmethod
    def load(value: JsonValue) -> int:
        """What ``dump`` wrote."""
        return int(cast("int", value))

    def judge(self, value: int) -> Judgement:
        """See ``BandCriterion``."""
        return self.judge_span(Span(value, value))

    def nearest(self, value: int, share: float) -> int | None:
        """A year."""
        number = self.nearest_number(Span(value, value), share)
        return None if number is None else int(number)

    def distance(self, outside: float, edge: float) -> float:
        """``FADE_YEARS`` are 1."""
        return abs(outside - edge) / FADE_YEARS

    def at_distance(self, distance: float, edge: float, *, below: bool) -> float:
        """A whole year, on the inner side."""
        years = distance * FADE_YEARS
        return math.ceil(edge - years) if below else math.floor(edge + years)
