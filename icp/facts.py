"""A company and what is known of it: facts, each with its source and the date it was observed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from icp.values import Value


class Field(StrEnum):
    """The nine fields of a company that a profile can ask about."""

    INDUSTRY = "industry"
    HEADCOUNT = "headcount"
    LOCATION = "location"
    FOUNDED = "founded"
    FUNDING = "funding"
    LEGAL_FORM = "legal_form"
    REVENUE = "revenue"
    GOALS = "goals"
    KEYWORDS = "keywords"


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field, as one source stated it on one date. Nothing is known without both.

    Attributes:
        field: the field that the value belongs to.
        value: in the form of the field's kind (see ``icp.kinds``); never empty.
        source: who says so: a file's name, a register's name, or a person ("@maija").
        observed_on: the day on which the source said so.
    """

    field: Field
    value: Value
    source: str
    observed_on: date


@dataclass(frozen=True)
class Company:
    """An organisation that could buy, with all facts known of it.

    Several sources may state the same field. Of a field with one value (headcount, founding year, funding, legal
    form, revenue) the newest statement holds, and among equally new ones the last; of a field that is a set
    (industry, location, goals, keywords) all statements hold together.
    """

    name: str
    id: str = ""
    domain: str | None = None
    business_id: str | None = None
    facts: tuple[Fact, ...] = ()

    @cached_property
    def _stated(self) -> dict[Field, tuple[Fact, ...]]:
        stated: dict[Field, tuple[Fact, ...]] = {}
        for fact in sorted(self.facts, key=lambda fact: fact.observed_on):
            stated[fact.field] = (*stated.get(fact.field, ()), fact)
        return stated

    def stated(self, field: Field) -> tuple[Fact, ...]:
        """All statements of one field, the oldest first."""
        return self._stated.get(field, ())

    def value(self, field: Field) -> Value | None:
        """What is known of one field, or None."""
        stated = self.stated(field)
        if not stated:
            return None
        newest = stated[-1].value
        if not isinstance(newest, frozenset):
            return newest
        members: frozenset[Any] = frozenset().union(*(f.value for f in stated if isinstance(f.value, frozenset)))
        return members
