"""``osuma personas show|apply FILE|propose|match TITLE``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.apply_personas import Warn, apply_personas, read_personas, warnings
from bot.services.documents import read_text
from bot.services.propose_personas import Suggested, as_yaml, propose_personas
from bot.services.write_file import write_file
from bot.views.contacts import persona_of
from bot.views.people import reason
from bot.views.personas import personas as personas_view
from bot.views.personas import suggested, warning
from icp.people.matching import match


@click.group("personas")
def command() -> None:
    """Show, apply or propose the buyer personas."""


@command.command("show")
@command_options
def show(shell: Shell) -> None:
    """Show the personas, and what is to be thought over."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        kept = read_personas(workspace)
        told = tuple(warnings(workspace, kept))
    if shell.json:
        shell.print_json([persona.model_dump(mode="json") for persona in kept])
    else:
        shell.show(personas_view(kept, shell.words, told), buttons=False)


@command.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@command_options
def apply(shell: Shell, file: Path) -> None:
    """Replace the personas by those in FILE (personas.yaml). docs/personas.md shows every key."""
    text = read_text(file)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        applied = apply_personas(workspace, text, by="terminal", at=osuma.clock.now())
        workspace.commit()
    if shell.json:
        told = _warnings(applied.warnings, shell)
        shell.print_json({"personas": [persona.name for persona in applied.personas], "warnings": told})
        return
    shell.say("personas-applied", count=len(applied.personas))
    for warn in applied.warnings:
        shell.err.print(f"! {warning(warn, shell.words)}", soft_wrap=True)


@command.command("propose")
@click.option("--out", type=click.Path(path_type=Path), help="Write them as a personas.yaml to complete.")
@command_options
def propose(shell: Shell, out: Path | None) -> None:
    """Personas that customers' contacts suggest: the kinds of titles among those who decided."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        found = propose_personas(workspace, shell.words)
    if out is not None and not found.new:
        raise BotRefusal("refusal-suggestion-none" if not found.suggestions else "refusal-suggestion-all-known")
    if out is not None:
        write_file(out, as_yaml(found, shell.words).encode())
        shell.err.print(shell.words("personas-yaml-written", path=str(out)), soft_wrap=True)
    if shell.json:
        shell.print_json(_suggested(found))
    else:
        shell.show(suggested(found, shell.words), buttons=False)


@command.command("match")
@click.argument("title")
@command_options
def match_title(shell: Shell, title: str) -> None:
    """Which persona somebody with TITLE is like, and why."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        kept = read_personas(workspace)
    found = match(title, kept)
    if shell.json:
        told = {"title": title, "persona": found.persona, "why": found.why.value, "also": list(found.also)}
        shell.print_json({**told, "reason": reason(found, shell.words)})
    else:
        shell.show(persona_of(title, found, shell.words))


def _warnings(warns: Iterable[Warn], shell: Shell) -> list[dict[str, str]]:
    return [{"warning": warn.key, "message": warning(warn, shell.words)} for warn in warns]


def _suggested(found: Suggested) -> dict[str, object]:
    return {
        "basis": found.basis,
        "people": found.people,
        "rare": found.rare,
        "unread": list(found.unread),
        "suggestions": [
            {
                **each.document(),
                "department": each.cluster.department.value,
                "seniority": each.cluster.seniority.value,
                "people": each.cluster.people,
                "companies": each.cluster.companies,
                "covered_by": each.cluster.covered_by,
            }
            for each in found.suggestions
        ],
    }
