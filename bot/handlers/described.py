"""Would a company like this fit?"""

from __future__ import annotations

from bot.explanations.explain import explain
from bot.intents import AskDescribed
from bot.services.described import fit_described
from bot.services.spoken_profile import spoken_in
from bot.turn import Turn
from bot.views.described import described
from bot.views.guide import no_profile
from bot.views.other_profile import by_profile
from bot.views.reply import Reply


def on_question(asked: AskDescribed, turn: Turn) -> Reply:
    """Judge what was said; nothing is kept."""
    with turn.reading() as workspace:
        by = spoken_in(workspace, turn.incoming.conversation_key)
        if by is None:
            return no_profile(turn.words)
        found = fit_described(workspace, by.scorer, asked.text, by=turn.asker, on=turn.now.date())
    explanation = explain(found.fit, turn.words, turn.model)
    shown = described(found, explanation, turn.asker, turn.words, profile=by.scorer.profile)
    return shown if by.name is None else by_profile(shown, by.name, by.scorer.version, turn.words)
