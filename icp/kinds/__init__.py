"""The nine kinds of criteria: one class in one file each, and the registry that names them.

A new kind is a file here, a line below, a ``Field``, and its texts in both languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, JsonValue

from icp.facts import Field
from icp.kinds.base import Criterion
from icp.kinds.founded import Founded
from icp.kinds.funding import Funding
from icp.kinds.goals import Goals
from icp.kinds.headcount import Headcount
from icp.kinds.industry import Industry
from icp.kinds.keywords import Keywords
from icp.kinds.legal_form import LegalForm
from icp.kinds.location import Location
from icp.kinds.revenue import Revenue
from icp.values import Value

if TYPE_CHECKING:
    AnyCriterion = Criterion[Any]
else:
    AnyCriterion = Annotated[
        Industry | Headcount | Location | Founded | Funding | LegalForm | Revenue | Goals | Keywords,
        Discriminator("kind"),
    ]

KINDS: dict[Field, type[Criterion[Any]]] = {
    kind.field: kind for kind in (Industry, Headcount, Location, Founded, Funding, LegalForm, Revenue, Goals, Keywords)
}
"""Every field with the class that reads, keeps and judges its values."""


def read(field: Field, text: str) -> Value:
    """The value of a field that a text written by people states.

    Raises:
        Unreadable: the text states none.
    """
    value: Value = KINDS[field].read(text)
    return value


def dump(field: Field, value: Value) -> JsonValue:
    """A field's value as JSON, the form in which it is stored."""
    return KINDS[field].dump(value)


def load(field: Field, value: JsonValue) -> Value:
    """The value that ``dump`` wrote."""
    loaded: Value = KINDS[field].load(value)
    return loaded
