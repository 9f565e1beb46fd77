"""What must hold before a draft is written, what is kept of it, and who is not to be contacted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import BotRefusal
from bot.handlers import do_not_contact as talk
from bot.handlers.offer import on_offer
from bot.i18n import Words
from bot.intents import BlockContact, ShowBlocked, ShowOffer, UnblockContact
from bot.outreach.types import Channel, Step
from bot.services.decide_draft import approve_draft, drop_draft, edit_draft, mark_sent
from bot.services.do_not_contact import block, meant_by
from bot.services.draft_message import draft_message
from bot.services.draft_types import Drafted, Refused, Wish
from bot.services.record_feedback import Told, record_feedback
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply
from storage.do_not_contact import BlockKind
from storage.drafts import DraftState
from storage.people import NewContact
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import buttons, check, shown

LEAD = "Kuusenkerkkä"


def turn(team: SlackTeam, by: str = "maija", days: int = 0) -> Turn:
    """What a handler gets when somebody asks."""
    said = Incoming("mention", team.id, "U1", "C1", "1.1", "1.2", "", conversation_key="C1:1.1", keys=("k",))
    return Turn(said, by, Words(team.language), NOW + timedelta(days=days), team.storage, team.model)


def drafted(team: SlackTeam, company: str = LEAD, by: str = "maija", days: int = 0, **wish: object) -> Drafted:
    """A draft that is written."""
    done = draft_message(turn(team, by, days), Wish(company, **wish))  # type: ignore[arg-type]  # fields of a wish
    assert isinstance(done, Drafted), done
    return done


def refused(team: SlackTeam, company: str = LEAD, **wish: object) -> Refused:
    """One that is not."""
    done = draft_message(turn(team), Wish(company, **wish))  # type: ignore[arg-type]  # likewise
    assert isinstance(done, Refused), done
    assert done.why
    return done


def people(team: SlackTeam, *rows: tuple[str, str, str]) -> None:
    """Contacts at the lead: (name, address, title)."""
    with team.storage.open(team.id, NOW) as workspace:
        company = workspace.companies.find(LEAD).company
        assert company is not None
        workspace.people.upsert([NewContact(company.id, n, e, t, source="p.csv") for n, e, t in rows])
        workspace.commit()


def blocks(team: SlackTeam, who: str, kind: BlockKind | None = None) -> None:
    """Somebody is not to be contacted."""
    with team.storage.open(team.id, NOW) as workspace:
        block(workspace, meant_by(workspace, who, kind)[0], reason="asked us not to", by="@liisa")
        workspace.commit()


HELENA = ("Helena Hiiri", "helena@kuusenkerkka.example", "Henkilöstöjohtaja")
SEPPO = ("Seppo Sieni", "seppo@kuusenkerkka.example", "Sales Director")


@pytest.mark.parametrize(
    ("company", "code"),
    [
        ("Nobody Knows", "company_unknown"),
        ("Kuusenkirkko", "company_near"),
        ("Utukka Labs", "insufficient_data"),
        ("Rautatammi Steel", "tier_too_low"),
        ("Belaya Sova Soft", "disqualified"),
        ("Birkenwald Software", "consent_needed"),
    ],
)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_what_is_not_worth_or_allowed_is_refused(
    sample_team: SlackTeam, company: str, code: str, language: str
) -> None:
    """Each refusal has its code, says why, and where something would change it, what."""
    sample_team.language = language
    no = refused(sample_team, company)
    assert no.code == code
    assert no.change or code == "company_near"
    assert bool(no.candidates) == (code == "company_near")
    with sample_team.storage.open(sample_team.id, NOW, read_only=True) as workspace:
        assert workspace.drafts.all() == []


def test_what_is_missing_is_named(team: SlackTeam, sample_team: SlackTeam) -> None:
    """Without a profile, an offer, personas, or the language, the answer says what to do."""
    assert refused(team).code == "no_profile"
    team.applies()
    assert refused(team).code == "no_offer"
    assert refused(sample_team, language="sv").code == "language_missing"
    assert refused(sample_team, persona="Nobody").code == "persona_unknown"
    assert refused(sample_team, contact="Nobody").code == "contact_none"
    with sample_team.storage.open(sample_team.id, NOW) as workspace:
        lead = workspace.companies.find(LEAD).company
        assert lead is not None
        workspace.companies.relate(lead.id, "customer")
        workspace.commit()
    assert refused(sample_team).code == "customer"


def test_the_contact_chooses_the_persona(sample_team: SlackTeam) -> None:
    """Somebody whose work it is comes before those whose it is not; a name, a part of it or an address finds them."""
    people(sample_team, SEPPO, HELENA)
    chosen = drafted(sample_team)
    assert chosen.outreach.contact is not None
    assert (chosen.outreach.contact.name, chosen.stored.persona) == ("Helena Hiiri", "Henkilöstöjohtaja Helena")
    assert "Helena" in chosen.draft.body
    for contact in ("helena hiiri", "Hiiri", HELENA[1].upper()):
        assert drafted(sample_team, contact=contact).stored.contact_name == "Helena Hiiri"
    assert refused(sample_team, contact="Seppo").code == "duties_differ"
    assert refused(sample_team, contact="Matti").code == "contact_unknown"
    assert drafted(sample_team, persona="Kalle").outreach.contact is None
    assert drafted(sample_team, contact_id="").outreach.contact is None


def test_two_of_one_name_are_told_apart(sample_team: SlackTeam) -> None:
    """By e-mail address."""
    people(sample_team, HELENA, (HELENA[0], "other@kuusenkerkka.example", "CEO"))
    assert "other@" in refused(sample_team, contact="Helena").why
    assert drafted(sample_team, contact="other@kuusenkerkka.example").outreach.contact is not None


@pytest.mark.parametrize(
    ("who", "kind", "code"),
    [
        (LEAD, None, "do_not_contact"),
        ("kuusenkerkka.example", None, "do_not_contact"),
        ("Kuusenkerkkä Oy", BlockKind.COMPANY, "do_not_contact"),
        (HELENA[1], None, ""),
        ("Helena Hiiri", None, ""),
    ],
)
def test_who_objected_is_not_written_to(sample_team: SlackTeam, who: str, kind: BlockKind | None, code: str) -> None:
    """A blocked company is refused; a blocked person is passed over, and refused when named."""
    people(sample_team, HELENA)
    before = drafted(sample_team)
    blocks(sample_team, who, kind)
    no = refused(sample_team, contact="Helena")
    assert (no.code, "@liisa" in no.why, "asked us not to" in no.why) == ("do_not_contact", True, True)
    with pytest.raises(BotRefusal) as wrong:
        approve_draft(turn(sample_team), before.number)
    assert wrong.value.key == "refusal-draft-blocked"
    if code:
        assert refused(sample_team).code == code
    else:
        assert drafted(sample_team).outreach.contact is None


def test_colleagues_are_told_of(sample_team: SlackTeam) -> None:
    """Who drafted to a company and who sent something is said to others for ninety days; one's own drafts are not."""
    first = drafted(sample_team)
    assert drafted(sample_team).collisions == ()
    (seen,) = drafted(sample_team, by="liisa").collisions[:1]
    assert (seen.by, seen.sent, seen.to) == ("@maija", False, "Kasvuyrittäjä Kalle")
    approve_draft(turn(sample_team), first.number)
    mark_sent(turn(sample_team), first.number)
    own = drafted(sample_team)
    assert [each.sent for each in own.collisions if each.by == "@maija"] == [True]
    assert [check.ok for check in own.draft.checks if check.rule == "collision"] == [False]
    assert drafted(sample_team, by="jussi", days=200).collisions == ()
    drop_draft(turn(sample_team), own.number)


