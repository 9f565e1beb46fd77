"""Slack's payloads as what a person asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.incoming import Incoming, parse, typed

PAYLOADS = Path(__file__).resolve().parents[2].parent / "shared/specs/slack/payloads"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def event(kind: str = "app_mention", **changes: Any) -> dict[str, Any]:  # noqa: ANN401  any JSON
    """An event as Slack delivers it, from a person to Osuma (UB)."""
    inner = {"type": kind, "user": "U1", "text": "<@UB> does Relex fit?", "ts": "17.1", "channel": "C1", **changes}
    authorizations = [{"team_id": "T1", "user_id": "UB", "is_bot": True}]
    return {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": "Ev1",
        "event": inner,
        "authorizations": authorizations,
    }


def test_a_mention_is_answered_in_a_thread_of_its_message() -> None:
    """A mention in a channel opens a thread there, and the conversation is that thread."""
    incoming = parse(event())
    assert incoming is not None
    assert (incoming.kind, incoming.text, incoming.answer_thread) == ("mention", "does Relex fit?", "17.1")
    assert incoming.conversation_key == "C1:17.1"


def test_a_mention_inside_a_thread_stays_there() -> None:
    """A mention in a thread belongs to the conversation that goes on in it."""
    incoming = parse(event(thread_ts="12.0"))
    assert incoming is not None
    assert (incoming.answer_thread, incoming.conversation_key) == ("12.0", "C1:12.0")


def test_a_direct_message_is_answered_beside_it() -> None:
    """In direct messages the answer comes below the question, not in a thread, unless the question was in one."""
    incoming = parse(event("message", channel="D1", channel_type="im", text="top 5"))
    assert incoming is not None
    assert (incoming.kind, incoming.answer_thread, incoming.conversation_key) == ("direct_message", None, "D1:")


def test_both_events_of_one_message_have_a_key_in_common() -> None:
    """A message that arrives as a mention and as a message is one question, whatever its event ids are."""
    first = parse(event(channel="D1"))
    second = parse({**event("message", channel="D1", channel_type="im"), "event_id": "Ev2"})
    assert first is not None
    assert second is not None
    assert set(first.keys) & set(second.keys) == {"message:T1:D1:17.1"}
    assert first.key == second.key
    assert first.kind == second.kind == "direct_message"


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"user": "UB"},
        {"user": "USLACKBOT"},
        {"user": None},
        {"ts": None},
        {"channel": 5},
        {"subtype": []},
    ],
)
def test_what_no_person_wrote_is_left_alone(changes: dict[str, Any]) -> None:
    """Our own posts, other bots, edits, deletions and joins are not questions."""
    assert parse(event(**changes)) is None


def test_talk_that_is_not_to_us_is_left_alone() -> None:
    """A channel message without a mention is not a question, nor is a reaction."""
    assert parse(event("message", channel_type="channel")) is None
    assert parse(event("reaction_added")) is None


def test_a_shared_channel_belongs_to_the_workspace_that_installed_us() -> None:
    """In a channel shared between organisations, the workspace is ours even where Slack names the other team first."""
    body = {**event(), "team_id": "T-OTHER"}
    incoming = parse(body)
    assert incoming is not None
    assert incoming.workspace_id == "T1"


def test_a_command_carries_its_text_and_where_to_answer() -> None:
    """A slash command is unique by its trigger, and its conversation is its user's own."""
    body = {"command": "/fit", "text": " relex.fi ", "team_id": "T1", "user_id": "U1", "channel_id": "C1"}
    incoming = parse({**body, "trigger_id": "1.2.3", "response_url": "https://hooks.example/1"})
    assert incoming is not None
    assert (incoming.kind, incoming.command, incoming.text) == ("command", "/fit", "relex.fi")
    assert (incoming.keys, incoming.conversation_key) == (("trigger:1.2.3",), "C1:U1")


