"""Adding a company with what the asker knows of it: shown first, saved when confirmed."""

from __future__ import annotations

from bot.explanations.explain import explain
from bot.intents import AddCompany
from bot.services.add_company import known_as, save_company, understand_company
from bot.services.judging import active_scorer
from bot.turn import Turn
from bot.views.add import add_preview, added, cancelled, name_missing
from bot.views.fit_card import fit_card
from bot.views.guide import no_profile
from bot.views.reply import Reply


def on_request(asked: AddCompany, turn: Turn) -> Reply:
    """Show what was understood, with a button to save it. The button carries the asker's own words."""
    described = understand_company(asked.text, by=turn.asker, on=turn.now.date())
    if described.company is None:
        return name_missing(turn.words)
    with turn.reading() as workspace:
        same = known_as(workspace, described.company)
    return add_preview(described.company, described.unread, asked.text, turn.words, None if same is None else same.name)


def on_add_button(turn: Turn) -> Reply:
    """The button under "not found": the name alone, with an example of what can be told."""
    return on_request(AddCompany(turn.incoming.value or ""), turn)


def on_save_button(turn: Turn) -> Reply:
    """Save what was shown, and say how it fits."""
    described = understand_company(turn.incoming.value or "", by=turn.asker, on=turn.now.date())
    if described.company is None:
        return name_missing(turn.words)
    with turn.writing() as workspace:
        company_id = save_company(workspace, described.company)
        workspace.conversations.remember(turn.incoming.conversation_key, company_id)
        company, scorer = workspace.companies.get(company_id), active_scorer(workspace)
        workspace.commit()
    if company is None:
        return name_missing(turn.words)
    if scorer is None:
        return added(no_profile(turn.words), company, turn.words)
    fit = scorer.fit(company)
    card = fit_card(fit, explain(fit, turn.words, turn.model), turn.words, profile=scorer.profile)
    return added(card, company, turn.words)


def on_cancel_button(turn: Turn) -> Reply:
    """Nothing is saved."""
    return cancelled(turn.words)
