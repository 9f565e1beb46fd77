"""What ``osuma doctor`` finds: each thing that matters, how it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.bootstrap import Osuma
from bot.llm.check import check as check_model
from bot.settings import Settings
from bot.slack.check import Finding
from bot.slack.check import check as check_slack
from storage.workspace import Workspace


def examine(osuma: Osuma, workspace_id: str) -> Iterator[Finding]:
    """Everything from the inside out: the workspace's data, the model, Slack. Needs the network for the last two."""
    yield from _data(osuma, workspace_id)
    yield from _model(osuma)
    yield from _slack(osuma.settings)


def _data(osuma: Osuma, workspace_id: str) -> Iterator[Finding]:
    yield Finding("ok", "doctor-database", {"database": osuma.database})
    if not osuma.storage.exists(workspace_id):
        yield Finding("error", "refusal-workspace-unknown", {"workspace": workspace_id})
        return
    for info in osuma.storage.workspaces():
        with osuma.storage.open(info.id, osuma.clock.now(), read_only=True) as workspace:
            params = {"workspace": info.id, "name": info.name, "count": workspace.companies.count()}
            yield Finding("ok", "doctor-workspace", params)
            if info.id == workspace_id:
                yield from _workspace(workspace)


def _workspace(workspace: Workspace) -> Iterator[Finding]:
    profile = workspace.profiles.active()
    if profile is None:
        yield Finding("warning", "doctor-no-profile", {"workspace": workspace.id})
    else:
        yield Finding("ok", "doctor-profile", {"name": profile.name, "version": str(profile.version)})
    if workspace.companies.count() == 0:
        yield Finding("warning", "doctor-no-companies", {"workspace": workspace.id})
    personas = len(workspace.personas.all())
    if not personas:
        yield Finding("warning", "doctor-no-personas", {"workspace": workspace.id})
    else:
        yield Finding("ok", "doctor-personas", {"count": personas})


def _model(osuma: Osuma) -> Iterator[Finding]:
    settings = osuma.settings
    if osuma.model is None:
        half = settings.openai_api_key is not None or settings.openai_base_url is not None or settings.model is not None
        yield Finding("warning" if half else "ok", "doctor-model-half" if half else "doctor-model-none")
        return
    key = check_model(osuma.model)
    yield Finding("ok" if key == "doctor-model-ok" else "error", key, {"model": osuma.model.name})


def _slack(settings: Settings) -> Iterator[Finding]:
    secrets = (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    values = [None if secret is None else secret.get_secret_value() for secret in secrets]
    yield from check_slack(values[0], values[1], values[2], settings.slack_api_url)
