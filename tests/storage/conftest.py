"""A database of each kind for every test of the storage, with this program's schema in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.tables import metadata
from storage.workspace import Storage
from tests.postgres import PostgresServer
from tests.storage.samples import NOW


@pytest.fixture(scope="session")
def postgres_engine(postgres_server: PostgresServer) -> Iterator[Engine]:
    """An engine on one migrated database, which tests use one after the other."""
    url = postgres_server.create()
    engine = open_engine(url)
    upgrade(engine)
    yield engine
    engine.dispose()
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on an empty database with the schema."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path}/osuma.db")
        upgrade(engine)
        yield engine
        engine.dispose()
        return
    shared: Engine = request.getfixturevalue("postgres_engine")
    yield shared
    with shared.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)}"))


@pytest.fixture
def storage(engine: Engine) -> Storage:
    """A storage with the workspaces "local" and "other"."""
    storage = Storage(engine)
    storage.create("local", "Local", "en", NOW)
    storage.create("other", "Other", "fi", NOW)
    return storage
