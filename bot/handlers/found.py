"""What is said where a question's company was not found, or nobody has spoken of one."""

from __future__ import annotations

from bot.services.fit_company import FitAnswer
from bot.turn import Turn
from bot.views.guide import which_company
from bot.views.lookup import choose, not_found
from bot.views.reply import Reply


def or_else(answer: FitAnswer | None, turn: Turn) -> Reply:
    """Asks which company is meant, or offers near names."""
    if answer is None:
        return which_company(turn.words)
    return (choose if answer.several else not_found)(answer.query, answer.candidates, turn.words)
