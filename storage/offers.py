"""What the team offers: every version of its ``offer.yaml``, the newest of which holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from storage.columns import storable
from storage.dialect import reserve
from storage.outreach_tables import offers


@dataclass(frozen=True, slots=True)
class StoredOffer:
    """One version: its number from 1, the JSON document of ``bot.outreach.offer.Offer``, and who applied it when."""

    number: int
    document: dict[str, Any]
    applied_by: str
    applied_at: datetime


class Offers:
    """The offers of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def current(self) -> StoredOffer | None:
        """The version that holds, or None where nobody has told what is offered."""
        found = self.history(limit=1)
        return found[0] if found else None

    def history(self, limit: int | None = None) -> list[StoredOffer]:
        """All versions, the newest first."""
        mine = select(offers).where(offers.c.workspace_id == self._workspace_id)
        rows = self._connection.execute(mine.order_by(offers.c.number.desc()).limit(limit)).mappings()
        return [StoredOffer(**{name: row[name] for name in StoredOffer.__slots__}) for row in rows]

    def apply(self, document: dict[str, Any], by: str) -> StoredOffer:
        """Keeps a document as the version that holds from now on; the one that holds where it says just the same."""
        reserve(self._connection, self._workspace_id, "offer", 0)  # two at once take turns
        current = self.current()
        if current is not None and current.document == document:
            return current
        number = reserve(self._connection, self._workspace_id, "offer")
        stored = StoredOffer(number, document, storable(by), self._at)
        row = {name: getattr(stored, name) for name in StoredOffer.__slots__}
        self._connection.execute(insert(offers), {"workspace_id": self._workspace_id, **row})
        return stored
