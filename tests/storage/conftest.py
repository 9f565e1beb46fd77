"""A database of each kind for every test of the storage, with this program's schema in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.workspace import Storage
from tests.migrated import migrated
from tests.postgres import empty
from tests.storage.samples import NOW


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on an empty database with the schema."""
    if request.param == "sqlite":
        engine = migrated(tmp_path)
        yield engine
        engine.dispose()
        return
    shared: Engine = request.getfixturevalue("postgres_engine")
    yield shared
    empty(shared)


@pytest.fixture
def storage(engine: Engine) -> Storage:
    """A storage with the workspaces "local" and "other"."""
    storage = Storage(engine)
    storage.create("local", "Local", "en", NOW)
    storage.create("other", "Other", "fi", NOW)
    return storage
