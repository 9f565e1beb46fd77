"""One criterion of the profile with another value: a proposal, with what it would do."""

from __future__ import annotations

from bot.handlers.proposals import propose_here
from bot.intents import ChangeCriterion
from bot.services.change_criterion import changed_profile
from bot.services.judging import read_profile
from bot.services.preview import preview
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.reply import Reply


def on_change(asked: ChangeCriterion, turn: Turn) -> Reply:
    """The active profile, changed in one place; somebody approves it before it counts."""
    with turn.reading() as workspace:
        active = workspace.profiles.active()
        if active is None:
            return no_profile(turn.words)
        profile = changed_profile(read_profile(active), asked.field, asked.text)
        found = preview(workspace, profile)
    return propose_here(turn, profile, turn.incoming.text.strip(), found)[1]
