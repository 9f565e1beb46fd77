"""Rescores of a whole workspace: each writes under a number of its own, and people see the last that was finished."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from storage.dialect import reserve
from storage.errors import Overtaken
from storage.tables import score_runs as runs
from storage.tables import scores


class ScoreRuns:
    """The rescores of one workspace. Only the newest may be under way: it overtakes an older one."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._mine = runs.c.workspace_id == workspace_id

    def current(self) -> tuple[int, int] | None:
        """The run that people see and its profile version's id, or None."""
        wanted = select(runs.c.run, runs.c.version_id).where(self._mine, runs.c.active)
        row = self._connection.execute(wanted).one_or_none()
        return (row.run, row.version_id) if row else None

    def of_version(self, version_id: int) -> list[int]:
        """The runs under one profile version: the one that people see, the one under way, or both."""
        return list(self._connection.scalars(select(runs.c.run).where(self._mine, runs.c.version_id == version_id)))

    def start(self, version_id: int, at: datetime) -> int:
        """A new run; what an unfinished one has left is removed."""
        run = reserve(self._connection, self._workspace_id, "score_run")
        self._remove_all_but((current := self.current()) and current[0])
        row = {"workspace_id": self._workspace_id, "run": run, "version_id": version_id, "active": False}
        self._connection.execute(insert(runs).values(**row, started_at=at))
        return run

    def hold(self, run: int) -> None:
        """Keeps a run from being removed until the transaction ends.

        Raises:
            Overtaken: it has been removed: a newer run has begun.
        """
        wanted = select(runs.c.run).where(self._mine, runs.c.run == run).with_for_update(read=True)
        if self._connection.scalar(wanted) is None:
            raise Overtaken(f"run {run}")

    def switch(self, run: int) -> None:
        """Shows people this run, and removes the one they saw before."""
        reserve(self._connection, self._workspace_id, "score_run", 0)
        self.hold(run)
        self._connection.execute(update(runs).where(self._mine, runs.c.active).values(active=False))
        self._connection.execute(update(runs).where(self._mine, runs.c.run == run).values(active=True))
        self._remove_all_but(run)

    def _remove_all_but(self, run: int | None) -> None:
        self._connection.execute(delete(runs).where(self._mine, runs.c.run.is_distinct_from(run)))
        mine = scores.c.workspace_id == self._workspace_id
        self._connection.execute(delete(scores).where(mine, scores.c.run.is_distinct_from(run)))
