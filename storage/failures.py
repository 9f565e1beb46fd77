"""What a driver's error means to the people who run Osuma. Drivers' own sentences are never passed on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError

from storage.errors import StorageRefusal

_SQLITE = (
    ("SQLITE_NOTADB", "refusal-database-not-one"),
    ("SQLITE_CORRUPT", "refusal-database-damaged"),
    ("SQLITE_READONLY", "refusal-database-read-only"),
    ("SQLITE_CANTOPEN", "refusal-database-folder"),
    ("SQLITE_PERM", "refusal-database-folder"),
    ("SQLITE_BUSY", "refusal-database-busy"),
    ("SQLITE_LOCKED", "refusal-database-busy"),
    ("SQLITE_FULL", "refusal-database-full"),
    ("SQLITE_IOERR", "refusal-database-damaged"),
)
_SQLSTATES = (
    ("28", "refusal-database-password"),
    ("3D", "refusal-database-missing"),
    ("25006", "refusal-database-read-only"),
    ("42501", "refusal-database-rights"),
    ("53100", "refusal-database-full"),
    ("53", "refusal-database-busy"),
    ("55P03", "refusal-database-busy"),
    ("40", "refusal-database-busy"),
    ("57P", "refusal-database-unreachable"),
    ("08", "refusal-database-unreachable"),
)
# A failed connection carries no SQLSTATE, only the server's words.
_WORDS = (
    ("password", "refusal-database-password"),
    ("authentication", "refusal-database-password"),
    ("role ", "refusal-database-password"),
    ("pg_hba.conf", "refusal-database-password"),
    ("database ", "refusal-database-missing"),
    ("too many", "refusal-database-busy"),
)


def place(url: URL) -> str:
    """Where a database is, for a person: a file's path, or host, port and name; never user or password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return f"{url.host or 'localhost'}:{url.port or 5432}/{url.database or ''}"


def refusal(error: BaseException, where: str) -> StorageRefusal | None:
    """The refusal that a database error means, or None where the error is a fault of the program."""
    original = error.orig if isinstance(error, DBAPIError) else error
    key = None
    if isinstance(original, sqlite3.Error):
        name = getattr(original, "sqlite_errorname", "")
        key = next((key for start, key in _SQLITE if name.startswith(start)), None)
    elif isinstance(original, psycopg.Error):
        key = _postgres_key(original)
    return StorageRefusal(key, where=where) if key else None


def _postgres_key(error: psycopg.Error) -> str | None:
    if error.sqlstate:
        return next((key for start, key in _SQLSTATES if error.sqlstate.startswith(start)), None)
    if not isinstance(error, psycopg.OperationalError):
        return None
    words = str(error)
    if "FATAL" not in words and "fe_sendauth" not in words:
        return "refusal-database-unreachable"
    said = words.partition("FATAL:")[2] or words
    return next((key for word, key in _WORDS if word in said), "refusal-database-unreachable")


@contextmanager
def refusing(engine: Engine) -> Iterator[None]:
    """Turns database errors that people can do something about into refusals; others pass unchanged."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, psycopg.Error) as error:
        told = refusal(error, place(engine.url))
        if told is None:
            raise
        raise told from error
