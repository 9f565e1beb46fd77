"""From a payload to a row of the inbox, before anything is acknowledged; both transports end here.

The order is the point: recorded, then acknowledged, then worked on. Slack delivers again what was not acknowledged,
and a delivery that was seen before, under any of its keys, changes nothing. Two things a modal needs are answered in
the acknowledgement itself and leave no trace: what is wrong with a field, and what a typed beginning may mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.ports import Clock
from bot.slack.incoming import parse
from storage.inbox import Inbox

AtOnce = Callable[[Mapping[str, Any]], Mapping[str, Any] | None]
"""What a payload is answered with in its acknowledgement, by rules alone and at once; None: it is to be recorded."""

OPENING = "opening"
"""The kind in the inbox of a press that opens a modal: Slack lets it do so for three seconds. Stop is as urgent."""


class Receiver:
    """Records what people send.

    Args:
        inbox: where it goes.
        clock: when it came.
        wake: called after something new was recorded, to wake a worker.
        at_once: answers what cannot wait for a worker.
    """

    def __init__(
        self, inbox: Inbox, clock: Clock, wake: Callable[[], None], at_once: AtOnce = lambda _payload: None
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._wake = wake
        self._at_once = at_once

    def acknowledge(self, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        """Record one verified payload, unless it is answered at once; the body of the acknowledgement, mostly empty.

        Raises:
            StorageRefusal: it could not be recorded, so it must not be acknowledged.
        """
        answered = self._at_once(payload)
        if answered is None:
            self.receive(payload)
        return answered or {}

    def receive(self, payload: Mapping[str, Any]) -> bool:
        """Record one verified payload; True if it is news, False if it concerns nobody or came before.

        Raises:
            StorageRefusal: it could not be recorded, so it must not be acknowledged.
        """
        incoming = parse(payload)
        if incoming is None:
            return False
        at_once = bool(incoming.opens) or incoming.kind == "stop"
        is_new = self._inbox.record(
            incoming.workspace_id,
            incoming.keys,
            OPENING if at_once else incoming.kind,
            incoming.to_record(),
            self._clock.now(),
            # What opens a modal, or stops what was asked before, waits for nothing.
            None if at_once else incoming.conversation_key,
        )
        if is_new:
            self._wake()
        return is_new
