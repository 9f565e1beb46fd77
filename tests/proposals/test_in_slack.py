"""Changing the profile in a conversation: what people write, see and press, on both databases."""

from __future__ import annotations

from typing import Any

import pytest

from bot.views.reply import Reply
from tests.proposals.team import PROFILE, SWEDEN, WIDER, Team
from tests.storage.samples import NOW
from tests.views.limits import buttons, check, shown

YAML = f"propose icp because smaller ones buy too: ```yaml\n{WIDER}```"


def _active(team: Team) -> tuple[str, int]:
    with team.reading() as workspace:
        active = workspace.profiles.active()
        assert active is not None
        return active.name, active.version


def _sent(team: Team) -> list[dict[str, Any]]:
    """What stands in the outbox, in its order."""
    found: list[dict[str, Any]] = []
    while (call := team.storage.outbox.claim("test", NOW, 60)) is not None:
        found.append({"method": call.method, **call.arguments})
        team.storage.outbox.sent(call.id, "1.1", NOW)
    return found


def test_from_proposal_to_version(team: Team) -> None:
    """A pasted profile shows who, when, why, what differs and what it would do; a press makes it active."""
    reply = check(team.says(YAML))
    text = shown(reply)
    assert "Proposal 2: SaaS" in text
    assert "@aino, 2 Nov 2026" in text
    assert "Reason: smaller ones buy too" in text
    assert "*Headcount*: 21–40 → 5–20" in text
    assert "leads change tier, of 40" in text
    assert "enter the best 20" in text
    assert "No approver is named" in text
    assert buttons(reply) == [("proposal_approve", "2"), ("proposal_reject", "2")]
    assert _active(team) == ("SaaS", 1)
    done = shown(check(team.presses("proposal_approve", "2", "U0KALLE")))
    assert "Proposal 2 was approved by @kalle: SaaS, version 2, is active now." in done
    assert "43 companies were scored by it." in done
    assert _active(team) == ("SaaS", 2)
    (update,) = _sent(team)
    assert (update["method"], update["channel"]) == ("chat.update", "C1")
    assert "Approved by @kalle, 2 Nov 2026." in str(update["blocks"])
    assert "actions" not in {block["type"] for block in update["blocks"]}
    assert "approved already, by @kalle" in team.presses("proposal_approve", "2", "U0AINO").text


def test_who_is_no_approver(team: Team) -> None:
    """They see the proposal without buttons, and a clear word when they press or type; approvers get a message."""
    asked = team.says("add approver me", "U0KALLE")
    assert "Name @kalle as an approver" in shown(check(asked))
    assert "<@U0KALLE>, named by @kalle" in shown(team.presses(*buttons(asked)[0], "U0KALLE"))
    reply = team.says(YAML)
    assert buttons(reply) == []
    assert "Waits for one of <@U0KALLE>." in shown(reply)
    (message,) = _sent(team)
    assert (message["method"], message["channel"]) == ("chat.postMessage", "U0KALLE")
    assert "proposal_approve" in str(message["blocks"])
    for refused in (team.presses("proposal_approve", "2"), team.presses("proposal_reject", "2")):
        assert "waits for an approver, and you are not one of them" in check(refused).text
    asked = team.says("add approver <@U0AINO>")
    assert "Only an approver may change" in team.presses(*buttons(asked)[0]).text
    assert buttons(team.says("approve 2")) == []
    assert _active(team) == ("SaaS", 1)
    typed = team.says("approve 2", "U0KALLE")
    assert "Approve it with the button" in shown(typed)
    assert _active(team) == ("SaaS", 1)
    assert "is active now" in team.presses(*buttons(typed)[0], "U0KALLE").text


def test_approvers_by_mention_only(team: Team) -> None:
    """A person is named by Slack's mention or id; a name that anybody may bear is refused."""
    assert "nobody I can recognise" in check(_done(team, "add approver Ulla")).text
    assert "<@U012ABCD>" in shown(_done(team, "add approver @U012ABCD"))
    assert "everybody in the team may approve" in shown(check(_done(team, "remove approver @U012ABCD", "U012ABCD")))


def _done(team: Team, said: str, person: str = "U0AINO") -> Reply:
    """What was asked for in words, and confirmed."""
    return team.presses(*buttons(team.says(said, person))[0], person)


def test_rejecting(team: Team) -> None:
    """Rejected, nothing changes, and it waits no longer."""
    team.says(YAML)
    assert "was rejected by @aino" in check(team.presses("proposal_reject", "2")).text
    assert _active(team) == ("SaaS", 1)
    assert "Nothing waits" in check(team.says("proposals")).text


