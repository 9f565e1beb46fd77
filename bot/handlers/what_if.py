"""What if they had 30 people?"""

from __future__ import annotations

from bot.handlers.found import or_else
from bot.intents import AskWhatIf
from bot.services.recall_fit import recall_fit
from bot.services.spoken_profile import spoken_in
from bot.services.what_if import suppose
from bot.turn import Turn
from bot.views.guide import no_profile
from bot.views.other_profile import by_profile
from bot.views.reply import Reply
from bot.views.what_if import what_if


def on_question(asked: AskWhatIf, turn: Turn) -> Reply:
    """The fit of the named company, or the one last spoken of, with other facts; none of them is kept."""
    key = turn.incoming.conversation_key
    with turn.reading() as workspace:
        by = spoken_in(workspace, key)
        answer = None if by is None else recall_fit(workspace, by.scorer, asked.company, key)
    if by is None:
        return no_profile(turn.words)
    if answer is None or answer.fit is None:
        return or_else(answer, turn)
    company = answer.fit.company
    found = suppose(company, by.scorer, asked.changes, by=turn.asker, on=turn.now.date())
    with turn.writing() as workspace:
        workspace.conversations.remember(key, company.id)
        workspace.commit()
    shown = what_if(found, turn.words, profile=by.scorer.profile)
    return shown if by.name is None else by_profile(shown, by.name, by.scorer.version, turn.words)
