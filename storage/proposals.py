"""Proposals: changes of the profile that wait for somebody's word, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from storage.columns import KEY_LENGTH, storable
from storage.dialect import reserve
from storage.proposal_tables import proposals


class Kind(StrEnum):
    """What is proposed."""

    CHANGE = "change"  # a document of its own
    ROLLBACK = "rollback"  # an earlier version's document, as it was
    ACTIVATE = "activate"  # another profile's newest version, itself


class State(StrEnum):
    """What became of a proposal."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of the profile, proposed by somebody.

    Attributes:
        number: among the workspace's proposals, from 1.
        name: the profile's name.
        document: JSON of ``icp.profile.Profile``, with the typical shares that its effect was computed with.
        active_id: the version that was active when it was proposed; None where there was none.
        against_id: the version it is compared with: the profile's own newest, or the active one.
        source_id: the version that a rollback restores or an activation activates.
        effect: what it would do as of ``proposed_at``, once approved what it did (see ``icp.effect``); ids, no names.
        version_id: the version that it became; None unless approved.
    """

    number: int
    kind: Kind
    name: str
    document: dict[str, Any]
    active_id: int | None
    against_id: int | None
    source_id: int | None
    reason: str
    effect: dict[str, Any]
    proposed_by: str
    proposed_at: datetime
    state: State
    decided_by: str | None
    decided_at: datetime | None
    version_id: int | None


class Proposals:
    """The proposals of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = proposals.c.workspace_id == workspace_id

    def take_turns(self) -> None:
        """Keeps others from proposing and deciding until the transaction ends: of two at once one comes second."""
        reserve(self._connection, self._workspace_id, "proposal", 0)

    def add(  # noqa: PLR0913 -- a row's columns, by name
        self,
        kind: Kind,
        name: str,
        document: dict[str, Any],
        *,
        active_id: int | None,
        against_id: int | None,
        source_id: int | None,
        reason: str,
        effect: dict[str, Any],
        by: str,
        at: datetime | None = None,
    ) -> Proposal:
        """Keeps a new proposal, which waits."""
        proposal = Proposal(
            number=reserve(self._connection, self._workspace_id, "proposal"),
            kind=kind,
            name=storable(name)[:KEY_LENGTH],
            document=document,
            active_id=active_id,
            against_id=against_id,
            source_id=source_id,
            reason=storable(reason),
            effect=effect,
            proposed_by=storable(by),
            proposed_at=at or self._at,
            state=State.PENDING,
            decided_by=None,
            decided_at=None,
            version_id=None,
        )
        row = {field: getattr(proposal, field) for field in Proposal.__slots__}
        row |= {"kind": kind.value, "state": State.PENDING.value}
        self._connection.execute(insert(proposals).values(workspace_id=self._workspace_id, **row))
        return proposal

    def get(self, number: int) -> Proposal | None:
        """One proposal."""
        wanted = select(proposals).where(self._mine, proposals.c.number == number)
        row = self._connection.execute(wanted).mappings().one_or_none()
        return _proposal(row) if row else None

    def pending(self) -> list[Proposal]:
        """Those that wait, the oldest first."""
        wanted = select(proposals).where(self._mine, proposals.c.state == State.PENDING.value)
        return [_proposal(row) for row in self._connection.execute(wanted.order_by(proposals.c.number)).mappings()]

    def of_versions(self) -> dict[int, Proposal]:
        """The approved proposal that first made each version, by the version's id."""
        wanted = select(proposals).where(self._mine, proposals.c.version_id.is_not(None))
        rows = self._connection.execute(wanted.order_by(proposals.c.number.desc())).mappings()
        return {row["version_id"]: _proposal(row) for row in rows}

    def decide(  # noqa: PLR0913 -- likewise
        self,
        number: int,
        state: State,
        *,
        by: str,
        at: datetime | None = None,
        version_id: int | None = None,
        document: dict[str, Any] | None = None,
        effect: dict[str, Any] | None = None,
    ) -> bool:
        """Ends a waiting proposal; False, and nothing changes, where it does not wait (any more).

        ``document`` and ``effect``: what became active and what that did, where that is not what was proposed.
        """
        told = {"document": document, "effect": effect}
        changed = self._connection.execute(
            update(proposals)
            .where(self._mine, proposals.c.number == number, proposals.c.state == State.PENDING.value)
            .values(
                state=state.value,
                decided_by=storable(by),
                decided_at=at or self._at,
                version_id=version_id,
                **{name: value for name, value in told.items() if value is not None},
            )
        )
        return changed.rowcount == 1


def _proposal(row: RowMapping) -> Proposal:
    values = {field: row[field] for field in Proposal.__slots__}
    return Proposal(**{**values, "kind": Kind(row["kind"]), "state": State(row["state"])})
