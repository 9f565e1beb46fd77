"""What the team offers: reading and applying its ``offer.yaml``."""

from __future__ import annotations

from bot.outreach.offer import Offer, load_offer
from storage.workspace import Workspace


def apply_offer(workspace: Workspace, text: str, *, by: str) -> Offer:
    """Make an ``offer.yaml`` the team's own; every earlier version is kept. The caller commits.

    Raises:
        InvalidFile: the text breaks a rule; nothing is changed.
    """
    offer = load_offer(text)
    workspace.offers.apply(offer.model_dump(mode="json", by_alias=True), by)
    return offer


def read_offer(workspace: Workspace) -> Offer | None:
    """What the team offers; None where it has not told yet."""
    stored = workspace.offers.current()
    return None if stored is None else Offer.model_validate(stored.document)
