"""All leads with their stored scores, as columns: what a change of the profile is compared with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, Row, and_, func, select

from icp.tally import Scores
from storage.score_runs import ScoreRuns
from storage.tables import companies, scores


@dataclass(frozen=True, slots=True)
class Standings:
    """Every lead of a workspace.

    Attributes:
        ids: in the order in which ``storage.scores`` ranks equal ones.
        scores: their stored scores, one entry a lead; None unless all of them were made under the asked version.
    """

    ids: tuple[str, ...]
    scores: Scores | None


class LeadStandings:
    """Reads the leads of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._runs = ScoreRuns(connection, workspace_id)

    def read(self, version_id: int | None) -> Standings:
        """All leads, and their scores under one profile version where they are stored for every one of them."""
        current = self._runs.current()
        run = current[0] if current and current[1] == version_id else None
        rows = self._rows(run)
        whole = run is not None and all(row.status is not None for row in rows)
        return Standings(tuple(str(row.id) for row in rows), _columns(rows) if whole else None)

    def _rows(self, run: int | None) -> list[Row[*tuple[object, ...]]]:
        blank = [func.coalesce(column, "") for column in (companies.c.domain, companies.c.business_id)]
        theirs = and_(
            scores.c.workspace_id == companies.c.workspace_id,
            scores.c.company_id == companies.c.id,
            scores.c.run == (-1 if run is None else run),
        )
        wanted = (
            select(companies.c.id, *(scores.c[name] for name in _COLUMNS))
            .select_from(companies.outerjoin(scores, theirs))
            .where(companies.c.workspace_id == self._workspace_id, companies.c.relation == "lead")
            .order_by(companies.c.name, *blank, companies.c.id)
        )
        return list(self._connection.execute(wanted).all())


_COLUMNS = ("score", "low", "high", "coverage", "tier", "status", "qualified")


def _columns(rows: list[Row[*tuple[object, ...]]]) -> Scores:
    _, score, low, high, coverage, tier, status, qualified = zip(*rows, strict=True) if rows else [()] * 8
    return Scores(
        score=np.array(score, dtype=np.float64),
        low=np.array(low, dtype=np.float64),
        high=np.array(high, dtype=np.float64),
        coverage=np.array(coverage, dtype=np.float64),
        tier=np.array([name or "" for name in tier], dtype=np.str_),
        status=np.array(status, dtype=np.str_),
        qualified=np.array(qualified, dtype=np.bool_),
    )
