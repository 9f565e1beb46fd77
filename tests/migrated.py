"""A SQLite database with this program's schema: migrated once in a test process, and copied for whoever asks."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from storage.engine import open_engine
from storage.migrate import upgrade


def migrated(folder: Path) -> Engine:
    """An engine on a new ``osuma.db`` in a folder, with the schema and nothing else; dispose of it."""
    (folder / "osuma.db").write_bytes(_schema())
    return open_engine(f"sqlite:///{folder}/osuma.db")


@cache
def _schema() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/osuma.db")
        upgrade(engine)
        engine.dispose()
        return Path(folder, "osuma.db").read_bytes()
