"""Slack's signed requests over HTTP: ``POST /slack/events`` for all that Slack sends, ``GET /health`` for who watches.

Bolt checks the signature; malformed headers are refused before it, because it raises on them. The body is read here:
Bolt's own reading loses a slash command whose text holds "payload".
"""

from __future__ import annotations

import errno
import json
import logging
import re
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl

from slack_bolt import App, BoltRequest
from waitress import create_server, wasyncore

from bot.errors import BotRefusal

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

EVENTS, HEALTH = "/slack/events", "/health"
MAX_BODY = 1_000_000  # bytes; Slack's largest payloads (a view with a hundred blocks) stay far below
_END_S = 5.0
_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")

Answer = tuple[HTTPStatus, Mapping[str, Any]]


class SlackHttp:
    """The WSGI application.

    Args:
        app: Bolt's, with the signing secret.
        is_healthy: whether the database answers.
    """

    def __init__(self, app: App, is_healthy: Callable[[], bool]) -> None:
        self._app = app
        self._is_healthy = is_healthy
        self._log = logging.getLogger("osuma.slack.http")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request; never raises."""
        try:
            status, answer = self._answer(environ)
        except Exception as error:  # noqa: BLE001  whatever it was: not recorded means not acknowledged
            self._log.error("request not handled: %s", type(error).__name__)
            status, answer = HTTPStatus.SERVICE_UNAVAILABLE, {"error": "not_recorded"}
        body = json.dumps(answer).encode() if answer else b""
        headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
        start_response(f"{status.value} {status.phrase}", headers)
        return [body]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if path == HEALTH and method == "GET":
            ok = self._is_healthy()
            return (HTTPStatus.OK, {"ok": True}) if ok else (HTTPStatus.SERVICE_UNAVAILABLE, {"ok": False})
        if path != EVENTS:
            return HTTPStatus.NOT_FOUND, {"error": "not_found"}
        if method != "POST":
            # Slack looks at a slash command's certificate now and then, with GET and ssl_check.
            is_check = parse_qs(environ.get("QUERY_STRING", "")).get("ssl_check") == ["1"]
            return (HTTPStatus.OK, {}) if is_check else (HTTPStatus.METHOD_NOT_ALLOWED, {"error": "post_only"})
        return self._events(environ)

    def _events(self, environ: WSGIEnvironment) -> Answer:
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isascii() or not length.isdigit() or int(length) > MAX_BODY:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": "too_large"}
        raw = environ["wsgi.input"].read(int(length))
        timestamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
        signature = environ.get("HTTP_X_SLACK_SIGNATURE", "")
        if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
            return HTTPStatus.UNAUTHORIZED, {"error": "invalid_signature"}
        payload = read_body(raw)
        if payload is None:
            return HTTPStatus.BAD_REQUEST, {"error": "malformed_body"}
        headers = {"x-slack-request-timestamp": timestamp, "x-slack-signature": signature}
        request = BoltRequest(body=raw.decode(), headers=headers)
        request.body = dict(payload)
        answer = self._app.dispatch(request)
        return HTTPStatus(answer.status), json.loads(answer.body or "{}")


def read_body(raw: bytes) -> Mapping[str, Any] | None:
    """Slack's three forms of a body: JSON (events), a form with JSON in ``payload`` (buttons), a form (commands)."""
    try:
        text = raw.decode()
        if not text.lstrip().startswith(("{", "[")):
            form = dict(parse_qsl(text, keep_blank_values=True))
            if "payload" not in form:
                return form or None
            text = form["payload"]
        body = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


@contextmanager
def serving(app: SlackHttp, host: str, port: int) -> Iterator[None]:
    """The web server in a thread of its own, for as long as the context is entered.

    Raises:
        BotRefusal: the port is taken.
    """
    logging.getLogger("waitress").setLevel(logging.ERROR)  # its warnings tell of clients that hung up
    server = create_server(
        app,
        sockets=[_listen(host, port)],
        threads=8,
        max_request_body_size=MAX_BODY,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )
    thread = threading.Thread(target=server.run, name="http", daemon=True)
    thread.start()
    try:
        yield
    finally:
        # Within the server's own loop, which ends when nothing is open any more. The loop may have run this before the
        # trigger writes to the pipe that it closes.
        with suppress(OSError):
            server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map, ignore_all=True))  # noqa: SLF001  no public way
        thread.join(_END_S)
        server.task_dispatcher.shutdown()


def _listen(host: str, port: int) -> socket.socket:
    """The bound socket; waitress would leave its own open where binding fails."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise BotRefusal("refusal-slack-port", port=port) from None
        raise
    return listening
