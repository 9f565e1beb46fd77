"""``osuma workspace``: a Slack-like workspace in the browser, on this machine, with the bot in it."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import click
from pydantic import SecretStr

from bot.bootstrap import Osuma
from bot.commands.run import serve
from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal, SlackUnavailable
from bot.i18n import Words
from bot.services.sample_team import make_sample_team
from bot.services.top_leads import names_to_ask_about
from bot.slack.api import WebApi
from bot.slack.send import dressed
from bot.views.guide import welcome
from bot.views.reply import with_language
from bot.workspace import team
from bot.workspace.peer import Peer, fetch, program
from bot.workspace.proxy import Proxy

PORT = 3210
_ROOT = Path(__file__).resolve().parents[2]
_GRAPHICAL = ("DISPLAY", "WAYLAND_DISPLAY")


@click.command("workspace")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="Where the page is.")
@click.option("--keep", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Keep the data there.")
@click.option("--empty", is_flag=True, help="Without the sample team: set it up from the beginning.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@command_options
def command(shell: Shell, *, port: int, keep: Path | None, empty: bool, no_browser: bool) -> None:
    """A Slack-like workspace in the browser, on this machine, with the bot in it. Needs npm; no Slack, no account.

    What is said there is gone when it ends, unless --keep names a file for the data.
    """
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    _look_at(port)
    with _ending(), tempfile.TemporaryDirectory(prefix="osuma-workspace-") as folder:
        path = program((_ROOT, Path.cwd()))
        if path is None:
            shell.note("workspace-fetching")
            path = fetch()
        language = shell.words.language
        config = team.config(language, shell.words("workspace-name"))
        with Peer(path, config, Path(folder)) as peer, Proxy(peer.url, port=port, locales=team.locales()) as proxy:
            inside = replace(_configured(shell, proxy, keep or Path(folder) / "osuma.db"), workspace_id=team.TEAM)
            with inside.osuma() as osuma:
                _furnish(inside, osuma, empty=empty)
                api = WebApi(team.BOT_TOKEN, proxy.api_url)
                serve(osuma, api, lambda: _open(inside, osuma, api, proxy, browser=not no_browser))
    shell.note("workspace-ended")


def _configured(shell: Shell, proxy: Proxy, database: Path) -> Shell:
    """The same run with the bot's settings for this workspace; a language model stays as it is set."""
    slack = {
        "slack_bot_token": SecretStr(team.BOT_TOKEN),
        "slack_app_token": SecretStr(team.APP_TOKEN),
        "slack_signing_secret": None,
        "slack_api_url": proxy.api_url,
        "language": None,  # here everyone is answered in their own
    }
    update = {**slack, "database_url": f"sqlite:///{database.resolve()}"}
    return replace(shell, settings=shell.settings.model_copy(update=update))


def _look_at(port: int) -> None:
    """Whether the port is free, before anything is fetched or started.

    Raises:
        BotRefusal: it is not.
    """
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        raise BotRefusal("refusal-workspace-port", port=str(port), other=str(port + 1)) from None


def _furnish(shell: Shell, osuma: Osuma, *, empty: bool) -> None:
    """Give the workspace what it starts with: the sample team and its approvers, or nothing."""
    now = osuma.clock.now()
    if empty:
        osuma.storage.create(team.TEAM, shell.words("workspace-name"), shell.words.language, now)
        return
    if make_sample_team(osuma.storage, shell.words.language, now, team.TEAM):
        with osuma.storage.open(team.TEAM, now) as workspace:
            for person_id, name, *_ in team.PEOPLE:
                if person_id in team.APPROVERS:
                    workspace.approvers.add(person_id, name, "sample", now)
            workspace.commit()


def _open(shell: Shell, osuma: Osuma, api: WebApi, proxy: Proxy, *, browser: bool) -> None:
    """The bot is there: it greets everyone, and the page opens."""
    _greet(osuma, api, proxy)
    if shell.json:
        shell.print_json({"url": proxy.url, "api_url": proxy.api_url, "workspace": team.TEAM})
    shell.say("workspace-ready", url=proxy.url)
    if browser and (sys.platform == "darwin" or any(os.environ.get(name) for name in _GRAPHICAL)):
        webbrowser.open(proxy.url)


def _greet(osuma: Osuma, api: WebApi, proxy: Proxy) -> None:
    """A first message to everyone, in their language, and what Osuma suggests to who opens its messages."""
    with osuma.storage.open(team.TEAM, osuma.clock.now(), read_only=True) as workspace:
        examples = names_to_ask_about(workspace)
    for person_id, _, _, locale in team.PEOPLE:
        hello = with_language(welcome(Words(locale.partition("-")[0]), examples))
        with suppress(SlackUnavailable):
            channel = api.call("conversations.open", {"users": person_id})["channel"]["id"]
            said = {"channel": channel, "text": hello.text, "blocks": [dict(block) for block in hello.blocks]}
            api.call("chat.postMessage", dressed("chat.postMessage", said, f"hello-{person_id}"))
            proxy.sockets.send("events_api", team.messages_opened(person_id, channel))


@contextmanager
def _ending() -> Iterator[None]:
    """SIGTERM, a closed terminal and Ctrl+C all end it the same way, whatever it is doing: nothing is left running."""

    def end(number: int, frame: object) -> None:
        del number, frame
        raise KeyboardInterrupt

    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
