"""``osuma workspace``."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest

from bot.errors import BotRefusal
from bot.workspace import peer
from bot.workspace.team import TEAM
from storage.engine import open_engine
from storage.workspace import Storage
from tests.fakes import NOW
from tests.scenarios.osuma_process import PROGRAM, environment, run
from tests.slack_workspace import ROOT, SKIP_REASON, binary

needs_peer = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)


def children(pid: int) -> list[str]:
    """The programs that a process has started and that still run, in this or another session."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    return found.stdout.split()


@needs_peer
def test_it_opens_greets_and_ends(tmp_path: Path) -> None:
    """One JSON document names the address; everyone is greeted in their language; Ctrl+C leaves nothing running."""
    command = [PROGRAM, "workspace", "--no-browser", "--port", "0", "--json", "--keep", "kept.db"]
    process = subprocess.Popen(  # noqa: S603  our own program
        command, cwd=tmp_path, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = ""
    while not told.endswith("}\n") and (line := process.stdout.readline()):
        told += line
    opened = json.loads(told or "{}")
    with urllib.request.urlopen(f"{opened['url']}/_control/state") as answer:  # noqa: S310  loopback
        channels = [each["id"] for each in json.load(answer)["channels"] if each["is_im"]]
    greetings = []
    for channel in channels:
        with urllib.request.urlopen(f"{opened['url']}/_control/messages/{channel}") as answer:  # noqa: S310  loopback
            greetings += [message["text"] for message in json.load(answer)["messages"]]
    assert sorted(text.split(",")[0] for text in greetings) == ["Hei", "Hi", "Hi"]
    started = children(process.pid)
    assert len(started) == 1, "the peer"
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert (process.returncode, "nothing of it is running" in told) == (0, True), told
    assert not Path(f"/proc/{started[0]}").exists()
    engine = open_engine(f"sqlite:///{tmp_path / 'kept.db'}")
    with Storage(engine).open(TEAM, NOW, read_only=True) as workspace:
        assert workspace.companies.count() == 60
    engine.dispose()
    assert not (tmp_path / "osuma.db").exists(), "one's own data stays apart"


@needs_peer
def test_a_taken_port_is_told(tmp_path: Path) -> None:
    """With what to do instead; nothing is left running."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(tmp_path, "workspace", "--no-browser", "--port", str(port))
    assert done.returncode == 1
    assert f"Port {port} is taken" in done.stderr
    assert f"--port {port + 1}" in done.stderr


def test_without_npm_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where neither the program nor npx is there; a machine that it was not built for is named."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert peer.program((tmp_path,)) is None
    with pytest.raises(BotRefusal) as refused:
        peer.fetch()
    assert refused.value.key == "refusal-workspace-npm"
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    with pytest.raises(BotRefusal) as refused:
        peer.package()
    assert refused.value.key == "refusal-workspace-machine"


def test_npx_says_where_it_put_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program in npm's own cache is found by the path that npx gives to what it runs; a failure is told."""
    cache = tmp_path / "cache" / "node_modules"
    program = cache / peer.package() / "bin" / "local-slack"
    program.parent.mkdir(parents=True)
    program.touch()
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, says in (("npx", f"echo {cache}/.bin:/usr/bin"), ("node", "true")):
        (tools / name).write_text(f"#!/bin/sh\n{says}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    assert peer.fetch() == program
    (tools / "npx").write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(BotRefusal) as refused:
        peer.fetch()
    assert refused.value.key == "refusal-workspace-fetch"


def test_one_version_is_pinned() -> None:
    """What the tests install is what people get."""
    assert f"local-slack-linux-x64@{peer.VERSION}" in (ROOT / "Makefile").read_text()
