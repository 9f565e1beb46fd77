"""The history of the profile, the way back, and several profiles. In Slack each change is a proposal."""

from __future__ import annotations

from bot.errors import BotRefusal
from bot.handlers.proposals import proposed
from bot.profile_intents import ActivateProfile, RestoreVersion, ShowHistory, ShowProfiles
from bot.services.profile_history import all_profiles, find_version, history, named_profile
from bot.services.propose_profile import propose_version
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.reply import Reply
from bot.views.versions import history as history_view
from bot.views.versions import profiles as profiles_view
from storage.numbers import row_number
from storage.profiles import StoredProfile
from storage.proposals import Kind
from storage.workspace import Workspace


def on_history(asked: ShowHistory, turn: Turn) -> Reply:
    """The versions of a profile."""
    with turn.reading() as workspace:
        return history_view(history(workspace, asked.name), turn.words)


def on_profiles(_asked: ShowProfiles, turn: Turn) -> Reply:
    """The profiles that the team keeps."""
    with turn.reading() as workspace:
        kept = all_profiles(workspace)
    return profiles_view(kept, turn.words) if kept else no_profile(turn.words)


def on_restore(asked: RestoreVersion, turn: Turn) -> Reply:
    """An earlier version of the active profile."""
    with turn.writing() as workspace:
        return _propose(workspace, Kind.ROLLBACK, find_version(workspace, asked.version), turn)


def on_activate(asked: ActivateProfile, turn: Turn) -> Reply:
    """Another profile as the active one."""
    with turn.writing() as workspace:
        return _propose(workspace, Kind.ACTIVATE, named_profile(workspace, asked.name), turn)


def on_restore_button(turn: Turn) -> Reply:
    """The button of a version in the history."""
    with turn.writing() as workspace:
        return _propose(workspace, Kind.ROLLBACK, _pressed(workspace, turn), turn)


def on_activate_button(turn: Turn) -> Reply:
    """The button of a profile in the list."""
    with turn.writing() as workspace:
        return _propose(workspace, Kind.ACTIVATE, _pressed(workspace, turn), turn)


def _pressed(workspace: Workspace, turn: Turn) -> StoredProfile:
    version = workspace.profiles.get(row_number(turn.incoming.value or "") or 0)
    if version is None:
        raise BotRefusal("refusal-version-gone")
    return version


def _propose(workspace: Workspace, kind: Kind, version: StoredProfile, turn: Turn) -> Reply:
    made = propose_version(
        workspace, kind, version, by=turn.asker, reason="", at=turn.now, person=turn.incoming.user_id
    )
    shown = proposed(workspace, made, turn)
    workspace.commit()
    return shown
