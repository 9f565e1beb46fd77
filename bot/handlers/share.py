"""What only the asker sees, posted to the channel when they say so.

An answer is not kept once it was sent, so sharing asks the same again and shows everybody what holds now.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.errors import BotRefusal
from bot.intents.as_text import dump, load
from bot.intents.asked import Intent
from bot.turn import Turn
from bot.views.blocks import MOST_BLOCKS, VALUE, actions, button, context
from bot.views.reply import Reply

_PRESSES: Final = frozenset({"fit", "why", "missing"})
_INTENTS: Final = frozenset({"AskTop", "AskCompare"})
_MOST_IN_A_ROW: Final = 5


def pressing(action: str, company_id: str, profile: str | None) -> str:
    """What shows the same as a button of that action about a company; "" where no button could hold it."""
    return _held(json.dumps([action, company_id if profile is None else f"{company_id} {profile}"], ensure_ascii=False))


def asking(intent: Intent) -> str:
    """What shows the same as a question."""
    return _held(dump(intent))


def offered(turn: Turn, reply: Reply) -> Reply:
    """The reply with a button that shares it, where only the asker sees it."""
    if not (turn.incoming.private and reply.share) or len(reply.blocks) >= MOST_BLOCKS:
        return reply
    share = button(turn.words("button-share"), "share", reply.share)
    last = reply.blocks[-1]
    if last["type"] == "actions" and len(last["elements"]) < _MOST_IN_A_ROW:
        return replace(reply, blocks=[*reply.blocks[:-1], {**last, "elements": [*last["elements"], share]}])
    return replace(reply, blocks=[*reply.blocks, actions(share)])


def on_share(
    turn: Turn,
    presses: Mapping[str, Callable[[Turn], Reply]],
    intents: Mapping[type[Intent], Callable[[Any, Turn], Reply]],
) -> Reply:
    """The same answer, for everybody in the channel, with who shared it; once for each press.

    Raises:
        BotRefusal: what it was about is gone, or the button is forged.
    """
    value = turn.incoming.value or ""
    shown = _again(turn, value, presses, intents)
    if shown is None or not shown.share:
        raise BotRefusal("share-gone")
    by = context(turn.words.slack("shared-by", by=turn.asker_name))
    once = f"share:{turn.incoming.channel_id}:{turn.incoming.ts}:{turn.incoming.user_id}" if turn.incoming.ts else None
    blocks = [*shown.blocks[:1], by, *shown.blocks[1:]][:MOST_BLOCKS]
    return replace(shown, blocks=blocks, to="channel", share="", once=once)


def _again(
    turn: Turn,
    value: str,
    presses: Mapping[str, Callable[[Turn], Reply]],
    intents: Mapping[type[Intent], Callable[[Any, Turn], Reply]],
) -> Reply | None:
    try:
        name, told = json.loads(value)
    except (ValueError, TypeError):
        return None
    if name in _PRESSES and isinstance(told, str):
        return presses[name](replace(turn, incoming=replace(turn.incoming, value=told)))
    intent = load(value) if name in _INTENTS else None
    return None if intent is None else intents[type(intent)](intent, turn)


def _held(value: str) -> str:
    return value if len(value) <= VALUE else ""
