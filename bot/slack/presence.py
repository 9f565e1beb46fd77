"""What people see while an answer takes its time: that Osuma is at it, and a way to stop it.

A new Slack shows an agent's session as "processing", with a button that stops it; an older one shows a line under the
thread; one that is older still shows nothing, and the answer comes all the same.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from bot.errors import SlackUnavailable
from bot.ports import SlackApi
from bot.slack.incoming import Incoming

AFTER_S: Final = 0.5
"""What is answered sooner needs no sign, and a sign would take longer than the answer."""

SESSIONS: Final = "agents.sessions.setStatus"
THREADS: Final = "assistant.threads.setStatus"


class Presence:
    """Shows that Osuma is at work.

    Args:
        api: Slack.
        after_s: how long a question may take before anything is shown.
    """

    def __init__(self, api: SlackApi, after_s: float = AFTER_S) -> None:
        self._api, self._after_s = api, after_s
        self._log = logging.getLogger("osuma.presence")
        self._methods = [SESSIONS, THREADS]

    @contextmanager
    def at_work(self, incoming: Incoming, status: str) -> Iterator[None]:
        """Show ``status`` ("is thinking…") while the block takes long; only what was asked in a thread or directly."""
        thread = incoming.thread_ts or incoming.ts
        if incoming.kind not in {"mention", "direct_message"} or thread is None or not self._methods:
            yield
            return
        where = {"channel_id": incoming.channel_id, "thread_ts": thread}
        shown: list[str] = []
        ended = threading.Event()
        sign = threading.Thread(target=self._begin, args=(where, status, ended, shown), daemon=True)
        sign.start()
        try:
            yield
        finally:
            ended.set()
            sign.join()
            if shown:
                self._call(shown[0], {**where, "status": "active" if shown[0] == SESSIONS else ""})

    def _begin(self, where: dict[str, str], status: str, ended: threading.Event, shown: list[str]) -> None:
        if ended.wait(self._after_s):
            return
        for method in list(self._methods):
            if self._call(method, {**where, "status": "processing" if method == SESSIONS else status}):
                shown.append(method)
                return

    def _call(self, method: str, arguments: dict[str, Any]) -> bool:
        try:
            self._api.call(method, arguments)
        except SlackUnavailable as error:
            self._log.info("%s: %s", method, error.code)
            if error.code == "unknown_method" and method in self._methods:
                self._methods.remove(method)  # this Slack has none; it need not be asked again
            return False
        return True
