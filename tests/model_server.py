"""A small local server that speaks Chat Completions and answers from a script."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import repeat
from typing import Any

REFUSAL_TEXTS = {
    "max_completion_tokens": "Unrecognized request argument supplied: max_completion_tokens",
    "max_tokens": "Unsupported parameter: 'max_tokens' is not supported with this model. "
    "Use 'max_completion_tokens' instead.",
    "temperature": "Unsupported value: 'temperature' does not support 0.2 with this model.",
    "response_format": "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
}


@dataclass(frozen=True)
class Reply:
    """One scripted answer: what is sent, and how."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    byte_by_byte_s: float = 0.0
    endless: bool = False
    """Whether the body is sent again and again, for ever."""

    def pieces(self) -> Iterable[bytes]:
        """The body in the parts in which it is sent."""
        if self.endless:
            return repeat(self.body)
        if self.byte_by_byte_s:
            return (self.body[i : i + 1] for i in range(len(self.body)))
        return (self.body,)


def says(
    content: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    delay_s: float = 0.0,
    usage: tuple[int, int] | None = None,
) -> Reply:
    """An answer with this text; ``usage`` is what it says it took, in tokens of the request and of the answer."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    envelope = {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message}]}
    envelope["choices"][0]["finish_reason"] = finish  # type: ignore[index]  # of a list of mappings
    if usage:
        envelope["usage"] = dict(zip(("prompt_tokens", "completion_tokens"), usage, strict=True))  # type: ignore[assignment]  # JSON
    return Reply(body=json.dumps(envelope).encode(), delay_s=delay_s)


def says_json(value: object) -> Reply:
    """An answer whose text is this value as JSON."""
    return says(json.dumps(value, ensure_ascii=False))


def fails(status: int, message: str = "no", *, retry_after: str | None = None, code: str | None = None) -> Reply:
    """An error as OpenAI-compatible servers send it."""
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return Reply(status, json.dumps({"error": {"message": message, "code": code}}).encode(), headers)


Script = Callable[[dict[str, Any]], Reply]


def in_turn(*replies: Reply) -> Script:
    """One after the other, the last one again and again."""
    left = list(replies)
    return lambda _request: left.pop(0) if len(left) > 1 else left[0]


def refusing(*parameters: str, then: Reply) -> Script:
    """A 400 for each of these parameters that the request holds ("json_schema" and "json_object" are forms)."""

    def script(request: dict[str, Any]) -> Reply:
        form = request.get("response_format", {}).get("type")
        for parameter in parameters:
            if parameter == form:
                return fails(400, REFUSAL_TEXTS["response_format"].replace("json_schema", parameter))
            if parameter in request:
                return fails(400, REFUSAL_TEXTS[parameter])
        return then

    return script


@dataclass
class ModelServer:
    """A running server; ``requests`` are the decoded bodies it got, ``headers`` the headers of each."""

    url: str
    requests: list[dict[str, Any]]
    headers: list[dict[str, str]]


@contextmanager
def model_server(script: Script) -> Iterator[ModelServer]:
    """Serve on loopback until the block ends; hanging answers end with it too."""
    requests: list[dict[str, Any]] = []
    headers: list[dict[str, str]] = []
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            headers.append({name.lower(): value for name, value in self.headers.items()})
            reply = script(requests[-1])
            if reply.delay_s and over.wait(reply.delay_s):
                return
            try:
                self._send(reply)
            except OSError:  # the other side has stopped waiting
                self.close_connection = True

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            if not reply.endless:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.close_connection = reply.endless
            for piece in reply.pieces():
                self.wfile.write(piece)
                self.wfile.flush()
                if over.wait(reply.byte_by_byte_s) if reply.byte_by_byte_s else over.is_set():
                    return

        def log_message(self, *_args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield ModelServer(f"http://127.0.0.1:{server.server_address[1]}/v1", requests, headers)
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()
