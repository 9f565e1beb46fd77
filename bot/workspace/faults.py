"""What can go wrong between Osuma and Slack, on purpose. ``Proxy.fail`` uses these; nothing else needs them.

``taken`` decides what a retry would do: True means that Slack has carried the call out and only the answer is lost.
"""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from dataclasses import dataclass

ANY = "*"
"""Every method of the Web API."""


@dataclass(frozen=True, slots=True)
class RateLimited:
    """HTTP 429 with ``Retry-After``; nothing is taken."""

    retry_after: int = 1


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack's own no: ``{"ok": false, "error": code}``; nothing is taken."""

    code: str


@dataclass(frozen=True, slots=True)
class Status:
    """An answer of something in between, such as 502 with a page of HTML."""

    status: int = 503
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection is reset in place of an answer."""

    taken: bool = True


@dataclass(frozen=True, slots=True)
class Hang:
    """Silence for so many seconds, then a reset; ``Proxy.close`` ends it early."""

    seconds: float = 60.0
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """The true answer, so many seconds late."""

    seconds: float


Fault = RateLimited | Refused | Status | Reset | Hang | Slow


class Faults:
    """What the next calls of each method will meet, in order."""

    def __init__(self) -> None:
        self._coming: dict[str, deque[Fault]] = defaultdict(deque)
        self._lock = threading.Lock()

    def add(self, method: str, fault: Fault, times: int) -> None:
        """The next ``times`` calls of ``method`` (or of ``ANY``) meet ``fault``."""
        with self._lock:
            self._coming[method].extend([fault] * times)

    def clear(self) -> None:
        """From now on everything works."""
        with self._lock:
            self._coming.clear()

    def take(self, method: str) -> Fault | None:
        """What this call meets."""
        with self._lock:
            for name in (method, ANY):
                if self._coming[name]:
                    return self._coming[name].popleft()
        return None
