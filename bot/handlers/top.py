"""The best leads, of all or of those that are as asked."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.share import asking
from bot.intents import AskTop
from bot.services.lead_filters import read_filters
from bot.services.spoken_profile import spoken
from bot.services.top_leads import filtered_leads
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.lead_filter import told_of
from bot.views.other_profile import by_profile
from bot.views.reply import Reply
from bot.views.top import top


def on_question(asked: AskTop, turn: Turn) -> Reply:
    """The asked number of best leads."""
    wanted = read_filters(asked.filters, turn.now.date())
    with turn.reading() as workspace:
        by = spoken(workspace, asked.profile)
        leads = None if by is None else filtered_leads(workspace, by, asked.count, wanted)
    if by is None or leads is None:
        return no_profile(turn.words)
    shown = top(leads.fits, leads.qualified, turn.words, told=told_of(leads, wanted, turn.words))
    shown = replace(shown, share=asking(asked) if leads.fits else "")
    return shown if by.name is None else by_profile(shown, by.name, by.scorer.version, turn.words)


def on_button(turn: Turn) -> Reply:
    """The usual number of best leads."""
    return on_question(AskTop(), turn)
