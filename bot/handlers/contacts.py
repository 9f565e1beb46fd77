"""Who works at a company, and which persona each is like."""

from __future__ import annotations

from bot.handlers.guide import example_names
from bot.intents import AskContacts
from bot.services.contacts import contacts_at, contacts_of
from bot.turn import Turn
from bot.views.contacts import contacts
from bot.views.guide import which_company
from bot.views.people import pick
from bot.views.reply import Reply


def on_question(asked: AskContacts, turn: Turn) -> Reply:
    """The contacts of a company that is named, or was last spoken of."""
    if asked.company is None:
        return _recalled(turn)
    with turn.reading() as workspace:
        found = contacts_of(workspace, asked.company)
    if found.company is None:
        return pick(asked.company, found.candidates, "contacts", turn.words("button-contacts"), turn.words)
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, found.company.id)
        workspace.commit()
    return contacts(found, turn.words)


def on_button(turn: Turn) -> Reply:
    """The contacts of a company chosen from a list."""
    return _at(turn.incoming.value or "", turn)


def _recalled(turn: Turn) -> Reply:
    with turn.reading() as workspace:
        company_id = workspace.conversations.recall(turn.incoming.conversation_key)
    return which_company(turn.words, example_names(turn)) if company_id is None else _at(company_id, turn)


def _at(company_id: str, turn: Turn) -> Reply:
    with turn.reading() as workspace:
        company = workspace.companies.get(company_id)
        found = None if company is None else contacts_at(workspace, company)
    return which_company(turn.words, example_names(turn)) if found is None else contacts(found, turn.words)
