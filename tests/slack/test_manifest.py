"""The app's manifest: what Slack accepts, and what the program counts on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.slack.check import SCOPES
from bot.slack.incoming import SHORTCUT

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT.parent / "shared/specs/slack/manifest.schema.json"


@pytest.fixture
def manifest() -> dict[str, Any]:
    """manifest.json, read."""
    return dict(json.loads((ROOT / "manifest.json").read_text(encoding="utf-8")))


def test_slack_accepts_the_manifest(manifest: dict[str, Any]) -> None:
    """The manifest is valid under Slack's schema."""
    if not SCHEMA.exists():
        pytest.skip("../shared/specs/slack/manifest.schema.json is not there")
    jsonschema.validate(manifest, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_doctor_asks_for_what_the_manifest_grants(manifest: dict[str, Any]) -> None:
    """The permissions that the doctor looks for are those of the manifest."""
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES


def test_the_app_hears_what_it_answers_and_nothing_else(manifest: dict[str, Any]) -> None:
    """The app listens to mentions, direct messages, its Home and its stop button, not to all of a channel."""
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert events == ["agent_session_stopped", "app_home_opened", "app_mention", "message.im"]
    assert [shortcut["callback_id"] for shortcut in manifest["features"]["shortcuts"]] == [SHORTCUT]
    assert {command["command"] for command in manifest["features"]["slash_commands"]} == {"/fit", "/osuma"}
