"""Questions that try to break the answer, on a real workspace: sensible answers, and nothing that speaks for others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.views.limits import check, shown
from tests.views.test_hostile_data import HOSTILE

NAUGHTY = Path(__file__).parents[3] / "shared" / "payloads" / "blns.json"

ASKED = ("{}", "does {} fit?", "miksi {} on vain B?", "mitä {} puuttuu?", "add {}; headcount 35; {}")


@pytest.mark.parametrize("form", ASKED)
def test_hostile_texts_are_answered(sample_team: SlackTeam, form: str) -> None:
    """Mentions, links, markup, controls and endless texts are answered, and none of them reaches Slack as such."""
    for text in HOSTILE:
        check(sample_team.says(form.format(text, text)))


@pytest.mark.skipif(not NAUGHTY.exists(), reason="shared/payloads/blns.json is not beside this repository")
@pytest.mark.parametrize("place", range(len(ASKED)))
def test_naughty_strings_are_answered(sample_team: SlackTeam, place: int) -> None:
    """Every string of the big list of naughty strings is answered, as a question or inside one, in either language."""
    for number, text in enumerate(json.loads(NAUGHTY.read_text(encoding="utf-8"))[place :: len(ASKED)]):
        sample_team.language = ("en", "fi")[number % 2]
        form = ASKED[(place + number) % len(ASKED)]
        check(sample_team.says(form.format(text, text)), schema=False)


@pytest.mark.skipif(not NAUGHTY.exists(), reason="shared/payloads/blns.json is not beside this repository")
def test_naughty_strings_are_saved_and_found_again(sample_team: SlackTeam) -> None:
    """Pressed on as buttons, every fourth of the same strings is saved or refused; the workspace still answers."""
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8"))[::4]:
        check(sample_team.presses("add_save", text[:2_000]), schema=False)
    check(sample_team.says("top 50"), schema=False)
    assert "A · 89.6 of 100" in shown(sample_team.says("does Havupuu Software fit?"))


def sample_names(team: SlackTeam) -> list[str]:
    """The names of the team's qualified leads."""
    with team.storage.open(team.id, NOW, read_only=True) as workspace:
        return [row.name for row in workspace.scores.top(100)]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", "What you can ask"),
        ("?!", "What you can ask"),
        ("🦄🦄", "What you can ask"),
        ("x" * 10_000, "more than I can read at once"),
        ("tell me a joke about sales people and their software please", "I’m not sure what you ask"),
    ],
)
def test_what_is_no_question(sample_team: SlackTeam, asked: str, said: str) -> None:
    """Nothing, too much, and what nobody could mean get a short way on, with a company of one's own as the example."""
    answer = shown(check(sample_team.says(asked)))
    assert said in answer
    assert any(name in answer for name in sample_names(sample_team))
