"""Criteria that list what they want: industries, places, funding stages, legal forms, goals, keywords."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.fit import Mode
from icp.kinds.base import Counted, Criterion, Judgement, Reason
from icp.values import Place

V = TypeVar("V", bound=object)

Listed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Many = Annotated[tuple[Listed, ...], Setting(min_length=1, max_length=500)]


class GradedList(BaseModel):
    """Values with a share of their own, as a learned profile gives them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    any_of: Many
    share: float = Setting(ge=0, le=1)
    evidence: Counted | None = None


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

    With ``shares`` the profile says itself what each value is worth, and ``otherwise`` what all others are; relatedness
    then counts for nothing. A company with several values earns what the best of its listed ones does.
    """

    any_of: tuple[Listed, ...] = Setting(default=(), max_length=500)
    shares: tuple[GradedList, ...] = ()
    otherwise: float = Setting(default=0.0, ge=0, le=1)

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

    def ideal(self) -> tuple[str, ...]:
        """The texts that earn more than one that is not listed; all, where none does."""
        graded = sorted(self.shares, key=lambda entry: -entry.share)
        better = (text for entry in graded if entry.share > self.otherwise for text in entry.any_of)
        return (*self.any_of, *better) or self.wanted()

    def judge(self, value: V) -> Judgement:
        """The best share of the company's values; unknown where one of them leaves it open and none is listed."""
        answers = [
            self._weigh(self.nearness(member, wanted), wanted, graded, member)
            for member in sorted(self.members(value), key=str)
            for wanted, graded in self._wants()
        ]
        listed = [answer for answer in answers if answer.reason in {Reason.LISTED, Reason.GRADED}]
        related = [answer for answer in answers if answer.share and answer not in listed]
        if listed or related:
            return max(listed or related, key=lambda answer: answer.share or 0.0)
        undecided = (answer for answer in answers if answer.share is None)
        params = {"otherwise": self.otherwise} if self.shares else {}
        return next(undecided, Judgement(self.otherwise, Reason.NOT_LISTED, params))

    def _wants(self) -> Iterable[tuple[str, GradedList | None]]:
        yield from ((text, None) for text in self.any_of)
        yield from ((text, entry) for entry in self.shares for text in entry.any_of)

    def _worths(self) -> Iterable[tuple[str, float]]:
        """The wanted texts with what each earns."""
        return ((text, 1.0 if graded is None else graded.share) for text, graded in self._wants())

    def _weigh(self, near: Nearness, wanted: str, graded: GradedList | None, member: str | Place) -> Judgement:
        params: dict[str, Any] = {"item": member, "wanted": wanted}
        if near.share == 1:
            return self._listed(graded, params, member)
        soft = self.mode is Mode.SCORE and not self.shares  # a gate has no soft edge, a graded list its own shares
        if near.share is None or (near.reason is Reason.BROADER and not soft and not self.shares):
            return Judgement(None, near.reason, params, member)
        return Judgement(near.share if soft else 0.0, near.reason if soft else Reason.NOT_LISTED, params, member)

    def _listed(self, graded: GradedList | None, params: dict[str, Any], member: str | Place) -> Judgement:
        if graded is None:
            return Judgement(1.0, Reason.LISTED, params, member)
        counted = {} if graded.evidence is None else graded.evidence.model_dump()
        return Judgement(graded.share, Reason.GRADED, {**params, "share": graded.share, **counted}, member)
