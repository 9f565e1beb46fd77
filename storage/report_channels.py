"""The conversations that asked to be told every month how the tiers did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.columns import indexable, storable
from storage.customer_tables import report_channels
from storage.dialect import insert_into


@dataclass(frozen=True, slots=True)
class ReportChannel:
    """A channel, the language it is told in, and since when."""

    channel_id: str
    language: str
    asked_at: datetime


class ReportChannels:
    """The channels of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = report_channels.c.workspace_id == workspace_id

    def all(self) -> list[ReportChannel]:
        """All of them, by channel."""
        wanted = select(report_channels).where(self._mine).order_by(report_channels.c.channel_id)
        return [ReportChannel(r.channel_id, r.language, r.asked_at) for r in self._connection.execute(wanted)]

    def add(self, channel_id: str, language: str, by: str) -> None:
        """Tell this channel from now on; asked again, in the language of the last who asked."""
        row = {
            "workspace_id": self._workspace_id,
            "channel_id": indexable(channel_id),
            "language": language,
            "asked_at": self._at,
            "asked_by": storable(by),
        }
        statement = insert_into(self._connection, report_channels).values(row)
        key = ["workspace_id", "channel_id"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_={"language": language}))

    def remove(self, channel_id: str) -> None:
        """Tell this channel no more."""
        theirs = report_channels.c.channel_id == indexable(channel_id)
        self._connection.execute(delete(report_channels).where(self._mine, theirs))
