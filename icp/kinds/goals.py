"""What the company wants to reach, in its own words."""

from __future__ import annotations

from typing import ClassVar, Literal

from icp.facts import Field
from icp.kinds.listed import FAR, SAME, Nearness
from icp.kinds.texts import TextsCriterion
from icp.reference import goals
from icp.terms import names


class Goals(TextsCriterion):
    """Business goals. A goal counts however it is inflected, and in Finnish as in English where it is a usual one."""

    field: ClassVar[Field] = Field.GOALS

    kind: Literal["goals"] = "goals"

    def nearness(self, member: str, wanted: str) -> Nearness:
        """Whether the text names the goal by its own words or by other usual words for it."""
        return SAME if any(names(member, phrase) for phrase in goals.phrases(wanted)) else FAR
