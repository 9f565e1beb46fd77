"""Osuma as people run it: the installed program in processes of its own, in an empty folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.slack_workspace import SlackWorkspace

PROGRAM = Path(sys.executable).with_name("osuma")


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """A clean environment: nothing of this machine's but the path, the database in ``folder``."""
    database = {"OSUMA_DATABASE_URL": f"sqlite:///{folder / 'osuma.db'}"}
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", **database, **settings}


def run(folder: Path, *arguments: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """One command, to its end."""
    return subprocess.run(  # noqa: S603  our own program
        [PROGRAM, *arguments],
        cwd=folder,
        env=environment(folder, **settings),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


class RunningBot:
    """``osuma run`` in a Slack workspace, until the context is left."""

    def __init__(self, folder: Path, slack: SlackWorkspace, **settings: str) -> None:
        self._folder, self._slack = folder, slack
        self._settings = {**slack.environment(), **settings}
        self._process: subprocess.Popen[str] | None = None
        self._log = folder / "bot.log"

    def __enter__(self) -> Self:
        before = self._connections()
        with self._log.open("a") as log:
            self._process = subprocess.Popen(  # noqa: S603  our own program
                [PROGRAM, "run"],
                cwd=self._folder,
                env=environment(self._folder, PYTHONUNBUFFERED="1", **self._settings),
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        while "Ctrl+C" not in (line := self._process.stdout.readline()):
            assert line, self.log()
        if self._slack.events_url is None:
            self._slack.wait_for_bot(before + 1)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process is not None
        if self._process.poll() is None:
            self.end(signal.SIGTERM)

    def end(self, number: signal.Signals) -> int:
        """End it by a signal; its exit status."""
        assert self._process is not None
        self._process.send_signal(number)
        status = self._process.wait(timeout=30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return status

    def log(self) -> str:
        """What it wrote on stderr."""
        return self._log.read_text()

    def _connections(self) -> int:
        return sum("hello" in entry["summary"] for entry in self._slack.log())


def shown(message: dict[str, Any]) -> str:
    """All texts of a message's blocks, one a line, as a reader would go through them."""
    return "\n".join(_texts(message.get("blocks", []))) or message["text"]


def _texts(part: Any) -> list[str]:  # noqa: ANN401  JSON
    if isinstance(part, list):
        return [text for item in part for text in _texts(item)]
    if not isinstance(part, dict):
        return []
    if part.get("type") in {"mrkdwn", "plain_text"}:
        return [str(part["text"])]
    return [text for name, item in part.items() if name != "metadata" for text in _texts(item)]


def buttons(message: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A message's buttons by their action's name."""
    found: dict[str, dict[str, Any]] = {}
    for block in message.get("blocks", []):
        for element in [*block.get("elements", []), block.get("accessory", {})]:
            if element.get("type") == "button":
                found[element["action_id"].partition("@")[0]] = element
    return found


def saying(slack: SlackWorkspace, channel: str, text: str) -> dict[str, Any] | None:
    """The newest answer in a channel that holds a text, or None."""
    return next((answer for answer in reversed(slack.answers(channel)) if text in shown(answer)), None)
