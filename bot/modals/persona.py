"""One persona: a new one, or one to change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.apply_personas import read_personas, require_decider, warnings
from bot.services.edit_persona import ASKED, find, keep_persona, wrong
from bot.turn import Turn
from bot.views.blocks import section
from bot.views.criterion_line import named
from bot.views.form import fields
from bot.views.modal import View
from bot.views.personas import persona_kept
from bot.views.reply import Reply
from icp.errors import Refusal

_NAME: Final = 100


def on_open(turn: Turn) -> View | Reply:
    """The persona as it is, or empty fields."""
    name, words = turn.incoming.value or "", turn.words
    with turn.reading() as workspace:
        require_decider(workspace, turn.incoming.user_id)
        persona = find(workspace, name)
    if name and persona is None:
        raise BotRefusal("refusal-persona-gone", name=name)
    document = {} if persona is None else persona.model_dump(mode="json")
    about = words.slack("persona-intro") if persona is None else words.slack("modal-about", name=named(name, _NAME))
    blocks = [section(about), *fields(ASKED, document, "persona", words)]
    title = words("persona-title-new" if persona is None else "persona-title")
    return View(title, blocks, words("button-save"), words("button-close"))


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether it tells of a person, and not of a company."""
    return wrong(values)


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep it, and say what is to be thought over."""
    name = turn.incoming.value or ""
    with turn.writing() as workspace:
        made = keep_persona(workspace, name, values, person=turn.incoming.user_id, by=turn.asker, at=turn.now)
        told = tuple(warnings(workspace, read_personas(workspace)))
        workspace.commit()
    return persona_kept(made, turn.words, told)
