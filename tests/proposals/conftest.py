"""A team with a profile and leads, on both databases."""

from __future__ import annotations

import pytest

from tests.proposals.team import Team
from tests.storage.conftest import engine, storage

__all__ = ["engine", "storage"]


@pytest.fixture
def team(storage: object) -> Team:
    """Forty leads, three customers, and a profile in its first version."""
    return Team(storage)  # type: ignore[arg-type] -- the fixture of that name
