"""A new version of the team's profile: measured, stored, made active, all companies rescored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from bot.services.judging import read_profile
from bot.services.rescore import rescore_all
from icp.profile import Profile, load_profile
from icp.scoring import Scorer, typical_shares
from storage.profiles import StoredProfile
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Applied:
    """The version that is now active.

    Attributes:
        changed: False where the active version already said exactly this.
        unrecognised: industries and places that no reference knows: (place of the criterion from 0, the text).
        companies: how many were rescored.
    """

    version: StoredProfile
    profile: Profile
    changed: bool
    unrecognised: tuple[tuple[int, str], ...]
    companies: int


def apply_profile(workspace: Workspace, text: str, *, by: str, at: datetime) -> Applied:
    """Make the profile of an ``icp.yaml`` the active one.

    The typical share of each criterion is measured over the team's companies now and kept with the version, so that
    the same facts give the same score for as long as it is active.

    Raises:
        InvalidFile: the text breaks a rule; nothing is changed.
    """
    written = load_profile(text)
    profile = written.with_typical(_measure(workspace, written))
    unrecognised = tuple(profile.unrecognised())
    active = workspace.profiles.active()
    if active is not None and read_profile(active) == profile:
        return Applied(active, profile, changed=False, unrecognised=unrecognised, companies=0)
    stored = workspace.profiles.add_version(profile.name, profile.model_dump(mode="json"), by=by, at=at)
    rescore_all(workspace, Scorer(profile, stored.version), stored.id)
    return Applied(stored, profile, True, unrecognised, workspace.companies.count())  # noqa: FBT003 -- the field's name is in the docstring


def _measure(workspace: Workspace, profile: Profile) -> list[float]:
    scorer = Scorer(profile)
    shares = [scorer.shares([values for _, values in chunk]) for chunk in workspace.companies.values()]
    return typical_shares(np.concatenate(shares) if shares else np.empty((0, len(profile.criteria))), profile)
