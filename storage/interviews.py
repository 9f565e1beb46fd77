"""What customers said when they were asked why they bought, and what people or a model read out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, select, update

from icp.reference.words import words
from storage.columns import indexable, storable
from storage.dialect import insert_into, insert_new, reserve
from storage.numbers import row_number
from storage.people_tables import findings, interview_answers


class FindingKind(StrEnum):
    """What can be read out of an answer."""

    GOAL = "goal"
    PAIN = "pain"
    DECISION_MAKER = "decision_maker"
    CHANNEL = "channel"


class State(StrEnum):
    """What people decided of a finding. Dropped ones stay, so that a model does not offer them again."""

    DRAFT = "draft"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a customer answered to one question of the guide.

    Attributes:
        question: its key in the guide.
        source: where the text comes from: a file's name, or the person who wrote it down.
    """

    company_id: str
    question: str
    text: str
    source: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class NewFinding:
    """Something read out of an answer; ``quote`` may be empty where a person says it without one."""

    kind: FindingKind
    text: str
    quote: str = ""
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as it is kept.

    Attributes:
        found_by: a model's name, or the person.
        used_in: where it was accepted into: "icp", or a persona's name.
    """

    id: str
    company_id: str
    kind: FindingKind
    text: str
    quote: str
    question: str | None
    state: State
    found_by: str
    created_at: datetime
    decided_by: str | None
    used_in: str | None


class Interviews:
    """The answers and findings of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._answers = interview_answers.c.workspace_id == workspace_id
        self._findings = findings.c.workspace_id == workspace_id

    def answer(self, company_id: str, question: str, text: str, *, source: str, by: str) -> bool:
        """Keeps an answer in the place of what the same source said before; False where it said just this."""
        row = {
            "workspace_id": self._workspace_id,
            "company_id": row_number(company_id),
            "question": question,
            "source": indexable(source),
            "text": storable(text),
            "recorded_by": storable(by),
            "recorded_at": self._at,
        }
        key = [interview_answers.c[name] == row[name] for name in ("company_id", "question", "source")]
        before = self._connection.scalar(select(interview_answers.c.text).where(self._answers, *key))
        if before == row["text"]:
            return False
        statement = insert_into(self._connection, interview_answers).values(row)
        newest = {name: statement.excluded[name] for name in ("text", "recorded_by", "recorded_at")}
        names = ["workspace_id", "company_id", "question", "source"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=names, set_=newest))
        return True

    def answers(self, company_id: str | None = None) -> list[Answer]:
        """A company's answers, or all, by company, question and time."""
        wanted = select(interview_answers).where(self._answers)
        if company_id is not None:
            wanted = wanted.where(interview_answers.c.company_id == row_number(company_id))
        order = [interview_answers.c[name] for name in ("company_id", "question", "recorded_at", "source")]
        return [_answer(row) for row in self._connection.execute(wanted.order_by(*order))]

    def interviewed(self) -> list[str]:
        """The ids of the companies that answered anything."""
        wanted = select(interview_answers.c.company_id).where(self._answers).distinct()
        return [str(number) for number in sorted(self._connection.scalars(wanted))]

    def find(self, company_id: str, found: Sequence[NewFinding], by: str) -> list[Finding]:
        """Keeps findings as drafts; those that are kept already, in whatever state, are left as they are.

        Returns:
            the new ones.
        """
        added: list[Finding] = []
        for new in found:
            number = reserve(self._connection, self._workspace_id, "finding")
            row: dict[str, Any] = {
                "workspace_id": self._workspace_id,
                "id": number,
                "company_id": row_number(company_id),
                "kind": new.kind.value,
                "key": indexable(" ".join(words(new.text)) or new.text),
                "text": storable(new.text),
                "question": new.question,
                "quote": storable(new.quote),
                "state": State.DRAFT.value,
                "found_by": storable(by),
                "created_at": self._at,
            }
            if insert_new(self._connection, findings, row) and (kept := self.finding(str(number))):
                added.append(kept)
        return added

    def finding(self, finding_id: str) -> Finding | None:
        """One finding, or None."""
        row = self._connection.execute(select(findings).where(self._findings, findings.c.id == row_number(finding_id)))
        found = row.one_or_none()
        return _finding(found) if found else None

    def findings(self, company_id: str | None = None, state: State | None = None) -> list[Finding]:
        """A company's findings, or all; those of one state, or all; in the order in which they were found."""
        wanted = select(findings).where(self._findings)
        if company_id is not None:
            wanted = wanted.where(findings.c.company_id == row_number(company_id))
        if state is not None:
            wanted = wanted.where(findings.c.state == state.value)
        return [_finding(row) for row in self._connection.execute(wanted.order_by(findings.c.id))]

    def decide(self, finding_id: str, state: State, *, by: str, used_in: str | None = None) -> bool:
        """Accepts or drops a finding; False where there is no such finding. An accepted one may be used again."""
        values = {"state": state.value, "decided_by": storable(by), "decided_at": self._at, "used_in": used_in}
        mine = (self._findings, findings.c.id == row_number(finding_id))
        return self._connection.execute(update(findings).where(*mine).values(**values)).rowcount == 1


def _answer(row: Row[*tuple[Any, ...]]) -> Answer:
    return Answer(str(row.company_id), row.question, row.text, row.source, row.recorded_by, row.recorded_at)


def _finding(row: Row[*tuple[Any, ...]]) -> Finding:
    return Finding(
        id=str(row.id),
        company_id=str(row.company_id),
        kind=FindingKind(row.kind),
        text=row.text,
        quote=row.quote,
        question=row.question,
        state=State(row.state),
        found_by=row.found_by,
        created_at=row.created_at,
        decided_by=row.decided_by,
        used_in=row.used_in,
    )
