"""Modals on the wire: opened while the press is fresh, checked in the acknowledgement, recorded once."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient
from sqlalchemy import Engine

from bot.modals.at_once import at_once
from bot.slack.answer import answer
from bot.slack.app import build_app
from bot.slack.http import SlackHttp, serving
from bot.slack.incoming import Incoming, parse
from bot.slack.origin import LONGEST, Origin
from bot.slack.receive import OPENING, Receiver
from bot.slack.worker import Worker
from icp.errors import Refusal
from storage.inbox import Inbox
from storage.workspace import Storage
from tests.slack.fake_slack import SetClock
from tests.slack_workspace import free_port, post, sign

SPEC = Path(__file__).resolve().parents[2].parent / "shared/specs/slack/payloads/ViewSubmissionPayload.json"
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # noqa: S105  the example in Slack's own documentation
ORIGIN = Origin("7|headcount", "C1", thread_ts="17.1", ts="18.2", conversation_key="C1:17.1")


def field(block_id: str, element: str = "plain_text_input") -> dict[str, Any]:
    """A field as Slack sends it back with the modal."""
    return {"type": "input", "block_id": block_id, "element": {"type": element, "action_id": f"{block_id}@en"}}


def submission(name: str = "fact@en", view_id: str = "V1", **texts: str | None) -> dict[str, Any]:
    """A modal filled in, as Slack delivers it."""
    values = {block: {f"{block}@en": {"type": "plain_text_input", "value": text}} for block, text in texts.items()}
    view = {
        "id": view_id,
        "callback_id": name,
        "private_metadata": ORIGIN.written(),
        "state": {"values": values},
        "blocks": [field(block) for block in texts],
    }
    return {"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "trigger_id": "3.3", "view": view}


def press(action_id: str = "open:fact:1@en", channel: str = "C1") -> dict[str, Any]:
    """A button pressed, as Slack delivers it."""
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "channel": {"id": channel},
        "container": {"message_ts": "18.2", "thread_ts": "17.1"},
        "trigger_id": f"{action_id}.{channel}",
        "actions": [{"action_id": action_id, "value": "7|headcount"}],
    }


def test_a_submission_is_answered_where_its_modal_was_opened() -> None:
    """What is filled in carries the place of the button, what it is about, and comes under one key however often."""
    incoming, again = parse(submission(headcount="35", empty=None)), parse(submission(headcount="36"))
    assert incoming is not None
    assert again is not None
    assert (incoming.kind, incoming.action_id, incoming.value) == ("submission", "fact@en", "7|headcount")
    assert (incoming.inputs, incoming.conversation_key) == ({"headcount": "35"}, "C1:17.1")
    assert incoming.keys == again.keys
    assert Incoming.from_record(json.loads(json.dumps(incoming.to_record()))) == incoming
    call = answer(incoming, "A", replaces=True)
    assert (call.method, call.arguments["channel"], call.arguments["ts"]) == ("chat.update", "C1", "18.2")
    assert answer(incoming, "A").arguments["thread_ts"] == "17.1"


def test_of_a_private_answer_the_modal_answers_in_private() -> None:
    """Where only the asker saw the button, only they see what comes of the modal."""
    private = replace(ORIGIN, private=True, response_url="https://hooks.example/1")
    body = submission(headcount="35")
    body["view"]["private_metadata"] = private.written()
    incoming = parse(body)
    assert incoming is not None
    assert answer(incoming, "A").arguments["url"] == "https://hooks.example/1"


@pytest.mark.skipif(not SPEC.exists(), reason="shared/specs is not beside this repository")
def test_slacks_own_shape_of_a_submission_is_read() -> None:
    """The documented payload, filled in, is a submission; as it stands, with empty texts, it concerns nobody."""
    body = json.loads(SPEC.read_text(encoding="utf-8"))
    assert parse(body) is None
    body["user"]["id"], body["user"]["team_id"] = "U1", "T1"
    body["view"] |= {"id": "V1", "callback_id": "fact@fi", "private_metadata": ORIGIN.written()}
    incoming = parse(body)
    assert incoming is not None
    assert (incoming.workspace_id, incoming.inputs) == ("T1", {})


JSON_VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(view=st.dictionaries(st.sampled_from(["id", "callback_id", "private_metadata", "state", "blocks"]), JSON_VALUES))
def test_no_payload_breaks_the_acknowledgement(view: dict[str, Any]) -> None:
    """Whatever a modal's payload holds, reading it and checking it raises nothing."""
    for kind in ("view_submission", "view_closed", "block_suggestion"):
        body = {"type": kind, "team": {"id": "T1"}, "user": {"id": "U1"}, "view": view, **view}
        parse(body)
        at_once(body)


def test_a_modal_carries_no_more_than_slack_keeps() -> None:
    """Where it was opened fits into 3,000 characters, or is refused whole; anything else than ours reads as nothing."""
    with pytest.raises(Refusal):
        Origin("x" * LONGEST, "C1").written()
    assert Origin.read(ORIGIN.written()) == ORIGIN
    assert [Origin.read(text) for text in ("", "[]", "{", '{"channel_id": 5}', "[" * 3_000)] == [None] * 5


