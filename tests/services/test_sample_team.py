"""The sample team: what a newcomer meets first."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.services.apply_personas import read_personas
from bot.services.import_table import import_table
from bot.services.judging import active_scorer
from bot.services.sample_team import SAMPLE, make_sample_team
from icp.fit import Status, Tier
from storage.workspace import Storage
from tests.services.workspaces import NOW, a_workspace

FOLDER = Path(__file__).resolve().parents[2] / "bot" / "sample"


def test_it_is_made_once(tmp_path: Path) -> None:
    """Made when it is not there, left alone when it is, whatever was done to it."""
    with a_workspace(tmp_path) as storage:
        assert make_sample_team(storage, "fi", NOW) is True
        with storage.open(SAMPLE, NOW) as workspace:
            assert (workspace.companies.count(), len(read_personas(workspace)), workspace.language) == (60, 3, "fi")
            workspace.personas.replace([], by="test")
            workspace.commit()
        assert make_sample_team(storage, "en", NOW) is False
        with storage.open(SAMPLE, NOW, read_only=True) as workspace:
            assert read_personas(workspace) == ()


def test_it_stays_apart(tmp_path: Path) -> None:
    """One's own workspace gets nothing of it."""
    with a_workspace(tmp_path) as storage:
        make_sample_team(storage, "en", NOW)
        with storage.open("local", NOW, read_only=True) as workspace:
            assert workspace.companies.count() == 0
            assert workspace.profiles.active() is None


def test_it_shows_what_there_is_to_see(tmp_path: Path) -> None:
    """It has leads in every tier, one that is ruled out, one too little known, and facts to find out."""
    with a_workspace(tmp_path) as storage:
        make_sample_team(storage, "en", NOW)
        with storage.open(SAMPLE, NOW, read_only=True) as workspace:
            assert all(workspace.scores.tiers()[tier] for tier in Tier)
            statuses = workspace.scores.statuses()
            scorer = active_scorer(workspace)
            assert scorer is not None
            havupuu = workspace.companies.find("Havupuu Software").company
            assert havupuu is not None
            fit = scorer.fit(havupuu)
    assert statuses[Status.DISQUALIFIED] >= 1
    assert statuses[Status.INSUFFICIENT_DATA] >= 1
    assert fit.next_fact is not None
    assert fit.next_fact.kind == "headcount"


def test_it_is_read_without_a_doubt(tmp_path: Path) -> None:
    """Every cell of the sample file is understood, and no row is rejected or merged: it shows how files should look."""
    with a_workspace(tmp_path) as storage:
        path = tmp_path / "companies.csv"
        path.write_bytes((FOLDER / "companies.csv").read_bytes())
        report = import_table(path, storage, "local", at=NOW)
    assert (report.new, report.rejected, report.same, report.unread) == (60, 0, 0, ())


def test_its_companies_are_invented() -> None:
    """Every address in the sample is one that nobody can own."""
    with (FOLDER / "companies.csv").open(encoding="utf-8", newline="") as file:
        assert all(row["website"].endswith(".example") for row in csv.DictReader(file))


def test_a_broken_start_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut off before its profile was there, it is completed the next time, and nothing is there twice."""

    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with a_workspace(tmp_path) as storage:
        with monkeypatch.context() as patch:
            patch.setattr("bot.services.sample_team.apply_profile", cut_off)
            with pytest.raises(KeyboardInterrupt):
                make_sample_team(storage, "en", NOW)
        assert make_sample_team(storage, "en", NOW) is True
        assert _count(storage) == 60


def _count(storage: Storage) -> int:
    with storage.open(SAMPLE, NOW, read_only=True) as workspace:
        return workspace.companies.count()
