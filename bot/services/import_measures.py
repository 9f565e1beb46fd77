"""The measures of a file of customers: read beside the companies, kept when these are, contradictions told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.sources.measure_cells import Context, Said
from bot.sources.measure_columns import MeasureColumn, read_measures
from bot.sources.reading import Unread
from bot.sources.rows import ReadRow
from bot.sources.table import Row
from storage.customers import Measured
from storage.workspace import Workspace

_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two rows that say different things of one customer on one day, so that neither counts."""

    name: str
    measure: str
    line: int
    first_line: int


@dataclass(frozen=True)
class MeasureReport:
    """What a file told of its customers.

    Attributes:
        columns: those that tell a measure.
        known: of how many customers each measure is known, by measure; of an empty column 0.
        contradicted: how many measures were contradicted; ``contradictions`` holds the first ten.
    """

    columns: tuple[MeasureColumn, ...]
    known: dict[str, int]
    contradicted: int
    contradictions: tuple[Contradiction, ...]


@dataclass(slots=True)
class _Stated:
    said: Said
    observed_on: date
    line: int
    contradicted: bool = False


@dataclass
class MeasureImport:
    """One file's measures under way."""

    columns: tuple[MeasureColumn, ...]
    source: str
    today: date
    _waiting: dict[int, dict[str, Said]] = field(default_factory=dict)
    _stated: dict[tuple[str, str], _Stated] = field(default_factory=dict)
    _contradictions: list[Contradiction] = field(default_factory=list)

    def read(self, row: Row) -> list[Unread]:
        """Read a row's measures; its cells that say nothing readable."""
        said, unread = read_measures(row, self.columns, Context("", self.today))
        self._waiting[row.line] = said
        return unread

    def write(self, workspace: Workspace, rows: Iterable[tuple[ReadRow, str]]) -> None:
        """Keep the measures of rows whose companies' ids are known now."""
        changed: dict[tuple[str, str], _Stated] = {}
        for row, company_id in rows:
            for measure, said in self._waiting.pop(row.line, {}).items():
                if stated := self._state(company_id, measure, said, row):
                    changed[company_id, measure] = stated
        workspace.customers.measure([self._measured(key, stated) for key, stated in changed.items()])

    def report(self) -> MeasureReport:
        """What the file told."""
        known = dict.fromkeys((column.measure for column in self.columns), 0)
        for (_, measure), stated in self._stated.items():
            known[measure] += not stated.contradicted
        return MeasureReport(
            self.columns, known, sum(each.contradicted for each in self._stated.values()), self._shown()
        )

    def _shown(self) -> tuple[Contradiction, ...]:
        return tuple(self._contradictions[:_EXAMPLES])

    def _state(self, company_id: str, measure: str, said: Said, row: ReadRow) -> _Stated | None:
        """The statement that holds from now on; None where nothing changes. The newer day holds."""
        before = self._stated.get((company_id, measure))
        if before is None or row.observed_on > before.observed_on:
            self._stated[company_id, measure] = _Stated(said, row.observed_on, row.line)
            return self._stated[company_id, measure]
        if row.observed_on < before.observed_on or before.said == said or before.contradicted:
            return None
        before.contradicted = True
        self._contradictions.append(Contradiction(row.name, measure, row.line, before.line))
        return before

    def _measured(self, key: tuple[str, str], stated: _Stated) -> Measured:
        value = None if stated.contradicted else stated.said.value
        return Measured(key[0], key[1], value, self.source, stated.observed_on, stated.said.unit)


def measure_import(columns: Sequence[MeasureColumn], source: str, today: date) -> MeasureImport | None:
    """An import of measures, or None where no column tells any."""
    return MeasureImport(tuple(columns), source, today) if columns else None
