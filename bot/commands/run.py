"""``osuma run``: the bot."""

from __future__ import annotations

import logging

import click

from bot.bootstrap import Osuma
from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal, SlackUnavailable
from bot.jobs.monthly import MonthlyReports
from bot.jobs.purge import Purge
from bot.respond import Responder
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
        _greet(shell, osuma, api)
        responder = Responder(osuma, People(api, osuma.clock), api)
        ready = "slack-running-socket" if app_token else "slack-running-http"
        parts = Parts(
            storage=osuma.storage,
            clock=osuma.clock,
            respond=responder.respond,
            apology=responder.apology,
            api=api,
            ticked=(MonthlyReports(osuma.storage, osuma.clock).tick, Purge(osuma.storage, osuma.clock).tick),
            on_ready=lambda: shell.say(ready, port=str(settings.port), path=EVENTS),
        )
        if app_token is not None:
            run_socket(parts, app_token.get_secret_value(), settings.slack_api_url)
        elif secret is not None:
            run_http(parts, secret.get_secret_value(), settings.port)
        shell.say("slack-stopped")


def _greet(shell: Shell, osuma: Osuma, api: WebApi) -> None:
    """Make the workspace that the token belongs to, and say how to fill it while it is empty.

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
    with osuma.storage.open(workspace_id, now, read_only=True) as workspace:
        empty = workspace.profiles.active() is None
    if empty:
        shell.say("run-empty", workspace=workspace_id)
