"""What Osuma is to send: put in with the work that made it, sent once, in order within a channel.

What nobody waits for goes at a pace of one message a second and channel, whichever replica sends it. Where Slack
refuses a workspace's token, everything of that workspace waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import JsonValue
from sqlalchemy import ColumnElement, Connection, Engine, FromClause, and_, delete, or_, select, true

from storage.columns import indexable, storable
from storage.deliveries import Delivery, deliveries
from storage.dialect import insert_into, insert_new, reserve
from storage.engine import transaction
from storage.failures import refusing
from storage.queue import LONGEST_WAIT, PENDING, Queue, message_id
from storage.service_tables import outbox_holds
from storage.tables import outbox

PACE = timedelta(seconds=1)
"""Between two messages in a channel: https://docs.slack.dev/apis/web-api/rate-limits (posting messages)."""

_HELD = "sending"
_DONE = "sent"
_EMPTY: dict[str, JsonValue] = {}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A call that a sender holds until its lease ends.

    Attributes:
        id: for ``renew``, ``sent``, ``retry`` and ``dead``; the same at every attempt.
        key: unique in the workspace; belongs into the message's metadata, where it can be found again.
        attempts: how often it has been claimed, this time included.
        maybe_sent: an earlier attempt may have reached the channel: look for ``key`` in its history before sending.
    """

    id: str
    workspace_id: str
    key: str
    channel: str
    method: str
    arguments: dict[str, Any]
    attempts: int
    maybe_sent: bool
    created_at: datetime


class Outbox:
    """The sender's side, for all workspaces. Every call is a transaction of its own, kept when it returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue = Queue(engine, outbox, held=_HELD, done=_DONE, free=_may_go)

    def claim(self, owner: str, at: datetime, lease_s: float) -> Outgoing | None:
        """The oldest call whose turn it is: waiting, or left behind by a sender whose lease has run out."""
        left_behind = or_(outbox.c.maybe_sent, outbox.c.state == _HELD)
        row = self._queue.claim(owner, at, lease_s, {"maybe_sent": left_behind})
        if row is None:
            return None
        return Outgoing(
            id=message_id(row["workspace_id"], row["number"]),
            workspace_id=row["workspace_id"],
            key=row["key"],
            channel=row["lane"],
            method=row["method"],
            arguments=row["arguments"],
            attempts=row["attempts"],
            maybe_sent=row["maybe_sent"],
            created_at=row["created_at"],
        )

    def renew(self, outgoing_id: str, owner: str, at: datetime, lease_s: float) -> bool:
        """Holds a call longer; False where it is no longer this owner's, who should stop."""
        return self._queue.renew(outgoing_id, owner, at, lease_s)

    def sent(self, outgoing_id: str, ts: str | None, at: datetime) -> bool:
        """Ends a call that arrived and empties its arguments; ``ts`` is Slack's id of the message.

        False where it had ended before.
        """
        return self._queue.finish(outgoing_id, at, {"ts": ts, "arguments": _EMPTY})

    def retry(
        self, outgoing_id: str, error: str, at: datetime, not_before: datetime, *, maybe_sent: bool = False
    ) -> bool:
        """Lets a call wait until ``not_before``; ``maybe_sent``: the connection broke when it may have arrived."""
        doubt = {"maybe_sent": true()} if maybe_sent else {}
        return self._queue.failed(outgoing_id, error, at, not_before, **doubt)

    def dead(self, outgoing_id: str, error: str, at: datetime) -> bool:
        """Gives a call up: it can never succeed."""
        return self._queue.failed(outgoing_id, error, at, None)

    def hold(self, outgoing: Outgoing, code: str, at: datetime, until: datetime) -> bool:
        """Puts a call back, and keeps all of its workspace waiting: Slack refuses the token. False where it did before.

        The attempt does not count: it says nothing of this message.
        """
        row = {"workspace_id": outgoing.workspace_id, "code": storable(code), "since": at, "held_until": until}
        with refusing(self._engine), transaction(self._engine) as connection:
            new = insert_new(connection, outbox_holds, row)
            if not new:
                again = insert_into(connection, outbox_holds).values(row)
                same = {"code": again.excluded.code, "held_until": again.excluded.held_until}
                connection.execute(again.on_conflict_do_update(index_elements=["workspace_id"], set_=same))
            connection.commit()
        self._queue.failed(outgoing.id, code, at, at, attempts=outgoing.attempts - 1)
        return new

    def release(self, workspace_id: str) -> bool:
        """Lets a workspace's calls go again: Slack has taken its token. False where nothing was held."""
        with refusing(self._engine), transaction(self._engine) as connection:
            gone = connection.execute(delete(outbox_holds).where(outbox_holds.c.workspace_id == workspace_id))
            connection.commit()
            return gone.rowcount == 1

    def held(self, workspace_id: str, at: datetime) -> bool:
        """Whether Slack takes nothing of a workspace for now."""
        mine = and_(outbox_holds.c.workspace_id == workspace_id, _holds(outbox_holds, at))
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            return connection.scalar(select(1).where(mine)) is not None

    def deliveries(self) -> dict[str, Delivery]:
        """What waits and what was given up, by workspace; those with neither are left out."""
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            return deliveries(connection)

    def purge(self, before: datetime) -> int:
        """Forgets calls that ended before a moment; the number of them."""
        return self._queue.purge(before)


def _may_go(row: FromClause, at: datetime) -> ColumnElement[bool]:
    """Whether a call keeps the pace of its channel, and Slack takes anything of its workspace."""
    before, held = outbox.alias("before"), outbox_holds.alias("held")
    just_now = select(1).where(
        before.c.workspace_id == row.c.workspace_id,
        before.c.lane == row.c.lane,
        before.c.finished_at.is_not(None),
        # Not from far ahead: a clock that was wrong must not stop a channel.
        before.c.finished_at > at - PACE,
        before.c.finished_at <= at + PACE,
    )
    refused = select(1).where(held.c.workspace_id == row.c.workspace_id, _holds(held, at))
    return and_(or_(row.c.paced.is_not(true()), ~just_now.exists()), ~refused.exists())


def _holds(held: FromClause, at: datetime) -> ColumnElement[bool]:
    return and_(held.c.held_until > at, held.c.held_until <= at + LONGEST_WAIT)


class WorkspaceOutbox:
    """One workspace's side of the outbox, within its unit of work: what is put in goes out if that is committed."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def put(  # noqa: PLR0913 -- a message's parts
        self,
        key: str,
        method: str,
        arguments: Mapping[str, Any],
        at: datetime | None = None,
        *,
        lane: str = "",
        paced: bool = False,
    ) -> bool:
        """Adds one call of Slack's Web API; False, and nothing added, where the key was used before.

        Calls with the same ``channel`` among their arguments, or of the same ``lane``, go out one at a time, in order;
        ``paced`` ones, which nobody has asked for, a second after the one before.
        """
        channel = lane or arguments.get("channel")
        number = reserve(self._connection, self._workspace_id, "outbox")
        row = {
            "workspace_id": self._workspace_id,
            "key": indexable(key),
            "number": number,
            "lane": indexable(channel if isinstance(channel, str) else key),
            "method": storable(method),
            "arguments": dict(arguments),
            "maybe_sent": False,
            "paced": paced,
            "state": PENDING,
            "attempts": 0,
            "created_at": at or self._at,
        }
        return insert_new(self._connection, outbox, row)

    def has(self, key: str) -> bool:
        """Whether a call of this key was put in before, sent or not."""
        wanted = select(1).where(outbox.c.workspace_id == self._workspace_id, outbox.c.key == indexable(key))
        return self._connection.scalar(wanted) is not None
