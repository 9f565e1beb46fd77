"""Delimited text (CSV, TSV and their kin): which delimiter, and the records one by one."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bot.sources.encoding import detect
from bot.sources.errors import TableRefusal
from bot.sources.form import Form, Record

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 50
_SAMPLE_LENGTH = 1 << 18
_EXCEL_HINT = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)


class TextFile:
    """A delimited text file: each iteration reads it anew, a record at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._encoding = detect(path)
        with path.open(encoding=self._encoding, newline="") as file:
            lines = [file.readline(_SAMPLE_LENGTH) for _ in range(_SAMPLE_LINES)]
        hint = _EXCEL_HINT.fullmatch(lines[0])
        self._skipped = 1 if hint else 0
        self._delimiter = hint[1] if hint else find_delimiter([line for line in lines if line])
        self.form = Form("text", encoding=self._encoding, delimiter=self._delimiter)

    def __iter__(self) -> Iterator[Record]:
        """The records with the number of the line that each begins on.

        Raises:
            TableRefusal: the quotes do not pair up, or a cell is too long.
        """
        with self._path.open(encoding=self._encoding, newline="") as file:
            lines = islice(file, self._skipped, None)
            reader = csv.reader(lines, delimiter=self._delimiter, strict=True, skipinitialspace=True)
            line = self._skipped + 1
            try:
                for cells in reader:
                    yield line, cells
                    line = self._skipped + reader.line_num + 1
            except csv.Error as error:
                key = "refusal-table-cell" if "field limit" in str(error) else "refusal-table-quotes"
                raise TableRefusal(key, file=self._path.name, line=str(line)) from error


def find_delimiter(lines: list[str]) -> str:
    """The delimiter under which most of these lines have as many cells as the first, and among those, most cells.

    A file with one column has none: then the answer is one that does not occur, so that "Acme, Inc." stays whole.
    """
    best = max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))
    if _evenness(lines, best) > (0.0, 1):
        return best
    return next((d for d in _DELIMITERS if not any(d in line for line in lines)), "\t")


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    widths: list[int] = []
    try:
        reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
        widths.extend(len(cells) for cells in reader if cells)
    except csv.Error:
        pass  # the sample ends inside a quoted cell; what came before it counts
    if not widths or widths[0] < 2:  # noqa: PLR2004 -- one cell: this delimiter does not divide the header
        return (0.0, 1)
    return (round(sum(width == widths[0] for width in widths) / len(widths), 1), widths[0])
