"""The last funding stage."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, Literal, Self, cast

from pydantic import JsonValue, model_validator
from pydantic_core import PydanticCustomError

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.base import Reason
from icp.kinds.listed import FAR, SAME, ListCriterion, Nearness
from icp.terms import key

STAGES: dict[str, tuple[str, ...]] = {
    "bootstrapped": ("bootstrapped", "self funded", "no funding", "omarahoitteinen", "ei rahoitusta"),
    "pre_seed": ("pre seed", "preseed", "angel", "angel round", "enkelirahoitus", "esisiemen", "accelerator"),
    "seed": ("seed", "seed round", "siemen", "siemenrahoitus", "siemenkierros"),
    "series_a": ("series a", "a round", "round a", "a kierros", "a sarja"),
    "series_b": ("series b", "b round", "round b", "b kierros", "b sarja"),
    "series_c": ("series c", "c round", "round c", "c kierros", "c sarja"),
    "series_d": ("series d", "d round", "series e", "series f", "series g", "series h", "d kierros", "late stage"),
    "private_equity": ("private equity", "pe backed", "buyout", "pääomasijoittaja"),
    "public": ("public", "ipo", "post ipo", "listed", "pörssi", "pörssiyhtiö", "listattu"),
}
"""Funding stages from the earliest to the latest, with the words for them; neighbours are related."""

_NEIGHBOUR = Nearness(0.5, Reason.RELATED)


@cache
def _by_word() -> dict[str, str]:
    words = {key(word): stage for stage, names in STAGES.items() for word in names}
    return words | {key(stage.replace("_", " ")): stage for stage in STAGES} | {stage: stage for stage in STAGES}


def stage(text: str) -> str | None:
    """The stage that a text names ("Series A", "siemenrahoitus"), or None."""
    return _by_word().get(key(text.replace("_", " ").replace("-", " ")))


class Funding(ListCriterion[str]):
    """Funding stages; the stage before or after a listed one is related."""

    field: ClassVar[Field] = Field.FUNDING

    kind: Literal["funding"] = "funding"

    @model_validator(mode="after")
    def _known(self) -> Self:
        for text in self.wanted():
            if stage(text) is None:
                raise PydanticCustomError(
                    "profile-funding-unknown", "no such stage", {"text": text, "allowed": ", ".join(STAGES)}
                )
        return self

    @staticmethod
    def read(text: str) -> str:
        """Read a stage by its usual names.

        Raises:
            Unreadable: with key ``unreadable-funding``.
        """
        found = stage(text)
        if found is None:
            raise Unreadable("unreadable-funding", text=text)
        return found

    @staticmethod
    def dump(value: str) -> JsonValue:
        """The stage's slug."""
        return value

    @staticmethod
    def load(value: JsonValue) -> str:
        """What ``dump`` wrote."""
        return cast("str", value)

    def members(self, value: str) -> Iterable[str]:
        """The one stage."""
        return (value,)

    def nearness(self, member: str, wanted: str) -> Nearness:
        """The same stage, a neighbour, or neither."""
        order = list(STAGES)
        apart = abs(order.index(member) - order.index(stage(wanted) or ""))
        return SAME if apart == 0 else _NEIGHBOUR if apart == 1 else FAR

    def nearest(self, value: str, share: float) -> str | None:
        """The stage nearest on the ladder that suffices."""
        order = list(STAGES)
        enough = [slug for slug in order if (self.judge(slug).share or 0.0) >= share]
        here = order.index(value)
        return min(enough, key=lambda slug: abs(order.index(slug) - here), default=None)
