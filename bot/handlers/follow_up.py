"""Questions about a company already spoken of: why this tier, and what is missing."""

from __future__ import annotations

from collections.abc import Callable

from bot.intents import AskMissing, AskWhy
from bot.services.fit_company import FitAnswer, fit_by_id
from bot.services.judging import active_scorer
from bot.services.recall_fit import recall_fit
from bot.turn import Turn
from bot.views.guide import no_profile, which_company
from bot.views.lookup import choose, not_found
from bot.views.missing import missing
from bot.views.reply import Reply
from bot.views.why import why
from icp.scoring import Scorer
from storage.workspace import Workspace

View = Callable[..., Reply]


def on_why(asked: AskWhy, turn: Turn) -> Reply:
    """Why is it only a B?"""
    return _about(turn, why, lambda workspace, scorer: _recalled(turn, workspace, scorer, asked.company))


def on_missing(asked: AskMissing, turn: Turn) -> Reply:
    """What is not known of it?"""
    return _about(turn, missing, lambda workspace, scorer: _recalled(turn, workspace, scorer, asked.company))


def on_why_button(turn: Turn) -> Reply:
    """The button under a fit card."""
    return _about(turn, why, lambda workspace, scorer: fit_by_id(workspace, scorer, turn.incoming.value or ""))


def on_missing_button(turn: Turn) -> Reply:
    """The button under a fit card."""
    return _about(turn, missing, lambda workspace, scorer: fit_by_id(workspace, scorer, turn.incoming.value or ""))


def _recalled(turn: Turn, workspace: Workspace, scorer: Scorer, query: str | None) -> FitAnswer | None:
    return recall_fit(workspace, scorer, query, turn.incoming.conversation_key)


def _about(turn: Turn, view: View, find: Callable[[Workspace, Scorer], FitAnswer | None]) -> Reply:
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        answer = None if scorer is None else find(workspace, scorer)
    if scorer is None:
        return no_profile(turn.words)
    if answer is None:
        return which_company(turn.words)
    if answer.fit is None:
        return (choose if answer.several else not_found)(answer.query, answer.candidates, turn.words)
    return view(answer.fit, turn.words, profile=scorer.profile)
