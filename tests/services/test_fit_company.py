"""Does this company fit?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.explanations.rules import by_rules
from bot.i18n import Words
from bot.services.fit_company import FitAnswer, fit_by_id, fit_by_name
from bot.services.import_table import import_table
from bot.services.judging import active_scorer
from bot.services.recall_fit import recall_fit
from bot.services.score_file import score_file
from bot.views.documents import fit_document
from icp.fit import Fit
from icp.profile import load_profile
from icp.scoring import Scorer
from storage.workspace import Storage
from tests.services.workspaces import ESPOO, NOW, PROFILE, a_workspace, applied, company, kept

SAMPLE = Path(__file__).resolve().parents[2] / "bot" / "sample"
REAL = Path(__file__).parents[3] / "shared" / "data" / "yc_companies_2026-03.csv"


def asked(storage: Storage, query: str) -> FitAnswer:
    """The answer for a name."""
    with storage.open("local", NOW, read_only=True) as workspace:
        scorer = active_scorer(workspace)
        assert scorer is not None
        return fit_by_name(workspace, scorer, query)


def test_found(tmp_path: Path) -> None:
    """A company that is found is judged by the active version, whatever its stored score says."""
    with a_workspace(tmp_path) as storage:
        applied(storage)
        kept(storage, [company("Kuusi Oy", headcount=35, location=ESPOO)])  # without a stored score
        answer = asked(storage, "kuusi")
    assert answer.fit is not None
    assert (answer.fit.company.name, answer.fit.profile_name, answer.fit.profile_version) == (
        "Kuusi Oy",
        "Nordic SaaS",
        1,
    )
    assert answer.candidates == ()


def test_not_found_and_several(tmp_path: Path) -> None:
    """Near names resemble what was asked; companies of one name all bear it. Neither is judged."""
    with a_workspace(tmp_path) as storage:
        applied(storage)
        kept(storage, [company("Atlas Copco"), company("Nordhaven Systems")])
        near = asked(storage, "Norhavn Sistems")
        assert (near.fit, near.several) == (None, False)
        assert [each.name for each in near.candidates] == ["Nordhaven Systems"]
        nothing = asked(storage, "Quite Another")
        assert (nothing.fit, nothing.candidates, nothing.query) == (None, (), "Quite Another")


def test_by_id(tmp_path: Path) -> None:
    """A button's id leads to its company; an id that is none, to nothing."""
    with a_workspace(tmp_path) as storage:
        applied(storage)
        (known,) = kept(storage, [company("Kuusi Oy")])
        with storage.open("local", NOW, read_only=True) as workspace:
            scorer = Scorer(load_profile(PROFILE))
            found = fit_by_id(workspace, scorer, known).fit
            assert found is not None
            assert found.company.name == "Kuusi Oy"
            for text in ("99", "", "-1", "x", "9" * 400):
                assert fit_by_id(workspace, scorer, text).fit is None


def test_what_it_is(tmp_path: Path) -> None:
    """Without a name, the company last spoken of in the conversation is meant; in a new one, none."""
    with a_workspace(tmp_path) as storage:
        applied(storage)
        (known,) = kept(storage, [company("Kuusi Oy")])
        with storage.open("local", NOW) as workspace:
            scorer = Scorer(load_profile(PROFILE))
            workspace.conversations.remember("C1:1", known)
            recalled = recall_fit(workspace, scorer, None, "C1:1")
            assert recalled is not None
            assert recalled.fit is not None
            assert recall_fit(workspace, scorer, None, "C1:2") is None
            named = recall_fit(workspace, scorer, "Nobody", "C1:1")
            assert named is not None
            assert named.fit is None


def every_fit(folder: Path, url: str | None) -> dict[str, Fit]:
    """The fits of the sample companies on one database, by name."""
    with a_workspace(folder, url) as storage:
        import_table(SAMPLE / "companies.csv", storage, "local", at=NOW)
        applied(storage, (SAMPLE / "icp.yaml").read_text("utf-8"))
        with storage.open("local", NOW, read_only=True) as workspace:
            scorer = active_scorer(workspace)
            assert scorer is not None
            everybody = [company_id for chunk in workspace.companies.values() for company_id, _ in chunk]
            return {company.name: scorer.fit(company) for company in workspace.companies.by_ids(everybody)}


def test_both_databases_give_the_same_fit(tmp_path: Path, postgres_url: str) -> None:
    """The same company under the same profile has the same fit on SQLite and on PostgreSQL, to the last word."""
    sqlite, postgres = every_fit(tmp_path, None), every_fit(tmp_path, postgres_url)
    assert len(sqlite) == 60
    for language in ("en", "fi"):
        words = Words(language)
        for name, fit in sqlite.items():
            assert document(fit, words) == document(postgres[name], words)


def document(fit: Fit, words: Words) -> dict[str, object]:
    """All that is told of a fit."""
    return fit_document(fit, by_rules(fit, words), words)


@pytest.mark.skipif(not REAL.exists(), reason="the company directory (../shared/data) is not on this machine")
def test_a_file_of_real_companies_and_each_alone_agree(tmp_path: Path) -> None:
    """Real companies get the same score in a file as one by one out of the database."""
    with REAL.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = [row for row, _ in zip(reader, range(150), strict=False)]
    path = tmp_path / "companies.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    text = (
        "name: X\ncriteria:\n  - {kind: industry, any_of: [SaaS, fintech], weight: 3}\n"
        "  - {kind: headcount, between: [5, 50], weight: 3}\n  - {kind: location, any_of: [California, Nordics]}\n"
        "  - {kind: founded, between: [2015, null]}\n  - {kind: location, any_of: [India], mode: exclude}\n"
    )
    score_file(path, load_profile(text), tmp_path / "out.csv", at=NOW)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        scored = list(csv.DictReader(file))
    with a_workspace(tmp_path) as storage:
        report = import_table(path, storage, "local", at=NOW)
        with storage.open("local", NOW, read_only=True) as workspace:
            scorer = Scorer(load_profile(text))
            alone = [
                scorer.fit(company) for company in workspace.companies.by_ids([str(n + 1) for n in range(len(rows))])
            ]
    assert report.new == len(rows) == len(alone)
    for fit, row in zip(alone, scored, strict=True):
        figures = (fit.score, fit.low, fit.high, fit.coverage, fit.tier or "", fit.status)
        names = ("score", "low", "high", "coverage", "tier", "status")
        assert [str(figure) for figure in figures] == [row[name] for name in names], fit.company.name
