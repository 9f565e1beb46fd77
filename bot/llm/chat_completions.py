"""The ``Model`` port over Chat Completions, the one interface that every compatible server has."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.llm.answer import InvalidAnswer, read
from bot.llm.deadline import within
from bot.llm.dialect import Dialect
from bot.llm.limits import LARGEST_BODY, limit
from bot.llm.retry import pause_before_retry
from bot.llm.usage import Usage, used

if TYPE_CHECKING:
    from openai import OpenAI

Answer = TypeVar("Answer", bound=BaseModel)

_MOST_CALLS = 8  # each refusal leaves out one part, and there are five; two more for a retry and a weaker form
_REFUSED = frozenset({400, 422})
_REASONS = {401: "unauthorized", 403: "unauthorized", 404: "not_found"}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for everything together, for a connection, and before a retry."""

    total: float = 30.0
    connect: float = 5.0
    pause: float = 0.5


@dataclass(frozen=True, slots=True)
class _Question(Generic[Answer]):
    """``deadline`` by the monotonic clock."""

    messages: Sequence[Mapping[str, str]]
    form: type[Answer]
    max_tokens: int
    deadline: float
    spend: Callable[[Usage], None]


class _TryAgain(Exception):
    def __init__(self, reason: str, retry_after: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class _Refused(Exception):
    """The server does not take the request as it is; the text says which part, if any."""


class ChatCompletions:
    """One model on one server. May be used by several threads at once.

    It never logs a prompt, a key or an answer, and never raises anything but ``ModelUnavailable``, whose text is one
    of: timeout, unreachable, rate_limited, server_error, unauthorized, not_found, refused, declined, empty, cut_off,
    too_long, invalid, failed.
    """

    def __init__(self, build: Callable[[], OpenAI], model: str, patience: Patience, dialect: Dialect) -> None:
        self._build = build
        self._model = model
        self._patience = patience
        self._dialect = dialect
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name as configured."""
        return self._model

    @property
    def dialect(self) -> Dialect:
        """What the server is known to take so far."""
        return self._dialect

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        form: type[Answer],
        *,
        max_tokens: int,
        seconds: float | None = None,
        spend: Callable[[Usage], None] | None = None,
    ) -> Answer:
        """The answer to a conversation, validated against ``form``.

        Args:
            messages: {"role", "content"} each.
            form: what the answer must be; its JSON Schema is sent along where the server takes one.
            max_tokens: of the answer.
            seconds: how long to wait where that is less than the patience of this model.
            spend: is told of the tokens of each request that the server answered.

        Raises:
            ModelUnavailable: no valid answer came in time.
        """
        total = self._patience.total if seconds is None else min(seconds, self._patience.total)
        deadline = time.monotonic() + total
        question = _Question(messages, form, max_tokens, deadline, spend or (lambda _usage: None))
        return within(total, lambda: self._converse(question))

    def close(self) -> None:
        """Close the connections, if any were opened."""
        if "_client" in self.__dict__:
            self._client.close()

    @cached_property
    def _client(self) -> OpenAI:
        return self._build()

    def _converse(self, question: _Question[Answer]) -> Answer:
        dialect, retries, deadline = self._dialect, 1, question.deadline
        for _ in range(_MOST_CALLS):
            try:
                asked = dialect.request(self._model, question.messages, question.form, question.max_tokens)
                body = self._call(asked, deadline)
                question.spend(used(asked["messages"], body))
                answer = read(body, question.form)
            except _Refused as refusal:
                dialect = _or_unavailable(dialect.after_refusal(str(refusal)), "refused")
            except InvalidAnswer as invalid:
                dialect = _or_unavailable(dialect.lower_form() if retries else None, str(invalid))
                retries = 0
            except _TryAgain as failure:
                pause = pause_before_retry(failure.retry_after, self._patience.pause, deadline - time.monotonic())
                if not retries or pause is None:
                    raise ModelUnavailable(failure.reason) from None
                retries = 0
                time.sleep(pause)
            else:
                self._dialect = dialect  # one reference: threads that learn at once overwrite each other harmlessly
                return answer
        raise ModelUnavailable("refused")

    def _call(self, arguments: Mapping[str, object], deadline: float) -> bytes:
        import httpx2  # noqa: PLC0415 -- comes with openai
        import openai  # noqa: PLC0415 -- takes a third of a second; `osuma --help` must not wait for it

        left = deadline - time.monotonic()
        if left <= 0:
            raise ModelUnavailable("timeout")
        timeout = openai.Timeout(left, connect=min(self._patience.connect, left))
        try:
            with self._lock:
                create = self._client.chat.completions.with_streaming_response.create
            with create(**arguments, timeout=timeout) as response:  # type: ignore[call-overload]  # built as a mapping
                return _body(response.iter_bytes(), deadline)
        except (openai.APITimeoutError, httpx2.TimeoutException):
            raise _TryAgain("timeout") from None
        except (openai.APIConnectionError, httpx2.HTTPError):
            raise _TryAgain("unreachable") from None
        except openai.APIStatusError as error:
            raise _failure(error.status_code, error.response.text, error.response.headers.get("retry-after")) from None


def connect(
    api_key: str,
    base_url: str | None,
    model: str,
    patience: Patience | None = None,
    dialect: Dialect | None = None,
) -> ChatCompletions:
    """A model behind an OpenAI-compatible server. Opens no connection, and imports the SDK at the first question.

    Args:
        api_key: may be empty; servers on one's own machine mostly want none.
        base_url: up to and including the version ("https://api.openai.com/v1"); None for OpenAI's own.
        model: the name that the server knows it by.
        patience: how long to wait; 30 seconds in all unless given.
        dialect: what the server is known to take, where that is known before the first question.
    """

    def build() -> OpenAI:
        from openai import DefaultHttpxClient, OpenAI  # noqa: PLC0415 -- see ChatCompletions._call

        for library in ("openai", "httpx2", "httpcore2"):  # their debug lines could hold what nobody may read
            logging.getLogger(library).setLevel(logging.WARNING)
        client = DefaultHttpxClient(event_hooks={"response": [limit]}, headers={"Accept-Encoding": "identity"})
        return OpenAI(api_key=api_key or "none", base_url=base_url, max_retries=0, http_client=client)

    return ChatCompletions(build, model, patience or Patience(), dialect or Dialect())


def _body(chunks: Iterator[bytes], deadline: float) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > LARGEST_BODY:
            raise ModelUnavailable("too_long")
        if time.monotonic() > deadline:
            raise ModelUnavailable("timeout")
    return bytes(body)


def _failure(status: int, complaint: str, retry_after: str | None) -> Exception:
    if status in _REFUSED:
        return _Refused(complaint)
    if status == 429 and "insufficient_quota" not in complaint:  # noqa: PLR2004 -- HTTP
        return _TryAgain("rate_limited", retry_after)
    if status >= 500 or status == 408:  # noqa: PLR2004 -- HTTP
        return _TryAgain("server_error", retry_after)
    return ModelUnavailable(_REASONS.get(status, "rate_limited" if status == 429 else "refused"))  # noqa: PLR2004 -- HTTP


def _or_unavailable(dialect: Dialect | None, reason: str) -> Dialect:
    if dialect is None:
        raise ModelUnavailable(reason)
    return dialect
