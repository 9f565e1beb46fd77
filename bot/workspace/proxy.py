"""A thin proxy before the Slack-like peer: it adds the methods that the peer lacks, and can fail on purpose.

Its address stands for the peer's everywhere: Web API, Socket Mode, ``response_url``, files, control API, page.

    with Proxy("http://127.0.0.1:4000", locales={"U0AINO": "fi-FI"}) as slack:
        slack.api_url                                        # for SLACK_API_URL
        slack.fail("chat.postMessage", RateLimited(2))       # the next call gets 429, Retry-After: 2
        slack.fail("chat.postMessage", Reset(taken=True))    # posted, and the answer is lost
        slack.fail("chat.update", Hang(60), times=3)         # bot/workspace/faults.py has them all
        slack.fail(ANY, Status(502))                         # whatever is called next
        slack.fail(RESPONSE_URL, Refused("expired_url"))     # also UPLOAD, DOWNLOAD: addresses that are no methods
        slack.calls("assistant.threads.setStatus")           # arguments of every call, failed ones included
        slack.added.conversations[channel, thread_ts]        # status, title, prompts, every status there was
        slack.sockets.cut()                                  # Socket Mode breaks off
        slack.sockets.unacknowledged, slack.sockets.redeliver()
        slack.sockets.send("interactive", payload)           # what the peer cannot send: a shortcut, a typeahead

What it adds to ``local-slack`` 0.1.8: chat.startStream/appendStream/stopStream, assistant.threads.setStatus/
setSuggestedPrompts/setTitle, metadata in chat.postMessage and in conversations.history/replies (with
``include_all_metadata``), pages and times of a history, private messages kept out of it, ``locale`` in users.info,
each Socket Mode envelope to one connection rather than to all, and, with ``strict=True``, triggers that are good once
and for three seconds. ``without`` takes methods away (``unknown_method``), as an older Slack would.
"""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Collection, Mapping
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from bot.workspace.added import Added, Conversation
from bot.workspace.door import Door
from bot.workspace.faults import Fault, Faults
from bot.workspace.page import Page
from bot.workspace.sockets import Sockets

RESPONSE_URL, UPLOAD, DOWNLOAD = "response_url", "upload", "download"
"""Names for the addresses that are no methods, in ``Proxy.fail`` and ``Proxy.calls``."""


class Proxy:
    """One proxy before one peer; it listens from the start until ``close``.

    Args:
        peer: the peer's address, "http://127.0.0.1:4000".
        port: where to listen, on the loopback only; 0 for any.
        locales: people's languages ("U1": "fi-FI").
        strict: whether a trigger is good once and for three seconds, as in Slack.
        without: methods that this Slack does not know.
        stream_s: how long a stream may stay open.

    Raises:
        OSError: the port is taken.
    """

    def __init__(  # noqa: PLR0913  what a Slack may be like
        self,
        peer: str,
        *,
        port: int = 0,
        locales: Mapping[str, str] | None = None,
        strict: bool = False,
        without: Collection[str] = (),
        stream_s: float = 300.0,
    ) -> None:
        self.peer = peer.rstrip("/")
        self.without = frozenset(without)
        self.faults = Faults()
        self.added = Added(self.call_peer, lifetime_s=stream_s, locales=locales, strict=strict)
        self.sockets = Sockets(self._seen)
        self.page = Page(self)
        self.added.on_change = self._conversation_changed
        self.stopping = threading.Event()
        self._calls: list[tuple[str, Mapping[str, Any]]] = []
        self._server = _Server(("127.0.0.1", port), Door)
        self._server.proxy = self
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self.api_url = f"{self.url}/api/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="proxy", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and end every connection."""
        self.stopping.set()
        self.sockets.cut()
        self.page.cut()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def fail(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next ``times`` calls of a method (or ``ANY``, ``RESPONSE_URL``, ``UPLOAD``, ``DOWNLOAD``) fail so."""
        self.faults.add(method, fault, times)

    def calls(self, method: str) -> list[Mapping[str, Any]]:
        """The arguments of every call of a method so far, in order, those that failed included."""
        return [arguments for name, arguments in self._calls if name == method]

    def answer(self, method: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """What this Slack says to a call."""
        if method in self.without:
            return {"ok": False, "error": "unknown_method", "req_method": method}
        own = self.added.methods.get(method)
        return self.call_peer(method, arguments) if own is None else own(arguments)

    def note(self, method: str, arguments: Mapping[str, Any]) -> None:
        """Remember a call."""
        self._calls.append((method, arguments))

    def call_peer(self, method: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """What the peer itself says to a call."""
        return self._post(f"/api/{method}", arguments)

    def control(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """The peer's control API: ``control("message", {...})``."""
        return self._post(f"/_control/{path}", body)

    def here(self, content: bytes) -> bytes:
        """The same with our address wherever the peer names its own."""
        peer, own = (urllib.parse.urlsplit(url).netloc.encode() for url in (self.peer, self.url))
        return content.replace(peer, own)

    def _post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310  the peer, on the loopback
            f"{self.peer}{path}", data=json.dumps(dict(body)).encode(), headers={"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  likewise
                return dict(json.loads(self.here(answer.read())))
        except urllib.error.HTTPError as error:
            with error:
                return dict(json.loads(error.read() or b'{"ok": false, "error": "internal_error"}'))

    def _seen(self, payload: Mapping[str, Any]) -> None:
        if payload.get("trigger_id"):
            self.added.issued(str(payload["trigger_id"]))

    def _conversation_changed(self, channel: str, thread_ts: str, conversation: Conversation) -> None:
        self.page.show(channel, thread_ts, conversation)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    proxy: Proxy
