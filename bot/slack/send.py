"""The one sender: from the outbox to Slack, once.

``chat.postMessage`` has no idempotency key, so each message carries the row's key in its metadata. A row that may
have arrived (the connection broke, or the sender died while sending) is looked for in the channel's history before it
is sent again. What only one person sees is in no history: a private answer may come twice if the process dies between
sending it and noting so, at most once for each such death. Without permission to read the history that promise holds
for all messages: none is lost, and each death may double one.

A refused token is nothing that a message could help: its workspace's messages wait until Slack takes the token again.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.errors import SlackUnavailable
from bot.ports import Clock, SlackApi
from bot.slack.api import RESPONSE_URL
from bot.slack.crew import LEASE_S, Crew
from bot.slack.history import messages
from bot.slack.upload import NO_FILES, UPLOAD, instead, located, share, shared_before
from storage.outbox import Outbox, Outgoing

EVENT_TYPE = "osuma_answer"
KEEP_TRYING = timedelta(hours=24)
# A message that Slack cannot digest must not hold up its channel for a day; an outage must lose nothing.
TRIES = {"unreachable": 10_000, "ratelimited": 10_000, "server_error": 100}
TRIES_OTHERWISE = 5
_LONGEST_PAUSE_S = 60.0
_SOME = 20  # tries before its age counts: a message whose clock was wrong looks old at once

REFUSED_TOKEN = frozenset({
    "account_inactive", "invalid_auth", "not_authed", "org_login_required", "team_access_not_granted", "token_expired",
    "token_revoked",
})  # fmt: skip
ASK_AGAIN = timedelta(minutes=5)
"""How long the messages of a workspace wait before one of them finds out whether its token is good again."""


class Sender:
    """What the crew of senders does with a row of the outbox.

    Args:
        outbox: what is to be sent.
        api: Slack.
        clock: when to try again.
        threads: how many calls at a time; those to one channel go one after the other.
        lease_s: after how long a row comes back whose sender has died.
    """

    def __init__(self, outbox: Outbox, api: SlackApi, clock: Clock, threads: int = 2, lease_s: float = LEASE_S) -> None:
        self._outbox, self._api, self._clock = outbox, api, clock
        self._log = logging.getLogger("osuma.sender")
        self.crew: Crew[Outgoing] = Crew(
            "sender",
            threads,
            lease_s,
            claim=lambda owner: outbox.claim(owner, clock.now(), lease_s),
            work=self.work,
            renew=lambda task, owner: outbox.renew(task, owner, clock.now(), lease_s),
            release=lambda task: outbox.retry(task, "stopped", clock.now(), clock.now(), maybe_sent=True),
            drains=True,  # what a worker has just finished is still sent
        )

    def work(self, outgoing: Outgoing) -> None:
        """Send one row, or arrange for the next try, or give it up."""
        try:
            ts = (self._sent_before(outgoing) if outgoing.maybe_sent else None) or self._send(outgoing)
        except SlackUnavailable as error:
            self._failed(outgoing, error)
        else:
            self._outbox.sent(outgoing.id, ts, self._clock.now())

    def _send(self, outgoing: Outgoing) -> str | None:
        if outgoing.method == RESPONSE_URL:
            return self._send_privately(outgoing.arguments)
        if outgoing.method == UPLOAD:
            return self._upload(outgoing)
        answer = self._api.call(outgoing.method, dressed(outgoing.method, outgoing.arguments, outgoing.key))
        ts = answer.get("ts") or answer.get("message_ts")
        return ts if isinstance(ts, str) else None

    def _upload(self, outgoing: Outgoing) -> str | None:
        """A file; or, where this Slack takes none from us, the sentence that stands for it."""
        try:
            share(self._api, outgoing.arguments)
        except SlackUnavailable as error:
            if error.code not in NO_FILES:
                raise
            self._log.warning("%s: no files here (%s), a sentence instead", outgoing.id, error.code)
            sentence = instead(self._api, outgoing.arguments)
            if sentence is not None:
                self._api.call("chat.postMessage", dressed("chat.postMessage", sentence, outgoing.key))
        return None

    def _send_privately(self, arguments: Mapping[str, Any]) -> str | None:
        """Through the address Slack gave with the question, or past it when that has expired."""
        message = {name: arguments[name] for name in ("text", "blocks") if name in arguments}
        shared = arguments.get("response_type") == "in_channel"
        place: dict[str, Any] = {"response_type": "in_channel" if shared else "ephemeral", "replace_original": False}
        if arguments.get("replace_original"):
            place = {"replace_original": True}
        try:
            self._api.call(RESPONSE_URL, {"url": arguments["url"], **place, **dressed("", message, "")})
        except SlackUnavailable as error:
            if not error.final:
                raise
            if shared:
                there = {"channel": arguments["channel"], **message}
                answer = self._api.call("chat.postMessage", dressed("chat.postMessage", there, ""))
                return str(answer.get("ts") or "") or None
            alone = {"channel": arguments["channel"], "user": arguments["user"]}
            self._api.call("chat.postEphemeral", dressed("chat.postEphemeral", {**alone, **message}, ""))
        return None

    def _sent_before(self, outgoing: Outgoing) -> str | None:
        """The message's ts where an earlier attempt has reached the channel."""
        now = self._clock.now()
        if outgoing.created_at > now:  # by a clock that was wrong: the history knows no such future
            outgoing = replace(outgoing, created_at=now - KEEP_TRYING)
        if outgoing.method == UPLOAD:
            return self._looked_for(outgoing, _file_or_sentence)
        if outgoing.method != "chat.postMessage":
            return None  # updates may be repeated; private messages stand in no history
        return self._looked_for(outgoing, find)

    def _looked_for(self, outgoing: Outgoing, look: Callable[[SlackApi, Outgoing], str | None]) -> str | None:
        try:
            return look(self._api, outgoing)
        except SlackUnavailable as error:
            if not error.final:
                raise
            self._log.warning("%s cannot be looked for (%s): sending again", outgoing.id, error.code)
            return None

    def _hold(self, outgoing: Outgoing, code: str, now: datetime) -> None:
        if self._outbox.hold(outgoing, code, now, now + ASK_AGAIN):
            self._log.error(
                "Slack refuses the token of %s (%s): its messages wait for a new one", outgoing.workspace_id, code
            )

    def _failed(self, outgoing: Outgoing, error: SlackUnavailable) -> None:
        now = self._clock.now()
        tries = TRIES.get(error.code, TRIES_OTHERWISE)
        if error.code in REFUSED_TOKEN:
            self._hold(outgoing, error.code, now)
            return
        old = outgoing.attempts >= _SOME and now - outgoing.created_at > KEEP_TRYING
        if error.final or outgoing.attempts >= tries or old:
            self._log.error("%s given up: %s", outgoing.id, error.code)
            self._outbox.dead(outgoing.id, error.code, now)
            return
        pause = (
            min(2.0 ** (outgoing.attempts - 1), _LONGEST_PAUSE_S) if error.retry_after is None else error.retry_after
        )
        self._log.warning("%s not sent (%s), again in %.0f s", outgoing.id, error.code, pause)
        in_doubt = error.retry_after is None  # Slack's own "later" means that it took nothing
        self._outbox.retry(outgoing.id, error.code, now, now + timedelta(seconds=pause), maybe_sent=in_doubt)


