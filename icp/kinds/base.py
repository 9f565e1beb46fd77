"""What every kind of criterion has in common.

A kind is one class in one file of this folder: how its value is read from text, kept as JSON, and judged. The
same ``judge`` serves a single company and a million: callers that score many evaluate it once per distinct value.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, JsonValue
from pydantic import Field as Setting

from icp.facts import Field
from icp.fit import Mode
from icp.values import Place

V = TypeVar("V", bound=object)


class Reason(StrEnum):
    """Why a criterion got its share. The parameters of each stand beside it."""

    NO_FACT = "no_fact"
    LISTED = "listed"  # item: what the company has, wanted: what the profile lists
    RELATED = "related"  # item, wanted: near it
    BROADER = "broader"  # item, wanted: the company's value is known less precisely than the profile asks
    NOT_LISTED = "not_listed"
    INSIDE = "inside"  # low, high: the wanted range
    NEAR_BELOW = "near_below"  # low, high
    NEAR_ABOVE = "near_above"  # low, high
    BELOW = "below"  # low, high
    ABOVE = "above"  # low, high
    OVERLAPS = "overlaps"  # low, high: the company's own range is partly inside
    OTHER_CURRENCY = "other_currency"  # currency, wanted: no rate is given, so nothing is known
    GRADED = "graded"  # item, share: the profile gives this value a share of its own; customers, of, background
    UNRECOGNISED = "unrecognised"  # item, wanted: no classification knows the text, so it cannot be compared


class Counted(BaseModel):
    """The counts that a learned share rests on.

    Attributes:
        customers: best customers that have the value, ``of`` those whose field is known.
        background: share of the other companies that have it, 0 to 1.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    customers: int = Setting(ge=0)
    of: int = Setting(ge=0)
    background: float = Setting(ge=0, le=1)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion's answer to one value.

    Attributes:
        share: 0 to 1, or None where the value does not decide it.
        item: for sets, the member that decided.
    """

    share: float | None
    reason: Reason
    params: Mapping[str, object] = field(default_factory=dict)
    item: str | Place | None = None


class Criterion(BaseModel, ABC, Generic[V]):
    """One question about a company, with what it is worth.

    Attributes:
        mode: ``score`` earns weight × share; ``require`` disqualifies at a share of 0; ``exclude`` at a match.
        weight: above 0, in any unit; only the proportion to the other weights counts.
        typical: the share that an unknown counts as, 0 to 1. Measured when a version is learned or activated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: ClassVar[Field]

    mode: Mode = Mode.SCORE
    weight: float = Setting(default=1.0, gt=0, allow_inf_nan=False)
    typical: float = Setting(default=0.5, ge=0, le=1)

    @staticmethod
    @abstractmethod
    def read(text: str) -> V:
        """The value that a text written by people states.

        Raises:
            Unreadable: the text states no value of this kind.
        """

    @staticmethod
    @abstractmethod
    def dump(value: V) -> JsonValue:
        """The value as JSON, the form in which it is stored."""

    @staticmethod
    @abstractmethod
    def load(value: JsonValue) -> V:
        """The value that ``dump`` wrote."""

    @abstractmethod
    def judge(self, value: V) -> Judgement:
        """How far one value fits, as a share from 0 to 1, or unknown."""

    @abstractmethod
    def nearest(self, value: V, share: float) -> V | None:
        """The value nearest to ``value`` that earns at least ``share``, or None where none does."""

    @abstractmethod
    def wanted(self) -> V | tuple[float | None, float | None] | tuple[str, ...]:
        """What the profile asks for, for display: listed texts, or the wanted range (low, high)."""

    def ideal(self) -> V | tuple[float | None, float | None] | tuple[str, ...]:
        """Of what ``wanted`` tells what speaks for a company: a learned list also holds what speaks against."""
        return self.wanted()
