"""How many people work there."""

from __future__ import annotations

import math
import re
from typing import ClassVar, Literal, cast

from pydantic import JsonValue

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.band import BandCriterion, ratio_distance
from icp.kinds.base import Judgement
from icp.numbers import span
from icp.values import Span

_UNIT = re.compile(
    r"\b(?:people|persons?|employees?|staff|fte|headcount|henkilöä|henkilö|henkeä|hlö|työntekijää|anställda|personer)\b"
    r"|(?<=\d)\s*(?:hlöä|htv|h)\b\.?",
    re.IGNORECASE,
)
_MOST = 10_000_000  # no employer on earth has more; a bigger figure is a revenue in the wrong column


class Headcount(BandCriterion[Span]):
    """Headcount in people, as a number or a range. Half or double of the wanted range is worth nothing."""

    field: ClassVar[Field] = Field.HEADCOUNT

    kind: Literal["headcount"] = "headcount"

    @staticmethod
    def read(text: str) -> Span:
        """Read "35", "10–50", "1 000+", "11-50 employees", "noin 30 henkilöä" or what a spreadsheet made of it.

        Raises:
            Unreadable: with key ``unreadable-headcount``.
        """
        value = span(_UNIT.sub(" ", text).strip())
        if value is None or value.low > _MOST or (value.high or 0) > _MOST:
            raise Unreadable("unreadable-headcount", text=text)
        return value

    @staticmethod
    def dump(value: Span) -> JsonValue:
        """[low, high]; high is null for an open range."""
        return [value.low, value.high]

    @staticmethod
    def load(value: JsonValue) -> Span:
        """What ``dump`` wrote."""
        low, high = cast("list[float | None]", value)
        return Span(float(low or 0), None if high is None else float(high))

    def judge(self, value: Span) -> Judgement:
        """See ``BandCriterion``."""
        return self.judge_span(value)

    def nearest(self, value: Span, share: float) -> Span | None:
        """A whole number of people."""
        number = self.nearest_number(value, share)
        return None if number is None else Span(number, number)

    def distance(self, outside: float, edge: float) -> float:
        """A factor of two is 1."""
        return ratio_distance(outside, edge)

    def at_distance(self, distance: float, edge: float, *, below: bool) -> float:
        """A whole number of people, on the inner side."""
        return math.ceil(edge / 2**distance) if below else math.floor(edge * 2**distance)
