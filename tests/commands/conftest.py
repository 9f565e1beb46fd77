"""Terminals: an empty one, and one with the sample team in its database."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.commands.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in an empty folder, where nothing is configured but the database."""
    for name in Settings.model_fields.values():
        monkeypatch.delenv(str(name.validation_alias), raising=False)
    monkeypatch.chdir(tmp_path)
    return Terminal(tmp_path)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the sample team, made once."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        Terminal(folder).done("chat", "--sample")
    return folder / "osuma.db"


@pytest.fixture
def sample(terminal: Terminal, sample_database: Path) -> Terminal:
    """A terminal with the sample team in the workspace "sample"."""
    shutil.copy(sample_database, terminal.folder / "osuma.db")
    return terminal
