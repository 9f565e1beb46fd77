"""Tokens, keys and passwords: used, and never shown. Not in logs, the doctor's report, refusals or tracebacks."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.bootstrap import open_osuma
from bot.errors import BotRefusal, ModelUnavailable, SlackUnavailable
from bot.llm import chat_completions
from bot.settings import Settings, read_settings
from bot.slack.api import WebApi
from storage.errors import StorageRefusal
from tests.commands.terminal import Terminal
from tests.model_server import fails, in_turn, model_server, says
from tests.postgres import PostgresServer
from tests.scenarios.osuma_process import run
from tests.slack.fake_slack import FakeSlack
from tests.slack_workspace import free_port

SECRETS = {
    "SLACK_BOT_TOKEN": "xoxb-4711-geheim-bot",
    "SLACK_APP_TOKEN": "xapp-4711-geheim-app",
    "SLACK_SIGNING_SECRET": "4711aaaa4711bbbb4711cccc4711dddd",
    "OPENAI_API_KEY": "sk-4711-geheim-key",
}
PASSWORD = "4711-geheim-word"  # noqa: S105 -- an invented one
PIECES = (*SECRETS.values(), PASSWORD, "4711")


def assert_nothing_told(text: str) -> None:
    """No secret stands in a text, whole or in part."""
    for piece in PIECES:
        assert piece not in text


def raised(work: Callable[[], object]) -> str:
    """The traceback of what some work raises, with all its causes."""
    try:
        work()
    except Exception:  # noqa: BLE001 -- whatever it is: it is looked at
        return traceback.format_exc()
    pytest.fail("nothing was raised")


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Settings in which every secret is set."""
    monkeypatch.chdir(tmp_path)
    for name, secret in SECRETS.items():
        monkeypatch.setenv(name, secret)
    monkeypatch.setenv("OSUMA_DATABASE_URL", f"postgresql://osuma:{PASSWORD}@127.0.0.1:1/osuma")
    return read_settings()


def test_settings_do_not_show_them(configured: Settings) -> None:
    """Printed, logged or compared in a failing test, settings show that there are secrets and not which."""
    assert configured.openai_api_key is not None
    assert configured.openai_api_key.get_secret_value() == SECRETS["OPENAI_API_KEY"]
    assert_nothing_told(repr(configured))
    assert_nothing_told(str(configured))
    assert_nothing_told(repr([configured]))


def test_every_secret_setting_is_kept_as_one() -> None:
    """A setting whose name says key, token or secret hides its value by its type."""
    for name, field in Settings.model_fields.items():
        if {"key", "token", "secret", "password"} & set(name.split("_")):  # a number of tokens is no secret
            assert "SecretStr" in str(field.annotation), name
    assert Settings.model_fields["database_url"].repr is False


def test_a_refused_setting_does_not_repeat_it(monkeypatch: pytest.MonkeyPatch, configured: Settings) -> None:
    """A setting that cannot be used is named without its value, even where a secret stands in the wrong place."""
    assert configured.port == 3000
    monkeypatch.setenv("PORT", SECRETS["OPENAI_API_KEY"])
    monkeypatch.setenv("OSUMA_LANGUAGE", SECRETS["SLACK_BOT_TOKEN"])
    with pytest.raises(BotRefusal) as refused:
        read_settings()
    assert_nothing_told(str(refused.value.params))
    assert_nothing_told(raised(read_settings))


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://osuma:{PASSWORD}@127.0.0.1:1/osuma",
        f"postgresql://osuma@127.0.0.1:1/osuma?password={PASSWORD}",
        f"postgresql://osuma:{PASSWORD}@127.0.0.1:notaport/osuma",
        f"mysql://osuma:{PASSWORD}@127.0.0.1/osuma",
        f"osuma:{PASSWORD}@127.0.0.1",
    ],
)
def test_the_databases_password_is_not_told(url: str, terminal: Terminal) -> None:
    """A database that cannot be used is refused without its password, in the message and in the traceback."""
    for command in ("doctor", "top", "run"):
        done = terminal(command, OSUMA_DATABASE_URL=url, **{} if command != "run" else SECRETS)
        assert done.status == 1
        assert_nothing_told(done.out + done.err)
    assert_nothing_told(raised(lambda: open_osuma(Settings(_env_file=None, OSUMA_DATABASE_URL=url)).__enter__()))


