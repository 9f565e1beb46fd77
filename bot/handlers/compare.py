"""Which of two companies fits better?"""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.found import or_else
from bot.handlers.share import asking
from bot.intents import AskCompare
from bot.services.compare_companies import compare
from bot.services.spoken_profile import spoken_in
from bot.turn import Turn
from bot.views.compare import comparison, same_company
from bot.views.guide import no_profile
from bot.views.other_profile import by_profile
from bot.views.reply import Reply


def on_question(asked: AskCompare, turn: Turn) -> Reply:
    """Two companies side by side; without the first, the one last spoken of."""
    key = turn.incoming.conversation_key
    with turn.reading() as workspace:
        by = spoken_in(workspace, key)
        found = None if by is None else compare(workspace, by.scorer, asked.first, asked.second, key)
    if by is None or found is None:
        return no_profile(turn.words)
    both = found.comparison
    if both is None:
        missing = found.first if found.first is None or found.first.fit is None else found.second
        return or_else(missing, turn)
    if both.first.company.id == both.second.company.id:
        return same_company(both.first, turn.words)
    with turn.writing() as workspace:
        workspace.conversations.remember(key, (both.better or both.first).company.id)
        workspace.commit()
    shown = comparison(both, turn.words, profile=by.scorer.profile)
    named = [each.company.business_id or each.company.domain or each.company.name for each in (both.first, both.second)]
    shown = replace(shown, share=asking(AskCompare(*named)) if by.name is None else "")
    return shown if by.name is None else by_profile(shown, by.name, by.scorer.version, turn.words)
