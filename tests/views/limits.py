"""Whether Slack would take a reply: schema, its client library's rules, limits, and nothing that is not ours."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from slack_sdk.models.blocks import Block

from bot.slack.escape import clean
from bot.views.modal import View
from bot.views.reply import Reply

_SCHEMA = Path(__file__).with_name("blocks.schema.json")
_TEXT = 3_000
_ENTITY = re.compile(r"&(?!amp;|lt;|gt;)")
_EMOJI = re.compile(r":[\w+'-]+:")
_LINK = re.compile(r"://|(?:mailto|tel):[^\u2060\s]", re.IGNORECASE)
_AT_ALL = re.compile(r"@(?:here|channel|everyone)\b", re.IGNORECASE)


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))


def check(reply: Reply, *, schema: bool = True) -> Reply:
    """Assert that Slack takes a reply, and that it mentions nobody and links nowhere; hand it back.

    ``schema`` False leaves out the slow part, which depends on the blocks' form and not on their texts.
    """
    assert reply.text.strip()
    _check_mrkdwn(reply.text)
    assert 1 <= len(reply.blocks) <= 50
    for block in reply.blocks:
        if schema:
            _check_form(block)
        _check_block(block)
    assert sum(len(text) for text, _ in texts(reply.blocks)) <= 11_000
    json.dumps(reply.blocks).encode("utf-8")
    return reply


def texts(part: object) -> list[tuple[str, dict[str, Any]]]:
    """Every text object's text, with the object."""
    if isinstance(part, list):
        return [found for each in part for found in texts(each)]
    if not isinstance(part, dict):
        return []
    if part.get("type") in {"mrkdwn", "plain_text"}:
        return [(part["text"], part)]
    return [found for each in part.values() for found in texts(each)]


def shown(reply: Reply) -> str:
    """All texts of a reply, a line each."""
    return "\n".join(text for text, _ in texts(reply.blocks))


def buttons(reply: Reply) -> list[tuple[str, str]]:
    """(action_id, value) of all buttons, and of each choice of all lists."""
    found = [element for block in reply.blocks for element in _elements(block)]
    return [(element["action_id"], each.get("value", "")) for element in found for each in _choices(element)]


def check_view(view: View, *, schema: bool = True) -> View:
    """Assert that Slack takes a modal, and that it mentions nobody and links nowhere; hand it back."""
    payload = view.payload("name@en", "{}")
    for part in ("title", "submit", "close"):
        assert 1 <= _units(payload[part]["text"]) <= 24, payload[part]["text"]
        assert payload[part]["text"] == clean(getattr(view, part)), "cut"
    assert 1 <= len(payload["blocks"]) <= 100
    ids = [block["block_id"] for block in payload["blocks"] if block["type"] == "input"]
    assert len(ids) == len(set(ids)) >= 1
    for block in payload["blocks"]:
        if schema:
            _check_form(block)
        _check_block(block)
    return view


def _choices(element: dict[str, Any]) -> list[dict[str, Any]]:
    return list(element.get("options", [element]))


def _elements(block: dict[str, Any]) -> list[dict[str, Any]]:
    if block["type"] == "actions":
        return list(block["elements"])
    if block["type"] == "input" and "options" in block["element"]:
        return [block["element"]]
    return [block["accessory"]] if "accessory" in block else []


def _check_form(block: dict[str, Any]) -> None:
    errors = [error.message for error in _validator().iter_errors(block)]
    assert not errors, (block, errors[:3])
    parsed = Block.parse(block)
    assert parsed is not None
    parsed.to_dict()


def _check_block(block: dict[str, Any]) -> None:
    ids = [element["action_id"] for element in _elements(block)]
    assert len(ids) == len(set(ids)) <= 25
    for element in _elements(block):
        assert 1 <= len(element["action_id"]) <= 255
        for choice in _choices(element):
            assert 1 <= len(choice["text"]["text"]) <= 75
            assert len(choice.get("value", "")) <= (150 if "options" in element else 2_000)
        if "options" in element:
            assert 1 <= len(element["options"]) <= 100
            assert element.get("initial_option") in [None, *element["options"]]
            assert _units(element.get("placeholder", {}).get("text", "")) <= 150
    if block["type"] == "header":
        assert 1 <= _units(block["text"]["text"]) <= 150
    if block["type"] == "context":
        assert 1 <= len(block["elements"]) <= 10
    for text, holder in texts(block):
        assert 1 <= _units(text) <= _TEXT
        if holder["type"] == "mrkdwn":
            assert holder["verbatim"] is True
            _check_mrkdwn(text)
        else:
            assert holder["emoji"] is False


def _check_mrkdwn(text: str) -> None:
    assert "<" not in text
    assert not _ENTITY.search(text), text
    assert not _AT_ALL.search(text), text
    assert not _EMOJI.search(text), text
    assert not _LINK.search(text), text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
