"""How the database is opened, from its URL."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from storage.errors import StorageRefusal

BUSY_TIMEOUT_S = 10
"""How long a writer waits for another one, and a connection for its server."""

_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


def open_engine(url: str) -> Engine:
    """The engine for ``sqlite:///file.db`` or ``postgresql://user@host/name``; connects to nothing yet.

    ``postgres://`` means the same as ``postgresql://``. Dispose of it when done.

    Raises:
        StorageRefusal: not a URL, or one of another kind of database.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    return create_engine(
        parsed,
        hide_parameters=True,  # what people wrote does not belong in an error message
        pool_pre_ping=True,
        connect_args={"connect_timeout": BUSY_TIMEOUT_S, "application_name": "osuma"},
    )


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url.strip())
    except (ArgumentError, ValueError):
        # The library's own message could repeat the URL, and with it a password.
        raise StorageRefusal("refusal-database-url") from None
    scheme = parsed.drivername.split("+")[0]
    if scheme not in _DRIVERS:
        raise StorageRefusal("refusal-database-scheme", scheme=scheme)
    return parsed.set(drivername=_DRIVERS[scheme])


def _sqlite(url: URL) -> Engine:
    if url.database and url.database.startswith("~"):
        url = url.set(database=str(Path(url.database).expanduser()))
    waiting = {} if "timeout" in url.query else {"timeout": BUSY_TIMEOUT_S}
    engine = create_engine(url, hide_parameters=True, connect_args=waiting)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
    del record
    # Python's driver begins transactions at moments of its own choosing and never for reading; _begin does it instead.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete":
        _use_wal(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Another process may be switching at this moment, or the file may not be writable, which is told on writing.
        if not error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY")):
            raise


def _begin(connection: Connection) -> None:
    # A transaction that reads first and writes later fails when another one wrote in between; taking the write lock
    # at once makes it wait instead.
    reading = bool(connection.get_execution_options().get("reading"))
    connection.exec_driver_sql(f"PRAGMA query_only = {int(reading)}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def transaction(engine: Engine, *, reading: bool = False) -> Connection:
    """A connection whose transaction begins with its first statement and is rolled back unless committed.

    Reading transactions never wait for a writer and cannot write.
    """
    connection = engine.connect()
    if engine.dialect.name == "sqlite":
        return connection.execution_options(reading=reading)
    return connection.execution_options(postgresql_readonly=reading)
