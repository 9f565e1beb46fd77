"""Conversations through the handlers: finding, remembering, choosing, adding."""

from __future__ import annotations

import pytest

from bot.errors import ModelUnavailable
from bot.views.reply import with_language
from icp.facts import Fact, Field
from icp.values import Span
from tests.fakes import NOW, ScriptedModel
from tests.handlers.slack_team import SlackTeam, pressable
from tests.views.limits import buttons, check, shown


def test_a_company_by_name_then_it(sample_team: SlackTeam) -> None:
    """After a fit card, "why" and "what is missing" and "it" are about that company, in that thread only."""
    assert "Havupuu Software Oy" in shown(sample_team.says("does Havupuu fit?"))
    assert "Havupuu Software Oy is already A" in shown(sample_team.says("why only B?"))
    assert "What is not known of Havupuu Software Oy" in shown(sample_team.says("what is missing?"))
    assert "Havupuu Software Oy" in shown(sample_team.says("does it fit?"))
    assert "Which company do you mean?" in shown(sample_team.says("why?", thread="9.9"))
    assert "Which company do you mean?" in shown(sample_team.says("does it fit?", thread="9.9"))


def test_a_follow_up_may_name_another(sample_team: SlackTeam) -> None:
    """A follow-up about a named company is about that one, and does not change what "it" means."""
    sample_team.says("does Havupuu fit?")
    assert "Kuusenkerkkä Oy" in shown(sample_team.says("why is Kuusenkerkkä only B?"))
    assert "Havupuu" in shown(sample_team.says("why?"))


def test_several_companies_are_offered(team: SlackTeam) -> None:
    """Of companies with one name each gets a button, and the pressed one is judged and remembered."""
    team.applies()
    team.knows("Atlas Oy", "atlas.fi")
    team.knows("Atlas AB", "atlas.se")
    offered = team.says("does Atlas fit?")
    assert "Several companies match “Atlas”" in shown(offered)
    (_, first), (_, second) = pressable(offered)
    cards = {shown(team.presses("fit:1", first)).split("\n")[0], shown(team.presses("fit:2", second)).split("\n")[0]}
    assert cards == {"Atlas Oy", "Atlas AB"}
    assert "Which company" not in shown(team.says("what is missing?"))


def test_an_unknown_company_can_be_added(team: SlackTeam) -> None:
    """Not found, added by name, then told more: each fact has the teller as its source."""
    team.applies()
    asked = team.says("does Kuura Koodi fit?")
    assert ("add", "Kuura Koodi") in pressable(asked)
    assert "Nothing is told of it yet" in shown(team.presses("add", "Kuura Koodi"))
    saved = team.presses("add_save", "Kuura Koodi; headcount 35; Espoo; founded 2019")
    assert "*Kuura Koodi* is saved." in shown(saved)
    assert "@maija, 21 Nov 2026" in shown(saved)
    assert "A · 100 of 100" in shown(saved)
    assert "Kuura Koodi" in shown(team.says("top 5"))


def test_a_long_name_is_added_whole(team: SlackTeam) -> None:
    """The button under "not found" carries the whole name, not the shortened one that is shown."""
    team.applies()
    name = "Pohjois-Karjalan Metsänhoitopalvelut ja Taimitarhat sekä Maisemasuunnittelu Virtanen ja Kumppanit Oy"
    asked = team.says(f"sopiiko {name}?")
    assert ("add", name) in pressable(asked)
    team.presses("add_save", name)
    assert name in shown(team.says(f"does {name} fit?"))


@pytest.mark.parametrize(("language", "said"), [("en", "is saved."), ("fi", "on tallennettu.")])
def test_saved_before_there_is_a_profile(team: SlackTeam, language: str, said: str) -> None:
    """A company can be added before there is a profile: the answer says that it is saved, and what is missing."""
    team.language = language
    answer = team.presses("add_save", "Kuura Koodi; headcount 35")
    assert said in shown(answer)
    assert "osuma icp apply icp.yaml" in shown(answer)
    team.applies()
    assert "Kuura Koodi" in shown(team.says("Kuura Koodi"))


