"""What a row says of a company."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.columns import guess
from bot.sources.headers import Target
from bot.sources.rows import ReadRow, read_row
from bot.sources.table import Row
from icp.facts import Field
from icp.values import Money, Place, Span

TODAY = date(2026, 11, 21)


def read(surplus: tuple[str, ...] = (), **cells: str) -> ReadRow:
    """One row whose headers are the keywords, with spaces for underscores."""
    headers = [header.replace("_", " ") for header in cells]
    row = Row(2, tuple(cells.values()), surplus)
    return read_row(row, guess(headers, [row]), TODAY)


def test_a_whole_row() -> None:
    """Every field of a row becomes a fact of the file, observed on the day of the import."""
    row = read(
        yritys="Kuusenkerkkä Oy",
        y_tunnus="0112038-9",
        kotisivu="https://www.kuusenkerkka.fi/fi",
        toimiala="Ohjelmistot",
        henkilosto="10–50",
        kotipaikka="Espoo",
        maa="Suomi",
        perustettu="12.3.2015",
        liikevaihto="2,5 M€",
        rahoitusvaihe="Series A",
        avainsanat="Salesforce, HubSpot",
        tavoitteet="kansainvälistyminen",
    )
    assert row.unread == ()
    assert (row.name, row.domain, row.business_id) == ("Kuusenkerkkä Oy", "kuusenkerkka.fi", "0112038-9")
    assert row.values == {
        Field.INDUSTRY: frozenset({"Ohjelmistot"}),
        Field.HEADCOUNT: Span(10, 50),
        Field.LOCATION: frozenset({Place("Espoo", "FI-18", "FI")}),
        Field.FOUNDED: 2015,
        Field.LEGAL_FORM: "oy",
        Field.REVENUE: Money(Span(2_500_000, 2_500_000), "EUR"),
        Field.FUNDING: "series_a",
        Field.KEYWORDS: frozenset({"Salesforce", "HubSpot"}),
        Field.GOALS: frozenset({"kansainvälistyminen"}),
    }
    company = row.company("leads.csv", "lead")
    assert {(fact.source, fact.observed_on) for fact in company.facts} == {("leads.csv", TODAY)}


def test_floats_of_other_programs() -> None:
    """Another program made "2.0" people of 2 and the year "2018.0" of 2018."""
    row = read(name="A", team_size="2.0", founded_year="2018.0")
    assert row.values == {Field.HEADCOUNT: Span(2, 2), Field.FOUNDED: 2018}


def test_tags_tell_industries() -> None:
    """A tag that is an industry's name tells the industry, and stays a keyword."""
    row = read(name="A", industry="B2B", tags="SaaS|Qzxv")
    assert row.values[Field.INDUSTRY] == frozenset({"B2B", "SaaS"})
    assert row.values[Field.KEYWORDS] == frozenset({"SaaS", "Qzxv"})


def test_places_of_several_columns() -> None:
    """City, region and country columns are one place; a place written out whole is not repeated less precisely."""
    row = read(name="A", location="San Francisco, CA, USA; Remote", city="San Francisco", country="USA")
    assert row.values[Field.LOCATION] == frozenset({Place("San Francisco", "US-CA", "US")})
    assert read(name="A", country="Finland").values[Field.LOCATION] == frozenset({Place(country="FI")})
    assert Field.LOCATION not in read(name="A", location="Remote", city="", country="-").values


def test_two_places() -> None:
    """A company may be in several places."""
    row = read(name="A", location="Espoo, Finland; Tallinn, Estonia")
    places = row.values[Field.LOCATION]
    assert isinstance(places, frozenset)
    assert {place.city for place in places if isinstance(place, Place)} == {"Espoo", "Tallinn"}


@pytest.mark.parametrize(
    ("header", "cell", "money"),
    [
        ("Liikevaihto (1 000 €)", "1 250", Money(Span(1_250_000, 1_250_000), "EUR")),
        ("Liikevaihto MEUR", "2,5", Money(Span(2_500_000, 2_500_000), "EUR")),
        ("Liikevaihto MEUR", "2,125", Money(Span(2_125_000, 2_125_000), "EUR")),
        ("Liikevaihto (t€)", "3 M€", Money(Span(3_000_000, 3_000_000), "EUR")),
        ("Liikevaihto", "1000000", Money(Span(1_000_000, 1_000_000), "")),
        ("Revenue (USD)", "1–10 M", Money(Span(1_000_000, 10_000_000), "USD")),
    ],
)
def test_revenue_units(header: str, cell: str, money: Money) -> None:
    """The unit of a revenue comes from the cell, else from the header."""
    row = Row(2, ("A", cell))
    assert read_row(row, guess(["Name", header], [row]), TODAY).values[Field.REVENUE] == money


def test_revenue_with_a_currency_column() -> None:
    """A currency column tells the currency of amounts that name none."""
    assert read(name="A", revenue="500000", currency="SEK").values[Field.REVENUE] == Money(Span(5e5, 5e5), "SEK")


def test_nonprofit() -> None:
    """A yes in a nonprofit column is a legal form; a no is none."""
    assert read(name="A", nonprofit="True").values[Field.LEGAL_FORM] == "non_profit"
    assert Field.LEGAL_FORM not in read(name="A", nonprofit="False").values


