"""The proxy's door: one HTTP request, or one WebSocket, on its way between a client and the peer."""

from __future__ import annotations

import http.client
import json
import os
import socket
import struct
import urllib.parse
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, cast

from bot.workspace.faults import Fault, Hang, RateLimited, Refused, Reset, Slow, Status
from bot.workspace.relay import Relay

if TYPE_CHECKING:  # the proxy is built of this module
    from bot.workspace.proxy import Proxy

_PLACES = {"/_hooks/response/": "response_url", "/upload/": "upload", "/files/": "download"}
_OURS = frozenset({"connection", "content-length", "date", "host", "keep-alive", "server", "transfer-encoding"})
_TIMEOUT_S = 60
_TOLD = ("application/json", "text/")

Said = tuple[int, dict[str, str], bytes]
"""Status, headers and body."""


class Door(BaseHTTPRequestHandler):
    """One connection; its server carries the proxy."""

    @property
    def proxy(self) -> Proxy:
        """The proxy whose door it is."""
        return cast("Proxy", self.server.proxy)  # type: ignore[attr-defined]  # set by the proxy itself

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  http.server's name
        """Nothing: what people write passes here."""

    def do_GET(self) -> None:
        """A request, or the beginning of a WebSocket."""
        if "websocket" in self.headers.get("Upgrade", "").casefold():
            self._socket()
        else:
            self._request()

    def do_POST(self) -> None:
        """A request."""
        self._request()

    def _request(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urllib.parse.urlsplit(self.path).path
        if path.startswith("/api/"):
            method, arguments = path.removeprefix("/api/"), self._arguments(body)
            self._meet(method, arguments, lambda: self._api(method, arguments))
            return
        place = next((name for start, name in _PLACES.items() if path.startswith(start)), "")
        self._meet(place, {"path": path}, lambda: self._forwarded(body))

    def _arguments(self, body: bytes) -> dict[str, Any]:
        """Of one call: in JSON, in a form, or in the address."""
        query = urllib.parse.urlsplit(self.path).query
        if self.headers.get_content_type() == "application/json":
            return dict(json.loads(body or b"{}"))
        form = {**dict(urllib.parse.parse_qsl(query)), **dict(urllib.parse.parse_qsl(body.decode("utf-8", "replace")))}
        return {name: _structured(value) for name, value in form.items()}

    def _api(self, method: str, arguments: dict[str, Any]) -> Said:
        answer = json.dumps(self.proxy.answer(method, arguments)).encode()
        return 200, {"Content-Type": "application/json"}, answer

    def _meet(self, method: str, arguments: dict[str, Any], carry_out: Callable[[], Said]) -> None:
        """Carry a call out, unless something is to go wrong with it."""
        self.proxy.note(method, arguments)
        fault = self.proxy.faults.take(method) if method else None
        taken = carry_out() if getattr(fault, "taken", False) else None
        said = self._spoilt(fault)
        if said is None and fault is not None and not isinstance(fault, Slow):
            self._reset()
        else:
            self._say(*(said or taken or carry_out()))

    def _spoilt(self, fault: Fault | None) -> Said | None:
        """What is said in place of the answer; None for the answer itself, or for nothing at all."""
        match fault:
            case RateLimited(retry_after):
                body = b'{"ok": false, "error": "ratelimited"}'
                return 429, {"Retry-After": str(retry_after), "Content-Type": "application/json"}, body
            case Refused(code):
                return 200, {"Content-Type": "application/json"}, json.dumps({"ok": False, "error": code}).encode()
            case Status(status):
                return status, {"Content-Type": "text/html"}, b"<html><body>Something went wrong</body></html>"
            case Hang(seconds) | Slow(seconds):
                self.proxy.stopping.wait(seconds)
            case Reset() | None:
                pass
        return None

    def _forwarded(self, body: bytes) -> Said:
        """The peer's answer, in which its address is ours; the page with what we add to it."""
        peer = http.client.HTTPConnection(urllib.parse.urlsplit(self.proxy.peer).netloc, timeout=_TIMEOUT_S)
        headers = {name: value for name, value in self.headers.items() if name.casefold() not in _OURS}
        headers["Accept-Encoding"] = "identity"
        try:
            peer.request(self.command, self.path, body or None, headers)
            answer = peer.getresponse()
            content = answer.read()
        except OSError:
            return 502, {}, b""
        finally:
            peer.close()
        told = {name: value for name, value in answer.getheaders() if name.casefold() not in _OURS}
        kind = answer.getheader("Content-Type", "")
        if kind.startswith("text/html"):
            content = self.proxy.page.dressed(content)
        return answer.status, told, self.proxy.here(content) if kind.startswith(_TOLD) else content

    def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in {**headers, "Content-Length": str(len(body)), "Connection": "close"}.items():
            self.send_header(name, value)
        try:
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the client has gone

    def _reset(self) -> None:
        """End the connection with a reset rather than a farewell."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
        self.close_connection = True

    def _socket(self) -> None:
        peer = urllib.parse.urlsplit(self.proxy.peer)
        server = socket.create_connection((peer.hostname or "127.0.0.1", peer.port or 80), timeout=_TIMEOUT_S)
        server.settimeout(None)
        with server, server.makefile("rb") as heard:
            server.sendall(self._upgrade(peer.netloc))
            while (line := heard.readline()) not in {b"\r\n", b""}:
                self.wfile.write(line)
            self.wfile.write(b"\r\n")
            self._relay(server, cast("Any", heard))
        self.close_connection = True

    def _upgrade(self, host: str) -> bytes:
        """The client's request without extensions: compressed texts could not be read here."""
        kept = [
            f"{name}: {value}"
            for name, value in self.headers.items()
            if name.casefold() not in {"host", "sec-websocket-extensions"}
        ]
        return "\r\n".join([f"GET {self.path} HTTP/1.1", f"Host: {host}", *kept, "", ""]).encode("latin-1")

    def _relay(self, server: socket.socket, heard: Any) -> None:  # noqa: ANN401  a buffered reader
        """Carry the messages of the page, or of the bot."""
        side: Any = self.proxy.page if self.path.startswith("/ui") else self.proxy.sockets
        proxy = self.proxy

        def outward(text: str) -> str | None:
            passed: str | None = side.outward(proxy.here(text.encode()).decode())
            return passed

        ours = (self.connection, cast("Any", self.rfile))
        relay = Relay(ours, (server, heard), inward=side.inward, outward=outward)
        side.add(relay)
        try:
            relay.run()
        finally:
            side.remove(relay)


def _structured(value: str) -> Any:  # noqa: ANN401  any JSON
    """Lists and objects in forms are JSON."""
    if value[:1] not in {"[", "{"}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
