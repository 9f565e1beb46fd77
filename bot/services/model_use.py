"""What the language model was used for, against the day's budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.errors import BotRefusal
from bot.llm.budget import Budget
from bot.services.decide_proposal import may_decide
from storage.model_use import DayUse
from storage.workspace import Workspace

DAYS = 30


@dataclass(frozen=True, slots=True)
class Sum:
    """Requests, those without a usable answer, tokens, and costs in millionths by currency."""

    asked: int
    unanswered: int
    tokens: int
    millionths: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ModelUseReport:
    """The use of today (in UTC) and of the last ``DAYS`` days with it, and that of each model in these.

    Attributes:
        model: the one that is set today, or None.
    """

    budget: Budget
    model: str | None
    today: Sum
    lately: Sum
    by_model: Mapping[str, Sum]

    @property
    def spent(self) -> bool:
        """Whether the day's budget is used up."""
        return self.budget.daily_tokens is not None and self.today.tokens >= self.budget.daily_tokens


def model_use(workspace: Workspace, budget: Budget, model: str | None) -> ModelUseReport:
    """The use of one workspace."""
    days = workspace.model_use.since(workspace.today - timedelta(days=DAYS - 1))
    today = [day for day in days if day.day == workspace.today]
    names = dict.fromkeys(sorted(day.model for day in days))
    by_model = {name: _sum(day for day in days if day.model == name) for name in names}
    return ModelUseReport(budget, model, _sum(today), _sum(days), by_model)


def model_use_for(workspace: Workspace, person: str, budget: Budget, model: str | None) -> ModelUseReport:
    """The same for a person who asks.

    Raises:
        BotRefusal: there are approvers, and the person is none.
    """
    if not may_decide(workspace, person):
        raise BotRefusal("refusal-model-use-right")
    return model_use(workspace, budget, model)


def _sum(days: Iterable[DayUse]) -> Sum:
    listed = list(days)
    costs: Counter[str] = Counter()
    for day in listed:
        if day.currency:
            costs[day.currency] += day.millionths
    asked, unanswered = (sum(getattr(day, name) for day in listed) for name in ("asked", "unanswered"))
    return Sum(asked, unanswered, sum(day.tokens for day in listed), dict(costs))
