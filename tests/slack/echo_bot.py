"""The smallest bot there can be: it answers every question with its own words. Run as a process by the tests.

Arguments: a database URL, ``socket`` or ``http``. Its settings come from the environment, as the real bot's do.
A question that holds "die" ends the process without a word, the first time; one that holds "fail" raises, every time;
one that holds "slow" takes a while.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.slack.answer import answer
from bot.slack.api import WebApi
from bot.slack.incoming import Incoming
from bot.slack.run import Parts, run_http, run_socket
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage


class WallClock:
    """The real time."""

    def now(self) -> datetime:
        """Now."""
        return datetime.now(UTC)


class Echo:
    """Answers with what was asked.

    Args:
        storage: where the answer is put.
        died: a file that remembers that it has died once.
    """

    def __init__(self, storage: Storage, died: Path) -> None:
        self._storage = storage
        self._died = died

    def __call__(self, incoming: Incoming) -> None:
        """Answer one question, or do what it says."""
        if "die" in incoming.text and not self._died.exists():
            self._died.touch()
            time.sleep(0.3)  # until the acknowledgement is out
            os.kill(os.getpid(), signal.SIGKILL)
        if "fail" in incoming.text:
            raise RuntimeError("asked to fail")
        if "slow" in incoming.text:
            logging.getLogger("echo").info("thinking")
            time.sleep(1.0)
        text = f"{incoming.kind}: {incoming.command or incoming.action_id or ''} {incoming.text}"
        section = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
        call = answer(incoming, text, [section])
        now = WallClock().now()
        with self._storage.open(incoming.workspace_id, now) as workspace:
            workspace.outbox.put(f"answer:{incoming.key}", call.method, call.arguments, now)
            assert incoming.inbox_id is not None
            workspace.inbox_done(incoming.inbox_id)
            workspace.commit()


def main(database: str, transport: str) -> None:
    """Run until told to stop."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    engine = open_engine(database)
    upgrade(engine)
    storage = Storage(engine)
    clock = WallClock()
    storage.create("T0TEST", "Test", "en", clock.now())
    setting = os.environ
    parts = Parts(
        storage=storage,
        clock=clock,
        respond=Echo(storage, Path(setting["DIED"])),
        apology=lambda _, error_id: f"sorry, error id {error_id}",
        api=WebApi(setting["SLACK_BOT_TOKEN"], setting["SLACK_API_URL"]),
        lease_s=3.0,
        on_ready=lambda: print("ready", flush=True),  # noqa: T201  how the test knows
    )
    if transport == "socket":
        run_socket(parts, setting["SLACK_APP_TOKEN"], setting["SLACK_API_URL"])
    else:
        run_http(parts, setting["SLACK_SIGNING_SECRET"], int(setting["PORT"]), "127.0.0.1")
    engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
