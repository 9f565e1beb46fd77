"""The terminal, as the tests of the commands have it."""

from __future__ import annotations

from tests.commands.conftest import terminal

__all__ = ["terminal"]
