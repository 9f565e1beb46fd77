"""Asking which of a few things is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields

from bot.i18n import Words
from bot.intents import Asked, Intent
from bot.intents.as_text import dump
from bot.views.blocks import VALUE, actions, button, reply, section
from bot.views.criterion_line import named, short
from bot.views.reply import Reply

_MOST = 4
_NAME = 40


def clarify(options: Sequence[Asked], words: Words) -> Reply:
    """One short question, and a button for each thing that may be meant."""
    asked = words.slack("clarify-one" if len(options) == 1 else "clarify")
    carried = [(option.intent, dump(option.intent)) for option in options[:_MOST]]
    buttons = [
        button(meant_by(intent, words), f"meant:{place}", told)
        for place, (intent, told) in enumerate(carried, start=1)
        if len(told) <= VALUE
    ]
    return reply(asked, [section(asked), actions(*buttons, button(words("button-help"), "help"))])


def meant_by(intent: Intent, words: Words) -> str:
    """An intent in a few words: "Does Acme fit?"."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", type(intent).__name__).lower()
    said = {each.name: getattr(intent, each.name) for each in fields(intent)}
    slots = ("company", "second", "who", "name", "title", "person")
    name = next((str(said[slot]) for slot in slots if said.get(slot)), "")
    yes = said.get("approve", said.get("add", said.get("wanted", said.get("out", True))))
    return words(
        f"meant-{kind}",
        name=named(name, _NAME) if name else "",
        named="yes" if name else "no",
        text=short(str(said.get("text") or ""), _NAME),
        number=str(said.get("number", said.get("version", ""))),
        yes="yes" if yes else "no",
    )
