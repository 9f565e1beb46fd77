"""A table of companies into a workspace."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.i18n.words import Words
from bot.services.import_table import ImportReport, import_table
from bot.sources.errors import TableRefusal
from icp.facts import Field
from icp.values import Span
from storage.workspace import Storage, Workspace
from tests.migrated import migrated

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SHARED = Path(__file__).parents[3] / "shared"


def opened(folder: Path) -> Storage:
    """A storage with the workspace "local"."""
    engine = migrated(folder)
    storage = Storage(engine)
    storage.create("local", "Local", "en", NOW)
    return storage


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    """An empty storage."""
    return opened(tmp_path)


def count(storage: Storage) -> int:
    """How many companies there are."""
    with storage.open("local", NOW, read_only=True) as workspace:
        return workspace.companies.count()


def imported(storage: Storage, path: Path, text: str | None = None, **choices: object) -> ImportReport:
    """The report of an import; ``text`` is written to ``path`` first."""
    if text is not None:
        path.write_text(text, "utf-8")
    report = import_table(path, storage, "local", at=NOW, **choices)  # type: ignore[arg-type]
    assert report.rows == report.new + report.updated + report.unchanged + report.same + report.rejected
    return report


def rejects(report: ImportReport) -> list[dict[str, str]]:
    """The rows of the rejects file."""
    assert report.rejects_path
    with report.rejects_path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=report.form.delimiter or ","))


def test_facts_carry_file_and_date(storage: Storage, tmp_path: Path) -> None:
    """An imported fact names the file and the day of the row, or else of the import."""
    imported(storage, tmp_path / "leads.csv", "name,headcount,snapshot\nKuusi Oy,35,2026-03-13\nMänty Oy,12,\n")
    with storage.open("local", NOW, read_only=True) as workspace:
        kuusi, manty = (workspace.companies.find(name).company for name in ("Kuusi", "Mänty"))
    assert kuusi
    assert manty
    (fact,) = kuusi.stated(Field.HEADCOUNT)
    assert (fact.value, fact.source, fact.observed_on) == (Span(35, 35), "leads.csv", date(2026, 3, 13))
    assert manty.stated(Field.HEADCOUNT)[0].observed_on == NOW.date()


def test_again_is_no_change(storage: Storage, tmp_path: Path) -> None:
    """Importing a file twice makes no company twice, and says that nothing changed; what did change is counted."""
    text = "name,website\nKuusi Oy,kuusi.fi\nMänty Oy,manty.fi\n"
    assert imported(storage, tmp_path / "a.csv", text).new == 2
    assert imported(storage, tmp_path / "a.csv").unchanged == 2
    more = imported(storage, tmp_path / "a.csv", "name,website,headcount\nKuusi Oy,kuusi.fi,7\nMänty Oy,manty.fi,\n")
    assert (more.updated, more.unchanged, count(storage)) == (1, 1, 2)


def test_the_same_company_twice_in_a_file(storage: Storage, tmp_path: Path) -> None:
    """Rows that mean one company make one, and the report says which rows they were."""
    text = "name,website\nKuusi Oy,kuusi.fi\nMänty Oy,manty.fi\nOy Kuusi,www.kuusi.fi\n"
    report = imported(storage, tmp_path / "a.csv", text)
    assert (report.new, report.same) == (2, 1)
    assert [(merged.line, merged.first_line, merged.name) for merged in report.merged] == [(4, 2, "Oy Kuusi")]
    assert count(storage) == 2


def test_rejected_rows_stand_in_a_file(storage: Storage, tmp_path: Path) -> None:
    """A rejected row goes beside the input with its line and the reason, in the asked language, ready to correct."""
    report = imported(storage, tmp_path / "a.csv", "Yritys;Maa\nKuusi Oy;Suomi\n;Ruotsi\nA;B;=C\n", words=Words("fi"))
    assert (report.new, report.rejected) == (1, 2)
    assert report.rejects_path == tmp_path / "a.csv.rejects.csv"
    nameless, shifted = rejects(report)
    assert nameless == {"Yritys": "", "Maa": "Ruotsi", "osuma_line": "3", "osuma_reason": "Yrityksen nimi puuttuu."}
    assert "=C" in shifted["osuma_reason"]


def test_unread_cells_stand_in_a_file(storage: Storage, tmp_path: Path) -> None:
    """A cell that cannot be read costs only itself: it is counted, shown, and written down with its row."""
    report = imported(storage, tmp_path / "a.csv", "name,headcount\nKuusi Oy,paljon\nMänty Oy,7\n")
    assert (report.new, report.rejected, report.rejects_path) == (2, 0, None)
    (column,) = report.unread
    assert (column.column, column.count, column.examples[0].text) == ("headcount", 1, "paljon")
    assert report.unread_path
    assert 'Kuusi Oy,paljon,2,"headcount: “paljon”' in report.unread_path.read_text("utf-8")


def test_a_trial_run_keeps_nothing(storage: Storage, tmp_path: Path) -> None:
    """A trial run tells what would happen, and leaves neither companies nor files."""
    report = imported(storage, tmp_path / "a.csv", "name\nKuusi Oy\nKuusi\n-\n", dry_run=True)
    assert (report.new, report.same, report.rejected, report.dry_run) == (1, 1, 1, True)
    assert count(storage) == 0
    assert [path.name for path in tmp_path.iterdir() if "osuma.db" not in path.name] == ["a.csv"]


@pytest.mark.parametrize(
    "text", ['name\nKuusi Oy\n"Mänty\n', "website,website\na.fi,b.fi\n", "name\n", "Kuusi,kuusi.fi\n"]
)
def test_bad_files_leave_nothing(storage: Storage, tmp_path: Path, text: str) -> None:
    """Nothing of a file that is refused is imported, and the refusal has a sentence in both languages."""
    with pytest.raises(TableRefusal) as caught:
        imported(storage, tmp_path / "a.csv", text)
    assert count(storage) == 0
    for language in ("en", "fi"):
        assert "a.csv" in Words(language)(caught.value.key, **caught.value.params)


def test_customers(storage: Storage, tmp_path: Path) -> None:
    """Companies come in as leads or as customers, as the user says."""
    imported(storage, tmp_path / "a.csv", "name\nKuusi Oy\n", relation="customer")
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.companies.count("customer") == 1


def test_scores_follow(storage: Storage, tmp_path: Path) -> None:
    """The scores of the companies of each chunk are brought up to date in the same unit of work; progress is told."""
    touched: list[str] = []
    told: list[tuple[int, int | None]] = []

    def rescore(workspace: Workspace, ids: Sequence[str]) -> None:
        assert workspace.companies.get(ids[0])
        touched.extend(ids)

    text = "name\n" + "".join(f"Company number {i}\n" for i in range(2500))
    imported(storage, tmp_path / "a.csv", text, rescore=rescore, progress=lambda done, rows: told.append((done, rows)))
    assert len(set(touched)) == count(storage) == 2500
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]


def test_a_read_only_folder(storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be written beside the input, the rejects go to the working folder."""
    locked, here = tmp_path / "locked", tmp_path / "here"
    locked.mkdir()
    here.mkdir()
    (locked / "a.csv").write_text("name\nKuusi Oy\n!!!\n", "utf-8")
    locked.chmod(0o555)
    monkeypatch.chdir(here)
    report = imported(storage, locked / "a.csv")
    assert report.rejects_path
    assert report.rejects_path.resolve() == here / "a.csv.rejects.csv"
    locked.chmod(0o755)


