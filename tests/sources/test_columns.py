"""Which column feeds which field."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.sources.columns import Columns, guess
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target
from bot.sources.table import Row
from bot.sources.told import told_columns


def guessed(table: Mapping[str, list[str]], told: Mapping[str, str] | None = None) -> Columns:
    """The guess for a table given by its columns."""
    cells = zip(*table.values(), strict=True)
    return guess(list(table), [Row(line, row) for line, row in enumerate(cells, start=2)], told)


def fed(columns: Columns) -> dict[str, str]:
    """Header and field of the columns that feed one."""
    return {column.header: str(column.target) for column in columns.all if column.target is not Target.IGNORE}


def refusal(headers: list[str], told: Mapping[str, str] | None = None) -> TableRefusal:
    """Why these headers are refused."""
    with pytest.raises(TableRefusal) as caught:
        guess(headers, [], told, file="a.csv").require_name("a.csv")
    return caught.value


def test_several_columns_feed_one_field() -> None:
    """An industry and a sub-industry column are both industries."""
    columns = guessed({"name": ["A"], "industry": ["B2B"], "subindustry": ["SaaS"]})
    assert [column.header for column in columns.feeding(Target.INDUSTRY)] == ["industry", "subindustry"]


def test_the_company_before_the_person() -> None:
    """In a list of people the company's own columns count, and the person's city is not the company's."""
    columns = guessed(
        {
            "First Name": ["Maija"],
            "Title": ["CEO"],
            "Company": ["Kuusi Oy"],
            "City": ["Oulu"],
            "Company City": ["Espoo"],
        }
    )
    assert fed(columns) == {"Company": "name", "Company City": "city"}
    people = guessed({"First name": ["M"], "Last name": ["L"], "Company name": ["Kuusi"], "City": ["Oulu"]})
    assert fed(people) == {"Company name": "name"}
    assert people.all[3].reason == "guess-person"


def test_the_better_name() -> None:
    """Of several names the one that says "company" counts; "Name" in a list of people names nobody's company."""
    assert fed(guessed({"Name": ["Maija"], "Company Name": ["Kuusi Oy"]})) == {"Company Name": "name"}
    assert refusal(["Name", "First name", "Last name"]).key == "refusal-table-no-name"


def test_doubtful_headers_need_their_values() -> None:
    """A header that could mean much is believed when its values can be read, and shown as left out when not."""
    stage = guessed({"Name": ["A", "B"], "Stage": ["Seed", "Series A"]})
    assert fed(stage)["Stage"] == "funding"
    assert stage.all[1].confidence == "likely"
    early = guessed({"Name": ["A", "B"], "Stage": ["Early", "Growth"]})
    assert "Stage" not in fed(early)
    assert early.all[1].reason == "guess-denied"
    assert "Stage" not in fed(guessed({"Name": ["A"], "Stage": [""]}))


def test_values_never_invent() -> None:
    """A column whose header says nothing stays unused, whatever its values look like."""
    columns = guessed({"Name": ["A", "B"], "Hup": ["https://a.example", "https://b.example"]})
    assert fed(columns) == {"Name": "name"}
    assert columns.all[1].reason == "guess-unknown"


def test_the_newest_year() -> None:
    """Of revenue columns for several years the latest is used."""
    columns = guessed({"Yritys": ["A"], "Liikevaihto 2023": ["1"], "Liikevaihto 2024": ["2"]})
    assert fed(columns) == {"Yritys": "name", "Liikevaihto 2024": "revenue"}


def test_an_email_is_the_last_resort() -> None:
    """A website tells the domain before an e-mail address does, wherever they stand."""
    columns = guessed({"Email": ["m@kuusi.fi"], "Website": ["kuusi.fi"], "Company": ["Kuusi"]})
    assert [column.header for column in columns.feeding(Target.DOMAIN)] == ["Website", "Email"]


def test_addresses_at_mail_providers_are_addresses() -> None:
    """A column of e-mail addresses is one however many of them are at mail providers."""
    columns = guessed({"Company": ["A", "B"], "Sähköposti": ["a@gmail.com", "info@kuusi.fi"]})
    assert fed(columns)["Sähköposti"] == "domain"


@pytest.mark.parametrize(
    "first",
    [
        ["Relex Oy", "https://relex.fi", "1500"],
        ["Relex Oy", "maija@relex.fi"],
        ["Relex Oy", "relex.fi", "Helsinki"],
        ["Relex Oy", "1964606-6"],
        ["Relex Oy", "Helsinki", "2005"],
        ["Relex Oy", "12.3.2005"],
    ],
)
def test_no_header(first: list[str]) -> None:
    """A first row that is a company already is told apart from column names."""
    assert refusal(first).key == "refusal-table-no-header"


def test_no_name() -> None:
    """A table in which nothing names the company is refused with the columns that it has."""
    caught = refusal(["Firmanimike", "Website"])
    assert caught.key == "refusal-table-no-name"
    assert caught.params["headers"] == ["Firmanimike", "Website"]


def test_a_column_twice() -> None:
    """A column that stands twice is refused by name, unless the user says what it holds or nothing depends on it."""
    caught = refusal(["Name", "Website", "website"])
    assert (caught.key, caught.params["column"]) == ("refusal-table-doubled", "website")
    assert guess(["Name", "Notes", "Notes"], [])
    assert guess(["Name", "Website", "Website"], [], {"Website": "ignore"})


def test_told_columns_hold() -> None:
    """What the user says of a column holds over its header and over doubts about its values."""
    columns = guessed({"Firma": ["A"], "Oma nimi": ["B"], "Koko": ["iso"]}, {"Oma nimi": "name", "koko": "headcount"})
    assert fed(columns) == {"Oma nimi": "name", "Koko": "headcount"}
    assert columns.all[1].confidence == "told"


def test_told_with_a_wrong_column() -> None:
    """A column that is not there is refused with near ones."""
    caught = refusal(["Name", "Headcount band"], {"Headcount": "headcount"})
    assert (caught.key, caught.params["near"]) == ("refusal-map-column", ["Headcount band"])


@pytest.mark.parametrize(
    ("field", "near"), [("employees", ["headcount"]), ("keyword", ["keywords"]), ("buisness_id", ["business_id"])]
)
def test_told_with_a_wrong_field(field: str, near: list[str]) -> None:
    """A field that does not exist is refused with the one that was probably meant."""
    caught = refusal(["Name", "X"], {"X": field})
    assert (caught.key, caught.params["near"]) == ("refusal-map-field", near)


def test_told_texts() -> None:
    """COLUMN=FIELD divides at the last "="; anything else is refused."""
    assert told_columns(["Koko = headcount", "a=b=name"]) == {"Koko": "headcount", "a=b": "name"}
    for text in ("Koko", "=headcount", "Koko="):
        with pytest.raises(TableRefusal) as caught:
            told_columns([text])
        assert caught.value.key == "refusal-map-form"
