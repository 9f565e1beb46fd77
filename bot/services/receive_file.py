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
from bot.services.import_blocked import PARTS as BLOCKED_PARTS
from bot.services.import_blocked import BlockedReport, blocked_columns, import_blocked
from bot.services.import_contacts import ContactsReport, import_contacts
from bot.services.import_outcomes import OutcomesReport, import_outcomes
from bot.services.import_table import ImportReport, import_table
from bot.services.not_customers import TurnedBack, turn_back_file
from bot.slack.escape import clean
from bot.sources.columns import Columns, guess
from bot.sources.contact_columns import ContactColumns, Part, guess_contacts
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target
from bot.sources.measure_columns import MEASURES, MeasureColumn, guess_customers
from bot.sources.outcome_columns import PARTS, OutcomeColumns, guess_outcomes
from bot.sources.table import Table, open_table
from storage.workspace import Storage

LARGEST = 20_000_000
"""Bytes of a file that are fetched."""

Kind = Literal["leads", "customers", "contacts", "outcomes", "blocked"]
KINDS: tuple[Kind, ...] = ("leads", "customers", "contacts", "outcomes", "blocked")

Report = ImportReport | ContactsReport | OutcomesReport | BlockedReport
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
_BLOCKING = re.compile(r"do.?not|dont|block|opt.?out|unsubscri|suppress|kielto|kiell|esto|ei.?saa", re.IGNORECASE)
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
        kinds: what it can be imported as, the likeliest first; never empty.
        headers, cells: all columns, and all cells of the first rows.
    """

    name: str
    rows: int
    told: Mapping[str, str]
    unused: tuple[str, ...]
    sample: tuple[Mapping[str, str], ...]
    kinds: tuple[Kind, ...]
    headers: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


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


def look(fetched: Fetched, kind: Kind | Literal["any"] | None = None, told: Mapping[str, str] | None = None) -> Looked:
    """Read a shared table without keeping anything: its columns, its first rows, what it may be.

    Args:
        fetched: the file.
        kind: what somebody has said it is, or "any" for the columns alone; else it is guessed, and all that it may be
            is told.
        told: what somebody has said of columns, by header.

    Raises:
        BotRefusal, TableRefusal: it is no table that can be read, or no column says which company a row is about.
    """
    with _as_file(fetched) as path, _told_for_slack():
        table = open_table(path)
        sure: Kind | None = None if kind == "any" else kind
        readings = _readings(table) if sure is None else {sure: _reading(table, sure, told or {})}
        if not readings and kind is None:
            guess(table.headers, table.sample(), file=table.path.name).require_name(table.path.name)
        kinds = tuple(sorted(readings, key=lambda each: -_likely(each, readings[each], table.path.name)))
        found = readings[kinds[0]] if kinds else {}
        kinds = tuple(each for each in kinds if each != "blocked" or each == kinds[0]) or KINDS[:1]
        used = [(i, header) for i, header in enumerate(table.headers) if header in found]
        rows = [row.cells for row in islice(table, _SAMPLE)]
        return Looked(
            name=table.path.name,
            rows=table.rows,
            told=found,
            unused=tuple(header for header in table.headers if header and header not in found),
            sample=tuple({header: cells[i] for i, header in used} for cells in rows),
            kinds=kinds,
            headers=tuple(table.headers),
            cells=tuple(tuple(cells) for cells in rows),
        )


def fields_of(kind: Kind) -> tuple[str, ...]:
    """What a column of a file of this kind can feed, beside nothing."""
    companies = [str(target) for target in Target if target is not Target.IGNORE]
    return {
        "leads": tuple(companies),
        "customers": (*companies, *MEASURES),
        "contacts": tuple(str(part) for part in Part if part is not Part.IGNORE),
        "outcomes": (*(str(target) for target in Target if target in _WHOSE), *PARTS),
        "blocked": BLOCKED_PARTS,
    }[kind]


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
    told: Mapping[str, str] | None = None,
) -> Imported:
    """Import a shared file as what a person has said it is.

    Raises:
        BotRefusal, TableRefusal: it cannot be used; nothing has been imported.
    """
    with _as_file(fetched) as path, _told_for_slack():
        report: Report
        if kind == "contacts":
            report = import_contacts(path, storage, workspace_id, at=at, words=words, told=told, progress=progress)
        elif kind == "outcomes":
            report = import_outcomes(path, storage, workspace_id, at=at, by=by, words=words, told=told)
        elif kind == "blocked":
            report = import_blocked(path, storage, workspace_id, at=at, by=by, words=words, told=told)
        else:
            relation: Literal["lead", "customer"] = "customer" if kind == "customers" else "lead"
            report = import_table(
                path, storage, workspace_id, at=at, words=words, relation=relation, told=told, progress=progress
            )  # fmt: skip
        made = (report.rejects_path, getattr(report, "unread_path", None))
        return Imported(kind, report, tuple(Fetched(file.name, file.read_bytes()) for file in made if file))


def turn_back_shared(fetched: Fetched, storage: Storage, workspace_id: str, *, at: datetime) -> TurnedBack:
    """Take the import of a shared file as customers back; see ``bot.services.not_customers.turn_back_file``.

    Raises:
        BotRefusal, TableRefusal: it cannot be used; nothing has been changed.
    """
    with _as_file(fetched) as path, _told_for_slack(), storage.open(workspace_id, at) as workspace:
        done = turn_back_file(workspace, path)
        workspace.commit()
        return done


def _readings(table: Table) -> dict[Kind, dict[str, str]]:
    """What each column would be, by what the table would be; kinds for which it lacks something are left out."""
    found: dict[Kind, dict[str, str]] = {}
    for kind in KINDS:
        try:
            found[kind] = _reading(table, kind, {})
        except TableRefusal:
            continue
    return found


def _reading(table: Table, kind: Kind, told: Mapping[str, str]) -> dict[str, str]:
    """What each column is where the table is of that kind.

    Raises:
        TableRefusal: it lacks what every table of that kind has.
    """
    name, headers = table.path.name, table.headers
    readers: dict[Kind, Callable[[], dict[str, str]]] = {
        "leads": lambda: _of_companies(guess(headers, table.sample(), told, file=name), name),
        "customers": lambda: _of_customers(*guess_customers(table, told, file=name), name),
        "contacts": lambda: _of_contacts(guess_contacts(headers, told, file=name), name),
        "outcomes": lambda: _of_outcomes(guess_outcomes(table, told, file=name), headers),
        "blocked": lambda: blocked_columns(table, told),
    }
    return readers[kind]()


def _likely(kind: Kind, told: Mapping[str, str], name: str) -> float:
    """How much a table looks like a kind.

    Outcomes say what became of whom; people have titles and addresses; customers have measures that leads have not. Who
    is not to be contacted only the file's name tells, where the table could be anything else.
    """
    parts = set(told.values())
    if kind == "blocked":
        return 4 if _BLOCKING.search(name) else -2
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
