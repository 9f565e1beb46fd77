"""Who may approve changes of the profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.columns import KEY_LENGTH, storable
from storage.dialect import insert_new
from storage.proposal_tables import approvers


@dataclass(frozen=True, slots=True)
class Approver:
    """A person who may approve.

    Attributes:
        person: Slack's id of them: names can be changed by whoever bears them, ids cannot.
        name: how they were called when they were named, for people to read; None where that is not known.
    """

    person: str
    name: str | None
    added_by: str
    added_at: datetime


class Approvers:
    """The approvers of one workspace, within its unit of work. None named means that everybody may approve."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = approvers.c.workspace_id == workspace_id

    def all(self) -> list[Approver]:
        """All of them, in the order in which they were named."""
        wanted = select(approvers).where(self._mine).order_by(approvers.c.added_at, approvers.c.person)
        rows = self._connection.execute(wanted).mappings()
        return [Approver(**{field: row[field] for field in Approver.__slots__}) for row in rows]

    def add(self, person: str, name: str | None, by: str, at: datetime | None = None) -> bool:
        """Names one; False where they were one already."""
        row = {
            "workspace_id": self._workspace_id,
            "person": storable(person)[:KEY_LENGTH],
            "name": None if name is None else storable(name),
            "added_by": storable(by),
            "added_at": at or self._at,
        }
        return insert_new(self._connection, approvers, row)

    def remove(self, person: str) -> bool:
        """Takes one off the list; False where they were not on it."""
        gone = self._connection.execute(delete(approvers).where(self._mine, approvers.c.person == storable(person)))
        return gone.rowcount == 1
