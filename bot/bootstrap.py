"""The one place where everything is built and joined, by plain arguments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from storage.engine import open_engine
from storage.failures import place
from storage.migrate import upgrade
from storage.workspace import Storage

if TYPE_CHECKING:  # the model's library takes long to import, and most commands never ask it
    from bot.llm.server import Server
    from bot.ports import Clock, Model
    from bot.settings import Settings

LOCAL = "local"
"""The workspace of the terminal."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class Osuma:
    """Everything a command or the bot needs, joined."""

    settings: Settings
    storage: Storage
    clock: Clock
    database: str
    """Where the database is, for people to read: a file's path, or host, port and name; never user or password."""

    def model_for(self, workspace_id: str) -> Model | None:
        """The language model for one question of a workspace, within its time and budget; None where there is none."""
        if self.model_server is None:
            return None
        from bot.llm.account import Account  # noqa: PLC0415 -- see TYPE_CHECKING above
        from bot.llm.allotted import AllottedModel  # noqa: PLC0415 -- likewise

        account = Account(self.storage, workspace_id, self.clock, self.settings.budget)
        return AllottedModel(self.model_server, account)

    @cached_property
    def model_server(self) -> Server | None:
        """The configured language model itself, beyond any budget; None where there is none: then rules write."""
        settings = self.settings
        if settings.model is None or not settings.has_model:
            return None
        from bot.llm import chat_completions  # noqa: PLC0415 -- see TYPE_CHECKING above
        from bot.llm.resting import RestingModel  # noqa: PLC0415 -- likewise

        key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
        return RestingModel(chat_completions.connect(key, settings.openai_base_url, settings.model), self.clock)


@contextmanager
def open_osuma(settings: Settings, clock: Clock | None = None) -> Iterator[Osuma]:
    """Osuma over the configured database, which is brought to this version's schema first.

    Raises:
        StorageRefusal: the database cannot be used.
    """
    engine = open_engine(settings.database_url)
    try:
        upgrade(engine)
        yield Osuma(settings, Storage(engine), clock or SystemClock(), place(engine.url))
    finally:
        engine.dispose()
