"""Drafts in a conversation: asked for, reworked by buttons and lists, edited, approved, sent; the same in words."""

from __future__ import annotations

import pytest

from bot.services.offers import apply_offer
from bot.services.sample_team import SAMPLE
from bot.views.reply import Reply
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.slack_workspace import ROOT
from tests.views.limits import buttons, check, shown


@pytest.fixture
def team(sample_team: SlackTeam, sample_storage: Storage) -> SlackTeam:
    """The sample team with its offer."""
    with sample_storage.open(SAMPLE, NOW) as workspace:
        if workspace.offers.current() is None:
            apply_offer(workspace, (ROOT / "bot/sample/offer.yaml").read_text(encoding="utf-8"), by="@maija")
            workspace.commit()
    return sample_team


def first(team: SlackTeam) -> Reply:
    """A draft from the button under a fit card."""
    return press(team, team.says("does Havupuu Software fit?"), "draft")


def press(team: SlackTeam, reply: Reply, name: str, ending: str = "") -> Reply:
    """Press a button, or choose from a list what ends so."""
    value = next(value for action, value in buttons(reply) if action == name and value.endswith(ending))
    return check(team.presses(name, value), schema=False)


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_choice_writes_the_next_version(team: SlackTeam, language: str) -> None:
    """Shorter, another angle, another channel, language and persona: each in the place of the version before."""
    team.language = language
    reply = first(team)
    steps = (
        ("draft_shorten", ""),
        ("draft_angle", ""),
        ("draft_channel", "|linkedin"),
        ("draft_channel", "|call"),
        ("draft_language", "|en"),
        ("draft_to", "Henkilöstöjohtaja Helena"),
    )
    texts = {shown(reply)}
    for number, (name, ending) in enumerate(steps, start=2):
        reply = press(team, reply, name, ending)
        assert reply.replaces
        assert f"ersio{'n' if language == 'en' else ''} {number}" in shown(reply)
        texts.add(shown(reply))
    assert len(texts) == 7
    assert "Henkilöstöjohtaja Helena" in shown(reply)


def test_a_follow_up_is_a_draft_of_its_own(team: SlackTeam) -> None:
    """The next message comes below the first, says that it answers it, and has one after it, and no more."""
    second = press(team, first(team), "draft_next")
    assert not second.replaces
    assert "First follow-up" in shown(second)
    third = press(team, second, "draft_next")
    assert "Second follow-up" in shown(third)
    assert "draft_next" not in dict(buttons(third))


def test_edited_approved_and_sent(team: SlackTeam) -> None:
    """A wording of one's own is checked and kept; the approved text is handed out bare; sending is a person's word."""
    reply = first(team)
    number = dict(buttons(reply))["draft_approve"]
    told = team.presses("open:draft_edit:1", number)
    assert f"edit draft {number}:" in shown(told)
    edited = check(team.says(f"edit draft {number}: Subject: Next market\n\nHi! Click here for a free offer!!!"))
    assert "Version 2, by @maija" in shown(edited)
    assert "*Subject:* Next market" in shown(edited)
    assert "⚠" in shown(edited) or "✗" in shown(edited)
    approved = press(team, reply, "draft_approve")
    assert "Approved by @maija" in shown(approved)
    assert shown(approved.follows[0]) in shown(reply)
    assert "Sent to" in shown(press(team, approved, "draft_sent"))
    assert "Only what is approved" not in shown(press(team, approved, "draft_sent"))
    assert check(team.presses("draft_drop", number)).text


def test_a_choice_that_cannot_be_leaves_the_version_where_it_is(team: SlackTeam, sample_storage: Storage) -> None:
    """A persona or contact that is gone is refused with a sentence below the draft; forged values break nothing."""
    number = dict(buttons(first(team)))["draft_approve"]
    for value in (f"{number}|p|Nobody", f"{number}|c|999"):
        refused = check(team.presses("draft_to", value))
        assert not refused.replaces
        assert "draft_approve" not in dict(buttons(refused))
    for value in ("", "999", "x|y", f"{number}|nothing"):
        for action in ("draft_to", "draft_channel", "draft_language", "draft_next", "draft_sent", "draft"):
            check(team.presses(action, value), schema=False)
    with sample_storage.open(SAMPLE, NOW) as workspace:
        kept = workspace.drafts.get(number)
        assert kept is not None
        assert kept.state.value == "draft"
