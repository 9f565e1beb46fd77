"""Threads that take turns at a queue: claim, hold the lease while working, end cleanly."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

from bot.jobs.trouble import Trouble
from bot.slack.bell import Bell

LEASE_S = 6.0
"""How long a row stays taken when its holder falls silent: after a crash, answers come at most this much later."""

_IDLE_S = 5.0  # the ticker rings every second; this is for when it does not


class Task(Protocol):
    """A claimed row."""

    @property
    def id(self) -> str:
        """The row's id."""
        ...


Claimed = TypeVar("Claimed", bound=Task)


class Crew(Generic[Claimed]):
    """Some threads that do one kind of work.

    Args:
        name: for threads and log lines.
        size: how many threads.
        lease_s: for how long a row is claimed; it is renewed after a third of it.
        claim: takes a row for an owner, or says None.
        work: does it, and ends the row; what it raises is logged, and the row comes back when its lease ends.
        renew: holds a row for an owner longer; False where it is no longer theirs.
        release: puts back a row that was not finished in time at the end.
        drains: whether what waits when it is told to stop is still taken, as long as the time for stopping lasts.
    """

    def __init__(  # noqa: PLR0913  four of them are the functions of the queue
        self,
        name: str,
        size: int,
        lease_s: float,
        *,
        claim: Callable[[str], Claimed | None],
        work: Callable[[Claimed], None],
        renew: Callable[[str, str], bool],
        release: Callable[[str], object],
        drains: bool = False,
    ) -> None:
        self.bell = Bell(size)
        self._renew_after_s = lease_s / 3
        self._owner = f"{name}-{secrets.token_hex(6)}"
        self._claim, self._work, self._renew, self._release = claim, work, renew, release
        self._log = logging.getLogger(f"osuma.{name}")
        self._trouble = Trouble(self._log, f"claiming work ({name})")
        self._drains = drains
        self._ending = threading.Event()
        self._drained_by = 0.0
        self._lock = threading.Lock()
        self._held: dict[str, float] = {}
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{number}", daemon=True) for number in range(size)
        ]

    def start(self) -> None:
        """Begin to work."""
        for thread in self._threads:
            thread.start()

    def stop(self, grace_s: float) -> None:
        """Finish what is in hand within ``grace_s`` seconds, with ``drains`` what waits too, and put back the rest."""
        deadline = time.monotonic() + grace_s
        self._drained_by = deadline if self._drains else 0.0
        self._ending.set()
        self.bell.ring(everyone=True)
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        with self._lock:
            left = list(self._held)
        for task_id in left:
            with suppress(Exception):  # the lease ends by itself
                self._release(task_id)

    def beat(self) -> None:
        """Hold what is in hand a little longer; called every second."""
        now = time.monotonic()
        with self._lock:
            due = [task_id for task_id, renewed in self._held.items() if now - renewed >= self._renew_after_s]
        for task_id in due:
            if not self._renew(task_id, self._owner):
                self._log.warning("lost the lease of %s", task_id)
            with self._lock:
                if task_id in self._held:
                    self._held[task_id] = now

    def _run(self) -> None:
        while not (ending := self._ending.is_set()) or time.monotonic() < self._drained_by:
            try:
                task = self._claim(self._owner)
            except Exception as error:  # noqa: BLE001  a database that is away comes back
                self._trouble.met(error)
                if self._ending.wait(1.0):
                    return
                continue
            self._trouble.over()
            if task is not None:
                self._do(task)
            elif ending:  # before it looked: what came in between has been seen
                return
            else:
                self.bell.wait(_IDLE_S)

    def _do(self, task: Claimed) -> None:
        with self._lock:
            mine = task.id in self._held
            self._held[task.id] = time.monotonic()
        if mine:  # a lease ended too early, by a clock that jumped: another of these threads is still at it
            return
        try:
            self._work(task)
        except Exception as error:  # noqa: BLE001  the row comes back when its lease ends
            self._log.error("%s left behind: %s", task.id, type(error).__name__)
        finally:
            with self._lock:
                self._held.pop(task.id, None)
