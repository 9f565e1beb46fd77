"""Slack's Web API over the SDK's client, with the SDK's own retries off: a message is sent again only by our sender."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook import WebhookClient

from bot.errors import SlackUnavailable
from bot.slack.file_transfer import fetch, hand_over

SLACK = "https://slack.com/api/"
TIMEOUT_S = 10
RESPONSE_URL = "response_url"
"""The one "method" that is a URL of its own: the address Slack gives with each command and button."""

# The same call will never succeed: https://docs.slack.dev/reference/methods/chat.postMessage#errors
FINAL = frozenset({
    "access_denied", "account_inactive", "cannot_reply_to_message", "channel_not_found", "expired_url",
    "file_deleted", "file_not_found",
    "invalid_arguments", "invalid_auth", "invalid_blocks", "invalid_blocks_format", "invalid_metadata_format",
    "invalid_metadata_schema", "is_archived", "is_inactive", "message_not_found", "messages_tab_disabled",
    "metadata_must_be_sent_from_app", "metadata_too_large", "missing_scope", "msg_blocks_too_long", "msg_too_long",
    "no_permission", "no_text", "not_allowed_token_type", "not_authed", "not_in_channel", "restricted_action",
    "team_access_not_granted", "token_expired", "token_revoked", "unknown_method", "used_url", "user_not_found",
    "user_not_in_channel",
})  # fmt: skip


def web_client(token: str | None, base_url: str) -> WebClient:
    """The SDK's client without retry handlers, quiet (its debug lines hold whole messages), 10 s a call."""
    quiet = logging.getLogger("osuma.slack.sdk")
    quiet.setLevel(logging.CRITICAL)
    return WebClient(token=token, base_url=base_url, timeout=TIMEOUT_S, retry_handlers=[], logger=quiet)


class WebApi:
    """The ``SlackApi`` of production: one HTTPS call at a time.

    Args:
        token: the bot token ("xoxb-…").
        base_url: Slack's, or another that speaks the same API; ends in "/api/".
    """

    def __init__(self, token: str | None, base_url: str = SLACK) -> None:
        self._client = web_client(token, base_url)
        self._token, self._base_url = token, base_url

    def call(self, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """Slack's answer to one call; ``response_url`` takes its address as ``arguments["url"]``.

        Raises:
            SlackUnavailable: the call was refused or did not arrive.
        """
        if method == RESPONSE_URL:
            return self._respond(arguments)
        return self.call_with_headers(method, arguments)[0]

    def call_with_headers(
        self, method: str, arguments: Mapping[str, Any]
    ) -> tuple[Mapping[str, Any], Mapping[str, str]]:
        """Likewise, with the answer's headers: Slack lists a token's scopes there.

        Raises:
            SlackUnavailable: the call was refused or did not arrive.
        """
        # Slack takes JSON for what writes; some reading methods know forms only.
        writes = method.startswith(("assistant.", "chat.", "views."))
        try:
            if writes:
                answer = self._client.api_call(method, json=dict(arguments))
            else:
                answer = self._client.api_call(method, params=dict(arguments))
        except SlackApiError as error:
            raise _refused(error) from None
        except (OSError, HTTPException, SlackClientError, ValueError) as error:
            raise SlackUnavailable("unreachable") from error
        data = answer.data
        if not isinstance(data, dict):
            raise SlackUnavailable("unreachable")
        return data, {name.lower(): value for name, value in answer.headers.items()}

    def download(self, url: str, most: int) -> bytes:
        """A file that people shared; see ``SlackApi``."""
        return fetch(url, self._token, self._base_url, most)

    def upload(self, url: str, content: bytes) -> None:
        """A file's content, for the address that Slack gave; see ``SlackApi``."""
        hand_over(url, content, self._base_url)

    def _respond(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        client = WebhookClient(str(arguments["url"]), timeout=TIMEOUT_S, retry_handlers=[], logger=self._client.logger)
        try:
            answer = client.send_dict({name: value for name, value in arguments.items() if name != "url"})
        except (OSError, HTTPException, SlackClientError, ValueError) as error:
            raise SlackUnavailable("unreachable") from error
        if answer.status_code == HTTPStatus.OK:
            return {"ok": True}
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise SlackUnavailable("ratelimited", retry_after=_seconds(answer.headers))
        is_gone = HTTPStatus.BAD_REQUEST <= answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
        raise SlackUnavailable("expired_url" if is_gone else "server_error", final=is_gone)


def _refused(error: SlackApiError) -> SlackUnavailable:
    """Slack's own error code, where the answer was Slack's and not that of something in between."""
    answer = error.response
    if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        return SlackUnavailable("ratelimited", retry_after=_seconds(answer.headers))
    code = answer.get("error") if isinstance(answer.data, dict) else None
    if answer.status_code != HTTPStatus.OK or not isinstance(code, str) or " " in code:
        return SlackUnavailable("server_error")
    return SlackUnavailable(
        code, retry_after=_seconds(answer.headers) if code == "ratelimited" else None, final=code in FINAL
    )


def _seconds(headers: Mapping[str, Any]) -> float:
    """The Retry-After header; one second where it is missing or no number."""
    text = next((value for name, value in headers.items() if name.lower() == "retry-after"), "1")
    try:
        return max(0.0, float(text[0] if isinstance(text, list) else text))
    except ValueError:
        return 1.0
