"""5,706 real companies, as a team would import them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from icp.facts import Fact, Field
from icp.values import Span
from storage.newcomers import NewCompany
from storage.workspace import Storage
from tests.storage.samples import NOW

FILE = Path(__file__).parents[3] / "shared" / "data" / "yc_companies_2026-03.csv"
DAY = date(2026, 3, 13)


def _read(row: dict[str, str]) -> NewCompany:
    facts = [Fact(Field.INDUSTRY, frozenset({row["industry"]}), "yc.csv", DAY)] if row["industry"] else []
    if row["tags"]:
        facts.append(Fact(Field.KEYWORDS, frozenset(row["tags"].split("|")), "yc.csv", DAY))
    if row["team_size"]:
        facts.append(Fact(Field.HEADCOUNT, Span(float(row["team_size"]), float(row["team_size"])), "yc.csv", DAY))
    return NewCompany(row["name"], row["website"] or None, None, "lead", tuple(facts))


@pytest.mark.skipif(not FILE.exists(), reason=f"{FILE} is not here")
def test_real_companies(storage: Storage) -> None:
    """Every row is accounted for, a second import adds none, and people find what they ask for."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [_read(row) for row in csv.DictReader(file)]
    with storage.open("local", NOW) as workspace:
        first = workspace.companies.upsert(rows)
        same = [rows[index].name for index, outcome in enumerate(first.outcomes) if outcome.kind == "same"]
        assert (len(first.outcomes), first.new, first.updated) == (5706, 5704, 0)
        assert sorted(same) == ["Partnered", "Tap to Learn"]
        second = workspace.companies.upsert(rows)
        assert (second.new, second.updated, second.unchanged) == (0, 2, 5702)  # the two contradict themselves
        assert [o.company_id for o in second.outcomes] == [o.company_id for o in first.outcomes]
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.companies.count() == sum(len(chunk) for chunk in workspace.companies.values()) == 5704
        for text in ("Airbnb", "airbnb.com", "https://www.airbnb.com/", "AirBnB Inc.", "air bnb"):
            found = workspace.companies.find(text).company
            assert found is not None, text
            assert found.name == "Airbnb"
        atlas = workspace.companies.find("Atlas")
        assert (atlas.company, atlas.several, len(atlas.candidates)) == (None, True, 4)
        assert [each.name for each in workspace.companies.find("airbmb").candidates] == ["Airbnb"]
        assert workspace.companies.find("Havupuu Software").company is None
