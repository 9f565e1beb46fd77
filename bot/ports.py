"""The three things Osuma needs from outside, as it sees them; each has one fake in ``tests/fakes.py``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

Answer = TypeVar("Answer", bound=BaseModel)


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The present moment, in UTC, with its zone."""
        ...


class Model(Protocol):
    """A language model that answers in a given form."""

    @property
    def name(self) -> str:
        """The model's name as configured, for the record."""
        ...

    def complete(self, messages: Sequence[Mapping[str, str]], form: type[Answer], *, max_tokens: int) -> Answer:
        """The answer to a conversation ({"role", "content"} each), validated against ``form``.

        Raises:
            ModelUnavailable: no valid answer came in time.
        """
        ...


class SlackApi(Protocol):
    """Slack's Web API, one call at a time, with no retries of its own."""

    def call(self, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """Slack's answer to one call, for example ``call("chat.postMessage", {...})``.

        Raises:
            SlackUnavailable: the call was refused or did not arrive.
        """
        ...

    def download(self, url: str, most: int) -> bytes:
        """The content of a file that people shared, at the address that Slack gave for it.

        Raises:
            SlackUnavailable: it could not be had; ``too_large`` where it has more than ``most`` bytes.
        """
        ...

    def upload(self, url: str, content: bytes) -> None:
        """Hand a file's content to the address that Slack gave for it; nobody sees it yet.

        Raises:
            SlackUnavailable: it was refused or did not arrive.
        """
        ...
