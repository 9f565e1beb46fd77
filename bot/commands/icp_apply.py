"""``osuma icp show`` and ``osuma icp apply FILE``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.services.apply_profile import Applied, apply_profile
from bot.services.decide_proposal import TERMINAL
from bot.services.documents import read_text
from bot.services.judging import read_profile
from bot.services.near_names import unrecognised_note
from bot.services.preview import preview, unmeasured
from bot.services.profile_history import find_version, named_profile
from bot.services.show_proposal import lead_names
from bot.views.blocks import reply, sections
from bot.views.effect import effect_lines
from bot.views.profile import profile as profile_view
from bot.views.proposal_documents import differences_document, effect_document
from icp.profile import Profile, dump_profile, load_profile


@click.command("show", short_help="The active profile, another one, or an earlier version.")
@click.option("--profile", "name", metavar="NAME", help="Another profile than the active one.")
@click.option("--version", "number", type=click.IntRange(min=1), help="An earlier version.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Print it as an icp.yaml, to edit and apply or propose.")
@command_options
def show(shell: Shell, *, name: str | None, number: int | None, as_yaml: bool) -> None:
    """Show the active profile, another one, or an earlier version."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        stored = named_profile(workspace, name) if number is None else find_version(workspace, number, name)
    profile = read_profile(stored)
    if as_yaml:
        click.echo(dump_profile(unmeasured(profile)), nl=False)
    elif shell.json:
        shell.print_json({"version": stored.version, "active": stored.active, **profile.model_dump(mode="json")})
    else:
        shell.show(profile_view(profile, stored.version, shell.words))


@click.command("apply", short_help="Make the profile in FILE the active one, at once.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--reason", default="", help="Why, for the history.")
@click.option("--keep-active", is_flag=True, help="Keep the active profile active: FILE becomes another one beside it.")
@command_options
def apply(shell: Shell, file: Path, *, reason: str, keep_active: bool) -> None:
    """Make the profile in FILE (icp.yaml) the active one at once, and score all companies by it.

    It is recorded in the history with what it did. To have it approved by somebody first: osuma icp propose FILE.
    """
    text = read_text(file)
    profile = load_profile(text)
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            found = preview(workspace, profile)
        with osuma.storage.open(shell.workspace_id, now) as workspace:
            applied = apply_profile(
                workspace, text, by=TERMINAL, at=now, reason=reason, activate=not keep_active, found=found
            )
            workspace.commit()
            leads = lead_names(workspace, applied.preview.effect)
    _tell(shell, applied, leads)


def _tell(shell: Shell, applied: Applied, leads: dict[str, str]) -> None:
    warn_unrecognised(shell, applied.profile)
    if shell.json:
        shell.print_json(_document(shell, applied, leads))
        return
    version = applied.version
    params = {"name": applied.profile.name, "version": str(version.version), "count": applied.companies}
    if not applied.changed:
        shell.say("icp-unchanged", **params)
    elif not version.active:
        shell.say("icp-kept-beside", name=version.name, version=str(version.version))
    else:
        shell.say("icp-applied", **params)
        if applied.companies:
            lines = effect_lines(applied.preview.effect, leads, shell.words)
            shell.show(reply(lines[0], sections(lines)))


def warn_unrecognised(shell: Shell, profile: Profile) -> None:
    """Say on stderr which industries and places of a profile no reference knows."""
    for index, text in profile.unrecognised():
        key, params = unrecognised_note(profile.criteria[index].field, text)
        shell.note(key, indent="", **params)


def _document(shell: Shell, applied: Applied, leads: dict[str, str]) -> dict[str, object]:
    return {
        "name": applied.profile.name,
        "version": applied.version.version,
        "active": applied.version.active,
        "changed": applied.changed,
        "companies": applied.companies,
        "unrecognised": [{"criterion": index, "text": text} for index, text in applied.unrecognised],
        "proposal": applied.proposal,
        "differences": differences_document(applied.preview.differences, shell.words),
        "effect": effect_document(applied.preview.effect, leads),
    }
