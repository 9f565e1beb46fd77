"""How the schema came to be, step by step. Run by ``storage.migrate``; there is no alembic.ini."""
