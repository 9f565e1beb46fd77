"""The list of leads for targeting."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.export_leads import COLUMNS, export_leads, leads_csv, read_tiers
from bot.services.import_table import import_table
from bot.sources.errors import TableRefusal
from icp.fit import Tier
from icp.values import Money, Span
from storage.companies import NewCompany
from storage.workspace import Storage
from tests.services.workspaces import ESPOO, MOSCOW, NOW, a_workspace, applied, company, kept

WORDS = Words("en")


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """A workspace with leads of three tiers, a customer and a lead that is ruled out."""
    with a_workspace(tmp_path) as storage:
        kept(
            storage,
            [
                company(
                    "=HYPERLINK(1)", headcount=30, location=ESPOO, founded=2019, revenue=Money(Span(2e6, 2e6), "EUR")
                ),
                company("Best Oy", headcount=30, location=ESPOO, founded=2020, keywords=frozenset({"@SUM(A1)", "crm"})),
                company("Customer Oy", headcount=30, location=ESPOO, founded=2020, relation="customer"),
                company("Half Oy", headcount=30, founded=1990),
                company("Ruled out", headcount=30, location=MOSCOW, founded=2020),
                NewCompany("Unknown Oy", None, None, "lead", ()),
            ],
        )
        applied(storage)
        yield storage


def rows(storage: Storage, *tiers: Tier) -> list[dict[str, str]]:
    """The file's rows."""
    with storage.open("local", NOW, read_only=True) as workspace:
        count, content = leads_csv(workspace, tiers, WORDS)
    found = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(found) == count
    return found


def test_leads_of_the_asked_tiers_come_best_first(storage: Storage) -> None:
    """Only leads with such a tier are listed, the best first: no customer, nobody ruled out or hardly known."""
    assert [row["name"] for row in rows(storage, Tier.A)] == ["'=HYPERLINK(1)", "Best Oy"]
    assert [row["tier"] for row in rows(storage, *Tier)] == ["A", "A", "B"]
    assert tuple(rows(storage, Tier.A)[0]) == COLUMNS


def test_no_cell_is_a_formula(storage: Storage) -> None:
    """Names and tags that a spreadsheet would take for formulas are disarmed."""
    cells = [cell for row in rows(storage, *Tier) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert "'@SUM(A1); crm" in cells


def test_numbers_are_for_programs(storage: Storage) -> None:
    """Figures are plain digits with the currency apart, and a lead with an open gate says that it is not qualified."""
    first, half = rows(storage, Tier.A)[0], rows(storage, Tier.B)[0]
    assert (first["headcount"], first["revenue"], first["currency"], first["founded"]) == (
        "30",
        "2000000",
        "EUR",
        "2019",
    )
    assert (first["country"], first["location"]) == ("FI", "Espoo, Uusimaa, Finland")
    assert (half["qualified"], first["qualified"]) == ("no", "yes")
    assert (first["profile"], first["profile_version"]) == ("Nordic SaaS", "1")


def test_the_file_can_be_imported_again(storage: Storage, tmp_path: Path) -> None:
    """What was exported is read back as the same companies."""
    out = tmp_path / "leads.csv"
    with storage.open("local", NOW, read_only=True) as workspace:
        assert export_leads(workspace, (Tier.A,), out, WORDS) == 2
    report = import_table(out, storage, "local", at=NOW)
    assert (report.new, report.updated + report.unchanged, report.rejected) == (0, 2, 0)


def test_nothing_to_list_leaves_no_file(storage: Storage, tmp_path: Path) -> None:
    """Without a lead of the tier no file is written, and an older one stays."""
    out = tmp_path / "leads.csv"
    out.write_text("before")
    with storage.open("local", NOW, read_only=True) as workspace:
        assert export_leads(workspace, (Tier.D,), out, WORDS) == 0
    assert out.read_text() == "before"
    assert sorted(path.name for path in tmp_path.glob("*leads*")) == ["leads.csv"]


def test_what_cannot_be_done_is_refused(storage: Storage, tmp_path: Path) -> None:
    """A folder that is not there, a tier that is none, a team without a profile."""
    storage.create("empty", "Empty", "en", NOW)
    with storage.open("local", NOW, read_only=True) as workspace, pytest.raises(TableRefusal) as unwritable:
        export_leads(workspace, (Tier.A,), tmp_path / "no" / "leads.csv", WORDS)
    assert unwritable.value.key == "refusal-out-unwritable"
    with storage.open("empty", NOW, read_only=True) as workspace, pytest.raises(BotRefusal):
        leads_csv(workspace, (Tier.A,), WORDS)
    with pytest.raises(BotRefusal) as unknown:
        read_tiers("A,E")
    assert (unknown.value.key, unknown.value.params) == ("refusal-tier", {"tier": "E"})
    assert read_tiers(" b ; a") == (Tier.A, Tier.B)
