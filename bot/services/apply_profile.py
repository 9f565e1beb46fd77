"""A new version of the team's profile at once: whoever runs the command has approved it by typing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.errors import BotRefusal
from bot.services.enact import Enacted, enact
from bot.services.judging import read_profile
from bot.services.preview import Preview, preview, still_true
from bot.services.propose_profile import keep_proposal, keep_version
from icp.profile import Profile, load_profile
from storage.profiles import StoredProfile
from storage.proposals import Kind
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Applied:
    """The version that is now active, or kept beside the active one.

    Attributes:
        changed: False where the version that there was already said exactly this.
        unrecognised: industries and places that no reference knows: (place of the criterion from 0, the text).
        companies: how many were rescored.
        preview: what differs from the version before it, and what it did to the leads.
        proposal: its number among the proposals; None where nothing was changed.
    """

    version: StoredProfile
    profile: Profile
    changed: bool
    unrecognised: tuple[tuple[int, str], ...]
    companies: int
    preview: Preview
    proposal: int | None


def apply_profile(  # noqa: PLR0913 -- who, why and when, by name
    workspace: Workspace,
    text: str,
    *,
    by: str,
    at: datetime,
    reason: str = "",
    activate: bool = True,
    found: Preview | None = None,
) -> Applied:
    """Make the profile of an ``icp.yaml`` the active one, or with ``activate`` False a profile beside the active one.

    The typical share of each criterion is measured over the team's leads now and kept with the version, so that the
    same facts give the same score for as long as it is active. It is recorded as a proposal that ``by`` approved.
    ``found`` is what was computed of it before this unit of work.

    Raises:
        InvalidFile: the text breaks a rule; nothing is changed.
        BotRefusal: it is to stay beside the active profile, and bears its name.
    """
    written = load_profile(text)
    unrecognised = tuple(written.unrecognised())
    workspace.proposals.take_turns()
    if found is None or not still_true(workspace, found, written):
        found = preview(workspace, written)
    if not activate and (found.active is None or found.active.name == written.name):
        raise BotRefusal("refusal-profile-beside", name=written.name)
    known = found.active if activate else found.against
    if known is not None and read_profile(known) == found.profile:
        return Applied(known, found.profile, False, unrecognised, 0, found, None)  # noqa: FBT003 -- see Applied
    proposal = keep_proposal(workspace, Kind.CHANGE, found, None, by=by, reason=reason, at=at)
    done = enact(workspace, proposal, found, by=by, at=at, activate=activate)
    return Applied(done.version, found.profile, True, unrecognised, done.companies, found, proposal.number)  # noqa: FBT003 -- likewise


def apply_version(  # noqa: PLR0913 -- likewise
    workspace: Workspace,
    kind: Kind,
    version: StoredProfile,
    *,
    by: str,
    reason: str,
    at: datetime,
    found: Preview | None = None,
) -> tuple[Enacted, Preview]:
    """Restore an earlier version, or activate another profile's, at once; recorded as a proposal that ``by`` approved.

    ``found`` is what was computed of it before this unit of work.

    Raises:
        BotRefusal: it is the active version, or the active one says exactly the same.
    """
    proposal, found = keep_version(workspace, kind, version, by=by, reason=reason, at=at, found=found)
    return enact(workspace, proposal, found, by=by, at=at), found
