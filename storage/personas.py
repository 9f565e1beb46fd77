"""The team's personas, as documents in the order in which the team wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from storage.columns import storable
from storage.tables import personas


class Personas:
    """The personas of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def all(self) -> list[dict[str, Any]]:
        """All personas in order, each a JSON document of ``icp.persona.Persona``."""
        mine = personas.c.workspace_id == self._workspace_id
        found = self._connection.scalars(select(personas.c.document).where(mine).order_by(personas.c.position))
        return [document for document in found if isinstance(document, dict)]

    def replace(self, documents: Sequence[dict[str, Any]], by: str, at: datetime | None = None) -> None:
        """Puts these personas in the place of all there were. ``by``: who did it."""
        self._connection.execute(delete(personas).where(personas.c.workspace_id == self._workspace_id))
        rows = [
            {
                "workspace_id": self._workspace_id,
                "position": position,
                "document": document,
                "updated_at": at or self._at,
                "updated_by": storable(by),
            }
            for position, document in enumerate(documents)
        ]
        if rows:
            self._connection.execute(insert(personas), rows)
