"""Why customers bought: the guide's questions, and what customers answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.interview_questions import QUESTIONS, asked, without_answerer
from icp.facts import Company
from icp.reference.words import words as key
from storage.interviews import Answer, Finding
from storage.workspace import Workspace

__all__ = [
    "LONGEST",
    "NOTES",
    "QUESTIONS",
    "Interview",
    "Recorded",
    "guide",
    "question_of",
    "question_text",
    "read_answers",
    "read_interview",
    "record_answer",
    "record_text",
]

NOTES = "notes"
"""What was written down without saying to which question it belongs."""

LONGEST = 10_000
"""Characters of one answer."""

_NUMBERED = re.compile(r"[\s#*>-]*(?:q|question|kysymys|fråga)?\s*(\d{1,2})\s*[.):]\s*\**\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was kept of an interview.

    Attributes:
        answers: the texts by question.
        changed: the questions whose answer is new, or another than the same source gave before.
        unplaced: whether no question was recognised, and all of it was kept as notes.
    """

    company: Company
    answers: Mapping[str, str]
    changed: tuple[str, ...]
    unplaced: bool


@dataclass(frozen=True, slots=True)
class Interview:
    """All that a customer answered, and what was found in it."""

    company: Company
    answers: tuple[Answer, ...]
    findings: tuple[Finding, ...]


def question_text(question: str, words: Words) -> str:
    """A question of the guide in words."""
    return words(f"interview-question-{question.replace('_', '-')}")


def guide(words: Words) -> str:
    """The guide as a text file to fill in: every question with its number, and room for the answer."""
    lines = [f"{number}. {question_text(question, words)}\n\n" for number, question in enumerate(QUESTIONS, start=1)]
    return "\n".join([f"# {words('interview-guide-title')}\n", *lines])


def record_text(workspace: Workspace, company: Company, text: str, *, source: str, by: str) -> Recorded:
    """Keep an interview that was written down in a text, in the order of the guide or in any. The caller commits.

    Args:
        workspace: opened for writing.
        company: whose answers they are.
        text: the guide with answers below its questions, by number, or by the question's own words in any language.
        source: the file's name; the same source's answers are replaced.
        by: who recorded it.

    Raises:
        BotRefusal: there is no answer in it, or one is too long.
    """
    answers = read_answers(text)
    if not answers:
        raise BotRefusal("refusal-interview-empty", source=source)
    for question, answer in answers.items():
        _require_length(answer, question)
    changed = [
        question
        for question, answer in answers.items()
        if workspace.interviews.answer(company.id, question, answer, source=source, by=by)
    ]
    return Recorded(company, answers, tuple(changed), unplaced=list(answers) == [NOTES])


def record_answer(workspace: Workspace, company: Company, question: str, text: str, *, by: str) -> bool:
    """Keep one answer as somebody heard it; False where they said just this before. The caller commits.

    Raises:
        BotRefusal: there is no such question, or the answer is empty or too long.
    """
    answer = text.strip()
    if question not in {*QUESTIONS, NOTES}:
        raise BotRefusal("refusal-interview-question", most=len(QUESTIONS))
    if not any(map(str.isalnum, answer)):
        raise BotRefusal("refusal-interview-empty", source=by)
    _require_length(answer, question)
    return workspace.interviews.answer(company.id, question, answer, source=by, by=by)


def read_interview(workspace: Workspace, company: Company) -> Interview:
    """What a company answered, in the guide's order, and what was found in it."""
    order = {question: place for place, question in enumerate((*QUESTIONS, NOTES))}
    answers = sorted(
        workspace.interviews.answers(company.id), key=lambda answer: order.get(answer.question, len(order))
    )
    return Interview(company, tuple(answers), tuple(workspace.interviews.findings(company.id)))


def question_of(number: int) -> str:
    """The question of a number in the guide.

    Raises:
        BotRefusal: there is none.
    """
    if not 1 <= number <= len(QUESTIONS):
        raise BotRefusal("refusal-interview-question", most=len(QUESTIONS))
    return QUESTIONS[number - 1]


def read_answers(text: str) -> dict[str, str]:
    """The answers in a text, by question; what stands under no question is kept as notes where nothing else is.

    Lines that ask a question of the guide, in its own words or in others, are no part of an answer.
    """
    lines = text.splitlines()
    spelled = any(_spelled(line) for line in lines)
    found: dict[str, list[str]] = {}
    notes: list[str] = []
    current: str | None = None
    for line in lines:
        begun = _spelled(line) or _numbered(line, current, asking=spelled)
        if begun is None:
            (notes if current is None else found[current]).append(line)
            continue
        current, rest = begun
        found.setdefault(current, []).append(rest)
    answers = {question: _tidy(parts) for question, parts in found.items()}
    filled = {question: answer for question, answer in answers.items() if any(map(str.isalnum, answer))}
    if found:
        return filled
    told = _tidy(notes)
    return {NOTES: told} if any(map(str.isalnum, told)) else {}


def _spelled(line: str) -> tuple[str, str] | None:
    """A line that asks a question in words, in any language, with what follows them."""
    numbered = _NUMBERED.fullmatch(line)
    told = (numbered[2] if numbered else line).strip(" #*>-\t")
    if found := asked(told, alone=True):
        return found
    name, colon, rest = told.partition(":")
    slug = "_".join(key(name))
    return (slug, rest.strip()) if colon and slug in QUESTIONS else None


def _numbered(line: str, current: str | None, *, asking: bool) -> tuple[str, str] | None:
    """A line with a later number than the question under way: a list within an answer begins at 1 again.

    What is asked there in words of one's own is no answer. ``asking``: only such a line is meant, because other
    questions of the text stand in words.
    """
    found = _NUMBERED.fullmatch(line)
    if found is None or not 1 <= int(found[1]) <= len(QUESTIONS):
        return None
    number = int(found[1])
    is_question = found[2].rstrip(" *").endswith("?")
    later = current is None or QUESTIONS.index(current) + 1 < number
    if not later or (asking and not is_question):
        return None
    return QUESTIONS[number - 1], "" if is_question else found[2]


def _tidy(lines: list[str]) -> str:
    told = [line.rstrip() for line in lines]
    first = next((place for place, line in enumerate(told) if line.strip()), 0)
    return "\n".join([without_answerer(told[first].lstrip()), *told[first + 1 :]] if told else []).strip()


def _require_length(answer: str, question: str) -> None:
    if len(answer) > LONGEST:
        raise BotRefusal("refusal-interview-long", question=question, length=len(answer), most=LONGEST)
