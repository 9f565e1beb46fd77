"""Everything of a workspace, or everything of one person, as files that other programs read."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from bot.services.forget import ToForget
from bot.services.write_file import write_file
from bot.sources.cells import guarded
from bot.sources.errors import TableRefusal
from storage.everything import Everything
from storage.workspace import Workspace

FORMAT = 1
"""Of the documents written here; more keys may be added, none renamed."""

_LONG_TIME_AGO = (1980, 1, 1, 0, 0, 0)  # a zip keeps no time zone; equal data shall make equal files


def person_document(workspace: Workspace, found: ToForget, at: datetime) -> dict[str, Any]:
    """What is known of one person: contacts, drafts to them, and every row in which they are named."""
    everything = workspace.everything
    drafts = {each.id for each in found.drafts}
    named: dict[str, list[dict[str, Any]]] = {}
    for table in sorted({spot.table for spot in found.spots}):
        where = [dict(spot.where) for spot in found.spots if spot.table == table]
        rows = [row for row in everything.rows(table) if any(_is(row, each) for each in where)]
        named[table] = [row for row in rows if table != "drafts" or str(row["id"]) not in drafts]
    contacts = {each.id for each in found.contacts}
    return {
        **_head(workspace, at),
        "person": found.who,
        "companies": sorted(found.places.values()),
        "contacts": [row for row in everything.rows("contacts") if str(row["id"]) in contacts],
        "drafts": [row for row in everything.rows("drafts") if str(row["id"]) in drafts],
        "do_not_contact": [entry.id for entry in workspace.do_not_contact.find(found.keys)],
        "named_in": {table: rows for table, rows in named.items() if rows},
    }


def write_document(path: Path, document: dict[str, Any]) -> None:
    """Put a document into a file.

    Raises:
        TableRefusal: it cannot be written there.
    """
    write_file(path, json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace"))


def write_everything(workspace: Workspace, path: Path, at: datetime) -> dict[str, int]:
    """All of a workspace's rows as one JSON document, or as a zip with a JSON and a CSV file a table.

    A cell that a spreadsheet could take for a formula is disarmed. The file stands there when it is complete.

    Returns:
        how many rows there are by table.

    Raises:
        TableRefusal: it cannot be written there.
    """
    draft = path.with_name(f".{path.name}.part")
    if path.exists() and not path.is_file():
        raise TableRefusal("refusal-out-unwritable", file=str(path))
    try:
        if path.suffix.casefold() == ".zip":
            counts = _zip(workspace, draft, at)
        else:
            with draft.open("w", encoding="utf-8", errors="replace") as file:
                counts = stream_everything(workspace, file.write, at)
        draft.replace(path)
    except OSError as error:
        raise TableRefusal("refusal-out-unwritable", file=str(path)) from error
    finally:
        draft.unlink(missing_ok=True)
    return counts


def stream_everything(workspace: Workspace, write: Callable[[str], object], at: datetime) -> dict[str, int]:
    """The JSON document, in pieces: a large workspace is never held in memory. How many rows there are by table."""
    counts: dict[str, int] = {}
    write(json.dumps(_head(workspace, at), ensure_ascii=False)[:-1] + ', "tables": {')
    for place, table in enumerate(workspace.everything.tables()):
        write(("," if place else "") + f"\n{json.dumps(table)}: [")
        counts[table] = _listed(workspace.everything.rows(table), write)
        write("]")
    write("\n}}\n")
    return counts


def _head(workspace: Workspace, at: datetime) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "workspace": {"id": workspace.id, "name": workspace.name, "language": workspace.language},
        "exported_at": at.isoformat(),
    }


def _listed(rows: Iterator[dict[str, Any]], write: Callable[[str], object]) -> int:
    count = 0
    for count, row in enumerate(rows, start=1):
        write(("," if count > 1 else "") + "\n" + json.dumps(row, ensure_ascii=False))
    return count


def _zip(workspace: Workspace, path: Path, at: datetime) -> dict[str, int]:
    counts: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with _member(archive, "workspace.json") as file:
            file.write(json.dumps(_head(workspace, at), ensure_ascii=False, indent=2))
        for table in workspace.everything.tables():
            with _member(archive, f"{table}.json") as file:
                file.write("[")
                counts[table] = _listed(workspace.everything.rows(table), file.write)
                file.write("]\n")
            with _member(archive, f"{table}.csv") as file:
                _csv(workspace.everything, table, file)
    return counts


def _member(archive: zipfile.ZipFile, name: str) -> IO[str]:
    info = zipfile.ZipInfo(name, _LONG_TIME_AGO)
    info.compress_type = zipfile.ZIP_DEFLATED
    encoding = "utf-8-sig" if name.endswith(".csv") else "utf-8"
    return io.TextIOWrapper(archive.open(info, "w"), encoding=encoding, errors="replace", newline="")


def _csv(everything: Everything, table: str, file: IO[str]) -> None:
    columns = everything.columns(table)
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in everything.rows(table):
        writer.writerow([_cell(row[name]) for name in columns])


def _cell(value: Any) -> str:  # noqa: ANN401 -- any JSON
    if value is None:
        return ""
    return guarded(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _is(row: dict[str, Any], where: dict[str, Any]) -> bool:
    return all(row[name] == value for name, value in where.items())
