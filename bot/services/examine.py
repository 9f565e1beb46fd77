"""What ``osuma doctor`` finds: each thing that matters, how it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from dotenv import dotenv_values

from bot.bootstrap import Osuma
from bot.llm.check import check as check_model
from bot.ports import Model
from bot.services.digest_findings import digest_findings
from bot.services.model_use import DAYS, ModelUseReport, model_use
from bot.services.offers import read_offer
from bot.services.service_findings import service_findings
from bot.settings import Settings
from bot.slack.check import Finding
from bot.slack.check import check as check_slack
from storage.workspace import Workspace

_OURS = ("OSUMA_", "SLACK_")
_LATER = frozenset({"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "OSUMA_SECRET_KEY", "OSUMA_REQUIRE_PEERS"})


def examine(osuma: Osuma, workspace_id: str) -> Iterator[Finding]:
    """What is kept: the database, its workspaces, and what one of them lacks."""
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
                yield from digest_findings(workspace)
                yield from _model_use(workspace, osuma.settings)
    yield from service_findings(osuma.storage, osuma.clock.now())


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
    offer = read_offer(workspace)
    if offer is None:
        yield Finding("warning", "doctor-no-offer", {"workspace": workspace.id})
    else:
        yield Finding("ok", "doctor-offer", {"product": offer.product, "sender": offer.sender.name})


def _model_use(workspace: Workspace, settings: Settings) -> Iterator[Finding]:
    """What the model took, and what bounds that; nothing where none is set."""
    if not settings.has_model:
        return
    budget = settings.budget
    report = model_use(workspace, budget, settings.model)
    yield Finding("ok", "doctor-model-use", {"workspace": workspace.id, **_figures(report)})
    if budget.daily_tokens is None:
        yield Finding("ok", "doctor-model-no-budget")
        return
    key = "doctor-model-budget-spent" if report.spent else "doctor-model-budget"
    params = {"budget": budget.daily_tokens, **({"workspace": workspace.id} if report.spent else {})}
    yield Finding("warning" if report.spent else "ok", key, params)


def _figures(report: ModelUseReport) -> dict[str, object]:
    """Counts, tokens and costs; costs only in the currency that is set now."""
    currency = report.budget.currency if report.budget.priced else "none"
    return {
        "count": report.today.asked,
        "tokens": report.today.tokens,
        "cost": report.today.millionths.get(currency, 0) / 1e6,
        "days": DAYS,
        "monthly": report.lately.tokens,
        "monthlycost": report.lately.millionths.get(currency, 0) / 1e6,
        "currency": currency,
    }


def outside(settings: Settings, model: Model | None) -> Iterator[Finding]:
    """The model and Slack; needs the network."""
    yield from _model(settings, model)
    yield from _slack(settings)


def misspelt(environment: Mapping[str, str], env_file: Path) -> Iterator[Finding]:
    """Settings that look like ours and are none: a slip in a name is otherwise never noticed."""
    known = {str(field.validation_alias) for field in Settings.model_fields.values()} | _LATER
    named = {*environment, *dotenv_values(env_file)} if env_file.is_file() else set(environment)
    odd = sorted(name for name in named if name.startswith(_OURS) and name not in known)
    if odd:
        yield Finding("warning", "doctor-unknown-settings", {"names": ", ".join(odd)})


def _model(settings: Settings, model: Model | None) -> Iterator[Finding]:
    if model is None:
        half = settings.openai_api_key is not None or settings.openai_base_url is not None or settings.model is not None
        yield Finding("warning" if half else "ok", "doctor-model-half" if half else "doctor-model-none")
        return
    key = check_model(model)
    yield Finding("ok" if key == "doctor-model-ok" else "error", key, {"model": model.name})


def _slack(settings: Settings) -> Iterator[Finding]:
    secrets = (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    values = [None if secret is None else secret.get_secret_value() for secret in secrets]
    yield from check_slack(values[0], values[1], values[2], settings.slack_api_url)
