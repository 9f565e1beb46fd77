"""The history of the profile, the way back, and several profiles. In Slack each change is a proposal."""

from __future__ import annotations

from collections.abc import Callable

from bot.errors import BotRefusal
from bot.handlers.proposals import approver_languages, proposed
from bot.intents import ActivateProfile, RestoreVersion, ShowHistory, ShowProfiles
from bot.services.judging import read_profile
from bot.services.preview import preview
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
    return _propose(turn, Kind.ROLLBACK, lambda workspace: find_version(workspace, asked.version))


def on_activate(asked: ActivateProfile, turn: Turn) -> Reply:
    """Another profile as the active one."""
    return _propose(turn, Kind.ACTIVATE, lambda workspace: named_profile(workspace, asked.name))


def on_restore_button(turn: Turn) -> Reply:
    """The button of a version in the history."""
    return _propose(turn, Kind.ROLLBACK, lambda workspace: _pressed(workspace, turn))


def on_activate_button(turn: Turn) -> Reply:
    """The button of a profile in the list."""
    return _propose(turn, Kind.ACTIVATE, lambda workspace: _pressed(workspace, turn))


def _pressed(workspace: Workspace, turn: Turn) -> StoredProfile:
    version = workspace.profiles.get(row_number(turn.incoming.value or "") or 0)
    if version is None:
        raise BotRefusal("refusal-version-gone")
    return version


def _propose(turn: Turn, kind: Kind, find: Callable[[Workspace], StoredProfile]) -> Reply:
    with turn.reading() as workspace:
        version = find(workspace)
        found = preview(workspace, read_profile(version), measure=False)
    languages = approver_languages(turn)
    with turn.writing() as workspace:
        made = propose_version(
            workspace,
            kind,
            version,
            by=turn.asker,
            reason="",
            at=turn.now,
            person=turn.incoming.user_id,
            found=found,
            languages=languages,
        )
        shown = proposed(workspace, made, turn)
        workspace.commit()
    return shown
