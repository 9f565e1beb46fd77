"""A model that is left alone for a while after it kept somebody waiting in vain."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

from bot.errors import ModelUnavailable
from bot.llm.server import Server
from bot.llm.usage import Usage
from bot.ports import Answer, Clock

REST_S = 60.0
"""How long rules answer at once after the model did not: one person waits, not everybody after them."""

FAIR_S = 10.0
"""Seconds in which an answer can be expected."""

_SLOW = frozenset({"timeout", "unreachable", "rate_limited", "server_error"})


class RestingModel:
    """The same model, not asked for ``REST_S`` after it was slow, unreachable or overloaded."""

    def __init__(self, model: Server, clock: Clock) -> None:
        self._model = model
        self._clock = clock
        self._until = float("-inf")
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        form: type[Answer],
        *,
        max_tokens: int,
        seconds: float | None = None,
        spend: Callable[[Usage], None] | None = None,
    ) -> Answer:
        """The model's answer. Being late says nothing against it where it had less than ``FAIR_S`` seconds.

        Raises:
            ModelUnavailable: it gave none, or is resting ("resting").
        """
        with self._lock:
            if self._clock.now().timestamp() < self._until:
                raise ModelUnavailable("resting")
        try:
            return self._model.complete(messages, form, max_tokens=max_tokens, seconds=seconds, spend=spend)
        except ModelUnavailable as unavailable:
            hurried = str(unavailable) == "timeout" and seconds is not None and seconds < FAIR_S
            if str(unavailable) in _SLOW and not hurried:
                with self._lock:
                    self._until = self._clock.now().timestamp() + REST_S
            raise
