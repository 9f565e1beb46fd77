"""From a payload to a row of the inbox, before anything is acknowledged; both transports end here.

The order is the point: recorded, then acknowledged, then worked on. Slack delivers again what was not acknowledged,
and a delivery that was seen before, under any of its keys, changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.ports import Clock
from bot.slack.incoming import parse
from storage.inbox import Inbox


class Receiver:
    """Records what people send.

    Args:
        inbox: where it goes.
        clock: when it came.
        wake: called after something new was recorded, to wake a worker.
    """

    def __init__(self, inbox: Inbox, clock: Clock, wake: Callable[[], None]) -> None:
        self._inbox = inbox
        self._clock = clock
        self._wake = wake

    def receive(self, payload: Mapping[str, Any]) -> bool:
        """Record one verified payload; True if it is news, False if it concerns nobody or came before.

        Raises:
            StorageRefusal: it could not be recorded, so it must not be acknowledged.
        """
        incoming = parse(payload)
        if incoming is None:
            return False
        is_new = self._inbox.record(
            incoming.workspace_id,
            incoming.keys,
            incoming.kind,
            incoming.to_record(),
            self._clock.now(),
            incoming.conversation_key,
        )
        if is_new:
            self._wake()
        return is_new
