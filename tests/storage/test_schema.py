"""The schema, and how a database gets it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, Table, UniqueConstraint, text

from storage.engine import open_engine
from storage.errors import StorageRefusal
from storage.migrate import VERSION_TABLE, check, upgrade
from storage.tables import metadata

TABLES = sorted(metadata.tables)


@pytest.mark.parametrize("name", TABLES)
def test_every_key_begins_with_the_workspace(name: str) -> None:
    """No row can be reached without saying whose it is: every key and index begins with the workspace."""
    table: Table = metadata.tables[name]
    keys = [list(table.primary_key.columns), *(list(index.columns) for index in table.indexes)]
    keys += [list(each.columns) for each in table.constraints if isinstance(each, UniqueConstraint)]
    keys += [list(key.columns) for key in table.foreign_key_constraints]
    assert [key[0].name for key in keys] == ["workspace_id"] * len(keys)


def test_tables_and_migrations_agree(engine: Engine) -> None:
    """A migrated database has exactly the tables, columns and indexes that the program thinks it has."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_migrations_make_the_same_sqlite_tables(tmp_path: Path) -> None:
    """On SQLite even keys, conditions of indexes and storage options are the same as the program's own tables."""
    migrated, made = (open_engine(f"sqlite:///{tmp_path}/{name}.db") for name in ("migrated", "made"))
    upgrade(migrated)
    with made.connect() as connection:
        metadata.create_all(connection)
        connection.commit()
    assert _described(migrated) == _described(made)
    migrated.dispose()
    made.dispose()


def _described(engine: Engine) -> dict[str, object]:
    with engine.connect() as connection:
        return {name: _table(connection, name) for name in TABLES}


_SQLITE = (
    'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(:name) ORDER BY name',
    "SELECT name, sql FROM sqlite_master WHERE tbl_name = :name AND type = 'index' ORDER BY name",
    'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(:name) ORDER BY 1, 2',
    "SELECT wr FROM pragma_table_list WHERE name = :name",
)


def _table(connection: Connection, name: str) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in connection.execute(text(query), {"name": name})] for query in _SQLITE]


def test_migrations_make_the_same_postgres_tables(postgres_url: str) -> None:
    """On PostgreSQL even keys, collations and conditions of indexes are the same as the program's own tables."""
    engine = open_engine(postgres_url)
    upgrade(engine)
    migrated = _catalogue(engine)
    with engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert migrated == _catalogue(engine)
    engine.dispose()


_POSTGRES = (
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1, 2""",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2",
    """SELECT table_name, column_name, data_type, is_nullable, collation_name, column_default
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2""",
)


def _catalogue(engine: Engine) -> list[list[tuple[object, ...]]]:
    with engine.connect() as connection:
        return [[tuple(row) for row in connection.execute(text(query))] for query in _POSTGRES]


def test_a_new_database_has_no_version(tmp_path: Path) -> None:
    """Checking an empty database finds no schema and makes none."""
    engine = open_engine(f"sqlite:///{tmp_path}/new.db")
    assert [check(engine), check(engine)] == [None, None]
    upgrade(engine)
    assert check(engine) is not None
    engine.dispose()


def test_upgrading_again_changes_nothing(engine: Engine) -> None:
    """Every start may upgrade: an up-to-date database stays as it is."""
    before = check(engine)
    upgrade(engine)
    assert check(engine) == before


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_replicas_that_start_together_migrate_once(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Four programs that start at the same moment on an empty database all find it ready."""
    url = f"sqlite:///{tmp_path}/osuma.db" if kind == "sqlite" else request.getfixturevalue("postgres_url")
    together = Barrier(4)

    def start(_: int) -> str | None:
        engine = open_engine(url)
        together.wait(timeout=10)
        upgrade(engine)
        version = check(engine)
        engine.dispose()
        return version

    with ThreadPoolExecutor(4) as pool:
        versions = set(pool.map(start, range(4)))
    assert len(versions) == 1
    assert versions != {None}


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_newer_schema_is_left_alone(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A database that a newer Osuma has used is refused, with its version, and not touched."""
    url = f"sqlite:///{tmp_path}/osuma.db" if kind == "sqlite" else request.getfixturevalue("postgres_url")
    engine = open_engine(url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))  # noqa: S608 - a constant
    for act in (check, upgrade):
        with pytest.raises(StorageRefusal) as refused:
            act(engine)
        assert refused.value.key == "refusal-database-newer"
        assert refused.value.params["version"] == "9999"
    engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_another_programs_tables_are_left_alone(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A database in which another program keeps its own "companies" is refused; one with other tables is shared."""
    url = f"sqlite:///{tmp_path}/crm.db" if kind == "sqlite" else request.getfixturevalue("postgres_url")
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE companies (id INTEGER)"))
    with pytest.raises(StorageRefusal) as refused:
        upgrade(engine)
    assert refused.value.key == "refusal-database-foreign"
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE companies RENAME TO invoices"))
    upgrade(engine)
    engine.dispose()
