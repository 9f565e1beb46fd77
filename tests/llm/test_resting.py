"""A model that was slow is left alone for a minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.llm.chat_completions import Patience, connect
from bot.llm.resting import REST_S, RestingModel
from tests.model_server import fails, in_turn, model_server, says_json


class _Answer(BaseModel):
    word: str


class _Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 2, tzinfo=UTC)

    def now(self) -> datetime:
        """The time it was set to."""
        return self.time


_ASK = ({"role": "user", "content": "one word"},)


def test_after_a_failure_the_model_is_not_asked_for_a_while() -> None:
    """One person waits for a model that is down; those after them do not, until a minute has gone by."""
    clock = _Clock()
    with model_server(in_turn(fails(500), fails(500), says_json({"word": "yes"}))) as server:
        model = RestingModel(connect("", server.url, "any", Patience(total=2, connect=1, pause=0.01)), clock)
        with pytest.raises(ModelUnavailable):
            model.complete(_ASK, _Answer, max_tokens=10)
        asked = len(server.requests)
        with pytest.raises(ModelUnavailable, match="resting"):
            model.complete(_ASK, _Answer, max_tokens=10)
        assert len(server.requests) == asked
        clock.time += timedelta(seconds=REST_S + 1)
        assert model.complete(_ASK, _Answer, max_tokens=10).word == "yes"


def test_a_refusal_does_not_rest_the_model() -> None:
    """A wrong key fails at once each time; there is nothing to wait for, and a corrected one works at once."""
    clock = _Clock()
    with model_server(in_turn(fails(401), says_json({"word": "yes"}))) as server:
        model = RestingModel(connect("", server.url, "any", Patience(total=2, connect=1, pause=0.01)), clock)
        with pytest.raises(ModelUnavailable):
            model.complete(_ASK, _Answer, max_tokens=10)
        assert model.complete(_ASK, _Answer, max_tokens=10).word == "yes"
