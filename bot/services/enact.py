"""An approved proposal becomes a version: stored, active, every company scored by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.services.preview import Preview, stored_effect
from bot.services.rescore import rescore_all
from icp.scoring import Scorer
from storage.profiles import StoredProfile
from storage.proposals import Kind, Proposal, State
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Enacted:
    """What an approval did.

    Attributes:
        proposal: as it stands now, with the effect that it had.
        version: the version that it became.
        companies: how many were scored; 0 where another profile stays active.
    """

    proposal: Proposal
    version: StoredProfile
    companies: int


def enact(  # noqa: PLR0913 -- who and when, by name
    workspace: Workspace, proposal: Proposal, found: Preview, *, by: str, at: datetime, activate: bool = True
) -> Enacted:
    """Make a waiting proposal the active version, in the caller's transaction.

    Args:
        workspace: where others are kept from deciding (``proposals.take_turns``).
        proposal: what was approved.
        found: what it does now.
        by: who approved.
        at: when.
        activate: False keeps it beside the active profile, for questions that name it.
    """
    version = _version(workspace, proposal, found, by=by, at=at, activate=activate)
    companies = 0
    if activate:
        rescore_all(workspace, Scorer(found.profile, version.version), version.id)
        companies = workspace.companies.count()
    workspace.proposals.decide(
        proposal.number,
        State.APPROVED,
        by=by,
        at=at,
        version_id=version.id,
        document=version.document,
        effect=stored_effect(found.effect),
    )
    return Enacted(workspace.proposals.get(proposal.number) or proposal, version, companies)


def _version(  # noqa: PLR0913 -- likewise
    workspace: Workspace, proposal: Proposal, found: Preview, *, by: str, at: datetime, activate: bool
) -> StoredProfile:
    if proposal.kind is Kind.ACTIVATE and proposal.source_id is not None:
        again = workspace.profiles.activate(proposal.source_id)
        if again is not None:
            return again
    document = proposal.document if proposal.kind is Kind.ROLLBACK else found.profile.model_dump(mode="json")
    return workspace.profiles.add_version(proposal.name, document, by=by, at=at, activate=activate)
