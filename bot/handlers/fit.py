"""Does this company fit?"""

from __future__ import annotations

from bot.explanations.explain import explain
from bot.intents import AskFit
from bot.services.fit_company import FitAnswer, fit_by_id, fit_by_name
from bot.services.judging import active_scorer
from bot.turn import Turn
from bot.views.fit_card import fit_card
from bot.views.guide import no_profile
from bot.views.lookup import choose, not_found
from bot.views.reply import Reply
from icp.profile import Profile


def on_question(asked: AskFit, turn: Turn) -> Reply:
    """Answer for a company's name, domain or business id."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        answer = None if scorer is None else fit_by_name(workspace, scorer, asked.company)
    return no_profile(turn.words) if scorer is None or answer is None else _show(answer, scorer.profile, turn)


def on_button(turn: Turn) -> Reply:
    """Answer for a company chosen from a list."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        answer = None if scorer is None else fit_by_id(workspace, scorer, turn.incoming.value or "")
    return no_profile(turn.words) if scorer is None or answer is None else _show(answer, scorer.profile, turn)


def _show(answer: FitAnswer, profile: Profile, turn: Turn) -> Reply:
    if answer.fit is None:
        return (choose if answer.several else not_found)(answer.query, answer.candidates, turn.words)
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, answer.fit.company.id)
        workspace.commit()
    return fit_card(answer.fit, explain(answer.fit, turn.words, turn.model), turn.words, profile=profile)
