"""Waiting for an answer so long and no longer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from bot.errors import ModelUnavailable

Result = TypeVar("Result")


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """Do the work in a thread of its own and wait for it so long and no longer.

    Timeouts of the network library count anew with each byte, and looking up a host's name has none at all. The
    thread ends by itself, at the latest when its own timeouts do.

    Raises:
        ModelUnavailable: the time is over ("timeout"), the work raised it, or it failed in any other way ("failed").
    """
    done: list[Result | BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 -- handed over to the caller, below
            done.append(error)

    thread = threading.Thread(target=run, daemon=True, name="model")
    thread.start()
    thread.join(seconds)
    if not done:
        raise ModelUnavailable("timeout")
    result = done[0]
    if isinstance(result, BaseException):  # a new one: what hangs on the old one could quote the prompt or the key
        raise ModelUnavailable(str(result) if isinstance(result, ModelUnavailable) else "failed")
    return result
