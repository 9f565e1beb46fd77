"""A file that somebody shared in Slack: fetched, looked at, and imported when a person has said as what.

Nothing of it is kept between looking and importing: it is fetched again, by its id, from Slack.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal

from bot.errors import BotRefusal, SlackUnavailable
from bot.i18n import Words
from bot.ports import SlackApi
from bot.services.import_contacts import ContactsReport, import_contacts
from bot.services.import_outcomes import OutcomesReport, import_outcomes
from bot.services.import_table import ImportReport, import_table
from bot.slack.escape import clean
from bot.sources.columns import Columns, guess
from bot.sources.contact_columns import ContactColumns, Part, guess_contacts
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target
from bot.sources.measure_columns import MEASURES, MeasureColumn, guess_customers
from bot.sources.outcome_columns import OutcomeColumns, guess_outcomes
from bot.sources.table import Table, open_table
from storage.workspace import Storage

LARGEST = 20_000_000
"""Bytes of a file that are fetched."""

Kind = Literal["leads", "customers", "contacts", "outcomes"]
KINDS: tuple[Kind, ...] = ("leads", "customers", "contacts", "outcomes")

Report = ImportReport | ContactsReport | OutcomesReport
Progress = Callable[[int, int | None], None]

_SAMPLE = 5
_NAME = 100
_UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_KEYS = {
    "missing_scope": "refusal-shared-scope",
    "not_allowed_token_type": "refusal-shared-scope",
    "too_large": "refusal-shared-large",
    "file_not_found": "refusal-shared-gone",
    "file_deleted": "refusal-shared-gone",
    "file_refused": "refusal-shared-gone",
    "foreign_url": "refusal-shared-elsewhere",
}
_PERSONAL = {str(part) for part in (Part.FIRST_NAME, Part.LAST_NAME, Part.TITLE, Part.EMAIL, Part.PHONE, Part.LINKEDIN)}
_SURE = 2  # columns about a person before a table is taken for a list of people
_WHOSE = {Target.NAME, Target.DOMAIN, Target.BUSINESS_ID}
_WITHOUT_TERMINAL = {"refusal-table-no-name", "refusal-table-doubled", "refusal-table-large"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A shared file: its name, fit to be a file's name, and what it holds."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Looked:
    """What a shared table looks like.

    Attributes:
        told: what each used column is taken for, by header: a field, a part of a contact, a measure.
        unused: headers of the columns that nothing takes.
        sample: the first five rows, their cells by header.
        kinds: what it can be imported as, the likeliest first.
    """

    name: str
    rows: int
    told: Mapping[str, str]
    unused: tuple[str, ...]
    sample: tuple[Mapping[str, str], ...]
    kinds: tuple[Kind, ...]


@dataclass(frozen=True)
class Imported:
    """What became of a shared file: the report of its kind, and the files with rows that need a person."""

    kind: Kind
    report: Report
    rejects: tuple[Fetched, ...]


def fetch(slack: SlackApi, file_id: str) -> Fetched:
    """Ask Slack for a shared file.

    Raises:
        BotRefusal: it is gone, too large, kept elsewhere, or the app may not read files.
        SlackUnavailable: Slack did not answer; asking again may help.
    """
    try:
        told = slack.call("files.info", {"file": file_id}).get("file") or {}
        name = _file_name(str(told.get("name") or told.get("title") or ""))
        url = told.get("url_private_download") or told.get("url_private")
        if told.get("is_external") or not isinstance(url, str):
            raise BotRefusal("refusal-shared-elsewhere", file=name)
        if int(told.get("size") or 0) > LARGEST:
            raise BotRefusal("refusal-shared-large", file=name, most=LARGEST // 1_000_000)
        return Fetched(name, slack.download(url, LARGEST))
    except SlackUnavailable as error:
        if error.code not in _KEYS:
            raise
        raise BotRefusal(_KEYS[error.code], file=file_id, most=LARGEST // 1_000_000) from None


def look(fetched: Fetched) -> Looked:
    """Read a shared table without keeping anything: its columns, its first rows, what it may be.

    Raises:
        BotRefusal, TableRefusal: it is no table that can be read, or no column says which company a row is about.
    """
    with _as_file(fetched) as path, _told_for_slack():
        table = open_table(path)
        readings = _readings(table)
        if not readings:
            guess(table.headers, table.sample(), file=table.path.name).require_name(table.path.name)
        kinds = tuple(sorted(readings, key=lambda kind: -_likely(kind, readings[kind])))
        told = readings[kinds[0]] if kinds else {}
        used = [(i, header) for i, header in enumerate(table.headers) if header in told]
        sample = tuple({header: row.cells[i] for i, header in used} for row in islice(table, _SAMPLE))
        unused = tuple(header for header in table.headers if header and header not in told)
        return Looked(table.path.name, table.rows, told, unused, sample, kinds)


def import_shared(  # noqa: PLR0913 -- each is a choice of the user's or a part that bootstrap joins
    fetched: Fetched,
    kind: Kind,
    storage: Storage,
    workspace_id: str,
    *,
    at: datetime,
    words: Words,
    by: str,
    progress: Progress,
) -> Imported:
    """Import a shared file as what a person has said it is.

    Raises:
        BotRefusal, TableRefusal: it cannot be used; nothing has been imported.
    """
    with _as_file(fetched) as path, _told_for_slack():
        report: Report
        if kind == "contacts":
            report = import_contacts(path, storage, workspace_id, at=at, words=words, progress=progress)
        elif kind == "outcomes":
            report = import_outcomes(path, storage, workspace_id, at=at, by=by, words=words)
        else:
            relation: Literal["lead", "customer"] = "customer" if kind == "customers" else "lead"
            report = import_table(
                path, storage, workspace_id, at=at, words=words, relation=relation, progress=progress
            )  # fmt: skip
        made = (report.rejects_path, getattr(report, "unread_path", None))
        return Imported(kind, report, tuple(Fetched(file.name, file.read_bytes()) for file in made if file))


def _readings(table: Table) -> dict[Kind, dict[str, str]]:
    """What each column would be, by what the table would be; kinds for which it lacks something are left out."""
    name = table.path.name
    readers: dict[Kind, Callable[[], dict[str, str]]] = {
        "leads": lambda: _of_companies(guess(table.headers, table.sample(), file=name), name),
        "customers": lambda: _of_customers(*guess_customers(table, {}, file=name), name),
        "contacts": lambda: _of_contacts(guess_contacts(table.headers, None, file=name), name),
        "outcomes": lambda: _of_outcomes(guess_outcomes(table, {}, file=name), table.headers),
    }
    found: dict[Kind, dict[str, str]] = {}
    for kind, read in readers.items():
        try:
            found[kind] = read()
        except TableRefusal:
            continue
    return found


def _likely(kind: Kind, told: Mapping[str, str]) -> float:
    """How much a table looks like a kind.

    Outcomes say what became of whom; people have titles and addresses; customers have measures that leads have not.
    """
    parts = set(told.values())
    if kind == "outcomes":
        return 3
    if kind == "contacts":
        return 2 if len(parts & _PERSONAL) >= _SURE else -1
    return 1 if kind == "customers" and parts & set(MEASURES) else 0.5 if kind == "leads" else 0


def _of_companies(columns: Columns, name: str) -> dict[str, str]:
    columns.require_name(name)
    return {column.header: str(column.target) for column in columns.all if column.target is not Target.IGNORE}


def _of_customers(columns: Columns, measured: Sequence[MeasureColumn], name: str) -> dict[str, str]:
    return _of_companies(columns, name) | {column.header: column.measure for column in measured}


def _of_contacts(columns: ContactColumns, name: str) -> dict[str, str]:
    told = {column.header: str(column.part) for column in columns.all if column.part is not Part.IGNORE}
    if not set(told.values()) & _PERSONAL:  # "Name" alone is a company's as well
        raise TableRefusal("refusal-contacts-no-person", file=name, headers=list(told))
    return told


def _of_outcomes(columns: OutcomeColumns, headers: Sequence[str]) -> dict[str, str]:
    company = {column.header: str(column.target) for column in columns.company.all if column.target in _WHOSE}
    return company | {headers[place]: part for part, place in columns.parts.items()}


def _file_name(text: str) -> str:
    """A name that any folder takes, and that names no other folder."""
    name = clean(_UNFIT.sub("_", text)).strip(" .")
    return name[-_NAME:] or "shared"


@contextmanager
def _as_file(fetched: Fetched) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="osuma-") as folder:
        path = Path(folder) / fetched.name
        path.write_bytes(fetched.content)
        yield path


@contextmanager
def _told_for_slack() -> Iterator[None]:
    """Refusals that speak of the terminal's options, in other words."""
    try:
        yield
    except TableRefusal as refused:
        if refused.key not in _WITHOUT_TERMINAL:
            raise
        raise BotRefusal(f"{refused.key}-shared", **refused.params) from None
