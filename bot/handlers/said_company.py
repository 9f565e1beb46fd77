"""The company that somebody named, or else last spoke of; or what is asked back."""

from __future__ import annotations

from bot.handlers.guide import example_names
from bot.services.find_company import find_company
from bot.turn import Turn
from bot.views.guide import which_company
from bot.views.lookup import choose, not_found
from bot.views.reply import Reply
from icp.facts import Company


def or_asked(name: str | None, turn: Turn) -> tuple[Company | None, Reply]:
    """The company, or None with what asks which one is meant."""
    with turn.reading() as workspace:
        if name is None:
            recalled = workspace.conversations.recall(turn.incoming.conversation_key)
            company = None if recalled is None else workspace.companies.get(recalled)
            found = None
        else:
            found = find_company(workspace, name)
            company = found.company
    if found is None:
        return company, which_company(turn.words, () if company else example_names(turn))
    return company, (choose if found.several else not_found)(name or "", found.candidates, turn.words)
