"""The best leads."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.services.import_table import import_table
from bot.services.judging import active_scorer
from bot.services.top_leads import TopLeads, top_leads
from storage.workspace import Storage
from tests.services.workspaces import ESPOO, MOSCOW, NOW, PROFILE, a_workspace, applied, company, kept


def best(storage: Storage, count: int = 10, days_ago: int | None = None) -> TopLeads:
    """The best leads, perhaps only those first seen so many days before NOW or later."""
    since = None if days_ago is None else NOW.date() - timedelta(days=days_ago)
    with storage.open("local", NOW, read_only=True) as workspace:
        scorer = active_scorer(workspace)
        assert scorer is not None
        return top_leads(workspace, scorer, count, since)


def names(leads: TopLeads) -> list[str]:
    """Their names, best first."""
    return [fit.company.name for fit in leads.fits]


def test_who_is_listed(tmp_path: Path) -> None:
    """Listed are scored leads with nothing left open that rules out; not customers, nor what is too little known."""
    with a_workspace(tmp_path) as storage:
        kept(
            storage,
            [
                company("Second", headcount=60, location=ESPOO, founded=2020),
                company("Best", headcount=35, location=ESPOO, founded=2020),
                company("Ours already", relation="customer", headcount=35, location=ESPOO, founded=2020),
                company("Ruled out", headcount=35, location=MOSCOW, founded=2020),
                company("Place unknown", headcount=35, founded=2020),
                company("Unknown"),
            ],
        )
        applied(storage)
        leads = best(storage)
        assert names(leads) == ["Best", "Second"]
        assert leads.qualified == 2
        assert names(best(storage, 1)) == ["Best"]
        assert best(storage, 1).qualified == 2


def test_each_has_its_whole_fit(tmp_path: Path) -> None:
    """What is listed is each company's fit under the active version, as it would be told alone."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("Best", headcount=35, location=ESPOO)])
        applied(storage)
        (fit,) = best(storage).fits
        with storage.open("local", NOW, read_only=True) as workspace:
            (row,) = workspace.scores.top(1)
    assert (fit.score, fit.low, fit.high, fit.coverage, fit.tier) == (
        row.score,
        row.low,
        row.high,
        row.coverage,
        row.tier,
    )
    assert fit.profile_version == 1


def test_new_ones(tmp_path: Path) -> None:
    """New are the leads that were first seen since a day; seen again they are not new."""
    with a_workspace(tmp_path) as storage:
        applied(storage)
        for days, text in (
            (9, "name,headcount,city\nOld Oy,35,Espoo\n"),
            (2, "name,headcount,city\nOld Oy,36,Espoo\nNew Oy,35,Espoo\n"),
        ):
            (tmp_path / "list.csv").write_text(text, "utf-8")
            import_table(tmp_path / "list.csv", storage, "local", at=NOW - timedelta(days=days))
        assert names(best(storage, days_ago=7)) == ["New Oy"]
        assert set(names(best(storage, days_ago=9))) == {"New Oy", "Old Oy"}
        assert best(storage, days_ago=1).qualified == 0


def test_equal_scores_keep_their_order(tmp_path: Path) -> None:
    """Equally good leads stand in the order of their names, whichever came first."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company(name, headcount=35, location=ESPOO) for name in ("Gamma", "Alpha", "Beta")])
        applied(storage)
        assert names(best(storage)) == ["Alpha", "Beta", "Gamma"]


def test_a_new_profile_ranks_anew(tmp_path: Path) -> None:
    """After another profile is applied the ranking is that profile's."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("Small", headcount=30, location=ESPOO), company("Large", headcount=300, location=ESPOO)])
        applied(storage)
        assert names(best(storage)) == ["Small", "Large"]
        applied(storage, PROFILE.replace("[21, 50]", "[200, 500]"))
        assert names(best(storage)) == ["Large", "Small"]
