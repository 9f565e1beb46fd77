"""``osuma doctor``."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.slack.check import SCOPES
from tests.commands.terminal import Terminal
from tests.model_server import fails, in_turn, model_server, says_json
from tests.slack.fake_slack import FakeSlack


def found(terminal: Terminal, *options: str, **settings: str) -> dict[str, str]:
    """Each finding's level by its key."""
    done = terminal("doctor", *options, "--json", **settings)
    findings = done.json["findings"]
    assert all(finding.keys() == {"level", "key", "message"} for finding in findings)
    assert done.status == int(any(finding["level"] == "error" for finding in findings))
    return {finding["key"]: finding["level"] for finding in findings}


def test_nothing_configured_is_no_error(terminal: Terminal) -> None:
    """In an empty folder the doctor says what may come next, and ends well."""
    done = terminal.done("doctor")
    assert "✓ Database: " in done.out
    assert str(terminal.folder / "osuma.db") in done.out
    assert "! No profile in workspace local yet. Next: osuma icp apply icp.yaml --workspace local" in done.out
    assert "Language model: none set, so rules write the explanations. That is fine." in done.out
    assert "SLACK_BOT_TOKEN is not set" in done.out


def test_finnish(terminal: Terminal) -> None:
    """The same in Finnish."""
    out = terminal.done("doctor", "--lang", "fi").out
    assert "Tietokanta: " in out
    assert "Työtilassa local ei ole vielä profiilia" in out
    assert "Kielimalli: ei käytössä" in out


def test_a_filled_workspace(sample: Terminal) -> None:
    """Every workspace is listed with its companies; of the asked one also profile and personas."""
    levels = found(sample, "--workspace", "sample")
    assert levels["doctor-profile"] == levels["doctor-personas"] == levels["doctor-workspace"] == "ok"
    assert "✓ Workspace sample (Sample team): 60 companies" in sample.done("doctor", "--workspace", "sample").out


def test_an_unknown_workspace(terminal: Terminal) -> None:
    """A workspace that does not exist is an error, and the rest is still looked at."""
    levels = found(terminal, "--workspace", "T1")
    assert levels["refusal-workspace-unknown"] == "error"
    assert "slack-check-no-bot-token" in levels


@pytest.mark.parametrize("half", [{"OSUMA_MODEL": "m"}, {"OPENAI_API_KEY": "k"}, {"OPENAI_BASE_URL": "http://x/v1"}])
def test_a_model_half_set(terminal: Terminal, half: dict[str, str]) -> None:
    """A model needs a name, and a key or an address: with less the doctor says what is missing."""
    assert found(terminal, **half)["doctor-model-half"] == "warning"


def test_a_model_that_answers(terminal: Terminal) -> None:
    """A model that answers is fine; one whose server refuses the key is an error."""
    with model_server(in_turn(says_json({"ready": "yes"}))) as server:
        assert found(terminal, OSUMA_MODEL="m", OPENAI_BASE_URL=server.url)["doctor-model-ok"] == "ok"
    with model_server(in_turn(fails(401))) as server:
        levels = found(terminal, OSUMA_MODEL="m", OPENAI_BASE_URL=server.url, OPENAI_API_KEY="wrong")
        assert levels["doctor-model-unauthorized"] == "error"


def test_slack(terminal: Terminal) -> None:
    """Slack's answer about the tokens is part of the report."""
    with FakeSlack() as slack:
        slack.scopes = ",".join(SCOPES)
        settings = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_API_URL": slack.api_url}
        assert found(terminal, **settings)["slack-check-socket"] == "ok"
        slack.will("auth.test", "error:invalid_auth")
        assert found(terminal, **settings)["slack-check-bot-refused"] == "error"


def test_databases_that_cannot_be_used(terminal: Terminal, tmp_path: Path) -> None:
    """A database that is none, or in a folder that is not there, is told plainly, and the rest is looked at too."""
    (tmp_path / "text.db").write_text("this is a diary, not a database. " * 50)
    for url, english, finnish in (
        (f"sqlite:///{tmp_path}/text.db", "is not a database", "ei ole tietokanta"),
        (f"sqlite:///{tmp_path}/no/such/osuma.db", "Its folder must exist", "Kansion pitää olla olemassa"),
        ("mysql://host/name", "SQLite or PostgreSQL", "SQLite- tai PostgreSQL"),
        ("not a url", "not an address of a database", "ei ole tietokannan osoite"),
    ):
        for language, said in (("en", english), ("fi", finnish)):
            done = terminal("doctor", "--lang", language, OSUMA_DATABASE_URL=url)
            assert done.status == 1
            assert said in done.out
            assert "OSUMA_MODEL" in done.out or "SLACK_BOT_TOKEN" in done.out
