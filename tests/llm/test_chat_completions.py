"""The model port against a real server on loopback that answers well, badly, late, or not at all."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.llm.chat_completions import ChatCompletions, Patience, connect
from tests.model_server import (
    ModelServer,
    Reply,
    Script,
    fails,
    in_turn,
    model_server,
    refusing,
    says,
    says_json,
)

SHORT = Patience(total=2.0, connect=1.0, pause=0.01)
ASKED = ({"role": "system", "content": "Say it."}, {"role": "user", "content": "the secret question"})


class Word(BaseModel):
    """What the tests ask for."""

    word: str
    title: str = ""


RIGHT = says_json({"word": "osuma", "title": "t"})

Connect = Callable[..., tuple[ChatCompletions, ModelServer]]


@pytest.fixture
def server() -> Iterator[Connect]:
    """A model connected to a server with the given script."""
    with ExitStack() as stack:

        def start(script: Script, patience: Patience = SHORT) -> tuple[ChatCompletions, ModelServer]:
            running = stack.enter_context(model_server(script))
            model = connect("secret-key", running.url, "tester", patience)
            stack.callback(model.close)
            return model, running

        yield start


def ask(model: ChatCompletions) -> Word:
    """Ask the one question of these tests."""
    return model.complete(ASKED, Word, max_tokens=50)


def reason(model: ChatCompletions) -> str:
    """Ask, and tell why no answer came."""
    with pytest.raises(ModelUnavailable) as raised:
        ask(model)
    return str(raised.value)


def test_a_right_answer_arrives_in_its_form(server: Connect) -> None:
    """A model's answer is validated and handed over as the form that was asked for."""
    model, running = server(in_turn(RIGHT))
    assert ask(model) == Word(word="osuma", title="t")
    assert model.name == "tester"
    assert len(running.requests) == 1


def test_little_is_sent(server: Connect) -> None:
    """A request holds model, messages, a token limit, a temperature and a strict schema, and nothing else."""
    model, running = server(in_turn(RIGHT))
    ask(model)
    request = running.requests[0]
    assert set(request) == {"model", "messages", "max_completion_tokens", "temperature", "response_format"}
    assert request["messages"] == [dict(message) for message in ASKED]
    schema = request["response_format"]["json_schema"]
    assert schema["strict"] is True
    assert schema["schema"]["required"] == ["word", "title"]
    assert schema["schema"]["additionalProperties"] is False
    assert schema["schema"]["properties"] == {"word": {"type": "string"}, "title": {"type": "string"}}
    assert running.headers[0]["authorization"] == "Bearer secret-key"


@pytest.mark.parametrize(
    ("parameter", "check"),
    [
        ("max_completion_tokens", lambda request: request["max_tokens"] == 50),
        ("temperature", lambda request: "temperature" not in request),
        ("json_schema", lambda request: request["response_format"] == {"type": "json_object"}),
    ],
)
def test_a_refused_part_is_left_out_and_remembered(
    server: Connect, parameter: str, check: Callable[[dict[str, Any]], bool]
) -> None:
    """What a server refuses once it is not sent again."""
    model, running = server(refusing(parameter, then=RIGHT))
    assert ask(model).word == "osuma"
    assert ask(model).word == "osuma"
    assert len(running.requests) == 3
    assert check(running.requests[1])
    assert check(running.requests[2])


def test_a_server_may_refuse_everything_optional(server: Connect) -> None:
    """A server that takes only model and messages still answers, asked in words for the form."""
    everything = ("json_schema", "json_object", "max_completion_tokens", "max_tokens", "temperature")
    model, running = server(refusing(*everything, then=says('Sure!\n```json\n{"word": "osuma"}\n```\nBye')))
    assert ask(model).word == "osuma"
    assert set(running.requests[-1]) == {"model", "messages"}
    assert "JSON Schema" in running.requests[-1]["messages"][0]["content"]


def test_a_refusal_without_a_name_is_worked_out(server: Connect) -> None:
    """A 422 that does not say what is wrong leads through all parts, the least certain first."""

    def script(request: dict[str, Any]) -> Reply:
        known = set(request) <= {"model", "messages", "max_tokens"}
        return says('{"word": "osuma"}') if known else fails(422, "Unprocessable")

    model, _ = server(script)
    assert ask(model).word == "osuma"


