"""A table file: opened, checked from end to end, and then read row by row as often as wanted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.sources.errors import TableRefusal
from bot.sources.form import Form, Record
from bot.sources.sheet_file import SheetFile, is_sheet
from bot.sources.text_file import TextFile

MAX_UNPACKED = 200 * 1000 * 1000  # bytes
MAX_CELL = 100_000  # characters
MAX_COLUMNS = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """One data row.

    Attributes:
        line: its number in the file, from 1: the line it begins on, or a sheet's row number.
        cells: as many as the table has headers; missing ones are empty.
        surplus: cells beyond the last header. A row that has any is not to be trusted: its cells may have shifted.
    """

    line: int
    cells: tuple[str, ...]
    surplus: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table whose structure has been checked to its last line.

    Attributes:
        headers: the first row's texts, trimmed, in the file's order. A column without a header has "".
        rows: how many data rows there are, blank ones not counted; at least 1.
    """

    path: Path
    headers: tuple[str, ...]
    form: Form
    rows: int
    records: TextFile | SheetFile

    def __iter__(self) -> Iterator[Row]:
        """The data rows in order, one at a time; blank rows are left out."""
        for line, cells in islice(_filled(self.records), 1, None):
            yield _row(line, cells, len(self.headers))

    def chunks(self, size: int) -> Iterator[tuple[int, list[Row]]]:
        """The data rows ``size`` at a time, each time with how many there have been so far."""
        rows, done = iter(self), 0
        while chunk := list(islice(rows, size)):
            done += len(chunk)
            yield done, chunk

    def sample(self, count: int = 200) -> list[Row]:
        """The first rows, for confirming what a column holds."""
        return list(islice(self, count))


def open_table(path: Path, *, max_bytes: int = MAX_UNPACKED) -> Table:
    """Open a CSV, TSV, XLSX, XLS or ODS file by what it holds, not by its name, and check all of it.

    Args:
        path: the file.
        max_bytes: the most that a packed spreadsheet may unpack to.

    Raises:
        TableRefusal: it cannot be read as a table with a header and at least one row; nothing has been used of it.
    """
    _require_file(path)
    try:
        records = SheetFile(path, max_bytes) if is_sheet(path) else TextFile(path)
        headers, rows = _check(path, records)
    except OSError as error:
        raise TableRefusal("refusal-table-unreadable", file=path.name) from error
    return Table(path, headers, records.form, rows, records)


def _require_file(path: Path) -> None:
    if path.is_dir():
        raise TableRefusal("refusal-table-folder", file=str(path))
    if not path.exists():
        raise TableRefusal("refusal-table-missing", file=str(path))
    if not path.is_file():
        raise TableRefusal("refusal-table-unreadable", file=str(path))


def _check(path: Path, records: TextFile | SheetFile) -> tuple[tuple[str, ...], int]:
    """The headers and the number of data rows, having looked at every cell."""
    headers: tuple[str, ...] = ()
    rows = 0
    for number, (line, cells) in enumerate(_filled(records)):
        if any(len(cell) > MAX_CELL for cell in cells):
            raise TableRefusal("refusal-table-cell", file=path.name, line=str(line))
        if number == 0:
            headers = _headers(cells)
        rows = number
    if not headers:
        raise TableRefusal("refusal-table-empty", file=path.name)
    if len(headers) > MAX_COLUMNS:
        raise TableRefusal("refusal-table-columns", file=path.name, count=len(headers), most=MAX_COLUMNS)
    if not rows:
        raise TableRefusal("refusal-table-header-only", file=path.name)
    return headers, rows


def _headers(cells: list[str]) -> tuple[str, ...]:
    texts = [re.sub(r"\s+", " ", unicodedata.normalize("NFC", cell)).strip(" \ufeff") for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _filled(records: TextFile | SheetFile) -> Iterator[Record]:
    return (record for record in records if any(cell and not cell.isspace() for cell in record[1]))


def _row(line: int, cells: list[str], width: int) -> Row:
    surplus = tuple(cell for cell in cells[width:] if cell.strip())
    kept = (*cells[:width], *[""] * (width - len(cells)))
    return Row(line, kept, surplus)
