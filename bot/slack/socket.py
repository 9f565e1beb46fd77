"""Socket Mode: the same payloads over a web socket that we open, so that no public address is needed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from slack_bolt import App
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.errors import BotRefusal
from bot.slack.api import FINAL

PING_S = 2.0
"""The SDK's client notices a broken connection after five pings that cannot be sent, or four without an answer."""

RETRY_S = (1.0, 2.0, 5.0, 10.0, 30.0)


class SlackSocket:
    """One connection, kept open by the SDK's client; Slack renews it every hour or so.

    Args:
        app: Bolt's; it acknowledges what it could record, and Slack delivers the rest again.
        app_token: "xapp-…", with the scope connections:write.
    """

    def __init__(self, app: App, app_token: str) -> None:
        self._log = logging.getLogger("osuma.slack.socket")
        sdk_log = logging.getLogger("osuma.slack.socket.sdk")
        sdk_log.setLevel(logging.WARNING)  # below it the SDK logs whole messages
        self._client = SocketModeHandler(app, app_token, logger=sdk_log, ping_interval=PING_S).client

    def connect(self, wait: Callable[[float], bool]) -> None:
        """Connect, and try again while Slack cannot be reached, until ``wait(seconds)`` says to stop.

        Raises:
            BotRefusal: Slack does not accept the app token.
        """
        for attempt in range(1_000_000):
            try:
                self._client.connect()
                if self._client.is_connected():
                    return
            except SlackApiError as error:
                if error.response.get("error") in FINAL:
                    raise BotRefusal("refusal-slack-app-token", code=error.response["error"]) from None
            except OSError:
                pass  # told below
            self._client.wss_uri = None  # an address serves once
            pause = RETRY_S[min(attempt, len(RETRY_S) - 1)]
            self._log.warning("slack cannot be reached, trying again in %.0f s", pause)
            if wait(pause):
                return

    def close(self) -> None:
        """Take no more; what was recorded stays."""
        self._client.close()
