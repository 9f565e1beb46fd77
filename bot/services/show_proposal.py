"""A proposal as somebody sees it: what differs, what it would do, and whether they may decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.services.decide_proposal import find_proposal, may_decide, outdated, review
from bot.services.judging import read_profile
from bot.services.preview import read_effect
from icp.difference import Difference, difference
from icp.effect import Effect
from icp.profile import Profile
from storage.approvers import Approver
from storage.profiles import StoredProfile
from storage.proposals import Proposal, State
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ProposalShown:
    """One proposal with all that a person needs to decide on it.

    Attributes:
        effect: what it would do today while it waits, what it did once it is approved.
        leads: names of the leads in the effect, by id; without those that have been forgotten since.
        active: the version that is active today.
        against: the version that ``differences`` are told from.
        source: the version that it restores or activates.
        version: the version that it became.
        outdated: it waits, but was made against a version that is no longer in force.
        may_decide: whether the one who looks may approve or reject it.
        approvers: who may; empty means everybody.
    """

    proposal: Proposal
    differences: tuple[Difference, ...]
    effect: Effect
    leads: Mapping[str, str]
    active: StoredProfile | None
    against: StoredProfile | None
    source: StoredProfile | None
    version: StoredProfile | None
    outdated: bool
    may_decide: bool
    approvers: tuple[Approver, ...]

    @property
    def open(self) -> bool:
        """Whether it waits and can still be approved."""
        return self.proposal.state is State.PENDING and not self.outdated


def show_proposal(workspace: Workspace, number: int, person: str) -> ProposalShown:
    """One proposal, as ``person`` (Slack's id, or the terminal) sees it. Only reads.

    Raises:
        BotRefusal: there is none of that number.
    """
    return _shown(workspace, find_proposal(workspace, number), person, live=True)


def proposal_as_made(workspace: Workspace, number: int, person: str) -> ProposalShown:
    """One proposal with the effect that was computed when it was made, or decided: right after that it is the same.

    Raises:
        BotRefusal: there is none of that number.
    """
    return _shown(workspace, find_proposal(workspace, number), person, live=False)


def pending_proposals(workspace: Workspace, person: str) -> tuple[ProposalShown, ...]:
    """All proposals that wait, the oldest first, with what each would have done on the day it was made."""
    return tuple(_shown(workspace, proposal, person, live=False) for proposal in workspace.proposals.pending())


def lead_names(workspace: Workspace, effect: Effect) -> dict[str, str]:
    """Names of the leads that enter or leave the best ones, by id."""
    return {lead.id: lead.name for lead in workspace.companies.by_ids([*effect.entering, *effect.leaving])}


def _shown(workspace: Workspace, proposal: Proposal, person: str, *, live: bool) -> ProposalShown:
    late = outdated(workspace, proposal)
    waits = proposal.state is State.PENDING and not late
    effect = review(workspace, proposal).effect if live and waits else read_effect(proposal.effect)
    against = _version(workspace, proposal.against_id)
    return ProposalShown(
        proposal=proposal,
        differences=_differences(against, proposal),
        effect=effect,
        leads=lead_names(workspace, effect),
        active=workspace.profiles.active(),
        against=against,
        source=_version(workspace, proposal.source_id),
        version=_version(workspace, proposal.version_id),
        outdated=late,
        may_decide=may_decide(workspace, person),
        approvers=tuple(workspace.approvers.all()),
    )


def _version(workspace: Workspace, version_id: int | None) -> StoredProfile | None:
    return None if version_id is None else workspace.profiles.get(version_id)


def _differences(against: StoredProfile | None, proposal: Proposal) -> tuple[Difference, ...]:
    return () if against is None else difference(read_profile(against), Profile.model_validate(proposal.document))
