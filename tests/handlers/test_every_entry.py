"""Every intent and every button, in whatever state the team's data is: an answer that Slack takes, and no exception."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from bot.handlers import ACTIONS, INTENTS, confirm
from bot.i18n import Words
from bot.intents import AddCompany, Asked, AskFit, AskHelp, AskTop, AskWhy, RestoreVersion, ShowProfile
from bot.services.sample_team import make_sample_team
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.engine import open_engine
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import check, shown

_SAMPLES: dict[object, tuple[object, ...]] = {
    str: ("Atlas Oy", "", "Nobody Knows; headcount 5", "<!channel>"),
    str | None: (None, "Atlas Oy", "Kuusi", "Nobody Knows"),
    int: (1, 7),
    int | None: (None, 1),
    Literal["en", "fi"] | None: (None, "fi"),
    bool: (False, True),
    Asked: (Asked(AskFit("Atlas Oy"), "en"), Asked(RestoreVersion(7), None)),
    tuple[Asked, ...]: (
        (),
        (Asked(AskHelp(), "fi"),),
        (Asked(AskFit("Atlas Oy"), "en"), Asked(RestoreVersion(7), None)),
    ),
    tuple[str, str]: (("headcount", "30"), ("location", "<!channel>")),
}
_VALUES = (None, "", "1", "2", "999", "-1", "Atlas", "9" * 400, "<!channel>", "T2:1")
_TIMES = 8  # each intent: once a state and language


def intents(kind: type[Any]) -> Iterator[Any]:
    """Intents of one kind, in which every sample value of every field comes up, each time beside others."""
    hints = get_type_hints(kind)
    options = [_SAMPLES.get(hints[field.name]) or _listed(hints[field.name]) for field in fields(kind)]
    assert all(0 < len(values) <= 4 for values in options), f"no values, or too many, for {hints}"
    for turn in range(_TIMES):
        yield kind(*(values[(turn + turn // 4 + place) % len(values)] for place, values in enumerate(options)))


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


def everything(team: SlackTeam) -> None:
    """A profile, personas, an offer, leads, and two companies of one name."""
    make_sample_team(team.storage, "en", NOW, team.id)
    team.knows("Kuusi Oy", "kuusi.fi")
    team.knows("Atlas Oy", "atlas.fi")
    team.knows("Atlas AB", "atlas.se")


STATES = (nothing, only_a_profile, only_companies, everything)


@pytest.fixture(params=range(len(STATES)), ids=[state.__name__ for state in STATES])
def place(request: pytest.FixtureRequest) -> int:
    """Which of the states a team is in."""
    return int(request.param)


@pytest.fixture
def team_of(place: int, empty_database: Path, tmp_path: Path) -> Iterator[SlackTeam]:
    """A team in that state."""
    shutil.copy(empty_database, tmp_path / "osuma.db")
    engine = open_engine(f"sqlite:///{tmp_path}/osuma.db")
    team = SlackTeam(Storage(engine))
    STATES[place](team)
    yield team
    engine.dispose()


def test_every_intent_is_answered(team_of: SlackTeam, place: int) -> None:
    """Whatever is asked in whichever language, and whatever is missing, the answer is one that Slack takes.

    What would change something is shown first in such an answer, too.
    """
    for kind, handler in INTENTS.items():
        for number, intent in enumerate(intents(kind)):
            if number % len(STATES) != place:
                continue
            turn = _turn(team_of, "fi" if number // len(STATES) else "en")
            for told in (confirm.first, handler):
                with suppress(Refusal):  # what is refused is told by ``answer``
                    _taken(told(intent, turn))


def test_every_button_is_answered(team_of: SlackTeam, place: int) -> None:
    """Whatever stands in a button, the only one or one of many, old or forged, the answer is one that Slack takes."""
    for number, action in enumerate([*ACTIONS, "no_such_button", ""]):
        for other, value in enumerate((*_VALUES, "3")):
            if (number + other) % len(STATES) == place:
                team_of.language = ("en", "fi")[number // len(STATES) % 2]
                _taken(team_of.presses(f"{action}:7" if value == "3" else action, value))


@pytest.mark.parametrize("kind", [AskFit, AskWhy, AskTop, ShowProfile])
def test_without_a_profile_the_answer_is_how_to_get_one(team: SlackTeam, kind: type[Any]) -> None:
    """What needs a profile says so, and how to set it, instead of a score."""
    only_companies(team)
    assert "osuma icp apply icp.yaml" in shown(INTENTS[kind](kind(), _turn(team, "en")))


def test_every_kind_of_intent_has_a_handler() -> None:
    """No question that is understood is left without an answer."""
    assert {AskFit, AskWhy, AskTop, ShowProfile, AddCompany} <= INTENTS.keys()
    assert all(list(intents(kind)) for kind in INTENTS)


def _turn(team: SlackTeam, language: str) -> Turn:
    said = Incoming("mention", team.id, "U1", "C1", "1.1", "1.2", "", conversation_key="C1:1.1", keys=("k",))
    return Turn(said, "maija", Words(language), NOW, team.storage)


def _taken(reply: Reply | None) -> None:
    """Slack takes it, and what follows it; None where nothing is shown first."""
    for each in () if reply is None else (reply, *reply.follows):
        check(each, schema=False)
