"""Waking those who wait for work: at once when there is some, without a wakeup lost or a crowd woken for one task."""

from __future__ import annotations

import threading


class Bell:
    """A bell with a memory: a ring that comes while everybody is busy is heard by the next who listens.

    Args:
        ears: how many may be woken by rings nobody has heard yet.
    """

    def __init__(self, ears: int) -> None:
        self._ears = ears
        self._unheard = 0
        self._changed = threading.Condition()

    def ring(self, everyone: bool = False) -> None:  # noqa: FBT001, FBT002  ring(everyone=True) reads as what it does
        """Wake one who waits, or everyone."""
        with self._changed:
            self._unheard = self._ears if everyone else min(self._unheard + 1, self._ears)
            self._changed.notify_all() if everyone else self._changed.notify()

    def wait(self, seconds: float) -> bool:
        """Wait for a ring; False when none came in time."""
        with self._changed:
            heard = self._changed.wait_for(lambda: self._unheard > 0, seconds)
            self._unheard -= heard
            return heard
