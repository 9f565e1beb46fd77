"""The peer's page in the browser, through the proxy.

It draws what the page cannot: more kinds of blocks, forms, and what an agent shows besides messages.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot.workspace.added import Conversation
from bot.workspace.forms import options_for, press
from bot.workspace.relay import Relay
from bot.workspace.shown import shown

if TYPE_CHECKING:  # the proxy is built of this module
    from bot.workspace.proxy import Proxy

PROMPT = "workspace-prompt"
_Message = dict[str, Any]


class Page:
    """All pages that are open."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._lock = threading.Lock()
        self._open: list[Relay] = []
        self._extra: dict[tuple[str, str, str], _Message] = {}
        self._bot = ""

    def add(self, relay: Relay) -> None:
        """A page has opened."""
        with self._lock:
            self._open.append(relay)

    def remove(self, relay: Relay) -> None:
        """A page has closed."""
        with self._lock:
            if relay in self._open:
                self._open.remove(relay)

    def cut(self) -> None:
        """End all connections of pages."""
        with self._lock:
            relays = list(self._open)
        for relay in relays:
            relay.cut()

    def dressed(self, html: bytes) -> bytes:
        """The page with our forms in it."""
        folder = files("bot.workspace")
        script, style = ((folder / f"forms.{kind}").read_text("utf-8") for kind in ("js", "css"))
        extra = f"<style>{style}</style><script>{script}</script>".encode()
        return html.replace(b"<head>", b"<head>" + extra, 1)

    def outward(self, text: str) -> str | None:
        """What the peer tells a page, in blocks that the page can draw."""
        event = json.loads(text)
        if event["t"] == "init":
            with self._lock:
                extra = list(self._extra.values())
            for message in extra:
                event["state"].setdefault("messages", {}).setdefault(message["channel"], []).append(message)
        return json.dumps(_drawable(event))

    def inward(self, text: str) -> str | None:
        """What a person does on a page; what the peer has no word for is carried out here."""
        event = json.loads(text)
        if event["t"] == "block_action" and str(event["action"].get("action_id", "")).startswith(PROMPT):
            self._later(self._ask, event)
            return None
        if event["t"] == "suggest":
            self._later(self._suggest, event)
            return None
        if event["t"] == "modal_action":
            self._later(press, self._proxy, event)
            return None
        return text

    def show(self, channel: str, thread_ts: str, conversation: Conversation) -> None:
        """Status and prompts, as messages that stand only on the page."""
        place = {"channel": channel, **({"thread_ts": thread_ts} if thread_ts else {})}
        status = {**place, "text": f"_{conversation.status}_"} if conversation.status else None
        self._set((channel, thread_ts, "status"), status)
        buttons = [
            {
                "type": "button",
                "text": {"type": "plain_text", "text": prompt.get("title", "")},
                "action_id": f"{PROMPT}:{number}",
                "value": prompt.get("message", ""),
            }
            for number, prompt in enumerate(conversation.prompts)
        ]
        prompts = {**place, "text": conversation.title, "blocks": [{"type": "actions", "elements": buttons}]}
        if conversation.title:
            said = {"type": "context", "elements": [{"type": "mrkdwn", "text": conversation.title}]}
            prompts["blocks"] = [said, *prompts["blocks"]]
        self._set((channel, thread_ts, "prompts"), prompts if buttons else None)

    def _set(self, key: tuple[str, str, str], message: _Message | None) -> None:
        with self._lock:
            before = self._extra.pop(key, None)
            if message is not None:
                ts = f"{time.time():.6f}"
                self._extra[key] = message = {"type": "message", "ts": ts, "user": self._bot_id(), **message}
        if before is not None:
            self._tell({"t": "message_delete", "channel": before["channel"], "ts": before["ts"]})
        if message is not None:
            self._tell({"t": "message", "message": message})

    def _tell(self, event: Mapping[str, Any]) -> None:
        with self._lock:
            relays = list(self._open)
        for relay in relays:
            relay.tell(json.dumps(event))

    def _ask(self, event: Mapping[str, Any]) -> None:
        """A prompt was pressed: the person says what stands in it."""
        said = {"channel": event["channel"], "user": event["user"], "text": event["action"].get("value", "")}
        for key in [key for key in self._extra if key[0] == event["channel"] and key[2] == "prompts"]:
            self._set(key, None)
        self._proxy.control("message", said)

    def _suggest(self, event: Mapping[str, Any]) -> None:
        self._tell({"t": "suggested", "of": event["of"], "options": options_for(self._proxy, event)})

    def _later(self, work: Any, *arguments: Any) -> None:  # noqa: ANN401  whatever is to be done
        """Beside the page's messages: the bot's answer may take seconds."""
        threading.Thread(target=work, args=arguments, name="page", daemon=True).start()

    def _bot_id(self) -> str:
        self._bot = self._bot or str(self._proxy.call_peer("auth.test", {}).get("user_id", ""))
        return self._bot


def _drawable(event: Mapping[str, Any]) -> dict[str, Any]:
    """An event of the page with drawable blocks; modals stay as they are, for our own forms draw them."""
    if event["t"] == "log":
        return dict(event)
    return {name: value if name == "log" else _within(value) for name, value in event.items()}


def _within(value: Any) -> Any:  # noqa: ANN401  any JSON
    if isinstance(value, list):
        return [_within(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {"modalStack", "stack", "log"}
    return {
        name: item if name in kept else shown(item) if name == "blocks" and isinstance(item, list) else _within(item)
        for name, item in value.items()
    }
