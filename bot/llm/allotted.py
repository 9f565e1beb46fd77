"""The model as one question has it: so many seconds, so many tokens of the day, and each request written down."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from bot.errors import ModelUnavailable
from bot.llm.account import Account
from bot.llm.server import Server
from bot.llm.usage import Usage, estimated
from bot.ports import Answer

SECONDS = 40.0
"""For everything that one question asks of a model, repairs included: with the rest, an answer comes within 45."""

_WORTHWHILE = 1.0
"""Seconds with fewer of which left nothing is asked any more."""


class AllottedModel:
    """A ``Model`` for one question of one workspace; its time runs from when it is made.

    It raises ``ModelUnavailable`` as ``ChatCompletions`` does; also "budget", where the day's tokens are used up.
    """

    def __init__(self, server: Server, account: Account, seconds: float = SECONDS) -> None:
        self._server = server
        self._account = account
        self._until = time.monotonic() + seconds

    @property
    def name(self) -> str:
        """The model's name as configured."""
        return self._server.name

    def complete(self, messages: Sequence[Mapping[str, str]], form: type[Answer], *, max_tokens: int) -> Answer:
        """The answer to a conversation, validated against ``form``.

        Raises:
            ModelUnavailable: none came in the time that is left, or the budget is used up.
        """
        left = self._until - time.monotonic()
        if left < _WORTHWHILE:
            raise ModelUnavailable("timeout")
        self._account.require()
        spent: list[Usage] = []
        answered = False
        try:
            answer = self._server.complete(messages, form, max_tokens=max_tokens, seconds=left, spend=spent.append)
            answered = True
        except ModelUnavailable as unavailable:
            if str(unavailable) == "timeout" and not spent:
                spent.append(
                    Usage(estimated(messages), 0)
                )  # it may well be writing, and billing, although nobody waits any more
            raise
        finally:
            self._account.add(self.name, sum(spent, Usage(0, 0)), answered=answered)
        return answer
