"""Where an answer goes: the call of Slack's Web API that belongs to what was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.slack.api import RESPONSE_URL
from bot.slack.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Call:
    """One call for the outbox: ``workspace.outbox.put(key, call.method, call.arguments, at)``."""

    method: str
    arguments: dict[str, Any]


def answer(  # noqa: PLR0911 -- one return a place
    incoming: Incoming, text: str, blocks: Sequence[Mapping[str, Any]] = (), *, replaces: bool = False, to: str = ""
) -> Call:
    """The call that answers a question where it was asked.

    A mention is answered in its thread, a direct message below it, a button in the thread of its message. What only the
    asker saw (a slash command, a button of such an answer) is answered to them alone, through the ``response_url``.

    Args:
        incoming: the question.
        text: what notifications and screen readers get; the whole answer where there are no blocks.
        blocks: the answer as people see it.
        replaces: it takes the place of the message whose button was pressed, or opened the modal that was filled in.
        to: "asker" for who asked alone, in a channel too; "channel" for everybody there, though only they saw it.
    """
    message: dict[str, Any] = {"text": text, **({"blocks": [dict(block) for block in blocks]} if blocks else {})}
    replaces = replaces and incoming.kind in {"action", "submission"} and incoming.ts is not None
    if replaces and not incoming.private:
        # An update leaves out what it does not name: without blocks the old ones would stay.
        return Call("chat.update", {"channel": incoming.channel_id, "ts": incoming.ts, "blocks": [], **message})
    alone = {"channel": incoming.channel_id, "user": incoming.user_id}
    if not incoming.private:
        thread = {"thread_ts": incoming.answer_thread} if incoming.answer_thread else {}
        if to == "asker" and not incoming.channel_id.startswith("D"):
            return Call("chat.postEphemeral", {**alone, **thread, **message})
        return Call("chat.postMessage", {"channel": incoming.channel_id, **thread, **message})
    if to == "channel" and incoming.response_url is None:
        return Call("chat.postMessage", {"channel": incoming.channel_id, **message})
    if to == "channel":  # through the address it works where Osuma is no member, too
        return Call(RESPONSE_URL, {"url": incoming.response_url, **alone, "response_type": "in_channel", **message})
    if incoming.response_url is None:
        return Call("chat.postEphemeral", {**alone, **message})
    # The channel stands beside the address for the day it has expired, and so that answers there keep their order.
    instead = {"replace_original": True} if replaces else {}
    return Call(RESPONSE_URL, {"url": incoming.response_url, **alone, **instead, **message})
