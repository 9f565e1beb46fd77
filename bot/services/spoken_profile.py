"""Which profile a question or a button is about: the one it names, the conversation's, or the active one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.profile_history import named_scorer
from icp.scoring import Scorer
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Spoken:
    """A profile to judge by.

    Attributes:
        name: None where it is the active profile: nothing needs to be said of it then.
    """

    scorer: Scorer
    name: str | None


def spoken(workspace: Workspace, name: str | None) -> Spoken | None:
    """The profile of that name, however it is inflected; the active one for None; None where there is none at all.

    Raises:
        BotRefusal: no profile bears the name, or several could be meant.
    """
    scorer = named_scorer(workspace, name)
    if scorer is None:
        return None
    active = workspace.profiles.active()
    return Spoken(scorer, None if active and active.name == scorer.profile.name else scorer.profile.name)


def spoken_in(workspace: Workspace, conversation_key: str) -> Spoken | None:
    """The profile that a conversation is about."""
    return spoken(workspace, workspace.spoken_profiles.recall(conversation_key))


def about(value: str) -> tuple[str, str | None]:
    """A button's company id, and the profile that its card was made with; None for the active one."""
    company_id, _, name = value.partition(" ")
    return (company_id, name or None) if company_id.isdecimal() else (value, None)
