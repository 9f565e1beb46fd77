"""A Slack on loopback that keeps what it got, counts what should not happen, and misbehaves at given rates."""

from __future__ import annotations

import json
import random
import socket
import struct
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Rates:
    """How many of a hundred posts meet what; the rest is taken and answered.

    Attributes:
        limited: HTTP 429 with a Retry-After of one or two seconds; nothing is taken.
        reset: taken, then the connection is reset.
        hang: silence; half of these posts are taken.
    """

    limited: float = 0.0
    reset: float = 0.0
    hang: float = 0.0


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


class KeepingSlack:
    """``chat.postMessage``, ``conversations.history`` and nothing else.

    Attributes:
        kept: how often each message stands in its channel, by (channel, key).
        early: posts to a channel before its Retry-After had passed.
        crowded: pairs of messages in one channel less than a second apart.
        limited, reset, hung: faults that were served.
    """

    def __init__(self, rates: Rates, seed: int = 1) -> None:
        self.rates = rates
        self.kept: Counter[tuple[str, str]] = Counter()
        self.early = self.crowded = self.limited = self.reset = self.hung = 0
        self._chance = random.Random(seed)  # noqa: S311 -- a fault, no secret
        self._messages: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._closed_until: dict[str, float] = {}
        self._last: dict[str, float] = {}
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.api_url = f"http://127.0.0.1:{self._server.server_address[1]}/api/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def doubled(self) -> int:
        """How many messages stand there more than once."""
        return sum(count - 1 for count in self.kept.values())

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        slack = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"] or 0)
                raw = self.rfile.read(length).decode()
                if len(raw.encode()) < length:
                    return  # the replica was killed in the middle of saying it
                arguments = json.loads(raw) if raw.startswith("{") else dict(parse_qsl(raw))
                slack._answer(self, self.path.removeprefix("/api/"), arguments)

            def log_message(self, *_: object) -> None:
                pass

        return Handler

    def _answer(self, handler: BaseHTTPRequestHandler, method: str, arguments: dict[str, Any]) -> None:
        channel = str(arguments.get("channel"))
        if method == "conversations.history":
            _send(handler, 200, {"ok": True, "messages": list(self._messages[channel])})
            return
        with self._lock:
            fault, ts, wait = self._posted(channel, arguments)
        if fault == "limited":
            _send(handler, 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(wait)})
        elif fault == "hang":
            self._ended.wait(30)
            _reset(handler)
        elif fault == "reset":
            _reset(handler)
        else:
            _send(handler, 200, {"ok": True, "ts": ts, "channel": channel})

    def _posted(self, channel: str, arguments: dict[str, Any]) -> tuple[str, str, int]:
        """(Fault, ts, Retry-After) of one post."""
        now, roll = time.monotonic(), self._chance.uniform(0, 100)
        self.early += now < self._closed_until.get(channel, 0.0)
        if roll < self.rates.limited:
            self.limited += 1
            wait = self._chance.randint(1, 2)
            self._closed_until[channel] = now + wait
            return "limited", "", wait
        if roll < self.rates.limited + self.rates.hang:
            self.hung += 1
            if self._chance.random() < 0.5:
                self._take(channel, arguments, now)
            return "hang", "", 0
        ts = self._take(channel, arguments, now)
        if roll < self.rates.limited + self.rates.hang + self.rates.reset:
            self.reset += 1
            return "reset", ts, 0
        return "", ts, 0

    def _take(self, channel: str, arguments: dict[str, Any], now: float) -> str:
        key = str(arguments["metadata"]["event_payload"]["key"])
        self.crowded += now - self._last.get(channel, 0.0) < 1.0
        self._last[channel] = now
        self.kept[channel, key] += 1
        ts = f"{time.time():.6f}"
        self._messages[channel].append({"ts": ts, "metadata": arguments["metadata"], "text": arguments.get("text")})
        return ts


def _send(handler: BaseHTTPRequestHandler, status: int, body: object, headers: dict[str, str] | None = None) -> None:
    raw = json.dumps(body).encode()
    try:
        handler.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(raw)))
        handler.end_headers()
        handler.wfile.write(raw)
    except OSError:
        return  # the replica was killed meanwhile


def _reset(handler: BaseHTTPRequestHandler) -> None:
    """Break the connection, not close it: the other side sees a reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()
