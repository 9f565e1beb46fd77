"""Does this company fit?"""

from __future__ import annotations

from dataclasses import replace

from bot.explanations.explain import explain
from bot.handlers.share import pressing
from bot.intents import AskFit
from bot.services.fit_company import FitAnswer, fit_by_id
from bot.services.recall_fit import recall_fit
from bot.services.spoken_profile import Spoken, about, spoken
from bot.turn import Turn
from bot.views.fit_card import fit_card
from bot.views.guide import no_profile, which_company
from bot.views.lookup import choose, not_found, not_understood
from bot.views.other_profile import by_profile, naming
from bot.views.reply import Reply


def on_question(asked: AskFit, turn: Turn) -> Reply:
    """Answer for a company's name, domain or business id, or for the company last spoken of."""
    with turn.reading() as workspace:
        profile = spoken(workspace, asked.profile)
        key = turn.incoming.conversation_key
        answer = None if profile is None else recall_fit(workspace, profile.scorer, asked.company, key)
    if profile is None:
        return no_profile(turn.words)
    if answer is None:
        return which_company(turn.words)
    if asked.guessed and answer.fit is None and not answer.candidates:
        return not_understood(answer.query, turn.words)
    return _show(answer, profile, turn)


def on_button(turn: Turn) -> Reply:
    """Answer for a company chosen from a list."""
    with turn.reading() as workspace:
        company_id, name = about(turn.incoming.value or "")
        profile = spoken(workspace, name)
        answer = None if profile is None else fit_by_id(workspace, profile.scorer, company_id)
    return no_profile(turn.words) if profile is None or answer is None else _show(answer, profile, turn)


def _show(answer: FitAnswer, by: Spoken, turn: Turn) -> Reply:
    if answer.fit is None:
        shown = (choose if answer.several else not_found)(answer.query, answer.candidates, turn.words)
        return shown if by.name is None else naming(shown, by.name)
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, answer.fit.company.id)
        workspace.spoken_profiles.remember(turn.incoming.conversation_key, by.name)
        saved = workspace.saved.has(turn.incoming.user_id, answer.fit.company.id)
        workspace.commit()
    told = explain(answer.fit, turn.words, turn.model)
    profile, customer = by.scorer.profile, answer.customer
    card = fit_card(answer.fit, told, turn.words, profile=profile, customer=customer, saved=saved)
    card = replace(card, share=pressing("fit", answer.fit.company.id, by.name))
    return card if by.name is None else by_profile(card, by.name, by.scorer.version, turn.words)
