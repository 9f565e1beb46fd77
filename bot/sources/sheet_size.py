"""How large a packed spreadsheet would become, found out before anything unpacks it.

Two traps: a small file that unpacks to gigabytes, and a sheet with one cell in its last corner, for which calamine
would reserve every cell between (and end the process when it cannot). The first is read off the zip directory, the
second by walking through the cells' addresses, a chunk at a time.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from bot.sources.errors import TableRefusal

MAX_CELLS = 20_000_000  # about 500 MB in calamine
_XLSX_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_CHUNK = 1 << 20


def require_small(path: Path, max_bytes: int) -> None:
    """Refuse a zip that unpacks to more than ``max_bytes``, spans too many cells, or is no spreadsheet.

    Raises:
        TableRefusal: as said.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > max_bytes:
                raise TableRefusal("refusal-table-large", file=path.name)
            sheets = [part for part in parts if _XLSX_SHEET.fullmatch(part.filename) or part.filename == "content.xml"]
            if not sheets:
                raise TableRefusal("refusal-table-zip", file=path.name)
            if any(_area(archive, part) > MAX_CELLS for part in sheets):
                raise TableRefusal("refusal-table-wide", file=path.name)
    except (zipfile.BadZipFile, expat.ExpatError, NotImplementedError, RuntimeError, OSError) as error:
        raise TableRefusal("refusal-table-broken", file=path.name) from error


def _area(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """The cells of the rectangle that one part's sheets span, the largest of them."""
    corner = _OdsCorner() if part.filename == "content.xml" else _XlsxCorner()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = corner.start
    parser.EndElementHandler = corner.end
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 -- expat takes its second argument by position only
    parser.Parse(b"", True)  # noqa: FBT003 -- likewise
    return corner.area


class _XlsxCorner:
    """The last row and column with a value; cells that only carry a format do not count."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._last_row = self._last_column = 0

    @property
    def area(self) -> int:
        return self._last_row * self._last_column

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "row":
            row = attributes.get("r", "")
            self._row = int(row) if row.isdecimal() else self._row + 1
            self._column = 0
        elif tag == "c":
            address = _ADDRESS.fullmatch(attributes.get("r", ""))
            self._column = _column_number(address[1]) if address else self._column + 1
            self._row = int(address[2]) if address else self._row
        elif tag in {"v", "is", "f"}:
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)

    def end(self, name: str) -> None:
        """Nothing to do: a cell is placed where it starts."""


class _OdsCorner:
    """The same for OpenDocument, where one element stands for many equal rows or cells."""

    def __init__(self) -> None:
        self.area = 0
        self._begin()

    def _begin(self) -> None:
        self._rows = self._width = self._height = 0
        self._repeat_row = self._column = self._filled_to = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "table":
            self._begin()
        elif tag == "table-row":
            self._repeat_row = _count(attributes, "number-rows-repeated")
            self._column = self._filled_to = 0
        elif tag in {"table-cell", "covered-table-cell"}:
            self._column += _count(attributes, "number-columns-repeated")
            if any(key.endswith(" value-type") for key in attributes):
                self._filled_to = self._column
        elif tag == "p":
            self._filled_to = self._column

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "table-row":
            self._rows += self._repeat_row
            if self._filled_to:
                self._height = self._rows
                self._width = max(self._width, self._filled_to)
        elif tag == "table":
            self.area = max(self.area, self._height * self._width)


def _count(attributes: dict[str, str], name: str) -> int:
    text = next((value for key, value in attributes.items() if key.endswith(f" {name}")), "1")
    return int(text) if text.isdecimal() else 1


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
