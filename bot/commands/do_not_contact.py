"""``osuma do-not-contact list|add|remove``."""

from __future__ import annotations

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.do_not_contact import Meant, block, meant_by, unblock
from bot.views.do_not_contact import blocked_list, entry_document, kind
from storage.do_not_contact import BlockKind


@click.group("do-not-contact")
def command() -> None:
    """Whom nobody contacts: persons, companies, domains. Drafts to them are refused."""


@command.command("list")
@command_options
def list_blocked(shell: Shell) -> None:
    """Everybody on the list, the newest first."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        entries = workspace.do_not_contact.all()
    if shell.json:
        shell.print_json({"entries": [entry_document(entry) for entry in entries]})
    else:
        shell.show(blocked_list(entries, shell.words))


@command.command("add")
@click.argument("who", nargs=-1, required=True)
@click.option("--person", "told", flag_value=BlockKind.PERSON.value, help="WHO is a person.")
@click.option("--company", "told", flag_value=BlockKind.COMPANY.value, help="WHO is a company.")
@click.option("--reason", default="", help="Why, for the others.")
@command_options
def add(shell: Shell, *, who: tuple[str, ...], told: str | None, reason: str) -> None:
    """Put WHO on the list: an e-mail address, a domain, a company or a person."""
    text = " ".join(who)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        offered = meant_by(workspace, text, None if told is None else BlockKind(told))
        if len(offered) > 1:
            raise BotRefusal("refusal-block-several", text=text, several=[_named(each, shell) for each in offered])
        entry = block(workspace, offered[0], reason=reason, by="terminal")
        workspace.commit()
    if shell.json:
        told_of = {"who": offered[0].text, "kind": offered[0].kind.value, "new": entry is not None}
        shell.print_json({**told_of, "entry": None if entry is None else entry_document(entry)})
    else:
        shell.say("block-known" if entry is None else "block-done", who=offered[0].text)


@command.command("remove")
@click.argument("who", nargs=-1, required=True)
@command_options
def remove(shell: Shell, who: tuple[str, ...]) -> None:
    """Take WHO off the list: as they were named, or by number ("#3")."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        gone = unblock(workspace, " ".join(who))
        workspace.commit()
    if shell.json:
        shell.print_json({"removed": [entry_document(entry) for entry in gone]})
        return
    for entry in gone:
        shell.say("unblock-done", who=entry.text or shell.words("blocked-forgotten"))


def _named(meant: Meant, shell: Shell) -> str:
    return f"{meant.text} ({kind(meant.kind, shell.words)})"
