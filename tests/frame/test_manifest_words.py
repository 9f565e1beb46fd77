"""The manifest's promises to people: what its prompts and commands say is understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.intents import AskFit, AskHelp, AskTop, Unclear, understand

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def features() -> dict[str, Any]:
    """The features of manifest.json."""
    return dict(json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))["features"])


def test_suggested_prompts_are_understood(features: dict[str, Any]) -> None:
    """Every prompt that Slack suggests leads to help or to the best leads, in the language of its title."""
    asked = {prompt["title"]: understand(prompt["message"]) for prompt in features["agent_view"]["suggested_prompts"]}
    assert {type(each.intent) for each in asked.values()} == {AskTop, AskHelp}
    assert asked["Parhaat liidit"].language == asked["Mitä osaat?"].language == "fi"
    assert asked["Best new leads"].language in {"en", None}


def test_usage_hints_are_understood(features: dict[str, Any]) -> None:
    """What Slack shows behind a command while it is typed works as typed."""
    hints = {command["command"]: command["usage_hint"].split(" | ") for command in features["slash_commands"]}
    assert [type(understand(hint).intent) for hint in hints["/fit"]] == [AskFit]
    assert not any(isinstance(understand(hint).intent, Unclear) for hint in hints["/osuma"])
