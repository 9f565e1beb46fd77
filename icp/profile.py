"""The ideal customer profile: criteria with weights, thresholds of the tiers, and what must be known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.documents import read_document, write_document
from icp.facts import Field
from icp.fit import Mode, Tier
from icp.kinds import KINDS, AnyCriterion
from icp.kinds.industry import Industry
from icp.kinds.location import Location
from icp.reference import industries, places

Threshold = Annotated[float, Setting(gt=0, le=100)]


class Tiers(BaseModel):
    """The lowest score of tiers A, B and C, on the scale of 0 to 100; below C is D."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    A: Threshold = 75
    B: Threshold = 50
    C: Threshold = 25

    @model_validator(mode="after")
    def _descending(self) -> Self:
        if not self.A > self.B > self.C:
            raise PydanticCustomError("profile-tiers-order", "A must be above B, and B above C")
        return self

    def lowest(self, tier: Tier) -> float:
        """The lowest score of a tier; 0 for D."""
        return 0.0 if tier is Tier.D else float(getattr(self, tier.value))

    def above(self, tier: Tier) -> Tier | None:
        """The next better tier, or None for A."""
        order = list(Tier)
        return None if tier is Tier.A else order[order.index(tier) - 1]


class Profile(BaseModel):
    """A team's description of its ideal customer, at company level.

    Attributes:
        criteria: at least one of them scores; several may ask for the same kind.
        min_coverage: the part of the weight, 0 to 1, that must be known before a score is a verdict.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    criteria: Annotated[tuple[AnyCriterion, ...], Setting(min_length=1, max_length=200)]
    tiers: Tiers = Tiers()
    min_coverage: float = Setting(default=0.5, ge=0, le=1)

    @model_validator(mode="after")
    def _scores(self) -> Self:
        if not any(criterion.mode is Mode.SCORE for criterion in self.criteria):
            raise PydanticCustomError("profile-nothing-scores", "no criterion has the mode score")
        return self

    def with_typical(self, typical: Sequence[float]) -> Profile:
        """The same profile with each criterion's typical share replaced (one a criterion, 0 to 1, in order)."""
        pairs = zip(self.criteria, typical, strict=True)
        criteria = tuple(criterion.model_copy(update={"typical": share}) for criterion, share in pairs)
        return self.model_copy(update={"criteria": criteria})

    def unrecognised(self) -> list[tuple[int, str]]:
        """Industries and places that no reference knows: (the criterion's index, the text).

        They are no error, since a team may use words of its own, but mostly they are a slip of the pen.
        """
        found: list[tuple[int, str]] = []
        for index, criterion in enumerate(self.criteria):
            if isinstance(criterion, Industry):
                found += [(index, text) for text in criterion.wanted() if not industries.codes(text)]
            elif isinstance(criterion, Location):
                found += [(index, text) for text in criterion.wanted() if not places.places_for(text)]
        return found


def load_profile(text: str) -> Profile:
    """The profile of an ``icp.yaml``.

    Raises:
        InvalidFile: with every broken rule and its line.
    """
    return read_document(text, Profile.model_validate, _keys_at)


def _keys_at(place: tuple[int | str, ...]) -> Iterable[str]:
    """The keys of the model that a key stands in, by pydantic's path to it: (criteria, 3, headcount, wieght)."""
    match place:
        case ("criteria", int(), str(kind), _):
            return ["kind", *(name for name in KINDS[Field(kind)].model_fields if name != "kind")]
        case ("criteria", int(), str(), "shares", int(), _):
            return ["any_of", "between", "share"]
        case ("tiers", _):
            return Tiers.model_fields
        case _:
            return Profile.model_fields


def dump_profile(profile: Profile) -> str:
    """The profile as an ``icp.yaml`` that ``load_profile`` reads back to the same profile; defaults are left out."""
    document = profile.model_dump(mode="json", exclude_defaults=True)
    criteria = [{"kind": criterion.field.value, **_shown(criterion)} for criterion in profile.criteria]
    return write_document({**document, "criteria": criteria})


def _shown(criterion: AnyCriterion) -> dict[str, object]:
    shown = criterion.model_dump(mode="json", exclude_defaults=True)
    shown.pop("kind", None)
    return shown
