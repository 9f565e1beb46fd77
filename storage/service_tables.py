"""Tables of the running service: which replicas there are, and whose messages Slack takes none of for now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Double, ForeignKeyConstraint, Named, Table, Text

from storage.columns import Moment, key_type
from storage.tables import Owned, metadata


class ReplicaColumns(Owned):
    """A process of the bot, in the workspace that its token belongs to; ``drift`` is its clock's error in seconds."""

    name: Named[str] = Column(key_type(), primary_key=True)
    version: Named[str] = Column(Text)
    transport: Named[str] = Column(Text)
    started_at: Named[datetime] = Column(Moment)
    beat_at: Named[datetime] = Column(Moment)
    drift: Named[float] = Column(Double)


replicas = Table(
    "replicas",
    metadata,
    ReplicaColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="replicas_workspace"),
)


class OutboxHoldColumns(Owned):
    """Slack's reason for taking nothing of a workspace, since when, and until when it is not asked again."""

    code: Named[str] = Column(Text)
    since: Named[datetime] = Column(Moment)
    held_until: Named[datetime] = Column(Moment)


outbox_holds = Table("outbox_holds", metadata, OutboxHoldColumns)
