"""The digests of one workspace: schedules, what they have shown, and who took which lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from storage.batches import batches
from storage.columns import indexable, storable
from storage.dialect import insert_into, reserve
from storage.digest_tables import digest_leads, digest_slots, digests, lead_claims
from storage.numbers import row_number

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredDigest:
    """A digest as it was set up.

    Attributes:
        id: within its workspace.
        channel_id: where it goes; of a personal digest the person's own conversation.
        user_id: whose own digest it is, None for a channel's.
        weekday: 0 is Monday.
        zone: an IANA name, in which weekday, hour and minute are meant.
        lead_count: how many leads it shows at most.
        profile: the profile's name, None for the active one.
        filters: (what, value) pairs as in a question for the best leads: a territory.
        starts_at: slots before this moment are none of it: it was set up or taken up again then.
        next_due_at: when it has to be looked at again.
    """

    workspace_id: str
    id: str
    channel_id: str
    user_id: str | None
    weekday: int
    hour: int
    minute: int
    zone: str
    lead_count: int
    profile: str | None
    filters: tuple[tuple[str, str], ...]
    language: str
    paused: bool
    starts_at: datetime
    next_due_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class SlotRecord:
    """What became of one week. ``state``: pending, sending, posted, sent, quiet, late or failed."""

    slot: str
    due_at: datetime
    state: str
    leads: int
    ts: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """The last time that a digest showed a lead, and how it stood then."""

    slot: str
    reason: str
    score: float
    tier: str | None


@dataclass(frozen=True, slots=True)
class LeadClaim:
    """Whose lead it is, and until when nobody wants to hear of it."""

    taken_by: str | None = None
    taken_at: datetime | None = None
    later_until: date | None = None
    later_by: str | None = None


@dataclass(frozen=True, slots=True)
class ShownLead:
    """A lead in a digest: why it is news, and its score under the slot's profile version."""

    company_id: str
    reason: str
    score: float
    tier: str | None


