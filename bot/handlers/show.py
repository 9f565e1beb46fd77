"""What the team keeps: its profile."""

from __future__ import annotations

from bot.intents import ShowProfile
from bot.services.spoken_profile import spoken
from bot.turn import Turn
from bot.views.form import told_how
from bot.views.guide import no_profile
from bot.views.other_profile import by_profile
from bot.views.profile import profile as profile_view
from bot.views.profile_form import edit_by_message, edit_controls
from bot.views.reply import Reply


def on_profile(asked: ShowProfile, turn: Turn) -> Reply:
    """An ideal customer profile as a table: the active one, or another that is named."""
    with turn.reading() as workspace:
        by = spoken(workspace, getattr(asked, "profile", None))
        stored = workspace.profiles.active()
    if by is None:
        return no_profile(turn.words)
    editable = turn.slack is not None and by.name is None
    edit = edit_controls(by.scorer.profile, stored.id, turn.words) if editable and stored else []
    shown = profile_view(by.scorer.profile, by.scorer.version, turn.words, edit)
    if turn.slack is None and by.name is None:
        return told_how(shown, edit_by_message(stored, turn.words))
    return shown if by.name is None else by_profile(shown, by.name, by.scorer.version, turn.words)
