"""What all commands share: the workspace, ``--json``, and how errors are told."""

from __future__ import annotations

import functools
import json
import logging
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NoReturn

import click
from rich.console import Console

from bot.bootstrap import LOCAL, Osuma, open_osuma
from bot.i18n import Words
from bot.settings import Settings, read_settings
from bot.terminal.render import Choice, open_console, render
from bot.views.problems import told
from bot.views.reply import Reply
from icp.errors import Refusal


@dataclass(frozen=True)
class Shell:
    """One run of a command.

    Attributes:
        json: print one JSON document on stdout, nothing else.
        workspace_id: whose data is meant; ``local`` is made when first used.
    """

    settings: Settings
    words: Words
    json: bool
    workspace_id: str

    @property
    def out(self) -> Console:
        """Where answers go."""
        return open_console(sys.stdout)

    @property
    def err(self) -> Console:
        """Where progress and messages go."""
        return open_console(sys.stderr)

    def of(self, workspace_id: str) -> Shell:
        """The same run in another workspace."""
        return replace(self, workspace_id=workspace_id)

    def show(self, reply: Reply) -> list[Choice]:
        """Draw a reply as Slack would; answers with its buttons, in the order of their numbers."""
        return render(reply, self.out)

    def say(self, key: str, **params: object) -> None:
        """A line on stdout; on stderr where stdout is kept for JSON."""
        (self.err if self.json else self.out).print(self.words(key, **params), soft_wrap=True)

    def print_json(self, document: object) -> None:
        """The one JSON document of this run."""
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))

    @contextmanager
    def osuma(self) -> Iterator[Osuma]:
        """Osuma, with the workspace at hand."""
        with open_osuma(self.settings) as osuma:
            if self.workspace_id == LOCAL:
                osuma.storage.create(LOCAL, "Terminal", self.words.language, osuma.clock.now())
            yield osuma


def command_options(run: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--json``, ``--workspace`` and ``--lang``, hand it a ``Shell``, and tell its errors plainly."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
    @click.option("--workspace", "workspace_id", default=LOCAL, metavar="ID", help="Whose data (default: local).")
    @click.option("--lang", type=click.Choice(["en", "fi"]), help="Language of the answers.")
    @functools.wraps(run)
    def wrapped(*, as_json: bool, workspace_id: str, lang: str | None, **options: Any) -> None:  # noqa: ANN401 -- click's
        words = Words(lang or _machine_language())
        try:
            settings = read_settings()
            shell = Shell(settings, Words(lang or settings.language or words.language), as_json, workspace_id)
            run(shell, **options)
        except Refusal as refused:
            refuse(refused, words, as_json=as_json)
        except (click.exceptions.Exit, click.ClickException, click.Abort, KeyboardInterrupt):
            raise
        except Exception:
            # No traceback reaches a user: an id does, and the log has the rest.
            error_id = secrets.token_hex(4)
            logging.getLogger("osuma").exception("command failed, id %s", error_id)
            click.echo(words("cli-failure", id=error_id), err=True)
            sys.exit(1)

    return wrapped


def refuse(refused: Refusal, words: Words, *, as_json: bool) -> NoReturn:
    """Say what was refused and what to do, and end with status 1."""
    text = told(refused, words)
    if as_json:
        click.echo(json.dumps({"error": refused.key, "message": text}, ensure_ascii=False, indent=2))
    click.echo(text, err=True)
    sys.exit(1)


def _machine_language() -> str:
    import os  # noqa: PLC0415 -- the one place that reads the machine's own setting

    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fi" if spoken.startswith("fi") else "en"
