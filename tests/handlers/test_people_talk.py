"""Talking about people, and about why customers bought, as Slack and the terminal do."""

from __future__ import annotations

import time

import pytest

from bot.intents import (
    AskContacts,
    AskFit,
    AskInterview,
    AskPersonaOf,
    Intent,
    ProposePersonas,
    RecordAnswer,
    RecordInterview,
    ShowFindings,
    TagFinding,
    understand,
)
from bot.services.apply_personas import apply_personas
from bot.views.reply import Reply
from storage.people import NewContact
from storage.workspace import Storage
from tests.fakes import NOW, ScriptedModel
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import buttons, check, shown

PERSONAS = (
    "- {name: Kalle, titles: [CEO, Toimitusjohtaja], goals: [Grow], challenges: [Time]}\n"
    "- {name: Fanni, titles: [CFO], goals: [Save], challenges: [Chaos]}\n"
)


@pytest.mark.parametrize(
    ("text", "intent", "language"),
    [
        ("contacts", AskContacts(), "en"),
        ("show contacts at Relex Oy", AskContacts("Relex Oy"), "en"),
        ("Who decides at Relex?", AskContacts("Relex"), "en"),
        ("Relexin yhteyshenkilöt", AskContacts("Relexin"), "fi"),
        ("yhteyshenkilöt: Relex", AskContacts("Relex"), "fi"),
        ("kuka siellä päättää?", AskContacts(), "fi"),
        ("which persona is a CFO?", AskPersonaOf("CFO"), "en"),
        ("mikä persoona on talousjohtaja?", AskPersonaOf("talousjohtaja"), "fi"),
        ("propose personas from our customers", ProposePersonas(), "en"),
        ("ehdota persoonia", ProposePersonas(), "fi"),
        ("interview", AskInterview(), "en"),
        ("interview Relex", AskInterview("Relex"), "en"),
        ("why did Relex buy?", AskInterview("Relex"), "en"),
        ("mitä Relex sanoi?", AskInterview("Relex"), "fi"),
        ("answer 3: Slow\nand dear", RecordAnswer(3, "Slow\nand dear"), "en"),
        ("vastaus 3, Relex: hidasta", RecordAnswer(3, "hidasta", "Relex"), "fi"),
        ("interview with Relex:\n1. fast", RecordInterview("Relex", "1. fast"), "en"),
        ("haastattelu Relex\n1. nopea", RecordInterview("Relex", "1. nopea"), "fi"),
        ("findings", ShowFindings(), "en"),
        ("havainnot Relex", ShowFindings("Relex"), "fi"),
        ("tag goal: hiring abroad", TagFinding("goal", "hiring abroad"), "en"),
        ("tag Relex pain: slow “four months”", TagFinding("pain", "slow", "four months", "Relex"), "en"),
        ("merkitse päättäjä: CFO", TagFinding("decision_maker", "CFO"), "fi"),
        ("does Contacts Oy fit?", AskFit("Contacts Oy"), "en"),
    ],
)
def test_what_people_ask(text: str, intent: Intent, language: str) -> None:
    """Questions about people and interviews are understood in both languages."""
    asked = understand(text)
    assert (asked.intent, asked.language) == (intent, language)


@pytest.mark.parametrize(
    "text", ["tag " + " " * 40_000, "tag " + "a " * 20_000 + ":x", "answer 1 of" + "\t" * 40_000 + ":x"]
)
def test_endless_messages_are_understood_at_once(text: str) -> None:
    """A message of any length takes no longer than others: nothing is tried in every way."""
    start = time.process_time()
    understand(text)
    assert time.process_time() - start < 1


@pytest.fixture
def people(storage: Storage) -> SlackTeam:
    """A team with two personas, a profile, and a customer, Kuusi, with two contacts."""
    team = SlackTeam(storage)
    team.applies()
    kuusi = team.knows("Kuusi Oy", "kuusi.fi")
    with storage.open("T1", NOW) as workspace:
        workspace.companies.relate(kuusi, "customer")
        apply_personas(workspace, PERSONAS, by="@maija", at=NOW)
        workspace.people.upsert(
            [
                NewContact(kuusi, "Kaisa Kuusi", "kaisa@kuusi.fi", "Toimitusjohtaja", source="p.csv"),
                NewContact(kuusi, "*Ville* <!channel>", None, "Intern", source="p.csv"),
            ]
        )
        workspace.commit()
    return team


def press(team: SlackTeam, reply: Reply, name: str) -> Reply:
    """What the first button of an action is answered with."""
    action, value = next((a, v) for a, v in buttons(reply) if a.partition(":")[0] == name)
    return check(team.presses(action, value))


def fields(reply: Reply) -> dict[str, str]:
    """The action of each field to fill in, by its question's key."""
    ids = [block["element"]["action_id"] for block in reply.blocks if block["type"] == "input"]
    return {action.rpartition(".")[2]: action for action in ids}


def test_contacts_with_their_persona_and_why(people: SlackTeam) -> None:
    """Who works there, which persona each is like and why; nobody is made up, and names do nothing in Slack."""
    text = shown(check(people.says("who decides at Kuusi?")))
    assert "*Kaisa Kuusi*" in text
    assert "→ *Kalle*: same title as “Toimitusjohtaja”" in text
    assert "→ no persona: assistant or trainee" in text
    assert "<!channel>" not in text
    assert "p.csv" in text
    assert "Kaisa" in shown(people.says("contacts"))  # "it" is the company last asked about
    assert "don’t know a company" in shown(check(people.says("contacts of Nobody")))
    assert "Kaisa" in shown(press(people, people.says("contacts of Kusi"), "contacts"))


