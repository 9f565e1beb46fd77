"""What all commands share: the workspace, ``--json``, and how errors are told."""

from __future__ import annotations

import functools
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import click
from rich.console import Console

from bot.bootstrap import LOCAL, Osuma, open_osuma
from bot.commands.ending import end, keep_traceback, print_json
from bot.i18n import Words, languages
from bot.i18n.catalog import supported
from bot.settings import Settings, read_settings
from bot.slack.escape import clean
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
        language_set: whether the user chose the language, rather than the machine.
    """

    settings: Settings
    words: Words
    json: bool
    workspace_id: str
    language_set: bool = False

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

    def show(self, reply: Reply, *, buttons: bool = False) -> list[Choice]:
        """Draw a reply as Slack would; answers with its buttons, in the order of their numbers.

        Without ``buttons`` there are none: a command that ends here takes no number.
        """
        return render(reply, self.out, buttons=buttons)

    def say(self, key: str, **params: object) -> None:
        """A line on stdout; on stderr where stdout is kept for JSON. Names out of files move no cursor."""
        (self.err if self.json else self.out).print(clean(self.words(key, **params)), soft_wrap=True)

    def note(self, key: str, *, indent: str = "", **params: object) -> None:
        """A line on stderr."""
        self.err.print(indent + clean(self.words(key, **params)), soft_wrap=True)

    def print_json(self, document: object) -> None:
        """The one JSON document of this run."""
        print_json(document)

    @contextmanager
    def osuma(self) -> Iterator[Osuma]:
        """Osuma, with the workspace at hand."""
        with open_osuma(self.settings) as osuma:
            if self.workspace_id == LOCAL and not osuma.storage.exists(LOCAL):
                osuma.storage.create(LOCAL, "Terminal", self.words.language, osuma.clock.now())
            yield osuma


def command_options(run: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--json``, ``--workspace`` and ``--lang``, hand it a ``Shell``, and tell its errors plainly."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
    @click.option("--workspace", "workspace_id", default=LOCAL, metavar="ID", help="Whose data (default: local).")
    @click.option("--lang", type=click.Choice(languages()), help="Language of the answers.")
    @functools.wraps(run)
    def wrapped(*, as_json: bool, workspace_id: str, lang: str | None, **options: Any) -> None:  # noqa: ANN401 -- click's
        words = Words(lang or _machine_language())
        try:
            settings = read_settings()
            words = Words(lang or settings.language or words.language)
            chosen = (lang or settings.language) is not None
            run(Shell(settings, words, as_json, workspace_id, chosen), **options)
        except Refusal as refused:
            end(refused.key, told(refused, words), as_json=as_json)
        except (click.exceptions.Exit, click.ClickException, click.Abort, KeyboardInterrupt, BrokenPipeError):
            raise
        except Exception:  # noqa: BLE001 -- no traceback reaches a user: an id does, and a file has the rest
            error_id = secrets.token_hex(4)
            end("cli-failure", words("cli-failure", id=error_id, path=keep_traceback(error_id)), as_json=as_json)

    return wrapped


def _machine_language() -> str:
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return supported(spoken.partition(".")[0])
