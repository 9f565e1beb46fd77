"""One fake for each port of ``bot.ports``: what is outside, as tests want it to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from pydantic import BaseModel

from bot.errors import ModelUnavailable, SlackUnavailable

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

Answer = TypeVar("Answer", bound=BaseModel)


class StillClock:
    """A clock that stands until it is moved on."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """Where it stands."""
        return self.at

    def move_on(self, **by: float) -> None:
        """So much later (``seconds=90``, ``days=1``)."""
        self.at += timedelta(**by)


class ScriptedModel:
    """A model that gives one answer after the other, the last one again and again; an exception is raised.

    ``asked`` holds the messages it got, one list a call.
    """

    name = "scripted"

    def __init__(self, *answers: Mapping[str, Any] | ModelUnavailable) -> None:
        self._answers = list(answers)
        self.asked: list[list[Mapping[str, str]]] = []

    def complete(self, messages: Sequence[Mapping[str, str]], form: type[Answer], *, max_tokens: int) -> Answer:
        """The next answer, in the asked form."""
        assert max_tokens > 0
        self.asked.append(list(messages))
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, ModelUnavailable):
            raise answer
        return form.model_validate(answer)


class ScriptedSlack:
    """A Slack that answers by method (``auth__test`` for auth.test); an exception is raised.

    ``calls`` holds (method, arguments) of each call; ``files`` the contents of files by address, shared or uploaded.
    """

    def __init__(self, **answers: Mapping[str, Any] | SlackUnavailable) -> None:
        self.answers = {method.replace("__", "."): answer for method, answer in answers.items()}
        self.calls: list[tuple[str, Mapping[str, Any]]] = []
        self.files: dict[str, bytes] = {}

    def call(self, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """The answer to one call; "ok" and no more where none was given."""
        self.calls.append((method, arguments))
        answer = self.answers.get(method, {"ok": True})
        if isinstance(answer, SlackUnavailable):
            raise answer
        return answer

    def download(self, url: str, most: int) -> bytes:
        """The content of a shared file."""
        if url not in self.files:
            raise SlackUnavailable("file_not_found", final=True)
        if len(self.files[url]) > most:
            raise SlackUnavailable("too_large", final=True)
        return self.files[url]

    def upload(self, url: str, content: bytes) -> None:
        """Keep a file's content."""
        self.files[url] = content
