"""The one place where everything is joined."""

from __future__ import annotations

import inspect
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import ports
from bot.bootstrap import SystemClock, open_osuma
from bot.settings import Settings
from storage.errors import StorageRefusal
from storage.migrate import check
from tests.fakes import ScriptedModel, ScriptedSlack, StillClock


def settings(folder: Path, **given: Any) -> Settings:  # noqa: ANN401 -- any setting
    """Settings with a database in a folder, and nothing of this machine's environment or files."""
    return Settings(_env_file=None, OSUMA_DATABASE_URL=f"sqlite:///{folder}/osuma.db", **given)


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields.values():
        monkeypatch.delenv(str(name.validation_alias), raising=False)


def test_the_database_is_ready_when_it_is_open(tmp_path: Path) -> None:
    """Opening brings an empty database to the schema; closing leaves nothing behind but the file."""
    with open_osuma(settings(tmp_path), StillClock()) as osuma:
        assert osuma.storage.workspaces() == []
        assert osuma.database == f"{tmp_path}/osuma.db"
        assert osuma.clock.now() == StillClock().now()
    assert [path.name for path in tmp_path.iterdir()] == ["osuma.db"]


def test_the_database_is_closed_after_a_failure(tmp_path: Path) -> None:
    """Whatever happens inside, the connections are closed."""
    with suppress(ZeroDivisionError), open_osuma(settings(tmp_path)) as osuma:
        osuma.storage.create("local", "Local", "en", osuma.clock.now())
        raise ZeroDivisionError
    assert [path.name for path in tmp_path.iterdir()] == ["osuma.db"]


def test_a_database_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    """A folder that is not there is a refusal, not a driver's error."""
    with pytest.raises(StorageRefusal) as refused, open_osuma(settings(tmp_path / "no")):
        pass
    assert refused.value.key == "refusal-database-folder"


@pytest.mark.parametrize(
    ("given", "has_model"),
    [
        ({}, False),
        ({"OSUMA_MODEL": "m"}, False),
        ({"OPENAI_API_KEY": "k"}, False),
        ({"OSUMA_MODEL": "m", "OPENAI_API_KEY": "k"}, True),
        ({"OSUMA_MODEL": "m", "OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, True),
    ],
)
def test_when_there_is_a_model(tmp_path: Path, given: dict[str, str], *, has_model: bool) -> None:
    """A model needs a name, and a key or an address; building it opens no connection."""
    with open_osuma(settings(tmp_path, **given)) as osuma:
        assert (osuma.model_server is not None) == (osuma.model_for("local") is not None) == has_model
        assert osuma.model_server is osuma.model_server


def test_nothing_is_built_before(tmp_path: Path) -> None:
    """Settings alone open no database."""
    settings(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_machines_clock() -> None:
    """The clock of production tells the present in UTC."""
    before = datetime.now(UTC)
    assert before <= SystemClock().now() <= datetime.now(UTC)
    assert SystemClock().now().tzinfo is UTC


def test_a_second_opening_finds_the_first(tmp_path: Path) -> None:
    """What was kept is there the next time, and the schema is not made again."""
    with open_osuma(settings(tmp_path), StillClock()) as osuma:
        osuma.storage.create("local", "Local", "en", osuma.clock.now())
        version = check(osuma.storage._engine)  # noqa: SLF001 -- the schema is nobody else's business
    with open_osuma(settings(tmp_path), StillClock()) as osuma:
        assert osuma.storage.exists("local")
        assert check(osuma.storage._engine) == version  # noqa: SLF001 -- likewise


@pytest.mark.parametrize(
    ("port", "fake"), [(ports.Clock, StillClock), (ports.Model, ScriptedModel), (ports.SlackApi, ScriptedSlack)]
)
def test_every_fake_fits_its_port(port: type, fake: type) -> None:
    """The tests' fakes take what the ports take, so that what they prove holds for the real thing."""
    for name, asked in vars(port).items():
        if name.startswith("_"):
            continue
        given = getattr(fake, name)
        if inspect.isfunction(asked):
            assert inspect.signature(given).parameters.keys() == inspect.signature(asked).parameters.keys(), name