def test_observed_on() -> None:
    """The row's own date is when its facts were observed; one in the future or with two meanings is noted."""
    assert read(name="A", snapshot="2026-03-13").observed_on == date(2026, 3, 13)
    for text in ("2031-01-01", "4/3/2026"):
        row = read(name="A", snapshot=text)
        assert row.observed_on == TODAY
        assert [cell.column for cell in row.unread] == ["snapshot"]


def test_unread_cells_do_not_cost_the_row() -> None:
    """What cannot be read is noted with its column, and the rest of the row holds."""
    row = read(name="A", headcount="about forty", country="Finland", founded="2099", website="not a site")
    assert row.problem is None
    assert set(row.values) == {Field.LOCATION}
    assert {(cell.column, cell.key) for cell in row.unread} == {
        ("headcount", "unreadable-headcount"),
        ("founded", "unreadable-founded-future"),
        ("website", "unreadable-domain"),
    }


def test_unknown_cells_are_not_noted() -> None:
    """Words for "not known" are passed over without a note."""
    row = read(name="A", headcount="tuntematon", country="N/A", founded="-", website="http://", revenue="unknown")
    assert (row.unread, dict(row.values), row.domain) == ((), {}, None)


def test_domains() -> None:
    """A domain comes from the website, else from a work address; a page on a site of many is not the company's."""
    assert read(name="A", website="", email="maija@kuusi.fi").domain == "kuusi.fi"
    free = read(name="A", email="maija@kuusi.fi", website="https://www.facebook.com/kuusi")
    assert (free.domain, [cell.column for cell in free.unread]) == ("kuusi.fi", ["website"])


def test_two_websites_in_a_cell() -> None:
    """Of several addresses in one cell the first is the company's."""
    row = read(name="A", website="https://www.kuusi.fi, https://manty.fi")
    assert (row.domain, row.unread) == ("kuusi.fi", ())


@pytest.mark.parametrize(
    ("header", "code", "industry"),
    [("NAICS code", "541511", "NAICS 541511"), ("TOL 2008", "62010", "TOL 62010"), ("Industry", "62.10", "62.10")],
)
def test_codes_of_a_named_classification(header: str, code: str, industry: str) -> None:
    """A header that names a classification says what its bare codes are of."""
    assert read(**{"name": "A", header: code}).values[Field.INDUSTRY] == frozenset({industry})


def test_a_stated_form_depends_on_the_country() -> None:
    """What a legal form's column says is read with the company's country."""
    assert read(name="Åland Data", kotipaikka="Maarianhamina", yhtiomuoto="Ab").values[Field.LEGAL_FORM] == "oy"


def test_a_form_in_the_name_depends_on_the_country() -> None:
    """An "Ab" in Finland is what an "Oy" is; in Sweden it is a form of its own."""
    assert read(name="Kuusi Ab", country="Finland").values[Field.LEGAL_FORM] == "oy"
    assert read(name="Kuusi Ab", country="Sweden").values[Field.LEGAL_FORM] == "ab"


def test_a_lost_zero() -> None:
    """A business id that a spreadsheet took for a number gets its zero and dash back."""
    assert read(name="A", y_tunnus="1120389").business_id == "0112038-9"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "reject-no-name"),
        ("n/a", "reject-no-name"),
        ("\u202e\u200b", "reject-no-name"),
        ("!!!", "reject-name-signs"),
        ("x" * 201, "reject-name-long"),
    ],
)
def test_rows_without_a_name(name: str, problem: str) -> None:
    """A row that names no company is not one, even with a domain."""
    row = read(name=name, website="kuusi.fi")
    assert row.problem is not None
    assert row.problem.key == problem


def test_shifted_rows() -> None:
    """A row with more cells than headers may have shifted and is rejected with the cells too many."""
    row = read(("extra",), name="A", city="Espoo")
    assert row.problem is not None
    assert (row.problem.key, row.problem.params["cells"]) == ("reject-surplus", ["extra"])


def test_names_are_tidied() -> None:
    """Line ends and marks that turn text around are no part of a name; an apostrophe of ours is taken off again."""
    assert read(name=" Kuusi\n\u202eOy ").name == "Kuusi Oy"
    assert read(name="'=Kuusi").name == "=Kuusi"


CELL = st.one_of(
    st.text(max_size=30),
    st.from_regex(r"[0-9 .,+–€MKk%-]{1,12}", fullmatch=True),
    st.sampled_from(["Espoo, Finland", "2,5 M€", "1 000+", "Nov-50", "=1+1", "https://[", "a@b", "NA", "½", "٣٤", "²"]),
)


@given(cells=st.dictionaries(st.sampled_from([str(target) for target in Target if target is not Target.IGNORE]), CELL))
def test_any_row_is_a_company_or_has_a_problem(cells: dict[str, str]) -> None:
    """No cell, however odd, is an error: each row is a company or has a reason not to be one."""
    headers = [header.replace("_", " ") for header in cells]
    row = Row(2, tuple(cells.values()))
    told = {header.replace("_", " "): header for header in cells}
    read = read_row(row, guess(headers, [row], told), TODAY)
    assert (read.problem is None) == any(map(str.isalnum, read.name))
    assert all(cell.line == 2 for cell in read.unread)
