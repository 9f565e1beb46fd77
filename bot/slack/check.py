"""What ``osuma doctor`` finds out about Slack: whether the tokens work and the app has what it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.errors import SlackUnavailable
from bot.slack.api import SLACK, WebApi
from bot.slack.http import EVENTS

SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "im:history",
    "im:read",
    "im:write",
    "users:read",
)
"""The bot's permissions, as in manifest.json."""

_SECRET = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report: how it stands, and a message key with its values."""

    level: Literal["ok", "warning", "error"]
    key: str
    params: dict[str, object] = field(default_factory=dict)


def check(
    bot_token: str | None, app_token: str | None, signing_secret: str | None, api_url: str = SLACK
) -> list[Finding]:
    """Asks Slack about the tokens; needs the network, 10 seconds at most for each of two calls. Never raises."""
    if not bot_token:
        return [Finding("warning", "slack-check-no-bot-token")]
    return [*_bot(bot_token, api_url), *_transport(app_token, signing_secret, api_url)]


def _bot(token: str, api_url: str) -> Iterator[Finding]:
    if token.startswith("xapp-"):
        yield Finding("error", "slack-check-bot-kind")
        return
    try:
        answer, headers = WebApi(token, api_url).call_with_headers("auth.test", {})
    except SlackUnavailable as error:
        yield _unavailable(error, api_url, "slack-check-bot-refused")
        return
    yield Finding("ok", "slack-check-bot", {"bot": answer.get("user", "?"), "workspace": answer.get("team", "?")})
    granted = headers.get("x-oauth-scopes")
    if granted is not None:
        missing = sorted(set(SCOPES) - {scope.strip() for scope in granted.split(",")})
        if missing:
            yield Finding("error", "slack-check-scopes", {"scopes": ", ".join(missing)})


def _transport(app_token: str | None, signing_secret: str | None, api_url: str) -> Iterator[Finding]:
    if app_token:
        yield _socket(app_token, api_url)
    elif signing_secret:
        is_secret = _SECRET.fullmatch(signing_secret) is not None
        yield (
            Finding("ok", "slack-check-http", {"path": EVENTS})
            if is_secret
            else Finding("warning", "slack-check-secret-kind")
        )
    else:
        yield Finding("error", "slack-check-no-transport")


def _socket(token: str, api_url: str) -> Finding:
    if not token.startswith("xapp-"):
        return Finding("error", "slack-check-socket-kind")
    try:
        WebApi(token, api_url).call("apps.connections.open", {})
    except SlackUnavailable as error:
        return _unavailable(error, api_url, "slack-check-socket-refused")
    return Finding("ok", "slack-check-socket")


def _unavailable(error: SlackUnavailable, api_url: str, refused: str) -> Finding:
    if error.code in {"unreachable", "server_error", "ratelimited"}:
        return Finding("error", "slack-check-unreachable", {"url": api_url})
    return Finding("error", refused, {"code": error.code})
