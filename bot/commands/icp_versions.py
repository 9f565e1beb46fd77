"""``osuma icp diff FILE``, ``history``, ``rollback N``, ``profiles``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from bot.commands.icp_apply import warn_unrecognised
from bot.commands.icp_proposals import NUMBER
from bot.commands.shell import Shell, command_options
from bot.services.apply_profile import apply_version
from bot.services.decide_proposal import TERMINAL
from bot.services.documents import read_text
from bot.services.judging import read_profile
from bot.services.preview import preview
from bot.services.profile_history import all_profiles, find_version, named_profile
from bot.services.profile_history import history as profile_history
from bot.services.show_proposal import lead_names
from bot.views.blocks import reply, sections
from bot.views.effect import effect_lines
from bot.views.proposal_documents import (
    differences_document,
    effect_document,
    history_document,
    version_document,
    what_if_document,
)
from bot.views.versions import history as history_view
from bot.views.versions import profiles as profiles_view
from bot.views.versions import what_if
from icp.profile import load_profile
from storage.profiles import StoredProfile
from storage.proposals import Kind
from storage.workspace import Workspace

_PROFILE = click.option("--profile", "name", metavar="NAME", help="Another profile than the active one.")


@click.command("diff", short_help="What FILE would change and do. Nothing is written.")
@click.argument("what", metavar="FILE")
@_PROFILE
@click.option("--all", "every", is_flag=True, help="Every difference, not only the main ones.")
@command_options
def diff(shell: Shell, what: str, name: str | None, *, every: bool) -> None:
    """What the profile in FILE would change, and what that would do to your leads. Nothing is written.

    In place of a file a version's number may stand: what restoring it would do.
    """
    is_version = what.isascii() and what.isdecimal() and not Path(what).exists()
    written = None if is_version else load_profile(read_text(Path(what)))
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        profile = written or read_profile(find_version(workspace, int(what), name))
        found = preview(workspace, profile, measure=written is not None)
        leads = lead_names(workspace, found.effect)
    warn_unrecognised(shell, profile)
    if shell.json:
        shell.print_json(what_if_document(found, leads, shell.words))
    else:
        shell.show(what_if(found, leads, shell.words, every=every))


@click.command("history", short_help="The versions: who, when, why, what changed.")
@_PROFILE
@command_options
def history(shell: Shell, name: str | None) -> None:
    """The versions of the profile: who, when, why, and what changed."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        entries = profile_history(workspace, name)
    if shell.json:
        shell.print_json(history_document(entries, shell.words))
    else:
        shell.show(history_view(entries, shell.words))


@click.command("rollback", short_help="Restore a version exactly as it was.")
@click.argument("number", type=NUMBER)
@_PROFILE
@click.option("--reason", default="", help="Why, for the history.")
@command_options
def rollback(shell: Shell, number: int, *, name: str | None, reason: str) -> None:
    """Restore version NUMBER exactly as it was, as a new version; every fit is again what it was under it."""
    _at_once(shell, Kind.ROLLBACK, lambda workspace: find_version(workspace, number, name), reason)


@click.group("profiles", invoke_without_command=True, short_help="List the profiles you keep, or activate one.")
@command_options
def profiles(shell: Shell) -> None:
    """The profiles that the team keeps (markets, products): list them, or make another one active."""
    if click.get_current_context().invoked_subcommand is None:
        _list(shell)


@profiles.command("list")
@command_options
def list_profiles(shell: Shell) -> None:
    """All profiles, the active one first."""
    _list(shell)


def _list(shell: Shell) -> None:
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        kept = all_profiles(workspace) or (named_profile(workspace, None),)
    if shell.json:
        shell.print_json({"profiles": [version_document(each) for each in kept]})
    else:
        shell.show(profiles_view(kept, shell.words))


@profiles.command("activate", short_help="Make another profile the active one.")
@click.argument("name")
@click.option("--reason", default="", help="Why, for the history.")
@command_options
def activate(shell: Shell, name: str, *, reason: str) -> None:
    """Make the profile called NAME the active one, as it is, and score all companies by it."""
    _at_once(shell, Kind.ACTIVATE, lambda workspace: named_profile(workspace, name), reason)


def _at_once(shell: Shell, kind: Kind, find: Callable[[Workspace], StoredProfile], reason: str) -> None:
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            version = find(workspace)
            found = preview(workspace, read_profile(version), measure=False)
        with osuma.storage.open(shell.workspace_id, now) as workspace:
            done, found = apply_version(workspace, kind, version, by=TERMINAL, reason=reason, at=now, found=found)
            leads = lead_names(workspace, found.effect)
            workspace.commit()
    if shell.json:
        document = {**version_document(done.version), "proposal": done.proposal.number, "companies": done.companies}
        document["differences"] = differences_document(found.differences, shell.words)
        shell.print_json({**document, "effect": effect_document(found.effect, leads)})
        return
    shell.say("icp-version-active", name=done.version.name, version=str(done.version.version), count=done.companies)
    if done.companies:
        lines = effect_lines(found.effect, leads, shell.words)
        shell.show(reply(lines[0], sections(lines)))