def test_versions_states_and_follow_ups(sample_team: SlackTeam) -> None:
    """Another angle and an edit are versions of one draft; a follow-up knows the message before it."""
    first = drafted(sample_team)
    other = drafted(sample_team, angle=1, instead_of=first.number)
    assert (other.stored.thread, other.stored.version) == (first.number, 2)
    edited = edit_draft(turn(sample_team, "liisa"), other.number, subject="Oma aihe", body="Hei!\n\nOma teksti.")
    assert (edited.stored.version, edited.draft.by, edited.draft.claims) == (3, "@liisa", ())
    assert {"consent", "collision", "length"} <= {check.rule for check in edited.draft.checks}
    assert approve_draft(turn(sample_team), other.number).state is DraftState.APPROVED
    assert approve_draft(turn(sample_team), other.number).state is DraftState.APPROVED  # pressed twice
    follow = drafted(sample_team, step=Step.SECOND)
    assert [each.subject for each in follow.outreach.earlier] == [other.draft.subject]
    alone = drafted(sample_team, "Havupuu Software", step=Step.THIRD)
    assert "sequence" in {check.rule for check in alone.draft.checks if not check.ok}


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (mark_sent, "refusal-draft-sent"),
        (lambda t, _: approve_draft(t, "99"), "refusal-draft-unknown"),
        (lambda t, number: edit_draft(t, number, subject=None, body=" "), "refusal-draft-empty"),
    ],
)
def test_what_cannot_become_of_a_draft(sample_team: SlackTeam, act: Callable[[Turn, str], object], key: str) -> None:
    """It is refused with a sentence."""
    number = drafted(sample_team).number
    with pytest.raises(BotRefusal) as no:
        act(turn(sample_team), number)
    assert no.value.key == key
    assert Words("fi")(key, **no.value.params)


def test_a_text_that_a_check_forbids_is_not_approved(sample_team: SlackTeam) -> None:
    """Two hundred words are kept as somebody's own, and cannot be approved."""
    long = edit_draft(turn(sample_team), drafted(sample_team).number, subject="Aihe nyt", body="sana " * 200)
    with pytest.raises(BotRefusal) as no:
        approve_draft(turn(sample_team), long.number)
    assert no.value.key == "refusal-draft-check"


