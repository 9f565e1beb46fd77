"""``osuma forget PERSON_OR_COMPANY``."""

from __future__ import annotations

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.forget import ToForget, find_to_forget, forget


@click.command("forget")
@click.argument("who", nargs=-1, required=True)
@click.option("--at", metavar="COMPANY", help="Where they work, if several bear the name.")
@click.option("--yes", is_flag=True, help="Erase it. Without this, what would go is only shown.")
@command_options
def command(shell: Shell, *, who: tuple[str, ...], at: str | None, yes: bool) -> None:
    """Erase a person (by e-mail address or whole name) or a company, and keep them from coming back."""
    text = " ".join(who)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        found = find_to_forget(workspace, text, shell.words, at=at)
        if not found.known:
            raise BotRefusal("refusal-forget-unknown", who=text)
        counts = forget(workspace, found, by="terminal") if yes else found.counts
        if yes:
            workspace.commit()
    if shell.json:
        shell.print_json(_document(found, counts, erased=yes))
        return
    _show(shell, found, counts)
    if yes:
        shell.say("forget-done", who=found.who, count=sum(counts.values()))
    shell.say("forget-elsewhere" if yes else "forget-ask")


def _show(shell: Shell, found: ToForget, counts: dict[str, int]) -> None:
    words = shell.words
    if found.company is not None:
        shell.say("forget-company", who=found.company.name)
    else:
        shell.say("forget-person", who=found.who)
    for contact in found.contacts:
        told = [contact.name, contact.title, contact.email, found.places.get(contact.company_id)]
        shell.out.print("  " + " · ".join(part for part in told if part), soft_wrap=True, markup=False)
    for table, count in counts.items():
        line = words("forget-line", what=table_name(table, words), count=count)
        shell.out.print(f"  {line}", soft_wrap=True, markup=False)
    if found.written:
        where = words.listing([table_name(table, words) for table in found.written])
        shell.say("forget-written", who=found.who, where=where)


def table_name(table: str, words: Words) -> str:
    """What the rows of a table are, for people to read."""
    key = f"table-{table.replace('_', '-')}"
    return words(key) if words.has(key) else words("table-other", table=table)


def _document(found: ToForget, counts: dict[str, int], *, erased: bool) -> dict[str, object]:
    company = found.company
    return {
        "who": found.who,
        "kind": "person" if company is None else "company",
        "company": None if company is None else {"id": company.id, "name": company.name},
        "contacts": [
            {"id": each.id, "name": each.name, "email": each.email, "company": found.places.get(each.company_id)}
            for each in found.contacts
        ],
        "rows": counts,
        "named_in": list(found.written),
        "erased": erased,
    }
