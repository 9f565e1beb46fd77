"""What a file of customers tells of how good they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.sources.errors import TableRefusal
from bot.sources.headers import normal
from bot.sources.measure_cells import Context, read_cell
from bot.sources.measure_columns import MEASURES, guess_customers
from bot.sources.outcome_columns import guess_outcomes, read_outcome
from bot.sources.periods import day_comes_first, read_period
from bot.sources.table import Table, open_table
from bot.sources.vocabulary import words
from icp.errors import Unreadable

TODAY = date(2026, 11, 21)


def table(folder: Path, text: str) -> Table:
    """A CSV as a table."""
    path = folder / "c.csv"
    path.write_text(text, encoding="utf-8")
    return open_table(path)


def measures(folder: Path, headers: str, row: str, **told: str) -> dict[str, str]:
    """Which measure each header feeds."""
    _, found = guess_customers(table(folder, f"{headers}\n{row}\n"), told, file="c.csv")
    return {column.header: column.measure for column in found}


def value(measure: str, text: str, header: str = "") -> tuple[float, str]:
    """What a cell says."""
    said = read_cell(measure, text, Context(header, TODAY))
    return said.value, said.unit


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-03-13", "2019-03-13"),
        ("13.3.2019", "2019-03-13"),
        ("13/3/2019", "2019-03-13"),
        ("3/13/2019", "2019-03-13"),
        ("13.3.19", "2019-03-13"),
        ("20190313", "2019-03-13"),
        ("13 March 2019", "2019-03-13"),
        ("March 13, 2019", "2019-03-13"),
        ("13. maaliskuuta 2019", "2019-03-13"),
        ("13 mars 2019", "2019-03-13"),
        ("43537", "2019-03-13"),
        ("2019-03", "2019-03-16"),
        ("3/2019", "2019-03-16"),
        ("maaliskuu 2019", "2019-03-16"),
        ("Mar 2019", "2019-03-16"),
        ("2019", "2019-07-02"),
    ],
)
def test_a_day_however_it_is_written(text: str, day: str) -> None:
    """Customer since is read in every form that people and programs write; a month or year counts as its middle."""
    period = read_period(text)
    assert period is not None
    assert period.day(TODAY).isoformat() == day


@pytest.mark.parametrize("text", ["4/3/2019", "32.1.2019", "soon", "2019-13", "13", "0219", "31 February 2019"])
def test_a_day_that_could_mean_two_is_left_open(text: str) -> None:
    """What is no day, or could be April or March, is not guessed."""
    assert read_period(text) is None


def test_a_column_tells_how_it_writes_dates() -> None:
    """One 25/3 in a column says that its 4/3 is in March; a column that disagrees with itself says nothing."""
    assert day_comes_first(["4/3/2019", "25/3/2019"]) is True
    assert day_comes_first(["4/3/2019", "3/25/2019"]) is False
    assert day_comes_first(["25/3/2019", "3/25/2019"]) is None
    assert read_period("4/3/2019", day_first=True) == read_period("2019-03-04")


@pytest.mark.parametrize(
    ("measure", "text", "said"),
    [
        ("nps", "-20", (-20, "")),
        ("nps", "−100", (-100, "")),
        ("nps", "+7,5", (7.5, "")),
        ("satisfaction", "4/5", (80, "%")),
        ("satisfaction", "4,5", (4.5, "")),
        ("satisfaction", "85 %", (85, "%")),
        ("billed", "12 500 €", (12500, "EUR")),
        ("billed", "-200", (-200, "")),
        ("billed", "2,5 M€", (2_500_000, "EUR")),
        ("usage", "1 200 logins", (1200, "")),
        ("usage", "korkea", (3, "grade")),
        ("extras", "CRM; Support", (2, "")),
        ("extras", "3 kpl", (3, "")),
        ("extras", "none", (0, "")),
        ("churned", "kyllä", (1, "")),
        ("churned", "13.3.2024", (1, "")),
        ("churned", "2030-01-01", (0, "")),
        ("churned", "Active", (0, "")),
        ("active", "yes", (0, "")),
        ("active", "ei", (1, "")),
    ],
)
def test_cells_of_measures(measure: str, text: str, said: tuple[float, str]) -> None:
    """Each measure is read as people write it, a negative NPS and a credit note included."""
    assert value(measure, text) == said


def test_a_header_names_the_unit() -> None:
    """A column "Laskutus (t€)" holds thousands of euros."""
    assert value("billed", "12,5", "Laskutus (t€)") == (12_500, "EUR")


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("nps", "150"),
        ("nps", "-101"),
        ("nps", "good"),
        ("satisfaction", "-1"),
        ("since", "4/3/2019"),
        ("since", "2030"),
        ("billed", "much"),
        ("usage", "sometimes maybe"),
        ("churned", "perhaps"),
    ],
)
def test_what_says_nothing_is_unread(measure: str, text: str) -> None:
    """An NPS above 100, a day to come, a word that compares with nothing: told, not guessed."""
    with pytest.raises(Unreadable):
        value(measure, text)


def test_headers_in_three_languages(tmp_path: Path) -> None:
    """English, Finnish and Swedish headers are understood, and a company's own fields stay what they are."""
    found = measures(
        tmp_path,
        "Nimi,NPS 2023,NPS 2024,Asiakas vuodesta,Laskutus (€),Aktiivisuus,Lisätuotteet,Poistunut",
        "a,1,2,2019,5,6,x,ei",
    )
    assert found == {
        "NPS 2024": "nps",
        "Asiakas vuodesta": "since",
        "Laskutus (€)": "billed",
        "Aktiivisuus": "usage",
        "Lisätuotteet": "extras",
        "Poistunut": "churned",
    }