def test_contacts_in_finnish(people: SlackTeam) -> None:
    """The same in Finnish."""
    text = shown(check(people.says("yhteyshenkilöt: Kuusi Oy")))
    assert "sama titteli kuin ”Toimitusjohtaja”" in text
    assert "ei persoonaa" in text


def test_which_persona_a_title_is(people: SlackTeam) -> None:
    """A title alone can be asked about; no persona is an answer."""
    assert "*Fanni*: same role as" in shown(check(people.says("which persona is a Talousjohtaja?"))).replace(
        "one step from", "same role as"
    )
    assert "is like no persona: no persona answers for marketing" in shown(
        check(people.says("which persona is a CMO?"))
    )


def test_an_interview_in_slack(people: SlackTeam) -> None:
    """Each open question is a field; what is typed into one is kept as that answer, and the field is gone."""
    form = check(people.says("interview Kuusi"))
    assert len(fields(form)) == 9
    kept = check(people.presses(fields(form)["pains"], "Hiring abroad took\nfour months"))
    assert "One answer of Kuusi Oy kept. 8 questions are open." in shown(kept)
    assert "are kept already" in shown(check(people.presses(fields(form)["pains"], "Hiring abroad took\nfour months")))
    again = check(people.says("interview Kuusi"))
    assert "pains" not in fields(again)
    assert "Hiring abroad took four months" in shown(again)
    assert "2 answers" not in shown(check(people.says("answer 9: LinkedIn")))
    assert "questions 1 to 9" in shown(check(people.says("answer 12: x")))


def test_a_whole_interview_in_one_message(people: SlackTeam) -> None:
    """The numbered answers of a message are kept; a company that is not known is asked back."""
    assert "2 answers of Kuusi Oy kept" in shown(check(people.says("interview Kuusi:\n1. fast\n3. slow before")))
    assert "don’t know a company" in shown(check(people.says("interview Nobody:\n1. fast")))


def test_a_finding_becomes_a_goal_of_the_profile(people: SlackTeam) -> None:
    """Tagged by hand, with its quote; pressed, it is a proposal that shows what it would do."""
    people.says("interview Kuusi:\n1. We wanted to hire abroad")
    tagged = check(people.says('tag goal: hiring abroad "to hire abroad"'))
    assert "“to hire abroad”" in shown(tagged)
    proposal = press(people, tagged, "finding_icp")
    assert "hiring abroad" in shown(proposal)
    assert any(action.startswith("proposal_approve") for action, _ in buttons(proposal))
    assert "proposed as a goal of the profile" in shown(check(people.says("findings")))


def test_a_finding_becomes_a_line_of_a_persona(people: SlackTeam) -> None:
    """Pressed on a persona's name, a pain is one of its challenges."""
    people.says("interview Kuusi")
    tagged = people.says("tag pain: slow hiring")
    assert "*Kalle*" in shown(press(people, tagged, "finding_persona"))
    assert "slow hiring" in shown(check(people.says("personas")))
    assert "laid aside" in shown(press(people, people.says("tag pain: other"), "finding_drop"))


def test_only_approvers_change_personas(people: SlackTeam) -> None:
    """Where approvers are named, somebody else's press changes nothing and is told who may."""
    people.says("interview Kuusi")
    tagged = people.says("tag pain: slow hiring")
    with people.storage.open("T1", NOW) as workspace:
        workspace.approvers.add("U9", "liisa", "@maija", NOW)
        workspace.commit()
    assert "may be changed by liisa" in shown(press(people, tagged, "finding_persona"))
    assert "slow hiring" not in shown(people.says("personas"))


def test_a_model_drafts_on_request(people: SlackTeam) -> None:
    """With a model there is a button; what it finds waits with its quote; when it is away, that is said."""
    found = {"kind": "pain", "text": "slow hiring", "quote": "took four months", "question": "pains"}
    people.model = ScriptedModel({"findings": [found, {**found, "text": "x", "quote": "made up words"}]})
    people.says("interview Kuusi:\n3. Hiring took four months")
    drafted = press(people, people.says("interview Kuusi"), "findings_draft")
    assert "“took four months”" in shown(drafted)
    assert "made up" not in shown(drafted)
    assert "nothing that is not here already" in shown(press(people, people.says("interview Kuusi"), "findings_draft"))


def test_customers_suggest_personas(people: SlackTeam) -> None:
    """With one customer there is no pattern, and that is said."""
    assert "too few to see a pattern" in shown(check(people.says("propose personas")))
    assert "too few to see a pattern" in shown(press(people, people.says("personas"), "personas_propose"))


def test_people_of_another_workspace_are_not_seen(people: SlackTeam) -> None:
    """Another team finds neither the contacts nor the answers, in the same words."""
    people.says("interview Kuusi:\n1. secret reasons")
    other = SlackTeam(people.storage, "T2", person="U2")
    other.knows("Kuusi Oy", "kuusi.fi")
    for question in ("contacts of Kuusi", "interview Kuusi", "findings", "personas"):
        text = shown(check(other.says(question)))
        assert "Kaisa" not in text
        assert "secret" not in text
        assert "Kalle" not in text
