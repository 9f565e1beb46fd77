"""Table files of every kind: what is read of them, and what is refused."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.errors import TableRefusal
from bot.sources.form import Form
from bot.sources.table import open_table
from bot.sources.text_file import find_delimiter
from tests.sources.sheets import ods_cell, write_ods, write_raw_xlsx, write_xlsx


def written(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    """A file with this content."""
    path = folder / "companies.csv"
    path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    return path


def rows(path: Path) -> list[tuple[str, ...]]:
    """The cells of all data rows."""
    return [row.cells for row in open_table(path)]


def refusal(path: Path) -> str:
    """The key under which a file is refused."""
    with pytest.raises(TableRefusal) as caught:
        open_table(path)
    return caught.value.key


def test_plain_csv(tmp_path: Path) -> None:
    """A UTF-8 file with commas is read as it stands, with the number of each line."""
    table = open_table(written(tmp_path, "Name,City\nKuusi Oy,Espoo\nMänty Oy,Jyväskylä\n"))
    assert table.headers == ("Name", "City")
    assert table.form == Form("text", encoding="utf-8", delimiter=",")
    assert [(row.line, row.cells) for row in table] == [(2, ("Kuusi Oy", "Espoo")), (3, ("Mänty Oy", "Jyväskylä"))]
    assert table.rows == 2


def test_a_table_can_be_read_again(tmp_path: Path) -> None:
    """Each pass over a table begins at its first row."""
    table = open_table(written(tmp_path, "Name\nA\nB\n"))
    assert list(table) == list(table)


def test_finnish_excel_csv(tmp_path: Path) -> None:
    """What a Finnish Excel writes: cp1252, semicolons, decimal commas, CRLF."""
    path = written(tmp_path, "Yritys;Liikevaihto\r\nHämeen Sähkö Oy;2,5 M€\r\nÅström Ab;3,1 M€\r\n", "cp1252")
    table = open_table(path)
    assert table.form == Form("text", encoding="cp1252", delimiter=";")
    assert rows(path) == [("Hämeen Sähkö Oy", "2,5 M€"), ("Åström Ab", "3,1 M€")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    """A byte order mark tells the encoding and is no part of the first header."""
    table = open_table(written(tmp_path, "Yritys\tMaa\nÄlykäs Oy\tSuomi\n", encoding))
    assert table.headers == ("Yritys", "Maa")
    assert table.form.encoding == encoding
    assert [row.cells for row in table] == [("Älykäs Oy", "Suomi")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(tmp_path: Path, line_end: str) -> None:
    """Lines may end as on any system, and the last one need not."""
    assert rows(written(tmp_path, line_end.join(["Name;City", "A;B", "C;D"]))) == [("A", "B"), ("C", "D")]


def test_quoted_cells(tmp_path: Path) -> None:
    """Quoted cells hold delimiters, line ends and doubled quotes; rows are numbered by the line they begin on."""
    path = written(tmp_path, 'Name,Goals\n"Acme, Inc.","grow\n""fast"""\nKuusi,"x"\n')
    assert [(row.line, row.cells) for row in open_table(path)] == [
        (2, ("Acme, Inc.", 'grow\n"fast"')),
        (4, ("Kuusi", "x")),
    ]


def test_excel_names_its_delimiter(tmp_path: Path) -> None:
    """The line "sep=;" that Excel understands is understood here and is no header."""
    table = open_table(written(tmp_path, "sep=;\nName;City\nA, B;C\n"))
    assert table.headers == ("Name", "City")
    assert [(row.line, row.cells) for row in table] == [(3, ("A, B", "C"))]


def test_one_column(tmp_path: Path) -> None:
    """A list of names alone is a table too, and a comma in a name does not divide it."""
    assert rows(written(tmp_path, "Company\nAcme, Inc.\nKuusi Oy\n")) == [("Acme, Inc.",), ("Kuusi Oy",)]


