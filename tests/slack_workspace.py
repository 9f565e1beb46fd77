"""A Slack workspace on this machine for tests: local-slack, a person in it, and what they can see.

local-slack is one binary from npm, looked up at ``node_modules/local-slack-linux-x64/bin/local-slack`` under the
project's root. Where it is missing, tests that need it skip (``binary()`` is None). ``SlackWorkspace`` starts it on a
free loopback port, does what a person does, and reads back what was posted.

What local-slack 0.1.8 does, found by reading and trying it:

Configuration (JSON or YAML): ``workspace {name, domain, teamId}``, ``apps [{appId, botUserId, botName, botToken,
appToken, signingSecret, mode: socket|events, requestUrl}]``, ``users [{id, name, real_name, email, tz}]``, ``channels
[{id, name, is_private, is_im, members}]``. One ``requestUrl`` serves events, commands and buttons, signed with
``signingSecret``. An app hears only channels whose ``members`` hold its ``botUserId``. Slash commands need no
registration.

Web API at ``/api/<method>``: auth.test, apps.connections.open, chat.*, conversations.*, users.*, views.*,
reactions.*, files.*. Any token and any blocks are accepted; an unknown method answers ``unknown_method``, an unknown
channel ``channel_not_found``. **Message metadata is dropped**: conversations.history and .replies answer without it,
with all messages at once (no limit, oldest or cursor); blocks are kept, with their ``block_id``. There are no scopes
in the headers, no rate limits, no streaming.

Deliveries: every message in a channel goes to its apps as ``message``, whatever they subscribed to, and then, where
it mentions a bot, as ``app_mention`` with another event id. The bot's own posts are not delivered back; edits and
deletions are. Socket Mode sends each envelope to every open connection of the app (Slack chooses one), waits 5 s for
the acknowledgement and does not deliver again; a message said while nobody is connected is lost. HTTP does not
deliver again either. Duplicates are the test's to make: ``deliver`` signs and posts a payload.

``response_url`` is ``/_hooks/response/<id>``: takes text, blocks, response_type, replace_original, delete_original;
it neither expires nor counts its uses. Without response_type the answer is public (Slack's is ephemeral). Ephemeral
messages stand among the channel's with ``subtype: "ephemeral"`` and ``ephemeral_to``; history lists them (Slack's
does not). A command's acknowledgement with text becomes a message.

Control API: GET ``/_control/state``, ``/_control/log``, ``/_control/messages/<channel>``; POST ``/_control/message
{channel, user, text, thread_ts}`` (a person's id as the channel opens their direct messages with the first app),
``/command {channel, user, command, text}``, ``/interact {channel, messageTs, user, action}``, ``/open-home {user}``,
``/reaction``, ``/edit-message {channel, ts, user, text}``, ``/delete-message``, ``/upload`` (multipart), ``/reset``.
A POST returns when the app has acknowledged.

Modals: views.open, .push and .update keep a stack; a trigger holds for half an hour (Slack's for three seconds), any
other is an ``invalid_trigger_id``. Modals have no place in the control API: the page in the browser sees them and fills
them in over the socket ``/ui`` (``{t: "view_submit", user, values}``), and so does ``_Page``. What was not touched
comes back as null, whatever stood in the field; errors at fields are told over that socket. There is no typeahead: the
page shows an external select as "[external_select]" and asks for no options.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import Any, Self

from slack_sdk.socket_mode.builtin.connection import Connection, ConnectionState

ROOT = Path(__file__).resolve().parent.parent
SKIP_REASON = "local-slack is not installed (make slack-peer)"
PATIENCE_S = 15.0


def binary() -> Path | None:
    """Where local-slack is, or None."""
    path = ROOT / "node_modules/local-slack-linux-x64/bin/local-slack"
    return path if path.exists() else None


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(check: Callable[[], Any], what: str, patience: float = PATIENCE_S) -> Any:  # noqa: ANN401  what check says
    """What ``check`` says once it is true; fails the test when that takes too long."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if found := check():
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {patience:.0f} s in vain for {what}")


def sign(secret: str, body: bytes, timestamp: int | None = None) -> dict[str, str]:
    """The two headers by which Slack proves that it sent ``body``."""
    at = str(int(time.time()) if timestamp is None else timestamp)
    digest = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={digest}"}


