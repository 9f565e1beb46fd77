"""The first profile as the table that people know: a category a field, its ideal filled in."""

from __future__ import annotations

from collections.abc import Mapping

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.first_profile import readable
from bot.services.set_up import set_up_state
from bot.turn import Turn
from bot.views.modal import View
from bot.views.reply import Reply
from bot.views.set_up import table_fields
from icp.errors import Refusal


def on_open(turn: Turn) -> View | Reply:
    """The table, with what was answered in the five questions in it already."""
    with turn.writing() as workspace:
        state = set_up_state(workspace)
        workspace.onboarding.begin(turn.asker, state.step.value, turn.incoming.conversation_key)
        workspace.onboarding.choose("table")
        workspace.commit()
    given = {} if state.begun is None else state.begun.answers
    return table_fields({name: text for name, text in given.items() if text != "-"}, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Every ideal can be read, and there is one."""
    return readable(values) if values else {"": BotRefusal("refusal-setup-nothing")}


def on_submit(turn: Turn, values: Values) -> Reply:
    """The profile that it makes, as a proposal."""
    from bot.handlers.set_up import propose_first  # noqa: PLC0415 -- handlers know the modals, not the other way round

    return propose_first(turn, dict(values), turn.words("setup-reason-table"))
