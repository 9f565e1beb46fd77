"""Strings that break software, as names of companies and as questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp.facts import Field
from storage.workspace import Storage
from tests.storage.samples import NOW, company, keywords

NAUGHTY = Path(__file__).parents[3] / "shared" / "payloads" / "blns.json"


@pytest.mark.skipif(not NAUGHTY.exists(), reason=f"{NAUGHTY} is not here")
def test_naughty_names(storage: Storage) -> None:
    """Every string that breaks other software can be a company's name and keyword, and is found again by its name."""
    strings = list(dict.fromkeys(json.loads(NAUGHTY.read_text(encoding="utf-8"))))
    rows = [row for text in strings if not (row := company(text, None, None, keywords(text or "-"))).nameless]
    assert len(rows) > len(strings) - 10
    with storage.open("local", NOW) as workspace:
        outcomes = workspace.companies.upsert(rows).outcomes
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        for row, outcome in zip(rows, outcomes, strict=True):
            found = workspace.companies.find(row.name)
            meant = {each.id for each in (found.company, *found.candidates) if each}
            domain_like = "." in row.name or "@" in row.name
            assert domain_like or found.several or outcome.company_id in meant, row.name
            known = workspace.companies.get(outcome.company_id)
            assert known is not None
            assert known.stated(Field.KEYWORDS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), min_size=1, max_size=40), st.text(st.characters(), max_size=40))
def test_any_text(storage: Storage, name: str, question: str) -> None:
    """No text at all, as a name, source or question, makes a database complain."""
    with storage.open("local", NOW) as workspace:
        row = company(name, name, name, keywords(name, source=name or "x"))
        if row.nameless:
            return
        outcome = workspace.companies.upsert([row]).outcomes[0]
        assert workspace.companies.get(outcome.company_id) is not None
        assert workspace.companies.find(question).company is None or question
        assert workspace.companies.find(name + question) is not None
