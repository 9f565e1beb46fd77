"""``osuma draft COMPANY``."""

from __future__ import annotations

from uuid import uuid4

import click
from click.core import ParameterSource

from bot.bootstrap import Osuma
from bot.commands.shell import Shell, command_options
from bot.outreach.types import Channel, Step
from bot.services.draft_message import draft_message
from bot.services.draft_types import Drafted, Refused, Wish
from bot.slack.escape import clean
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.draft_document import check_lines, draft_document, heading, refused_document
from icp.errors import Refusal


@click.command("draft")
@click.argument("company", nargs=-1, required=True)
@click.option("--persona", metavar="NAME", help="For whom: one of your personas, or a title that is like one.")
@click.option("--contact", metavar="NAME|EMAIL", help="For whom: a person that you know at the company.")
@click.option("--channel", type=click.Choice([each.value for each in Channel]), help="How it will be said.")
@click.option("--step", type=click.IntRange(1, max(Step)), default=1, show_default=True, help="2 and 3 are follow-ups.")
@click.option("--angle", type=click.IntRange(0, 1000), default=0, help="Another fact and goal, in other words.")
@click.option("--short", is_flag=True, help="As short as it gets.")
@command_options
def command(shell: Shell, *, company: tuple[str, ...], step: int, channel: str | None, **options: object) -> None:
    """Draft a message to COMPANY. --lang is the draft's language too. Osuma never sends it."""
    wish = Wish(
        company=" ".join(company),
        step=Step(step),
        channel=None if channel is None else Channel(channel),
        language=_language(shell),
        **options,  # type: ignore[arg-type]  # click's own types, named above
    )
    with shell.osuma() as osuma:
        result = _drafted(shell, osuma, wish)
    if isinstance(result, Refused):
        _refuse(shell, result)
    elif shell.json:
        shell.print_json(draft_document(result, shell.words))
    else:
        _tell(shell, result)


def _drafted(shell: Shell, osuma: Osuma, wish: Wish) -> Drafted | Refused:
    """The draft; whatever else is refused on the way is told in the same form."""
    said = Incoming(
        kind="direct_message",
        workspace_id=shell.workspace_id,
        user_id="terminal",
        channel_id="terminal",
        thread_ts=None,
        ts=None,
        text=wish.company,
        conversation_key=f"terminal:{uuid4().hex}",
        keys=(uuid4().hex,),
    )
    model = osuma.model_for(shell.workspace_id)
    turn = Turn(said, "terminal", shell.words, osuma.clock.now(), osuma.storage, model, fixed=True)
    try:
        return draft_message(turn, wish)
    except Refusal as refused:
        if not shell.json:
            raise
        code = refused.key.removeprefix("refusal-").replace("-", "_")
        return Refused(code, shell.words(refused.key, **refused.params))


def _language(shell: Shell) -> str | None:
    """The language that was asked for on the command line; a setting or the machine's says nothing of the reader."""
    source = click.get_current_context().get_parameter_source("lang")
    return shell.words.language if source is ParameterSource.COMMANDLINE else None


def _refuse(shell: Shell, refused: Refused) -> None:
    if shell.json:
        shell.print_json(refused_document(refused))
    shell.note("draft-refused", why=refused.why)
    if refused.change:
        shell.err.print(clean(refused.change), soft_wrap=True, markup=False)
    raise click.exceptions.Exit(1)


def _tell(shell: Shell, drafted: Drafted) -> None:
    """The message on stdout as it is to be copied; what is to be known of it on stderr."""
    draft, words = drafted.draft, shell.words
    shell.err.print(clean(heading(drafted, words)), soft_wrap=True, markup=False)
    shell.err.print()
    if draft.subject:
        _print(shell, words("draft-subject-line", subject=draft.subject))
        _print(shell, "")
    _print(shell, draft.body)
    if draft.questions:
        _print(shell, "\n" + words("draft-ask"))
        for question in draft.questions:
            _print(shell, f"• {question}")
    if draft.footer:
        _print(shell, "\n" + draft.footer)
    shell.err.print("\n" + words("draft-checks-title"))
    for line in check_lines(drafted, words):
        shell.err.print(f"  {clean(line)}", soft_wrap=True, markup=False)
    if draft.note and words.has(draft.note):
        shell.note(draft.note)
    shell.note("draft-number", number=drafted.stored.id, version=str(drafted.stored.version))


def _print(shell: Shell, text: str) -> None:
    """Lines as they stand; what a file brought into a name moves no cursor."""
    for line in text.split("\n"):
        shell.out.print(clean(line), soft_wrap=True, markup=False, highlight=False)
