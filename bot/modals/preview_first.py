"""What an edit of the profile would do, told before it is proposed."""

from __future__ import annotations

from dataclasses import replace

from bot.services.edit_profile import Edited
from bot.services.judging import read_profile
from bot.services.preview import preview
from bot.services.propose_here import propose_here
from bot.services.show_proposal import lead_names
from bot.turn import Turn
from bot.views.profile_form import edit_preview
from bot.views.reply import Reply


def shown_first(turn: Turn, edited: Edited, *, replaces: bool) -> Reply:
    """What an edit would do; proposed at once where it is too much for a button to carry.

    A proposal shows the same, and changes nothing before somebody approves.
    """
    profile = edited.profile()
    with turn.reading() as workspace:
        found = preview(workspace, profile)
        leads = lead_names(workspace, found.effect)
    if edited.edit.packed() is None:
        return replace(propose_here(turn, profile, edited.edit.why, found)[1], replaces=replaces)
    before = None if found.against is None else read_profile(found.against)
    return replace(edit_preview(edited.edit, found, before, leads, turn.words), replaces=replaces)
