"""Files of customers, leads and outcomes that tests write: software companies in Espoo are the good ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.i18n import Words
from bot.services.apply_profile import apply_profile
from bot.services.import_outcomes import OutcomesReport, import_outcomes
from bot.services.import_table import ImportReport, import_table
from storage.companies import Relation
from storage.workspace import Storage
from tests.migrated import migrated
from tests.postgres import empty

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PROFILE = """
name: Test
criteria:
  - {kind: industry, any_of: [SaaS, Construction], weight: 2}
  - {kind: headcount, between: [10, 60], weight: 1}
"""


@pytest.fixture(params=["sqlite", "postgres"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    """A storage with the workspace "T1", on each database."""
    if request.param == "sqlite":
        engine = migrated(tmp_path)
        yield _created(engine)
        engine.dispose()
        return
    shared: Engine = request.getfixturevalue("postgres_engine")
    yield _created(shared)
    empty(shared)


def _created(engine: Engine) -> Storage:
    storage = Storage(engine)
    storage.create("T1", "Team", "en", NOW)
    return storage


def imported(
    storage: Storage, folder: Path, text: str, relation: Relation = "customer", name: str = "c.csv", **told: str
) -> ImportReport:
    """A file as ``osuma import`` brings it in."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return import_table(path, storage, "T1", at=NOW, relation=relation, told=told, words=Words("en"))


def outcomes(storage: Storage, folder: Path, text: str, *, dry_run: bool = False) -> OutcomesReport:
    """A file of outcomes, likewise."""
    path = folder / "o.csv"
    path.write_text(text, encoding="utf-8")
    return import_outcomes(path, storage, "T1", at=NOW, by="terminal", words=Words("en"), dry_run=dry_run)


def fill(storage: Storage, folder: Path, customers: int = 30, leads: int = 60) -> None:
    """Customers, the higher their NPS the more of them software companies in Espoo, and leads of all kinds."""
    lines = ["Company,NPS,Total billed,Industry,Headcount,City,Churned"]
    for i in range(customers):
        good = 3 * i >= 2 * customers
        kind, city = ("SaaS", "Espoo") if good else ("Construction", "Oulu")
        lines.append(f"Customer {i:02},{i},{1000 + i} €,{kind},{30 + i % 7},{city},{'yes' if i == 0 else 'no'}")
    if customers:
        imported(storage, folder, "\n".join(lines))
    lines = ["Company,Industry,Headcount,City"]
    for i in range(leads):
        kind, city = ("SaaS", "Espoo") if i % 5 == 0 else ("Construction", "Turku")
        lines.append(f"Lead {i:02},{kind},{20 + i % 30},{city}")
    imported(storage, folder, "\n".join(lines), "lead", "l.csv")


def apply(storage: Storage, text: str = PROFILE) -> None:
    """Make a profile the active one."""
    with storage.open("T1", NOW) as workspace:
        apply_profile(workspace, text, by="terminal", at=NOW)
        workspace.commit()
