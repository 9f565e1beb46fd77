"""The page in the browser as the proxy serves it, over its own socket."""

from __future__ import annotations

import json
import logging
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import pytest
from slack_sdk.socket_mode.builtin.client import SocketModeClient
from slack_sdk.socket_mode.builtin.connection import Connection, ConnectionState
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.slack.api import WebApi, web_client
from bot.workspace.proxy import Proxy
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)

CHANNEL, PERSON = SlackWorkspace.channel, SlackWorkspace.person


class Screen:
    """What the page's socket is told, and tells."""

    def __init__(self, proxy: Proxy) -> None:
        self._told: Queue[dict[str, Any]] = Queue()
        self._state = ConnectionState()
        self._connection = Connection(
            url=f"{proxy.url.replace('http', 'ws')}/ui",
            logger=logging.getLogger("screen"),
            receive_timeout=0.2,
            on_message_listener=lambda text: self._told.put(json.loads(text)),
        )
        self._connection.connect()
        Thread(target=self._connection.run_until_completion, args=(self._state,), daemon=True).start()

    def hears(self, kind: str) -> dict[str, Any]:
        """The next event of that kind."""
        while (event := self._told.get(timeout=10))["t"] != kind:
            pass
        return event

    def tells(self, **event: object) -> None:
        """What a person does."""
        self._connection.send(json.dumps({"user": PERSON, **event}))

    def close(self) -> None:
        """Leave the page."""
        self._state.terminated = True
        self._connection.disconnect()


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[Proxy]:
    """A proxy before a peer of its own."""
    with SlackWorkspace(tmp_path) as slack, Proxy(slack.url) as proxy:
        yield proxy


def test_a_person_sees_and_does_what_the_peer_has_no_word_for(proxy: Proxy) -> None:
    """Tables are drawn, a pressed prompt is said by the person, typeahead and presses in a form reach the bot."""
    api = WebApi("xoxb-local", proxy.api_url)
    asked: Queue[dict[str, Any]] = Queue()
    bot = SocketModeClient("xapp-local", web_client=web_client("xapp-local", proxy.api_url))
    bot.socket_mode_request_listeners.append(lambda _, request: asked.put(request.payload))
    option = {"text": {"type": "plain_text", "text": "Software"}, "value": "software"}
    bot.socket_mode_request_listeners.append(
        lambda client, request: client.send_socket_mode_response(
            SocketModeResponse(request.envelope_id, {"options": [option]})
        )
    )
    bot.connect()
    screen = Screen(proxy)
    try:
        screen.hears("init")
        table = {"type": "table", "rows": [[{"type": "raw_text", "text": "Industry"}]]}
        api.call("chat.postMessage", {"channel": CHANNEL, "text": "t", "blocks": [table]})
        assert screen.hears("message")["message"]["blocks"][0]["text"]["text"] == "```Industry```"
        prompts = [{"title": "Top 5", "message": "top 5"}]
        api.call("assistant.threads.setSuggestedPrompts", {"channel_id": CHANNEL, "prompts": prompts})
        button = screen.hears("message")["message"]["blocks"][0]["elements"][0]
        screen.tells(t="block_action", channel=CHANNEL, messageTs="1", action=button)
        assert screen.hears("message_delete")["channel"] == CHANNEL
        assert screen.hears("message")["message"]["text"] == "top 5"
        wait_until(asked.qsize, "what was said to reach the bot")
        assert asked.get()["event"]["text"] == "top 5"
        view = {"id": "V1", "team_id": "T0TEST", "callback_id": "icp_criterion@en", "type": "modal"}
        screen.tells(t="suggest", of=7, view=view, block_id="search", action_id="search@en", value="soft")
        assert screen.hears("suggested") == {"t": "suggested", "of": 7, "options": [option]}
        suggestion = asked.get()
        assert (suggestion["type"], suggestion["value"]) == ("block_suggestion", "soft")
        assert suggestion["user"]["id"] == PERSON
        action = {"type": "button", "action_id": "preview", "block_id": "b"}
        screen.tells(t="modal_action", view=view, action=action, values={"b": {"x": {"value": "1"}}})
        press = asked.get(timeout=10)
        assert (press["type"], press["actions"][0]["action_id"]) == ("block_actions", "preview")
        assert press["view"]["state"]["values"] == {"b": {"x": {"value": "1"}}}
        api.call("assistant.threads.setStatus", {"channel_id": CHANNEL, "thread_ts": "1.0", "status": "is thinking…"})
        assert screen.hears("message")["message"]["text"] == "_is thinking…_"
    finally:
        screen.close()
        bot.close()


def test_the_page_has_our_forms_in_it(proxy: Proxy) -> None:
    """They come with the page itself, before its own script."""
    with urllib.request.urlopen(proxy.url) as answer:  # noqa: S310  loopback
        page = answer.read().decode()
    assert 0 < page.index("osuma-form") < page.index('id="root"')
