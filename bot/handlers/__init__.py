"""One Slack entry a file: parse, call the service, show the view. Here: which handler takes what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.handlers import add, fit, follow_up, guide, show, top
from bot.intents import (
    AddCompany,
    Asked,
    AskFit,
    AskHelp,
    AskMissing,
    AskTop,
    AskWhy,
    Intent,
    ShowPersonas,
    ShowProfile,
    Unclear,
    understand,
)
from bot.turn import Turn
from bot.views.problems import refusal
from bot.views.reply import Reply
from icp.errors import Refusal

INTENTS: dict[type[Intent], Callable[[Any, Turn], Reply]] = {
    AskFit: fit.on_question,
    AskWhy: follow_up.on_why,
    AskMissing: follow_up.on_missing,
    AskTop: top.on_question,
    AskHelp: guide.on_help,
    ShowProfile: show.on_profile,
    ShowPersonas: show.on_personas,
    AddCompany: add.on_request,
    Unclear: guide.on_unclear,
}

ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "fit": fit.on_button,
    "why": follow_up.on_why_button,
    "missing": follow_up.on_missing_button,
    "top": top.on_button,
    "help": lambda turn: guide.on_help(AskHelp(), turn),
    "add": add.on_add_button,
    "add_save": add.on_save_button,
    "cancel": add.on_cancel_button,
}


def answer(turn: Turn) -> Reply:
    """The answer to anything a person sent; what Osuma refuses is said, not raised."""
    try:
        return _press(turn) if turn.incoming.kind == "action" else _say(_asked(turn), turn)
    except Refusal as refused:
        return refusal(refused, turn.words)


def _press(turn: Turn) -> Reply:
    """Slack wants action ids unique within a message, so a list's buttons are "fit:1", "fit:2"."""
    name = (turn.incoming.action_id or "").partition(":")[0]
    handler = ACTIONS.get(name)
    return guide.on_unclear(Unclear(), turn) if handler is None else handler(turn)


def _asked(turn: Turn) -> Asked:
    asked = understand(turn.incoming.text)
    command_names_company = turn.incoming.command == "/fit" and turn.incoming.text.strip()
    if command_names_company and not isinstance(asked.intent, (AskFit, Unclear)):
        return Asked(AskFit(turn.incoming.text.strip()), None)  # "/fit Help Scout" asks about Help Scout
    return asked


def _say(asked: Asked, turn: Turn) -> Reply:
    return INTENTS[type(asked.intent)](asked.intent, turn.speaking(asked.language))
