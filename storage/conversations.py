"""What a conversation was about last, so that "why only B?" can be answered."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from storage.columns import indexable
from storage.dialect import insert_into
from storage.numbers import row_number
from storage.tables import conversations


class Conversations:
    """The conversations of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def remember(self, key: str, company_id: str, at: datetime | None = None) -> None:
        """From now on this conversation is about that company, which must exist."""
        row = {
            "workspace_id": self._workspace_id,
            "key": indexable(key),
            "company_id": row_number(company_id),
            "remembered_at": at or self._at,
        }
        statement = insert_into(self._connection, conversations).values(row)
        newest = {name: statement.excluded[name] for name in ("company_id", "remembered_at")}
        self._connection.execute(statement.on_conflict_do_update(index_elements=["workspace_id", "key"], set_=newest))

    def recall(self, key: str) -> str | None:
        """The id of the company that this conversation was about last, or None.

        A thread under direct messages ("D1:5.5") that has named none goes on with what they were about ("D1:").
        """
        channel, _, thread = key.partition(":")
        found = self._about(key)
        if found is None and thread and channel.startswith("D"):
            found = self._about(f"{channel}:")
        return found

    def _about(self, key: str) -> str | None:
        mine = conversations.c.workspace_id == self._workspace_id
        found = self._connection.scalar(
            select(conversations.c.company_id).where(mine, conversations.c.key == indexable(key))
        )
        return None if found is None else str(found)
