"""Signed HTTP: what Slack signed is recorded before it is acknowledged; all else is refused and leaves no trace."""

from __future__ import annotations

import json
import logging
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from slack_sdk import WebClient

from bot.errors import BotRefusal
from bot.slack.app import build_app
from bot.slack.http import SlackHttp, serving
from bot.slack.receive import Receiver
from storage.inbox import Inbox, Received
from tests.slack.fake_slack import SetClock
from tests.slack_workspace import free_port, post, sign

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # noqa: S105  the example in Slack's own documentation
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}


class Server:
    """The WSGI application behind a real server, and the inbox behind it."""

    def __init__(self, inbox: Inbox, clock: SetClock, port: int) -> None:
        self.inbox, self.clock = inbox, clock
        self.url = f"http://127.0.0.1:{port}"
        self.woken = 0
        self.healthy = True

    def wake(self) -> None:
        """Stands for a worker."""
        self.woken += 1

    def send(self, body: bytes, headers: dict[str, str] | None = None, **signing: Any) -> tuple[int, str]:  # noqa: ANN401
        """Post a body to the events address, signed unless ``headers`` say otherwise."""
        at = signing.get("at", int(time.time()))
        signed = sign(signing.get("secret", SECRET), body, at)
        return post(f"{self.url}/slack/events", body, {**JSON, **signed, **(headers or {})})

    def recorded(self) -> Received | None:
        """The oldest question in the inbox, taken."""
        return self.inbox.claim("test", self.clock.now(), 60)


@pytest.fixture
def server(engine: Any, clock: SetClock) -> Iterator[Server]:  # noqa: ANN401  sqlalchemy's
    """The application on a free port."""
    port = free_port()
    server = Server(Inbox(engine), clock, port)
    receiver = Receiver(server.inbox, clock, server.wake)
    app = SlackHttp(build_app(receiver, WebClient(), SECRET), lambda: server.healthy)
    with serving(app, "127.0.0.1", port):
        yield server


def event(text: str = "does Relex fit?", event_id: str = "Ev1", **changes: Any) -> bytes:  # noqa: ANN401  JSON
    """A direct message as Slack posts it."""
    inner = {
        "type": "message",
        "channel_type": "im",
        "channel": "D1",
        "user": "U1",
        "ts": "17.1",
        "text": text,
        **changes,
    }
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": event_id, "event": inner}).encode()


def test_a_signed_event_is_in_the_inbox_when_it_is_acknowledged(server: Server) -> None:
    """The acknowledgement comes after the question is in the database, and a worker is woken."""
    assert server.send(event()) == (200, "")
    received = server.recorded()
    assert received is not None
    assert (received.workspace_id, received.body["text"]) == ("T1", "does Relex fit?")
    assert server.woken == 1


def test_the_same_delivery_twice_is_one_question(server: Server) -> None:
    """Slack's second delivery, and the second event of one message, are acknowledged and change nothing."""
    for event_id in ("Ev1", "Ev1", "Ev2"):
        assert server.send(event(event_id=event_id), {"X-Slack-Retry-Num": "1"})[0] == 200
    assert server.recorded() is not None
    assert server.recorded() is None
    assert server.woken == 1


def test_ten_deliveries_at_once_are_one_question(server: Server) -> None:
    """Deliveries that race each other leave one question."""
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(server.send(event())[0])) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 10
    assert server.recorded() is not None
    assert server.recorded() is None


def test_a_command_is_a_question_whatever_its_words(server: Server) -> None:
    """A slash command is recorded; also one whose text holds the word "payload"."""
    fields = {"command": "/fit", "team_id": "T1", "channel_id": "C1", "user_id": "U1", "trigger_id": "1.1"}
    body = urlencode({**fields, "text": "Payload Ltd", "response_url": "https://hooks.example/1"}).encode()
    assert server.send(body, FORM) == (200, "")
    received = server.recorded()
    assert received is not None
    assert (received.kind, received.body["text"], received.body["command"]) == ("command", "Payload Ltd", "/fit")


def test_a_button_is_a_question(server: Server) -> None:
    """A pressed button arrives as a form with JSON in it."""
    action: dict[str, Any] = {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "channel": {"id": "C1"},
    }
    action |= {"trigger_id": "2.2", "actions": [{"action_id": "add", "value": "7"}]}
    assert server.send(urlencode({"payload": json.dumps(action)}).encode(), FORM) == (200, "")
    received = server.recorded()
    assert received is not None
    assert (received.kind, received.body["value"]) == ("action", "7")


