"""Scores follow facts and profile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from bot.services.rescore import rescore_all, rescore_some
from icp.fit import Status, Tier
from icp.profile import load_profile
from icp.scoring import Scorer
from storage.engine import open_engine
from storage.workspace import Storage
from tests.services.workspaces import ESPOO, MOSCOW, NOW, PROFILE, a_workspace, applied, company, kept


def scores(storage: Storage) -> dict[str, tuple[float, Tier | None]]:
    """Score and tier of the leads that qualify, by name."""
    with storage.open("local", NOW, read_only=True) as workspace:
        return {row.name: (row.score, row.tier) for row in workspace.scores.top(100)}


def test_all_are_scored_under_a_version(tmp_path: Path) -> None:
    """Applying a profile scores every company: those that fit, those that do not, and those too little known."""
    with a_workspace(tmp_path) as storage:
        kept(
            storage,
            [
                company("Good", headcount=35, location=ESPOO, founded=2020),
                company("Poor", headcount=400, location=ESPOO, founded=1990),
                company("Ruled out", headcount=35, location=MOSCOW, founded=2020),
                company("Unknown"),
            ],
        )
        applied(storage)
        assert scores(storage) == {"Good": (100.0, Tier.A), "Poor": (30.0, Tier.C)}
        with storage.open("local", NOW, read_only=True) as workspace:
            statuses = workspace.scores.statuses()
    assert statuses == {Status.SCORED: 2, Status.INSUFFICIENT_DATA: 1, Status.DISQUALIFIED: 1, Status.NOT_FOUND: 0}


def test_some_are_scored_after_their_facts_change(tmp_path: Path) -> None:
    """Only the companies named are scored again, under the active version."""
    with a_workspace(tmp_path) as storage:
        first, second = kept(
            storage, [company("One", headcount=400, location=ESPOO), company("Two", headcount=400, location=ESPOO)]
        )
        applied(storage)
        before = scores(storage)
        assert [kept(storage, [company(name, headcount=35)]) for name in ("One", "Two")] == [[first], [second]]
        assert scores(storage) == before
        with storage.open("local", NOW) as workspace:
            rescore_some(workspace, [first, "999", "nonsense"])
            workspace.commit()
        after = scores(storage)
    assert after["One"][0] > before["One"][0]
    assert after["Two"] == before["Two"]


def test_without_a_profile_nothing_is_scored(tmp_path: Path) -> None:
    """Companies that come in before the first profile have no scores, and that is no error."""
    with a_workspace(tmp_path) as storage:
        ids = kept(storage, [company("One", headcount=35)])
        with storage.open("local", NOW) as workspace:
            rescore_some(workspace, ids)
            workspace.commit()
            assert workspace.scores.version_id() is None
        assert scores(storage) == {}


def test_scores_of_an_older_version_are_all_made_anew(tmp_path: Path) -> None:
    """Where the stored scores belong to another version, scoring one company scores them all."""
    with a_workspace(tmp_path) as storage:
        ids = kept(
            storage, [company("One", headcount=35, location=ESPOO), company("Two", headcount=400, location=ESPOO)]
        )
        applied(storage)
        profile = load_profile(PROFILE.replace("[21, 50]", "[300, 500]"))
        with storage.open("local", NOW) as workspace:
            workspace.profiles.add_version(profile.name, profile.model_dump(mode="json"), by="test")
            rescore_some(workspace, ids[:1])
            workspace.commit()
        assert scores(storage)["Two"][0] > scores(storage)["One"][0]


def test_nothing_is_kept_of_a_rescore_that_is_not_committed(tmp_path: Path) -> None:
    """Nobody sees half of it: until the commit the old scores stand."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("One", headcount=35, location=ESPOO)])
        version = applied(storage).version
        before = scores(storage)
        profile = load_profile(PROFILE.replace("[21, 50]", "[300, 500]"))
        with storage.open("local", NOW) as workspace:
            rescore_all(workspace, Scorer(profile), version.id)
        assert scores(storage) == before


def test_an_import_beside_a_new_profile_loses_no_score(tmp_path: Path, postgres_url: str) -> None:
    """Companies that come in while a profile is being applied are scored under it, also on a server."""
    with a_workspace(tmp_path, postgres_url) as storage:
        kept(storage, [company("One", headcount=35, location=ESPOO)])
        applied(storage)
        scored, finished = threading.Event(), threading.Event()

        def bring_in() -> None:
            engine = open_engine(postgres_url)
            scored.wait(10)
            with Storage(engine).open("local", NOW) as workspace:
                outcomes = workspace.companies.upsert([company("Two", headcount=35, location=ESPOO)]).outcomes
                rescore_some(workspace, [outcome.company_id for outcome in outcomes])
                workspace.commit()
            engine.dispose()
            finished.set()

        importing = threading.Thread(target=bring_in)
        importing.start()
        profile = load_profile(PROFILE.replace("[21, 50]", "[30, 40]"))
        with storage.open("local", NOW) as workspace:
            version = workspace.profiles.add_version(profile.name, profile.model_dump(mode="json"), by="test")
            rescore_all(workspace, Scorer(profile), version.id)
            scored.set()
            assert not finished.wait(0.5)  # it waits for its turn
            workspace.commit()
        importing.join(10)
        assert scores(storage).keys() == {"One", "Two"}


@pytest.mark.parametrize("count", [0, 1, 2_500])
def test_any_number_of_companies(tmp_path: Path, count: int) -> None:
    """None, one, and more than fit into one chunk are all scored."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company(f"Company number {number}", headcount=35, location=ESPOO) for number in range(count)])
        assert applied(storage).companies == count
        with storage.open("local", NOW, read_only=True) as workspace:
            assert workspace.scores.qualified() == count
