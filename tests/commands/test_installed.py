"""The installed program in processes of its own: what only a real terminal, pipe or exit status can show."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

from tests.commands.terminal import FIT_KEYS, SAMPLE, Terminal
from tests.scenarios.osuma_process import PROGRAM, environment, run


def test_from_a_file_to_an_answer(tmp_path: Path) -> None:
    """Import, apply, ask, list and score, as the README says, each with its exit status."""
    (tmp_path / "companies.csv").write_bytes((SAMPLE / "companies.csv").read_bytes())
    (tmp_path / "icp.yaml").write_bytes((SAMPLE / "icp.yaml").read_bytes())
    statuses = {
        "import companies.csv": 0,
        "icp apply icp.yaml": 0,
        "fit Havupuu Software --json": 0,
        "fit Nobody --json": 1,
        "top -n many": 2,
        "score companies.csv --profile icp.yaml --out scored.csv": 0,
    }
    done = {typed: run(tmp_path, *typed.split()) for typed in statuses}
    assert {typed: each.returncode for typed, each in done.items()} == statuses
    assert json.loads(done["fit Havupuu Software --json"].stdout).keys() >= FIT_KEYS
    assert json.loads(done["fit Nobody --json"].stdout)["status"] == "not_found"
    assert not any("Traceback" in each.stderr for each in done.values())
    with (tmp_path / "scored.csv").open(encoding="utf-8", newline="") as file:
        assert {row["name"]: row["tier"] for row in csv.DictReader(file)}["Havupuu Software Oy"] == "A"


def test_the_first_minute(tmp_path: Path) -> None:
    """The sample team answers three questions from a pipe, and says on stderr what it made."""
    done = run(tmp_path, "chat", "--sample", stdin="does Havupuu Software fit?\nwhy only B?\ntop 5\n")
    assert done.returncode == 0
    assert "A · 89.6 of 100" in done.stdout
    assert "Havupuu Software Oy is already A" in done.stdout
    assert "5 of 57 leads that qualify" in done.stdout
    assert "\x1b[" not in done.stdout  # no colours into a pipe
    assert done.stderr.count("\n") == 1


def test_a_reader_that_leaves(sample: Terminal) -> None:
    """A pipe that closes early is no failure of ours: no traceback, no error id."""
    writing = subprocess.Popen(  # noqa: S603  our own program
        [PROGRAM, "top", "-n", "57", "--workspace", "sample", "--json"],
        cwd=sample.folder,
        env=environment(sample.folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writing.stdout is not None
    writing.stdout.read(1)
    writing.stdout.close()
    assert writing.stderr is not None
    assert writing.stderr.read() == ""
    writing.stderr.close()
    writing.wait(timeout=30)