def test_a_database_in_use_does_not_tell_its_password(postgres_server: PostgresServer) -> None:
    """A working database is named by host, port and name, even where its password stands among the options."""
    postgres_server.run(f"CREATE ROLE keeper LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
    url = postgres_server.create()
    try:
        options = f"{'&' if '?' in url else '?'}user=keeper&password={PASSWORD}"
        with open_osuma(Settings(_env_file=None, OSUMA_DATABASE_URL=url + options)) as osuma:
            assert_nothing_told(osuma.database)
            assert_nothing_told(repr(osuma))
    finally:
        postgres_server.drop(url)
        postgres_server.run("DROP ROLE keeper")


@pytest.mark.parametrize("as_json", [False, True])
def test_the_doctor_does_not_tell_them(terminal: Terminal, *, as_json: bool) -> None:
    """Whatever is wrong with a token or a key, the report names the setting and never the value."""
    options = ["--json"] if as_json else []
    with FakeSlack() as slack, model_server(in_turn(fails(401, f"wrong key {SECRETS['OPENAI_API_KEY']}"))) as model:
        servers = {"SLACK_API_URL": slack.api_url, "OPENAI_BASE_URL": model.url, "OSUMA_MODEL": "m"}
        for step in ("ok", "error:invalid_auth", "html", "500", "reset"):
            slack.will("auth.test", step)
            slack.will("apps.connections.open", step)
            done = terminal("doctor", *options, **SECRETS, **servers)
            assert_nothing_told(done.out + done.err)
        assert model.headers[0]["authorization"] == f"Bearer {SECRETS['OPENAI_API_KEY']}"
        assert slack.called("auth.test")
    swapped = {"SLACK_BOT_TOKEN": SECRETS["SLACK_APP_TOKEN"], "SLACK_APP_TOKEN": SECRETS["SLACK_BOT_TOKEN"]}
    done = terminal("doctor", *options, **swapped)
    assert_nothing_told(done.out + done.err)


class _Form(BaseModel):
    ready: str


def test_logs_and_tracebacks_do_not_tell_them(caplog: pytest.LogCaptureFixture) -> None:
    """With every logger at its most talkative, calls that fail in every way log and raise no token and no key."""
    caplog.set_level(logging.DEBUG)
    with FakeSlack() as slack:
        api = WebApi(SECRETS["SLACK_BOT_TOKEN"], slack.api_url)
        for step in ("error:invalid_auth", "html", "500", "reset", "refuse", "429:1"):
            slack.will("chat.postMessage", step)
            told = raised(lambda: api.call("chat.postMessage", {"channel": "C1", "text": "x"}))
            assert SlackUnavailable.__name__ in told
            assert_nothing_told(told)
    nobody = f"http://127.0.0.1:{free_port()}/v1"
    replies = (fails(401, SECRETS["OPENAI_API_KEY"]), fails(500), says("no json"), says(None))
    for reply in replies:
        with model_server(in_turn(reply)) as server:
            _ask_in_vain(server.url)
    _ask_in_vain(nobody)
    assert_nothing_told(caplog.text)


def _ask_in_vain(url: str) -> None:
    patience = chat_completions.Patience(total=2.0, connect=1.0, pause=0.0)
    model = chat_completions.connect(SECRETS["OPENAI_API_KEY"], url, "m", patience)
    told = raised(lambda: model.complete([{"role": "user", "content": "hello"}], _Form, max_tokens=10))
    model.close()
    assert ModelUnavailable.__name__ in told
    assert_nothing_told(told)


def test_the_bot_does_not_log_them(tmp_path: Path) -> None:
    """The bot that cannot start says why, and neither its output nor its log holds a token."""
    with FakeSlack() as slack:
        settings: dict[str, Any] = {**SECRETS, "SLACK_API_URL": slack.api_url, "PYTHONDEVMODE": "1"}
        slack.will("auth.test", "error:invalid_auth")
        done = run(tmp_path, "run", **settings)
        assert done.returncode == 1
        assert_nothing_told(done.stdout + done.stderr)
        slack.will("auth.test", "ok")
        slack.will("apps.connections.open", *["error:not_allowed_token_type"] * 3)
        done = run(tmp_path, "run", **settings)
        assert_nothing_told(done.stdout + done.stderr)


def test_what_nobody_foresaw_does_not_tell_them(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The traceback that is kept after a failure holds no secret of the settings that the program ran with."""
    monkeypatch.setattr("bot.commands.top.top_leads", lambda *_: 1 / 0)
    monkeypatch.setattr("bot.commands.top.read_where", lambda *_, **__: 1 / 0)
    done = terminal("top", **SECRETS)
    (path,) = [Path(word) for word in done.err.replace(";", " ").split() if word.endswith(".log")]
    kept = path.read_text("utf-8")
    path.unlink()
    assert "ZeroDivisionError" in kept
    assert_nothing_told(kept)


def test_a_storage_refusal_says_where_and_not_who() -> None:
    """What the storage refuses names host, port and database; never the user or the password."""
    with (
        pytest.raises(StorageRefusal) as refused,
        open_osuma(Settings(_env_file=None, OSUMA_DATABASE_URL=f"postgresql://osuma:{PASSWORD}@127.0.0.1:1/crm")),
    ):
        pass
    assert refused.value.params == {"where": "127.0.0.1:1/crm"}
