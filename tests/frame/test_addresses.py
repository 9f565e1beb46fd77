"""Where packages come from is a matter of the machine: nothing here names a registry, a mirror or a path."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted(path.relative_to(ROOT) for path in ROOT.glob("requirements/*.lock"))
NPM_LOCKS = sorted(path.relative_to(ROOT) for path in ROOT.glob("tools/*/package-lock.json"))

_ADDRESS = re.compile(
    r"(?:pypi|pythonhosted|npmjs|npmmirror|yarnpkg|jsdelivr|unpkg|anaconda|artifactory|nexus)\.(?:org|com|io|net)"
    r"|--(?:extra-)?index-url|--find-links|--trusted-host|registry *=|file:///(?!etc/passwd)",
    re.IGNORECASE,
)
_PIN = re.compile(r"^[a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,_-]+\])?==[^\s;\\]+(?: ;[^\\]+)? \\$")
_HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
_REMARK = re.compile(r"^    # +(?:via )?\S.*$|^    # via$")


def tracked() -> list[Path]:
    """The text files of the project that git keeps, this test and binary files left out."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout, so nothing tells the project's files from others")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 -- git of the machine
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    left_out = {Path(__file__)}
    return [path for path in paths if path.suffix not in {".png", ".tsv"} and path not in left_out and path.exists()]


def test_no_registry_is_named() -> None:
    """No lock file, document, script or source names a package registry."""
    found = {}
    for path in tracked():
        if match := _ADDRESS.search(path.read_text(encoding="utf-8", errors="replace")):
            found[str(path.relative_to(ROOT))] = match[0]
    assert found == {}


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_every_package_is_pinned_with_its_hashes(lock: Path) -> None:
    """A lock file holds names, versions and hashes, and nothing else."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    odd = [line for line in lines if not (_PIN.match(line) or _HASH.match(line) or _REMARK.match(line))]
    assert odd == []
    pins = [place for place, line in enumerate(lines) if _PIN.match(line)]
    assert pins
    assert all(_HASH.match(lines[place + 1]) for place in pins)


@pytest.mark.parametrize("lock", NPM_LOCKS, ids=str)
def test_npm_packages_are_pinned_without_addresses(lock: Path) -> None:
    """The lock files of the tools from npm hold versions and hashes, and no addresses."""
    packages = json.loads((ROOT / lock).read_text("utf-8"))["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert name == "" or (package["version"] and package["integrity"]), name


def versions(lock: Path) -> dict[str, set[str]]:
    """The versions of each package, with the machines that they are for."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / lock).read_text("utf-8").splitlines():
        if _PIN.match(line):
            name, _, version = line.rstrip(" \\").partition("==")
            found.setdefault(name, set()).add(version)
    return found


def test_what_is_tested_is_what_runs() -> None:
    """A package that the program runs with has the same versions where it is tested."""
    run, dev = (versions(Path("requirements") / name) for name in ("run.lock", "dev.lock"))
    assert {name: (wanted, dev.get(name)) for name, wanted in run.items() if dev.get(name) != wanted} == {}
