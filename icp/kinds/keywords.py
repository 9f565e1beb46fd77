"""Tags, technologies and segments."""

from __future__ import annotations

from typing import ClassVar, Literal

from icp.facts import Field
from icp.kinds.listed import FAR, SAME, Nearness
from icp.kinds.texts import TextsCriterion
from icp.terms import names


class Keywords(TextsCriterion):
    """Tags, technologies, segments. "Salesforce CRM" has the keyword "Salesforce"."""

    field: ClassVar[Field] = Field.KEYWORDS

    kind: Literal["keywords"] = "keywords"

    def nearness(self, member: str, wanted: str) -> Nearness:
        """Whether the tag holds every word of the wanted one."""
        return SAME if names(member, wanted) else FAR
