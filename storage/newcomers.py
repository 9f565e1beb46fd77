"""Companies on their way in, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from icp import identity
from icp.facts import Fact
from storage.columns import storable

Relation = Literal["lead", "customer"]
"""A lead is a company that the team does not sell to yet, a customer one that it does."""


def relation_of(text: str) -> Relation:
    """The relation that a column holds."""
    return "customer" if text == "customer" else "lead"


@dataclass(frozen=True, slots=True)
class NewCompany:
    """One company as a source states it.

    Attributes:
        domain: a domain, URL or e-mail address in any spelling, or None.
        business_id: in any spelling, or None.
        relation: a customer is never made a lead again by an import.
    """

    name: str
    domain: str | None = None
    business_id: str | None = None
    relation: Relation = "lead"
    facts: tuple[Fact, ...] = ()

    @property
    def nameless(self) -> bool:
        """Whether neither name, domain nor business id says who it is; such a row cannot be kept."""
        if storable(self.name).strip():
            return False
        named = self.domain and identity.domain(self.domain)
        return not (named or (self.business_id and identity.business_id(self.business_id)))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row.

    Attributes:
        kind: "new", "updated" (of a company known before, something else is known now), "unchanged" (nothing is), or
            "same" (an earlier row meant the same company).
        same_as: the index of the first row that meant the same company, where ``kind`` is "same".
    """

    kind: Literal["new", "updated", "unchanged", "same"]
    company_id: str
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Upserted:
    """What became of all rows: how many companies each kind of outcome has, and each row's outcome."""

    new: int
    updated: int
    outcomes: tuple[Outcome, ...]
    unchanged: int = 0
