"""Which columns of a file of customers tell how good a customer is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.sources.cells import is_empty, unguarded
from bot.sources.columns import Columns, guess
from bot.sources.headers import normal
from bot.sources.measure_cells import Context, Said, read_cell
from bot.sources.periods import day_comes_first
from bot.sources.reading import Unread
from bot.sources.table import Row, Table
from bot.sources.told import resolve
from bot.sources.vocabulary import words
from icp.best import Measure
from icp.errors import Unreadable

CHURNED = "churned"
MEASURES = (*(str(measure) for measure in Measure), CHURNED)
"""What ``--map COLUMN=…`` may name in a file of customers, beside a company's own fields."""

_READERS = (*MEASURES, "active", "state")
_ENOUGH = 0.6  # of a doubtful column's values have to say whether the customer has left
_DATED = frozenset({"since", CHURNED})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNIT = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNIT_WORDS = re.compile(r" (?:eur|euro|euroa|keur|teur|meur|sek|tsek|msek|nok|dkk|usd|gbp|tkr|mkr|kpl|pct)$")


@dataclass(frozen=True, slots=True)
class MeasureColumn:
    """One column and the measure that it tells.

    Attributes:
        reader: how its cells are read: the measure's own name, or ``active`` or ``state`` for ``churned``.
        told: whether the user said so.
        day_first: how the column writes dates with slashes; None where it does not tell.
    """

    index: int
    header: str
    reader: str
    told: bool = False
    day_first: bool | None = None

    @property
    def measure(self) -> str:
        """``nps``, ``satisfaction``, ``since``, ``billed``, ``usage``, ``extras`` or ``churned``."""
        return CHURNED if self.reader in {"active", "state"} else self.reader


def guess_customers(table: Table, told: Mapping[str, str], *, file: str) -> tuple[Columns, tuple[MeasureColumn, ...]]:
    """What each column of a file of customers feeds: the company's own fields, and the measures.

    Args:
        table: the file.
        told: field or measure by column, as the user gave them.
        file: the file's name, for refusals.

    Raises:
        TableRefusal: as ``bot.sources.columns.guess``.
    """
    said = {column: name for column, field in told.items() if (name := _measure_named(field))}
    headers = {next(iter(resolve(table.headers, {column: "ignore"}))): name for column, name in said.items()}
    rest = {column: field for column, field in told.items() if column not in said}
    taken = set(resolve(table.headers, rest, beside=MEASURES))
    found = _guessed([*enumerate(table.headers)], headers, taken, table)
    mine = {column.header: "ignore" for column in found}
    columns = guess(table.headers, table.sample(), {**rest, **mine}, file=file)
    indexes = {column.index for column in found}
    return Columns(tuple(column for column in columns.all if column.index not in indexes)), found


def read_measures(row: Row, columns: Sequence[MeasureColumn], context: Context) -> tuple[dict[str, Said], list[Unread]]:
    """What a row says of each measure, and its cells that say nothing readable."""
    said: dict[str, Said] = {}
    unread: list[Unread] = []
    for column in columns:
        text = unguarded(row.cells[column.index].strip())
        nothing_bought = column.measure == Measure.EXTRAS and text.casefold() in words("said no")
        if is_empty(text) and not nothing_bought:
            continue
        try:
            read = read_cell(column.reader, text, Context(column.header, context.today, column.day_first))
        except Unreadable as error:
            unread.append(Unread(row.line, column.header, text, error.key, error.params))
        else:
            said.setdefault(column.measure, read)
    return said, unread


def _measure_named(field: str) -> str | None:
    slug = normal(field).replace(" ", "_")
    return slug if slug in MEASURES else None


def _guessed(
    headers: Iterable[tuple[int, str]], told: Mapping[str, str], taken: set[str], table: Table
) -> tuple[MeasureColumn, ...]:
    """One column a measure: the one that was told, else of several years the last, else the first."""
    sample = table.sample()
    best: dict[str, tuple[tuple[bool, str], MeasureColumn]] = {}
    for index, header in headers:
        reader = told.get(header) or (None if header in taken else _known(header))
        if reader is None or (reader == "state" and not _says_state(sample, index)):
            continue
        year = _YEAR.search(header)
        column = MeasureColumn(index, header, reader, header in told, _order(table, index, reader))
        rank = (column.told, year[0] if year else "")
        if column.measure not in best or rank > best[column.measure][0]:
            best[column.measure] = (rank, column)
    return tuple(sorted((column for _, column in best.values()), key=lambda column: column.index))


def _known(header: str) -> str | None:
    for base in (normal(header), normal(_UNIT.sub(" ", header))):
        plain = _UNIT_WORDS.sub("", " ".join(_YEAR.sub(" ", base).split()))
        for name in _READERS:
            if base in words(f"measure {name}") or plain in words(f"measure {name}"):
                return name
    return None


def _says_state(sample: Sequence[Row], index: int) -> bool:
    texts = [text for row in sample if not is_empty(text := row.cells[index].strip())]
    known = words("said left") | words("said stays")
    return bool(texts) and sum(text.casefold() in known for text in texts) >= _ENOUGH * len(texts)


def _order(table: Table, index: int, reader: str) -> bool | None:
    if reader not in _DATED:
        return None
    return day_comes_first(row.cells[index] for row in table)
