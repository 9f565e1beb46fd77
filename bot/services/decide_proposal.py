"""Somebody's word on a proposal: approved, it becomes the active version; rejected, it changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.errors import BotRefusal
from bot.services.enact import Enacted, enact
from bot.services.preview import Preview, compared_with, preview, still_true
from icp.profile import Profile
from storage.proposals import Kind, Proposal, State
from storage.workspace import Workspace

TERMINAL = "terminal"
"""Who types commands on the machine that Osuma runs on: may always decide, as they may change the database anyway."""


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides.

    Attributes:
        person: Slack's id of them, or ``TERMINAL``.
        name: how they are called in the record ("@maija").
    """

    person: str
    name: str


def may_decide(workspace: Workspace, person: str) -> bool:
    """Whether somebody may approve or reject: the approvers, and everybody where none is named."""
    named = workspace.approvers.all()
    return person == TERMINAL or not named or any(approver.person == person for approver in named)


def find_proposal(workspace: Workspace, number: int) -> Proposal:
    """One proposal.

    Raises:
        BotRefusal: there is none of that number.
    """
    proposal = workspace.proposals.get(number)
    if proposal is None:
        raise BotRefusal("refusal-proposal-unknown", number=str(number))
    return proposal


def review(workspace: Workspace, proposal: Proposal) -> Preview:
    """What a waiting proposal would do today."""
    return preview(workspace, Profile.model_validate(proposal.document), measure=proposal.kind is Kind.CHANGE)


def foresee(workspace: Workspace, number: int) -> Preview | None:
    """What approving a proposal would do now, to be handed to ``approve``; None where it cannot be approved. Reads."""
    proposal = workspace.proposals.get(number)
    if proposal is None or proposal.state is not State.PENDING or outdated(workspace, proposal):
        return None
    return review(workspace, proposal)


def outdated(workspace: Workspace, proposal: Proposal) -> bool:
    """Whether a waiting proposal was made against a version that is no longer the one in force."""
    if proposal.state is not State.PENDING:
        return False
    active = workspace.profiles.active()
    if (active.id if active else None) != proposal.active_id:
        return True
    if proposal.kind is Kind.CHANGE:
        against = compared_with(workspace, proposal.name, active)
        return (against.id if against else None) != proposal.against_id
    newest = next(iter(workspace.profiles.history(proposal.name)), None)
    return proposal.kind is Kind.ACTIVATE and newest is not None and newest.id != proposal.source_id


def approve(  # noqa: PLR0913 -- who, when and how, by name
    workspace: Workspace,
    number: int,
    decider: Decider,
    *,
    at: datetime,
    activate: bool = True,
    found: Preview | None = None,
) -> tuple[Enacted, Preview | None]:
    """Make a proposal the active version, or a profile beside the active one.

    Of several who approve at once one comes first, and the others are told. The same person's approval told twice is
    one approval; there is no preview then. The caller commits.

    Args:
        workspace: opened for writing.
        number: the proposal's.
        decider: who approves.
        at: when.
        activate: False keeps it as a profile beside the active one.
        found: what ``foresee`` computed before this unit of work; computed here where that is no longer true.

    Raises:
        BotRefusal: no such proposal, no right to decide, decided already, or outdated.
    """
    proposal = _to_decide(workspace, number, decider, State.APPROVED)
    if proposal.state is State.APPROVED:
        version = workspace.profiles.get(proposal.version_id or 0)
        if version is not None and version.active:
            return Enacted(proposal, version, 0), None
        raise _decided(proposal)
    if outdated(workspace, proposal):
        raise BotRefusal("refusal-proposal-outdated", number=str(number))
    profile = Profile.model_validate(proposal.document)
    if found is None or not still_true(workspace, found, profile, measure=proposal.kind is Kind.CHANGE):
        found = review(workspace, proposal)
    alone = found.active is None or found.active.name == proposal.name
    if not activate and (alone or proposal.kind is not Kind.CHANGE):
        raise BotRefusal("refusal-profile-beside", name=proposal.name)
    return enact(workspace, proposal, found, by=decider.name, at=at, activate=activate), found


def reject(workspace: Workspace, number: int, decider: Decider, *, at: datetime) -> Proposal:
    """Say no to a proposal; nothing else changes. The caller commits.

    Raises:
        BotRefusal: no such proposal, no right to decide, or decided already.
    """
    if _to_decide(workspace, number, decider, State.REJECTED).state is State.PENDING:
        workspace.proposals.decide(number, State.REJECTED, by=decider.name, at=at)
    return find_proposal(workspace, number)


def _to_decide(workspace: Workspace, number: int, decider: Decider, wanted: State) -> Proposal:
    workspace.proposals.take_turns()
    proposal = find_proposal(workspace, number)
    if not may_decide(workspace, decider.person):
        raise BotRefusal("refusal-proposal-approver", number=str(number))
    again = proposal.state is wanted and proposal.decided_by == decider.name
    if proposal.state is not State.PENDING and not again:
        raise _decided(proposal)
    return proposal


def _decided(proposal: Proposal) -> BotRefusal:
    by, on = proposal.decided_by or "", proposal.decided_at or ""
    return BotRefusal(f"refusal-proposal-{proposal.state.value}", number=str(proposal.number), by=by, on=on)