def test_a_request_that_is_refused_for_good_teaches_nothing(server: Connect) -> None:
    """After a refusal that no omission helps, the next request is a full one again."""
    model, running = server(lambda _request: fails(400, "content policy"))
    assert reason(model) == "refused"
    first = len(running.requests)
    assert first <= 8
    assert reason(model) == "refused"
    assert running.requests[first] == running.requests[0]


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (fails(500), "server_error"),
        (fails(503), "server_error"),
        (fails(429, retry_after="0"), "rate_limited"),
        (fails(429, retry_after="0.01"), "rate_limited"),
    ],
)
def test_a_failure_is_tried_again_once(server: Connect, failure: Reply, expected: str) -> None:
    """One retry after 429 and 5xx: one failure is forgiven, two are not."""
    model, running = server(in_turn(failure, RIGHT))
    assert ask(model).word == "osuma"
    assert len(running.requests) == 2
    model, running = server(in_turn(failure))
    assert reason(model) == expected
    assert len(running.requests) == 2


@pytest.mark.parametrize("retry_after", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT", "inf"])
def test_a_long_retry_after_is_not_waited_for(server: Connect, retry_after: str) -> None:
    """Where the server asks for more time than there is, rules answer at once."""
    model, running = server(in_turn(fails(429, retry_after=retry_after), RIGHT))
    assert reason(model) == "rate_limited"
    assert len(running.requests) == 1


def test_an_unreadable_retry_after_counts_as_none(server: Connect) -> None:
    """A Retry-After that is neither seconds nor a date is ignored, one in the past is now."""
    for retry_after in ("soon", "nan", "-5", "Wed, 21 Oct 2015 07:28:00 GMT"):
        model, _ = server(in_turn(fails(429, retry_after=retry_after), RIGHT))
        assert ask(model).word == "osuma"


def test_an_empty_account_is_not_asked_twice(server: Connect) -> None:
    """A 429 that means an empty account is final."""
    model, running = server(in_turn(fails(429, "You exceeded your quota", code="insufficient_quota")))
    assert reason(model) == "rate_limited"
    assert len(running.requests) == 1


@pytest.mark.parametrize(("status", "expected"), [(401, "unauthorized"), (403, "unauthorized"), (404, "not_found")])
def test_wrong_keys_and_names_are_told_apart(server: Connect, status: int, expected: str) -> None:
    """A refused key and an unknown model are final, and `osuma doctor` can tell which it was."""
    model, running = server(in_turn(fails(status)))
    assert reason(model) == expected
    assert len(running.requests) == 1


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (says(""), "empty"),
        (says(None), "empty"),
        (says(None, refusal="I cannot help with that"), "declined"),
        (says("{}", finish="content_filter"), "declined"),
        (says('{"word": "osu', finish="length"), "cut_off"),
        (says(json.dumps({"word": "x" * 20_001})), "too_long"),
        (Reply(body=b"x" * 1_500_000), "too_long"),
    ],
)
def test_no_answer_is_no_answer(server: Connect, reply: Reply, expected: str) -> None:
    """Empty, declined, cut off and endless answers are refused, and the same question is not asked again."""
    model, running = server(in_turn(reply))
    assert reason(model) == expected
    assert len(running.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [
        says('{"word": '),
        says("Osuma is a Finnish word."),
        says_json({"wrod": "osuma"}),
        says_json(["osuma"]),
        says("[" * 15_000),
        Reply(body=b"<html>not an API</html>"),
        Reply(body=b'{"error": "in a 200"}'),
        Reply(body=b'{"choices": []}'),
        Reply(body=b"\xff\xfe"),
    ],
)
def test_broken_answers_are_asked_for_once_more(server: Connect, reply: Reply) -> None:
    """An answer out of form gets one plainer request; a second one is not believed."""
    model, running = server(in_turn(reply))
    assert reason(model) == "invalid"
    assert len(running.requests) == 2
    assert running.requests[1]["response_format"] == {"type": "json_object"}


