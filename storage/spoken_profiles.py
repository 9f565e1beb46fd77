"""Which profile a conversation is about, so that "why only B?" is answered by the profile that gave the B."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.columns import indexable, storable
from storage.dialect import insert_into
from storage.proposal_tables import spoken_profiles


class SpokenProfiles:
    """The conversations of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def remember(self, key: str, name: str | None) -> None:
        """From now on this conversation is about the profile of that name; None: about the active one."""
        if name is None:
            theirs = spoken_profiles.c.workspace_id == self._workspace_id, spoken_profiles.c.key == indexable(key)
            self._connection.execute(delete(spoken_profiles).where(*theirs))
            return
        row = {
            "workspace_id": self._workspace_id,
            "key": indexable(key),
            "name": storable(name),
            "remembered_at": self._at,
        }
        statement = insert_into(self._connection, spoken_profiles).values(row)
        newest = {column: statement.excluded[column] for column in ("name", "remembered_at")}
        self._connection.execute(statement.on_conflict_do_update(index_elements=["workspace_id", "key"], set_=newest))

    def recall(self, key: str) -> str | None:
        """The name of the profile that this conversation is about; None for the active one."""
        wanted = select(spoken_profiles.c.name).where(
            spoken_profiles.c.workspace_id == self._workspace_id, spoken_profiles.c.key == indexable(key)
        )
        found: str | None = self._connection.scalar(wanted)
        return found
