"""Every company's score under the active profile, kept so that "the best leads" is one query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select

from icp.fit import Status, Tier
from storage.change_log import ChangeLog
from storage.dialect import insert_into
from storage.numbers import row_number
from storage.score_runs import ScoreRuns
from storage.tables import companies, scores

_CHUNK = 1000
_COLUMNS = ("score", "low", "high", "coverage", "tier", "status", "qualified")


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One company's scores; the numbers are those of ``icp.fit.Fit``. ``tier`` and ``status`` are the enums' values."""

    company_id: str
    score: float
    low: float
    high: float
    coverage: float
    tier: str | None
    status: str
    qualified: bool


@dataclass(frozen=True, slots=True)
class ScoredCompany:
    """A company among the best, with what is known of it at a glance."""

    company_id: str
    name: str
    domain: str | None
    first_seen_on: date
    score: float
    low: float
    high: float
    coverage: float
    tier: Tier | None
    status: Status


@dataclass(frozen=True, slots=True)
class ScoredLead:
    """A lead of some tier. ``qualified`` is False where a ``require`` or ``exclude`` criterion is unknown."""

    company_id: str
    first_seen_on: date
    score: float
    low: float
    high: float
    coverage: float
    tier: Tier
    qualified: bool


class Scores:
    """The scores of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._runs = ScoreRuns(connection, workspace_id)
        self._log = ChangeLog(connection, workspace_id, at)

    def version_id(self) -> int | None:
        """The profile version under which the scores that people see were made, or None where there are none."""
        current = self._runs.current()
        return current[1] if current else None

    def replace(
        self,
        version_id: int,
        chunks: Iterable[Sequence[ScoreRow]],
        between: Callable[[], None] | None = None,
    ) -> int:
        """Puts new scores of all companies in the place of the old, which people see until the last row is written.

        Args:
            version_id: id of the profile version that they were made under.
            chunks: the rows, in chunks that fit into memory.
            between: called after every chunk. ``Workspace.commit`` lets other writers in between; what the unit of
                work has written before is then kept, too, though the scores' own rows stay unseen until the end.

        Returns:
            The number of rows.

        Raises:
            Overtaken: a newer ``replace`` has begun; its scores will be seen.
        """
        run = self._runs.start(version_id, self._at)
        count = 0
        for chunk in chunks:
            self._runs.hold(run)
            self._insert(run, chunk, overwrite=False)  # upsert_some may have written newer rows meanwhile
            count += len(chunk)
            if between is not None:
                between()
        if before := self._runs.current():
            self._log.profile(before, (run, version_id))
        self._runs.switch(run)
        return count

    def upsert_some(self, version_id: int, rows: Sequence[ScoreRow]) -> bool:
        """Puts new scores of some companies in the place of theirs, after their facts have changed.

        False, and nothing written, where there are no scores under that version: then all have to be replaced.
        """
        runs = self._runs.of_version(version_id)
        current = self._runs.current()
        for run in runs:
            if current and current[0] == run:
                self._log.scores(run, version_id, [self._row(run, row) for row in rows])
            self._insert(run, rows, overwrite=True)
        return bool(runs)

    def top(self, n: int, new_since: date | None = None) -> list[ScoredCompany]:
        """The best qualified leads, the best first, of those first seen on ``new_since`` or later.

        Equal scores are ordered by coverage, then by name, domain and business id: never by the order of arrival.
        """
        blank = [func.coalesce(column, "") for column in (companies.c.domain, companies.c.business_id)]
        wanted = (
            select(scores, companies.c.name, companies.c.domain, companies.c.first_seen_on)
            .join(companies, _same_company())
            .where(*self._qualified(new_since))
            .order_by(scores.c.score.desc(), scores.c.coverage.desc(), companies.c.name, *blank, companies.c.id)
            .limit(max(n, 0))
        )
        return [scored_company(row) for row in self._connection.execute(wanted).mappings()]

    def qualified(self, new_since: date | None = None) -> int:
        """How many leads qualify, of those first seen on ``new_since`` or later."""
        wanted = select(func.count()).select_from(scores).join(companies, _same_company())
        return self._connection.scalar(wanted.where(*self._qualified(new_since))) or 0

    def of_tiers(self, tiers: Sequence[Tier]) -> Iterator[list[ScoredLead]]:
        """The leads of these tiers in chunks, ordered as in ``top``; those with an open gate are among them."""
        blank = [func.coalesce(column, "") for column in (companies.c.domain, companies.c.business_id)]
        wanted = (
            select(scores, companies.c.first_seen_on)
            .join(companies, _same_company())
            .where(*self._leads(), scores.c.status == Status.SCORED.value, scores.c.tier.in_([t.value for t in tiers]))
            .order_by(scores.c.score.desc(), scores.c.coverage.desc(), companies.c.name, *blank, companies.c.id)
        )
        rows = self._connection.execute(wanted).mappings()
        for chunk in rows.partitions(_CHUNK):
            yield [_lead(row) for row in chunk]

    def tiers(self) -> dict[Tier, int]:
        """How many scored leads each tier has, A first; the tiers without any have 0."""
        wanted = (
            select(scores.c.tier, func.count())
            .join(companies, _same_company())
            .where(*self._leads(), scores.c.status == Status.SCORED.value)
            .group_by(scores.c.tier)
        )
        counted = dict(self._connection.execute(wanted).all())
        return {tier: counted.get(tier.value, 0) for tier in Tier}

    def statuses(self) -> dict[Status, int]:
        """How many leads have each status; those without any have 0."""
        wanted = select(scores.c.status, func.count()).join(companies, _same_company()).where(*self._leads())
        counted = dict(self._connection.execute(wanted.group_by(scores.c.status)).all())
        return {status: counted.get(status.value, 0) for status in Status}

    def _leads(self) -> list[ColumnElement[bool]]:
        current = self._runs.current()
        run = current[0] if current else 0  # runs count from 1
        return [scores.c.workspace_id == self._workspace_id, scores.c.run == run, companies.c.relation == "lead"]

    def _qualified(self, new_since: date | None) -> list[ColumnElement[bool]]:
        conditions = [*self._leads(), scores.c.status == Status.SCORED.value, scores.c.qualified]
        return conditions if new_since is None else [*conditions, companies.c.first_seen_on >= new_since]

    def _insert(self, run: int, rows: Sequence[ScoreRow], *, overwrite: bool) -> None:
        if not rows:
            return
        statement = insert_into(self._connection, scores)
        if overwrite:
            statement = statement.on_conflict_do_update(
                index_elements=["workspace_id", "run", "company_id"],
                set_={name: statement.excluded[name] for name in _COLUMNS},
            )
        else:
            statement = statement.on_conflict_do_nothing()
        self._connection.execute(statement, [self._row(run, row) for row in rows])

    def _row(self, run: int, row: ScoreRow) -> dict[str, Any]:
        owned: dict[str, Any] = {"workspace_id": self._workspace_id, "run": run}
        return asdict(row) | owned | {"company_id": row_number(row.company_id)}


def _same_company() -> ColumnElement[bool]:
    return (scores.c.workspace_id == companies.c.workspace_id) & (scores.c.company_id == companies.c.id)


def _lead(row: RowMapping) -> ScoredLead:
    plain = {name: row[name] for name in ("first_seen_on", "score", "low", "high", "coverage", "qualified")}
    return ScoredLead(company_id=str(row["company_id"]), tier=Tier(row["tier"]), **plain)


def scored_company(row: RowMapping) -> ScoredCompany:
    """One row of the scores and the company's own columns."""
    plain = {name: row[name] for name in ("name", "domain", "first_seen_on", "score", "low", "high", "coverage")}
    tier = Tier(row["tier"]) if row["tier"] else None
    return ScoredCompany(company_id=str(row["company_id"]), tier=tier, status=Status(row["status"]), **plain)
