"""Setting up by talking: each way to a first profile, taken up again, from nothing to the first answer."""

from __future__ import annotations

from bot.views.reply import Reply
from icp.facts import Fact, Field
from icp.values import Span
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam, pressable
from tests.views.limits import check, shown


def test_five_questions_make_the_first_profile(team: SlackTeam) -> None:
    """Five answers in Finnish, one of them wrong and one passed over, become a proposal; approved it carries on."""
    team.language = "fi"
    card = check(team.says("tehdään meille ICP"))
    assert "→  *Ihanneasiakas*" in shown(card)
    assert "Mitä etsimänne yritykset tekevät?" in shown(check(team.presses("setup_questions")))
    assert "Montako ihmistä" in shown(team.says("SaaS, ohjelmistot"))
    wrong = check(team.says("monta"))
    assert "”monta”" in shown(wrong)
    assert "Montako ihmistä" in shown(wrong)
    assert "Mitä voit kysyä" in shown(team.says("apua"))  # a question of its own is answered as ever
    assert "Missä ne ovat?" in shown(team.says("20-60"))
    again = team.says("jatka käyttöönottoa", thread="9.9")  # from another conversation, on from there
    assert "setup_questions" in [action for action, _ in pressable(again)]
    assert "Missä ne ovat?" in shown(team.presses("setup_questions", thread="9.9"))
    assert "käyttävät" in shown(team.says("Suomi ja Ruotsi", thread="9.9"))
    assert "Minne ette myy" in shown(team.presses("setup_pass", "keywords", thread="9.9"))
    proposal = check(team.says("Venäjä", thread="9.9"))
    assert "20–60" in shown(proposal)
    assert "Venäjä" in shown(proposal)
    number = next(value for action, value in pressable(proposal) if action == "proposal_approve")
    done = team.presses("proposal_approve", number, thread="9.9")
    assert "→  *Persoonat*" in shown(done.follows[-1])
    leads = team.presses("setup_pass_personas", thread="9.9")
    assert "Pudota yrityslista" in shown(check(leads))


def test_setting_up_ends_with_the_first_answer(team: SlackTeam) -> None:
    """With a profile, personas passed over and a lead, the first question is answered, and setting up is over."""
    team.applies()
    team.presses("setup_pass_personas")
    team.knows("Kuusi Oy", "kuusi.example", Fact(Field.HEADCOUNT, Span(30, 30), "PRH", NOW.date()))
    assert "Now ask" in shown(team.says("set up"))
    answer = team.says("does Kuusi Oy fit?")
    assert "All set up" in shown(answer.follows[-1])
    assert team.says("does Kuusi Oy fit?").follows == ()


def test_the_table_makes_a_profile_and_says_what_it_left_out(team: SlackTeam) -> None:
    """A table sent as a message is proposed; a line of no category is named, an empty one does not count."""
    proposal = check(team.says("ICP\nIndustry: SaaS\nEmployees | 20-50 |\nCountry: Finland\nFounded:\nColour: green"))
    assert "Colour: green" in shown(proposal)
    assert "Headcount" in shown(proposal)
    assert "Founded" not in shown(proposal)
    assert "```ICP" in shown(check(team.presses("setup_table")))
    assert "Nothing was told" in shown(team.says("ICP\nIndustry:\nCountry:"))


def test_nothing_is_told_where_nobody_sets_up(team: SlackTeam, storage: Storage) -> None:
    """A team that never began is never told of steps; another conversation than the one of setting up neither."""
    team.applies()
    assert team.says("show our ICP").follows == ()
    team.says("set up")
    with storage.open(team.id, NOW) as workspace:
        workspace.personas.replace([{"name": "Mia", "titles": ["CEO"], "goals": ["g"], "challenges": ["c"]}], by="x")
        workspace.commit()
    assert team.says("show our ICP", thread="7.7").follows == ()
    assert len(team.says("show our ICP").follows) == 1


def test_a_language_is_chosen_and_kept(team: SlackTeam, storage: Storage) -> None:
    """Who asks for Finnish is answered in it at once, and it is remembered; Slack's locale can decide again."""
    assert "suomea" in _only(team.says("speak Finnish"))
    assert _chosen(storage, team) == "fi"
    assert "language you use Slack in" in _only(team.presses("language", "slack"))
    assert _chosen(storage, team) is None
    team.presses("language", "en")
    assert _chosen(storage, team) == "en"


def _only(reply: Reply) -> str:
    return shown(check(reply))


def _chosen(storage: Storage, team: SlackTeam) -> str | None:
    with storage.open(team.id, NOW, read_only=True) as workspace:
        return workspace.members.get(team.person).language