def test_swedish_and_english_headers(tmp_path: Path) -> None:
    """The same in the other two languages."""
    swedish = measures(tmp_path, "Namn,Kund sedan,Kundnöjdhet,Fakturering", "a,2019,4,5")
    assert set(swedish.values()) == {"since", "satisfaction", "billed"}
    english = measures(tmp_path, "Company,CSAT,Lifetime value,Status", "a,4,5,churned")
    assert english == {"CSAT": "satisfaction", "Lifetime value": "billed", "Status": "churned"}


def test_a_status_that_is_no_state_is_not_used(tmp_path: Path) -> None:
    """A "Status" of which the values do not say who left tells no churn."""
    assert measures(tmp_path, "Company,Status", "a,green") == {}


def test_the_user_says_what_a_column_holds(tmp_path: Path) -> None:
    """--map COLUMN=nps holds over every guess, and a column told to be something else is no measure."""
    assert measures(tmp_path, "Company,Love,NPS", "a,7,8", Love="nps") == {"Love": "nps"}
    assert measures(tmp_path, "Company,NPS", "a,8", NPS="ignore") == {}
    with pytest.raises(TableRefusal, match="refusal-map-column"):
        measures(tmp_path, "Company,NPS", "a,8", Grade="nps")


def test_measure_columns_are_no_company_fields(tmp_path: Path) -> None:
    """What tells a measure does not feed a field of the company too."""
    columns, _ = guess_customers(table(tmp_path, "Company,NPS,Industry\na,1,SaaS\n"), {}, file="c.csv")
    assert [column.header for column in columns.all] == ["Company", "Industry"]


def test_each_header_of_a_measure_means_one() -> None:
    """No header stands under two measures, and each is written in the form in which headers are compared."""
    listed = [header for name in (*MEASURES, "active", "state") for header in words(f"measure {name}")]
    assert len(listed) == len(set(listed)) > 100
    assert [header for header in listed if normal(header) != header] == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Closed Won", "won"),
        ("hävitty", "lost"),
        ("not_a_fit", "not_a_fit"),
        ("Ei sovi", "not_a_fit"),
        ("Meeting held", "met"),
        ("förlorad", "lost"),
        ("open", None),
    ],
)
def test_outcomes_in_three_languages(text: str, outcome: str | None) -> None:
    """What CRMs and people write for an outcome."""
    assert read_outcome(text) == outcome


def test_a_file_without_outcomes_is_refused(tmp_path: Path) -> None:
    """A table that no column of says what became of the companies is refused with its columns."""
    with pytest.raises(TableRefusal, match="refusal-outcomes-column"):
        guess_outcomes(table(tmp_path, "Company,City\na,Espoo\n"), {}, file="c.csv")
