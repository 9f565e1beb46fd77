"""The wheel: everything that the program reads is in it, and it works where the project is not."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.scenarios.osuma_process import environment

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "icp", "storage", "prompts")
CODE = {".py", ".pyi"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 -- our own code
    (path,) = folder.glob("*.whl")
    return path


def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_file_that_is_read_is_in_it(wheel: Path) -> None:
    """Texts, prompts, sample, reference tables, word lists and migrations are in the wheel, byte for byte."""
    data = [
        path.relative_to(ROOT)
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in CODE and "__pycache__" not in path.parts
    ]
    kinds = {path.suffix for path in data}
    assert {".ftl", ".j2", ".csv", ".yaml", ".tsv", ".txt"} <= kinds
    with zipfile.ZipFile(wheel) as archive:
        for path in data:
            assert archive.read(path.as_posix()) == (ROOT / path).read_bytes(), path
    assert {f"storage/migrations/{name}" for name in ("env.py", "versions/0001_first_schema.py")} <= names(wheel)


def test_nothing_else_is_in_it(wheel: Path) -> None:
    """Tests, tools, databases and settings stay at home."""
    tops = {name.partition("/")[0] for name in names(wheel)}
    assert tops == {*PACKAGES, next(top for top in tops if top.endswith(".dist-info"))}
    assert not any(name.endswith((".db", ".env", ".pyc")) for name in names(wheel))


def test_it_works_where_the_project_is_not(wheel: Path, tmp_path: Path) -> None:
    """Installed in an environment of its own, far from the sources, the sample team answers in both languages."""
    here, home = tmp_path / "environment", tmp_path / "home"
    home.mkdir()
    _run([sys.executable, "-m", "venv", "--without-pip", str(here)], home)
    python = here / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--quiet", "--disable-pip-version-check"]
    _run([*pip, "install", "--no-deps", "--no-index", str(wheel)], home)
    _lend_dependencies(here)
    origin = _run([str(python), "-c", "import bot, icp, storage, prompts; print(bot.__file__)"], home).stdout.strip()
    assert Path(origin).is_relative_to(here)

    typed = "does Havupuu Software fit?\nmitä puuttuu?\npersonas\n"
    out = _run([str(here / "bin" / "osuma"), "chat", "--sample"], home, typed).stdout
    assert "A · 89.6 of 100" in out
    assert "Mitä tiedoista puuttuu: Havupuu Software Oy" in out
    assert "Buyer personas" in out


def _lend_dependencies(environment_folder: Path) -> None:
    """Let an environment use the packages that the tests run with, behind its own and without their .pth files."""
    (site,) = environment_folder.glob("lib/python*/site-packages")
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


def _run(arguments: list[str], folder: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(  # noqa: S603 -- our own programs
        arguments,
        cwd=folder,
        env=environment(folder),
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done
