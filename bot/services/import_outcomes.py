"""A file of outcomes into a workspace: every row on a company that is known, or rejected with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from bot.i18n.words import Words
from bot.services.exact_company import exact_company
from bot.services.judging import active_scorer
from bot.services.record_feedback import Recorded, Told, record_feedback
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target
from bot.sources.outcome_columns import OutcomeCells, OutcomeColumns, guess_outcomes, read_outcome_row
from bot.sources.reading import Reading
from bot.sources.row_file import RowFile, folder_for
from bot.sources.table import Row, Table, open_table
from bot.sources.told import listing
from icp.facts import Company
from icp.scoring import Scorer
from storage.feedback import Outcome
from storage.workspace import Storage, Workspace

_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Contradicting:
    """A row that says another result than what was known: what was, what it says, and which of the two holds."""

    name: str
    before: Outcome
    before_on: date
    now: Outcome
    now_on: date
    holds: Outcome


@dataclass(frozen=True)
class OutcomesReport:
    """What became of a file: ``rows`` is all outcomes together, plus ``again`` and ``rejected``.

    Attributes:
        outcomes: rows kept, by outcome.
        again: rows that say what was kept before.
        customers: leads that became customers because they were won.
        contradicted: rows that say another result than was known of their company; ``contradictions`` holds the first
            ten. Both are kept, and the later day holds.
        rejects_path: the file with the rejected rows and why, or None.
    """

    file: str
    rows: int
    outcomes: Mapping[str, int]
    again: int
    rejected: int
    customers: int
    rejects_path: Path | None
    dry_run: bool
    contradicted: int = 0
    contradictions: tuple[Contradicting, ...] = ()


def import_outcomes(  # noqa: PLR0913 -- each is a choice of the user's or a part that bootstrap joins
    path: Path,
    storage: Storage,
    workspace_id: str,
    *,
    at: datetime,
    by: str,
    words: Words,
    told: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> OutcomesReport:
    """Record the outcomes of a CSV, TSV, XLSX, XLS or ODS file, all of them or, where it fails, none.

    Importing the same file again changes nothing: a row with the same company, outcome, day and reason counts once.

    Args:
        path: the file; its name is the source.
        storage: what Osuma remembers.
        workspace_id: whose leads they are.
        at: now; its day stands where a row says none.
        by: who said it, where a row does not say.
        words: the language of the reasons in the file of rejected rows.
        told: part by column, over what the headers suggest.
        dry_run: read and match everything, keep nothing, write no file.

    Raises:
        TableRefusal: the file or ``told`` cannot be used.
    """
    table = open_table(path)
    columns = guess_outcomes(table, told or {}, file=path.name)
    if not any(columns.company.feeding(target) for target in (Target.NAME, Target.DOMAIN, Target.BUSINESS_ID)):
        raise TableRefusal("refusal-table-no-name", file=path.name, headers=listing(table.headers))
    folder = path.parent if dry_run else folder_for(path)
    with ExitStack() as stack:
        rejects = stack.enter_context(RowFile(folder / f"{path.name}.rejects.csv", table, discard=dry_run))
        workspace = stack.enter_context(storage.open(workspace_id, at))
        run = _Outcomes(table, columns, workspace, active_scorer(workspace), at, by, words, rejects)
        for row in table:
            run.take(row)
        if not dry_run:
            workspace.commit()
    return OutcomesReport(
        file=path.name,
        rows=table.rows,
        outcomes=dict(run.kept),
        again=run.again,
        rejected=rejects.rows,
        customers=run.customers,
        rejects_path=rejects.written,
        dry_run=dry_run,
        contradicted=run.contradicted,
        contradictions=tuple(run.contradictions),
    )


@dataclass
class _Outcomes:
    """One file under way."""

    table: Table
    columns: OutcomeColumns
    workspace: Workspace
    scorer: Scorer | None
    at: datetime
    by: str
    words: Words
    rejects: RowFile
    kept: Counter[str] = field(default_factory=Counter)
    again: int = 0
    customers: int = 0
    contradicted: int = 0
    contradictions: list[Contradicting] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Record a row, or put it among the rejected ones."""
        if row.surplus:
            params = {"count": len(row.surplus), "cells": [cell[:60] for cell in row.surplus[:5]]}
            self.rejects.add(row, self.words("reject-surplus", **params))
            return
        cells = read_outcome_row(row, self.columns, self.at.date())
        if cells.problem:
            self.rejects.add(row, self.words(cells.problem, **cells.params))
            return
        company = self._company(row)
        if company is not None:
            self._record(company, cells)

    def _company(self, row: Row) -> Company | None:
        meant = exact_company(self.workspace, Reading(row, self.columns.company))
        if meant.company is None:
            key = "reject-unknown-company-near" if meant.near else "reject-unknown-company"
            params = {"name": meant.shown, **({"near": list(meant.near)} if meant.near else {})}
            self.rejects.add(row, self.words(key, **params) if meant.shown else self.words("reject-no-name"))
        return meant.company

    def _record(self, company: Company, cells: OutcomeCells) -> None:
        if cells.outcome is None:
            return
        day = cells.on.isoformat() if cells.on else ""
        key = f"file:{company.id}:{cells.outcome}:{day}:{' '.join(cells.reason.casefold().split())}"
        told = Told(
            outcome=cells.outcome,
            on=cells.on or self.at.date(),
            by=cells.by or self.by,
            source=self.table.path.name,
            key=key,
            field=cells.field,
            reason=cells.reason,
        )
        recorded = record_feedback(self.workspace, company, told, self.scorer)
        if recorded.saying is None:
            self.again += 1
        else:
            self.kept[cells.outcome] += 1
            self.customers += recorded.became_customer
            self._compare(recorded)

    def _compare(self, recorded: Recorded) -> None:
        now, before = recorded.saying, recorded.before
        if now is None or before is None or before.outcome == now.outcome:
            return
        self.contradicted += 1
        if len(self.contradictions) < _EXAMPLES:
            holds = now.outcome if recorded.holds else before.outcome
            days = before.happened_on, now.happened_on
            self.contradictions.append(
                Contradicting(recorded.company.name, before.outcome, days[0], now.outcome, days[1], holds)
            )