class Digests:
    """The digests of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = digests.c.workspace_id == workspace_id

    def all(self) -> list[StoredDigest]:
        """All of them, the oldest first."""
        return [
            stored_digest(row)
            for row in self._connection.execute(select(digests).where(self._mine).order_by(digests.c.id))
        ]

    def get(self, digest_id: str) -> StoredDigest | None:
        """One of them, or None."""
        wanted = select(digests).where(self._mine, digests.c.id == row_number(digest_id))
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else stored_digest(row)

    def add(self, values: Mapping[str, Any], *, next_due_at: datetime, by: str) -> StoredDigest:
        """Sets up a digest.

        Args:
            values: channel_id, user_id, weekday, hour, minute, zone, lead_count, profile, filters and language.
            next_due_at: its first slot.
            by: who wants it.
        """
        number = reserve(self._connection, self._workspace_id, "digests")
        row = {
            "workspace_id": self._workspace_id,
            "id": number,
            **_row(values),
            "paused": False,
            "starts_at": self._at,
            "next_due_at": next_due_at,
            "created_by": storable(by),
            "created_at": self._at,
        }
        self._connection.execute(insert_into(self._connection, digests).values(row))
        made = self.get(str(number))
        assert made is not None  # noqa: S101 -- it was just inserted
        return made

    def change(self, digest_id: str, values: Mapping[str, Any], *, next_due_at: datetime) -> bool:
        """Changes what ``values`` names (as in ``add``); False where there is no such digest."""
        return self._update(digest_id, {**_row(values), "next_due_at": next_due_at})

    def pause(self, digest_id: str) -> bool:
        """No more slots are planned; False where there is no such digest."""
        return self._update(digest_id, {"paused": True})

    def resume(self, digest_id: str, *, next_due_at: datetime) -> bool:
        """Plans again, from now on: what was missed meanwhile is not made up for."""
        return self._update(digest_id, {"paused": False, "starts_at": self._at, "next_due_at": next_due_at})

    def remove(self, digest_id: str) -> bool:
        """Forgets a digest and its slots; False where there is none."""
        number = row_number(digest_id)
        mine = (digest_leads.c.workspace_id == self._workspace_id) & (digest_leads.c.digest_id == number)
        self._connection.execute(delete(digest_leads).where(mine))
        gone = self._connection.execute(delete(digests).where(self._mine, digests.c.id == number))
        return gone.rowcount == 1

    def slots(self, digest_id: str, limit: int = 10) -> list[SlotRecord]:
        """What became of the last weeks, the newest first."""
        columns = digest_slots.c
        mine = (columns.workspace_id == self._workspace_id) & (columns.digest_id == row_number(digest_id))
        wanted = select(digest_slots).where(mine).order_by(columns.due_at.desc()).limit(limit)
        rows = self._connection.execute(wanted)
        return [SlotRecord(r.slot, r.due_at, r.state, r.leads, r.ts, r.error) for r in rows]

    def posting(self, digest_id: str, slot: str, version_id: int | None, leads: Sequence[ShownLead]) -> bool:
        """Notes that a slot's message is in the outbox, and which leads it shows; False where the slot has ended.

        Belongs into the unit of work that puts the message there: both are kept, or neither.
        """
        columns, number = digest_slots.c, row_number(digest_id)
        mine = (columns.workspace_id == self._workspace_id) & (columns.digest_id == number) & (columns.slot == slot)
        values = {"state": "posted", "version_id": version_id, "leads": len(leads), "lease_until": None}
        unfinished = columns.finished_at.is_(None) & (columns.state != "posted")
        posted = self._connection.execute(update(digest_slots).where(mine, unfinished).values(**values))
        if posted.rowcount != 1:
            return False
        self.record_shown(digest_id, slot, leads)
        return True

    def undeliverable(self, digest_id: str, slot: str, error: str) -> bool:
        """Ends a slot whose message cannot arrive, and forgets what it would have shown; False where it has ended."""
        columns, number = digest_slots.c, row_number(digest_id)
        mine = (columns.workspace_id == self._workspace_id) & (columns.digest_id == number) & (columns.slot == slot)
        values = {"state": "failed", "error": storable(error), "finished_at": self._at}
        ended = self._connection.execute(
            update(digest_slots).where(mine, columns.finished_at.is_(None)).values(**values)
        )
        seen = digest_leads.c
        unseen = (seen.workspace_id == self._workspace_id) & (seen.digest_id == number) & (seen.slot == slot)
        self._connection.execute(delete(digest_leads).where(unseen))
        return ended.rowcount == 1

    def record_shown(self, digest_id: str, slot: str, leads: Iterable[ShownLead]) -> None:
        """Notes which leads a slot shows; noted again, the first note stays."""
        rows = [
            {
                "workspace_id": self._workspace_id,
                "digest_id": row_number(digest_id),
                "company_id": row_number(lead.company_id),
                "slot": slot,
                "place": place,
                "reason": storable(lead.reason),
                "score": lead.score,
                "tier": lead.tier,
            }
            for place, lead in enumerate(leads)
        ]
        if rows:
            self._connection.execute(insert_into(self._connection, digest_leads).on_conflict_do_nothing(), rows)

    def shown(self, digest_id: str, *, but: str = "") -> dict[str, Shown]:
        """The leads that a digest has shown, by company, the last time each; the slot ``but`` does not count."""
        columns = digest_leads.c
        mine = (columns.workspace_id == self._workspace_id) & (columns.digest_id == row_number(digest_id))
        wanted = select(digest_leads).where(mine, columns.slot != but).order_by(columns.slot)
        rows = self._connection.execute(wanted)
        return {str(r.company_id): Shown(r.slot, r.reason, r.score, r.tier) for r in rows}

    def take(self, company_id: str, by: str) -> LeadClaim:
        """Makes a lead somebody's, unless it is another's already; whose it is then."""
        before = self.claims([company_id]).get(company_id)
        if before is not None and before.taken_by is not None:
            return before
        self._claim(company_id, {"taken_by": storable(by), "taken_at": self._at})
        return self.claims([company_id])[company_id]

    def give_back(self, company_id: str) -> None:
        """Makes a lead nobody's."""
        self._claim(company_id, {"taken_by": None, "taken_at": None})

    def later(self, company_id: str, until: date, by: str) -> None:
        """Keeps a lead out of digests until a day."""
        self._claim(company_id, {"later_until": until, "later_by": storable(by)})

    def claims(self, company_ids: Collection[str]) -> dict[str, LeadClaim]:
        """Whose these leads are, by company; those that nobody has touched are left out."""
        numbers = [number for number in map(row_number, company_ids) if number is not None]
        found: dict[str, LeadClaim] = {}
        for some in batches(numbers, _AT_ONCE):
            mine = (lead_claims.c.workspace_id == self._workspace_id) & lead_claims.c.company_id.in_(some)
            for row in self._connection.execute(select(lead_claims).where(mine)):
                found[str(row.company_id)] = _claimed(row)
        return found

    def taken_since(self, since: datetime) -> dict[str, LeadClaim]:
        """Leads that people took at a moment or later, by company."""
        mine = (lead_claims.c.workspace_id == self._workspace_id) & (lead_claims.c.taken_at >= since)
        return {str(row.company_id): _claimed(row) for row in self._connection.execute(select(lead_claims).where(mine))}

    def count(self) -> int:
        """How many digests there are."""
        return self._connection.scalar(select(func.count()).select_from(digests).where(self._mine)) or 0

    def _update(self, digest_id: str, values: Mapping[str, Any]) -> bool:
        changed = self._connection.execute(
            update(digests).where(self._mine, digests.c.id == row_number(digest_id)).values(**values)
        )
        return changed.rowcount == 1

    def _claim(self, company_id: str, values: Mapping[str, Any]) -> None:
        row = {"workspace_id": self._workspace_id, "company_id": row_number(company_id), **values}
        statement = insert_into(self._connection, lead_claims).values(row)
        key = ["workspace_id", "company_id"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=dict(values)))


def stored_digest(row: Row[Any]) -> StoredDigest:
    """A row of ``digests``."""
    plain = {name: value for name, value in row._asdict().items() if name in StoredDigest.__dataclass_fields__}
    pairs: list[list[str]] = row.filters
    return StoredDigest(**{**plain, "id": str(row.id), "filters": tuple((pair[0], pair[1]) for pair in pairs)})


def _row(values: Mapping[str, Any]) -> dict[str, Any]:
    row = {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}
    for name in ("channel_id", "user_id"):
        if isinstance(row.get(name), str):
            row[name] = indexable(row[name])
    if "filters" in row:
        row["filters"] = [list(pair) for pair in row["filters"]]
    return row


def _claimed(row: Row[Any]) -> LeadClaim:
    return LeadClaim(row.taken_by, row.taken_at, row.later_until, row.later_by)
