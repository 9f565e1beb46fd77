"""Workspaces on a real database for the tests of the services."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.services.apply_profile import Applied, apply_profile
from icp.facts import Fact, Field
from icp.values import Place, Span, Value
from storage.companies import NewCompany, Relation
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage
from tests.fakes import NOW
from tests.migrated import migrated

__all__ = ["ESPOO", "MOSCOW", "NOW", "PROFILE", "a_workspace", "applied", "company", "kept"]

ESPOO = frozenset({Place("Espoo", "FI-18", "FI")})
MOSCOW = frozenset({Place("Moscow", "RU-MOW", "RU")})

PROFILE = """
name: Nordic SaaS
criteria:
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: location, any_of: [Uusimaa], weight: 3}
  - {kind: founded, between: [2015, null], weight: 3}
  - {kind: location, any_of: [Russia], mode: exclude}
"""


@contextmanager
def a_workspace(folder: Path, url: str | None = None) -> Iterator[Storage]:
    """A storage with the workspace "local" in it."""
    engine = migrated(folder) if url is None else open_engine(url)
    try:
        upgrade(engine)  # at once where nothing is missing
        storage = Storage(engine)
        storage.create("local", "Local", "en", NOW)
        yield storage
    finally:
        engine.dispose()


def company(name: str, *, relation: Relation = "lead", **values: Value) -> NewCompany:
    """A company with facts by field name (``headcount=35``), of a list of today."""
    given = {Field(name): Span(value, value) if name == "headcount" else value for name, value in values.items()}  # type: ignore[arg-type]
    facts = tuple(Fact(field, value, "list.csv", NOW.date()) for field, value in given.items())
    return NewCompany(name, None, None, relation, facts)


def kept(storage: Storage, companies: Sequence[NewCompany]) -> list[str]:
    """Keep companies without scoring them; their ids."""
    with storage.open("local", NOW) as workspace:
        outcomes = workspace.companies.upsert(companies).outcomes
        workspace.commit()
    return [outcome.company_id for outcome in outcomes]


def applied(storage: Storage, text: str = PROFILE) -> Applied:
    """Make a profile the active one."""
    with storage.open("local", NOW) as workspace:
        done = apply_profile(workspace, text, by="@maija", at=NOW)
        workspace.commit()
    return done
