"""What a shared file is, and what each of its columns feeds: guessed, corrected, and shown again before the import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.ports import SlackApi
from bot.services import map_columns as form
from bot.services.receive_file import fetch, look
from bot.turn import Turn
from bot.views.modal import View
from bot.views.reply import Reply
from bot.views.shared_file import looked, mapping_form
from icp.errors import Refusal


def on_open(turn: Turn) -> View | Reply:
    """Every column with what it is taken for."""
    said = form.read_mapping(turn.incoming.value or "")
    fetched = fetch(_slack(turn), said.file_id)
    try:
        table = look(fetched)
    except Refusal:  # what was guessed is not enough: all the more there is to correct
        table = look(fetched, "any")
    if said.kind is not None:
        told = {at: form.common(name) for at, name in said.columns.items()}
        return mapping_form(replace(table, kinds=(said.kind,)), told, turn.words)
    return mapping_form(table, {}, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether a file of that kind can be read so."""
    return form.wrong(values)


def on_submit(turn: Turn, values: Values) -> Reply:
    """The first rows as they would be read now, in the place of the question."""
    file_id = form.read_mapping(turn.incoming.value or "").file_id
    said = form.filled_in(file_id, values)
    fetched = fetch(_slack(turn), file_id)
    headers = look(fetched, "any").headers
    table = look(fetched, said.kind, said.told(headers))
    return replace(looked(table, said, 0, turn.words), replaces=True)


def _slack(turn: Turn) -> SlackApi:
    if turn.slack is None:
        raise BotRefusal("refusal-shared-terminal")
    return turn.slack
