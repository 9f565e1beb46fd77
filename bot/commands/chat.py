"""``osuma chat``: the same assistant in the terminal, one question a line."""

from __future__ import annotations

import importlib
import io
import secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import click

from bot.bootstrap import Osuma
from bot.commands.ending import keep_traceback
from bot.commands.shell import Shell, command_options
from bot.handlers import answer
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.services.top_leads import names_to_ask_about
from bot.services.write_file import write_file
from bot.slack.escape import clean
from bot.slack.incoming import Incoming
from bot.terminal.render import Choice
from bot.turn import Turn
from bot.views.guide import welcome
from bot.views.problems import failure, refusal
from bot.views.reply import Reply, with_language
from icp.errors import Refusal

_END = frozenset({"exit", "quit", "q", "bye", "lopeta", "poistu"})
_DIGITS = 3  # of a button's number
_MOST_FILES = 100  # of one name in the working folder; the next one replaces the first


@click.command("chat")
@click.option("--sample", is_flag=True, help="Try it with a sample team and invented companies.")
@command_options
def command(shell: Shell, *, sample: bool) -> None:
    """Ask in the terminal, one question a line; buttons are numbers to type. "quit" ends it."""
    shell = shell.of(SAMPLE) if sample else shell
    with shell.osuma() as osuma:
        if sample and make_sample_team(osuma.storage, shell.words.language, osuma.clock.now()):
            shell.note("chat-sample-made")
        _converse(shell, osuma)


def _converse(shell: Shell, osuma: Osuma) -> None:
    person = sys.stdin.isatty() and not shell.json
    if person:
        with suppress(ImportError):
            importlib.import_module("readline")  # arrow keys and history, where Python has it
    if not shell.json:
        shell.show(welcome(shell.words, _examples(shell, osuma)))
        shell.say("chat-end")
    conversation = f"terminal:{uuid4().hex}"
    choices: list[Choice] = []
    told: list[dict[str, object]] = []
    for line in _lines(shell, person=person):
        if not person and not shell.json:
            shell.out.print(f"> {clean(line)}", soft_wrap=True)
        if person and line.strip("[]").isdecimal() and len(line) <= _DIGITS and not _chosen(line, choices):
            shell.say("chat-no-button" if choices else "chat-no-buttons", number=line, most=str(len(choices)))
            continue
        reply = _answer(shell, osuma, _incoming(shell.workspace_id, conversation, line, choices))
        if shell.json:
            after = [{"text": each.text, "blocks": each.blocks} for each in reply.follows]
            files = [str(path) for path in _kept(shell, reply)]
            answered = {"text": reply.text, "blocks": reply.blocks, "follows": after, "files": files}
            told.append({"question": line, **answered})
        else:
            choices = shell.show(with_language(reply), buttons=True) or choices
            for path in _kept(shell, reply):
                shell.say("chat-file", file=str(path))
    if shell.json:
        shell.print_json({"answers": told})


def _kept(shell: Shell, reply: Reply) -> list[Path]:
    """The files of an answer, put into the working folder beside those of the same name."""
    paths = []
    for each in reply.files:
        name = Path(each.name)
        numbered = (name, *(name.with_stem(f"{name.stem}-{number}") for number in range(2, _MOST_FILES)))
        path = next((path for path in numbered if not path.exists()), None)
        try:
            write_file(path or name, each.content)
        except Refusal as refused:
            shell.show(refusal(refused, shell.words))
        else:
            paths.append(path or name)
    return paths


def _answer(shell: Shell, osuma: Osuma, incoming: Incoming) -> Reply:
    """The answer; where one question fails, the next ones are still taken."""
    try:
        return answer(
            Turn(
                incoming,
                "terminal",
                shell.words,
                osuma.clock.now(),
                osuma.storage,
                osuma.model_for(incoming.workspace_id),
                fixed=shell.language_set,
                budget=osuma.settings.budget,
            )
        )
    except Exception:  # noqa: BLE001 -- whatever it was: it is told with an id, and a file has the rest
        error_id = secrets.token_hex(4)
        shell.note("cli-failure", id=error_id, path=keep_traceback(error_id))
        return failure(error_id, shell.words)


def _lines(shell: Shell, *, person: bool) -> Iterator[str]:
    """Questions: typed at a prompt, or one a line from a pipe; what is no text there becomes "\ufffd"."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    while True:
        try:
            line = shell.out.input("> ") if person else sys.stdin.readline()
        except (EOFError, KeyboardInterrupt):
            return
        if line.strip().casefold() in _END or (not person and not line):
            return
        if line.strip():
            yield line.strip()


def _chosen(line: str, choices: Sequence[Choice]) -> Choice | None:
    """The button whose number a line is."""
    number = line.strip("[]")
    is_number = number.isdecimal() and len(number) <= _DIGITS
    return choices[int(number) - 1] if is_number and 0 < int(number) <= len(choices) else None


def _incoming(workspace_id: str, conversation: str, line: str, choices: Sequence[Choice]) -> Incoming:
    """A line as Slack would bring it: a message, or a press of the button whose number it is."""
    incoming = Incoming(
        kind="direct_message",
        workspace_id=workspace_id,
        user_id="terminal",
        channel_id="terminal",
        thread_ts=None,
        ts=None,
        text=line,
        conversation_key=conversation,
        keys=(uuid4().hex,),
    )
    chosen = _chosen(line, choices)
    if chosen is None:
        return incoming
    return replace(incoming, kind="action", text="", action_id=chosen.action_id, value=chosen.value)


def _examples(shell: Shell, osuma: Osuma) -> list[str]:
    with osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        return names_to_ask_about(workspace)
