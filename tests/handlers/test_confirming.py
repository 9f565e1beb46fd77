"""What would change something is shown first; unclear questions are asked back; two questions get two answers."""

from __future__ import annotations

import pytest

from bot.errors import ModelUnavailable
from bot.views.reply import Reply
from icp.facts import Fact, Field
from icp.values import Span
from tests.fakes import NOW, ScriptedModel
from tests.handlers.slack_team import SlackTeam, pressable
from tests.views.limits import check, shown


def press(team: SlackTeam, reply: Reply, name: str) -> Reply:
    """What the first button of an action is answered with."""
    action, value = next(each for each in pressable(reply) if each[0].partition(":")[0] == name)
    return check(team.presses(action, value))


@pytest.fixture
def acme(team: SlackTeam) -> SlackTeam:
    """A team with a profile and a lead, Acme."""
    team.applies()
    team.knows("Acme Oy", "acme.fi", Fact(Field.HEADCOUNT, Span(35, 35), "list.csv", NOW.date()))
    return team


def said(team: SlackTeam) -> list[tuple[str, str]]:
    """What has been told of companies."""
    with team.storage.open(team.id, NOW, read_only=True) as workspace:
        return [(each.outcome, each.reason) for each in workspace.feedback.all()]


def test_an_outcome_is_recorded_when_confirmed(acme: SlackTeam) -> None:
    """The message shows which company was understood and changes nothing; its button records; undo takes it back."""
    asked = check(acme.says("voitettiin Acme: hinta"))
    assert "*Acme Oy*" in shown(asked)
    assert said(acme) == []
    assert "Acme Oy" in shown(press(acme, asked, "confirmed"))
    assert said(acme) == [("won", "hinta")]
    back = check(acme.says("undo"))
    assert "*Acme Oy*, won" in shown(back)
    assert said(acme) == [("won", "hinta")]
    press(acme, back, "feedback_back")
    assert said(acme) == []
    assert "no outcome that could be taken back" in shown(check(acme.says("undo")))


def test_not_a_fit_alone_asks_why(acme: SlackTeam) -> None:
    """After a company's card, "not a fit" asks which criterion it is; each is a button."""
    acme.says("does Acme fit?")
    assert [name.partition(":")[0] for name, _ in pressable(check(acme.says("ei sovi")))][:2] == ["unfit_because"] * 2
    assert said(acme) == []


@pytest.mark.parametrize(
    "doubt", ["did we win Acme?", "should we delete Acme?", "älä lisää sitä", "lähetä se nyt heti"]
)
def test_a_doubt_changes_nothing(acme: SlackTeam, doubt: str) -> None:
    """Denials, doubts and questions about actions are answered with a question."""
    acme.says("does Acme fit?")
    assert shown(check(acme.says(doubt))).startswith(("I have changed nothing", "En muuttanut mitään"))
    assert said(acme) == []


def test_which_is_meant(acme: SlackTeam) -> None:
    """One short question with a button each; what the button does is shown first where it would change something."""
    asked = check(acme.says("monthly report"))
    assert "What do you mean?" in shown(asked)
    assert "every month" in shown(check(acme.presses(*pressable(asked)[1])))
    with acme.storage.open(acme.id, NOW, read_only=True) as workspace:
        assert not list(workspace.report_channels.all())
    for forged in ("", "[]", '["Several",{}]', '["AskTop",{"count":"x"}]', '["Nothing",{}]'):
        check(acme.presses("meant", forged))
        check(acme.presses("confirmed", forged))


def test_two_questions_get_two_answers(acme: SlackTeam) -> None:
    """Each is answered in a message of its own, the second about the company of the first."""
    first = check(acme.says("does Acme fit and what is missing?"))
    assert "Acme Oy" in shown(first)
    (second,) = first.follows
    assert "What is not known of Acme Oy" in shown(check(second))


def test_a_criterion_is_changed_by_a_proposal(acme: SlackTeam) -> None:
    """A sentence makes a proposal with its preview; the profile stays until somebody approves."""
    proposal = check(acme.says("muuta henkilöstö 20–60"))
    assert "21–50 → 20–60" in shown(proposal)
    with acme.storage.open(acme.id, NOW, read_only=True) as workspace:
        active = workspace.profiles.active()
    assert active is not None
    assert active.version == 1
    press(acme, proposal, "proposal_approve")
    assert "cannot" in shown(check(acme.says("change headcount to plenty"))) or "could not read" in shown(
        check(acme.says("change headcount to plenty"))
    )
    assert "Oulu" in shown(check(acme.says("change location to Oulu and Turku")))


def test_inflected_names_reach_the_company(acme: SlackTeam) -> None:
    """A name in any Finnish case is found; a form that may be two companies' is asked back."""
    for question in ("sopiiko Acmen?", "mitä Acmesta puuttuu?", "do not contact Acme's"):
        assert "Acme Oy" in shown(check(acme.says(question)))
    acme.knows("Acmen Oy", "acmen.fi")
    assert "Acmen Oy" in shown(check(acme.says("Acmen päättäjät")))
    assert len(pressable(check(acme.says("onko Acmen hyvä liidi?")))) == 2


def test_a_model_sees_what_no_pattern_takes(acme: SlackTeam) -> None:
    """A model turns words into the same intents; it is not asked where patterns, or a known name, are enough."""
    acme.model = ScriptedModel({"tasks": [{"task": "top"}]})
    assert "leads" in shown(check(acme.says("gimmick zebra plover quux")))
    acme.model = ScriptedModel(ModelUnavailable("timeout"))  # for the words on the card
    assert "Acme Oy" in shown(check(acme.says("Acme")))
