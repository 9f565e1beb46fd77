"""A digest on its way out: made for its week, asked for now, or only looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.digest.slots import Schedule, last_slot, next_slot
from bot.i18n import Words
from bot.jobs.digests import Compose, Composed, Tell
from bot.services.digest import build_digest
from bot.services.digest_types import DigestContent
from bot.turn import Turn
from bot.views.digest import digest_message, missed, not_made
from bot.views.reply import Reply, with_language
from icp.errors import Refusal
from storage.digest_queue import DueDigest, message_key
from storage.digests import ShownLead, StoredDigest
from storage.workspace import Storage, Workspace

TERMINAL = "terminal"
"""The conversation of the terminal: nothing is posted there."""


def schedule_of(digest: StoredDigest) -> Schedule:
    """When it is due."""
    return Schedule(digest.weekday, digest.hour, digest.minute, digest.zone)


def usual_digest(workspace_id: str, language: str, zone: str = "Europe/Helsinki") -> StoredDigest:
    """What a digest is unless somebody says otherwise; it is kept nowhere."""
    never = datetime.max.replace(tzinfo=UTC)
    schedule = Schedule(zone=zone)
    return StoredDigest(
        workspace_id=workspace_id,
        id="0",
        channel_id=TERMINAL,
        user_id=None,
        weekday=schedule.weekday,
        hour=schedule.hour,
        minute=schedule.minute,
        zone=schedule.zone,
        lead_count=10,
        profile=None,
        filters=(),
        language=language,
        paused=True,
        starts_at=never,
        next_due_at=never,
        created_by="",
    )


def shown_leads(content: DigestContent) -> tuple[ShownLead, ...]:
    """What is kept of a digest, so that the next ones do not repeat it."""
    return tuple(
        ShownLead(lead.fit.company.id, lead.news.value, lead.fit.score, lead.fit.tier) for lead in content.leads
    )


def composer(storage: Storage) -> Compose:
    """What makes each week's digest, in the digest's own language."""

    def compose(due: DueDigest, now: datetime) -> Composed:
        with storage.open(due.digest.workspace_id, now, read_only=True) as workspace:
            content = build_digest(workspace, due.digest, due.slot, now)
        following = None if due.digest.paused else next_slot(schedule_of(due.digest), max(now, due.due_at))
        reply = digest_message(content, Words(due.digest.language), following=following)
        return Composed(_spoken(reply, due.digest), shown_leads(content), content.version_id)

    return compose


def teller() -> Tell:
    """What tells whoever set a digest up that it was missed or cannot be made."""

    def tell(digest: StoredDigest, refused: Refusal | None, slot: str) -> Reply:
        words = Words(digest.language)
        return _spoken(missed(digest, slot, words) if refused is None else not_made(digest, refused, words), digest)

    return tell


def preview_digest(workspace: Workspace, digest: StoredDigest, now: datetime) -> DigestContent:
    """What a digest would say now. Nothing is kept of it.

    Raises:
        Refusal: as ``build_digest``.
    """
    return build_digest(workspace, digest, "", now)


def post_now(turn: Turn, digest: StoredDigest) -> DigestContent:
    """Put a digest of this moment into its channel; what it shows is not shown again next week.

    Asked for again by the same press or message, nothing more is posted.

    Raises:
        Refusal: as ``build_digest``.
    """
    with turn.reading() as workspace:
        content = preview_digest(workspace, digest, turn.now)
    reply = _spoken(digest_message(content, Words(digest.language), asked=True), digest)
    slot = f"{last_slot(schedule_of(digest), turn.now).key}-{turn.now:%m%dT%H%M%S}"
    arguments = {"channel": digest.channel_id, "text": reply.text, "blocks": reply.blocks}
    with turn.writing() as workspace:
        key = f"{message_key(digest.id, 'now')}:{turn.incoming.key}"
        if workspace.outbox.put(key, "chat.postMessage", arguments, turn.now):
            workspace.digests.record_shown(digest.id, slot, shown_leads(content))
            workspace.commit()
    return content


def here(digests: Sequence[StoredDigest], channel_id: str, user_id: str, *, private: bool) -> list[StoredDigest]:
    """The digests of a conversation: the channel's, and in a direct message with Osuma the person's own."""
    mine = [each for each in digests if private and each.user_id == user_id]
    return [*mine, *(each for each in digests if each.channel_id == channel_id and each not in mine)]


def _spoken(reply: Reply, digest: StoredDigest) -> Reply:
    return with_language(replace(reply, language=digest.language))
