"""Files for the rows that need a person: the original columns, the line, and what is the matter with it."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from bot.sources.cells import guarded
from bot.sources.table import Row, Table

LINE, REASON = "osuma_line", "osuma_reason"


def folder_for(path: Path) -> Path:
    """Where files about an input go: beside it, else the working folder, else the folder for temporary files."""
    folders = (path.parent, Path(), Path(tempfile.gettempdir()))
    return next(filter(_writable, folders), folders[-1])


def _writable(folder: Path) -> bool:
    if not folder.stat().st_mode & 0o222:
        return False  # the superuser could write even there, against what the mode says
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _free(path: Path) -> Path:
    """The path, or the next one like it, that holds nothing or an older file of ours: nobody else's is replaced."""
    names = (path, *(path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 100)))
    return next((each for each in names if not each.exists() or _is_ours(each)), names[-1])


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return REASON.encode() in file.readline(100_000)
    except OSError:
        return False


class RowFile:
    """A CSV of rows with reasons, written in the manner of the input so that the same program opens it.

    Nothing stands at ``path`` until the file is complete, and nothing at all where there was no row or where the rows
    are only counted (``discard``).
    """

    def __init__(self, path: Path, table: Table, *, discard: bool = False) -> None:
        self.path = _free(path)
        self.rows = 0
        self._discard = discard
        self._table = table
        self._draft = path.with_name(f".{path.name}.part")
        self._file: IO[str] | None = None
        self._writer: Any = None

    def add(self, row: Row, reason: str) -> None:
        """One row and what is the matter with it."""
        self.rows += 1
        if self._discard:
            return
        if self._writer is None:
            self._begin()
        cells = [guarded(cell) for cell in row.cells]
        self._writer.writerow([*cells, row.line, guarded(reason)])

    def _begin(self) -> None:
        form = self._table.form
        plain = form.encoding in {"utf-8", None}
        self._file = self._draft.open("w", encoding="utf-8" if plain else "utf-8-sig", newline="")
        self._writer = csv.writer(self._file, delimiter=form.delimiter or ",")
        self._writer.writerow([*(guarded(header) for header in self._table.headers), LINE, REASON])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        self._file.close()
        if kind is None:
            self._draft.replace(self.path)
        else:
            self._draft.unlink(missing_ok=True)

    @property
    def written(self) -> Path | None:
        """Where the file stands, or None where there was nothing to write."""
        return self.path if self.rows and not self._discard else None
