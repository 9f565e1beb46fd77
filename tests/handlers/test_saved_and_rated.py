"""A person's own list, sharing what only they see, and what they think of an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.handlers import answer
from bot.i18n import Words
from bot.slack.answer import answer as slack_call
from bot.slack.api import RESPONSE_URL
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam, pressable
from tests.views.limits import check, shown

URL = "https://hooks.slack.example/commands/1"


def values(reply: Reply) -> dict[str, str]:
    """The values of a reply's buttons, by action."""
    return dict(pressable(reply))


@pytest.mark.parametrize(
    ("language", "save", "asked", "drop"),
    [
        ("en", "save Havupuu Software to my list", "my list", "remove it from my list"),
        ("fi", "tallenna Havupuu Software omalle listalle", "minun listani", "poista Havupuu Software listaltani"),
    ],
)
def test_everyone_has_a_list_of_their_own(
    sample_team: SlackTeam, language: str, save: str, asked: str, drop: str
) -> None:
    """By a button or in words: kept once, shown with the score of today, off again; and nobody else sees it."""
    team = replace(sample_team, language=language)
    assert "Havupuu" not in shown(check(team.says(asked))).replace(save, "")
    card = values(check(team.says("Havupuu Software")))
    done = check(team.presses("save", card["save"]))
    assert done.to == "asker"
    assert "Havupuu Software Oy" in shown(done)
    assert shown(check(team.says(save))) != shown(done)  # it was there already
    mine = check(team.says(asked))
    assert "*Havupuu Software Oy* · A 89" in shown(mine)
    assert shown(mine).count("Havupuu") == 1
    assert "Havupuu" not in shown(check(replace(team, person="U2").says(asked)))
    assert "save_drop" in values(team.says("Havupuu Software"))  # its card offers to take it off
    assert "Havupuu" in shown(check(team.says(drop)))
    assert "Havupuu Software Oy*" not in shown(check(team.says(asked)))


def private(team: SlackTeam, kind: str, **given: Any) -> tuple[Incoming, Reply]:  # noqa: ANN401 -- fields by name
    """The answer to /fit, or to a button under what it said, with the question."""
    asked = Incoming(
        kind="command" if kind == "command" else "action",
        workspace_id=team.id,
        user_id="U1",
        channel_id="C9",
        thread_ts=None,
        ts="7.7",
        text=given.pop("text", None) or "",
        private=True,
        response_url=URL,
        conversation_key="C9:U1",
        keys=(str(given),),
        **given,
    )
    return asked, check(answer(Turn(asked, "maija", Words(team.language), NOW, team.storage)))


def test_what_only_the_asker_sees_can_be_shared(sample_team: SlackTeam) -> None:
    """/fit shows a card to the asker alone; Share posts it to the channel, signed, through Slack's own address."""
    _, alone = private(sample_team, "command", command="/fit", text="Havupuu Software")
    assert alone.to == ""
    pressed, public = private(sample_team, "action", action_id="share", value=values(alone)["share"])
    call = slack_call(pressed, public.text, public.blocks, to=public.to)
    assert call.method == RESPONSE_URL
    assert call.arguments["response_type"] == "in_channel"
    assert "share" not in values(public)
    told = shown(public).splitlines()
    assert (told[0], told[1]) == ("Havupuu Software Oy", "Shared by maija")
    same = [line for line in shown(alone).splitlines() if line != "Share here"]
    assert [line for line in told if line != "Shared by maija"] == same
    assert public.once == "share:C9:7.7:U1"  # a second press posts nothing
    for command, text in (("/osuma", "top 3"), ("/osuma", "compare Havupuu Software and Kuusenkerkkä")):
        _, alone = private(sample_team, "command", command=command, text=text)
        _, public = private(sample_team, "action", action_id="share", value=values(alone)["share"])
        assert public.to == "channel", text
    for forged in ("", "[]", '["save","1"]', '["AskHelp",{}]', '["fit","99999"]', '["TellOutcome",{"outcome":"won"}]'):
        _, refused = private(sample_team, "action", action_id="share", value=forged)
        assert refused.to == "", forged
    assert "share" not in values(sample_team.says("Havupuu Software"))  # everybody sees that one already
    _, unknown = private(sample_team, "command", command="/fit", text="Nobody Knows Oy")
    assert "share" not in values(unknown)


def test_an_answer_is_rated_with_a_reason(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """A thumb counts at once; the reason, by button or modal, is asked for, kept once a person, and listed."""
    card = sample_team.says("Havupuu Software")
    thumbs = {action: value for action, value in pressable(card) if action.startswith("open:rate")}
    assert set(thumbs) == {"open:rate:good", "open:rate:bad"}
    asked = check(sample_team.presses("open:rate:bad", thumbs["open:rate:bad"]))
    assert asked.to == "asker"
    with sample_storage.open(sample_team.id, NOW, read_only=True) as workspace:
        assert workspace.ratings.counts() == {(False, None): 1}
    reasons = dict(pressable(asked))
    assert [value.rpartition("|")[2] for value in reasons.values()] == ["facts", "score", "why", "missing", "other"]
    assert "has 35 people" in shown(check(sample_team.presses("rate_because:1", reasons["rate_because:1"])))
    filled = Incoming(
        "submission", sample_team.id, "U2", "C1", "1.1", "1.2", "",
        action_id="rate", value=thumbs["open:rate:good"], conversation_key="C1:1.1", keys=("k",),
        inputs={"reason": "why", "said": "Clear <!channel> reasons"},
    )  # fmt: skip
    check(answer(Turn(filled, "pekka", Words("en"), NOW, sample_storage)))
    listed = shown(check(sample_team.says("feedback")))
    assert "2 words on the answers: 1 👍, 1 👎" in listed
    assert "👎 A fact is wrong or old: 1" in listed
    assert "Clear &lt;!channel&gt; reasons (@pekka, " in listed
    assert "Perustelut olivat selkeät" in shown(check(replace(sample_team, language="fi").says("palaute")))


def test_dates_are_the_readers_own() -> None:
    """A moment is shown as the day it is where the reader is, written as they write it."""
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    shown_to = {
        ("en", None): "21 Nov 2026",
        ("en-GB", "Europe/Helsinki"): "22 Nov 2026",
        ("en-US", "America/New_York"): "Nov 21, 2026",
        ("fi-FI", "Europe/Helsinki"): "22.11.2026",
    }
    assert {who: Words(*who).date(late) for who in shown_to} == shown_to
    english = Words("en-US", "Europe/Helsinki")
    assert english.speaking("fi")("saved-on", date=late) == "tallennettu 22.11.2026"
    assert english.speaking("en").date(late.date()) == "Nov 21, 2026"
