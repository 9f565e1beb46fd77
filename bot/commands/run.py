"""``osuma run``: the bot."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

import click

from bot.bootstrap import LOCAL, Osuma
from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal, SlackUnavailable
from bot.jobs.digests import Digests
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.monthly import MonthlyReports
from bot.jobs.purge import Purge
from bot.jobs.shared_clock import SharedClock
from bot.jobs.ticker import Ticker
from bot.modals.at_once import at_once
from bot.respond import Responder
from bot.services.post_digest import composer, teller
from bot.slack.api import WebApi
from bot.slack.http import EVENTS
from bot.slack.people import People
from bot.slack.run import Parts, run_http, run_socket


@click.command("run")
@command_options
def command(shell: Shell) -> None:
    """Answer in Slack: over Socket Mode with SLACK_APP_TOKEN, over HTTP with SLACK_SIGNING_SECRET."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = shell.settings
    token, app_token, secret = settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret
    if token is None or (app_token is None and secret is None):
        raise BotRefusal("refusal-slack-no-tokens")
    api = WebApi(token.get_secret_value(), settings.slack_api_url)
    with shell.osuma() as osuma:
        workspace_id = _greet(shell, osuma, api)
        ready = "slack-running-socket" if app_token else "slack-running-http"
        serve(osuma, api, lambda: shell.say(ready, port=str(settings.port), path=EVENTS), workspace_id)
        shell.say("slack-stopped")


def serve(osuma: Osuma, api: WebApi, on_ready: Callable[[], None], workspace_id: str | None = None) -> None:
    """Answer in Slack until a signal ends it: over Socket Mode with an app token, over HTTP without.

    Args:
        osuma: everything joined.
        api: Slack's Web API.
        on_ready: called once Slack can reach us.
        workspace_id: the token's workspace, in which this replica shows itself to ``osuma doctor``; None: nowhere.

    Raises:
        BotRefusal: Slack does not accept the app token, or the port is taken.
    """
    settings = osuma.settings
    app_token, secret = settings.slack_app_token, settings.slack_signing_secret
    clock = SharedClock(osuma.clock, osuma.storage.replicas)
    clock.set()
    osuma = replace(osuma, clock=clock)
    heartbeat = Heartbeat(osuma.storage, clock, workspace_id or LOCAL, "socket" if app_token else "http")
    alive = () if workspace_id is None else (heartbeat.tick,)
    responder = Responder(osuma, People(api, osuma.clock), api)
    parts = Parts(
        storage=osuma.storage,
        clock=osuma.clock,
        respond=responder.respond,
        apology=responder.apology,
        api=api,
        at_once=at_once,
        ticked=(*alive, MonthlyReports(osuma.storage, osuma.clock).tick, Purge(osuma.storage, osuma.clock).tick),
        on_ready=on_ready,
    )
    digests = Digests(osuma.storage, osuma.clock, composer(osuma.storage), teller())
    with Ticker(digests.tick):  # a hand of its own: making many digests takes longer than a lease lasts
        if app_token is not None:
            run_socket(parts, app_token.get_secret_value(), settings.slack_api_url)
        elif secret is not None:
            run_http(parts, secret.get_secret_value(), settings.port)
    heartbeat.stop()


def _greet(shell: Shell, osuma: Osuma, api: WebApi) -> str:
    """Make the workspace that the token belongs to, and say how to fill it while it is empty; its id.

    Messages that have waited for a good token go out.

    Raises:
        BotRefusal: Slack does not accept the token.
    """
    try:
        team = api.call("auth.test", {})
    except SlackUnavailable as unavailable:
        key = "refusal-slack-bot-token" if unavailable.final else "refusal-slack-unreachable"
        raise BotRefusal(key, code=unavailable.code, url=shell.settings.slack_api_url) from None
    workspace_id, now = str(team["team_id"]), osuma.clock.now()
    osuma.storage.create(workspace_id, str(team.get("team", workspace_id)), shell.words.language, now)
    osuma.storage.outbox.release(workspace_id)
    with osuma.storage.open(workspace_id, now, read_only=True) as workspace:
        empty = workspace.profiles.active() is None
    if empty:
        shell.say("run-empty", workspace=workspace_id)
    return workspace_id
