"""What column headers mean."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.sources.headers import Target, known, looks_personal, normal

EXPORTS = Path(__file__).parents[3] / "shared" / "reference" / "export_headers.json"

# What every header of the collected exports has to mean; those not listed feed nothing.
MEANT = {
    Target.NAME: "Company Name|Company|Organization - Name|Name|Company name|name|Account Name",
    Target.DOMAIN: "Website|Company Domain|Company Website|Company Domain Name|Website URL|domain|Email"
    "|Person - Email (Work)",
    Target.HEADCOUNT: "# Employees|Company Employee Count|Company Employee Count Range|Number of Employees"
    "|numberofemployees|Employees",
    Target.INDUSTRY: "Industry|Company Industry|industry",
    Target.COUNTRY: "Company Country|Country|Country/Region|country|Billing Country",
    Target.REGION: "State|Company State|State/Region|state|Billing State/Province",
    Target.CITY: "City|Company City|city|Billing City",
    Target.LOCATION: "Location|Company Headquarters|Company Address",
    Target.FOUNDED: "Founded Year|Company Founded|Year Founded|founded_year|Year Started",
    Target.REVENUE: "Annual Revenue|annualrevenue|Company Revenue Range",
    Target.KEYWORDS: "Keywords|Technologies",
    Target.LEGAL_FORM: "Company Type",
}


def test_collected_exports() -> None:
    """Every header of the collected CRM exports means what it should, and no other feeds a field."""
    if not EXPORTS.exists():
        pytest.skip("the collected headers (../shared/reference/export_headers.json) are not on this machine")
    meant = {header: target for target, headers in MEANT.items() for header in headers.split("|")}
    exports = json.loads(EXPORTS.read_text("utf-8")).values()
    headers = {header for export in exports for header in export.get("headers", []) + export.get("api_properties", [])}
    for header in headers:
        found = known(header)
        assert (found.target if found else Target.IGNORE) is meant.get(header, Target.IGNORE), header


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Yritys", Target.NAME),
        ("Yrityksen nimi", Target.NAME),
        ("Y-tunnus", Target.BUSINESS_ID),
        ("Y-TUNNUS *", Target.BUSINESS_ID),
        ("Toimiala", Target.INDUSTRY),
        ("Päätoimiala", Target.INDUSTRY),
        ("Henkilöstö", Target.HEADCOUNT),
        ("Henkilömäärä", Target.HEADCOUNT),
        ("Liikevaihto (1 000 €)", Target.REVENUE),
        ("Liikevaihto, MEUR", Target.REVENUE),
        ("Kotipaikka", Target.CITY),
        ("Kunta", Target.CITY),
        ("Perustettu", Target.FOUNDED),
        ("Verkkosivu", Target.DOMAIN),
        ("Yhtiömuoto", Target.LEGAL_FORM),
        ("Avainsanat", Target.KEYWORDS),
        ("Tavoitteet", Target.GOALS),
        ("Företag", Target.NAME),
        ("Antal anställda", Target.HEADCOUNT),
        ("Omsättning (tkr)", Target.REVENUE),
        ("Säte", Target.CITY),
        ("foundedYear", Target.FOUNDED),
        ("numberOfEmployees", Target.HEADCOUNT),
        ("organization_name", Target.NAME),
        ("Organization - City/town/village/locality of Address", Target.CITY),
    ],
)
def test_headers_people_write(header: str, target: Target) -> None:
    """Finnish and Swedish headers, camelCase, units, stars and CRM prefixes are understood."""
    found = known(header)
    assert found is not None
    assert found.target is target


def test_a_year_belongs_to_the_header() -> None:
    """The year in "Liikevaihto 2024" is kept."""
    found = known("Liikevaihto 2024 (t€)")
    assert found is not None
    assert (found.target, found.year) == (Target.REVENUE, 2024)


@pytest.mark.parametrize("header", ["batch_year", "Total Funding", "Parent Account", "linkedin_url", "Batch"])
def test_look_alikes(header: str) -> None:
    """A batch's year is no founding year, a sum raised is no stage, a parent company no name."""
    found = known(header)
    assert found is not None
    assert found.target is Target.IGNORE


@pytest.mark.parametrize("header", ["", "Hup", "Nimikirjoitus", "★"])
def test_unknown_headers(header: str) -> None:
    """What is not listed is not guessed."""
    assert known(header) is None


def test_people() -> None:
    """Headers about a person are told from those about a company."""
    assert looks_personal("First Name")
    assert looks_personal("Person - Name")
    assert not looks_personal("Company Name")


def test_normal_form() -> None:
    """Case, accents, punctuation and camelCase do not matter."""
    assert normal("  Henkilöstö-Määrä*") == normal("henkilostoMaara") == "henkilosto maara"
