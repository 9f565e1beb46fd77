"""What the tests of the Slack edge share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.engine import open_engine
from storage.migrate import upgrade
from tests.slack.fake_slack import FakeSlack, SetClock


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A new database."""
    engine = open_engine(f"sqlite:///{tmp_path / 'osuma.db'}")
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def fake_slack() -> Iterator[FakeSlack]:
    """A Web API that can be told to misbehave."""
    with FakeSlack() as fake:
        yield fake


@pytest.fixture
def clock() -> SetClock:
    """A clock that the test moves."""
    return SetClock()
