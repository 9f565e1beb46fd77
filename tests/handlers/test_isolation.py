"""Two workspaces side by side: nobody sees, finds, counts or changes what is another's."""

from __future__ import annotations

import pytest

from icp.facts import Fact, Field
from icp.values import Span
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import shown

HIDDEN = "Salaisuus Oy"


def headcount(number: float) -> Fact:
    """A company's size, from a file of its own team."""
    return Fact(Field.HEADCOUNT, Span(number, number), f"list-of-{number:.0f}.csv", NOW.date())


@pytest.fixture
def ours(storage: Storage) -> SlackTeam:
    """A team with a profile and a company, Kuusi."""
    team = SlackTeam(storage, "T1")
    team.applies()
    team.knows("Kuusi Oy", "kuusi.fi", headcount(30))
    return team


@pytest.fixture
def theirs(storage: Storage) -> SlackTeam:
    """Another team, whose Kuusi is another size, with a company that nobody else knows; asked in the same thread."""
    team = SlackTeam(storage, "T2", person="U2")
    team.applies("name: Theirs\ncriteria: [{kind: headcount, between: [500, 900]}]\n")
    team.knows("Kuusi Oy", "kuusi.fi", headcount(700))
    team.knows(HIDDEN, "salaisuus.fi", headcount(600))
    return team


@pytest.mark.parametrize(
    "asked", [HIDDEN, "salaisuus.fi", "Salaisus", "add_save", "top 50", "help", "profile", "personas"]
)
def test_nothing_is_found_across(ours: SlackTeam, theirs: SlackTeam, asked: str) -> None:
    """No question finds, suggests or lists another workspace's companies, facts or profile."""
    theirs.says(HIDDEN)
    answer = shown(ours.says(asked)).replace(f"“{asked}”", "").replace(f"add {asked}", "")
    assert "Salaisuus" not in answer
    assert "salaisuus.fi" not in answer
    assert "Theirs" not in answer


def test_the_same_company_is_two(ours: SlackTeam, theirs: SlackTeam) -> None:
    """A company that both know has each team's own facts and is judged by each team's own profile."""
    assert "list-of-30.csv" in shown(ours.says("kuusi.fi"))
    assert "list-of-700.csv" not in shown(ours.says("kuusi.fi"))
    assert "list-of-700.csv" in shown(theirs.says("kuusi.fi"))


@pytest.mark.parametrize("action", ["fit", "why", "missing"])
def test_another_teams_ids_open_nothing(ours: SlackTeam, theirs: SlackTeam, action: str) -> None:
    """An id is a number within its workspace: pressed elsewhere it means that workspace's company, or none."""
    hidden = theirs.knows(HIDDEN, "salaisuus.fi")
    assert hidden == "2"
    assert "Salaisuus" not in shown(ours.presses(action, hidden))
    assert "Kuusi Oy" in shown(ours.presses(action, "1"))


def test_threads_of_one_name_are_two(ours: SlackTeam, theirs: SlackTeam) -> None:
    """What "it" is in a thread of one workspace is not "it" in a thread of the same name elsewhere."""
    theirs.says(HIDDEN)
    assert "Which company do you mean?" in shown(ours.says("why?"))
    ours.says("Kuusi")
    assert HIDDEN in shown(theirs.says("what is missing?"))


def test_what_is_added_stays(ours: SlackTeam, theirs: SlackTeam) -> None:
    """A company that one team adds, or facts that it tells, change nothing for the other."""
    before = shown(theirs.says("Kuusi"))
    ours.presses("add_save", "Kuusi Oy; kuusi.fi; headcount 45")
    ours.presses("add_save", "Uusi Oy; headcount 600")
    assert shown(theirs.says("Kuusi")) == before
    assert "Uusi Oy" not in shown(theirs.says("top 50"))


def test_a_profile_is_a_teams_own(ours: SlackTeam, theirs: SlackTeam) -> None:
    """A new profile in one workspace rescores only its own companies."""
    before = shown(theirs.says("top 50"))
    ours.applies("name: New\ncriteria: [{kind: headcount, between: [1, 2]}]\n")
    assert shown(theirs.says("top 50")) == before
    assert "Theirs, version 1" in shown(theirs.says("profile"))
