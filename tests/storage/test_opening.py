"""Opening a database, and what is said when that fails."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import psycopg
import pytest
from sqlalchemy import Engine, Select, Text, column, make_url, select, table
from sqlalchemy.exc import DBAPIError

from icp.errors import Refusal
from storage.engine import open_engine, transaction
from storage.errors import StorageRefusal
from storage.migrate import check, upgrade
from storage.workspace import Storage
from tests.postgres import PostgresServer
from tests.storage.samples import NOW

SECRET = "hunter2-Ä"  # noqa: S105 - looked for in messages


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("", "refusal-database-url"),
        ("osuma.db", "refusal-database-url"),
        (f"postgresql://u:{SECRET}@h:port/d", "refusal-database-url"),
        (f"mysql://u:{SECRET}@h/d", "refusal-database-scheme"),
        ("mongodb+srv://h/d", "refusal-database-scheme"),
    ],
)
def test_unusable_urls(url: str, key: str) -> None:
    """A URL of no database, or of a kind that is not supported, is refused before anything is opened."""
    with pytest.raises(StorageRefusal) as refused:
        open_engine(url)
    assert refused.value.key == key
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_all_postgres_schemes_mean_the_same(scheme: str) -> None:
    """``postgres://`` as some hosts write it and ``postgresql://`` both work, with one driver."""
    assert open_engine(f"{scheme}://u@h/d").url.drivername == "postgresql+psycopg"


def _refusal(url: str) -> Refusal:
    engine = open_engine(url)
    try:
        with pytest.raises(StorageRefusal) as refused:
            upgrade(engine)
    finally:
        engine.dispose()
    assert SECRET not in f"{refused.value} {refused.value.params} {refused.value.__cause__}"
    return refused.value


def test_a_missing_folder() -> None:
    """A file in a folder that does not exist, or that nobody can write to, is refused with its path."""
    refused = _refusal("sqlite:////proc/nowhere/osuma.db")
    assert (refused.key, refused.params) == ("refusal-database-folder", {"where": "/proc/nowhere/osuma.db"})
    assert _refusal("sqlite:////proc/osuma.db").key == "refusal-database-folder"


def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    """A database that can be read but not written is told apart from one that cannot be opened."""
    path = tmp_path / "osuma.db"
    sqlite3.connect(path).close()
    path.touch()
    refused = _refusal(f"sqlite:///file:{path}?mode=ro&immutable=1&uri=true")
    assert refused.key == "refusal-database-read-only"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """A text file is refused and left as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database\n" * 100)
    assert _refusal(f"sqlite:///{path}").key == "refusal-database-not-one"
    assert path.read_text() == "not a database\n" * 100


def test_a_server_that_is_not_there() -> None:
    """A server that does not answer is refused with host, port and name, and without user and password."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused = _refusal(f"postgresql://maija:{SECRET}@127.0.0.1:{port}/osuma")
    assert refused.key == "refusal-database-unreachable"
    assert refused.params == {"where": f"127.0.0.1:{port}/osuma"}


@pytest.fixture
def guarded_url(postgres_server: PostgresServer, postgres_url: str) -> Iterator[str]:
    """A URL whose user the server asks for a password."""
    rules = postgres_server.folder / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"local all guarded scram-sha-256\nhost all guarded all scram-sha-256\n{before}")
    postgres_server.run("CREATE ROLE guarded LOGIN PASSWORD 'right'")
    postgres_server.run("SELECT pg_reload_conf()")
    url = make_url(postgres_url).set(username="guarded")
    _wait_for_guard(url.render_as_string())
    yield url.set(password="right").render_as_string(hide_password=False)  # noqa: S106 - a test's own
    rules.write_text(before)
    postgres_server.run("SELECT pg_reload_conf()")
    postgres_server.run("DROP OWNED BY guarded")
    postgres_server.run("DROP ROLE guarded")


def _wait_for_guard(url: str) -> None:
    """Until the server, which is only told to read its rules again, has done so."""
    for _ in range(200):
        try:
            psycopg.connect(url, password="wrong").close()  # noqa: S106 - a test's own
        except psycopg.OperationalError:
            return
        sleep(0.02)
    pytest.fail("the server asks for no password")


def test_a_wrong_password(guarded_url: str) -> None:
    """A wrong password is told from a missing database, a missing right and a missing server."""
    url = make_url(guarded_url)
    keys = [
        _refusal(changed.render_as_string(hide_password=False)).key
        for changed in (url.set(password=SECRET), url.set(password=""), url.set(database="nowhere"), url)
    ]
    assert keys == [
        "refusal-database-password",
        "refusal-database-password",
        "refusal-database-missing",
        "refusal-database-rights",
    ]


def test_an_unknown_user(postgres_url: str) -> None:
    """A user that the server does not know is refused like a wrong password."""
    url = make_url(postgres_url).set(username="nobody_here").render_as_string(hide_password=False)
    assert _refusal(url).key == "refusal-database-password"


def test_a_folder_below_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``~`` in a file's path means the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    engine = open_engine("sqlite:///~/osuma.db")
    assert check(engine) is None
    assert (tmp_path / "osuma.db").exists()
    engine.dispose()


def test_two_units_on_one_file_take_turns(tmp_path: Path) -> None:
    """While one unit of work is writing to a SQLite file, others can read; a second writer waits for the first."""
    engine = open_engine(f"sqlite:///{tmp_path}/osuma.db")
    upgrade(engine)
    storage = Storage(engine)
    storage.create("local", "Local", "en", NOW)
    with storage.open("local", NOW) as writing:
        writing.personas.replace([{"name": "Toimitusjohtaja"}], by="@maija")
        with storage.open("local", NOW, read_only=True) as reading:
            assert reading.personas.all() == []
        writing.commit()
    engine.dispose()


def test_a_writer_that_waited_too_long(tmp_path: Path) -> None:
    """A file that stays locked is refused as busy, not with a traceback."""
    path = tmp_path / "osuma.db"
    engine = open_engine(f"sqlite:///{path}?timeout=0")
    upgrade(engine)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageRefusal) as refused:
        Storage(engine).create("local", "Local", "en", NOW)
    assert refused.value.key == "refusal-database-busy"
    other.close()
    engine.dispose()


def test_reading_units_cannot_write(engine: Engine) -> None:
    """The database itself refuses to write in a read-only unit of work, and writes again in the next one."""
    storage = Storage(engine)
    storage.create("local", "Local", "en", NOW)
    with pytest.raises(StorageRefusal), storage.open("local", NOW, read_only=True) as workspace:
        workspace.personas.replace([{"name": "CEO"}], by="@maija")
    with storage.open("local", NOW) as workspace:
        workspace.personas.replace([{"name": "CEO"}], by="@maija")
        workspace.commit()


def test_errors_do_not_repeat_what_people_wrote(engine: Engine) -> None:
    """A database error never carries the values of the statement: they may be personal data."""
    statement: Select[str] = select(column("a", Text)).select_from(table("nowhere")).where(column("a") == SECRET)
    with pytest.raises(DBAPIError, match="nowhere") as failed, transaction(engine) as connection:
        connection.execute(statement)
    assert SECRET not in str(failed.value)
