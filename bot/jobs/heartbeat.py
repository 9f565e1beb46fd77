"""Each replica says every ten seconds that it is there, for ``osuma doctor``, and sets its clock."""

from __future__ import annotations

import logging
import os
import secrets
import socket
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib import metadata

from bot.jobs.shared_clock import SharedClock
from icp.errors import Refusal
from storage.replicas import Replica
from storage.workspace import Storage

EVERY = timedelta(seconds=10)
SILENT = timedelta(seconds=60)
"""After so long without a beat a replica is thought to be gone."""

WRONG = timedelta(seconds=5)
"""A machine's clock that is this far from the database's is worth a word."""


@dataclass(frozen=True, slots=True)
class _Beaten:
    at: datetime
    ahead: timedelta


class Heartbeat:
    """What the ticker calls.

    Args:
        storage: what Osuma remembers.
        clock: the clock to set.
        workspace_id: the workspace that this replica's token belongs to.
        transport: ``socket`` or ``http``.
    """

    def __init__(self, storage: Storage, clock: SharedClock, workspace_id: str, transport: str) -> None:
        self._storage, self._clock = storage, clock
        self._workspace_id, self._transport = workspace_id, transport
        self._log = logging.getLogger("osuma.replica")
        self._started: datetime | None = None
        self._last: _Beaten | None = None
        self.name = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(2)}"

    def tick(self) -> None:
        """Beat where it is time; cheap otherwise."""
        now = self._clock.now()
        if self._last is not None and timedelta() <= now - self._last.at < EVERY:
            return
        ahead = self._clock.set()
        self._tell(ahead)
        now = self._clock.now()
        self._started = min(self._started or now, now)
        self._storage.replicas.beat(self._replica(self._started, now, ahead))
        self._last = _Beaten(now, ahead)

    def stop(self) -> None:
        """Say that this replica has ended; where the database is away, its silence will."""
        with suppress(Refusal):
            self._storage.replicas.gone(self._workspace_id, self.name)

    def _replica(self, started: datetime, now: datetime, ahead: timedelta) -> Replica:
        plain = Replica(self._workspace_id, self.name, version(), self._transport, started, now)
        return replace(plain, drift=round(ahead.total_seconds(), 3))

    def _tell(self, ahead: timedelta) -> None:
        before = timedelta() if self._last is None else self._last.ahead
        if abs(ahead) >= WRONG > abs(before):
            self._log.error(
                "this machine's clock is %.0f s ahead of the database's, whose time counts", ahead.total_seconds()
            )
        if abs(before) >= WRONG > abs(ahead):
            self._log.warning("this machine's clock is right again")


def version() -> str:
    """Osuma's version, as installed."""
    try:
        return metadata.version("osuma")
    except metadata.PackageNotFoundError:
        return "?"