def post(url: str, body: bytes, headers: Mapping[str, str], timeout: float = 20.0) -> tuple[int, str]:
    """(Status, body) of one POST; error statuses are answers like others."""
    request = urllib.request.Request(url, data=body, headers=dict(headers), method="POST")  # noqa: S310  loopback
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310  loopback
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def _value(element: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What the page sends for one field; nothing for one that was not touched."""
    text = texts.get(element["action_id"].partition("@")[0])
    if text is None:
        return {}
    chosen = {"selected_option": {"value": text}} if "select" in element["type"] else {"value": text}
    return {element["action_id"]: {"type": element["type"], **chosen}}


class _Page:
    """The workspace's page in a browser, as far as modals go: the socket over which it is told, and tells."""

    def __init__(self, url: str) -> None:
        self._stack: list[dict[str, Any]] = []
        self._told: Queue[Mapping[str, Any]] = Queue()
        self._state = ConnectionState()
        self._connection = Connection(
            url=url, logger=logging.getLogger("page"), receive_timeout=0.2, on_message_listener=self._hear
        )
        self._connection.connect()
        Thread(target=self._connection.run_until_completion, args=(self._state,), daemon=True).start()

    def close(self) -> None:
        """Leave the page."""
        self._state.terminated = True
        self._connection.disconnect()

    def modal(self) -> dict[str, Any] | None:
        """The one on top."""
        return self._stack[-1] if self._stack else None

    def submit(self, person: str, values: Mapping[str, Any]) -> dict[str, str]:
        """Press the modal's button; the errors at its fields, empty once it has closed."""
        while not self._told.empty():
            self._told.get()
        self._connection.send(json.dumps({"t": "view_submit", "user": person, "values": values}))
        return dict(self._told.get(timeout=PATIENCE_S).get("errors", {}))

    def _hear(self, text: str) -> None:
        event = json.loads(text)
        if event["t"] == "init":
            self._stack = event["state"]["modalStack"]
        if event["t"] == "view":
            self._stack = event["stack"]
        if event["t"] in {"view", "view_errors"}:
            self._told.put(event)


class SlackWorkspace:
    """A workspace with one app (Osuma), one person (Aino), and one channel (#sales) with both in it.

    Args:
        folder: where its configuration and files may stand.
        events_url: where the app takes signed requests; None for Socket Mode.
    """

    team_id = "T0TEST"
    bot_id = "U0OSUMA"
    person = "U0AINO"
    channel = "C0SALES"
    bot_token = "xoxb-local"  # noqa: S105  local-slack takes any
    app_token = "xapp-local"  # noqa: S105  likewise
    signing_secret = "local-signing-secret"  # noqa: S105  likewise

    def __init__(self, folder: Path, events_url: str | None = None) -> None:
        self.events_url = events_url
        self.url = f"http://127.0.0.1:{free_port()}"
        self.api_url = f"{self.url}/api/"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._page: _Page | None = None

    def __enter__(self) -> Self:
        program = binary()
        assert program is not None, SKIP_REASON
        config = self._folder / "local-slack.json"
        config.write_text(json.dumps(self._config()))
        port = self.url.rpartition(":")[2]
        options = ["--config", str(config), "--port", port, "--base-host", "127.0.0.1"]
        self._process = subprocess.Popen(  # noqa: S603  our own program, our own arguments
            [program, *options, "--files-dir", self._folder / "files"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._is_up, "local-slack to start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        if self._page is not None:
            self._page.close()

    def say(self, text: str, *, channel: str | None = None, thread_ts: str | None = None) -> dict[str, Any]:
        """Aino writes in the channel, or in ``channel``; the message as posted."""
        body = {"channel": channel or self.channel, "user": self.person, "text": text, "thread_ts": thread_ts}
        return dict(self._control("message", {name: value for name, value in body.items() if value})["message"])

    def mention(self, text: str, *, thread_ts: str | None = None) -> dict[str, Any]:
        """Aino writes to Osuma in the channel."""
        return self.say(f"<@{self.bot_id}> {text}", thread_ts=thread_ts)

    def direct(self, text: str) -> dict[str, Any]:
        """Aino writes to Osuma in direct messages; the message names their channel."""
        return self.say(text, channel=self.person)

    def share(self, name: str, content: bytes, text: str = "", *, channel: str | None = None) -> dict[str, Any]:
        """Aino drops a file into the channel, or into direct messages with Osuma (``channel=person``)."""
        mark = "----osuma-test"
        fields = {"channel": channel or self.channel, "user": self.person, "text": text}
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items() if v
        ]
        file = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = "".join(parts).encode() + file.encode() + content + f"\r\n--{mark}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        status, answer = post(f"{self.url}/_control/upload", body, headers)
        assert status == 200, answer
        return dict(json.loads(answer)["message"])

    def content(self, file: Mapping[str, Any]) -> bytes:
        """What a shared file holds."""
        request = urllib.request.Request(  # noqa: S310  loopback
            file["url_private_download"], headers={"Authorization": f"Bearer {self.bot_token}"}
        )
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310  loopback
            return bytes(answer.read())

    def files(self, channel: str | None = None) -> list[dict[str, Any]]:
        """The files that Osuma shared there."""
        return [file for message in self.answers(channel) for file in message.get("files", ())]

    def command(self, command: str, text: str = "") -> None:
        """Aino types a slash command in the channel."""
        self._control("command", {"channel": self.channel, "user": self.person, "command": command, "text": text})

    def press(self, message: Mapping[str, Any], action_id: str, value: str = "") -> None:
        """Aino presses a button of a message."""
        action = {"type": "button", "action_id": action_id, "value": value}
        body = {"channel": message["channel"], "messageTs": message["ts"], "user": self.person, "action": action}
        self._control("interact", body)

    def choose(self, message: Mapping[str, Any], action_id: str, value: str) -> None:
        """Aino chooses from a list of a message."""
        action = {"type": "static_select", "action_id": action_id, "selected_option": {"value": value}}
        body = {"channel": message["channel"], "messageTs": message["ts"], "user": self.person, "action": action}
        self._control("interact", body)

    def open_home(self) -> None:
        """Aino opens Osuma's Home."""
        self._control("open-home", {"user": self.person})

    def modal(self) -> dict[str, Any] | None:
        """The modal that is open, or None."""
        return self._browser().modal()

    def wait_for_modal(self) -> dict[str, Any]:
        """The modal that Osuma opens."""
        return dict(wait_until(self.modal, "a modal"))

    def fill(self, **texts: str) -> dict[str, str]:
        """Aino fills in the open modal, by the ids of its blocks, and submits it; the errors at its fields."""
        fields = [block for block in self.wait_for_modal()["blocks"] if "element" in block]
        values = {block["block_id"]: _value(block["element"], texts) for block in fields}
        return self._browser().submit(self.person, values)

    def edit(self, message: Mapping[str, Any], text: str) -> None:
        """Aino changes a message of hers."""
        self._control(
            "edit-message", {"channel": message["channel"], "ts": message["ts"], "user": self.person, "text": text}
        )

    def messages(self, channel: str | None = None) -> list[dict[str, Any]]:
        """All messages of a channel, oldest first, threads and ephemeral ones included."""
        return list(self._get(f"messages/{channel or self.channel}")["messages"])

    def answers(self, channel: str | None = None) -> list[dict[str, Any]]:
        """What Osuma posted there."""
        return [message for message in self.messages(channel) if message["user"] == self.bot_id]

    def wait_for_answers(self, count: int = 1, channel: str | None = None) -> list[dict[str, Any]]:
        """What Osuma posted there, once that is ``count`` messages or more."""

        def enough() -> list[dict[str, Any]] | None:
            answers = self.answers(channel)
            return answers if len(answers) >= count else None

        return list(wait_until(enough, f"{count} answers"))

    def wait_for_bot(self, connections: int = 1) -> None:
        """Wait until the bot has opened that many sockets since the start."""
        wait_until(lambda: sum("hello" in entry["summary"] for entry in self.log()) >= connections, "the bot's socket")

    def log(self) -> list[dict[str, Any]]:
        """All calls and deliveries: ``{direction, kind, summary, detail}``."""
        return list(self._get("log")["log"])

    def calls(self, method: str) -> list[dict[str, Any]]:
        """The arguments of the calls that the app made of one method."""
        return [entry["detail"] for entry in self.log() if entry["kind"] == "web_api" and entry["summary"] == method]

    def deliver(self, payload: Mapping[str, Any]) -> tuple[int, str]:
        """Sign an event and post it to the app once more, as Slack does when it doubts."""
        assert self.events_url is not None, "only over HTTP"
        body = json.dumps(payload).encode()
        return post(self.events_url, body, {"Content-Type": "application/json", **sign(self.signing_secret, body)})

    def environment(self) -> dict[str, str]:
        """Osuma's settings for this workspace."""
        common = {"SLACK_BOT_TOKEN": self.bot_token, "SLACK_API_URL": self.api_url}
        if self.events_url is None:
            return {**common, "SLACK_APP_TOKEN": self.app_token}
        port = str(urllib.parse.urlsplit(self.events_url).port)
        return {**common, "SLACK_SIGNING_SECRET": self.signing_secret, "PORT": port}

    def _config(self) -> dict[str, Any]:
        app: dict[str, Any] = {
            "appId": "A0OSUMA",
            "botUserId": self.bot_id,
            "botName": "osuma",
            "botToken": self.bot_token,
        }
        app |= {"appToken": self.app_token, "signingSecret": self.signing_secret, "mode": "socket"}
        if self.events_url is not None:
            app |= {"mode": "events", "requestUrl": self.events_url}
        return {
            "workspace": {"name": "Test", "domain": "test", "teamId": self.team_id},
            "apps": [app],
            "users": [{"id": self.person, "name": "aino", "real_name": "Aino Testaaja"}],
            "channels": [{"id": self.channel, "name": "sales", "members": [self.bot_id, self.person]}],
        }

    def _is_up(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, "local-slack ended at once"
        try:
            return bool(self._get("state"))
        except OSError:
            return False

    def _browser(self) -> _Page:
        if self._page is None:
            self._page = _Page(f"{self.url.replace('http', 'ws')}/ui")
        return self._page

    def _get(self, path: str) -> Any:  # noqa: ANN401  JSON
        with urllib.request.urlopen(f"{self.url}/_control/{path}", timeout=5) as answer:  # noqa: S310  loopback
            return json.load(answer)

    def _control(self, path: str, body: Mapping[str, Any]) -> Any:  # noqa: ANN401  JSON
        status, text = post(
            f"{self.url}/_control/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        assert status == 200, text
        return json.loads(text)
