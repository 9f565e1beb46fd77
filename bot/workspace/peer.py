"""The Slack-like peer: local-slack from npm, in a version of its own, started and ended by us.

Its package holds one program and no script, so npx fetches it (into npm's own cache, once) and says where it is; what
runs is the program itself, with nothing between it and us that could outlive either.
"""

from __future__ import annotations

import json
import platform
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.errors import BotRefusal

VERSION = "0.1.8"
_FETCHED_S = 300
_STARTED_S = 20.0
_ENDED_S = 5.0
_TICK_S = 0.05


def package() -> str:
    """The package for this machine, "local-slack-linux-x64".

    Raises:
        BotRefusal: there is none.
    """
    system = {"linux": "linux", "darwin": "darwin"}.get(sys.platform)
    processor = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}.get(platform.machine().lower())
    if system is None or processor is None:
        raise BotRefusal("refusal-workspace-machine", machine=f"{sys.platform} {platform.machine()}")
    return f"local-slack-{system}-{processor}"


def program(folders: tuple[Path, ...]) -> Path | None:
    """The program in one of the folders' ``node_modules``, where it was installed before in this version."""
    name = package()
    for folder in folders:
        found = folder / "node_modules" / name
        if (found / "bin" / "local-slack").exists() and _version(found) == VERSION:
            return found / "bin" / "local-slack"
    return None


def fetch() -> Path:
    """Let npx fetch the program; where it put it.

    Raises:
        BotRefusal: npm is missing, or could not fetch it.
    """
    npx = shutil.which("npx")
    if npx is None or shutil.which("node") is None:
        raise BotRefusal("refusal-workspace-npm")
    wanted = f"{package()}@{VERSION}"
    command = [npx, "--yes", "--prefer-offline", f"--package={wanted}", "--call", "node -p process.env.PATH"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_FETCHED_S, check=True)  # noqa: S603  npx
    except (subprocess.SubprocessError, OSError):
        raise BotRefusal("refusal-workspace-fetch", package=wanted) from None
    for entry in done.stdout.strip().split("\n")[-1].split(":"):
        found = Path(entry).parent / package() / "bin" / "local-slack"
        if found.exists():
            return found
    raise BotRefusal("refusal-workspace-fetch", package=wanted)


class Peer:
    """The peer as a process of its own, on a free port of the loopback, until the context is left.

    Args:
        path: the program.
        config: what is in the workspace, as local-slack's file has it.
        folder: where it may write.

    Raises:
        BotRefusal: it does not start.
    """

    def __init__(self, path: Path, config: Mapping[str, Any], folder: Path) -> None:
        self._path, self._config, self._folder = path, config, folder
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        config = self._folder / "local-slack.json"
        config.write_text(json.dumps(self._config), "utf-8")
        port = str(_free_port())
        self.url = f"http://127.0.0.1:{port}"
        places = ["--config", str(config), "--files-dir", str(self._folder / "files")]
        options = [*places, "--port", port, "--base-host", "127.0.0.1"]
        try:
            # In a session of its own: Ctrl+C reaches us, and we end it after the bot has said what it has to say.
            self._process = subprocess.Popen(  # noqa: S603  the program that npm gave us
                [self._path, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
        except OSError:
            raise BotRefusal("refusal-workspace-start", program=str(self._path)) from None
        try:
            self._wait()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """End it, kindly first."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(_ENDED_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _wait(self) -> None:
        end = time.monotonic() + _STARTED_S
        while time.monotonic() < end and self._process is not None and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_control/state", timeout=1):  # noqa: S310  the loopback
                    return
            except (OSError, urllib.error.URLError):
                time.sleep(_TICK_S)
        raise BotRefusal("refusal-workspace-start", program=str(self._path))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _version(folder: Path) -> str | None:
    try:
        told = json.loads((folder / "package.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return str(told.get("version")) if isinstance(told, dict) else None
