"""Socket Mode through the proxy, as Slack has it.

Each envelope goes to one connection, and what nobody has acknowledged can be delivered again.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from queue import Empty, Queue
from typing import Any
from uuid import uuid4

from bot.workspace.relay import Relay


class Sockets:
    """The bot's connections.

    Args:
        on_payload: sees every payload on its way to the bot, once.
    """

    def __init__(self, on_payload: Callable[[Mapping[str, Any]], None]) -> None:
        self._on_payload = on_payload
        self._lock = threading.Lock()
        self._open: list[Relay] = []
        self._turn = 0
        self._delivered: dict[str, dict[str, Any]] = {}
        self._waiting: dict[str, dict[str, Any]] = {}
        self._asked: dict[str, Queue[Any]] = {}

    @property
    def connections(self) -> int:
        """How many are open."""
        with self._lock:
            return len(self._open)

    @property
    def unacknowledged(self) -> list[dict[str, Any]]:
        """Envelopes that were delivered and not acknowledged, oldest first."""
        with self._lock:
            return list(self._waiting.values())

    def add(self, relay: Relay) -> None:
        """The bot has connected."""
        with self._lock:
            self._open.append(relay)

    def remove(self, relay: Relay) -> None:
        """A connection has ended."""
        with self._lock:
            if relay in self._open:
                self._open.remove(relay)

    def cut(self) -> int:
        """End all connections at once; how many there were."""
        with self._lock:
            relays = list(self._open)
        for relay in relays:
            relay.cut()
        return len(relays)

    def outward(self, text: str) -> str | None:
        """What the peer tells a connection: the greeting as it is; an envelope goes to one of them, once."""
        envelope = json.loads(text)
        envelope_id = envelope.get("envelope_id")
        if envelope_id is None:
            return text
        with self._lock:
            if envelope_id in self._delivered:
                return None
            self._delivered[envelope_id] = envelope
        self._on_payload(envelope["payload"])
        self._deliver(envelope)
        return None

    def inward(self, text: str) -> str | None:
        """What the bot says: acknowledgements of our own envelopes stop here."""
        said = json.loads(text)
        with self._lock:
            self._waiting.pop(said.get("envelope_id", ""), None)
            asked = self._asked.pop(said.get("envelope_id", ""), None)
        if asked is None:
            return text
        asked.put(said.get("payload"))
        return None

    def redeliver(self) -> int:
        """Deliver again what nobody has acknowledged, as Slack does; how many envelopes that were."""
        waiting = self.unacknowledged
        for envelope in waiting:
            again = {"retry_attempt": int(envelope.get("retry_attempt", 0)) + 1, "retry_reason": "timeout"}
            self._deliver({**envelope, **again})
        return len(waiting)

    def send(self, kind: str, payload: Mapping[str, Any], patience_s: float = 5.0) -> Any:  # noqa: ANN401  any JSON
        """An envelope of our own to the bot; the payload of its acknowledgement, None where none came in time.

        Args:
            kind: ``events_api``, ``interactive`` or ``slash_commands``.
            payload: as Slack sends it.
            patience_s: how long to wait.
        """
        envelope_id = uuid4().hex
        answer: Queue[Any] = Queue()
        with self._lock:
            self._asked[envelope_id] = answer
        more = {"type": kind, "accepts_response_payload": kind != "events_api"}
        self._on_payload(payload)
        self._deliver({"envelope_id": envelope_id, "payload": dict(payload), **more})
        try:
            return answer.get(timeout=patience_s)
        except Empty:
            return None

    def _deliver(self, envelope: dict[str, Any]) -> None:
        """To one of the open connections, each in its turn."""
        with self._lock:
            self._waiting[envelope["envelope_id"]] = envelope
            self._turn += 1
            relays = [*self._open[self._turn % max(1, len(self._open)) :], *self._open]
        for relay in relays:
            if relay.tell(json.dumps(envelope)):
                return
