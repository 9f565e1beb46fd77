"""What the doctor finds out about Slack."""

from __future__ import annotations

import pytest

from bot.i18n.catalog import Catalog, languages
from bot.slack.check import SCOPES, Finding, check
from tests.slack.fake_slack import FakeSlack
from tests.slack_workspace import free_port

SECRET = "0123456789abcdef" * 2
NOWHERE = "http://127.0.0.1:{}/api/"


def found(findings: list[Finding]) -> list[tuple[str, str]]:
    """(Level, key) of each."""
    return [(finding.level, finding.key) for finding in findings]


def test_good_tokens_are_told_with_their_workspace(fake_slack: FakeSlack) -> None:
    """With tokens that work and all permissions there is nothing to do."""
    fake_slack.scopes = ",".join(SCOPES)
    findings = check("xoxb-1", "xapp-1", None, fake_slack.api_url)
    assert found(findings) == [("ok", "slack-check-bot"), ("ok", "slack-check-socket")]
    assert findings[0].params == {"bot": "osuma", "workspace": "Test"}


def test_missing_permissions_are_named(fake_slack: FakeSlack) -> None:
    """Permissions that the app lacks are listed by name."""
    fake_slack.scopes = ", ".join(SCOPES[:-2])
    findings = check("xoxb-1", None, SECRET, fake_slack.api_url)
    assert found(findings)[1:] == [("error", "slack-check-scopes"), ("ok", "slack-check-http")]
    assert findings[1].params == {"scopes": "im:write, users:read"}


@pytest.mark.parametrize("code", ["invalid_auth", "account_inactive", "token_revoked"])
def test_refused_tokens_are_told_with_slacks_code(fake_slack: FakeSlack, code: str) -> None:
    """A token that Slack refuses is told with the reason Slack gives."""
    fake_slack.will("auth.test", f"error:{code}")
    fake_slack.will("apps.connections.open", f"error:{code}")
    findings = check("xoxb-1", "xapp-1", None, fake_slack.api_url)
    assert found(findings) == [("error", "slack-check-bot-refused"), ("error", "slack-check-socket-refused")]
    assert findings[0].params == {"code": code}


def test_swapped_tokens_are_noticed_without_asking(fake_slack: FakeSlack) -> None:
    """Tokens in each other's place, and a signing secret that is none, are noticed by their look."""
    swapped = check("xapp-1", "xoxb-1", None, fake_slack.api_url)
    assert found(swapped) == [("error", "slack-check-bot-kind"), ("error", "slack-check-socket-kind")]
    assert not fake_slack.calls
    assert ("warning", "slack-check-secret-kind") in found(check("xoxb-1", None, "xoxb-2", fake_slack.api_url))


def test_a_slack_out_of_reach_is_told_with_its_address() -> None:
    """No network is told as that, with the address that was tried."""
    url = NOWHERE.format(free_port())
    (finding, *_) = check("xoxb-1", None, SECRET, url)
    assert (finding.key, finding.params) == ("slack-check-unreachable", {"url": url})


def test_nothing_configured_is_no_error() -> None:
    """Without tokens Osuma is simply not in Slack; a bot token alone hears nothing."""
    assert found(check(None, None, None)) == [("warning", "slack-check-no-bot-token")]
    assert found(check("xapp-1", None, None))[-1] == ("error", "slack-check-no-transport")


@pytest.mark.parametrize("language", languages())
def test_every_sentence_about_slack_exists_in_every_language(language: str) -> None:
    """All texts of the Slack edge stand in both languages and take the same values."""
    params = {"id": "i", "port": 1, "path": "p", "code": "c", "bot": "b", "workspace": "w", "scopes": "s", "url": "u"}
    catalog, english = Catalog(language), Catalog("en")
    keys = [key for key in english._waiting if key.startswith(("slack-", "refusal-slack-"))]  # noqa: SLF001  no listing
    assert len(keys) > 15
    for key in keys:
        assert catalog.has(key)
        assert catalog.format(key, params).count("{") == 0
