"""Who changed?"""

from __future__ import annotations

from bot.handlers.found import or_else
from bot.intents import AskChanged
from bot.services.find_company import find_company
from bot.services.fit_company import FitAnswer
from bot.services.what_changed import read_since, what_changed, what_changed_at
from bot.turn import Turn
from bot.views.changes import what_changed as changes_view
from bot.views.changes import what_changed_at as company_view
from bot.views.reply import Reply


def on_question(asked: AskChanged, turn: Turn) -> Reply:
    """What changed since a day, at one company or among all leads."""
    since = read_since(asked.since, turn.now.date())
    if asked.company is None:
        with turn.reading() as workspace:
            return changes_view(what_changed(workspace, since), turn.words)
    with turn.reading() as workspace:
        found = find_company(workspace, asked.company)
        changed = None if found.company is None else what_changed_at(workspace, found.company, since)
    if changed is None:
        return or_else(FitAnswer(asked.company, None, found.candidates, found.several), turn)
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, changed.company.id)
        workspace.commit()
    return company_view(changed, turn.words)
