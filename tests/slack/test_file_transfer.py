"""Shared files are fetched from Slack alone, and no further than they should be."""

from __future__ import annotations

import pytest

from bot.errors import SlackUnavailable
from bot.slack.api import WebApi
from bot.slack.incoming import Incoming, SharedFile, parse
from tests.slack.fake_slack import FakeSlack

CSV = {"Content-Type": "text/csv"}


def refused(fake: FakeSlack, url: str, most: int = 1_000) -> SlackUnavailable:
    """Why a file could not be had."""
    with pytest.raises(SlackUnavailable) as caught:
        WebApi("xoxb-secret", fake.api_url).download(url, most)
    return caught.value


def test_a_file_comes_with_the_token(fake_slack: FakeSlack) -> None:
    """Slack's file server wants the bot's token, and gives the content as it is."""
    fake_slack.serves = (200, CSV, b"name\n\xe4\n")
    assert WebApi("xoxb-secret", fake_slack.api_url).download(f"{fake_slack.url}/files-pri/x", 1_000) == b"name\n\xe4\n"
    assert fake_slack.fetched == [("/files-pri/x", "Bearer xoxb-secret")]


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/x",
        "http://169.254.169.254/latest/meta-data",
        "https://127.0.0.1.evil.example/x",
        "https://evil.example/?127.0.0.1",
        "file:///etc/passwd",
        "http://127.0.0.1:1/x",
        "",
    ],
)
def test_the_token_goes_nowhere_else(fake_slack: FakeSlack, url: str) -> None:
    """An address that is not Slack's is not asked at all."""
    error = refused(fake_slack, url)
    assert (error.code, error.final) == ("foreign_url", True)
    assert fake_slack.fetched == []


def test_the_token_follows_no_redirect(fake_slack: FakeSlack) -> None:
    """A redirect, wherever it points, ends the download."""
    fake_slack.serves = (302, {"Location": f"{fake_slack.url}/elsewhere"}, b"")
    assert refused(fake_slack, f"{fake_slack.url}/x").code == "file_refused"
    assert len(fake_slack.fetched) == 1


def test_a_sign_in_page_is_no_file(fake_slack: FakeSlack) -> None:
    """Without the permission Slack shows its sign-in page with status 200: that is told as what it is."""
    fake_slack.serves = (200, {"Content-Type": "text/html; charset=utf-8"}, b"<html>Sign in</html>")
    assert refused(fake_slack, f"{fake_slack.url}/x").code == "missing_scope"


def test_a_large_file_is_left_in_the_middle(fake_slack: FakeSlack) -> None:
    """No more is kept in memory than is allowed, whatever size Slack had told."""
    fake_slack.serves = (200, CSV, b"x" * 300_000)
    assert refused(fake_slack, f"{fake_slack.url}/x", most=100_000).code == "too_large"


@pytest.mark.parametrize(("status", "final"), [(500, False), (503, False), (429, False), (404, True), (403, True)])
def test_some_failures_pass(fake_slack: FakeSlack, status: int, final: bool) -> None:  # noqa: FBT001  a parameter
    """A server's trouble may pass; a file that is gone or forbidden stays so."""
    fake_slack.serves = (status, CSV, b"")
    assert refused(fake_slack, f"{fake_slack.url}/x").final is final


def test_files_come_with_messages_and_survive_the_inbox() -> None:
    """A direct message and a mention bring their files' ids and names, whatever else the payload holds."""
    files = [{"id": "F1", "name": "a.csv"}, {"id": "F2", "title": "b"}, {"name": "no id"}, "odd", {"id": 3}]
    for kind, channel in (("message", "D1"), ("app_mention", "C1")):
        event = {
            "type": kind,
            "subtype": None,
            "channel": channel,
            "user": "U1",
            "ts": "1.0",
            "text": "",
            "files": files,
        }
        found = parse({"type": "event_callback", "team_id": "T1", "event_id": "E1", "event": event})
        assert found is not None
        assert found.files == (SharedFile("F1", "a.csv"), SharedFile("F2", "b"))
        assert Incoming.from_record(found.to_record()) == found
    odd = {"type": "message", "channel": "D1", "user": "U1", "ts": "1.0", "text": "x", "files": {"id": "F1"}}
    found = parse({"type": "event_callback", "team_id": "T1", "event": odd})
    assert found is not None
    assert found.files == ()
