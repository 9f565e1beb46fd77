"""A table of companies into a workspace: checked whole, then written in chunks, every row accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from bot.i18n.words import Words
from bot.services.import_measures import MeasureImport, MeasureReport, measure_import
from bot.services.left_out import forgotten_companies
from bot.services.rescore import rescore_some
from bot.sources.columns import Columns, guess
from bot.sources.form import Form
from bot.sources.measure_columns import guess_customers
from bot.sources.reading import Unread
from bot.sources.row_file import RowFile, folder_for
from bot.sources.rows import ReadRow, read_row
from bot.sources.table import Row, Table, open_table
from bot.sources.unread import UnreadColumn, UnreadCounts
from storage.companies import Relation
from storage.workspace import Storage, Workspace

Progress = Callable[[int, int | None], None]
"""Called with the rows done and how many there are."""

_CHUNK = 1_000
_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Merged:
    """A row that means the same company as an earlier row of the file."""

    line: int
    first_line: int
    name: str


@dataclass(frozen=True)
class ImportReport:
    """What became of a file: ``rows`` is ``new + updated + unchanged + same + rejected``.

    Attributes:
        updated: companies known before of which something else is known now; ``unchanged`` those of which nothing is.
        same: rows that mean the same company as an earlier row; ``merged`` holds the first ten of them.
        unread: columns with cells that could not be read; their rows were imported without those.
        rejects_path, unread_path: the files with those rows, or None where there are none.
        turned: companies that were leads until now and are customers from now on.
        relation: what the companies were imported as.
        measures: what a file of customers tells of how good they are; None where no column does.
    """

    file: str
    form: Form
    columns: Columns
    rows: int
    new: int
    updated: int
    unchanged: int
    same: int
    rejected: int
    merged: tuple[Merged, ...]
    unread: tuple[UnreadColumn, ...]
    rejects_path: Path | None
    unread_path: Path | None
    dry_run: bool
    measures: MeasureReport | None = None
    turned: int = 0
    relation: Relation = "lead"


def import_table(  # noqa: PLR0913 -- each is a choice of the user's or a part that bootstrap joins
    path: Path,
    storage: Storage,
    workspace_id: str,
    *,
    at: datetime,
    words: Words | None = None,
    relation: Relation = "lead",
    told: Mapping[str, str] | None = None,
    dry_run: bool = False,
    rescore: Callable[[Workspace, Sequence[str]], None] = rescore_some,
    progress: Progress | None = None,
) -> ImportReport:
    """Import the companies of a CSV, TSV, XLSX, XLS or ODS file.

    A file that breaks a rule is refused before anything is written. Each chunk of rows is one transaction, so an
    import that was cut short is finished by running it again.

    Args:
        path: the file; its name is the source of the facts.
        storage: what Osuma remembers.
        workspace_id: whose the companies are.
        at: now; its day is when the facts were observed, unless a column of the file says otherwise.
        words: the language of the reasons in the files of rejected and unread rows; else the workspace's own.
        relation: what the companies are to the team.
        told: field by column, over what the headers suggest.
        dry_run: read and match everything, keep nothing, write no files.
        rescore: brings the scores of companies up to date within the same unit of work.
        progress: told after each chunk.

    Raises:
        TableRefusal: the file or ``told`` cannot be used.
        StorageRefusal: the database cannot be used.
    """
    with storage.open(workspace_id, at, read_only=True) as workspace:
        words = words or Words(workspace.language)
    table = open_table(path)
    measures: MeasureImport | None = None
    if relation == "customer":
        columns, measured = guess_customers(table, told or {}, file=path.name)
        measures = measure_import(measured, path.name, at.date())
    else:
        columns = guess(table.headers, table.sample(), told, file=path.name)
    columns.require_name(path.name)
    folder = path.parent if dry_run else folder_for(path)
    with ExitStack() as stack:
        rejects = stack.enter_context(RowFile(folder / f"{path.name}.rejects.csv", table, discard=dry_run))
        unread = stack.enter_context(RowFile(folder / f"{path.name}.unread.csv", table, discard=dry_run))
        run = _Import(table, columns, at.date(), relation, words, rejects, unread, measures)
        trial = stack.enter_context(storage.open(workspace_id, at)) if dry_run else None
        for done, chunk in table.chunks(_CHUNK):
            rows = run.read(chunk)
            if trial:
                run.write(trial, rows)
            else:
                with storage.open(workspace_id, at) as workspace:
                    rescore(workspace, run.write(workspace, rows))
                    workspace.commit()
            if progress:
                progress(done, table.rows)
    return run.report(dry_run=dry_run)


@dataclass
class _Import:
    """One import under way: what rows are read with, where their faults go, and the count so far."""

    table: Table
    columns: Columns
    day: date
    relation: Relation
    words: Words
    rejects: RowFile
    unread: RowFile
    measures: MeasureImport | None = None
    counts: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    unread_counts: UnreadCounts = field(default_factory=UnreadCounts)
    chunk: Mapping[int, Row] = field(default_factory=dict)

    def read(self, chunk: list[Row]) -> list[ReadRow]:
        """The rows of a chunk that are companies; the others go to the rejects."""
        companies = []
        self.chunk = {row.line: row for row in chunk}
        for row in chunk:
            read = read_row(row, self.columns, self.day)
            if read.problem:
                self.rejects.add(row, self.words(read.problem.key, **read.problem.params))
                continue
            companies.append(read)
            unread = [*read.unread, *(self.measures.read(row) if self.measures else ())]
            if unread:
                self.unread_counts.add(unread)
                self.unread.add(row, " ".join(map(self._note, unread)))
        return companies

    def _note(self, cell: Unread) -> str:
        return self.words("import-note", column=cell.column, reason=self.words(cell.key, **cell.params))

    def write(self, workspace: Workspace, rows: list[ReadRow]) -> list[str]:
        """Keep the companies of a chunk; the ids of those that are new or of which something else is known now."""
        rows = self._remembered(workspace, rows)
        companies = [row.company(self.table.path.name, self.relation) for row in rows]
        leads = workspace.companies.count("lead") if self.relation == "customer" else 0
        outcomes = workspace.companies.upsert(companies).outcomes
        if self.relation == "customer":
            self.counts["turned"] += leads - workspace.companies.count("lead")
        for row, outcome in zip(rows, outcomes, strict=True):
            first = self.first_lines.setdefault(outcome.company_id, row.line)
            kind = outcome.kind if first == row.line else "same"
            self.counts[kind] += 1
            if kind == "same" and len(self.merged) < _EXAMPLES:
                self.merged.append(Merged(row.line, first, row.name))
        if self.measures:
            ids = (outcome.company_id for outcome in outcomes)
            self.measures.write(workspace, zip(rows, ids, strict=True))
        return list(dict.fromkeys(each.company_id for each in outcomes if each.kind in {"new", "updated"}))

    def _remembered(self, workspace: Workspace, rows: list[ReadRow]) -> list[ReadRow]:
        """The rows without those who asked to be forgotten."""
        gone = forgotten_companies(workspace, [row.company("", self.relation) for row in rows])
        for place in sorted(gone):
            self.rejects.add(self.chunk[rows[place].line], self.words("reject-forgotten"))
        return [row for place, row in enumerate(rows) if place not in gone]

    def report(self, *, dry_run: bool) -> ImportReport:
        """What became of the file."""
        return ImportReport(
            file=self.table.path.name,
            form=self.table.form,
            columns=self.columns,
            rows=self.table.rows,
            new=self.counts["new"],
            updated=self.counts["updated"],
            unchanged=self.counts["unchanged"],
            same=self.counts["same"],
            rejected=self.rejects.rows,
            merged=tuple(self.merged),
            unread=self.unread_counts.columns(),
            rejects_path=self.rejects.written,
            unread_path=self.unread.written,
            dry_run=dry_run,
            measures=self.measures.report() if self.measures else None,
            turned=self.counts["turned"],
            relation=self.relation,
        )
