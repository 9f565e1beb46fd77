"""The sample team: a workspace of its own, with a profile, three personas, an offer and invented companies."""

from __future__ import annotations

from datetime import datetime
from importlib.resources import as_file, files

from bot.services.apply_personas import apply_personas
from bot.services.apply_profile import apply_profile
from bot.services.import_table import import_table
from bot.services.offers import apply_offer
from storage.workspace import Storage

SAMPLE = "sample"
"""The workspace that holds it, apart from one's own data."""

_BY = "sample"


def make_sample_team(storage: Storage, language: str, at: datetime, workspace_id: str = SAMPLE) -> bool:
    """Make the sample workspace where there is none yet; whether it was made now.

    It goes the way of real data: the same file formats, the same import.
    """
    if not storage.create(workspace_id, "Sample team", language, at) and _complete(storage, workspace_id, at):
        return False
    folder = files("bot.sample")
    with as_file(folder / "companies.csv") as companies:
        import_table(companies, storage, workspace_id, at=at)
    with storage.open(workspace_id, at) as workspace:
        apply_personas(workspace, (folder / "personas.yaml").read_text("utf-8"), by=_BY, at=at)
        apply_offer(workspace, (folder / "offer.yaml").read_text("utf-8"), by=_BY)
        apply_profile(workspace, (folder / "icp.yaml").read_text("utf-8"), by=_BY, at=at)
        workspace.commit()
    return True


def _complete(storage: Storage, workspace_id: str, at: datetime) -> bool:
    """The profile is applied last: where it stands, everything does."""
    with storage.open(workspace_id, at, read_only=True) as workspace:
        return workspace.profiles.active() is not None
