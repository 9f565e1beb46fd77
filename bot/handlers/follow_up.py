"""Questions about a company already spoken of: why this tier, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.handlers.share import pressing
from bot.intents import AskMissing, AskWhy
from bot.services.fit_company import FitAnswer, fit_by_id
from bot.services.recall_fit import recall_fit
from bot.services.spoken_profile import about, spoken, spoken_in
from bot.turn import Turn
from bot.views.fact import fact_by_message
from bot.views.guide import no_profile, which_company
from bot.views.lookup import choose, not_found
from bot.views.missing import missing
from bot.views.other_profile import by_profile, naming
from bot.views.reply import Reply
from bot.views.why import why
from icp.facts import Field
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
    return _about(
        turn, why, lambda workspace, scorer: fit_by_id(workspace, scorer, about(turn.incoming.value or "")[0])
    )


def on_missing_button(turn: Turn) -> Reply:
    """The button under a fit card."""
    return _about(
        turn, missing, lambda workspace, scorer: fit_by_id(workspace, scorer, about(turn.incoming.value or "")[0])
    )


def on_fact_button(turn: Turn) -> Reply:
    """How to tell one missing fact in a message, where no modal can be opened."""
    company_id, _, name = (turn.incoming.value or "").partition(" ")[0].partition("|")
    with turn.reading() as workspace:
        company = workspace.companies.get(company_id)
    if company is None or name not in set(Field):
        return which_company(turn.words)
    return fact_by_message(company, Field(name), turn.words)


def _recalled(turn: Turn, workspace: Workspace, scorer: Scorer, query: str | None) -> FitAnswer | None:
    return recall_fit(workspace, scorer, query, turn.incoming.conversation_key)


def _about(turn: Turn, view: View, find: Callable[[Workspace, Scorer], FitAnswer | None]) -> Reply:
    with turn.reading() as workspace:
        pressed = turn.incoming.kind == "action"
        key, value = turn.incoming.conversation_key, turn.incoming.value or ""
        profile = spoken(workspace, about(value)[1]) if pressed else spoken_in(workspace, key)
        answer = None if profile is None else find(workspace, profile.scorer)
    if profile is None:
        return no_profile(turn.words)
    if answer is None:
        return which_company(turn.words)
    if answer.fit is None:
        shown = (choose if answer.several else not_found)(answer.query, answer.candidates, turn.words)
        return shown if profile.name is None else naming(shown, profile.name)
    shown = view(answer.fit, turn.words, profile=profile.scorer.profile)
    shown = replace(shown, share=pressing("why" if view is why else "missing", answer.fit.company.id, profile.name))
    return shown if profile.name is None else by_profile(shown, profile.name, profile.scorer.version, turn.words)
