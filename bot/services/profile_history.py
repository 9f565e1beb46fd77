"""The versions of the team's profiles: what each changed, by whom, and which profiles there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import BotRefusal
from bot.services.judging import active_scorer, read_profile
from icp.difference import Difference, difference
from icp.reference import places
from icp.scoring import Scorer
from icp.terms import key, names
from storage.profiles import StoredProfile
from storage.proposals import Proposal
from storage.workspace import Workspace

_OF_ANY = re.compile(r"\b(?:the|our|icp|icps|profile|profiles|profiili\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One version.

    Attributes:
        proposal: the one that made it; None for versions older than proposals.
        restored: number of the earlier version that it restores, or None.
        differences: from ``before``, the version of the same name before it; empty for the first.
        took_over: the profile of another name that was active until this version was; None where there was none.
    """

    version: StoredProfile
    proposal: Proposal | None
    restored: int | None
    differences: tuple[Difference, ...]
    before: StoredProfile | None = None
    took_over: StoredProfile | None = None


def history(workspace: Workspace, name: str | None = None) -> tuple[HistoryEntry, ...]:
    """The versions of one profile, the newest first; of the active one where none is named.

    Raises:
        BotRefusal: there is no profile yet, or none of that name.
    """
    versions = workspace.profiles.history(named_profile(workspace, name).name)
    made = workspace.proposals.of_versions()
    before: Sequence[StoredProfile | None] = [*versions[1:], None]
    return tuple(
        HistoryEntry(
            each,
            made.get(each.id),
            _restored(workspace, made.get(each.id)),
            _between(older, each),
            older,
            _took_over(workspace, made.get(each.id), each),
        )
        for each, older in zip(versions, before, strict=True)
    )


def find_version(workspace: Workspace, number: int, name: str | None = None) -> StoredProfile:
    """A version by its number among those of one profile; of the active one where none is named.

    Raises:
        BotRefusal: there is no such version.
    """
    profile = named_profile(workspace, name)
    for version in workspace.profiles.history(profile.name):
        if version.version == number:
            return version
    raise BotRefusal("refusal-version-unknown", name=profile.name, version=str(number))


def all_profiles(workspace: Workspace) -> tuple[StoredProfile, ...]:
    """Each profile's version in force: the active one's active, the others' newest; by name, the active one first."""
    newest: dict[str, StoredProfile] = {}
    for version in workspace.profiles.history():
        if version.active or version.name not in newest:
            newest[version.name] = version
    return tuple(sorted(newest.values(), key=lambda each: (not each.active, each.name)))


def named_profile(workspace: Workspace, name: str | None) -> StoredProfile:
    """The profile that somebody means, however they inflect or translate its name; the active one for None.

    Raises:
        BotRefusal: there is no profile yet, none of that name, or several that could be meant.
    """
    known = all_profiles(workspace)
    active = next((each for each in known if each.active), None)
    if name is None and active is not None:
        return active
    if not known or name is None:
        raise BotRefusal("refusal-no-profile")
    for each in known:
        if each.name == name:
            return each
    for alike in (_same, _inflected, _same_place):
        found = [each for each in known if alike(_bare(each.name), _bare(name))]
        if len(found) == 1:
            return found[0]
        if found:
            raise BotRefusal("refusal-profile-several", name=name, names=[each.name for each in found])
    raise BotRefusal("refusal-profile-unknown", name=name, names=[each.name for each in known])


def named_scorer(workspace: Workspace, name: str | None) -> Scorer | None:
    """A scorer by the profile that somebody names; by the active one for None.

    Raises:
        BotRefusal: no profile bears the name, or several could be meant.
    """
    if name is None:
        return active_scorer(workspace)
    stored = named_profile(workspace, name)
    return Scorer(read_profile(stored), stored.version)


def _restored(workspace: Workspace, proposal: Proposal | None) -> int | None:
    source = None if proposal is None or proposal.source_id is None else workspace.profiles.get(proposal.source_id)
    return None if source is None or proposal is None or proposal.version_id == source.id else source.version


def _took_over(workspace: Workspace, proposal: Proposal | None, version: StoredProfile) -> StoredProfile | None:
    """The version of another profile that was active when this one was proposed."""
    if proposal is None or proposal.active_id is None:
        return None
    then = workspace.profiles.get(proposal.active_id)
    return None if then is None or then.name == version.name else then


def _between(older: StoredProfile | None, newer: StoredProfile) -> tuple[Difference, ...]:
    return () if older is None else difference(read_profile(older), read_profile(newer))


def _bare(name: str) -> str:
    """A profile's name without the words that any profile may bear; the name itself where it has no others."""
    return " ".join(_OF_ANY.sub(" ", name).replace("-", " ").split()) or name


def _same(name: str, asked: str) -> bool:
    return key(name) == key(asked)


def _inflected(name: str, asked: str) -> bool:
    return names(name, asked)


def _same_place(name: str, asked: str) -> bool:
    """Whether both name the same country: "Ruotsi" means the profile "Sweden"."""
    wanted = places.places_for(asked)
    return bool(wanted) and places.places_for(name) == wanted
