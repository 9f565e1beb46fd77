"""Criteria that ask for a number within a range: headcount, founding year, revenue."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.fit import Mode
from icp.kinds.base import Counted, Criterion, Judgement, Reason
from icp.values import Span

V = TypeVar("V", bound=object)

EDGE_SHARE = 0.8
"""What a value just outside the range is worth; from there it fades to 0 (our rule, shown with every fit)."""

_SAMPLES = 41
_OPEN_END = 4.0  # "1 000+" is taken to reach four times its lower end


def _ends(value: object) -> object:
    if isinstance(value, (list, tuple)) and len(value) == 2:  # noqa: PLR2004 -- a range has two ends
        return tuple(value)
    raise PydanticCustomError("profile-range-form", "a range is [low, high]")


def _ordered(value: tuple[float | None, float | None]) -> tuple[float | None, float | None]:
    low, high = value
    if low is None and high is None:
        raise PydanticCustomError("profile-range-empty", "a range needs an end")
    if low is not None and high is not None and low > high:
        raise PydanticCustomError("profile-range-order", "low above high", {"low": f"{low:g}", "high": f"{high:g}"})
    return value


Bound = Annotated[float, Setting(allow_inf_nan=False)]
Between = Annotated[tuple[Bound | None, Bound | None], BeforeValidator(_ends), Setting()]


class GradedBand(BaseModel):
    """A range with a share of its own, as a learned profile gives it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    between: Between
    share: float = Setting(ge=0, le=1)
    evidence: Counted | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        _ordered(self.between)
        return self


class BandCriterion(Criterion[V]):
    """A number within ``between`` earns the whole weight; a little outside, a part of it.

    With ``shares`` the profile says itself what each range is worth, and nothing fades.
    """

    least: ClassVar[float] = 0.0
    most: ClassVar[float] = 1e15

    between: Between | None = None
    shares: tuple[GradedBand, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.between is None and not self.shares:
            raise PydanticCustomError("profile-range-missing", "between is missing")
        for band in (*([self.between] if self.between else []), *(entry.between for entry in self.shares)):
            _ordered(band)
            if any(end is not None and not self.least <= end <= self.most for end in band):
                limits = {"least": f"{self.least:g}", "most": f"{self.most:.12g}"}
                raise PydanticCustomError("profile-range-impossible", "no company has such a number", limits)
        return self

    @abstractmethod
    def distance(self, outside: float, edge: float) -> float:
        """How far a number lies outside an edge of the range, 1 being where its share reaches 0."""

    @abstractmethod
    def at_distance(self, distance: float, edge: float, *, below: bool) -> float:
        """The number at a distance from an edge, rounded to where people would draw the line, on the inner side."""

    def wanted(self) -> tuple[float | None, float | None]:
        """The wanted range; of graded ranges the best one."""
        if self.between is not None:
            return self.between
        return max(self.shares, key=lambda band: band.share).between

    def share_of(self, number: float) -> float:
        """The share of one exact number."""
        if self.between is not None and _inside(number, self.between):
            return 1.0
        if self.shares:
            return max((band.share for band in self.shares if _inside(number, band.between)), default=0.0)
        if self.mode is not Mode.SCORE:  # a gate has no soft edge
            return 0.0
        low, high = self.wanted()
        edge = low if low is not None and number < low else high
        return EDGE_SHARE * max(0.0, 1.0 - self.distance(number, edge)) if edge is not None else 0.0

    def judge_span(self, span: Span) -> Judgement:
        """The share of a number, or the mean share over a range of which only the ends are known."""
        if span.exact:
            return self._judge_number(span.low)
        if self.mode is not Mode.SCORE and self.between is not None:
            return self._judge_gate(span, self.between)
        shares = [self.share_of(number) for number in _samples(span)]
        if min(shares) == max(shares):
            return self._judge_number(span.low)
        params: dict[str, Any] = {"low": self.wanted()[0], "high": self.wanted()[1]}
        return Judgement(round(sum(shares) / len(shares), 4), Reason.OVERLAPS, params)

    def _judge_gate(self, span: Span, band: tuple[float | None, float | None]) -> Judgement:
        """A range that may lie on either side of a gate leaves it open."""
        low, high = band
        above = high is not None and span.low > high
        if above or (low is not None and span.high is not None and span.high < low):
            return Judgement(0.0, Reason.ABOVE if above else Reason.BELOW, {"low": low, "high": high})
        ends_inside = span.high is not None and _inside(span.high, band)
        if _inside(span.low, band) and (ends_inside or (span.high is None and high is None)):
            return Judgement(1.0, Reason.INSIDE, {"low": low, "high": high})
        return Judgement(None, Reason.OVERLAPS, {"low": low, "high": high})

    def _judge_number(self, number: float) -> Judgement:
        share = self.share_of(number)
        low, high = self.wanted()
        params: dict[str, Any] = {"low": low, "high": high}
        if self.shares and self.between is None:
            return Judgement(share, Reason.GRADED, {**params, "share": share, **self._counted(number, share)})
        if share == 1:
            return Judgement(share, Reason.INSIDE, params)
        if self.shares:
            return Judgement(share, Reason.GRADED, {**params, "share": share})
        below = low is not None and number < low
        if share > 0:
            return Judgement(share, Reason.NEAR_BELOW if below else Reason.NEAR_ABOVE, params)
        return Judgement(share, Reason.BELOW if below else Reason.ABOVE, params)

    def _counted(self, number: float, share: float) -> dict[str, Any]:
        bands = (band for band in self.shares if band.share == share and _inside(number, band.between))
        band = next(bands, None)
        return {} if band is None or band.evidence is None else {**band.evidence.model_dump(), "range": band.between}

    def nearest_number(self, span: Span, share: float) -> float | None:
        """The number nearest to a value that earns at least ``share``."""
        here = span.low if span.high is None else (span.low + span.high) / 2
        candidates = [edge for edge in self._edges(share) if self.share_of(edge) >= share]
        return min(candidates, key=lambda number: (abs(number - here), number), default=None)

    def _edges(self, share: float) -> list[float]:
        bands = [band.between for band in self.shares if band.share >= share]
        bands += [self.between] if self.between is not None else []
        edges = [end for band in bands for end in band if end is not None]
        if self.shares or self.mode is not Mode.SCORE or self.between is None or share > EDGE_SHARE:
            return edges
        low, high = self.between
        fade = max(0.0, 1.0 - share / EDGE_SHARE)
        edges += [self.at_distance(fade, low, below=True)] if low is not None else []
        return edges + ([self.at_distance(fade, high, below=False)] if high is not None else [])


def ratio_distance(outside: float, edge: float) -> float:
    """Distance as a ratio: half of the edge, or double of it, is 1."""
    if outside <= 0 or edge <= 0:
        return math.inf
    return abs(math.log2(outside / edge))


def _inside(number: float, band: tuple[float | None, float | None]) -> bool:
    low, high = band
    return (low is None or number >= low) and (high is None or number <= high)


def _samples(span: Span) -> list[float]:
    low = max(span.low, 1.0)
    high = max(span.high if span.high is not None else low * _OPEN_END, low)
    step = math.log(high / low) / (_SAMPLES - 1)
    return [low * math.exp(step * i) for i in range(_SAMPLES - 1)] + [high]
