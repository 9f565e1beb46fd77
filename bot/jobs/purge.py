"""Once a day: what is long done with is forgotten."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.ports import Clock
from storage.workspace import Storage

KEPT = timedelta(days=30)
"""How long the traces of questions and answers stay; their words are emptied as soon as they are answered."""


class Purge:
    """Removes finished and dead rows of inbox and outbox after ``KEPT``, once a day.

    Args:
        storage: what Osuma remembers.
        clock: the time.
    """

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock
        self._done = ""

    def tick(self) -> None:
        """Purge where the day has not seen it yet; cheap otherwise."""
        now = self._clock.now()
        day = f"{now:%Y-%m-%d}"
        if day == self._done:
            return
        rows = self._storage.inbox.purge(now - KEPT) + self._storage.outbox.purge(now - KEPT)
        self._done = day
        if rows:
            logging.getLogger("osuma.purge").info("purged %d old rows", rows)
