"""A second hand: it says that time has passed, never what is due. What is due stands in the database."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC
from types import TracebackType

from apscheduler.schedulers.background import BackgroundScheduler

from bot.jobs.trouble import Trouble


class Ticker:
    """Calls some functions every second in a thread of its own, while it is entered as a context.

    Args:
        ticked: what is called; a failure is logged and ends nothing.
        seconds: how often.
    """

    def __init__(self, *ticked: Callable[[], object], seconds: float = 1.0) -> None:
        log = logging.getLogger("osuma.ticker")
        self._ticked = [(function, Trouble(log, _name(function))) for function in ticked]
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a late tick is no news
        self._scheduler = BackgroundScheduler(timezone=UTC, daemon=True)
        # A tick that comes late still comes, once, and never beside another.
        options = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        self._scheduler.add_job(self._tick, "interval", seconds=seconds, **options)

    def __enter__(self) -> None:
        self._scheduler.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._scheduler.shutdown(wait=False)

    def _tick(self) -> None:
        for function, trouble in self._ticked:
            try:
                function()
            except Exception as error:  # noqa: BLE001  the next tick comes
                trouble.met(error)
            else:
                trouble.over()


def _name(function: Callable[[], object]) -> str:
    return str(getattr(function, "__qualname__", type(function).__qualname__))
