"""Which companies a message speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.services.companies_in import companies_in
from storage.companies import NewCompany
from storage.workspace import Storage
from tests.fakes import NOW
from tests.migrated import migrated

KNOWN = (NewCompany("Havupuu Software Oy", "havupuu.example"), NewCompany("Kuusi Oy", "kuusi.example", "0112038-9"))


@pytest.mark.parametrize(
    ("text", "known", "unknown"),
    [
        ("Met people of Havupuu Software yesterday, and a tree", ["Havupuu Software Oy"], []),
        ("ping kari@kuusi.example, see https://www.havupuu.example/about?x=1", ["Kuusi Oy", "Havupuu Software Oy"], []),
        ("Y-tunnus 0112038-9 (list.csv, notes.pdf)", ["Kuusi Oy"], []),
        ("who is newco.fi? write to me@gmail.com", [], ["newco.fi"]),
        ("Kuusi Oy ja kuusi.example ovat sama", ["Kuusi Oy"], []),
        ("nothing here: kuusi is a tree. " * 400, [], []),
        ("<!channel> @here :tada: ``` http://", [], []),
    ],
)
def test_companies_of_a_message(text: str, known: list[str], unknown: list[str], tmp_path: Path) -> None:
    """Addresses, business ids and whole names are found, each company once; files, hosts of mail and trees are none."""
    engine = migrated(tmp_path)
    storage = Storage(engine)
    storage.create("T1", "T1", "en", NOW)
    with storage.open("T1", NOW) as workspace:
        workspace.companies.upsert(KNOWN)
        found = companies_in(workspace, text)
    engine.dispose()
    assert [company.name for company in found.known] == known
    assert list(found.unknown) == unknown
