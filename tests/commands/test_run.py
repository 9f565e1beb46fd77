"""``osuma run`` before it listens; how it answers stands in ``tests/scenarios``."""

from __future__ import annotations

import pytest

from tests.commands.terminal import Terminal
from tests.slack.fake_slack import FakeSlack


@pytest.mark.parametrize(
    "tokens", [{}, {"SLACK_BOT_TOKEN": "xoxb-1"}, {"SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "s"}]
)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_without_tokens(terminal: Terminal, tokens: dict[str, str], language: str) -> None:
    """Without a bot token, or a way for Slack to reach it, the bot does not start and says what is missing."""
    done = terminal("run", "--lang", language, **tokens)
    assert (done.status, done.out) == (1, "")
    assert "SLACK_BOT_TOKEN" in done.err
    assert "docs/slack.md" in done.err


@pytest.mark.parametrize(
    ("step", "english", "finnish"),
    [
        ("error:invalid_auth", "does not accept SLACK_BOT_TOKEN (invalid_auth)", "ei hyväksy tunnusta SLACK_BOT_TOKEN"),
        ("500", "could not be reached", "ei saada yhteyttä"),
        ("html", "could not be reached", "ei saada yhteyttä"),
    ],
)
def test_when_slack_refuses(terminal: Terminal, step: str, english: str, finnish: str) -> None:
    """A token that Slack refuses, and a Slack out of reach, are told apart; the bot ends with status 1."""
    with FakeSlack() as slack:
        settings = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_API_URL": slack.api_url}
        for language, said in (("en", english), ("fi", finnish)):
            slack.will("auth.test", step)
            done = terminal("run", "--lang", language, **settings)
            assert (done.status, done.out) == (1, "")
            assert said in done.err
