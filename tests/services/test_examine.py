"""What the doctor finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.bootstrap import Osuma
from bot.errors import ModelUnavailable
from bot.i18n import Words, languages
from bot.services.examine import examine, misspelt, outside
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.settings import Settings
from bot.slack.check import Finding
from storage.workspace import Storage
from tests.fakes import NOW, ScriptedModel, StillClock
from tests.services.workspaces import a_workspace


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """A storage with an empty workspace "local"."""
    with a_workspace(tmp_path) as storage:
        yield storage


def findings(storage: Storage, workspace_id: str = "local", model: ScriptedModel | None = None) -> list[Finding]:
    """What is found with nothing else configured."""
    osuma = Osuma(Settings(_env_file=None), storage, StillClock(), "osuma.db")
    osuma.__dict__["model"] = model  # in the place of the configured one
    return [*examine(osuma, workspace_id), *outside(osuma.settings, model)]


def levels(found: list[Finding]) -> dict[str, str]:
    """Each finding's level by its key."""
    return {finding.key: finding.level for finding in found}


def test_an_empty_workspace_is_told_its_next_steps(storage: Storage) -> None:
    """What is missing is a warning with the command that brings it, not an error."""
    found = levels(findings(storage))
    assert found["doctor-database"] == "ok"
    assert {found[f"doctor-no-{what}"] for what in ("profile", "companies", "personas")} == {"warning"}
    assert "error" not in found.values()


def test_every_workspace_is_listed(storage: Storage) -> None:
    """All workspaces are listed by id; only the asked one is looked into."""
    make_sample_team(storage, "en", NOW)
    found = findings(storage, SAMPLE)
    listed = [finding.params["workspace"] for finding in found if finding.key == "doctor-workspace"]
    assert listed == ["local", SAMPLE]
    assert levels(found)["doctor-profile"] == "ok"
    assert "doctor-no-profile" not in levels(found)


def test_an_unknown_workspace_is_the_error(storage: Storage) -> None:
    """A workspace that does not exist is an error; model and Slack are still looked at."""
    found = levels(findings(storage, "T9"))
    assert found["refusal-workspace-unknown"] == "error"
    assert found["doctor-model-none"] == "ok"
    assert found["slack-check-no-bot-token"] == "warning"


@pytest.mark.parametrize(
    ("answer", "key", "level"),
    [
        ({"ready": "yes"}, "doctor-model-ok", "ok"),
        (ModelUnavailable("unauthorized"), "doctor-model-unauthorized", "error"),
        (ModelUnavailable("timeout"), "doctor-model-timeout", "error"),
        (ModelUnavailable("cut_off"), "doctor-model-unusable", "error"),
    ],
)
def test_the_model_is_asked(storage: Storage, answer: dict[str, str] | ModelUnavailable, key: str, level: str) -> None:
    """A configured model is asked one tiny question, and what comes of it is told with its name."""
    model = ScriptedModel(answer)
    found = findings(storage, model=model)
    assert levels(found)[key] == level
    assert next(finding.params for finding in found if finding.key == key) == {"model": "scripted"}
    assert len(model.asked) == 1


@pytest.mark.parametrize("language", languages())
def test_every_finding_has_a_sentence(storage: Storage, language: str) -> None:
    """Whatever is found can be said in every language with the values that come with it."""
    make_sample_team(storage, "en", NOW)
    for workspace_id in ("local", SAMPLE, "T9"):
        for finding in findings(storage, workspace_id):
            assert "{" not in Words(language)(finding.key, **finding.params)


def test_a_slip_in_a_settings_name_is_noticed(tmp_path: Path) -> None:
    """A name that looks like a setting and is none is told, from the environment and from .env alike."""
    (tmp_path / ".env").write_text("SLACK_BOT_TOKN=xoxb-1\nPORT=3000\n", encoding="utf-8")
    (found,) = misspelt({"OSUMA_TYPO": "1", "OSUMA_MODEL": "any", "HOME": "/"}, tmp_path / ".env")
    assert found.params == {"names": "OSUMA_TYPO, SLACK_BOT_TOKN"}
    assert list(misspelt({"OSUMA_MODEL": "any"}, tmp_path / "none")) == []
