"""Contacts, interview answers and findings: kept by workspace and company, found again, erased."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, delete

from storage.interviews import FindingKind, NewFinding, State
from storage.people import NewContact
from storage.tables import companies
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, TODAY, YESTERDAY, company


def known(workspace: Workspace, name: str = "Kuusi Oy", domain: str = "kuusi.fi") -> str:
    """A company's id."""
    (outcome,) = workspace.companies.upsert([company(name, domain)]).outcomes
    return outcome.company_id


def maija(company_id: str, **other: object) -> NewContact:
    """A contact."""
    values: dict[str, object] = {
        "name": "Maija Meikäläinen",
        "email": "maija@kuusi.fi",
        "title": "CMO",
        "source": "a.csv",
    }
    return NewContact(company_id, **{**values, **other})  # type: ignore[arg-type]  # values of its fields


def test_a_contact_comes_back(storage: Storage) -> None:
    """What was stated of a person is read back, with its source and day."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        assert workspace.people.upsert([maija(kuusi, decided=True, department="Marketing")]) == ("new",)
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        (contact,) = workspace.people.of(kuusi)
    assert (contact.name, contact.email, contact.title) == ("Maija Meikäläinen", "maija@kuusi.fi", "CMO")
    assert (contact.decided, contact.department, contact.source, contact.observed_on) == (
        True,
        "Marketing",
        "a.csv",
        TODAY,
    )


def test_the_same_person_is_known_again(storage: Storage) -> None:
    """By e-mail address, else by name, also a former one; two addresses of one name are two people."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        rows = [
            maija(kuusi),
            maija(kuusi, name="Maija Mäkinen"),
            maija(kuusi, name="MAIJA MEIKALAINEN", email=None),
            maija(kuusi, email="other@kuusi.fi"),
            maija(kuusi, name="", email="x@kuusi.fi"),
        ]
        assert workspace.people.upsert(rows) == ("new", "same", "same", "new", "new")
        assert workspace.people.upsert([maija(kuusi, name="Maija Mäkinen")]) == ("updated",)
        assert sorted(contact.email or "" for contact in workspace.people.of(kuusi)) == [
            "maija@kuusi.fi",
            "other@kuusi.fi",
            "x@kuusi.fi",
        ]


def test_an_older_statement_only_fills_gaps(storage: Storage) -> None:
    """What a newer source says stays; what no source has said is taken from an older one."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        workspace.people.upsert([maija(kuusi)])
        workspace.people.upsert([maija(kuusi, title="Intern", phone="123", observed_on=YESTERDAY, source="old.csv")])
        (contact,) = workspace.people.of(kuusi)
        assert (contact.title, contact.phone, contact.source) == ("CMO", "123", "a.csv")
        workspace.people.upsert([maija(kuusi, title="CEO", source="new.csv")])
        assert [(each.title, each.phone, each.source) for each in workspace.people.of(kuusi)] == [
            ("CEO", "123", "new.csv")
        ]


def test_people_are_found_by_address_or_name(storage: Storage) -> None:
    """A person is found by the whole address or the whole name, never by a part."""
    with storage.open("local", NOW) as workspace:
        kuusi, manty = known(workspace), known(workspace, "Mänty Oy", "manty.fi")
        workspace.people.upsert([maija(kuusi), maija(manty, email="maija@manty.fi")])
        assert len(workspace.people.find("maija meikalainen")) == 2
        assert len(workspace.people.find(" MAIJA@kuusi.fi ")) == 1
        assert workspace.people.find("Maija") == workspace.people.find("") == workspace.people.find("@") == []


def test_people_belong_to_one_workspace(storage: Storage) -> None:
    """Another workspace neither sees, finds, changes nor erases them."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        workspace.people.upsert([maija(kuusi)])
        workspace.interviews.answer(kuusi, "why_us", "Maija said so", source="@a", by="@a")
        (finding,) = workspace.interviews.find(kuusi, [NewFinding(FindingKind.GOAL, "grow")], "@a")
        (contact,) = workspace.people.of(kuusi)
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        known(workspace)
        people, interviews = workspace.people, workspace.interviews
        assert (people.of(kuusi), people.find("maija@kuusi.fi"), people.get(contact.id)) == ([], [], None)
        assert (interviews.answers(), interviews.findings()) == ([], [])
        assert not people.erase(contact.id)
        assert not people.decide(contact.id, decided=True)
        assert not interviews.decide(finding.id, State.DROPPED, by="@b")
        assert (people.erase_company(kuusi), people.erase_person("maija@kuusi.fi")) == (0, 0)
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert (workspace.people.count(), len(workspace.interviews.answers())) == (1, 1)


