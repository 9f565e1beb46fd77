"""The workspace's active profile, ready to judge by."""

from __future__ import annotations

from icp.profile import Profile
from icp.scoring import Scorer
from storage.profiles import StoredProfile
from storage.workspace import Workspace


def read_profile(stored: StoredProfile) -> Profile:
    """The profile of a stored version."""
    return Profile.model_validate(stored.document)


def active_scorer(workspace: Workspace) -> Scorer | None:
    """A scorer by the active profile version; None where the team has no profile yet."""
    stored = workspace.profiles.active()
    return None if stored is None else Scorer(read_profile(stored), stored.version)
