"""What keeps going wrong is said once, and once more when it is over: an outage must not fill the log."""

from __future__ import annotations

import logging
import time

from icp.errors import Refusal

_REMIND_S = 300.0


class Trouble:
    """One thing that is done again and again, and may fail for a while.

    Args:
        log: where it is told.
        what: the thing, as it begins a log line ("claiming work").
    """

    def __init__(self, log: logging.Logger, what: str) -> None:
        self._log, self._what = log, what
        self._since: float | None = None
        self._told = 0.0
        self._kind = ""

    def met(self, error: Exception) -> None:
        """It failed: told at once, then every five minutes, and again when it fails in another way."""
        now, kind = time.monotonic(), described(error)
        if self._since is None:
            self._since = now
        elif kind == self._kind and now - self._told < _REMIND_S:
            return
        self._kind, self._told = kind, now
        self._log.error("%s does not work: %s; trying again", self._what, kind)

    def over(self) -> None:
        """It worked; told where it did not before."""
        if self._since is not None:
            self._log.warning("%s works again, after %.0f s", self._what, time.monotonic() - self._since)
            self._since = None


def described(error: Exception) -> str:
    """An error for the log: a refusal by its key and place, any other by its kind; drivers' sentences may hold data."""
    if not isinstance(error, Refusal):
        return type(error).__name__
    where = error.params.get("where")
    return f"{error.key} ({where})" if where else error.key
