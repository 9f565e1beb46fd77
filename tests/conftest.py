"""What tests of several rooms use, and the rule of CI: there nothing is skipped that could have been installed."""

from __future__ import annotations

import os

import pytest

from tests.postgres import postgres_engine, postgres_server, postgres_url

__all__ = ["postgres_engine", "postgres_server", "postgres_url"]


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With ``OSUMA_REQUIRE_PEERS`` set, a skipped test fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("OSUMA_REQUIRE_PEERS") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = exitstatus or 1