@given(
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    cells=st.lists(st.text("ab ,;|\t\"\n'é", max_size=8), min_size=6, max_size=6),
)
def test_any_written_table_is_read_back(delimiter: str, cells: list[str]) -> None:
    """Whatever a CSV writer writes under plain headers, the delimiter found is the one that was used."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([["name", "city", "country"], cells[:3], cells[3:]])
    assert find_delimiter(text.getvalue().splitlines(keepends=True)) == delimiter


def test_blank_rows_are_no_rows(tmp_path: Path) -> None:
    """Empty lines, before the header too, and rows of nothing but delimiters are passed over."""
    path = written(tmp_path, "\n\nName;City\n\nA;B\n;\n  ;\nC;D\n\n")
    assert [(row.line, row.cells) for row in open_table(path)] == [(5, ("A", "B")), (8, ("C", "D"))]


def test_short_and_long_rows(tmp_path: Path) -> None:
    """Missing cells are empty; cells beyond the header are kept apart, unless they are blank."""
    table = open_table(written(tmp_path, "Name,City\nA\nB,C,,\nD,E,F\n"))
    assert [(row.cells, row.surplus) for row in table] == [(("A", ""), ()), (("B", "C"), ()), (("D", "E"), ("F",))]


def test_no_such_file(tmp_path: Path) -> None:
    """A path that leads nowhere, to a folder or to a device is refused, each in its own words."""
    assert refusal(tmp_path / "no.csv") == "refusal-table-missing"
    assert refusal(tmp_path) == "refusal-table-folder"
    assert refusal(Path(os.devnull)) == "refusal-table-unreadable"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n \n", b"\xff\xfe"])
def test_empty_files(tmp_path: Path, content: bytes) -> None:
    """A file with nothing in it is said to be empty."""
    assert refusal(written(tmp_path, content)) == "refusal-table-empty"


def test_header_only(tmp_path: Path) -> None:
    """Column names without rows are told apart from an empty file."""
    assert refusal(written(tmp_path, "Name,City\n\n,\n")) == "refusal-table-header-only"


@pytest.mark.parametrize("content", [b"%PDF-1.7\nx", b"\x89PNG\r\n", b"Name\0City\n", b"\x7fELF\x02\x01\x01\0\0\0"])
def test_binary_files(tmp_path: Path, content: bytes) -> None:
    """A file that is no text is not read as one, whatever its name says."""
    assert refusal(written(tmp_path, content)) == "refusal-table-binary"


def test_undecodable_bytes(tmp_path: Path) -> None:
    """Bytes that no known encoding explains are refused with their line."""
    with pytest.raises(TableRefusal) as caught:
        open_table(written(tmp_path, b"Name,City\nA,B\nC\x81\xe4,D\n"))
    assert (caught.value.key, caught.value.params["line"]) == ("refusal-table-encoding", "3")


def test_mixed_encodings(tmp_path: Path) -> None:
    """One broken byte in a UTF-8 file does not turn every "ä" of it into "Ã¤"."""
    content = "Name\nHämeenlinna\nJyväskylä\n".encode() + "Kärki\n".encode("cp1252")
    with pytest.raises(TableRefusal) as caught:
        open_table(written(tmp_path, content))
    assert (caught.value.key, caught.value.params["line"]) == ("refusal-table-encoding", "4")


@pytest.mark.parametrize(
    ("content", "line"),
    [('Name,City\nA,B\n"C,D\nE,F\n', "3"), ('Name,City\n"Bob "the best" Oy",B\n', "2")],
)
def test_unbalanced_quotes(tmp_path: Path, content: str, line: str) -> None:
    """Quotes that do not pair up are refused with the line where the row begins, before anything is used."""
    with pytest.raises(TableRefusal) as caught:
        open_table(written(tmp_path, content))
    assert (caught.value.key, caught.value.params["line"]) == ("refusal-table-quotes", line)


@pytest.mark.parametrize("length", [100_001, 200_000])
def test_giant_cells(tmp_path: Path, length: int) -> None:
    """A cell of more than 100,000 characters is a mistake somewhere, and said to be one."""
    assert refusal(written(tmp_path, "Name,City\nA," + "x" * length + "\n")) == "refusal-table-cell"
    assert rows(written(tmp_path, "Name,City\nA," + "x" * 100_000 + "\n"))


def test_too_many_columns(tmp_path: Path) -> None:
    """A table has at most 1,000 columns."""
    assert refusal(written(tmp_path, ",".join(f"c{i}" for i in range(1001)) + "\n1\n")) == "refusal-table-columns"


def test_xlsx(tmp_path: Path) -> None:
    """The first sheet that holds anything is read; whole numbers have no decimals, rows their number in the sheet."""
    cells = [["Name", "Headcount", "Share"], ["Kuusi Oy", 35.0, 2.125], ["", "", ""], ["Mänty Oy", 12.0, 0.5]]
    table = open_table(write_xlsx(tmp_path / "leads.csv", {"Empty": [], "Leads": cells}))
    assert table.form == Form("sheet", sheet="Leads")
    assert [(row.line, row.cells) for row in table] == [
        (2, ("Kuusi Oy", "35", "2.1250")),
        (4, ("Mänty Oy", "12", "0.5")),
    ]


def test_ods(tmp_path: Path) -> None:
    """OpenDocument is read too, however many empty rows and columns it says it has."""
    blank = '<table:table-cell table:number-columns-repeated="16382"/>'
    body = f"<table:table-row>{ods_cell('Name')}{ods_cell('City')}{blank}</table:table-row>"
    body += f"<table:table-row>{ods_cell('Kuusi')}{ods_cell('Espoo')}</table:table-row>"
    body += f'<table:table-row table:number-rows-repeated="1048574">{blank}</table:table-row>'
    assert rows(write_ods(tmp_path / "a.ods", body)) == [("Kuusi", "Espoo")]


def test_spreadsheet_that_unpacks_to_too_much(tmp_path: Path) -> None:
    """A small file that unpacks to more than the cap is refused before it is unpacked."""
    path = write_xlsx(tmp_path / "a.xlsx", {"S": [["Name"], ["x" * 100_000]]})
    with pytest.raises(TableRefusal) as caught:
        open_table(path, max_bytes=50_000)
    assert caught.value.key == "refusal-table-large"


def test_spreadsheet_with_a_far_cell(tmp_path: Path) -> None:
    """A stray cell in the last corner of a sheet does not fill the memory with the cells between."""
    stray = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refusal(write_raw_xlsx(tmp_path / "a.xlsx", {"S": stray})) == "refusal-table-wide"
    repeated = f'<table:table-row table:number-rows-repeated="1048576">{ods_cell("x", 16384)}</table:table-row>'
    assert refusal(write_ods(tmp_path / "a.ods", repeated)) == "refusal-table-wide"


def test_formats_without_values_are_no_cells(tmp_path: Path) -> None:
    """Cells that only carry a format, as far out as they like, keep no sheet from being read."""
    body = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="XFD1" s="1"/></row>'
    body += '<row r="2"><c r="A2" t="inlineStr"><is><t>Kuusi</t></is></c></row>'
    body += '<row r="1048576"><c r="A1048576" s="1"/></row>'
    assert rows(write_raw_xlsx(tmp_path / "a.xlsx", {"S": body})) == [("Kuusi",)]


def test_broken_spreadsheets(tmp_path: Path) -> None:
    """A damaged spreadsheet, an old one cut short and a zip of something else are each refused."""
    whole = write_xlsx(tmp_path / "a.xlsx", {"S": [["Name"], ["Kuusi"]]}).read_bytes()
    assert refusal(written(tmp_path, whole[:300])) == "refusal-table-broken"
    assert refusal(written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)) == "refusal-table-broken"
    assert refusal(write_raw_xlsx(tmp_path / "b.xlsx", {})) == "refusal-table-zip"
    assert refusal(write_raw_xlsx(tmp_path / "c.xlsx", {"S": "<row"})) == "refusal-table-broken"


def test_empty_spreadsheet(tmp_path: Path) -> None:
    """A spreadsheet without a filled cell is empty."""
    assert refusal(write_xlsx(tmp_path / "a.xlsx", {"S": []})) == "refusal-table-empty"
