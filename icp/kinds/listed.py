"""Criteria that list what they want: industries, places, funding stages, legal forms, goals, keywords."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.fit import Mode
from icp.kinds.base import Criterion, Judgement, Reason
from icp.values import Place

V = TypeVar("V", bound=object)

Listed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Many = Annotated[tuple[Listed, ...], Setting(min_length=1, max_length=500)]


class GradedList(BaseModel):
    """Values with a share of their own, as a learned profile gives them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    any_of: Many
    share: float = Setting(ge=0, le=1)


class Nearness(NamedTuple):
    """How one member of a company's value stands to one wanted text.

    ``share`` is None where the member is known less precisely than the wanted text asks.
    """

    share: float | None
    reason: Reason


FAR = Nearness(0.0, Reason.NOT_LISTED)
SAME = Nearness(1.0, Reason.LISTED)


class ListCriterion(Criterion[V]):
    """A listed value earns the whole weight; a related one, a part of it.

    With ``shares`` the profile says itself what each value is worth, and relatedness counts for nothing. A company
    with several values earns what its best one does.
    """

    any_of: tuple[Listed, ...] = Setting(default=(), max_length=500)
    shares: tuple[GradedList, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not self.any_of and not self.shares:
            raise PydanticCustomError("profile-list-empty", "any_of is missing")
        return self

    @abstractmethod
    def members(self, value: V) -> Iterable[str | Place]:
        """The company's values one by one."""

    @abstractmethod
    def nearness(self, member: Any, wanted: str) -> Nearness:  # noqa: ANN401 -- a text or a place, by the kind
        """How one value stands to one wanted text."""

    def wanted(self) -> tuple[str, ...]:
        """The listed texts; of graded ones those with the best share first."""
        graded = sorted(self.shares, key=lambda entry: -entry.share)
        return self.any_of + tuple(text for entry in graded for text in entry.any_of)

    def judge(self, value: V) -> Judgement:
        """The best share of the company's values; unknown where one of them leaves it open and none matches."""
        best, undecided = Judgement(0.0, Reason.NOT_LISTED), None
        for member in sorted(self.members(value), key=str):
            for wanted, worth in self._worths():
                answer = self._weigh(self.nearness(member, wanted), worth, member, wanted)
                if answer.share is None:
                    undecided = undecided or answer
                elif answer.share > (best.share or 0.0):
                    best = answer
        if undecided and (best.share or 0.0) < 1 and (self.mode is not Mode.SCORE or not best.share):
            return undecided
        return best

    def _worths(self) -> Iterable[tuple[str, float]]:
        yield from ((text, 1.0) for text in self.any_of)
        yield from ((text, entry.share) for entry in self.shares for text in entry.any_of)

    def _weigh(self, near: Nearness, worth: float, member: str | Place, wanted: str) -> Judgement:
        params = {"item": member, "wanted": wanted}
        if near.share is None:
            return Judgement(None, near.reason, params, member)
        if near.share < 1 and (self.shares or self.mode is not Mode.SCORE):
            broader = near.reason is Reason.BROADER and self.mode is not Mode.SCORE
            return Judgement(None if broader else 0.0, near.reason if broader else Reason.NOT_LISTED, params, member)
        reason = Reason.GRADED if worth < 1 and near.share == 1 else near.reason
        return Judgement(near.share * worth, reason, {**params, "share": worth}, member)
