"""Opening a modal, within the three seconds that Slack allows."""

from __future__ import annotations

import logging

from bot.errors import BotRefusal, SlackUnavailable
from bot.modals import MODALS
from bot.turn import Turn
from bot.views.reply import SILENCE, Reply, with_language_in

_OPENED_BEFORE = "exchanged_trigger_id"
"""Slack's word for a press that has opened its modal already: a crash came between that and the note of it."""


def opened(turn: Turn, name: str) -> Reply | None:
    """Open the modal of that name for who pressed; None where the message form has to do.

    That is so in the terminal, on a Slack without modals, and when the press has waited too long.
    """
    modal = MODALS.get(name)
    if modal is None or turn.slack is None or turn.incoming.trigger_id is None:
        return None
    view = modal.open(turn)
    if isinstance(view, Reply):
        return view
    language = turn.words.language
    try:
        payload = view.payload(f"{name}@{language}", turn.incoming.origin().written())
        turn.slack.call(
            "views.open", {"trigger_id": turn.incoming.trigger_id, "view": with_language_in(payload, language)}
        )
    except (SlackUnavailable, BotRefusal) as failure:
        if isinstance(failure, SlackUnavailable) and failure.code == _OPENED_BEFORE:
            return SILENCE
        logging.getLogger("osuma.modals").warning("%s not opened, by message instead: %s", name, failure)
        return None
    return SILENCE
