"""One short question back, with a button for each thing that may be meant."""

from __future__ import annotations

from bot.handlers.guide import example_names
from bot.intents import Clarify, Intent
from bot.intents.as_text import load
from bot.turn import Turn
from bot.views.clarify import clarify
from bot.views.guide import unclear
from bot.views.reply import Reply


def on_clarify(asked: Clarify, turn: Turn) -> Reply:
    """What may be meant; where nothing may, what one can ask."""
    return clarify(asked.options, turn.words) if asked.options else unclear(turn.words, example_names(turn))


def meant(turn: Turn) -> Intent | None:
    """The intent of the button that was pressed."""
    return load(turn.incoming.value or "")
