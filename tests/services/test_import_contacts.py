"""A list of people into a workspace, on both databases."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from bot.i18n import Words
from bot.services.import_contacts import ContactsReport, import_contacts
from bot.sources.contact_columns import Part, guess_contacts
from bot.sources.errors import TableRefusal
from storage.people import Contact
from storage.workspace import Storage
from tests.services.customer_files import NOW, imported, storage

__all__ = ["storage"]

SHARED = Path(__file__).parents[3] / "shared"
COMPANIES = "name,website\nHavupuu Software Oy,havupuu.fi\nKuusi Oy,kuusi.fi\nKuusi Ab,kuusi.se\n"


def people(storage: Storage, folder: Path, text: str, **choices: object) -> ContactsReport:
    """The report of an import of people; three companies are known."""
    imported(storage, folder, COMPANIES, name="companies.csv")
    path = folder / "people.csv"
    path.write_text(text, encoding="utf-8")
    report = import_contacts(path, storage, "T1", at=NOW, **choices)  # type: ignore[arg-type]
    assert report.rows == report.new + report.updated + report.same + report.rejected
    return report


def kept(storage: Storage) -> list[Contact]:
    """All contacts at customers."""
    with storage.open("T1", NOW, read_only=True) as workspace:
        return workspace.people.of_relation("customer")


def reasons(report: ContactsReport) -> list[str]:
    """Why rows were rejected."""
    assert report.rejects_path
    with report.rejects_path.open(encoding="utf-8-sig", newline="") as file:
        return [row["osuma_reason"] for row in csv.DictReader(file)]


def test_people_find_their_companies(storage: Storage, tmp_path: Path) -> None:
    """By name, by website, and else by the domain of the e-mail address; a free mailbox tells nothing."""
    report = people(
        storage,
        tmp_path,
        "First Name,Last Name,Title,Company,Website,Email\n"
        "Maija,M,CMO,HAVUPUU software,,maija@gmail.com\n"
        "Kalle,K,CEO,,https://www.kuusi.fi/en,\n"
        "Oona,O,COO,,,oona@mail.havupuu.fi\n"
        "Ville,V,CFO,,,ville@gmail.com\n",
    )
    assert (report.new, report.rejected, report.companies) == (3, 1, 2)
    assert reasons(report) == ["Nothing in the row tells at which company this person works."]


def test_a_company_is_never_guessed(storage: Storage, tmp_path: Path) -> None:
    """A name that only resembles, and one that two companies bear, put nobody anywhere; a domain decides."""
    report = people(
        storage,
        tmp_path,
        "Name,Company,Company Domain\nA Aho,Havupu Software,\nB Berg,Kuusi,\nC Cygnaeus,Kuusi,kuusi.se\n",
    )
    assert (report.new, report.rejected) == (1, 2)
    unknown, several = reasons(report)
    assert "“Havupu Software” is not known" in unknown
    assert "more than one" in several


def test_again_is_no_change(storage: Storage, tmp_path: Path) -> None:
    """Importing a file twice makes nobody twice, and a row that means an earlier person says so."""
    text = "Nimi;Titteli;Yritys;Sähköposti;Päättäjä\nMaija M;Markkinointijohtaja;Havupuu Software;m@havupuu.fi;kyllä\n"
    assert people(storage, tmp_path, text).new == 1
    again = people(storage, tmp_path, text + "Maija M;;Havupuu Software;;\n")
    assert (again.new, again.updated, again.same) == (0, 1, 1)
    (maija,) = kept(storage)
    assert (maija.title, maija.decided) == ("Markkinointijohtaja", True)


def test_cells_that_say_nothing_readable_cost_only_themselves(storage: Storage, tmp_path: Path) -> None:
    """An address, number or decision that cannot be read is counted and told; the person is kept."""
    report = people(
        storage,
        tmp_path,
        "Name,Company,Email,Phone,Decision maker\n"
        "Maija,Havupuu Software,not an address,-,perhaps\n"
        "Kalle,Havupuu Software Oy,n/a,040 123 4567,Champion\n",
    )
    assert [column.column for column in report.unread] == ["Email", "Decision maker"]
    assert report.new == 2
    (kalle,) = [contact for contact in kept(storage) if contact.name == "Kalle"]
    assert (kalle.phone, kalle.email, kalle.decided) == ("040 123 4567", None, False)


def test_rows_that_are_nobody_are_rejected(storage: Storage, tmp_path: Path) -> None:
    """Without a name and an address a row is nobody; in Finnish the reason is Finnish."""
    report = people(storage, tmp_path, "Name,Company\n,Kuusi Oy\n-,Kuusi Oy\n123,Kuusi Oy\n", words=Words("fi"))
    assert report.rejected == 3
    assert set(reasons(report)) == {"Rivillä ei ole nimeä eikä sähköpostiosoitetta, josta henkilön tunnistaisi."}


def test_a_trial_run_keeps_nobody(storage: Storage, tmp_path: Path) -> None:
    """A trial run tells what would happen and keeps nothing."""
    report = people(storage, tmp_path, "Name,Website\nMaija,kuusi.fi\nKalle,nobody.fi\n", dry_run=True)
    assert (report.new, report.rejected, report.rejects_path) == (1, 1, None)
    assert kept(storage) == []


def test_told_columns_hold(storage: Storage, tmp_path: Path) -> None:
    """What the user says of a column holds over what its header suggests."""
    text = "Who,What,Where\nMaija,CMO,kuusi.fi\n"
    with pytest.raises(TableRefusal) as refused:
        people(storage, tmp_path, text)
    assert refused.value.key == "refusal-contacts-no-person"
    assert people(storage, tmp_path, text, told={"Who": "name", "What": "title", "Where": "domain"}).new == 1
    with pytest.raises(TableRefusal) as refused:
        people(storage, tmp_path, text, told={"Who": "shoe size"})
    assert refused.value.key == "refusal-map-field-far"


def test_a_list_without_companies_is_refused(storage: Storage, tmp_path: Path) -> None:
    """People of whom nothing tells the company cannot be kept."""
    with pytest.raises(TableRefusal) as refused:
        people(storage, tmp_path, "Name,Title\nMaija,CMO\n")
    assert refused.value.key == "refusal-contacts-no-company"


EXPORTS = {
    "apollo_contacts_export": {Part.FIRST_NAME, Part.LAST_NAME, Part.TITLE, Part.COMPANY, Part.EMAIL, Part.DEPARTMENT},
    "pipedrive_export": {Part.COMPANY, Part.FULL_NAME, Part.EMAIL},
    "sales_navigator_scraper_export": {Part.FULL_NAME, Part.TITLE, Part.LINKEDIN, Part.COMPANY, Part.DOMAIN},
    "hubspot_contacts": {Part.FIRST_NAME, Part.LAST_NAME, Part.EMAIL, Part.TITLE, Part.COMPANY, Part.DOMAIN},
}


@pytest.mark.parametrize("export", EXPORTS)
def test_exports_of_usual_tools_are_understood(export: str) -> None:
    """The headers that sales tools write feed the parts of a contact, and "Company Linkedin Url" is nobody's page."""
    path = SHARED / "reference" / "export_headers.json"
    if not path.exists():
        pytest.skip("the collected headers are not on this machine")
    headers = json.loads(path.read_text(encoding="utf-8"))[export]["headers"]
    columns = guess_contacts(headers)
    assert {column.part for column in columns.all} >= EXPORTS[export]
    assert not any("Company Linkedin" in column.header for column in columns.feeding(Part.LINKEDIN))
    assert len(columns.feeding(Part.COMPANY)) == 1
