"""Facts told of a known company: shown with what they would do, kept when confirmed."""

from __future__ import annotations

from bot.explanations.explain import explain
from bot.handlers.add import on_request
from bot.handlers.found import or_else
from bot.intents import AddCompany, AddFact
from bot.services.find_company import find_company
from bot.services.fit_company import FitAnswer
from bot.services.judging import active_scorer
from bot.services.told_facts import keep_told, read_record, read_told, tell
from bot.turn import Turn
from bot.views.fit_card import fit_card
from bot.views.guide import no_profile
from bot.views.reply import Reply
from bot.views.told_facts import told_kept, told_preview
from icp.facts import Company
from storage.workspace import Workspace


def on_request_fact(asked: AddFact, turn: Turn) -> Reply:
    """What was understood, with Save and Cancel; a company that is not known can be added with these facts."""
    today = turn.now.date()
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        found = _company(workspace, asked.company, turn)
    said = read_told(asked.text, today, None if scorer is None else scorer.profile)
    if isinstance(found, Company):
        told = tell(found, said, scorer, by=turn.asker, on=today)
        with turn.writing() as workspace:
            workspace.conversations.remember(turn.incoming.conversation_key, found.id)
            workspace.commit()
        return told_preview(told, turn.words)
    if found is None or found.candidates or not said.facts:
        return or_else(found, turn)
    parts = [f"{each.field.value.replace('_', ' ')} {each.text}" for each in said.facts]
    return on_request(AddCompany("; ".join([found.query, *parts])), turn)


def on_tell_button(turn: Turn) -> Reply:
    """What was only supposed is so: the same preview, to be confirmed."""
    today = turn.now.date()
    company_id, said = read_record(turn.incoming.value or "", today)
    with turn.reading() as workspace:
        scorer, company = active_scorer(workspace), workspace.companies.get(company_id)
    if company is None:
        return or_else(None, turn)
    return told_preview(tell(company, said, scorer, by=turn.asker, on=today), turn.words)


def on_save_button(turn: Turn) -> Reply:
    """Keep what was shown, and say how the company fits now."""
    today = turn.now.date()
    with turn.writing() as workspace:
        company, facts = keep_told(workspace, turn.incoming.value or "", by=turn.asker, on=today)
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        scorer = active_scorer(workspace)
        workspace.commit()
    if scorer is None:
        return told_kept(no_profile(turn.words), company, facts, turn.asker, today, turn.words)
    fit = scorer.fit(company)
    card = fit_card(fit, explain(fit, turn.words, turn.model), turn.words, profile=scorer.profile)
    return told_kept(card, company, facts, turn.asker, today, turn.words)


def _company(workspace: Workspace, name: str | None, turn: Turn) -> Company | FitAnswer | None:
    """The company that is meant; what was found instead; None where nobody has spoken of one."""
    if name is None:
        recalled = workspace.conversations.recall(turn.incoming.conversation_key)
        return None if recalled is None else workspace.companies.get(recalled)
    found = find_company(workspace, name)
    return found.company or FitAnswer(name, None, found.candidates, found.several)
