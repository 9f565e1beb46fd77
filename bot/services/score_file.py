"""A whole file of companies scored by a profile, without a database: the input's columns and six more."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from bot.sources.cells import guarded
from bot.sources.columns import Columns, guess
from bot.sources.errors import TableRefusal
from bot.sources.form import Form
from bot.sources.headers import Target
from bot.sources.rows import Values, read_values
from bot.sources.table import Row, Table, open_table
from bot.sources.unread import UnreadColumn, UnreadCounts
from icp.facts import Field
from icp.fit import Status
from icp.profile import Profile
from icp.scoring import Scorer

COLUMNS = ("score", "low", "high", "coverage", "tier", "status")
"""What is written behind the input's columns."""

Progress = Callable[[int, int | None], None]
"""Called with the rows done and how many there are."""

_CHUNK = 2_000
_CHUNKS_A_SCORER = 25  # a scorer remembers every distinct value that it judged
_FEEDS: dict[Field, set[str]] = {
    Field.LOCATION: {Target.LOCATION, Target.CITY, Target.REGION, Target.COUNTRY},
    Field.LEGAL_FORM: {Target.LEGAL_FORM, Target.NONPROFIT, Target.NAME},
    Field.INDUSTRY: {Target.INDUSTRY, Target.KEYWORDS},
}


class Writer(Protocol):
    """What ``csv.writer`` makes."""

    def writerow(self, row: Iterable[object], /) -> object:
        """Write one row."""
        ...


@dataclass(frozen=True)
class ScoreReport:
    """What became of a file.

    Attributes:
        rows: data rows, all of them written.
        statuses: how many rows have each status.
        missing: fields that the profile asks for and no column tells.
        unread: columns with cells that could not be read; they count as unknown.
    """

    file: str
    form: Form
    columns: Columns
    rows: int
    statuses: Mapping[Status, int]
    missing: tuple[Field, ...]
    unread: tuple[UnreadColumn, ...]
    out: Path


def score_file(  # noqa: PLR0913 -- each is a choice of the user's
    path: Path,
    profile: Profile,
    out: Path,
    *,
    at: datetime,
    told: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> ScoreReport:
    """Score the companies of a CSV, TSV, XLSX, XLS or ODS file, row by row in its order.

    Writes CSV in UTF-8 with commas, whatever the input was. ``out`` appears when it is complete. A score needs no
    name: rows without one are scored too. A row whose cells have shifted is written as not known well enough.

    Args:
        path: the file of companies.
        profile: what they are scored by.
        out: the file to write; an older one there is replaced.
        at: now, against which dates in the future are told.
        told: field by column, over what the headers suggest.
        progress: told the rows done and how many there are, after each chunk.

    Raises:
        TableRefusal: the file or ``told`` cannot be used, or ``out`` cannot be written.
    """
    table = open_table(path)
    columns = guess(table.headers, table.sample(), told, file=path.name)
    asked = tuple(dict.fromkeys(criterion.field for criterion in profile.criteria))
    missing = _missing(columns, asked)
    if missing == asked:
        fields = [str(target) for target in Target]
        raise TableRefusal("refusal-table-no-fields", file=path.name, fields=fields)
    if out.exists() and out.samefile(path):
        raise TableRefusal("refusal-out-same", file=str(out))
    if out.exists() and not out.is_file():
        raise TableRefusal("refusal-out-unwritable", file=str(out))
    run = _Scoring(columns, asked, at.date())
    draft = out.with_name(f".{out.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            run.write(csv.writer(file), table, profile, progress or (lambda _done, _rows: None))
        draft.replace(out)
    except OSError as error:
        raise TableRefusal("refusal-out-unwritable", file=str(out)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return ScoreReport(path.name, table.form, columns, table.rows, run.statuses, missing, run.unread.columns(), out)


def _missing(columns: Columns, asked: tuple[Field, ...]) -> tuple[Field, ...]:
    fed = {column.target for column in columns.all}
    return tuple(field for field in asked if not fed & _FEEDS.get(field, {field.value}))


@dataclass
class _Scoring:
    """One file under way: what its rows are read with, and the count so far."""

    columns: Columns
    fields: tuple[Field, ...]
    day: date
    statuses: Counter[Status] = field(default_factory=Counter)
    unread: UnreadCounts = field(default_factory=UnreadCounts)

    def write(self, writer: Writer, table: Table, profile: Profile, progress: Progress) -> None:
        """All rows of the table with their scores."""
        writer.writerow([*_headers(table.headers), *COLUMNS])
        for done, chunk, scorer in _chunks(table, profile):
            for row, scored in zip(chunk, self._score(chunk, scorer), strict=True):
                writer.writerow([*map(guarded, row.cells), *scored])
                self.statuses[Status(scored[-1])] += 1
            progress(done, table.rows)

    def _score(self, chunk: list[Row], scorer: Scorer) -> list[tuple[float, float, float, float, str, str]]:
        scores = scorer.score([{} if row.surplus else self._read(row) for row in chunk])
        parts = (scores.score, scores.low, scores.high, scores.coverage, scores.tier, scores.status)
        return list(zip(*(part.tolist() for part in parts), strict=True))

    def _read(self, row: Row) -> Values:
        values, unread = read_values(row, self.columns, self.day, self.fields)
        self.unread.add(unread)
        return values


def _headers(headers: tuple[str, ...]) -> list[str]:
    """The input's headers; one that is named like ours ("score") becomes "score_input"."""
    return [f"{header}_input" if header.casefold() in COLUMNS else guarded(header) for header in headers]


def _chunks(table: Table, profile: Profile) -> Iterator[tuple[int, list[Row], Scorer]]:
    scorer = Scorer(profile)
    for number, (done, chunk) in enumerate(table.chunks(_CHUNK), start=1):
        if number % _CHUNKS_A_SCORER == 0:
            scorer = Scorer(profile)
        yield done, chunk, scorer
