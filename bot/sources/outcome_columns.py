"""A file of outcomes: which column tells what, and what its cells say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as setting
from datetime import date

from bot.sources.cells import is_empty, tidy, unguarded
from bot.sources.columns import Columns, guess
from bot.sources.errors import TableRefusal
from bot.sources.headers import known, normal
from bot.sources.periods import day_comes_first, read_period
from bot.sources.table import Row, Table
from bot.sources.told import listing, resolve
from bot.sources.vocabulary import words
from icp.facts import Field
from storage.feedback import OUTCOMES, Outcome

PARTS = ("outcome", "reason", "date", "field", "by")
"""What ``--map COLUMN=…`` may name in a file of outcomes, beside the company's name, domain and business id."""

_LONGEST_REASON = 1_000


@dataclass(frozen=True)
class OutcomeColumns:
    """The company's own columns, and those that tell what became of it.

    Attributes:
        parts: the place of the column by part (see ``PARTS``).
        day_first: how dates with slashes are written; None where the column does not tell.
    """

    company: Columns
    parts: Mapping[str, int]
    day_first: bool | None


@dataclass(frozen=True, slots=True)
class OutcomeCells:
    """What a row says beside whose it is.

    Attributes:
        on: the day, or None where it says none.
        problem: message key of why the row cannot be used, with its parameters.
    """

    outcome: Outcome | None = None
    on: date | None = None
    reason: str = ""
    field: Field | None = None
    by: str = ""
    problem: str = ""
    params: Mapping[str, object] = setting(default_factory=dict)


def guess_outcomes(table: Table, told: Mapping[str, str], *, file: str) -> OutcomeColumns:
    """What each column of a file of outcomes feeds.

    Raises:
        TableRefusal: no column names the outcome, or as ``bot.sources.columns.guess``.
    """
    said = {column: slug for column, name in told.items() if (slug := normal(name)) in PARTS}
    headers = {next(iter(resolve(table.headers, {column: "ignore"}))): part for column, part in said.items()}
    rest = {column: name for column, name in told.items() if column not in said}
    taken = set(resolve(table.headers, rest, beside=PARTS))
    parts: dict[str, int] = {part: table.headers.index(header) for header, part in headers.items()}
    for index, header in enumerate(table.headers):
        part = None if header in taken else next((p for p in PARTS if normal(header) in words(f"feedback {p}")), None)
        if part and index not in parts.values():
            parts.setdefault(part, index)
    if "outcome" not in parts:
        raise TableRefusal("refusal-outcomes-column", file=file, headers=listing(table.headers))
    mine = {table.headers[index]: "ignore" for index in parts.values()}
    company = guess(table.headers, table.sample(), {**rest, **mine}, file=file)
    dates = parts.get("date")
    order = None if dates is None else day_comes_first(row.cells[dates] for row in table)
    return OutcomeColumns(company, parts, order)


def read_outcome_row(row: Row, columns: OutcomeColumns, today: date) -> OutcomeCells:
    """What a row says; a problem where its outcome or its day cannot be read."""
    cell = _cell(row, columns, "outcome")
    outcome = read_outcome(cell)
    if outcome is None:
        return OutcomeCells(problem="reject-outcome", params={"text": cell[:60], "outcomes": list(OUTCOMES)})
    text = _cell(row, columns, "date")
    period = read_period(text, day_first=columns.day_first) if text else None
    if text and period is None:
        return OutcomeCells(problem="unreadable-date", params={"text": text[:60]})
    if period is not None and period.first > today:
        return OutcomeCells(problem="unreadable-date-future", params={"text": text[:60]})
    return OutcomeCells(
        outcome=outcome,
        on=None if period is None else period.day(today),
        reason=_cell(row, columns, "reason")[:_LONGEST_REASON],
        field=read_field(_cell(row, columns, "field")),
        by=_cell(row, columns, "by")[:100],
    )


def read_outcome(text: str) -> Outcome | None:
    """The outcome that a text means: "Closed Won", "hävitty", "not a fit"."""
    folded = tidy(text).casefold()
    found = (each for each in OUTCOMES if folded in words(f"outcome {each}") or folded == each)
    return next(found, None)


def read_field(text: str) -> Field | None:
    """The field of a profile that a text names ("industry", "henkilöstö", "company size"), or None."""
    meant = known(text) if text else None
    name = "location" if meant and meant.target in {"city", "region", "country"} else str(meant.target) if meant else ""
    return Field(name) if name in set(Field) else None


def _cell(row: Row, columns: OutcomeColumns, part: str) -> str:
    index = columns.parts.get(part)
    text = "" if index is None else tidy(unguarded(row.cells[index].strip()))
    return "" if is_empty(text) else text
