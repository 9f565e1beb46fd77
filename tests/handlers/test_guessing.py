"""A text that no pattern takes may be a company, or may be nothing of the sort."""

from __future__ import annotations

import pytest

from tests.handlers.slack_team import SlackTeam
from tests.views.limits import shown


@pytest.mark.parametrize("text", ["nice weather", "ok", "meeting notes"])
def test_what_is_neither_question_nor_company_is_said_so(team: SlackTeam, text: str) -> None:
    """Small talk is not answered as if it were a company's name: both ways on are offered."""
    team.applies()
    assert "as a question I don’t understand it" in shown(team.says(text))