def test_a_plainer_way_that_worked_is_kept(server: Connect) -> None:
    """A server that ignores schemas is asked in the way that it answered to."""
    model, running = server(in_turn(says("Osuma!"), RIGHT))
    assert ask(model).word == "osuma"
    ask(model)
    assert running.requests[2]["response_format"] == {"type": "json_object"}


@pytest.mark.parametrize(
    "text",
    [
        '{"word": "osuma"}',
        ' \n{"word": "osuma"} \n',
        '```json\n{"word": "osuma"}\n```',
        'Here you are: {"word": "osuma"} and so on',
        '<think>{"no": 1}</think>{"word": "osuma"}',
    ],
)
def test_json_is_found_in_its_wrapping(server: Connect, text: str) -> None:
    """JSON counts with or without a code fence, politeness, or thoughts around it."""
    model, _ = server(in_turn(says(text)))
    assert ask(model).word == "osuma"


def test_text_in_parts_counts_as_text(server: Connect) -> None:
    """Some servers send the text as a list of parts."""
    body = {"choices": [{"message": {"content": [{"type": "text", "text": '{"word": "osuma"}'}]}}]}
    model, _ = server(in_turn(Reply(body=json.dumps(body).encode())))
    assert ask(model).word == "osuma"


@pytest.mark.parametrize(
    "reply",
    [Reply(delay_s=60, body=b"{}"), Reply(body=b" " * 1000 + b"{}", byte_by_byte_s=0.05)],
    ids=["hangs", "trickles"],
)
def test_a_server_that_never_finishes_is_left(server: Connect, reply: Reply) -> None:
    """A server that hangs, or sends a byte now and then, costs no more than the time set aside for it."""
    model, running = server(in_turn(reply), Patience(total=0.5, connect=0.5, pause=0.01))
    began = time.monotonic()
    assert reason(model) == "timeout"
    assert time.monotonic() - began < 10
    assert len(running.requests) == 1


def test_a_slow_answer_in_time_counts(server: Connect) -> None:
    """Slow is not late."""
    model, _ = server(in_turn(says('{"word": "osuma"}', delay_s=0.2)))
    assert ask(model).word == "osuma"


def test_nobody_there() -> None:
    """No server at the address is one of the reasons, not a traceback."""
    model = connect("", "http://127.0.0.1:9/v1", "tester", SHORT)
    assert reason(model) == "unreachable"
    model.close()


@pytest.mark.parametrize("url", ["not a url", "ftp://x", "http://[", "http://127.0.0.1:99999/v1"])
def test_a_wrong_address_is_no_traceback(url: str) -> None:
    """Any nonsense as an address ends in the same one exception."""
    model = connect("", url, "tester", SHORT)
    assert reason(model) in {"failed", "unreachable"}
    model.close()


def test_many_threads_may_ask_at_once(server: Connect) -> None:
    """One instance serves several workers, and what one learns the others use."""
    model, _ = server(refusing("max_completion_tokens", "json_schema", then=RIGHT), Patience(total=20, connect=5))
    answers: list[Word] = []
    threads = [threading.Thread(target=lambda: answers.append(ask(model))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.word for answer in answers] == ["osuma"] * 8
    assert model.dialect.limit == "max_tokens"
    assert model.dialect.form == "json_object"


@pytest.mark.parametrize(
    "reply", [RIGHT, fails(500, "secret answer"), fails(400, "secret answer"), says("secret answer")]
)
def test_nothing_confidential_is_logged(server: Connect, caplog: pytest.LogCaptureFixture, reply: Reply) -> None:
    """Prompts, keys and answers never reach a log, nor an exception's text, even with all logs on."""
    caplog.set_level(logging.DEBUG)
    model, _ = server(in_turn(reply))
    told = ""
    try:
        ask(model)
    except ModelUnavailable as unavailable:
        told = repr(unavailable) + repr(unavailable.__cause__) + repr(unavailable.__context__)
    for secret in ("secret question", "secret-key", "secret answer"):
        assert secret not in caplog.text
        assert secret not in told


def test_the_sdk_is_not_imported_before_it_is_needed() -> None:
    """Connecting a model costs nothing: the slow SDK is imported with the first question."""
    code = "import sys, bot.llm.chat_completions as c; c.connect('k', None, 'm'); print('openai' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 -- our own
    assert run.stdout.strip() == "False"
