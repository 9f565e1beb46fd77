"""The table of what a language model was asked for, day by day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, Column, Date, ForeignKeyConstraint, Named, Table

from storage.columns import key_type
from storage.tables import Owned, metadata


class ModelUseColumns(Owned):
    """One day's requests to one model, priced in one currency ("" where no price was set)."""

    day: Named[date] = Column(Date, primary_key=True)
    model: Named[str] = Column(key_type(), primary_key=True)
    currency: Named[str] = Column(key_type(), primary_key=True)
    asked: Named[int] = Column(BigInteger)
    unanswered: Named[int] = Column(BigInteger)
    tokens_in: Named[int] = Column(BigInteger)
    tokens_out: Named[int] = Column(BigInteger)
    millionths: Named[int] = Column(BigInteger)


model_use = Table(
    "model_use",
    metadata,
    ModelUseColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="model_use_workspace"),
)
