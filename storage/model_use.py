"""How many tokens a workspace's questions took of a language model, and what they cost, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from storage.columns import indexable
from storage.dialect import insert_into
from storage.model_use_tables import model_use

_COUNTED = ("asked", "unanswered", "tokens_in", "tokens_out", "millionths")


@dataclass(frozen=True, slots=True)
class Spent:
    """What one request to a model took.

    Attributes:
        answered: whether it gave an answer that could be read.
        tokens_in, tokens_out: of the request and of the answer.
        millionths: what that costs, in millionths of the currency.
        currency: its code ("EUR"), or "" where no price is set.
    """

    model: str
    tokens_in: int
    tokens_out: int
    answered: bool = True
    millionths: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class DayUse:
    """All that one model was asked for on one day (in UTC), by one workspace."""

    day: date
    model: str
    currency: str
    asked: int
    unanswered: int
    tokens_in: int
    tokens_out: int
    millionths: int

    @property
    def tokens(self) -> int:
        """Of requests and answers together: what the day's budget counts."""
        return self.tokens_in + self.tokens_out


class ModelUse:
    """The use of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = model_use.c.workspace_id == workspace_id

    def add(self, spent: Spent) -> None:
        """Adds a request to the day of this unit of work; writers at once lose nothing of each other."""
        key = {
            "workspace_id": self._workspace_id,
            "day": self._at.date(),
            "model": indexable(spent.model),
            "currency": spent.currency,
        }
        counted = {
            "asked": 1,
            "unanswered": int(not spent.answered),
            "tokens_in": spent.tokens_in,
            "tokens_out": spent.tokens_out,
            "millionths": spent.millionths,
        }
        statement = insert_into(self._connection, model_use).values(key | counted)
        raised = {name: model_use.c[name] + statement.excluded[name] for name in _COUNTED}
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=raised))

    def tokens_on(self, day: date) -> int:
        """Tokens of all models on a day."""
        total = func.coalesce(func.sum(model_use.c.tokens_in + model_use.c.tokens_out), 0)
        return int(self._connection.scalar(select(total).where(self._mine, model_use.c.day == day)) or 0)

    def since(self, day: date) -> list[DayUse]:
        """The use from this day on, the newest day first."""
        order = (model_use.c.day.desc(), model_use.c.model, model_use.c.currency)
        wanted = select(model_use).where(self._mine, model_use.c.day >= day).order_by(*order)
        rows = self._connection.execute(wanted).mappings()
        return [DayUse(**{name: row[name] for name in DayUse.__slots__}) for row in rows]
