"""Stored scores: the best leads, and rescores that nobody sees half of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from icp.fit import Status, Tier
from storage.errors import Overtaken
from storage.scores import ScoreRow
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, TODAY, YESTERDAY, company, later, score_row


def _prepared(workspace: Workspace, *names: str) -> int:
    workspace.companies.upsert([company(name) for name in names])
    return workspace.profiles.add_version("SaaS", {}, by="@maija").id


def _names(workspace: Workspace, n: int = 10) -> list[str]:
    return [row.name for row in workspace.scores.top(n)]


def test_the_best_come_first(storage: Storage) -> None:
    """By score, then by coverage, then by name, then by domain: never by the order of arrival."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "Delta", "Bravo", "Charlie", "alfa")
        workspace.companies.upsert([company("Echo", "echo.io"), company("Echo", "echo.co")])
        rows = [("1", 70, 0.9), ("2", 70, 0.8), ("3", 70, 0.8), ("4", 90, 0.5), ("5", 60, 1), ("6", 60, 1)]
        workspace.scores.replace(version, [[score_row(*row) for row in rows]])
        top = workspace.scores.top(10)
        assert [row.name for row in top] == ["alfa", "Delta", "Bravo", "Charlie", "Echo", "Echo"]
        assert [row.domain for row in top[4:]] == ["echo.co", "echo.io"]
        assert (top[0].company_id, top[0].score, top[0].tier, top[0].status) == ("4", 90, Tier.A, Status.SCORED)
        assert _names(workspace, 2) == ["alfa", "Delta"]
        assert _names(workspace, 0) == _names(workspace, -1) == []
        assert workspace.scores.qualified() == 6


def test_only_qualified_leads_are_among_the_best(storage: Storage) -> None:
    """Customers, disqualified companies, those known too little and those with an open gate are left out."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "Good", "Sold", "Out", "Little", "Gate")
        workspace.companies.relate("2", "customer")
        rows = [
            score_row("1", 50, tier="B"),
            score_row("2", 99),
            score_row("3", 0, tier=None, status="disqualified", qualified=False),
            score_row("4", 98, tier=None, status="insufficient_data", qualified=False),
            score_row("5", 97, qualified=False),
        ]
        workspace.scores.replace(version, [rows])
        assert _names(workspace) == ["Good"]
        assert workspace.scores.tiers() == {Tier.A: 1, Tier.B: 1, Tier.C: 0, Tier.D: 0}
        assert workspace.scores.statuses() == {
            Status.SCORED: 2,
            Status.INSUFFICIENT_DATA: 1,
            Status.DISQUALIFIED: 1,
            Status.NOT_FOUND: 0,
        }


def test_new_since(storage: Storage) -> None:
    """New leads are those first seen on the day or later; an update does not make a lead new."""
    with storage.open("local", later(-24 * 3600)) as workspace:
        version = _prepared(workspace, "Old")
        workspace.commit()
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("New"), company("Old")])
        workspace.scores.replace(version, [[score_row("1", 80), score_row("2", 70)]])
        assert [row.name for row in workspace.scores.top(5, TODAY)] == ["New"]
        assert [row.first_seen_on for row in workspace.scores.top(5, YESTERDAY)] == [YESTERDAY, TODAY]
        assert workspace.scores.qualified(TODAY) == 1


def test_nobody_sees_half_a_rescore(storage: Storage) -> None:
    """While a rescore is under way, in as many transactions as it takes, people see the old scores."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "A", "B", "C")
        workspace.scores.replace(version, [[score_row(each, 10) for each in "123"]])
        workspace.commit()
    seen = []

    def chunks() -> Iterator[list[ScoreRow]]:
        for each in "123":
            yield [score_row(each, 90)]
            with storage.open("local", NOW, read_only=True) as reader:
                seen.append([row.score for row in reader.scores.top(5)])

    with storage.open("local", NOW) as workspace:
        assert workspace.scores.replace(version, chunks(), between=workspace.commit) == 3
        workspace.commit()
        assert [row.score for row in workspace.scores.top(5)] == [90, 90, 90]
    assert seen == [[10, 10, 10]] * 3


