"""The company's legal form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal, Self, cast

from pydantic import JsonValue, model_validator
from pydantic_core import PydanticCustomError

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.listed import FAR, SAME, ListCriterion, Nearness
from icp.reference import legal_forms

GROUPS = ("for_profit", "non_profit")


class LegalForm(ListCriterion[str]):
    """Legal forms by name or abbreviation in the country's language, and the groups for_profit and non_profit."""

    field: ClassVar[Field] = Field.LEGAL_FORM

    kind: Literal["legal_form"] = "legal_form"

    @model_validator(mode="after")
    def _known(self) -> Self:
        for text in self.wanted():
            if legal_forms.find(text) is None:
                raise PydanticCustomError("profile-legal-form-unknown", "no such legal form", {"text": text})
        return self

    @staticmethod
    def read(text: str) -> str:
        """Read a legal form by its name or abbreviation ("Osakeyhtiö", "Oy", "GmbH").

        Raises:
            Unreadable: with key ``unreadable-legal-form``.
        """
        found = legal_forms.find(text)
        if found is None:
            raise Unreadable("unreadable-legal-form", text=text)
        return found

    @staticmethod
    def dump(value: str) -> JsonValue:
        """The form's slug."""
        return value

    @staticmethod
    def load(value: JsonValue) -> str:
        """What ``dump`` wrote."""
        return cast("str", value)

    def members(self, value: str) -> Iterable[str]:
        """The one form."""
        return (value,)

    def nearness(self, member: str, wanted: str) -> Nearness:
        """The same form, or one of the wanted group."""
        asked = legal_forms.find(wanted)
        return SAME if asked in {member, legal_forms.group(member)} else FAR

    def nearest(self, value: str, share: float) -> str | None:
        """The first wanted form that suffices."""
        found = (legal_forms.find(text) for text, worth in self._worths() if worth >= share)
        return next((slug for slug in found if slug is not None and slug != value), None)
