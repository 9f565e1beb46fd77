"""What the team keeps: its profile."""

from __future__ import annotations

from bot.intents import ShowProfile
from bot.services.judging import active_scorer
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.profile import profile as profile_view
from bot.views.reply import Reply


def on_profile(_asked: ShowProfile, turn: Turn) -> Reply:
    """The ideal customer profile as a table."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
    return no_profile(turn.words) if scorer is None else profile_view(scorer.profile, scorer.version, turn.words)
