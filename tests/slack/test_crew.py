"""Workers and senders as crews: they wake at once, hold what they work on, and end cleanly."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from bot.jobs.ticker import Ticker
from bot.slack.bell import Bell
from bot.slack.crew import Crew


@dataclass(frozen=True)
class Row:
    """A row of a queue."""

    id: str


class Queue:
    """A queue in memory that notes what its crew does."""

    def __init__(self, lease_s: float = 15.0, *, drains: bool = False) -> None:
        self.rows: SimpleQueue[Row] = SimpleQueue()
        self.began, self.go_on = threading.Event(), threading.Event()
        self.worked: SimpleQueue[str] = SimpleQueue()
        self.renewed: list[str] = []
        self.released: list[str] = []
        self.crew: Crew[Row] = Crew(
            "test",
            2,
            lease_s,
            claim=self._claim,
            work=self._work,
            renew=self._renew,
            release=self.released.append,
            drains=drains,
        )

    def _claim(self, owner: str) -> Row | None:
        del owner
        try:
            return self.rows.get_nowait()
        except Empty:
            return None

    def _work(self, row: Row) -> None:
        if row.id == "bad":
            raise RuntimeError("bad")
        if row.id == "long":
            self.began.set()
            self.go_on.wait(10)
        self.worked.put(row.id)

    def _renew(self, row_id: str, owner: str) -> bool:
        assert owner
        self.renewed.append(row_id)
        return True


def test_work_wakes_a_crew_that_waits() -> None:
    """A row that is put while all wait is done at once, not at the next tick."""
    queue = Queue()
    queue.crew.start()
    queue.rows.put(Row("one"))
    queue.crew.bell.ring()
    assert queue.worked.get(timeout=2) == "one"
    queue.crew.stop(2)


def test_a_failure_ends_no_thread() -> None:
    """A row whose work raises is left to its lease, and the crew goes on with the next."""
    queue = Queue()
    for name in ("bad", "bad", "bad", "good"):
        queue.rows.put(Row(name))
    queue.crew.start()
    assert queue.worked.get(timeout=2) == "good"
    queue.crew.stop(2)


def test_long_work_keeps_its_lease() -> None:
    """What takes longer than a third of its lease is renewed at every beat after that."""
    queue = Queue(lease_s=0.0)
    queue.rows.put(Row("long"))
    queue.crew.start()
    assert queue.began.wait(2)
    queue.crew.beat()
    queue.go_on.set()
    queue.crew.stop(2)
    queue.crew.beat()
    assert queue.renewed == ["long"]
    assert queue.released == []


def test_a_stop_puts_back_what_does_not_end() -> None:
    """What is not finished in time at the end is put back for the next start; what waits is not begun."""
    queue = Queue()
    queue.rows.put(Row("long"))
    queue.crew.start()
    assert queue.began.wait(2)
    queue.crew.stop(0.05)
    assert queue.released == ["long"]
    queue.rows.put(Row("later"))
    queue.crew.bell.ring()
    queue.go_on.set()
    assert queue.worked.get(timeout=2) == "long"
    assert not queue.rows.empty()


def test_a_crew_that_drains_takes_what_waits() -> None:
    """Senders, told to stop, still send what the workers have just finished, as long as there is time."""
    queue = Queue(drains=True)
    for name in ("one", "two", "three"):
        queue.rows.put(Row(name))
    queue.crew.bell.ring()
    stopping = threading.Thread(target=queue.crew.stop, args=(5.0,))
    queue.crew._ending.set()  # noqa: SLF001 -- told to stop before any thread has looked for work
    queue.crew._drained_by = float("inf")  # noqa: SLF001 -- likewise
    queue.crew.start()
    stopping.start()
    stopping.join(5)
    assert {queue.worked.get(timeout=2) for _ in range(3)} == {"one", "two", "three"}


def test_a_ring_before_anybody_listens_is_heard() -> None:
    """A bell that rang while everybody was busy wakes the next who waits, once for each ring up to the crew's size."""
    bell = Bell(2)
    for _ in range(5):
        bell.ring()
    assert [bell.wait(0), bell.wait(0), bell.wait(0)] == [True, True, False]


def test_ticks_come_again_after_a_failure() -> None:
    """A tick that fails does not keep the others, or the next one, from coming."""
    ticks: SimpleQueue[int] = SimpleQueue()

    def fail() -> None:
        raise RuntimeError("fails each time")

    with Ticker(fail, lambda: ticks.put(1), seconds=0.05):
        assert ticks.get(timeout=5) + ticks.get(timeout=5) == 2
