"""Spreadsheets (XLSX, XLS, ODS): the first sheet that holds anything, read by calamine once its size is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from bot.sources.errors import TableRefusal
from bot.sources.form import Form, Record
from bot.sources.sheet_size import require_small

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_LARGEST_OLD_FILE = 100 * 1000 * 1000


def is_sheet(path: Path) -> bool:
    """Whether the file's first bytes are those of a spreadsheet, whatever its name says."""
    with path.open("rb") as file:
        return file.read(8).startswith((_OLD_EXCEL, _ZIP))


class SheetFile:
    """A spreadsheet file; its first visible sheet with cells."""

    def __init__(self, path: Path, max_bytes: int) -> None:
        """Open the sheet.

        Args:
            path: an existing file for which ``is_sheet`` holds.
            max_bytes: the most that a packed file may unpack to.

        Raises:
            TableRefusal: too large, locked with a password, or no spreadsheet.
        """
        if path.stat().st_size > _LARGEST_OLD_FILE:
            raise TableRefusal("refusal-table-large", file=path.name)
        with path.open("rb") as file:
            packed = file.read(4) == _ZIP
        if packed:
            require_small(path, max_bytes)
        self._path = path
        self._sheet = self._open()
        self.form = Form("sheet", sheet=self._sheet.name)

    def _open(self) -> CalamineSheet:
        try:
            workbook = CalamineWorkbook.from_path(self._path)
            shown = [s.name for s in workbook.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
            sheets = (workbook.get_sheet_by_name(name) for name in shown or workbook.sheet_names)
            sheet = next((sheet for sheet in sheets if sheet.height), None)
        except PasswordError as error:
            raise TableRefusal("refusal-table-password", file=self._path.name) from error
        except CalamineError as error:
            raise TableRefusal("refusal-table-broken", file=self._path.name) from error
        if sheet is None:
            raise TableRefusal("refusal-table-empty", file=self._path.name)
        return sheet

    def __iter__(self) -> Iterator[Record]:
        """The rows with their numbers as the spreadsheet shows them."""
        for number, cells in enumerate(self._sheet.iter_rows(), start=1):
            yield number, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else _decimals(cell)
    return str(cell)


def _decimals(number: float) -> str:
    """Never exactly three decimals: in text, "2.125" is two thousand one hundred and twenty-five to many people."""
    text = repr(number)
    return f"{text}0" if re.fullmatch(r"-?\d+\.\d{3}", text) else text
