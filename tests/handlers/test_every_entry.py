"""Every intent and every button, in whatever state the team's data is: an answer that Slack takes, and no exception."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields
from enum import Enum
from itertools import product
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from bot.handlers import ACTIONS, INTENTS
from bot.i18n import Words
from bot.intents import AddCompany, AskFit, AskTop, AskWhy, ShowProfile
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import check, shown

_SAMPLES: dict[object, tuple[object, ...]] = {
    str: ("Atlas Oy", "", "Nobody Knows; headcount 5", "<!channel>"),
    str | None: (None, "Atlas Oy", "Kuusi", "Nobody Knows"),
    int: (1, 7),
    bool: (False, True),
}


def intents(kind: type[Any]) -> Iterator[Any]:
    """Intents of one kind with every combination of sample values."""
    hints = get_type_hints(kind)
    options = [_SAMPLES.get(hints[field.name]) or _listed(hints[field.name]) for field in fields(kind)]
    assert all(options), f"test_every_entry.py knows no values for {hints}"
    return (kind(*values) for values in product(*options))


def _listed(hint: Any) -> tuple[object, ...]:  # noqa: ANN401 -- any annotation
    """The values of a literal type; of a tuple none, one and two of its members'."""
    if get_origin(hint) is not tuple:
        return get_args(hint)
    member = get_args(hint)[0]
    one, other, *_ = _SAMPLES.get(member) or (member if issubclass(member, Enum) else get_args(member))
    return ((), (one,), (one, other))


def nothing(team: SlackTeam) -> None:
    """Neither a profile nor a company."""


def only_a_profile(team: SlackTeam) -> None:
    """What is looked for is known, and no company."""
    team.applies()


def only_companies(team: SlackTeam) -> None:
    """Companies, and no profile to judge them by."""
    team.knows("Kuusi Oy", "kuusi.fi")
    team.knows("Atlas Oy", "atlas.fi")


def several_of_one_name(team: SlackTeam) -> None:
    """A profile, and two companies of one name."""
    team.applies()
    team.knows("Kuusi Oy", "kuusi.fi")
    team.knows("Atlas Oy", "atlas.fi")
    team.knows("Atlas AB", "atlas.se")


STATES = [nothing, only_a_profile, only_companies, several_of_one_name]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_intent_is_answered(team: SlackTeam, storage: Storage, language: str, state: Callable[..., None]) -> None:
    """Whatever is asked, and whatever is missing, the answer is one that Slack takes."""
    state(team)
    said = Incoming("mention", team.id, "U1", "C1", "1.1", "1.2", "", conversation_key="C1:1.1", keys=("k",))
    turn = Turn(said, "maija", Words(language), NOW, storage)
    for kind, handler in INTENTS.items():
        for intent in intents(kind):
            with suppress(Refusal):  # what is refused is told by ``answer``
                check(handler(intent, turn), schema=False)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("value", [None, "", "1", "2", "999", "-1", "Atlas", "9" * 400, "<!channel>", "T2:1"])
def test_every_button_is_answered(team: SlackTeam, value: str | None, state: Callable[..., None]) -> None:
    """Whatever stands in a button, old or forged, the answer is one that Slack takes."""
    state(team)
    for action in [*ACTIONS, *(f"{name}:7" for name in ACTIONS), "no_such_button", ""]:
        check(team.presses(action, value), schema=False)


@pytest.mark.parametrize("kind", [AskFit, AskWhy, AskTop, ShowProfile])
def test_without_a_profile_the_answer_is_how_to_get_one(team: SlackTeam, storage: Storage, kind: type[Any]) -> None:
    """What needs a profile says so, and how to set it, instead of a score."""
    only_companies(team)
    said = Incoming("mention", team.id, "U1", "C1", "1.1", "1.2", "", conversation_key="C1:1.1", keys=("k",))
    reply: Reply = INTENTS[kind](kind(), Turn(said, "maija", Words("en"), NOW, storage))
    assert "osuma icp apply icp.yaml" in shown(reply)


def test_every_kind_of_intent_has_a_handler() -> None:
    """No question that is understood is left without an answer."""
    assert {AskFit, AskWhy, AskTop, ShowProfile, AddCompany} <= INTENTS.keys()
    assert all(list(intents(kind)) for kind in INTENTS)
