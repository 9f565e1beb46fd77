"""Bringing a database to this program's schema, and telling when that cannot be."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from storage.engine import transaction
from storage.errors import StorageRefusal
from storage.failures import place, refusing
from storage.tables import metadata

VERSION_TABLE = "osuma_version"
"""Not Alembic's usual name: the database may hold another program's tables beside ours."""

_LOCK = 0x05_0A  # any number, the same in every replica
_PATIENCE_S = 10


def check(engine: Engine) -> str | None:
    """The schema version found, or None in a database that has none yet. Changes nothing.

    Raises:
        StorageRefusal: unreachable, unreadable, not ours, or written by a newer version of the program.
    """
    with refusing(engine), transaction(engine, reading=True) as connection:
        return _known(connection, engine)


def upgrade(engine: Engine) -> None:
    """Brings the database to this program's schema, once however many replicas start at the same time.

    Raises:
        StorageRefusal: as ``check``, and where the database cannot be written.
    """
    with refusing(engine):
        if check(engine) == _scripts().get_current_head():
            return
        with transaction(engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
                # Under a rolling deploy others still work: whoever waits for a table makes all of them wait behind it.
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE_S}s'")
            _known(connection, engine)
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _known(connection: Connection, engine: Engine) -> str | None:
    version = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()
    where = place(engine.url)
    if version is None:
        if set(inspect(connection).get_table_names()) & set(metadata.tables):
            raise StorageRefusal("refusal-database-foreign", where=where)
    elif version not in {script.revision for script in _scripts().walk_revisions()}:
        raise StorageRefusal("refusal-database-newer", where=where, version=version)
    return version
