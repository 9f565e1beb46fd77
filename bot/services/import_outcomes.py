"""A file of outcomes into a workspace: every row on a company that is known, or rejected with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.i18n.words import Words
from bot.services.judging import active_scorer
from bot.services.record_feedback import Told, record_feedback
from bot.sources import company_cells
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target
from bot.sources.outcome_columns import OutcomeCells, OutcomeColumns, guess_outcomes, read_outcome_row
from bot.sources.reading import Reading
from bot.sources.row_file import RowFile, folder_for
from bot.sources.table import Row, Table, open_table
from bot.sources.told import listing
from icp import identity
from icp.facts import Company
from icp.scoring import Scorer
from storage.keys import compact
from storage.workspace import Storage, Workspace


@dataclass(frozen=True)
class OutcomesReport:
    """What became of a file: ``rows`` is all outcomes together, plus ``again`` and ``rejected``.

    Attributes:
        outcomes: rows kept, by outcome.
        again: rows that say what was kept before.
        customers: leads that became customers because they were won.
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
        """The company that a row means exactly: near names are for people to choose from, not for a file."""
        reading = Reading(row, self.columns.company)
        name = company_cells.name(reading)
        texts = [company_cells.business_id(reading), company_cells.domain(reading), name]
        near: list[str] = []
        for text in filter(None, texts):
            found = self.workspace.companies.find(text)
            if found.company is not None and (text != name or _same_name(found.company.name, name)):
                return found.company
            near += [each.name for each in ((found.company,) if found.company else found.candidates)]
        key = "reject-unknown-company-near" if near else "reject-unknown-company"
        shown = next(filter(None, [name, *texts]), "")
        params = {"name": shown, "near": list(dict.fromkeys(near))[:3]} if near else {"name": shown}
        self.rejects.add(row, self.words(key if shown else "reject-no-name", **(params if shown else {})))
        return None

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


def _same_name(one: str, other: str) -> bool:
    first, second = identity.name_key(one), identity.name_key(other)
    return bool(second) and compact(first) == compact(second)
