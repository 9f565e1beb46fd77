"""Personas that are the same twice, and personas that customers' contacts suggest."""

from __future__ import annotations

from icp.people.clusters import Decider, clusters
from icp.people.kinds import Department, Seniority
from icp.people.overlap import overlaps
from icp.persona import Persona, load_personas
from tests.icp.people.table import SETS


def persona(name: str, *titles: str, challenges: tuple[str, ...] = ("none alike",)) -> Persona:
    """A persona with these titles; challenges differ by name unless given."""
    told = challenges if challenges != ("none alike",) else (f"of {name}",)
    return Persona(name=name, titles=titles, goals=("a goal",), challenges=told)


def test_personas_that_differ_do_not_overlap() -> None:
    """None of the three teams' personas overlap."""
    assert [overlaps(load_personas(path.read_text(encoding="utf-8"))) for path in SETS.values()] == [(), (), ()]


def test_a_shared_title_overlaps() -> None:
    """The same title in two personas is told, however it is spelled."""
    (found,) = overlaps([persona("Aino", "HR Director", "CFO"), persona("Bea", "hr-director")])
    assert (found.first, found.second, found.why, found.shared) == ("Aino", "Bea", "titles", ("HR Director",))


def test_the_same_role_under_other_names_overlaps() -> None:
    """A Finnish and a Swedish name of one role are the same persona twice."""
    (found,) = overlaps([persona("Tuula", "Talousjohtaja"), persona("Fredrik", "Ekonomidirektör")])
    assert (found.why, found.shared) == ("roles", ("finance",))
    assert overlaps([persona("Tuula", "Talousjohtaja"), persona("Kalle", "Kirjanpitäjä")]) == ()


def test_the_same_challenges_overlap() -> None:
    """Two personas of all the same challenges would be written to alike."""
    (found,) = overlaps([persona("A", "CEO", challenges=("Time",)), persona("B", "CFO", challenges=("time!",))])
    assert found.why == "challenges"


DECIDERS = [
    Decider("HR-johtaja", "1"),
    Decider("Head of People", "2"),
    Decider("Personalchef", "3"),
    Decider("Toimitusjohtaja", "1"),
    Decider("CEO & Founder", "2"),
    Decider("CTO", "4"),
    Decider("CTO", "4"),
    Decider("Wizard", "5"),
    Decider("Former CEO", "6"),
]


def test_clusters_are_kinds_of_titles() -> None:
    """Titles of one department and height are one kind, in whatever language, those at most companies first."""
    found = clusters(DECIDERS)
    hr, management = found.clusters
    assert (hr.department, hr.people, hr.companies, hr.company_ids) == (Department.HR, 3, 3, ("1", "2", "3"))
    assert hr.seniority is Seniority.DIRECTOR
    assert set(hr.titles) == {"HR-johtaja", "Head of People", "Personalchef"}
    assert (management.department, management.companies) == (Department.MANAGEMENT, 2)


def test_one_company_is_no_pattern() -> None:
    """A kind of title at one company only is counted as rare; titles that say too little are named."""
    found = clusters(DECIDERS)
    assert found.rare == 2
    assert found.unread == ("Wizard", "Former CEO")
    assert clusters([]).clusters == ()


def test_clusters_say_which_persona_covers_them() -> None:
    """Where more than half of a kind are like a persona already, its name is told."""
    team = load_personas(SETS["sample"].read_text(encoding="utf-8"))
    hr, management = clusters(DECIDERS, team).clusters
    assert (hr.covered_by, management.covered_by) == ("Henkilöstöjohtaja Helena", "Kasvuyrittäjä Kalle")


def test_at_most_five_clusters() -> None:
    """No more are suggested than a team can keep apart."""
    titles = ("CFO", "CTO", "CMO", "COO", "CEO", "HR Director", "Head of Sales", "General Counsel")
    found = clusters([Decider(title, str(company)) for title in titles for company in range(2)])
    assert len(found.clusters) == 5
