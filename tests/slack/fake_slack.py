"""A small Slack Web API on loopback that behaves as badly as it is told to, and remembers what reached it."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.at

    def advance(self, seconds: float) -> None:
        """Move it on."""
        self.at += timedelta(seconds=seconds)


class FakeSlack:
    """Slack as a script: ``will(method, *steps)`` says what the next calls of a method meet.

    Steps: ``"ok"``; ``"error:CODE"``; ``"429:SECONDS"``; ``"500"``; ``"html"`` (a proxy's page with status 200);
    ``"reset"`` (the message is taken, then the connection breaks); ``"refuse"`` (it breaks before anything is taken);
    ``"hang"`` (silence until the end). Without a script every call is ok.
    """

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.scopes = "chat:write"
        self.contents: dict[str, bytes] = {}
        self.fetched: list[tuple[str, str | None]] = []
        self.serves: tuple[int, dict[str, str], bytes] = (200, {"Content-Type": "text/csv"}, b"")
        self._script: dict[str, list[str]] = defaultdict(list)
        self._ended = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.api_url = f"{self.url}/api/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()

    def will(self, method: str, *steps: str) -> None:
        """What the next calls of a method meet, in order."""
        self._script[method] += steps

    def called(self, method: str) -> list[dict[str, Any]]:
        """The arguments of all calls of a method."""
        return [arguments for name, arguments in self.calls if name == method]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path.startswith("/upload/"):
                    fake.contents[self.path.rpartition("/")[2]] = raw
                    fake._answer(self, "upload", {})
                    return
                method = self.path.removeprefix("/api/")
                fake._answer(self, method, _arguments(raw))

            def do_GET(self) -> None:
                fake.fetched.append((self.path, self.headers.get("Authorization")))
                fake._serve(self)

            def log_message(self, *_: object) -> None:
                pass

        return Handler

    def _answer(self, handler: BaseHTTPRequestHandler, method: str, arguments: dict[str, Any]) -> None:
        self.calls.append((method, arguments))
        step = self._script[method].pop(0) if self._script[method] else "ok"
        if step == "hang":
            self._ended.wait(30)
        elif step == "refuse":
            _reset(handler)
        elif step == "reset":
            self._do(method, arguments)
            _reset(handler)
        elif step.startswith("429:"):
            _send(handler, 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": step[4:]})
        elif step == "500":
            _send(handler, 500, {"ok": False})
        elif step == "404":
            _send(handler, 404, {"ok": False, "error": "expired_url"})
        elif step == "html":
            _send(handler, 200, "<html>Sign in to the guest network</html>")
        elif step.startswith("error:"):
            _send(handler, 200, {"ok": False, "error": step[6:]})
        else:
            _send(handler, 200, self._do(method, arguments), {"x-oauth-scopes": self.scopes})

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        """A shared file, as ``serves`` (status, headers, content) says."""
        status, headers, content = self.serves
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    def _do(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        if method == "chat.postMessage":
            ts = f"{datetime.now(UTC).timestamp():.6f}"
            self.messages.append({"ts": ts, **arguments})
            return {"ok": True, "ts": ts, "channel": arguments["channel"]}
        if method == "files.getUploadURLExternal":
            file_id = f"F{len(self.called(method))}"
            self.contents[file_id] = b""
            return {"ok": True, "upload_url": f"{self.url}/upload/{file_id}", "file_id": file_id}
        if method == "files.completeUploadExternal":
            names = [call["filename"] for call in self.called("files.getUploadURLExternal")]
            files = [{"id": f["id"], "name": names[int(f["id"][1:]) - 1]} for f in json.loads(arguments["files"])]
            thread = {"thread_ts": arguments["thread_ts"]} if "thread_ts" in arguments else {}
            ts = f"{datetime.now(UTC).timestamp():.6f}"
            self.messages.append({"ts": ts, "bot_id": "B1", "files": files, **thread})
            return {"ok": True, "files": files}
        if method == "conversations.open":
            return {"ok": True, "channel": {"id": "D1"}}
        if method in {"conversations.history", "conversations.replies"}:
            thread = arguments.get("ts")
            found = [message for message in self.messages if message.get("thread_ts") == thread]
            return {"ok": True, "messages": found, "response_metadata": {"next_cursor": ""}}
        return {"ok": True, "user": "osuma", "team": "Test"}


def _arguments(raw: bytes) -> dict[str, Any]:
    text = raw.decode()
    return dict(json.loads(text)) if text.startswith("{") else dict(parse_qsl(text))


def _send(handler: BaseHTTPRequestHandler, status: int, body: object, headers: dict[str, str] | None = None) -> None:
    raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(raw)))
    handler.end_headers()
    handler.wfile.write(raw)


def _reset(handler: BaseHTTPRequestHandler) -> None:
    """Break the connection, not close it: the other side sees a reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()