def test_people_can_be_erased(storage: Storage) -> None:
    """One contact, everybody of a name or address, or all of a company: nothing of them stays."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        workspace.people.upsert(
            [maija(kuusi), maija(kuusi, name="Kalle", email=None), maija(kuusi, name="Oona", email=None)]
        )
        assert workspace.people.erase_person("MAIJA MEIKÄLÄINEN") == 1
        assert workspace.people.erase_person("nobody") == 0
        kalle = workspace.people.find("Kalle")[0]
        assert workspace.people.erase(kalle.id)
        assert not workspace.people.erase(kalle.id)
        assert workspace.people.erase_company(kuusi) == 1
        assert workspace.people.count() == 0


def test_a_company_takes_its_people_with_it(storage: Storage, engine: Engine) -> None:
    """When a company is removed, its contacts, answers and findings are."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        workspace.people.upsert([maija(kuusi)])
        workspace.interviews.answer(kuusi, "why_us", "x", source="@a", by="@a")
        workspace.interviews.find(kuusi, [NewFinding(FindingKind.GOAL, "grow")], "@a")
        workspace.commit()
    with engine.begin() as connection:
        connection.execute(delete(companies).where(companies.c.workspace_id == "local"))
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.people.count() == 0
        assert (workspace.interviews.answers(), workspace.interviews.findings()) == ([], [])


def test_two_imports_at_once_make_nobody_twice(storage: Storage) -> None:
    """The same people written by two workers at the same time are there once."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        workspace.commit()

    def write(_: int) -> None:
        with storage.open("local", NOW) as workspace:
            workspace.people.upsert([maija(kuusi, name=f"Person {i}", email=None) for i in range(20)])
            workspace.commit()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, range(2)))
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.people.count() == 20


def test_companies_are_found_exactly(storage: Storage) -> None:
    """A row's company is found by domain, name without case and form, or business id; never by likeness."""
    with storage.open("local", NOW) as workspace:
        kuusi, other = known(workspace), known(workspace, "Kuusi Oy", "kuusi.se")
        found = workspace.people.companies_of(["kuusi.fi", "kuusi.net"], ["KUUSI", "Kuus"])
    assert found == {("domain", "kuusi.fi"): {kuusi}, ("name", "kuusi"): {kuusi, other}}


def test_an_answer_is_corrected_by_its_source(storage: Storage) -> None:
    """The same source's newer text replaces its older; two sources stand side by side."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        keep = workspace.interviews.answer
        assert keep(kuusi, "pains", "slow", source="@a", by="@a")
        assert not keep(kuusi, "pains", "slow", source="@a", by="@a")
        assert keep(kuusi, "pains", "too slow", source="@a", by="@a")
        assert keep(kuusi, "pains", "costly", source="b.txt", by="terminal")
        assert sorted(answer.text for answer in workspace.interviews.answers(kuusi)) == ["costly", "too slow"]
        assert workspace.interviews.interviewed() == [kuusi]


def test_findings_are_kept_once(storage: Storage) -> None:
    """The same finding is not kept twice, and one that was laid aside does not come back."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        goal = NewFinding(FindingKind.GOAL, "Hiring abroad", "we hire", "why_us")
        (kept,) = workspace.interviews.find(kuusi, [goal, NewFinding(FindingKind.GOAL, "hiring ABROAD!")], "model")
        assert workspace.interviews.decide(kept.id, State.DROPPED, by="@a")
        assert workspace.interviews.find(kuusi, [goal], "model") == []
        assert workspace.interviews.findings(kuusi, State.DRAFT) == []
        assert len(workspace.interviews.findings(kuusi, State.DROPPED)) == 1


@pytest.mark.parametrize("name", ["", "x" * 5000, "\x00", "\ud800", "Ω" * 300, "'; DROP TABLE contacts; --", "🧛"])
def test_odd_names_are_kept(storage: Storage, name: str) -> None:
    """Names that break software are kept like others, and found by themselves where they have a letter."""
    with storage.open("local", NOW) as workspace:
        kuusi = known(workspace)
        assert workspace.people.upsert([maija(kuusi, name=name)]) == ("new",)
        assert workspace.people.upsert([maija(kuusi, name=name)]) == ("updated",)
        assert workspace.people.count() == 1
