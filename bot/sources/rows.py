"""A row of a table becomes a company: its names, its facts, and a note of every cell that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.sources import company_cells, fact_cells, place_cells
from bot.sources.columns import Columns
from bot.sources.reading import Reading, Unread
from bot.sources.table import Row
from icp.facts import Fact, Field
from icp.values import Value
from storage.companies import NewCompany, Relation

Values = Mapping[Field, Value]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be a company: a message key with its parameters."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What a row says.

    Attributes:
        line: its number in the file.
        values: the fields that the row states, in the form of their kinds.
        observed_on: the day on which the row's source says that it was so.
        unread: the cells that state nothing readable; the rest of the row holds without them.
        problem: why the row cannot be a company, or None.
    """

    line: int
    name: str
    domain: str | None
    business_id: str | None
    values: Values
    observed_on: date
    unread: tuple[Unread, ...]
    problem: Problem | None

    def company(self, source: str, relation: Relation) -> NewCompany:
        """The company to store, each value as a fact of ``source``."""
        facts = tuple(Fact(field, value, source, self.observed_on) for field, value in self.values.items())
        return NewCompany(self.name, self.domain, self.business_id, relation, facts)


def read_row(row: Row, columns: Columns, day: date) -> ReadRow:
    """What a row says.

    Args:
        row: a row of the table that ``columns`` were guessed for.
        columns: what each column feeds.
        day: the day of the import: when the facts were observed unless a column says otherwise.
    """
    reading = Reading(row, columns)
    name = company_cells.name(reading)
    return ReadRow(
        line=row.line,
        name=name,
        domain=company_cells.domain(reading),
        business_id=company_cells.business_id(reading),
        values=_values(reading, name, day, Field),
        observed_on=company_cells.observed_on(reading, day) or day,
        unread=tuple(reading.unread),
        problem=_problem(row, name),
    )


def read_values(row: Row, columns: Columns, day: date, fields: Iterable[Field]) -> tuple[Values, list[Unread]]:
    """Only some fields of a row, for scoring: what they state, and their cells that could not be read."""
    reading = Reading(row, columns)
    return _values(reading, company_cells.name(reading), day, fields), reading.unread


def _values(reading: Reading, name: str, day: date, fields: Iterable[Field]) -> Values:
    readers: dict[Field, Callable[[], Value | None]] = {
        Field.INDUSTRY: lambda: fact_cells.industry(reading),
        Field.HEADCOUNT: lambda: fact_cells.headcount(reading),
        Field.LOCATION: lambda: place_cells.location(reading),
        Field.FOUNDED: lambda: fact_cells.founded(reading, day),
        Field.FUNDING: lambda: fact_cells.funding(reading),
        Field.LEGAL_FORM: lambda: fact_cells.legal_form(reading, name, place_cells.country(reading)),
        Field.REVENUE: lambda: fact_cells.revenue(reading),
        Field.GOALS: lambda: fact_cells.goals(reading),
        Field.KEYWORDS: lambda: fact_cells.keywords(reading),
    }
    found = ((field, readers[field]() if field in readers else fact_cells.plain(reading, field)) for field in fields)
    return {field: value for field, value in found if value is not None}


def _problem(row: Row, name: str) -> Problem | None:
    if row.surplus:
        return Problem("reject-surplus", {"count": len(row.surplus), "cells": [cell[:60] for cell in row.surplus[:5]]})
    if not name:
        return Problem("reject-no-name")
    if not any(map(str.isalnum, name)):
        return Problem("reject-name-signs")
    if len(name) > company_cells.LONGEST_NAME:
        return Problem("reject-name-long", {"length": len(name), "most": company_cells.LONGEST_NAME})
    return None
