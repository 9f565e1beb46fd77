"""``osuma brief``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.brief import Brief, make_brief
from bot.services.write_file import write_file
from bot.views.brief import brief_document, brief_reply, markdown
from bot.views.brief_page import page

_ENDINGS = {".md", ".pdf"}


@click.command("brief")
@click.option("--out", type=click.Path(path_type=Path), help="Write it as Markdown (.md) or as a page to print (.pdf).")
@command_options
def command(shell: Shell, out: Path | None) -> None:
    """Show the one-page brief: who you sell to, why they buy, what to lead with, and what to say to whom."""
    if out is not None and out.suffix.lower() not in _ENDINGS:
        raise BotRefusal("refusal-brief-ending", path=str(out))
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        brief = make_brief(workspace)
    if out is not None:
        write_file(out, _written(shell, brief, out))
    if shell.json:
        path = None if out is None else str(out)
        shell.print_json({**brief_document(page(brief, shell.words)), "out": path})
    elif out is None:
        shell.show(brief_reply(page(brief, shell.words), shell.words, pdf=False))
    else:
        shell.say("brief-written", name=brief.profile.name, path=str(out))


def _written(shell: Shell, brief: Brief, out: Path) -> bytes:
    if out.suffix.lower() == ".md":
        return markdown(page(brief, shell.words)).encode()
    from bot.pictures.brief_pdf import brief_pdf  # noqa: PLC0415 -- half a second that only printing pays

    return brief_pdf(brief, shell.words)
