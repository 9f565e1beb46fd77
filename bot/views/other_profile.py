"""A fit card by another profile than the active one: it says so, and its buttons ask about the same profile."""

from __future__ import annotations

from dataclasses import replace

from bot.i18n import Words
from bot.views.blocks import VALUE, context
from bot.views.criterion_line import named
from bot.views.reply import Block, Reply

_NAME = 100
_ABOUT_ONE = frozenset({"fit", "why", "missing", "open"})


def by_profile(card: Reply, name: str, version: int | None, words: Words) -> Reply:
    """The reply with a line on top that names the profile."""
    card = naming(card, name)
    told = words.slack("fit-other-profile", name=named(name, _NAME), version=str(version or 0))
    return replace(card, blocks=[*card.blocks[:1], context(told), *card.blocks[1:]])


def naming(card: Reply, name: str) -> Reply:
    """The reply with buttons that ask by that profile."""
    return replace(card, blocks=[_naming(block, name) for block in card.blocks])


def _naming(block: Block, name: str) -> Block:
    if "elements" in block:
        return {**block, "elements": [_naming(element, name) for element in block["elements"]]}
    if "accessory" in block:
        return {**block, "accessory": _naming(block["accessory"], name)}
    about = str(block.get("action_id", "")).partition(":")[0] in _ABOUT_ONE
    value = f"{block.get('value', '')} {name}"
    return {**block, "value": value} if about and len(value) <= VALUE else block
