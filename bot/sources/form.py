"""What is known of a table file's form, whichever kind of file it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Record = tuple[int, list[str]]
"""One record as it stands in the file: its line or row number, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a table file is written.

    Attributes:
        kind: delimited ``text`` or a spreadsheet's ``sheet``.
        encoding, delimiter: of text; None for a sheet.
        sheet: the name of the sheet that was read; None for text.
    """

    kind: Literal["text", "sheet"]
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
