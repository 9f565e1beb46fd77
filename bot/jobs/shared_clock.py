"""One time for all replicas: the database's. Leases and pauses are read by other processes than wrote them."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.ports import Clock
from storage.replicas import Replicas

_SMALL = timedelta(seconds=0.5)
"""Less than this is the way to the database and back, and disturbs nobody."""


class SharedClock:
    """This machine's clock, set by the database's wherever that is another machine's.

    Args:
        clock: this machine's.
        replicas: who knows the database's.
    """

    def __init__(self, clock: Clock, replicas: Replicas) -> None:
        self._clock, self._replicas = clock, replicas
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The time that all replicas go by."""
        return self._clock.now() - self._ahead

    def set(self) -> timedelta:
        """Compare with the database's clock, and go by that; how far this machine's is ahead of it."""
        before = self._clock.now()
        told = self._replicas.time()
        if told is None:
            return timedelta()
        ahead = before + (self._clock.now() - before) / 2 - told
        self._ahead = ahead if abs(ahead) > _SMALL else timedelta()
        return ahead