@pytest.mark.parametrize(
    "changes", [{"bot_id": "B1"}, {"subtype": "message_changed"}, {"channel_type": "group", "channel": "G1"}]
)
def test_what_is_no_question_is_acknowledged_and_forgotten(server: Server, changes: dict[str, str]) -> None:
    """Bots' messages and edits are acknowledged, so that Slack stops sending them, and not kept."""
    assert server.send(event(**changes)) == (200, "")
    assert server.recorded() is None


def test_slack_finds_the_address_confirmed(server: Server) -> None:
    """Slack's challenge, sent when the address is entered in the app's settings, is answered."""
    status, answer = server.send(json.dumps({"type": "url_verification", "challenge": "c1"}).encode())
    assert (status, json.loads(answer)) == (200, {"challenge": "c1"})


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0="},
        {"X-Slack-Request-Timestamp": "yesterday"},
        {"X-Slack-Request-Timestamp": "1e9"},
        {"X-Slack-Request-Timestamp": "٣٤٥"},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": "9" * 40},
    ],
)
def test_headers_that_slack_would_not_send_are_refused(
    server: Server, headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    """A wrong or malformed signature or timestamp is refused with 401, without a traceback, and nothing is kept."""
    caplog.set_level(logging.INFO)
    raw = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    assert server.send(event(), raw)[0] == 401
    assert server.recorded() is None
    assert not caplog.records


@pytest.mark.parametrize("seconds", [-301, 301])
def test_old_requests_are_not_replayed(server: Server, seconds: int) -> None:
    """A request signed more than five minutes ago, or from the future, is refused though its signature is right."""
    assert server.send(event(), at=int(time.time()) + seconds)[0] == 401
    assert server.recorded() is None


def test_another_secret_is_refused(server: Server) -> None:
    """Who does not know the signing secret is refused."""
    assert server.send(event(), secret="another")[0] == 401  # noqa: S106  it is wrong


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b"[" * 50_000, b"payload=%7B", b"payload=5", b"", b"\xff\xfe", b'{"a": NaN']
)
def test_bodies_that_are_nothing_are_refused(server: Server, body: bytes) -> None:
    """A malformed body is refused even when it is signed."""
    assert server.send(body)[0] in {400, 401}
    assert server.recorded() is None


@pytest.mark.parametrize(
    "body", [b"{}", b"a=b", b'{"type": "event_callback"}', b'{"type": "block_actions", "actions": 1}']
)
def test_bodies_that_say_nothing_are_acknowledged(server: Server, body: bytes) -> None:
    """A signed body of no shape we know is acknowledged and forgotten."""
    assert server.send(body) == (200, "")
    assert server.recorded() is None


def test_a_body_beyond_a_megabyte_is_not_read(server: Server) -> None:
    """A body over 1 MB is refused by its length, before it is read or verified."""
    request = b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n"
    host, port = server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(request)
        assert b" 413 " in connection.recv(100)


@pytest.mark.parametrize(
    ("path", "status"), [("/slack/events", 405), ("/slack/events?ssl_check=1", 200), ("/", 404), ("/slack", 404)]
)
def test_looking_at_addresses_changes_nothing(server: Server, path: str, status: int) -> None:
    """A browser at the events address is told to post, Slack's certificate check passes, the rest is not there."""
    try:
        with urllib.request.urlopen(server.url + path, timeout=5) as answer:  # noqa: S310  loopback
            found = answer.status
    except urllib.error.HTTPError as error:
        with error:
            found = error.code
    assert found == status


def test_health_tells_whether_the_database_answers(server: Server) -> None:
    """/health is 200 while the database answers and 503 when it does not."""
    with urllib.request.urlopen(f"{server.url}/health", timeout=5) as answer:  # noqa: S310  loopback
        assert json.load(answer) == {"ok": True}
    server.healthy = False
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{server.url}/health", timeout=5)  # noqa: S310  loopback
    with caught.value as error:
        assert (error.code, json.load(error)) == (503, {"ok": False})


def test_a_port_in_use_is_told(server: Server) -> None:
    """A port that another program listens on is a refusal that names it."""
    port = int(server.url.rpartition(":")[2])
    receiver = Receiver(server.inbox, server.clock, server.wake)
    app = SlackHttp(build_app(receiver, WebClient(), SECRET), lambda: True)
    with pytest.raises(BotRefusal) as caught, serving(app, "127.0.0.1", port):
        pass
    assert (caught.value.key, caught.value.params) == ("refusal-slack-port", {"port": port})


def test_what_cannot_be_recorded_is_not_acknowledged(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """With the database away Slack gets 503 and delivers again later; the log holds no word of the question."""

    def away(*_: object) -> bool:
        raise OSError("the database is away")

    server.inbox.record = away  # type: ignore[method-assign,assignment]
    assert server.send(event("secret plans"))[0] == 503
    assert "not recorded" in caplog.text
    assert "secret plans" not in caplog.text