def test_adding_again_adds_facts(team: SlackTeam) -> None:
    """Telling more of a known company makes no second one; what was told before stays."""
    team.applies()
    team.presses("add_save", "Kuura Koodi; headcount 35; kuura.example")
    team.presses("add_save", "Kuura Koodi Oy; founded 2019")
    card = shown(team.says("kuura.example"))
    assert "35" in card
    assert "2019" in card


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("relex.fi", "I don’t know a company called “relex.fi”"),
        ("Why Not Oy", "I don’t know a company called “Why Not Oy”"),
        ("top 5", "I don’t know a company called “top 5”"),
        ("a name of so many words that nobody would ever register it", "I don’t know a company called “a name of"),
        ("help", "What you can ask"),
        ("", "What you can ask"),
        ("does Kuusi fit?", "Kuusi Oy"),
    ],
)
def test_what_stands_behind_the_command_is_a_company(team: SlackTeam, typed: str, said: str) -> None:
    """After /fit stands a company, even where the words would mean something else; nothing, or help, is help."""
    team.applies()
    team.knows("Kuusi Oy", "kuusi.fi")
    assert said in shown(team.says(typed, command="/fit"))


def test_the_other_command_takes_every_question(sample_team: SlackTeam) -> None:
    """After /osuma stands any question."""
    assert "Top leads" in shown(sample_team.says("top 5", command="/osuma"))


def test_the_language_of_the_question(team: SlackTeam) -> None:
    """A Finnish question is answered in Finnish to a reader of English, and the other way round."""
    team.applies()
    assert "En tunne yritystä" in shown(team.says("sopiiko Relex?"))
    team.language = "fi"
    assert "I don’t know a company" in shown(team.says("does Relex fit?"))
    assert "En tunne yritystä" in shown(team.says("Relex"))
    assert "Pisteytettyjä liidejä ei vielä ole" in shown(team.says("top 5"))


def test_a_button_answers_in_the_language_it_is_in(team: SlackTeam) -> None:
    """A button under a Finnish answer is answered in Finnish, whatever language its reader uses Slack in."""
    team.applies()
    team.knows("Kuusi Oy", "kuusi.fi", Fact(Field.HEADCOUNT, Span(35, 35), "list.csv", NOW.date()))
    for action_id, value in buttons(with_language(team.says("sopiiko Kuusi?"))):
        if action_id.startswith("missing"):
            assert "Mitä tiedoista puuttuu" in shown(team.presses(action_id, value))
    for action_id, value in buttons(with_language(team.says("does Kuusi fit?"))):
        if action_id.startswith("missing"):
            assert "What is not known" in shown(team.presses(action_id, value))


def test_a_model_writes_why_and_nothing_else(team: SlackTeam) -> None:
    """With a model its sentences stand on the card; where it fails, the rules' do, and the card says so."""
    team.applies()
    team.knows("Kuusi Oy", "kuusi.fi", Fact(Field.HEADCOUNT, Span(35, 35), "list.csv", NOW.date()))
    by_rules = shown(team.says("Kuusi"))
    sentence = {"facts": ["headcount"], "says": "match", "text": "Its headcount of 35 is within what you look for."}
    team.model = ScriptedModel({"sentences": [sentence]}, ModelUnavailable("timeout"))
    assert sentence["text"] in shown(team.says("Kuusi"))
    fallen_back = shown(team.says("Kuusi"))
    assert "this text is written by rules" in fallen_back
    assert set(by_rules.split("\n")) <= set(fallen_back.split("\n"))


def test_an_unknown_workspace_is_told(team: SlackTeam) -> None:
    """A workspace that is not installed gets a sentence, not an exception."""
    team.id = "T9"
    assert "There is no workspace “T9”" in check(team.says("does Relex fit?")).text