def test_a_rescore_that_broke_leaves_nothing(storage: Storage) -> None:
    """A rescore that ends in the middle is not seen, and the next one starts afresh."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "A", "B")
        workspace.scores.replace(version, [[score_row("1", 10)]])
        workspace.commit()

    def broken() -> Iterator[list[ScoreRow]]:
        yield [score_row("1", 90), score_row("2", 90)]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), storage.open("local", NOW) as workspace:
        workspace.scores.replace(version, broken(), between=workspace.commit)
    with storage.open("local", NOW) as workspace:
        assert [row.score for row in workspace.scores.top(5)] == [10]
        workspace.scores.replace(version, [[score_row("2", 50)]])
        assert [row.score for row in workspace.scores.top(5)] == [50]


def test_the_newer_rescore_wins(storage: Storage) -> None:
    """A rescore that is overtaken by a newer one stops, and the newer one's scores are seen."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "A", "B")
        workspace.commit()

    def overtaken() -> Iterator[list[ScoreRow]]:
        yield [score_row("1", 10)]
        with storage.open("local", NOW) as newer:
            newer.scores.replace(version, [[score_row("1", 90)]])
            newer.commit()
        yield [score_row("2", 10)]

    with pytest.raises(Overtaken), storage.open("local", NOW) as workspace:
        workspace.scores.replace(version, overtaken(), between=workspace.commit)
    with storage.open("local", NOW, read_only=True) as workspace:
        assert [row.score for row in workspace.scores.top(5)] == [90]


def test_scores_of_some(storage: Storage) -> None:
    """After an import the companies concerned get new scores; those of another version are never mixed in."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "A", "B")
        assert workspace.scores.version_id() is None
        assert not workspace.scores.upsert_some(version, [score_row("1", 5)])
        workspace.scores.replace(version, [[score_row("1", 10)]])
        assert workspace.scores.upsert_some(version, [score_row("1", 20), score_row("2", 30)])
        assert _names(workspace) == ["B", "A"]
        assert not workspace.scores.upsert_some(version + 1, [score_row("1", 99)])
        assert workspace.scores.upsert_some(version, [])
        assert workspace.scores.version_id() == version


def test_facts_that_change_during_a_rescore(storage: Storage) -> None:
    """A company whose facts change during a rescore keeps its newer score, not the one read before."""
    with storage.open("local", NOW) as workspace:
        version = _prepared(workspace, "A", "B")
        workspace.scores.replace(version, [[score_row("1", 10), score_row("2", 10)]])
        workspace.commit()

    def chunks() -> Iterator[list[ScoreRow]]:
        yield [score_row("1", 50)]
        with storage.open("local", NOW) as imported:
            imported.scores.upsert_some(version, [score_row("1", 70), score_row("2", 60)])
            imported.commit()
        yield [score_row("2", 50)]

    with storage.open("local", NOW) as workspace:
        workspace.scores.replace(version, chunks(), between=workspace.commit)
        assert [(row.name, row.score) for row in workspace.scores.top(5)] == [("A", 70), ("B", 60)]


def test_no_scores_at_all(storage: Storage) -> None:
    """A workspace without companies, or with an empty rescore, has no best leads and no errors."""
    with storage.open("local", NOW) as workspace:
        assert (workspace.scores.top(5), workspace.scores.qualified()) == ([], 0)
        version = _prepared(workspace, "A")
        assert workspace.scores.replace(version, []) == 0
        assert workspace.scores.top(5) == []


def test_leads_of_a_tier_are_listed_best_first(storage: Storage) -> None:
    """The leads of the asked tiers, open gates included, in the order of the best; no customer and nobody unscored."""
    with storage.open("local", NOW) as workspace:
        names = ["Ahti Oy", "Kuusi Oy", "Mänty Oy", "Tammi Oy"]
        rows = [company(name) for name in names]
        rows.append(company("Customer Oy", relation="customer"))
        ids = [outcome.company_id for outcome in workspace.companies.upsert(rows).outcomes]
        version = workspace.profiles.add_version("P", {"name": "P"}, by="@m")
        scored = [
            score_row(ids[0], 60, tier="B"),
            score_row(ids[1], 90),
            score_row(ids[2], 70, tier="B", qualified=False),
            score_row(ids[3], 20, tier=None, status="insufficient_data"),
            score_row(ids[4], 99),
        ]
        workspace.scores.replace(version.id, [scored])
        listed = [lead for chunk in workspace.scores.of_tiers([Tier.A, Tier.B]) for lead in chunk]
        assert [(lead.company_id, lead.tier, lead.qualified) for lead in listed] == [
            (ids[1], Tier.A, True),
            (ids[2], Tier.B, False),
            (ids[0], Tier.B, True),
        ]
        assert list(workspace.scores.of_tiers([])) == []
