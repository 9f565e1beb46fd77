"""Reading what a server answered: the envelope, the text in it, the JSON in the text, the form in the JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.errors import ModelUnavailable

Answer = TypeVar("Answer", bound=BaseModel)

LONGEST = 20_000
"""Characters of an answer; a longer one is refused, whatever it says."""

_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"```[a-zA-Z]*\s*(\{.*?\})\s*```", re.DOTALL)


class InvalidAnswer(ModelUnavailable):
    """The server answered, but not in the form that was asked for; a plainer way of asking may help."""


class _Message(BaseModel):
    content: str | list[dict[str, Any]] | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Envelope(BaseModel):
    choices: list[_Choice]


def read(body: bytes, form: type[Answer]) -> Answer:
    """The answer in a response's body.

    Raises:
        InvalidAnswer: it is not JSON, or not in the form.
        ModelUnavailable: the model declined, was cut off, said nothing, or said too much.
    """
    text = _text(body)
    for found in _objects(text):
        try:
            return form.model_validate(found)
        except ValidationError:
            continue
    raise InvalidAnswer("invalid")


def _text(body: bytes) -> str:
    try:
        choice = _Envelope.model_validate_json(body).choices[0]
    except (ValidationError, IndexError):
        raise InvalidAnswer("invalid") from None  # the cause would quote the answer
    content = choice.message.content
    if isinstance(content, list):
        content = "".join(str(part.get("text") or "") for part in content)
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise ModelUnavailable("declined")
    if choice.finish_reason == "length":
        raise ModelUnavailable("cut_off")
    if not content or not content.strip():
        raise ModelUnavailable("empty")
    if len(content) > LONGEST:
        raise ModelUnavailable("too_long")
    return _THOUGHTS.sub("", content)


def _objects(text: str) -> Iterator[object]:
    """JSON objects in the text: all of it, what stands in a code fence, or what begins at the first brace."""
    fenced = [found[1] for found in _FENCE.finditer(text)]
    brace = text.find("{")
    for candidate in (text, *fenced, text[brace:] if brace >= 0 else ""):
        try:
            yield json.JSONDecoder(strict=False).raw_decode(candidate.strip())[0]
        except (ValueError, RecursionError):
            continue
