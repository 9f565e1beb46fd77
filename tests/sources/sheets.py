"""Small spreadsheets, zipped by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[str | float]]]) -> Path:
    """An XLSX file with these sheets; numbers are numbers, None-like "" cells are left out."""
    return write_raw_xlsx(
        path, {name: "".join(_row(i, row) for i, row in enumerate(rows, 1)) for name, rows in sheets.items()}
    )


def write_raw_xlsx(path: Path, sheets: Mapping[str, str]) -> Path:
    """An XLSX file whose sheets hold this XML inside ``sheetData``."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"/>' for i, n in zip(numbers, sheets, strict=True))
    targets = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in numbers
    )
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>')
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{targets}</Relationships>'
        )
        for number, body in zip(numbers, sheets.values(), strict=True):
            archive.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>',
            )
    return path


def write_ods(path: Path, body: str) -> Path:
    """An ODS file with one sheet of these rows."""
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{ns}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{ns}:office:1.0" xmlns:table="{ns}:table:1.0" '
            f'xmlns:text="{ns}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Sheet">{body}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


def ods_cell(text: str, repeated: int = 1) -> str:
    """A text cell."""
    repeat = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    return f'<table:table-cell{repeat} office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'


def _row(number: int, cells: Sequence[str | float]) -> str:
    filled = "".join(_cell(f"{chr(ord('A') + i)}{number}", cell) for i, cell in enumerate(cells) if cell != "")
    return f'<row r="{number}">{filled}</row>'


def _cell(address: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{address}"><v>{value}</v></c>'