def test_a_button_says_which_and_with_what() -> None:
    """A pressed button carries its id, its value, and the message and thread it stands in."""
    body = {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "channel": {"id": "C1"},
        "container": {"message_ts": "18.2", "thread_ts": "17.1"},
        "actions": [{"action_id": "fit_add", "value": "42"}],
        "trigger_id": "9.9",
    }
    incoming = parse(body)
    assert incoming is not None
    assert (incoming.kind, incoming.action_id, incoming.value) == ("action", "fit_add", "42")
    assert (incoming.ts, incoming.conversation_key) == ("18.2", "C1:17.1")


@pytest.mark.parametrize(
    ("slack", "person"),
    [
        ("<@UB> does <http://relex.fi|relex.fi> fit?", "does relex.fi fit?"),
        ("does <@UB> know <https://relex.fi>", "does know https://relex.fi"),
        ("ask <mailto:a@relex.fi|a@relex.fi>", "ask a@relex.fi"),
        ("Salt &amp; Pepper &lt;Oy&gt;", "Salt & Pepper <Oy>"),
        ("&amp;lt;", "&lt;"),
        ("<@U2|aino> in <#C2|sales> <!here> <!subteam^S1|@team>", "@aino in #sales @here @team"),
        ("<tel:+3581|+358 1>", "+358 1"),
        ("<", "<"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_slack_escapes_become_what_was_typed(slack: str, person: str) -> None:
    """Slack's links, mentions and entities are turned back into what the person typed."""
    assert typed(slack, "UB") == person


def test_a_record_returns_as_it_was() -> None:
    """What the inbox keeps is the whole question, also when a newer version has written more into it."""
    incoming = parse(event())
    assert incoming is not None
    record = json.loads(json.dumps(incoming.to_record()))
    assert Incoming.from_record({**record, "added_later": 1}) == incoming


@given(st.dictionaries(st.sampled_from(["type", "event", "command", "actions", "team", "user", "trigger_id"]), JSON))
def test_no_payload_raises(body: dict[str, Any]) -> None:
    """A payload of any shape is a question or nothing, never an exception."""
    parse(body)
    parse({**body, "type": "event_callback"})
    parse({**body, "type": "block_actions"})


def test_slacks_own_payload_shapes_are_read() -> None:
    """The published shapes of Slack's payloads are understood: people's are questions, the others are not."""
    if not PAYLOADS.exists():
        pytest.skip("../shared/specs/slack/payloads is not there")
    kinds = {}
    for path in PAYLOADS.glob("*.json"):
        body = json.loads(path.read_text(encoding="utf-8").replace('""', '"x"'))
        if isinstance(inner := body.get("event"), dict):
            inner.pop("bot_id", None)
            if inner.get("subtype") == "x":
                inner.pop("subtype")
            body |= {"type": "event_callback", "event": {**inner, "channel_type": "im"}, "authorizations": []}
        incoming = parse(body)
        kinds[path.stem.removesuffix("Payload")] = incoming.kind if incoming else None
    questions = {name: kind for name, kind in kinds.items() if kind}
    assert questions == {
        "AppMention": "direct_message",
        "Message": "direct_message",
        "MessageFileShare": "direct_message",
        "SlashCommand": "command",
        "BlockAction": "action",
        "AppHomeOpened": "opened",
    }


def test_only_a_press_in_a_digest_brings_its_message() -> None:
    """A digest is updated for everybody when somebody acts on a lead, so its blocks come along; of nothing else."""
    blocks = [{"type": "section", "block_id": "digest-lead:1"}, "no block"]
    body = {
        "type": "block_actions",
        "trigger_id": "1.2",
        "user": {"id": "U1"},
        "team": {"id": "T1"},
        "channel": {"id": "C1"},
        "message": {"ts": "1.1", "blocks": blocks},
    }
    taken, other = (parse({**body, "actions": [{"action_id": name}]}) for name in ("digest_take:1@fi", "fit:1"))
    assert taken is not None
    assert other is not None
    assert list(taken.blocks) == blocks[:1]
    assert list(Incoming.from_record(json.loads(json.dumps(taken.to_record()))).blocks) == blocks[:1]
    assert list(other.blocks) == []