def test_choices_come_while_one_types() -> None:
    """A typed beginning is answered with places or industries in the modal's language; nonsense with none."""

    def suggested(action_id: str, value: str) -> list[str]:
        told = at_once({"type": "block_suggestion", "action_id": action_id, "value": value})
        assert told is not None
        assert all(len(each["text"]["text"]) <= 75 and len(each["value"]) <= 150 for each in told["options"])
        return [each["text"]["text"] for each in told["options"]]

    assert suggested("location@fi", "esp")[0] == "Espoo, Uusimaa, Suomi"
    assert suggested("location@en", "Suom")[0] == "Finland"
    assert "Ohjelmistot" in suggested("industry@fi", "ohjelm")
    assert any("62.10" in each for each in suggested("industry@en", "62.1"))
    assert suggested("nothing@fi", "esp") == suggested("location@en", "@@@@") == suggested("", "") == []


class Served:
    """The app over signed HTTP, with the real checks, and the inbox behind it."""

    def __init__(self, inbox: Inbox, clock: SetClock, port: int) -> None:
        self.inbox, self.clock, self._url = inbox, clock, f"http://127.0.0.1:{port}/slack/events"

    def send(self, payload: Mapping[str, Any]) -> tuple[int, Any]:
        """Post a payload as Slack does; status and what the acknowledgement says."""
        body = urlencode({"payload": json.dumps(payload)}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", **sign(SECRET, body, int(time.time()))}
        status, answered = post(self._url, body, headers)
        return status, json.loads(answered or "null")

    def recorded(self, kind: str | None = None) -> str | None:
        """The kind of the next row."""
        received = self.inbox.claim("test", self.clock.now(), 60, kind=kind)
        return None if received is None else received.kind


@pytest.fixture
def served(engine: Engine, clock: SetClock) -> Iterator[Served]:
    """The app on a free port."""
    served = Served(Inbox(engine), clock, port := free_port())
    receiver = Receiver(served.inbox, clock, lambda: None, at_once)
    with serving(SlackHttp(build_app(receiver, WebClient(), SECRET), lambda: True), "127.0.0.1", port):
        yield served


def test_a_mistake_is_told_at_its_field_and_leaves_no_trace(served: Served) -> None:
    """The acknowledgement names the field and what to write there, in the modal's language; then the modal closes."""
    status, told = served.send(submission("fact@fi", headcount="paljon"))
    assert (status, told["response_action"]) == (200, "errors")
    assert "”paljon”" in told["errors"]["headcount"]
    assert served.send(submission(headcount=None))[1]["errors"].keys() == {"headcount"}
    assert served.recorded() is None
    assert [served.send(submission(headcount="35")) for _ in range(2)] == [(200, None)] * 2
    assert (served.recorded(), served.recorded()) == ("submission", None)


def test_a_press_that_opens_a_modal_waits_for_no_other_question(served: Served) -> None:
    """It is taken before what was asked earlier in its conversation, and left modals are acknowledged and forgotten."""
    assert served.send(press("why@en"))[0] == served.send(press())[0] == 200
    assert served.send({**submission(headcount="35"), "type": "view_closed"}) == (200, None)
    assert served.recorded(OPENING) == OPENING
    assert (served.recorded(OPENING), served.recorded(), served.recorded()) == (None, "action", None)


def test_choices_and_buttons_do_not_mix(served: Served) -> None:
    """A typed beginning is answered in the acknowledgement, and nobody works on it."""
    asked = {"type": "block_suggestion", "team": {"id": "T1"}, "action_id": "location@en", "value": "Tamper"}
    status, told = served.send(asked)
    assert (status, told["options"][0]["text"]["text"]) == (200, "Tampere, Pirkanmaa, Finland")
    assert served.recorded() is None


def test_a_modal_opens_while_every_worker_is_busy(engine: Engine, clock: SetClock) -> None:
    """With all threads waiting for slow models, a press still opens its modal at once."""
    storage, released, opened = Storage(engine), threading.Event(), threading.Event()
    storage.create("T1", "Test", "en", clock.now())

    def respond(incoming: Incoming) -> None:
        (opened.set if incoming.opens else lambda: released.wait(60))()

    worker = Worker(storage, clock, respond=respond, apology=lambda *_: "sorry", wake_sender=lambda: None, threads=2)
    receiver = Receiver(storage.inbox, clock, worker.wake)
    for crew in (worker.crew, worker.usher):
        crew.start()
    for place in range(5):
        receiver.receive(press("why@en", channel=f"C{place}"))
    receiver.receive(press())
    try:
        assert opened.wait(30)
        assert not released.is_set()
    finally:
        released.set()
        worker.usher.stop(10)
        worker.crew.stop(10)
