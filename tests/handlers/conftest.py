"""Teams: one with nothing, one with the sample data."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.sample_team import SAMPLE, make_sample_team
from storage.engine import open_engine
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.migrated import migrated


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the schema and two workspaces, T1 and T2, without anything in them."""
    return _database(tmp_path_factory.mktemp("empty"), sample=False)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the sample team's data, made once."""
    return _database(tmp_path_factory.mktemp("sample"), sample=True)


def _database(folder: Path, *, sample: bool) -> Path:
    engine = migrated(folder)
    storage = Storage(engine)
    for team in ("T1", "T2"):
        storage.create(team, f"Team {team}", "en", NOW)
    if sample:
        make_sample_team(storage, "en", NOW)
    engine.dispose()
    return folder / "osuma.db"


@pytest.fixture
def storage(empty_database: Path, tmp_path: Path) -> Iterator[Storage]:
    """A storage with two empty workspaces, T1 and T2."""
    yield from _opened(empty_database, tmp_path)


def _opened(database: Path, folder: Path) -> Iterator[Storage]:
    shutil.copy(database, folder / "osuma.db")
    engine = open_engine(f"sqlite:///{folder}/osuma.db")
    yield Storage(engine)
    engine.dispose()


@pytest.fixture
def team(storage: Storage) -> SlackTeam:
    """A team without a profile and without companies."""
    return SlackTeam(storage)


@pytest.fixture
def sample_storage(sample_database: Path, tmp_path: Path) -> Iterator[Storage]:
    """A storage with the sample team."""
    folder = tmp_path / "with-sample"
    folder.mkdir()
    yield from _opened(sample_database, folder)


@pytest.fixture
def sample_team(sample_storage: Storage) -> SlackTeam:
    """The sample team."""
    return SlackTeam(sample_storage, SAMPLE)
