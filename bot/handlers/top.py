"""The best leads."""

from __future__ import annotations

from bot.intents import AskTop
from bot.services.judging import active_scorer
from bot.services.top_leads import top_leads
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.reply import Reply
from bot.views.top import top


def on_question(asked: AskTop, turn: Turn) -> Reply:
    """The asked number of best leads."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        leads = None if scorer is None else top_leads(workspace, scorer, asked.count)
    return no_profile(turn.words) if leads is None else top(leads.fits, leads.qualified, turn.words)


def on_button(turn: Turn) -> Reply:
    """The usual number of best leads."""
    return on_question(AskTop(), turn)
