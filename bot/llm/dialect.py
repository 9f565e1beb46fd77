"""What one server takes: Chat Completions has one grammar and many dialects, learned from their refusals.

The token limit is called ``max_completion_tokens`` on new servers and ``max_tokens`` on old ones, some refuse a
temperature, and few enforce a schema. Everybody takes ``model`` and ``messages``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel

from bot.llm.schema import strict_schema

TEMPERATURE = 0.2  # wording may vary a little, facts may not

Limit = Literal["max_completion_tokens", "max_tokens"]
Form = Literal["json_schema", "json_object", "fenced"]

_LOWER: dict[Form, Form] = {"json_schema": "json_object", "json_object": "fenced"}
_FORM_WORDS = ("response_format", "json_schema", "json_object", "schema", "structured output", "guided")
_INSTRUCTION = "Answer with one JSON object and nothing else. It must follow this JSON Schema:\n{schema}"


@dataclass(frozen=True, slots=True)
class Dialect:
    """Which optional parts of a request a server takes; at first we take it to know all of them."""

    limit: Limit | None = "max_completion_tokens"
    temperature: bool = True
    form: Form = "json_schema"

    def lower_form(self) -> Dialect | None:
        """The same with the next weaker way of asking for JSON, or None."""
        lower = _LOWER.get(self.form)
        return replace(self, form=lower) if lower else None

    def lower_limit(self) -> Dialect:
        """The same with the older name of the token limit, or without one."""
        return replace(self, limit="max_tokens" if self.limit == "max_completion_tokens" else None)

    def after_refusal(self, complaint: str) -> Dialect | None:
        """What to try after a 400: without the part that the complaint names, else without the likeliest one.

        None where nothing is left to leave out: the request itself is refused.
        """
        text = complaint.casefold()
        if self.limit and self.limit in text:
            return self.lower_limit()
        if self.temperature and "temperature" in text:
            return replace(self, temperature=False)
        if any(word in text for word in _FORM_WORDS) and (lower := self.lower_form()):
            return lower
        if lower := self.lower_form():
            return lower
        if self.limit:
            return self.lower_limit()
        return replace(self, temperature=False) if self.temperature else None

    def request(
        self, model: str, messages: Sequence[Mapping[str, str]], form: type[BaseModel], max_tokens: int
    ) -> dict[str, Any]:
        """The arguments of one request."""
        schema = strict_schema(form)
        asked: dict[str, Any] = {"model": model, "messages": [dict(message) for message in messages]}
        if self.limit:
            asked[self.limit] = max_tokens
        if self.temperature:
            asked["temperature"] = TEMPERATURE
        if self.form == "json_schema":
            shape = {"name": form.__name__.lower(), "schema": schema, "strict": True}
            return asked | {"response_format": {"type": "json_schema", "json_schema": shape}}
        told = {"role": "system", "content": _INSTRUCTION.format(schema=json.dumps(schema))}
        asked["messages"].insert(0, told)
        if self.form == "json_object":
            asked["response_format"] = {"type": "json_object"}
        return asked