def test_what_was_said_against_a_company_is_said(sample_team: SlackTeam) -> None:
    """A lost deal, or a verdict that it does not fit, stands among the checks."""
    with sample_team.storage.open(sample_team.id, NOW) as workspace:
        lead = workspace.companies.find(LEAD).company
        assert lead is not None
        record_feedback(workspace, lead, Told("lost", NOW.date(), "@liisa", "slack", "k", reason="no budget"))
        workspace.commit()
    (said,) = [check for check in drafted(sample_team).draft.checks if check.rule == "feedback"]
    assert (said.level, said.params["reason"]) == ("warn", "no budget")


def test_drafts_are_a_teams_own(sample_team: SlackTeam) -> None:
    """Another workspace's draft cannot be opened, edited or approved by its number."""
    number = drafted(sample_team).number
    other = replace(sample_team, id="T2")
    with pytest.raises(BotRefusal):
        approve_draft(turn(other), number)


def press(team: SlackTeam, reply: Reply, name: str) -> Reply:
    """What the first button of an action is answered with."""
    action, value = next((a, v) for a, v in buttons(reply) if a.partition(":")[0] == name)
    return check(team.presses(action, value))


@pytest.mark.parametrize(
    ("language", "list_", "none"), [("en", "Not to be contacted", "Nobody"), ("fi", "Yhteydenottokiellot", "ei ole")]
)
def test_blocking_is_shown_and_confirmed_first(sample_team: SlackTeam, language: str, list_: str, none: str) -> None:
    """Nothing is kept before the button is pressed, and taking it back is asked for too."""
    sample_team.language = language
    asked = check(talk.on_block(BlockContact(LEAD, "they *asked* <!channel>"), turn(sample_team)))
    assert none in shown(check(talk.on_list(ShowBlocked(), turn(sample_team))))
    assert "Kuusenkerkkä Oy" in shown(press(sample_team, asked, "block"))
    press(sample_team, asked, "block")  # pressed twice
    listed = shown(check(talk.on_list(ShowBlocked(), turn(sample_team))))
    assert list_ in listed
    assert listed.count("Kuusenkerkkä") == 1
    assert "<!channel>" not in listed
    back = check(talk.on_unblock(UnblockContact("kuusenkerkka.example"), turn(sample_team)))
    press(sample_team, back, "unblock")
    drafted(sample_team)
    check(talk.on_unblock(UnblockContact("Nobody"), turn(sample_team)))


def test_whom_blocking_means(sample_team: SlackTeam) -> None:
    """A known company or person, an address, a domain; an unknown name is asked back; nobody else is touched."""
    people(sample_team, HELENA)
    said = check(talk.on_block(BlockContact("Acme"), turn(sample_team)))
    assert [value.count('"k"') for action, value in buttons(said) if action.startswith("block")] == [1, 1]
    check(talk.on_block(BlockContact(""), turn(sample_team)))
    drafted(sample_team)  # it is spoken of now
    assert "Kuusenkerkkä" in shown(check(talk.on_block(BlockContact(""), turn(sample_team))))
    with sample_team.storage.open(sample_team.id, NOW, read_only=True) as workspace:
        meant = {who: meant_by(workspace, who)[0] for who in ("Helena Hiiri", HELENA[1], "acme.fi", "x@acme.fi")}
        for nobody in ("", "!!!", "gmail.com", "@", "x" * 300):
            with pytest.raises(BotRefusal):
                meant_by(workspace, nobody)
        bent = ("Kuusenkerkkään", "Kuusenkerkkä Oy:lle", "Helena Hiirin")
        found = [[each.text for each in meant_by(workspace, who)] for who in bent]
    assert found == [["Kuusenkerkkä Oy"], ["Kuusenkerkkä Oy"], ["Helena Hiiri, Kuusenkerkkä Oy"]]
    assert meant["Helena Hiiri"].keys == meant[HELENA[1]].keys
    assert [each.kind for each in meant.values()] == [
        BlockKind.PERSON,
        BlockKind.PERSON,
        BlockKind.DOMAIN,
        BlockKind.EMAIL,
    ]


def test_the_offer_is_shown(team: SlackTeam, sample_team: SlackTeam) -> None:
    """With its proof and its languages, or how to tell it."""
    assert "osuma offer apply" in shown(check(on_offer(ShowOffer(), turn(team))))
    offer = shown(check(on_offer(ShowOffer(), turn(replace(sample_team, language="fi")))))
    assert "Muuttolintu" in offer
    assert "Te valitsette" in offer


def test_channels_follow_persona_and_contact(sample_team: SlackTeam) -> None:
    """The first of the persona's channels by which the contact can be reached, unless one is asked for."""
    assert drafted(sample_team).draft.channel is Channel.EMAIL
    assert drafted(sample_team, channel=Channel.CALL).draft.questions
