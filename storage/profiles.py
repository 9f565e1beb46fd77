"""The team's profiles: numbered versions of named documents, one of them active."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from storage.columns import KEY_LENGTH, storable
from storage.dialect import reserve
from storage.tables import profile_versions as versions


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """One version of a profile.

    Attributes:
        id: number of the version among all of the workspace's, from 1: what scores refer to.
        version: number among the versions of the same name, from 1.
        document: JSON of ``icp.profile.Profile``, as it was given.
        created_by: who applied it ("@maija", "terminal").
    """

    id: int
    name: str
    version: int
    document: dict[str, Any]
    active: bool
    created_at: datetime
    created_by: str


class Profiles:
    """The profiles of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = versions.c.workspace_id == workspace_id

    def active(self) -> StoredProfile | None:
        """The version that companies are judged by, or None where no profile has been applied."""
        row = self._connection.execute(select(versions).where(self._mine, versions.c.active)).mappings().one_or_none()
        return _stored(row) if row else None

    def get(self, version_id: int) -> StoredProfile | None:
        """One version by its id."""
        wanted = select(versions).where(self._mine, versions.c.id == version_id)
        row = self._connection.execute(wanted).mappings().one_or_none()
        return _stored(row) if row else None

    def add_version(
        self, name: str, document: dict[str, Any], by: str, at: datetime | None = None, *, activate: bool = True
    ) -> StoredProfile:
        """Keeps a document as the next version of that name and, unless told not to, makes it the active one."""
        version_id = reserve(self._connection, self._workspace_id, "profile_version")
        name = storable(name)[:KEY_LENGTH]
        newest = select(func.max(versions.c.version)).where(self._mine, versions.c.name == name)
        stored = StoredProfile(
            id=version_id,
            name=name,
            version=(self._connection.scalar(newest) or 0) + 1,
            document=document,
            active=activate,
            created_at=at or self._at,
            created_by=storable(by),
        )
        if activate:
            self._deactivate()
        row = {field: getattr(stored, field) for field in StoredProfile.__slots__}
        self._connection.execute(insert(versions).values(workspace_id=self._workspace_id, **row))
        return stored

    def activate(self, version_id: int) -> StoredProfile | None:
        """Makes an earlier version the active one again; None, and nothing changes, where there is none of that id."""
        if self.get(version_id) is None:
            return None
        self._deactivate()
        self._connection.execute(update(versions).where(self._mine, versions.c.id == version_id).values(active=True))
        return self.get(version_id)

    def history(self, name: str | None = None) -> list[StoredProfile]:
        """The versions of one name, or of all, the newest first."""
        wanted = select(versions).where(self._mine).order_by(versions.c.id.desc())
        if name is not None:
            wanted = wanted.where(versions.c.name == storable(name)[:KEY_LENGTH])
        return [_stored(row) for row in self._connection.execute(wanted).mappings()]

    def _deactivate(self) -> None:
        reserve(self._connection, self._workspace_id, "profile_version", 0)  # two at once take turns
        self._connection.execute(update(versions).where(self._mine, versions.c.active).values(active=False))


def _stored(row: RowMapping) -> StoredProfile:
    return StoredProfile(**{field: row[field] for field in StoredProfile.__slots__})
