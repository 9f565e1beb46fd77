"""Bolt's app: it checks what Slack sends, and hands all of it to the receiver before anything is acknowledged.

Bolt acknowledges an event before its listeners run, so a crash would lose it. Recording is therefore no listener: it
stands before Bolt's authorisation, right behind the check of the signature, and its answer is the acknowledgement.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware import Middleware
from slack_sdk import WebClient

from bot.slack.receive import Receiver


class Recording(Middleware):
    """Records a verified payload and answers for it: 200 once it is kept, 503 where Slack must deliver it again."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._log = logging.getLogger("osuma.slack")

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002, ARG002  Bolt's names
        """Bolt's entry; nothing comes after it."""
        if req.body.get("type") == "url_verification":
            return BoltResponse(status=200, body={"challenge": str(req.body.get("challenge", ""))})
        try:
            acknowledged = self._receiver.acknowledge(req.body)
        except Exception as error:  # noqa: BLE001  whatever it was: not recorded means not acknowledged
            # Neither body nor traceback is logged: both may hold people's words.
            self._log.error("not recorded: %s", type(error).__name__)
            return BoltResponse(status=503, body={"error": "not_recorded"})
        return BoltResponse(status=200, body=dict(acknowledged) or "")


def build_app(receiver: Receiver, client: WebClient, signing_secret: str = "") -> App:
    """The app for either transport; it calls nothing by itself.

    Args:
        receiver: takes every verified payload.
        client: Slack's Web API; Socket Mode asks it for the socket's address.
        signing_secret: Slack's, of this app; Socket Mode needs none.
    """
    framework_log = logging.getLogger("osuma.slack.bolt")
    framework_log.setLevel(logging.WARNING)  # below it Bolt logs whole bodies
    return App(
        logger=framework_log,
        signing_secret=signing_secret,
        client=client,
        before_authorize=Recording(receiver),
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=None),  # never reached: Recording always answers
        process_before_response=True,
        url_verification_enabled=False,  # Recording answers it
    )
