"""The processes of the bot that share this database: each says now and then that it is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, delete, func, select

from storage.columns import storable
from storage.dialect import insert_into
from storage.engine import transaction
from storage.failures import refusing
from storage.service_tables import replicas

KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Replica:
    """A process of the bot.

    Attributes:
        name: of its host and process, with a random part.
        transport: ``socket`` or ``http``.
        drift: how many seconds its machine's clock is ahead of the database's.
    """

    workspace_id: str
    name: str
    version: str
    transport: str
    started_at: datetime
    beat_at: datetime
    drift: float = 0.0


class Replicas:
    """All replicas. Every call is a transaction of its own, kept when it returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def beat(self, replica: Replica) -> None:
        """Notes that a replica is there, and forgets those that have been silent for a week."""
        row = {name: getattr(replica, name) for name in Replica.__slots__}
        row |= {name: storable(row[name]) for name in ("name", "version", "transport")}
        with refusing(self._engine), transaction(self._engine) as connection:
            statement = insert_into(connection, replicas).values(row)
            key = ["workspace_id", "name"]
            connection.execute(statement.on_conflict_do_update(index_elements=key, set_=row))
            connection.execute(delete(replicas).where(replicas.c.beat_at < replica.beat_at - KEPT))
            connection.commit()

    def gone(self, workspace_id: str, name: str) -> None:
        """Forgets a replica that has ended as it should."""
        mine = (replicas.c.workspace_id == workspace_id) & (replicas.c.name == storable(name))
        with refusing(self._engine), transaction(self._engine) as connection:
            connection.execute(delete(replicas).where(mine))
            connection.commit()

    def all(self) -> list[Replica]:
        """Those that were there within the last week, the oldest first."""
        wanted = select(replicas).order_by(replicas.c.started_at, replicas.c.name)
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            return [Replica(**row._asdict()) for row in connection.execute(wanted)]

    def time(self) -> datetime | None:
        """What time it is by the database, which all replicas share; None where it has no clock but this machine's."""
        if self._engine.dialect.name == "sqlite":
            return None
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            now: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
            return now.astimezone(UTC)
