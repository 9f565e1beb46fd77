"""One turn of a conversation: what a person sent, and what is at hand to answer it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.i18n import Words
from bot.llm.budget import Budget
from bot.ports import Model, SlackApi
from bot.slack.incoming import Incoming
from storage.workspace import Storage, Workspace


@dataclass(frozen=True)
class Turn:
    """Everything a handler may use. Nothing slow happens inside ``reading`` or ``writing``."""

    incoming: Incoming
    asker_name: str
    words: Words
    now: datetime
    storage: Storage
    model: Model | None = None
    slack: SlackApi | None = None
    """For the files that people share; None in the terminal."""
    fixed: bool = False
    """Whether somebody has set the language, so that the words of a question do not change it."""
    language_of: Callable[[str], str | None] | None = None
    """What another person reads in, by Slack's id of them, as far as Slack tells; None in the terminal. It may ask
    Slack, so it belongs outside of ``reading`` and ``writing``."""
    budget: Budget = field(default_factory=Budget)
    """What the workspace may spend on the model in a day, and what it costs."""

    @property
    def asker(self) -> str:
        """Who asks, as the source of what they tell."""
        return f"@{self.asker_name}"

    def reading(self) -> AbstractContextManager[Workspace]:
        """The asker's workspace, to look things up in."""
        return self.storage.open(self.incoming.workspace_id, self.now, read_only=True)

    def writing(self) -> AbstractContextManager[Workspace]:
        """The asker's workspace, to change; nothing stays without ``commit``."""
        return self.storage.open(self.incoming.workspace_id, self.now)

    def speaking(self, language: str | None) -> Turn:
        """The same turn in another language; unchanged for None."""
        return self if language is None or self.fixed else replace(self, words=self.words.speaking(language))