def test_what_waits(team: Team) -> None:
    """All that waits is listed with what differs and what it would do, each with a button to see it whole."""
    team.says(YAML)
    team.says(f"ehdota profiili: ```{SWEDEN}```")
    reply = check(team.says("proposals"))
    assert buttons(reply) == [("proposal:1", "2"), ("proposal:2", "3")]
    assert "Name: SaaS → Sweden" in shown(reply)
    one = check(team.presses("proposal:2", "3"))
    assert [name for name, _ in buttons(one)] == ["proposal_approve", "proposal_keep", "proposal_reject"]
    assert "To have both, keep it beside: SaaS stays active" in shown(one)
    team.presses("proposal_approve", "2")
    assert "Outdated" in shown(check(team.says("proposals")))
    late = check(team.says("proposal 3"))
    assert [name for name, _ in buttons(late)] == ["proposal_reject"]
    assert "Propose it again" in shown(late)
    assert "Propose it again" in shown(check(team.says("approve 3")))


def test_another_profile_in_a_question(team: Team) -> None:
    """A question may name a profile; the card says so, and what follows is about the same profile."""
    team.says(f"propose icp: ```{SWEDEN}```")
    assert "Sweden, version 1, is kept." in check(team.presses("proposal_keep", "2")).text
    assert _active(team) == ("SaaS", 1)
    usual = shown(check(team.says("does Lead 12 Oy fit?")))
    for question in ("does Lead 12 Oy fit for the Sweden ICP?", "sopiiko Lead 12 Oy Ruotsi-profiiliin?"):
        card = check(team.says(question))
        assert "Sweden" in shown(card).split("\n")[1]
        assert shown(card) != usual
    assert "Sweden" in shown(check(team.says("why?")))
    why = dict(buttons(card))["why"]
    assert why.endswith(" Sweden")
    assert "Sweden" in shown(check(team.presses("why", why)))
    assert "Sweden" not in shown(check(team.says("does it fit?")))
    assert "Sweden" not in shown(check(team.says("why?")))
    assert "There are: SaaS, Sweden." in check(team.says("does Lead 12 Oy fit the Norway profile?")).text


def test_history_and_the_way_back(team: Team) -> None:
    """The history tells who, why and what; the way back is a proposal, and says afterwards what it restored."""
    team.says(YAML)
    team.presses("proposal_approve", "2", "U0KALLE")
    history = check(team.says("icp history"))
    assert "*Version 2, active*  2 Nov 2026, @aino → @kalle" in shown(history)
    assert "Reason: smaller ones buy too" in shown(history)
    (restore,) = buttons(history)
    proposal = check(team.presses(*restore))
    assert "Proposal 3: SaaS back to version 1" in shown(proposal)
    assert _active(team) == ("SaaS", 2)
    assert "Proposal 3: SaaS back to version 1" in shown(check(team.says("rollback 1")))
    team.presses("proposal_approve", "3")
    assert _active(team) == ("SaaS", 3)
    assert "Versio 1 palautettu sellaisenaan" in shown(check(team.says("profiilin historia")))
    assert "Version 1 restored as it was" in shown(check(team.says("profile history")))


def test_several_profiles(team: Team) -> None:
    """The list names the active one; making another one active is a proposal."""
    team.says(f"propose icp: ```{SWEDEN}```")
    team.presses("proposal_keep", "2")
    listed = check(team.says("profiles"))
    assert "*SaaS, active*" in shown(listed)
    ((action, value),) = buttons(listed)
    assert "make Sweden the active profile" in shown(check(team.presses(action, value)))
    assert "make Sweden the active profile" in shown(check(team.says("use the Sweden profile")))
    team.presses("proposal_approve", "3")
    assert _active(team) == ("Sweden", 1)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("propose icp", "in a code block"),
        ("propose icp: ```name: X\ncriteria:\n  - {kind: age, between: [1, 2]}```", "Line 3"),
        ("propose icp: ```yaml\n```", "in a code block"),
        (f"propose icp: ```{PROFILE}```", "already says exactly this"),
        ("propose icp: ```name: X\ncriteria: [{kind: industry, any_of: [Frobnication]}]```", "Frobnication"),
        ("approve 7", "no proposal 7"),
        ("rollback 9", "no version 9"),
        ("activate Norway", "no profile called “Norway”"),
        ("icp history of Norway", "no profile called “Norway”"),
    ],
)
def test_what_cannot_be_done(team: Team, said: str, told: str) -> None:
    """A clear word, and nothing changes."""
    reply = check(team.says(said))
    assert told in shown(reply)
    assert _active(team) == ("SaaS", 1)


def test_hostile_texts(team: Team) -> None:
    """Names and reasons out of a proposal mention nobody and link nowhere, in any view."""
    nasty = SWEDEN.replace("Sweden", '"<!channel> *b* <https://x.example|y> :bomb:"')
    check(team.says(f"propose icp <@U1> @here `x` <!here>: ```{nasty}```"))
    check(team.says("proposals"))
    team.presses("proposal_keep", "2")
    for said in ("profiles", "does Lead 12 Oy fit for the b profile?", "icp history of b"):
        check(team.says(said))


def test_an_answer_told_twice_proposes_once(team: Team) -> None:
    """A message that is worked on again after a crash leaves one proposal, and tells approvers once."""
    with team.writing() as workspace:
        workspace.approvers.add("U0KALLE", "kalle", "@kalle")
    assert shown(team.says(YAML)) == shown(team.says(YAML))
    assert len(_sent(team)) == 1
