"""What titles say, and which persona their bearers are like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp.people.kinds import Department, Seniority
from icp.people.matching import Why, match
from icp.people.titles import read_title
from icp.persona import Persona, load_personas
from tests.icp.people.table import SETS, accuracy, rows

TEAM = load_personas(SETS["sample"].read_text(encoding="utf-8"))
KALLE, HELENA, SOFIA = (persona.name for persona in TEAM)


def persona(name: str, *titles: str, department: str | None = None) -> Persona:
    """A persona of whom only the titles matter."""
    return Persona(name=name, titles=titles, goals=("a goal",), challenges=("a challenge",), department=department)


@pytest.mark.parametrize("held_back", [False, True], ids=["worked-with", "held-back"])
def test_titles_are_read_as_a_person_reads_them(*, held_back: bool) -> None:
    """At least 98 % of usual titles in three languages give the right level, department and persona of three teams."""
    table = [row for row in rows("titles.txt") if row.held_back is held_back]
    assert len(table) > 80
    assert {name: share for name, share in accuracy(table).items() if share < 0.98} == {}


@pytest.mark.parametrize(
    ("name", "level", "like"), [("titles_found.txt", 0.95, 0.98), ("titles_fresh.txt", 0.85, 0.95)]
)
def test_other_peoples_lists_are_read_too(name: str, level: float, like: float) -> None:
    """Of titles that nobody chose for the matcher, at least 95 % find the right persona, or rightly none."""
    shares = accuracy(rows(name))
    assert min(shares["seniority"], shares["departments"]) >= level
    assert min(shares["sample"], shares["agency"], shares["vendor"]) >= like


def test_there_are_enough_titles() -> None:
    """The table has more than 150 titles, each once, and a third of it was held back."""
    table = rows("titles.txt")
    assert len({row.title for row in table}) == len(table) > 150
    assert 0.3 < sum(row.held_back for row in table) / len(table) < 0.37


@pytest.mark.parametrize(
    ("title", "name", "why"),
    [
        ("Toimitusjohtaja", KALLE, Why.SAME_TITLE),
        ("CHIEF OPERATING OFFICER (COO), Nordics", SOFIA, Why.SAME_TITLE),
        ("Verkställande direktör & medgrundare", KALLE, Why.SAME_TITLE),
        ("Personalchef", HELENA, Why.SAME_ROLE),
        ("Driftchef", SOFIA, Why.NEAR_ROLE),
        ("Founder & COO", SOFIA, Why.SAME_TITLE),
        ("Toimitusjohtajan assistentti", None, Why.OTHER_DEPARTMENT),
        ("HR-asiantuntija", None, Why.OTHER_SENIORITY),
        ("CFO", None, Why.OTHER_DEPARTMENT),
        ("Director", None, Why.NO_DEPARTMENT),
        ("HR", None, Why.NO_SENIORITY),
        ("Former CEO", None, Why.FORMER),
        ("Ninja", None, Why.UNKNOWN_TITLE),
        ("", None, Why.NO_TITLE),
        ("???", None, Why.NO_TITLE),
    ],
)
def test_the_reason_says_what_decided(title: str, name: str | None, why: Why) -> None:
    """Each answer carries its reason, and "no persona" has reasons of its own."""
    found = match(title, TEAM)
    assert (found.persona, found.why) == (name, why)


def test_without_personas_nobody_is_like_one() -> None:
    """A team that keeps no personas is told so."""
    assert match("CEO", ()).why is Why.NO_PERSONAS


def test_duties_speak_where_the_title_is_silent() -> None:
    """Department and level from other columns fill gaps of a title, and never contradict it."""
    assert match("Director", TEAM, duties="Human Resources").persona == HELENA
    assert match("", TEAM, duties="Human Resources", seniority="director").persona == HELENA
    assert match("", TEAM, duties="Human Resources", seniority="entry").persona is None
    assert match("Sales Director", TEAM, duties="Human Resources").persona is None


def test_a_team_s_own_words_are_titles_too() -> None:
    """A title that no list knows is matched where the team wrote it."""
    team = (persona("Kasvu-Kaisa", "Growth Ninja", "Tegevjuht"), persona("Matti", "CFO"))
    assert match("growth ninja", team).persona == "Kasvu-Kaisa"
    assert match("TEGEVJUHT", team).why is Why.SAME_TITLE


def test_a_persona_s_department_stands_in_for_bare_titles() -> None:
    """Titles that name no department are read with the persona's own."""
    team = (persona("Helena", "Director", "Manager", department="HR"), persona("Matti", "CFO"))
    assert match("HR Manager", team).persona == "Helena"


def test_of_two_as_alike_the_team_s_order_decides() -> None:
    """Where two personas are as much like a contact, the first is taken and the other is named."""
    team = (persona("Aino", "HR Director"), persona("Bea", "Head of HR"))
    found = match("Personaldirektör", team)
    assert (found.persona, found.also) == ("Aino", ("Bea",))


def test_leaders_and_doers_are_not_mixed() -> None:
    """A manager may be like a persona of directors; one who leads nobody is not like one of managers."""
    team = (persona("Maija", "Marketing Manager"), persona("Dani", "Software Developer"))
    assert match("Marketing Specialist", team).persona is None
    assert match("Engineering Manager", team).persona is None
    assert match("Marketing Director", team).why is Why.NEAR_ROLE
    assert match("Junior Developer", team).persona == "Dani"


def test_a_title_may_hold_several_roles() -> None:
    """Commas, slashes and "and" part roles where each has a level of its own; else they part departments."""
    both = read_title("Founder & CTO")
    assert [role.seniority for role in both.roles] == [Seniority.OWNER, Seniority.EXECUTIVE]
    one = read_title("Myynti- ja markkinointijohtaja")
    assert len(one.roles) == 1
    assert one.departments == {Department.SALES, Department.MARKETING}


@given(st.text(max_size=400), st.text(max_size=60))
def test_any_text_is_a_title(title: str, duties: str) -> None:
    """Whatever stands in a title, it is read, and the answer is a persona of the team or none."""
    assert match(title, TEAM, duties=duties).persona in {None, KALLE, HELENA, SOFIA}
