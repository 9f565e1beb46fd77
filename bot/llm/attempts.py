"""Asking a model, judging what it wrote, and giving it one chance to mend what does not hold."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.ports import Model
from prompts import Prompt

Answer = TypeVar("Answer", bound=BaseModel)
Held = TypeVar("Held")

LANGUAGES = {"en": "English", "fi": "Finnish", "sv": "Swedish"}
"""What prompts call the languages."""

_NOTES = {"budget": "explain-note-budget"}


class Unsound(Exception):
    """What a model wrote does not hold.

    Attributes:
        wrong: what is wrong with it, one line of English each, for the model.
        rules: the names of the rules it breaks, for the log; no words of anybody.
    """

    def __init__(self, wrong: Sequence[str], rules: Sequence[str]) -> None:
        super().__init__(", ".join(sorted(set(rules))))
        self.wrong = tuple(wrong)
        self.rules = tuple(rules)


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked.

    Attributes:
        data: everything from outside; it goes into the fence.
        settings: our own values for the templates.
        room: tokens of the answer; models that think aloud need most of them.
        token: for the fence; random unless given.
    """

    prompt: Prompt
    data: Mapping[str, object]
    settings: Mapping[str, str | int | bool]
    room: int = 2000
    token: str | None = None

    def messages(self, **mending: object) -> list[dict[str, str]]:
        """The request; with an earlier answer and what was wrong with it, the one that asks to mend it."""
        token = self.token or secrets.token_hex(8)
        return self.prompt.render(token, {**self.data, **mending}, repair=bool(mending), **self.settings)


def ask(model: Model, question: Question, form: type[Answer], judge: Callable[[Answer], Held]) -> Held:
    """What holds of a model's answer, which is asked for once more where it does not.

    Args:
        model: its answers count for nothing before they are judged.
        question: what it is asked.
        form: of its answer.
        judge: makes of an answer what is shown; raises ``Unsound``.

    Raises:
        ModelUnavailable: no answer came to the first request.
        Unsound: the first answer did not hold, and a second did not, or did not come.
    """
    answer = model.complete(question.messages(), form, max_tokens=question.room)
    try:
        return judge(answer)
    except Unsound as unsound:
        _log(model, f"asked to mend: {unsound}", logging.INFO)
        messages = question.messages(earlier_answer=_json(answer), wrong_with_it=list(unsound.wrong[:_MOST_WRONG]))
        try:
            return judge(model.complete(messages, form, max_tokens=question.room))
        except ModelUnavailable as unavailable:
            _log(model, str(unavailable))
            raise unsound from None
        except Unsound as again:
            _log(model, f"replaced: {again}", logging.INFO)
            raise again from None


def fallback_note(model: Model, reason: ModelUnavailable | Unsound) -> str:
    """Why the rules wrote in a model's place, as a message key; the reason goes into the log."""
    if isinstance(reason, Unsound):
        return "explain-note-replaced"
    _log(model, str(reason))
    return _NOTES.get(str(reason), "explain-note-fallback")


_MOST_WRONG = 20


def _json(answer: BaseModel) -> Any:  # noqa: ANN401 -- JSON of any shape
    return answer.model_dump(mode="json")


def _log(model: Model, what: str, level: int = logging.WARNING) -> None:
    """Names of rules and reasons only: what was asked and answered is nobody's to read in a log."""
    logging.getLogger("osuma.model").log(level, "model %s: %s", model.name, what)
