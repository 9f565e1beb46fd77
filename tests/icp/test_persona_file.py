"""personas.yaml: what may stand in it, and what is refused with its line."""

from __future__ import annotations

import pytest

from icp.errors import InvalidFile
from icp.persona import load_personas

GOOD = "- {name: Maija, titles: [CMO], goals: [More leads], challenges: [No time]}\n"


def problems(text: str) -> list[tuple[int | None, str]]:
    """(Line, key) of everything that is refused in a file."""
    with pytest.raises(InvalidFile) as refused:
        load_personas(text)
    return [(line, key) for line, key, _ in refused.value.problems]


@pytest.mark.parametrize(
    "key", ["headcount", "industry", "location", "revenue", "company_size", "Liikevaihto", "toimiala"]
)
def test_company_attributes_belong_into_the_profile(key: str) -> None:
    """A key that tells of companies is refused as such, with its line; other unknown keys as unknown."""
    text = GOOD + f"- name: Kalle\n  titles: [CEO]\n  {key}: something\n  goals: [a]\n  challenges: [b]\n"
    assert problems(text) == [(4, "persona-company-key")]
    assert problems(GOOD.replace("goals", "hobby: x, goals")) == [(1, "file-unknown-key")]


@pytest.mark.parametrize(
    "title",
    [
        "Toimitusjohtaja, 20–50 hengen yritys",
        "CEO (21-50 people)",
        "yli 50 työntekijää",
        "VD, 10 anställda",
        "Liikevaihto yli 2 M€",
        "CEO, revenue over 10 million",
        "perustettu 2015 jälkeen",
        "Series A founder",
        "SaaS",
        "SaaS-yritys",
        "Fintech companies",
    ],
)
def test_titles_tell_of_people(title: str) -> None:
    """A size, revenue, age, industry or "company" among the titles restates the profile and is refused."""
    text = f'- name: Kalle\n  titles:\n    - CEO\n    - "{title}"\n  goals: [a]\n  challenges: [b]\n'
    assert problems(text) == [(4, "persona-company-text")]


@pytest.mark.parametrize(
    "title",
    ["Founder of a startup", "Consultant", "Sales", "Lawyer", "Yrittäjä", "Head of Design", "Controller", "Ninja"],
)
def test_usual_titles_are_taken(title: str) -> None:
    """Titles that sound like an industry or a company are still titles where people bear them."""
    (kalle,) = load_personas(GOOD.replace("CMO", title))
    assert kalle.titles == (title,)


def test_goals_may_speak_of_the_company() -> None:
    """A person may want to bring their company to ten millions."""
    (maija,) = load_personas(GOOD.replace("More leads", "Kasvattaa liikevaihto 10 M€:oon ja 50 henkilöön"))
    assert "10 M€" in maija.goals[0]


def test_a_name_stands_once() -> None:
    """Two personas of one name could not be told apart."""
    assert problems(GOOD + GOOD.replace("Maija", "MAIJA")) == [(None, "persona-name-twice")]
