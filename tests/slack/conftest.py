"""What the tests of the Slack edge share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.migrated import migrated
from tests.slack.fake_slack import FakeSlack, SetClock


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A new database."""
    engine = migrated(tmp_path)
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
