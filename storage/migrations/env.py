"""What Alembic runs for every command: on the connection, and inside the transaction, that it was handed."""

from __future__ import annotations

from alembic import context

from storage.migrate import VERSION_TABLE
from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
