"""Taking back what was last told: shown first."""

from __future__ import annotations

from bot.intents import Undo
from bot.turn import Turn
from bot.views.reply import Reply
from bot.views.undo import nothing_to_undo, undo


def on_undo(_asked: Undo, turn: Turn) -> Reply:
    """The last outcome or verdict that the asker told, with a button that takes it back."""
    with turn.reading() as workspace:
        mine = [said for said in workspace.feedback.all() if said.said_by == turn.asker]
        company = workspace.companies.get(mine[-1].company_id) if mine else None
    return nothing_to_undo(turn.words) if company is None else undo(mine[-1], company, turn.words)
