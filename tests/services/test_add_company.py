"""A company that a person describes in one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.services.add_company import known_as, save_company, understand_company
from icp.facts import Field
from icp.values import Money, Place, Span
from tests.services.workspaces import NOW, a_workspace

DAY = date(2026, 11, 2)
ESPOO = frozenset({Place("Espoo", "FI-18", "FI")})


def described(text: str) -> dict[Field, Any]:
    """The facts of a description that has a name."""
    found = understand_company(text, by="@maija", on=DAY)
    assert found.company is not None
    assert all((fact.source, fact.observed_on) == ("@maija", DAY) for fact in found.company.facts)
    return {fact.field: fact.value for fact in found.company.facts}


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("headcount 35", Field.HEADCOUNT, Span(35, 35)),
        ("headcount: 35", Field.HEADCOUNT, Span(35, 35)),
        ("Staff=10–50", Field.HEADCOUNT, Span(10, 50)),
        ("35 people", Field.HEADCOUNT, Span(35, 35)),
        ("noin 35 henkilöä", Field.HEADCOUNT, Span(35, 35)),
        ("henkilöstö 35", Field.HEADCOUNT, Span(35, 35)),
        ("number of employees 35", Field.HEADCOUNT, Span(35, 35)),
        ("city Espoo", Field.LOCATION, ESPOO),
        ("kaupunki Espoo", Field.LOCATION, ESPOO),
        ("Espoo", Field.LOCATION, ESPOO),
        ("Espoo, Finland", Field.LOCATION, ESPOO),
        ("founded 2016", Field.FOUNDED, 2016),
        ("perustettu 7.10.2016", Field.FOUNDED, 2016),
        ("funding Series A", Field.FUNDING, "series_a"),
        ("Series A", Field.FUNDING, "series_a"),
        ("siemenrahoitus", Field.FUNDING, "seed"),
        ("oy", Field.LEGAL_FORM, "oy"),
        ("yhtiömuoto osakeyhtiö", Field.LEGAL_FORM, "oy"),
        ("revenue 2.5 M€", Field.REVENUE, Money(Span(2.5e6, 2.5e6), "EUR")),
        ("liikevaihto 2,5 M€", Field.REVENUE, Money(Span(2.5e6, 2.5e6), "EUR")),
        ("500 kEUR", Field.REVENUE, Money(Span(5e5, 5e5), "EUR")),
        ("$1.2M", Field.REVENUE, Money(Span(1.2e6, 1.2e6), "USD")),
        ("industry software", Field.INDUSTRY, frozenset({"software"})),
        ("SaaS", Field.INDUSTRY, frozenset({"SaaS"})),
        ("62.10", Field.INDUSTRY, frozenset({"62.10"})),
        ("goals hiring abroad", Field.GOALS, frozenset({"hiring abroad"})),
        ("keywords Salesforce, HubSpot", Field.KEYWORDS, frozenset({"Salesforce", "HubSpot"})),
    ],
)
def test_parts_are_understood(part: str, field: Field, value: object) -> None:
    """Each part tells one fact, with or without its label, in English and Finnish; the teller is its source."""
    assert described(f"Kuusi; {part}") == {field: value}


@pytest.mark.parametrize("part", ["35", "2016", "2.5 M", "many", "€", "rather; so"])
def test_what_could_mean_anything_is_left_out(part: str) -> None:
    """A bare number is neither people, a year nor an industry, and a word of no field is none: they stay unread."""
    found = understand_company(f"Kuusi; {part}", by="@maija", on=DAY)
    assert found.company is not None
    assert found.company.facts == ()
    assert found.unread == tuple(part.split("; "))


def test_who_it_is() -> None:
    """A domain, an address and a business id tell who the company is, wherever they stand; the name comes first."""
    for text in ("Kuusi Oy; kuusi.fi; 0112038-9", "Kuusi Oy; website https://www.kuusi.fi/; y-tunnus 01120389"):
        found = understand_company(text, by="@maija", on=DAY)
        assert found.company is not None
        assert (found.company.name, found.company.domain, found.company.business_id) == (
            "Kuusi Oy",
            "kuusi.fi",
            "0112038-9",
        )
    named = understand_company("kuusi.fi; 35 people", by="@maija", on=DAY).company
    assert named is not None
    assert (named.name, named.domain) == ("kuusi.fi", "kuusi.fi")


@pytest.mark.parametrize("text", ["", " ; ", "\n", "!!!; headcount 5", "x" * 300])
def test_without_a_name_there_is_no_company(text: str) -> None:
    """Nothing, signs alone, and a text too long for a name name no company."""
    assert understand_company(text, by="@maija", on=DAY).company is None


def test_lines_are_parts_too() -> None:
    """Parts may stand on lines of their own."""
    assert described("Kuusi\nheadcount 35\nEspoo").keys() == {Field.HEADCOUNT, Field.LOCATION}


def test_saving_twice_is_one_company(tmp_path: Path) -> None:
    """The same company described again is the same company, with the newer of what one person said."""
    with a_workspace(tmp_path) as storage:
        ids = set()
        for text in ("Kuusi Oy; kuusi.fi; headcount 35", "Kuusi; founded 2016", "Kuusi; headcount 40"):
            company = understand_company(text, by="@maija", on=DAY).company
            assert company is not None
            with storage.open("local", NOW) as workspace:
                ids.add(save_company(workspace, company))
                workspace.commit()
        with storage.open("local", NOW, read_only=True) as workspace:
            kept = workspace.companies.get(ids.pop())
    assert ids == set()
    assert kept is not None
    assert (kept.value(Field.HEADCOUNT), kept.value(Field.FOUNDED)) == (Span(40, 40), 2016)


def test_another_companys_domain_never_renames_it(tmp_path: Path) -> None:
    """A description with a domain that is somebody else's adds its facts there, and the company keeps its name."""
    with a_workspace(tmp_path) as storage, storage.open("local", NOW) as workspace:
        first = understand_company("Kuusi Oy; kuusi.example; headcount 30", by="@maija", on=DAY)
        second = understand_company("Havu Oy; headcount 400; kuusi.example", by="@kalle", on=DAY)
        assert first.company is not None
        assert second.company is not None
        kuusi = save_company(workspace, first.company)
        same = known_as(workspace, second.company)
        assert same is not None
        assert same.name == "Kuusi Oy"
        assert save_company(workspace, second.company) == kuusi
        kept = workspace.companies.get(kuusi)
        assert kept is not None
        assert kept.name == "Kuusi Oy"


def test_commas_divide_where_they_say_something() -> None:
    """Without semicolons commas divide a description, but not a name that holds one."""
    assert described("Acme, 35 people, Espoo, SaaS").keys() == {Field.HEADCOUNT, Field.LOCATION, Field.INDUSTRY}
    found = understand_company("Ahola, Laine ja kumpp. Oy", by="@maija", on=DAY)
    assert found.company is not None
    assert found.company.name == "Ahola, Laine ja kumpp. Oy"
