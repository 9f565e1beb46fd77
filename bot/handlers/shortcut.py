"""The shortcut in a message's menu: which companies it speaks of, and how they fit."""

from __future__ import annotations

from bot.handlers import fit
from bot.intents import AskFit
from bot.services.companies_in import companies_in
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.reply import Reply
from bot.views.shortcut import none_found, several_found


def on_shortcut(turn: Turn) -> Reply:
    """One company: its fit. Several: a button each. None that is known: what may be added."""
    with turn.reading() as workspace:
        if workspace.profiles.active() is None:
            return no_profile(turn.words)
        spoken = companies_in(workspace, turn.incoming.text)
    if len(spoken.known) == 1 and not spoken.unknown:
        company = spoken.known[0]
        return fit.on_question(AskFit(company.business_id or company.domain or company.name), turn)
    if spoken.known or spoken.unknown:
        return several_found(spoken, turn.words)
    return none_found(turn.words)
