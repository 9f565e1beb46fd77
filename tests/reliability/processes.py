"""Replicas as processes of their own, that can be killed and started again in milliseconds."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.reliability.replica import Setting

_FORKS = multiprocessing.get_context("forkserver")


class Fleet:
    """Some replicas of one kind.

    Args:
        run: what each of them does (of ``tests.reliability.replica``).
        settings: one for each.
    """

    def __init__(self, run: Callable[..., None], settings: list[Setting]) -> None:
        self._run = run
        self._settings = settings
        self._start = _FORKS.Event()
        self.processes: list[Any] = [None] * len(settings)
        self._ready = [_FORKS.Event() for _ in settings]

    def launch(self, number: int) -> None:
        """Start one of them, or start it again."""
        # Events of its own: one that dies while it holds a shared one would hold up all others.
        self._ready[number] = _FORKS.Event()
        arguments = (self._settings[number], self._ready[number], self._start)
        self.processes[number] = _FORKS.Process(target=self._run, args=arguments, daemon=True)
        self.processes[number].start()

    def go(self) -> None:
        """Let them begin."""
        self._start.set()

    def wait(self, timeout: float = 60.0) -> None:
        """Until all have said that they are there."""
        for ready in self._ready:
            if not ready.wait(timeout):
                raise RuntimeError("a replica did not start")

    def kill(self, number: int) -> None:
        """``kill -9``, and start it again."""
        process = self.processes[number]
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        self._start = _FORKS.Event()
        self._start.set()
        self.launch(number)

    def alive(self) -> int:
        """How many run."""
        return sum(process.is_alive() for process in self.processes)

    def peak_mb(self) -> float:
        """The most memory that any of them has had so far."""
        peaks = [Path(f"/proc/{process.pid}/status").read_text() for process in self.processes if process.is_alive()]
        lines = [line for status in peaks for line in status.splitlines() if line.startswith("VmHWM")]
        return max((int(line.split()[1]) / 1024 for line in lines), default=0.0)


@contextmanager
def fleet(run: Callable[..., None], settings: list[Setting]) -> Iterator[Fleet]:
    """Replicas, started and waiting to be let go; gone in the end."""
    _FORKS.set_forkserver_preload(["tests.reliability.replica"])
    ships = Fleet(run, settings)
    for number in range(len(settings)):
        ships.launch(number)
    try:
        yield ships
    finally:
        for process in ships.processes:
            process.kill()
            process.join()
