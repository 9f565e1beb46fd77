"""Drafts: every version of every message that was written, what became of it, and who said so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from storage.columns import storable
from storage.dialect import reserve
from storage.numbers import row_number
from storage.outreach_tables import drafts


class DraftState(StrEnum):
    """What became of a version. Osuma sends nothing: a person says that they have."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENT = "sent"
    DROPPED = "dropped"


_FROM = {
    DraftState.APPROVED: (DraftState.DRAFT, DraftState.DROPPED),
    DraftState.SENT: (DraftState.APPROVED,),
    DraftState.DROPPED: (DraftState.DRAFT, DraftState.APPROVED),
}
_STAMPS = {DraftState.APPROVED: "approved", DraftState.SENT: "sent", DraftState.DROPPED: "dropped"}
_IDS = ("company_id", "contact_id", "edited_from")
_TEXTS = ("contact_name", "persona", "subject", "body", "footer", "written_by", "made_by")


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A version on its way in.

    Attributes:
        contact_id, contact_name: None and "" where only the persona is known.
        claims: ``{"text", "facts"}`` each; checks: ``{"rule", "ok", "level", "detail", "params"}`` each.
        written_by: "rules", a model's name, or "@person" after an edit.
        note: message key of how the text came about, or None.
        edited_from: the id of the version that this one is another form of; None for a new draft.
    """

    company_id: str
    contact_id: str | None
    contact_name: str
    persona: str
    channel: str
    language: str
    step: int
    subject: str | None
    body: str
    footer: str
    written_by: str
    made_by: str
    angle: int = 0
    short: bool = False
    questions: Sequence[str] = ()
    claims: Sequence[dict[str, Any]] = ()
    checks: Sequence[dict[str, Any]] = ()
    note: str | None = None
    prompt_name: str | None = None
    prompt_version: str | None = None
    prompt_sha256: str | None = None
    edited_from: str | None = None


@dataclass(frozen=True, slots=True)
class StoredDraft(NewDraft):
    """A kept version.

    Attributes:
        id: its own.
        thread: the id of the first version of the same draft; ``version`` counts from 1 among them.
    """

    id: str = field(kw_only=True)
    thread: str = field(kw_only=True)
    version: int = field(kw_only=True)
    made_at: datetime = field(kw_only=True)
    state: DraftState = field(kw_only=True)
    approved_by: str | None = field(kw_only=True)
    approved_at: datetime | None = field(kw_only=True)
    sent_by: str | None = field(kw_only=True)
    sent_at: datetime | None = field(kw_only=True)
    dropped_by: str | None = field(kw_only=True)
    dropped_at: datetime | None = field(kw_only=True)


class Drafts:
    """The drafts of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = drafts.c.workspace_id == workspace_id

    def add(self, new: NewDraft) -> StoredDraft:
        """Keeps a version: a new draft, or the next version of the one that it is another form of."""
        number = reserve(self._connection, self._workspace_id, "draft")
        earlier = None if new.edited_from is None else self.get(new.edited_from)
        thread = number if earlier is None else row_number(earlier.thread)
        newest = select(func.max(drafts.c.version)).where(self._mine, drafts.c.thread == thread)
        row: dict[str, Any] = {name: getattr(new, name) for name in NewDraft.__slots__}
        row |= {name: None if row[name] is None else row_number(row[name]) for name in _IDS}
        row |= {name: None if row[name] is None else storable(row[name]) for name in _TEXTS}
        row |= {name: list(row[name]) for name in ("questions", "claims", "checks")}
        row |= {"edited_from": None if earlier is None else row["edited_from"], "thread": thread}
        row |= {"id": number, "version": (self._connection.scalar(newest) or 0) + 1, "state": DraftState.DRAFT.value}
        self._connection.execute(insert(drafts), {**row, "workspace_id": self._workspace_id, "made_at": self._at})
        return self._one(number)

    def get(self, draft_id: str) -> StoredDraft | None:
        """One version by its id, or None."""
        found = self._select(drafts.c.id == row_number(draft_id))
        return found[0] if found else None

    def versions(self, thread: str) -> list[StoredDraft]:
        """All versions of one draft, the oldest first."""
        return self._select(drafts.c.thread == row_number(thread))

    def of(self, company_id: str, since: datetime | None = None) -> list[StoredDraft]:
        """The versions for one company, the oldest first; those made or sent since a moment where one is given."""
        lately = () if since is None else ((drafts.c.made_at >= since) | (drafts.c.sent_at >= since),)
        return self._select(drafts.c.company_id == row_number(company_id), *lately)

    def of_contacts(self, contact_ids: Iterable[str]) -> list[StoredDraft]:
        """The versions for some contacts."""
        numbers = [number for text in contact_ids if (number := row_number(text)) is not None]
        return self._select(drafts.c.contact_id.in_(numbers))

    def all(self, state: DraftState | None = None) -> list[StoredDraft]:
        """All versions, or those of one state, the oldest first."""
        return self._select(*(() if state is None else (drafts.c.state == state.value,)))

    def decide(self, draft_id: str, state: DraftState, by: str) -> StoredDraft | None:
        """Approves, drops, or notes as sent; None, and nothing changes, where the version's state does not allow it.

        What is approved may be sent; what is sent stays so. When a version is approved, others of the same draft that
        were are dropped.
        """
        stamp, allowed = _STAMPS[state], [each.value for each in _FROM[state]]
        number = row_number(draft_id)
        values = {"state": state.value, f"{stamp}_by": storable(by), f"{stamp}_at": self._at}
        wanted = (self._mine, drafts.c.id == number, drafts.c.state.in_(allowed))
        if self._connection.execute(update(drafts).where(*wanted).values(**values)).rowcount != 1 or number is None:
            return None
        decided = self._one(number)
        if state is DraftState.APPROVED:
            others = (self._mine, drafts.c.thread == row_number(decided.thread), drafts.c.id != number)
            dropped = {"state": DraftState.DROPPED.value, "dropped_by": storable(by), "dropped_at": self._at}
            before = drafts.c.state == DraftState.APPROVED.value
            self._connection.execute(update(drafts).where(*others, before).values(**dropped))
        return decided

    def erase(self, draft_ids: Iterable[str]) -> int:
        """Removes versions; how many there were."""
        numbers = [number for text in draft_ids if (number := row_number(text)) is not None]
        return self._connection.execute(delete(drafts).where(self._mine, drafts.c.id.in_(numbers))).rowcount

    def _one(self, number: int) -> StoredDraft:
        (found,) = self._select(drafts.c.id == number)
        return found

    def _select(self, *which: ColumnElement[bool]) -> list[StoredDraft]:
        rows = self._connection.execute(select(drafts).where(self._mine, *which).order_by(drafts.c.id))
        return [_stored(row) for row in rows]


def _stored(row: Row[*tuple[Any, ...]]) -> StoredDraft:
    values = {name: getattr(row, name) for name in (*NewDraft.__slots__, *StoredDraft.__slots__)}
    values |= {name: None if values[name] is None else str(values[name]) for name in (*_IDS, "id", "thread")}
    values |= {name: tuple(values[name]) for name in ("questions", "claims", "checks")}
    return StoredDraft(**{**values, "state": DraftState(row.state)})
