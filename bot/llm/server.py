"""A model as the rooms of ``bot/llm`` hand it on: the ``Model`` port, with a time limit and an account of tokens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.llm.usage import Usage
from bot.ports import Answer


class Server(Protocol):
    """One model on one server, for all workspaces."""

    @property
    def name(self) -> str:
        """The model's name as configured."""
        ...

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        form: type[Answer],
        *,
        max_tokens: int,
        seconds: float | None = None,
        spend: Callable[[Usage], None] | None = None,
    ) -> Answer:
        """As ``ChatCompletions.complete``.

        Raises:
            ModelUnavailable: no valid answer came in time.
        """
        ...
