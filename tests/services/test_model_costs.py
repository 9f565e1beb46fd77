"""What the language model was used for: told to those who may know, in the conversation and by the doctor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.bootstrap import Osuma, open_osuma
from bot.handlers import answer
from bot.i18n import Words
from bot.services.examine import examine
from bot.settings import Settings
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.blocks import texts
from storage.model_use import Spent
from tests.fakes import NOW, ScriptedModel, StillClock


@pytest.fixture
def osuma(tmp_path: Path) -> Iterator[Osuma]:
    """A workspace whose budget of 10,000 tokens a day is half used up, with a day's use before that."""
    settings = Settings(
        _env_file=None,
        OSUMA_DATABASE_URL=f"sqlite:///{tmp_path}/osuma.db",
        OSUMA_MODEL="small",
        OPENAI_BASE_URL="http://127.0.0.1:9/v1",
        OSUMA_MODEL_DAILY_TOKENS=10_000,
        OSUMA_MODEL_PRICE_IN=0.5,
        OSUMA_MODEL_PRICE_OUT=2,
        OSUMA_MODEL_CURRENCY="EUR",
    )
    with open_osuma(settings, StillClock()) as osuma:
        osuma.storage.create("T1", "Team", "en", NOW)
        for at, spent in (
            (NOW - timedelta(days=2), Spent("large", 90_000, 10_000, millionths=1_500_000, currency="EUR")),
            (NOW - timedelta(days=40), Spent("large", 1, 1)),
            (NOW, Spent("small", 4_000, 1_000, millionths=4_000, currency="EUR")),
            (NOW, Spent("small", 10, 0, answered=False, currency="EUR")),
        ):
            with osuma.storage.open("T1", at) as workspace:
                workspace.model_use.add(spent)
                workspace.commit()
        yield osuma


def asked(osuma: Osuma, text: str, person: str = "U1") -> str:
    """The answer to a question, as one text."""
    incoming = Incoming(
        kind="direct_message",
        workspace_id="T1",
        user_id=person,
        channel_id="D1",
        thread_ts=None,
        ts="1.1",
        text=text,
        conversation_key="D1",
        keys=("1",),
    )
    model = ScriptedModel({})
    turn = Turn(incoming, "maija", Words("en"), NOW, osuma.storage, model, budget=osuma.settings.budget)
    return "\n".join(texts(answer(turn).blocks))


def test_the_use_of_a_model_can_be_asked_for(osuma: Osuma) -> None:
    """Requests, tokens and costs of today against the budget, of the last 30 days, and of each model."""
    told = asked(osuma, "model usage")
    assert "Today scripted was asked 2 times: 5,010 of 10,000 tokens, 0.004 EUR." in told
    assert "Last 30 days: 3 requests, 105,010 tokens, 1.5 EUR." in told
    assert "large: 1 request, 100,000 tokens" in told
    assert "1 request got no usable answer" in told
    finnish = asked(osuma, "mallin käyttö")
    assert "päiväraja on 10\N{NO-BREAK SPACE}000" in finnish
    assert "0,004 EUR" in finnish


def test_costs_are_for_those_who_decide(osuma: Osuma) -> None:
    """Where a team has named approvers, nobody else is told what the model costs."""
    with osuma.storage.open("T1", NOW) as workspace:
        workspace.approvers.add("U012AB3CD", None, "@maija")
        workspace.commit()
    try:
        told = asked(osuma, "model usage")
        assert "Only those who may approve" in told
        assert "EUR" not in told
        assert "EUR" in asked(osuma, "model usage", "U012AB3CD")
    finally:
        with osuma.storage.open("T1", NOW) as workspace:
            workspace.approvers.remove("U012AB3CD")
            workspace.commit()


def test_the_doctor_tells_it_too(osuma: Osuma) -> None:
    """`osuma doctor` tells the day's use and the budget, and warns where it is used up."""
    words = Words("en")
    found = {each.key: each for each in examine(osuma, "T1")}
    use = found["doctor-model-use"]
    told = words(use.key, **use.params)
    assert "today: 2 requests, 5,010 tokens, 0.004 EUR; last 30 days: 105,010 tokens, 1.504 EUR." in told
    assert found["doctor-model-budget"].level == "ok"
    with osuma.storage.open("T1", NOW + timedelta(seconds=1)) as workspace:
        workspace.model_use.add(Spent("small", 5_000, 0))
        found = {each.key: each for each in examine(osuma, "T1")}
        assert "doctor-model-budget-spent" not in found  # not yet kept
        workspace.commit()
    found = {each.key: each for each in examine(osuma, "T1")}
    assert found["doctor-model-budget-spent"].level == "warning"
    assert "10,000" in words("doctor-model-budget-spent", **found["doctor-model-budget-spent"].params)


def test_a_question_has_the_workspaces_own_model(osuma: Osuma) -> None:
    """Each question gets the model within its own workspace's time and budget; without settings there is none."""
    model = osuma.model_for("T1")
    assert model is not None
    assert model.name == "small"
    assert model is not osuma.model_for("T1")
