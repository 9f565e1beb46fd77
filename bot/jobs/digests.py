"""Weekly digests: planned when their hour has come, made by one replica, posted through the outbox.

The ticker only says that time has passed. What is due stands in the database: a slot's key makes it one, a lease shares
the work between replicas, and the message enters the outbox in the transaction that ends the making.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.digest.slots import Schedule, last_slot, next_slot
from bot.ports import Clock
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.digest_queue import DueDigest, PlannedSlot, Undelivered
from storage.digests import ShownLead, StoredDigest
from storage.workspace import Storage, Workspace

CATCH_UP = timedelta(hours=36)
"""How late a digest is still worth sending: Monday's on Tuesday, but not on Thursday."""

LEASE_S = 30.0
TRIES = 6
_HELD = timedelta(minutes=5)
_MOST_MISSED = 60  # weeks that are written down after a long pause
_AT_ONE_TICK = 200  # digests; the rest comes with the next tick, a second later


@dataclass(frozen=True, slots=True)
class Composed:
    """A digest ready to post.

    Attributes:
        reply: the message; None where a quiet week is to pass without one.
        leads: what it shows, in its order.
        version_id: the profile version that all of it was judged under.
    """

    reply: Reply | None
    leads: tuple[ShownLead, ...] = ()
    version_id: int | None = None


Compose = Callable[[DueDigest, datetime], Composed]
"""Makes one digest, in transactions of its own.

Raises:
    Refusal: it cannot be made until somebody does something; told to whoever set the digest up.
"""

GONE = frozenset({"cannot_reply_to_message", "channel_not_found", "is_archived", "no_permission", "not_in_channel"})
"""Slack's words for a channel that was deleted or archived, or that Osuma was removed from."""

Tell = Callable[[StoredDigest, Refusal | None, str], Reply]
"""The message for whoever set a digest up: a refusal, or that a slot ("2026-W47") was missed."""