def _file_or_sentence(api: SlackApi, outgoing: Outgoing) -> str | None:
    return shared_before(api, outgoing) or find(api, located(api, outgoing))


def dressed(method: str, arguments: Mapping[str, Any], key: str) -> dict[str, Any]:
    """A call's arguments as they are sent: our key in it, no previews of links, nothing in plain text made a link."""
    sent = {name: _verbatim(value) if name == "blocks" else value for name, value in arguments.items()}
    if method == "chat.postMessage":
        sent |= {"unfurl_links": False, "unfurl_media": False}
        sent["metadata"] = {"event_type": EVENT_TYPE, "event_payload": {"key": key}}
        # The same key once more, for a Slack that keeps blocks but no metadata.
        if sent.get("blocks") and "block_id" not in sent["blocks"][0]:
            sent["blocks"][0]["block_id"] = mark(key)
    return sent


def mark(key: str) -> str:
    """A key as a block's id, which Slack limits to 255 characters."""
    return "osuma-" + hashlib.sha256(key.encode()).hexdigest()[:32]


def find(api: SlackApi, outgoing: Outgoing) -> str | None:
    """The ts of the message that carries a row's key, in its channel or thread; None where there is none.

    Raises:
        SlackUnavailable: the history cannot be read.
    """
    channel, thread = str(outgoing.arguments["channel"]), outgoing.arguments.get("thread_ts")
    found = (m for m in messages(api, channel, thread, outgoing.created_at) if _carries(m, outgoing.key))
    return next((str(message["ts"]) for message in found), None)


def _carries(message: Mapping[str, Any], key: str) -> bool:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") == EVENT_TYPE:
        return (metadata.get("event_payload") or {}).get("key") == key
    return any(block.get("block_id") == mark(key) for block in message.get("blocks") or ())


def _verbatim(value: Any) -> Any:  # noqa: ANN401  any JSON
    """Blocks in which Slack turns no plain text into links or mentions; links that we wrote as such still are."""
    if isinstance(value, list):
        return [_verbatim(item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {name: _verbatim(item) for name, item in value.items()}
    return {**inner, "verbatim": True} if inner.get("type") == "mrkdwn" else inner