def test_naughty_names(storage: Storage, tmp_path: Path) -> None:
    """Every string that is known to break software is imported as a name or rejected with a reason."""
    path = SHARED / "payloads" / "blns.json"
    if not path.exists():
        pytest.skip("the naughty strings (../shared/payloads/blns.json) are not on this machine")
    names = [name for name in json.loads(path.read_text("utf-8")) if name.strip()]
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "website"])
        writer.writerows([name, f"https://company{i}.fi"] for i, name in enumerate(names))
    report = imported(storage, tmp_path / "a.csv")
    assert report.rows == len(names)
    assert report.rejected == len(rejects(report))
    assert all(row["osuma_reason"] for row in rejects(report))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(
    table=st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12), max_size=4))
)
def test_every_row_is_accounted_for(tmp_path_factory: pytest.TempPathFactory, table: list[list[str]]) -> None:
    """Whatever the rows hold, each is new, known, the same as another, or among the rejects with its line."""
    folder = tmp_path_factory.mktemp("import")
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name", "website", "headcount"], ["Kuusi Oy", "kuusi.fi", "7"], *table])
    storage = opened(folder)
    report = imported(storage, folder / "a.csv")
    assert report.rejected == (len(rejects(report)) if report.rejected else 0)
    assert count(storage) == report.new + report.updated + report.unchanged


def test_the_collected_companies(storage: Storage, tmp_path: Path) -> None:
    """All 5,706 companies of a real directory come in, few of their cells unread, and none is lost."""
    source = SHARED / "data" / "yc_companies_2026-03.csv"
    if not source.exists():
        pytest.skip("the company directory (../shared/data/yc_companies_2026-03.csv) is not on this machine")
    path = tmp_path / source.name
    path.write_bytes(source.read_bytes())
    report = imported(storage, path)
    assert report.rows == 5706
    assert report.rejected == 0
    assert count(storage) == report.new > 5600
    assert sum(column.count for column in report.unread) < 0.02 * report.rows


def test_a_file_of_somebody_else_is_never_replaced(storage: Storage, tmp_path: Path) -> None:
    """Where a file of the rejects' name stands that is not ours, the rejects go beside it under another name."""
    source = tmp_path / "a.csv"
    source.write_text("name,headcount\n,5\nKuusi Oy,6\n", encoding="utf-8")
    other = tmp_path / "a.csv.rejects.csv"
    other.write_text("my own notes\n", encoding="utf-8")
    report = import_table(source, storage, "local", at=NOW)
    assert other.read_text(encoding="utf-8") == "my own notes\n"
    assert report.rejects_path == tmp_path / "a.csv.rejects-2.csv"
