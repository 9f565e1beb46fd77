"""How far a workspace's setting up is, so that it can be taken up again by anybody, anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Connection, select, update

from storage.columns import storable
from storage.dialect import insert_into
from storage.member_tables import onboarding


@dataclass(frozen=True, slots=True)
class Onboarding:
    """Setting up, begun by somebody.

    Attributes:
        way: how the profile comes to be ("customers", "table", "questions"); None while nobody has said.
        answers: what was answered or passed over so far, by question.
        asking: the question that waits for an answer, None where none does.
        conversation: where it is talked about.
        step: what was left to do when it was last told.
    """

    way: str | None
    answers: Mapping[str, str]
    asking: str | None
    conversation: str | None
    step: str
    started_by: str
    started_at: datetime
    finished_at: datetime | None


class Onboardings:
    """The setting up of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def get(self) -> Onboarding | None:
        """How far it is; None where nobody has begun."""
        mine = onboarding.c.workspace_id == self._workspace_id
        row = self._connection.execute(select(onboarding).where(mine)).mappings().one_or_none()
        if row is None:
            return None
        told = row["answers"] if isinstance(row["answers"], dict) else {}
        answers = {str(name): str(text) for name, text in told.items()}
        others: dict[str, Any] = {name: row[name] for name in Onboarding.__slots__ if name != "answers"}
        return Onboarding(answers=answers, **others)

    def begin(self, by: str, step: str, conversation: str) -> None:
        """Begins in a conversation, or goes on there where it was begun elsewhere."""
        row = {
            "workspace_id": self._workspace_id,
            "answers": {},
            "step": step,
            "conversation": storable(conversation),
            "started_by": storable(by),
            "started_at": self._at,
        }
        statement = insert_into(self._connection, onboarding).values(row)
        here = {"conversation": storable(conversation), "step": step}
        self._connection.execute(statement.on_conflict_do_update(index_elements=["workspace_id"], set_=here))

    def choose(self, way: str) -> None:
        """Which way the profile comes to be; a question that was being asked is dropped."""
        self._set({"way": way, "asking": None})

    def ask(self, question: str | None, answers: Mapping[str, str]) -> None:
        """What was answered, and the question that waits next."""
        kept: dict[str, JsonValue] = {storable(name): storable(text) for name, text in answers.items()}
        self._set({"asking": question, "answers": kept})

    def told(self, step: str) -> None:
        """This is what was left to do when it was told."""
        self._set({"step": step})

    def finish(self) -> None:
        """Everything is set up."""
        self._set({"finished_at": self._at, "asking": None})

    def _set(self, values: Mapping[str, object]) -> None:
        mine = onboarding.c.workspace_id == self._workspace_id
        self._connection.execute(update(onboarding).where(mine).values(**values))
