"""Editing the profile by forms: what an edit would do, then the proposal that it becomes."""

from __future__ import annotations

from dataclasses import replace

from bot.services.edit_profile import begun_on, read_edit
from bot.services.preview import preview
from bot.services.propose_here import propose_here
from bot.turn import Turn
from bot.views.profile_form import edit_by_message, edit_left
from bot.views.reply import Reply


def on_propose_edit(turn: Turn) -> Reply:
    """The button of a preview: it becomes a proposal, and approvers are told."""
    with turn.reading() as workspace:
        edited = begun_on(workspace, read_edit(turn.incoming.value or ""))
        profile = edited.profile()
        found = preview(workspace, profile)
    return replace(propose_here(turn, profile, edited.edit.why, found)[1], replaces=True)


def on_leave(turn: Turn) -> Reply:
    """Nothing is proposed."""
    return edit_left(turn.words)


def on_by_message(turn: Turn) -> Reply:
    """Where no form can be opened: how to say it."""
    with turn.reading() as workspace:
        return edit_by_message(workspace.profiles.active(), turn.words)
