"""Personas: what the team keeps, whom a title is like, and what its customers suggest."""

from __future__ import annotations

from bot.intents import AskPersonaOf, ProposePersonas, ShowPersona, ShowPersonas
from bot.services.apply_personas import read_personas, require_decider, warnings
from bot.services.decide_proposal import may_decide
from bot.services.named_persona import named_persona
from bot.services.propose_personas import adopt_suggestion, propose_personas
from bot.turn import Turn
from bot.views.contacts import persona_of
from bot.views.form import told_how
from bot.views.personas import adopted, persona_by_message, persona_page, suggested
from bot.views.personas import personas as personas_view
from bot.views.reply import Reply
from icp.people.matching import match


def on_personas(_asked: ShowPersonas, turn: Turn) -> Reply:
    """The buyer personas, and what is to be thought over."""
    with turn.reading() as workspace:
        kept = read_personas(workspace)
        told = tuple(warnings(workspace, kept))
        edit = turn.slack is not None and may_decide(workspace, turn.incoming.user_id)
    shown = personas_view(kept, turn.words, told, edit=edit)
    return told_how(shown, persona_by_message(turn.words)) if turn.slack is None else shown


def on_persona(asked: ShowPersona, turn: Turn) -> Reply:
    """One persona, by a part of its name or a title that it has."""
    with turn.reading() as workspace:
        kept = read_personas(workspace)
        edit = turn.slack is not None and may_decide(workspace, turn.incoming.user_id)
    return persona_page(named_persona(kept, asked.name), turn.words, edit=edit)


def on_persona_by_message(turn: Turn) -> Reply:
    """Where no form can be opened: how to change personas."""
    return persona_by_message(turn.words)


def on_persona_of(asked: AskPersonaOf, turn: Turn) -> Reply:
    """Which persona somebody with a title is like."""
    with turn.reading() as workspace:
        kept = read_personas(workspace)
    return persona_of(asked.title, match(asked.title, kept), turn.words)


def on_propose(_asked: ProposePersonas, turn: Turn) -> Reply:
    """What the titles of those who decided at customers suggest."""
    with turn.reading() as workspace:
        return suggested(propose_personas(workspace, turn.words), turn.words)


def on_propose_button(turn: Turn) -> Reply:
    """The button under the personas."""
    return on_propose(ProposePersonas(), turn)


def on_adopt_button(turn: Turn) -> Reply:
    """A suggestion becomes one of the team's personas."""
    with turn.writing() as workspace:
        require_decider(workspace, turn.incoming.user_id)
        key = turn.incoming.value or ""
        made = adopt_suggestion(workspace, key, by=turn.asker, at=turn.now, words=turn.words)
        told = tuple(warnings(workspace, read_personas(workspace)))
        workspace.commit()
    return adopted(made, turn.words, told)
