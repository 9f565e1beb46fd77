"""What Osuma can do, and what to say when a question was not understood."""

from __future__ import annotations

from bot.intents import AskHelp, Unclear
from bot.services.top_leads import names_to_ask_about
from bot.turn import Turn
from bot.views.guide import doubt, help_page, too_long, unclear
from bot.views.reply import Reply


def on_help(_asked: AskHelp, turn: Turn) -> Reply:
    """What to type, with companies of the asker's own team as examples."""
    return help_page(turn.words, example_names(turn))


def on_unclear(asked: Unclear, turn: Turn) -> Reply:
    """Nothing said: help. Too much said, a doubt, or no pattern took it: one short question back."""
    if asked.empty:
        return on_help(AskHelp(), turn)
    view = too_long if asked.long else doubt if asked.doubt else unclear
    return view(turn.words, example_names(turn))


def example_names(turn: Turn) -> list[str]:
    """Names of a company or two to ask about."""
    with turn.reading() as workspace:
        return names_to_ask_about(workspace)
