"""A change of the profile, proposed: kept with what it would do, until somebody decides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from bot.errors import BotRefusal
from bot.services.announce_proposal import announce
from bot.services.judging import read_profile
from bot.services.kept_reason import read_reason
from bot.services.preview import Preview, preview, still_true, stored_effect
from icp.profile import Profile
from storage.profiles import StoredProfile
from storage.proposals import Kind, Proposal
from storage.workspace import Workspace

_LONGEST_REASON = 1_000


def propose(  # noqa: PLR0913 -- who, why and when, by name
    workspace: Workspace,
    profile: Profile,
    *,
    by: str,
    reason: str,
    at: datetime,
    person: str | None = None,
    found: Preview | None = None,
    languages: Mapping[str, str] = MappingProxyType({}),
) -> Proposal:
    """Propose a profile as the next version of its name, to be the active one.

    Its typical shares are measured over the leads of today. The approvers are told. Proposing again what waits already
    gives the proposal that waits. The caller commits.

    Args:
        workspace: opened for writing.
        profile: the whole profile as it should be.
        by: who proposes it ("@maija", "terminal").
        reason: why, in a sentence, or what ``bot.services.kept_reason`` made of it; may be "".
        at: when.
        person: Slack's id of who sees the proposal as the answer to what they did, and need not be told.
        found: what it would do, computed before this unit of work; computed here where that is no longer true.
        languages: what approvers read in, by Slack's id, as far as it is known; else the workspace's language.

    Raises:
        BotRefusal: the active version says exactly this already.
    """
    workspace.proposals.take_turns()
    if found is None or not still_true(workspace, found, profile):
        found = preview(workspace, profile)
    if found.active is not None and read_profile(found.active) == found.profile:
        raise BotRefusal("refusal-proposal-nothing", name=found.active.name, version=str(found.active.version))
    made = keep_proposal(workspace, Kind.CHANGE, found, None, by=by, reason=reason, at=at)
    announce(workspace, made, besides=person, languages=languages)
    return made


def propose_version(  # noqa: PLR0913 -- likewise
    workspace: Workspace,
    kind: Kind,
    version: StoredProfile,
    *,
    by: str,
    reason: str,
    at: datetime,
    person: str | None = None,
    found: Preview | None = None,
    languages: Mapping[str, str] = MappingProxyType({}),
) -> Proposal:
    """Propose a version that is stored already: to restore it (rollback) or to make it the active one (activate).

    Its document stays as it was, typical shares included, so that every fit comes back exactly. Otherwise as
    ``propose``.

    Raises:
        BotRefusal: it is the active version, or the active one says exactly the same.
    """
    made, _ = keep_version(workspace, kind, version, by=by, reason=reason, at=at, found=found)
    announce(workspace, made, besides=person, languages=languages)
    return made


def keep_version(  # noqa: PLR0913 -- likewise
    workspace: Workspace,
    kind: Kind,
    version: StoredProfile,
    *,
    by: str,
    reason: str,
    at: datetime,
    found: Preview | None = None,
) -> tuple[Proposal, Preview]:
    """Keep a proposal of a stored version, and tell nobody yet; see ``propose_version``."""
    workspace.proposals.take_turns()
    profile = read_profile(version)
    if found is None or not still_true(workspace, found, profile, measure=False):
        found = preview(workspace, profile, measure=False)
    if found.active is not None and version.id == found.active.id:
        raise BotRefusal("refusal-version-active", name=version.name, version=str(version.version))
    if found.active is not None and version.document == found.active.document:
        raise BotRefusal("refusal-proposal-nothing", name=found.active.name, version=str(found.active.version))
    return keep_proposal(workspace, kind, found, version, by=by, reason=reason, at=at), found


def keep_proposal(  # noqa: PLR0913 -- likewise
    workspace: Workspace,
    kind: Kind,
    found: Preview,
    source: StoredProfile | None,
    *,
    by: str,
    reason: str,
    at: datetime,
) -> Proposal:
    """Keep a proposal with what was found, or give the one that says the same and waits already."""
    document = found.profile.model_dump(mode="json") if source is None else source.document
    ids = {
        "active_id": found.active.id if found.active else None,
        "against_id": found.against.id if found.against else None,
        "source_id": source.id if source else None,
    }
    for waiting in workspace.proposals.pending():
        same = (waiting.kind, waiting.document) == (kind, document)
        if same and all(getattr(waiting, name) == value for name, value in ids.items()):
            return waiting
    told = reason if read_reason(reason) else " ".join(reason.split())[:_LONGEST_REASON]
    effect = stored_effect(found.effect)
    return workspace.proposals.add(kind, found.profile.name, document, **ids, reason=told, effect=effect, by=by, at=at)
