"""Files to Slack: pictures, tables and briefs, through the outbox like every message.

Slack takes a file in three steps: an address is asked for, the content goes there, and only the third step shows it.
What broke before the third was seen by nobody and is begun again. The third carries no key of ours, so after a doubt
the channel is searched for a message of that time with a file of that name.

https://docs.slack.dev/messaging/working-with-files#upload
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.ports import SlackApi
from bot.slack.answer import Call
from bot.slack.escape import clean, escape
from bot.slack.history import messages
from bot.slack.incoming import Incoming
from bot.views.reply import Attachment
from storage.outbox import Outgoing

UPLOAD = "osuma.upload"
"""The "method" of the outbox that stands for the three calls."""

NO_FILES = frozenset({
    "access_denied", "blocked_file_type", "file_uploads_disabled", "file_uploads_except_images_disabled",
    "method_deprecated", "missing_scope", "no_permission", "not_allowed_token_type", "storage_limit_reached",
    "team_access_not_granted", "unknown_method",
})  # fmt: skip
"""Slack's ways of saying that it takes no file from us, now or ever."""

_SHOWN = 2_500  # characters of a small table that may stand in a message


def upload_call(incoming: Incoming, file: Attachment) -> Call:
    """The call for the outbox that shares a file where its answer goes.

    A file cannot be shown to one person alone in a channel: what only the asker may see goes to their direct messages.
    """
    place: dict[str, Any] = {"channel": incoming.channel_id}
    if incoming.private:
        place = {"channel": incoming.user_id, "direct": True}
    elif incoming.answer_thread:
        place["thread_ts"] = incoming.answer_thread
    packed = base64.b85encode(zlib.compress(file.content, 6)).decode()
    about = {"name": clean(file.name), "title": clean(file.title), "alt": clean(file.alt), "instead": file.instead}
    return Call(UPLOAD, {**place, **about, "content": packed})


def share(api: SlackApi, arguments: Mapping[str, Any]) -> None:
    """Upload a file and show it.

    Raises:
        SlackUnavailable: one of the steps was refused or did not arrive.
    """
    content = _content(arguments)
    asked = {"filename": arguments["name"], "length": str(len(content))}
    told = api.call("files.getUploadURLExternal", asked | ({"alt_txt": arguments["alt"]} if arguments["alt"] else {}))
    api.upload(str(told["upload_url"]), content)
    shown = {"files": json.dumps([{"id": told["file_id"], "title": arguments["title"]}])}
    thread = {"thread_ts": arguments["thread_ts"]} if arguments.get("thread_ts") else {}
    api.call("files.completeUploadExternal", {**shown, "channel_id": _channel(api, arguments), **thread})


def instead(api: SlackApi, arguments: Mapping[str, Any]) -> dict[str, Any] | None:
    """The message that stands for a file which Slack does not take; a small table stands in it whole."""
    text = arguments["instead"] + _small_table(arguments)
    if not text:
        return None
    thread = {"thread_ts": arguments["thread_ts"]} if arguments.get("thread_ts") else {}
    return {"channel": _channel(api, arguments), "text": text, **thread}


def shared_before(api: SlackApi, outgoing: Outgoing) -> str | None:
    """The ts of the message that shows the file; None where there is none.

    Raises:
        SlackUnavailable: the history cannot be read.
    """
    outgoing = located(api, outgoing)
    place, thread = str(outgoing.arguments["channel"]), outgoing.arguments.get("thread_ts")
    for message in messages(api, place, thread, outgoing.created_at):
        files = message.get("files") or ()
        if any(file.get("name") == outgoing.arguments["name"] for file in files) and _is_ours(message):
            return str(message["ts"])
    return None


def located(api: SlackApi, outgoing: Outgoing) -> Outgoing:
    """The same row with the conversation's id, where it was only said whose direct messages are meant."""
    return replace(outgoing, arguments={**outgoing.arguments, "channel": _channel(api, outgoing.arguments)})


def _content(arguments: Mapping[str, Any]) -> bytes:
    return zlib.decompress(base64.b85decode(arguments["content"]))


def _channel(api: SlackApi, arguments: Mapping[str, Any]) -> str:
    if not arguments.get("direct"):
        return str(arguments["channel"])
    opened = api.call("conversations.open", {"users": arguments["channel"]})
    return str(opened["channel"]["id"])


def _is_ours(message: Mapping[str, Any]) -> bool:
    return bool(message.get("bot_id") or message.get("app_id"))


def _small_table(arguments: Mapping[str, Any]) -> str:
    if not arguments["name"].endswith((".csv", ".md")):
        return ""
    text = _content(arguments).decode("utf-8-sig", errors="replace")
    if len(text) > _SHOWN:
        return ""
    return "\n```\n" + "\n".join(escape(line) for line in text.splitlines()) + "\n```"
