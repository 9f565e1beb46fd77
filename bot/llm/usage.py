"""How many tokens a request took: as the server says, or estimated where it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field, ValidationError

_CHARACTERS = 3
"""Of one token, roughly: four in English, two and a half in Finnish."""

_MOST = 10_000_000
"""Tokens of one request that are believed."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of a request and of its answer."""

    tokens_in: int
    tokens_out: int

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)


class _Reported(BaseModel):
    prompt_tokens: int = Field(ge=0, le=_MOST)
    completion_tokens: int = Field(ge=0, le=_MOST)


class _Envelope(BaseModel):
    usage: _Reported


def used(messages: Sequence[Mapping[str, str]], body: bytes) -> Usage:
    """What a request with an answer took: the server's own figures, or an estimate where it gives none."""
    try:
        usage = _Envelope.model_validate_json(body).usage
    except ValidationError:
        return Usage(estimated(messages), len(body) // _CHARACTERS)
    return Usage(usage.prompt_tokens, usage.completion_tokens)


def estimated(messages: Sequence[Mapping[str, str]]) -> int:
    """Tokens of messages, roughly."""
    return sum(len(message["content"]) for message in messages) // _CHARACTERS + 1
