"""``osuma digest``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import click

from bot.bootstrap import Osuma
from bot.commands.shell import Shell, command_options
from bot.digest.slots import last_slot, next_slot
from bot.errors import BotRefusal
from bot.i18n import Words
from bot.jobs.digests import CATCH_UP, Composed, Digests
from bot.services.digest import build_digest
from bot.services.digest_types import DigestContent
from bot.services.post_digest import composer, schedule_of, teller, usual_digest
from bot.views.digest import day_of, digest_message, week_of, when
from bot.views.digest_document import digest_document
from storage.digest_queue import DueDigest
from storage.digests import StoredDigest


@dataclass(frozen=True, slots=True)
class _At:
    """A clock that stands at a moment."""

    at: datetime

    def now(self) -> datetime:
        """That moment."""
        return self.at


@dataclass(frozen=True, slots=True)
class _Told:
    """A digest, what the command says of it, and what it says itself."""

    digest: StoredDigest
    slot: str
    state: str
    content: DigestContent | None = None


@click.command("digest")
@click.option("--now", "now", metavar="ISO", help="As if it were this moment: 2026-11-16T09:00+02:00; UTC if not said.")
@click.option("--dry-run", is_flag=True, help="Only show what it would say; nothing is put into the outbox.")
@command_options
def command(shell: Shell, now: str | None, *, dry_run: bool) -> None:
    """Make the weekly digest that is due; where none has been set up, show what one would say."""
    at = None if now is None else _moment(now)
    with shell.osuma() as opened:
        osuma = opened if at is None else replace(opened, clock=_At(at))
        told = _digests(shell, osuma, dry_run=dry_run)
    if shell.json:
        shell.print_json(_document(shell, told))
        return
    for each in told:
        _show(shell, each, osuma.clock.now())


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BotRefusal("digest-cli-now", text=text[:60]) from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _digests(shell: Shell, osuma: Osuma, *, dry_run: bool) -> list[_Told]:
    now = osuma.clock.now()
    with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
        kept = workspace.digests.all()
        if not kept:
            usual = usual_digest(shell.workspace_id, shell.words.language)
            slot = last_slot(schedule_of(usual), now).key
            return [_Told(usual, slot, "none", build_digest(workspace, usual, slot, now))]
    made = {} if dry_run else _make(osuma, shell.workspace_id)
    return [_one(osuma, each, made, now, dry_run=dry_run) for each in kept]


def _make(osuma: Osuma, workspace_id: str) -> dict[str, DigestContent]:
    """Do what the running bot does every second, and keep what it made of this workspace's."""
    made: dict[str, DigestContent] = {}
    compose = composer(osuma.storage)

    def keeping(due: DueDigest, now: datetime) -> Composed:
        if due.digest.workspace_id == workspace_id:
            with osuma.storage.open(workspace_id, now, read_only=True) as workspace:
                made[due.digest.id] = build_digest(workspace, due.digest, due.slot, now)
        return compose(due, now)

    Digests(osuma.storage, osuma.clock, keeping, teller()).tick()
    return made


def _one(osuma: Osuma, digest: StoredDigest, made: dict[str, DigestContent], now: datetime, *, dry_run: bool) -> _Told:
    slot = last_slot(schedule_of(digest), now)
    if digest.id in made:
        return _Told(digest, made[digest.id].slot, "due", made[digest.id])
    if digest.paused:
        return _Told(digest, slot.key, "paused")
    with osuma.storage.open(digest.workspace_id, now, read_only=True) as workspace:
        if dry_run:
            return _Told(digest, slot.key, "dry", build_digest(workspace, digest, slot.key, now))
        states = {each.slot: each.state for each in workspace.digests.slots(digest.id)}
    return _Told(digest, slot.key, states.get(slot.key, "late" if now - slot.due_at > CATCH_UP else "pending"))


def _show(shell: Shell, told: _Told, now: datetime) -> None:
    digest, words = told.digest, shell.words
    params = {"number": digest.id, "when": when(digest, words), "week": week_of(told.slot)}
    if told.state == "none":
        shell.say("digest-cli-none", workspace=shell.workspace_id)
    elif told.state == "paused":
        shell.say("digest-cli-paused", number=digest.id, when=params["when"])
    elif told.content is not None:
        shell.say(f"digest-cli-{told.state}", **params)
    else:
        date = day_of(next_slot(schedule_of(digest), now), digest.zone, words)
        shell.say("digest-cli-not-due", state=words("digest-cli-state", state=told.state), date=date, **params)
    if told.content is not None:
        language = Words(digest.language)
        shell.show(digest_message(told.content, shell.words if told.state == "none" else language))


def _document(shell: Shell, told: list[_Told]) -> dict[str, object]:
    """Every digest with its companies; ``companies`` are those of all of them."""
    documents = [digest_document(each.digest, each.slot, each.state, each.content, shell.words) for each in told]
    companies = [company for document in documents for company in document["companies"]]
    return {"workspace": shell.workspace_id, "digests": documents, "companies": companies}
