"""The account of what a workspace has spent on the model."""

from __future__ import annotations

import logging

from bot.errors import ModelUnavailable
from bot.llm.budget import Budget
from bot.llm.usage import Usage
from bot.ports import Clock
from storage.errors import StorageRefusal
from storage.model_use import Spent
from storage.workspace import Storage


class Account:
    """One workspace's use of the model: asked before each request, told after it."""

    def __init__(self, storage: Storage, workspace_id: str, clock: Clock, budget: Budget) -> None:
        self._storage = storage
        self._workspace_id = workspace_id
        self._clock = clock
        self._budget = budget

    def require(self) -> None:
        """Refuse a request where the day's budget is used up. The last ones before that may exceed it.

        Raises:
            ModelUnavailable: "budget".
        """
        most = self._budget.daily_tokens
        if most is None:
            return
        now = self._clock.now()
        with self._storage.open(self._workspace_id, now, read_only=True) as workspace:
            used = workspace.model_use.tokens_on(now.date())
        if used >= most:
            raise ModelUnavailable("budget")

    def add(self, model: str, usage: Usage, *, answered: bool) -> None:
        """Write down what a request took. Where that fails the answer counts all the same, and the log says so."""
        priced = self._budget.priced
        spent = Spent(
            model,
            usage.tokens_in,
            usage.tokens_out,
            answered=answered,
            millionths=self._budget.millionths(usage),
            currency=self._budget.currency if priced else "",
        )
        try:
            with self._storage.open(self._workspace_id, self._clock.now()) as workspace:
                workspace.model_use.add(spent)
                workspace.commit()
        except StorageRefusal as refused:
            logging.getLogger("osuma.model").warning("use of the model not written down: %s", refused.key)
