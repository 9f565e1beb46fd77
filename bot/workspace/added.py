"""Methods of Slack's Web API that the peer lacks, or answers otherwise than Slack, carried out with those it has.

Streaming: https://docs.slack.dev/reference/methods/chat.startStream and its two companions. Here a stream is a
message of the peer that is rewritten with every piece. Status, prompts and title of a conversation with an agent are
remembered; ``Conversation`` shows what a person would see of them. Metadata is kept beside the peer, which drops it.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

Arguments = Mapping[str, Any]
Answer = dict[str, Any]
Call = Callable[[str, Arguments], Answer]
"""Calls a method of the peer itself."""

_OWN = "own."
_PAGE = 100  # of a history, as in Slack
TRIGGER_S = 3.0
"""How long Slack lets a modal be opened after a press."""


@dataclass
class Conversation:
    """What a person sees of an agent besides messages: in Slack above the composer, and while it thinks."""

    status: str = ""
    title: str = ""
    prompts: list[dict[str, str]] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    """Every status that was set, the empty ones that end it included, in order."""


@dataclass
class _Stream:
    thread_ts: str
    begun: float
    text: str = ""
    ended: bool = False


class Added:
    """The methods themselves, and what they remember.

    Args:
        call: calls the peer.
        lifetime_s: how long a stream may stay open; Slack ends it after about five minutes.
        locales: people's languages ("U1": "fi-FI"), which the peer does not know.
        strict: whether a trigger is good once and for three seconds, as in Slack.
    """

    def __init__(
        self, call: Call, *, lifetime_s: float = 300.0, locales: Mapping[str, str] | None = None, strict: bool = False
    ) -> None:
        self._call, self._lifetime_s, self._strict = call, lifetime_s, strict
        self._locales = dict(locales or {})
        self._lock = threading.Lock()
        self._streams: dict[tuple[str, str], _Stream] = {}
        self._metadata: dict[tuple[str, str], Any] = {}
        self._triggers: dict[str, float] = {}
        self._peers = ""
        self.conversations: dict[tuple[str, str], Conversation] = defaultdict(Conversation)
        """By channel and ``thread_ts``; prompts set for no thread stand under ``(channel, "")``."""
        self.on_change: Callable[[str, str, Conversation], None] = lambda _channel, _thread, _conversation: None
        self.methods: dict[str, Callable[[Arguments], Answer]] = {
            "chat.startStream": self._start,
            "chat.appendStream": self._append,
            "chat.stopStream": self._stop,
            "chat.postMessage": self._post,
            "chat.update": self._update,
            "conversations.history": lambda arguments: self._history("conversations.history", arguments),
            "conversations.replies": lambda arguments: self._history("conversations.replies", arguments),
            "assistant.threads.setStatus": self._set_status,
            "assistant.threads.setSuggestedPrompts": self._set_prompts,
            "assistant.threads.setTitle": self._set_title,
            "users.info": self._person,
            "views.open": lambda arguments: self._view("views.open", arguments),
            "views.push": lambda arguments: self._view("views.push", arguments),
        }

    def issued(self, trigger_id: str) -> None:
        """A trigger is on its way to the bot: its time begins."""
        with self._lock:
            self._triggers.setdefault(trigger_id, time.monotonic())
            if not trigger_id.startswith(_OWN):
                self._peers = trigger_id

    def trigger(self) -> str:
        """A trigger of our own, for presses that the peer knows nothing of; it opens one modal over another."""
        trigger_id = f"{_OWN}{uuid4().hex}"
        self.issued(trigger_id)
        return trigger_id

    def _start(self, arguments: Arguments) -> Answer:
        if not arguments.get("thread_ts"):
            return _no("invalid_arguments")
        text = _piece(arguments)
        posted = self._call("chat.postMessage", {**_where(arguments), "text": text or "…"})
        if not posted.get("ok"):
            return posted
        with self._lock:
            stream = _Stream(str(arguments["thread_ts"]), time.monotonic(), text)
            self._streams[posted["channel"], posted["ts"]] = stream
        self._answered(posted["channel"], stream.thread_ts)
        return {"ok": True, "channel": posted["channel"], "ts": posted["ts"]}

    def _append(self, arguments: Arguments) -> Answer:
        stream = self._open(arguments)
        if isinstance(stream, dict):
            return stream
        stream.text += _piece(arguments)
        self._call("chat.update", {"channel": arguments["channel"], "ts": arguments["ts"], "text": stream.text})
        return {"ok": True, "channel": arguments["channel"], "ts": arguments["ts"]}

    def _stop(self, arguments: Arguments) -> Answer:
        stream = self._open(arguments)
        if isinstance(stream, dict):
            return stream
        stream.text += _piece(arguments)
        stream.ended = True
        final = {name: arguments[name] for name in ("blocks", "metadata") if arguments.get(name)}
        if "blocks" in final and stream.text:  # Slack sets the blocks below what was streamed
            said = {"type": "section", "text": {"type": "mrkdwn", "text": stream.text[:3000]}}
            final["blocks"] = [said, *final["blocks"]]
        place = {"channel": arguments["channel"], "ts": arguments["ts"]}
        updated = self._update({**place, "text": stream.text, **final})
        return {"ok": True, **place, "message": updated.get("message", {})}

    def _open(self, arguments: Arguments) -> _Stream | Answer:
        """The stream that is meant, or Slack's refusal."""
        stream = self._streams.get((str(arguments.get("channel")), str(arguments.get("ts"))))
        if stream is None:
            return _no("message_not_found")
        if stream.ended or time.monotonic() - stream.begun > self._lifetime_s:
            return _no("message_not_in_streaming_state")
        return stream

    def _post(self, arguments: Arguments) -> Answer:
        answer = self._call("chat.postMessage", arguments)
        if answer.get("ok"):
            self._keep(answer, arguments)
            self._answered(answer["channel"], str(arguments.get("thread_ts") or ""))
        return answer

    def _update(self, arguments: Arguments) -> Answer:
        answer = self._call("chat.update", arguments)
        if answer.get("ok"):
            self._keep(answer, arguments)
        return answer

    def _keep(self, answer: Answer, arguments: Arguments) -> None:
        if arguments.get("metadata"):
            with self._lock:
                self._metadata[answer["channel"], answer["ts"]] = arguments["metadata"]

    def _history(self, method: str, arguments: Arguments) -> Answer:
        """As Slack tells it: no private messages, within the times asked for, a page at a time, metadata if asked."""
        answer = self._call(method, arguments)
        if not answer.get("ok"):
            return answer
        found = [each for each in answer["messages"] if each.get("subtype") != "ephemeral" and _within(each, arguments)]
        start = int(arguments.get("cursor") or 0)
        end = start + min(int(arguments.get("limit") or _PAGE), 999)
        page = [dict(each) for each in found[start:end]]
        for each in page:
            metadata = self._metadata.get((str(arguments["channel"]), each["ts"]))
            if metadata is not None and _true(arguments.get("include_all_metadata")):
                each["metadata"] = metadata
        more = end < len(found)
        cursor = {"next_cursor": str(end) if more else ""}
        return {**answer, "messages": page, "has_more": more, "response_metadata": cursor}

    def _set_status(self, arguments: Arguments) -> Answer:
        conversation = self._conversation(arguments)
        conversation.status = str(arguments.get("status") or "")
        conversation.statuses.append(conversation.status)
        return self._changed(arguments, conversation)

    def _set_prompts(self, arguments: Arguments) -> Answer:
        prompts = arguments.get("prompts")
        if not isinstance(prompts, list) or not all(isinstance(prompt, dict) for prompt in prompts):
            return _no("invalid_arguments")
        conversation = self._conversation(arguments)
        conversation.prompts = list(prompts)
        if arguments.get("title"):
            conversation.title = str(arguments["title"])
        return self._changed(arguments, conversation)

    def _set_title(self, arguments: Arguments) -> Answer:
        conversation = self._conversation(arguments)
        conversation.title = str(arguments.get("title") or "")
        return self._changed(arguments, conversation)

    def _conversation(self, arguments: Arguments) -> Conversation:
        with self._lock:
            return self.conversations[str(arguments.get("channel_id")), str(arguments.get("thread_ts") or "")]

    def _changed(self, arguments: Arguments, conversation: Conversation) -> Answer:
        self.on_change(str(arguments.get("channel_id")), str(arguments.get("thread_ts") or ""), conversation)
        return {"ok": True}

    def _answered(self, channel: str, thread_ts: str) -> None:
        """Slack takes the status away once the app has answered in the thread."""
        with self._lock:
            conversation = self.conversations.get((channel, thread_ts))
        if conversation is not None and conversation.status:
            conversation.status = ""
            self.on_change(channel, thread_ts, conversation)

    def _person(self, arguments: Arguments) -> Answer:
        answer = self._call("users.info", arguments)
        locale = self._locales.get(str(arguments.get("user")))
        if answer.get("ok") and locale is not None and _true(arguments.get("include_locale")):
            answer["user"]["locale"] = locale
        return answer

    def _view(self, method: str, arguments: Arguments) -> Answer:
        trigger = str(arguments.get("trigger_id"))
        with self._lock:
            issued = self._triggers.get(trigger)
            if self._strict and issued is not None:
                self._triggers[trigger] = float("-inf")  # good once
        if self._strict and issued is not None and time.monotonic() - issued > TRIGGER_S:
            return _no("exchanged_trigger_id" if issued == float("-inf") else "expired_trigger_id")
        if trigger.startswith(_OWN):  # the peer takes only its own, and takes them for half an hour
            return self._call(method, {**arguments, "trigger_id": self._peers})
        return self._call(method, arguments)


def _where(arguments: Arguments) -> Answer:
    return {name: arguments[name] for name in ("channel", "thread_ts") if arguments.get(name)}


def _piece(arguments: Arguments) -> str:
    """The text of one call: plain, or in chunks."""
    chunks = (str(chunk.get("text", "")) for chunk in arguments.get("chunks") or () if chunk.get("type") != "blocks")
    return str(arguments.get("markdown_text") or "") + "".join(chunks)


def _within(message: Mapping[str, Any], arguments: Arguments) -> bool:
    """Whether a message stands between ``oldest`` and ``latest``; a thread's first message always does."""
    ts = float(message["ts"])
    oldest, latest = float(arguments.get("oldest") or 0), float(arguments.get("latest") or "inf")
    if str(arguments.get("ts")) == message["ts"]:
        return True
    return oldest <= ts <= latest if _true(arguments.get("inclusive")) else oldest < ts < latest


def _true(value: object) -> bool:
    return str(value).casefold() in {"true", "1"}


def _no(code: str) -> Answer:
    return {"ok": False, "error": code}