class Digests:
    """What the ticker calls.

    Args:
        storage: what Osuma remembers.
        clock: the time.
        compose: makes a digest.
        tell: words for what went wrong.
        owner: names this replica.
        lease_s: after how long another replica takes up what this one has left behind.
    """

    def __init__(  # noqa: PLR0913, PLR0917 -- a job's parts
        self,
        storage: Storage,
        clock: Clock,
        compose: Compose,
        tell: Tell,
        owner: str | None = None,
        lease_s: float = LEASE_S,
    ) -> None:
        self._lease_s = lease_s
        self._storage, self._clock, self._compose, self._tell = storage, clock, compose, tell
        self._owner = owner or secrets.token_hex(8)
        self._log = logging.getLogger("osuma.digest")

    def tick(self) -> None:
        """Plan what is due, and make it; cheap where nothing is."""
        now = self._clock.now()
        self._plan(now)
        for _ in range(_AT_ONE_TICK):
            due = self._storage.digest_queue.claim(self._owner, self._clock.now(), self._lease_s)
            if due is None:
                break
            self._make(due)
        self._settle(self._clock.now())

    def _plan(self, now: datetime) -> None:
        while digests := self._storage.digest_queue.unplanned(now):
            planned = [slot for digest in digests for slot in planned_slots(digest, now)]
            new = self._storage.digest_queue.plan(planned, now, now - CATCH_UP)
            self._log.info("planned %d digests", new)

    def _make(self, due: DueDigest) -> None:
        now = self._clock.now()
        if now - due.due_at > CATCH_UP:
            self._miss(due, now)
            return
        if self._storage.outbox.held(due.digest.workspace_id, now):
            # Made now, it would be old news when Slack takes the workspace's token again.
            self._storage.digest_queue.retry(due.id, "held", now + _HELD, counts=False)
            return
        try:
            composed = self._compose(due, now)
            self._post(due, composed, now)
        except Refusal as refused:
            self._fail(due, refused, now)
        except Exception as error:  # noqa: BLE001 -- one workspace's trouble must not stop the others' digests
            self._log.error("%s: %s", due.id, type(error).__name__)
            self._again(due, type(error).__name__, now)

    def _post(self, due: DueDigest, composed: Composed, now: datetime) -> None:
        if composed.reply is None:
            self._storage.digest_queue.end(due.id, "quiet", now)
            return
        reply = composed.reply
        arguments = {"channel": due.digest.channel_id, "text": reply.text, "blocks": reply.blocks}
        with self._storage.open(due.digest.workspace_id, now) as workspace:
            if workspace.digests.posting(due.digest.id, due.slot, composed.version_id, composed.leads):
                workspace.outbox.put(due.key, "chat.postMessage", arguments, now, paced=True)
                workspace.commit()

    def _settle(self, now: datetime) -> None:
        """End the weeks whose message has arrived, and tell of those whose message never will."""
        for lost in self._storage.digest_queue.undelivered():
            self._log.warning("%s did not arrive: %s", lost.due.id, lost.error)
            self._give_up(lost, now)
        self._storage.digest_queue.settle(now)

    def _give_up(self, lost: Undelivered, now: datetime) -> None:
        """In one transaction: the week has failed, the digest of a lost channel rests, and its maker hears of it."""
        digest, gone = lost.due.digest, lost.error in GONE
        refused = Refusal("refusal-digest-channel-gone" if gone else "refusal-digest-not-sent", code=lost.error)
        with self._storage.open(digest.workspace_id, now) as workspace:
            if not workspace.digests.undeliverable(digest.id, lost.due.slot, lost.error):
                return
            if gone:
                workspace.digests.pause(digest.id)
            self._put_told(workspace, lost.due, refused, now)
            workspace.commit()

    def _miss(self, due: DueDigest, now: datetime) -> None:
        self._log.warning("%s was due at %s: too late to send", due.id, f"{due.due_at:%Y-%m-%d %H:%M}")
        if self._storage.digest_queue.end(due.id, "late", now):
            self._tell_owner(due, None, now)

    def _again(self, due: DueDigest, error: str, now: datetime) -> None:
        if due.attempts >= TRIES:
            self._storage.digest_queue.end(due.id, "failed", now, error)
            return
        self._storage.digest_queue.retry(due.id, error, now + timedelta(seconds=2.0**due.attempts))

    def _fail(self, due: DueDigest, refused: Refusal, now: datetime) -> None:
        self._log.warning("%s cannot be made: %s", due.id, refused.key)
        if self._storage.digest_queue.end(due.id, "failed", now, refused.key):
            self._tell_owner(due, refused, now)

    def _tell_owner(self, due: DueDigest, refused: Refusal | None, now: datetime) -> None:
        """Once a slot: the key in the outbox sees to that."""
        with self._storage.open(due.digest.workspace_id, now) as workspace:
            self._put_told(workspace, due, refused, now)
            workspace.commit()

    def _put_told(self, workspace: Workspace, due: DueDigest, refused: Refusal | None, now: datetime) -> None:
        reply = self._tell(due.digest, refused, due.slot)
        arguments = {"channel": due.digest.created_by, "text": reply.text, "blocks": reply.blocks}
        workspace.outbox.put(f"{due.key}:told", "chat.postMessage", arguments, now, paced=True)


def planned_slots(digest: StoredDigest, now: datetime) -> list[PlannedSlot]:
    """The slots of a digest that have come due since somebody last looked, and when to look again.

    After a long stop there are several; each is written down, so that none is missed without a word.
    """
    schedule = Schedule(digest.weekday, digest.hour, digest.minute, digest.zone)
    following = next_slot(schedule, now).due_at
    since = max(digest.starts_at, min(digest.next_due_at, now))
    slots: list[PlannedSlot] = []
    slot = last_slot(schedule, now)
    while slot.due_at >= since and len(slots) < _MOST_MISSED:
        slots.append(PlannedSlot(digest, slot.key, slot.due_at, following))
        slot = last_slot(schedule, slot.due_at - timedelta(seconds=1))
    return slots[::-1] or [PlannedSlot(digest, None, None, following)]
