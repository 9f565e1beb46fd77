"""A whole file scored without a database."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.services.score_file import score_file
from bot.sources.errors import TableRefusal
from icp.facts import Company, Fact, Field
from icp.fit import Status
from icp.profile import Profile, load_profile
from icp.scoring import Scorer
from icp.values import Place, Span
from tests.sources.sheets import write_xlsx

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
BENCH = Path(__file__).parents[3] / "shared" / "data" / "bench_yc_scaled_2022_2026.csv"


@pytest.fixture
def profile() -> Profile:
    """A profile of three criteria."""
    return load_profile(
        "name: Test\n"
        "criteria:\n"
        "  - {kind: headcount, between: [10, 50], weight: 2}\n"
        "  - {kind: location, any_of: [Finland], weight: 1}\n"
        "  - {kind: founded, between: [2015, null], weight: 1}\n"
    )


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a written file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_scores_stand_behind_the_columns(tmp_path: Path, profile: Profile) -> None:
    """The input's columns come first, in its order and as they were; six columns follow; the file is plain CSV."""
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_bytes("Yritys;Koko;Maa\r\nÅkerin Oy;20;Suomi\r\n;400;Ruotsi\r\n".encode("cp1252"))
    report = score_file(path, profile, out, at=NOW, told={"Koko": "headcount"})
    first, second = table(out)
    assert list(first) == ["Yritys", "Koko", "Maa", "score", "low", "high", "coverage", "tier", "status"]
    assert (first["Yritys"], first["score"], first["low"], first["high"]) == ("Åkerin Oy", "87.5", "75.0", "100.0")
    assert (first["coverage"], first["tier"], first["status"]) == ("0.75", "A", "scored")
    assert (second["Yritys"], second["score"], second["tier"]) == ("", "12.5", "D")
    assert (report.rows, report.missing) == (2, (Field.FOUNDED,))
    assert report.statuses == {Status.SCORED: 2}


def test_a_file_and_one_company_agree(tmp_path: Path, profile: Profile) -> None:
    """A row of a file gets the score that the same company gets alone."""
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_text("name,headcount,country\nA,60,Finland\n", "utf-8")
    score_file(path, profile, out, at=NOW)
    facts = (
        Fact(Field.HEADCOUNT, Span(60, 60), "a", NOW.date()),
        Fact(Field.LOCATION, frozenset({Place(country="FI")}), "a", NOW.date()),
    )
    fit = Scorer(profile).fit(Company("A", facts=facts))
    (row,) = table(out)
    assert (row["score"], row["low"], row["high"]) == (str(fit.score), str(fit.low), str(fit.high))


def test_spreadsheets(tmp_path: Path, profile: Profile) -> None:
    """A spreadsheet is scored into CSV; no name is needed."""
    path = write_xlsx(tmp_path / "a.xlsx", {"S": [["Employees", "Year founded"], [20.0, 2018.0]]})
    score_file(path, profile, tmp_path / "out.csv", at=NOW)
    (row,) = table(tmp_path / "out.csv")
    assert (row["Year founded"], row["score"]) == ("2018", "87.5")


def test_shifted_rows_are_not_scored(tmp_path: Path, profile: Profile) -> None:
    """A row with more cells than headers keeps its place and is not known well enough."""
    (tmp_path / "a.csv").write_text("name,headcount\nA,20,x\nB,20\n", "utf-8")
    score_file(tmp_path / "a.csv", profile, tmp_path / "out.csv", at=NOW)
    assert [(row["name"], row["status"]) for row in table(tmp_path / "out.csv")] == [
        ("A", "insufficient_data"),
        ("B", "scored"),
    ]


def test_formulas_are_disarmed(tmp_path: Path, profile: Profile) -> None:
    """A cell that a spreadsheet would run as a formula does not come out as one."""
    (tmp_path / "a.csv").write_text("name,headcount\n=HYPERLINK(1),20\n-5,30\n", "utf-8")
    score_file(tmp_path / "a.csv", profile, tmp_path / "out.csv", at=NOW)
    assert [row["name"] for row in table(tmp_path / "out.csv")] == ["'=HYPERLINK(1)", "-5"]


def test_scoring_again(tmp_path: Path, profile: Profile) -> None:
    """A scored file can be scored again: the old figures are kept under another name."""
    (tmp_path / "a.csv").write_text("name,headcount,score\nA,20,7\n", "utf-8")
    score_file(tmp_path / "a.csv", profile, tmp_path / "out.csv", at=NOW)
    (row,) = table(tmp_path / "out.csv")
    assert (row["score_input"], row["score"]) == ("7", "75.0")


@pytest.mark.parametrize(
    ("out", "key"),
    [("a.csv", "refusal-out-same"), ("no/such/out.csv", "refusal-out-unwritable"), ("", "refusal-out-unwritable")],
)
def test_where_nothing_can_be_written(tmp_path: Path, profile: Profile, out: str, key: str) -> None:
    """The input is never written over, and a place that cannot be written is refused plainly."""
    text = "name,headcount\nA,20\n"
    (tmp_path / "a.csv").write_text(text, "utf-8")
    with pytest.raises(TableRefusal) as caught:
        score_file(tmp_path / "a.csv", profile, tmp_path / out, at=NOW)
    assert caught.value.key == key
    assert (tmp_path / "a.csv").read_text("utf-8") == text
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_nothing_to_score_by(tmp_path: Path, profile: Profile) -> None:
    """A file that tells nothing the profile asks about is refused instead of scored as unknown."""
    (tmp_path / "a.csv").write_text("name,website\nA,a.fi\n", "utf-8")
    with pytest.raises(TableRefusal) as caught:
        score_file(tmp_path / "a.csv", profile, tmp_path / "out.csv", at=NOW)
    assert caught.value.key == "refusal-table-no-fields"


def test_the_benchmark_companies(tmp_path: Path, profile: Profile) -> None:
    """All rows of a real file are scored in order, every cell of every column that feeds a field read."""
    if not BENCH.exists():
        pytest.skip("the benchmark (../shared/data/bench_yc_scaled_2022_2026.csv) is not on this machine")
    report = score_file(BENCH, profile, tmp_path / "out.csv", at=NOW)
    rows = table(tmp_path / "out.csv")
    assert [row["row"] for row in rows] == [str(number) for number in range(2616)]
    assert report.statuses[Status.SCORED] == report.rows == 2616
    assert report.missing == ()
    assert sum(column.count for column in report.unread) < 0.02 * report.rows
