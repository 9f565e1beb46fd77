"""What a message means: by the patterns; where they give up, by the model, where there is one."""

from __future__ import annotations

from dataclasses import replace

from bot.intents import Asked, AskFit, AskHelp, BlockContact, UnblockContact, Unclear, understand
from bot.intents_by_model import understand_by_model
from bot.services.find_company import find_company
from bot.services.spot_names import spotter
from bot.turn import Turn
from storage.workspace import Workspace

_UNSAID = (Unclear(empty=True), Unclear(long=True))


def meaning(turn: Turn) -> Asked:
    """The typed intent of what was said.

    After /fit stands a company, whatever the words mean elsewhere ("Why Not Oy"); only help stays help. What may be a
    company's name is one where such a company is known; else a model, where one is set, may see a question in it.
    """
    with turn.reading() as workspace:
        asked = _by_full_name(understand(turn.incoming.text, spotter(workspace)), workspace)
    if turn.incoming.command == "/fit":
        return _after_fit(asked, turn)
    if turn.model is None or not _given_up(asked) or _is_known(asked, turn):
        return asked
    return understand_by_model(turn.incoming.text, _spoken_of(turn), turn.model, turn.words) or asked


def _by_full_name(asked: Asked, workspace: Workspace) -> Asked:
    """Who is not to be contacted, by the company's whole name, however it stood there; shown before it is kept."""
    intent = asked.intent
    if not isinstance(intent, (BlockContact, UnblockContact)) or not intent.who or "@" in intent.who:
        return asked
    company = find_company(workspace, intent.who).company
    return asked if company is None else replace(asked, intent=replace(intent, who=company.name))


def _after_fit(asked: Asked, turn: Turn) -> Asked:
    patterned = isinstance(asked.intent, AskFit) and not asked.intent.guessed
    meant = patterned or isinstance(asked.intent, AskHelp) or asked.intent in _UNSAID
    return asked if meant else Asked(AskFit(turn.incoming.text.strip()), None)


def _given_up(asked: Asked) -> bool:
    """Whether no pattern took it; what somebody is in doubt of is asked back, and not left to a model."""
    if isinstance(asked.intent, Unclear):
        return not (asked.intent.empty or asked.intent.long or asked.intent.doubt)
    return isinstance(asked.intent, AskFit) and (asked.intent.guessed or asked.by == "name")


def _is_known(asked: Asked, turn: Turn) -> bool:
    name = asked.intent.company if isinstance(asked.intent, AskFit) else None
    if name is None:
        return False
    with turn.reading() as workspace:
        found = find_company(workspace, name)
    return found.company is not None or found.several


def _spoken_of(turn: Turn) -> str | None:
    with turn.reading() as workspace:
        company_id = workspace.conversations.recall(turn.incoming.conversation_key)
        company = None if company_id is None else workspace.companies.get(company_id)
    return None if company is None else company.name
