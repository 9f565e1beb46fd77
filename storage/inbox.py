"""What people sent to Osuma: kept under its keys before it is acknowledged, and worked on once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Connection, Engine, delete, insert

from storage.columns import indexable, storable
from storage.dialect import insert_new, reserve
from storage.engine import transaction
from storage.failures import refusing
from storage.queue import PENDING, Queue, change, finished, message_id
from storage.tables import inbox, inbox_keys

_HELD = "working"
_DONE = "done"
_EMPTY: dict[str, JsonValue] = {}


@dataclass(frozen=True, slots=True)
class Received:
    """A message that a worker holds until its lease ends.

    Attributes:
        id: for ``renew``, ``done``, ``failed`` and ``Workspace.inbox_done``; the same at every attempt.
        attempts: how often it has been claimed, this time included.
    """

    id: str
    workspace_id: str
    conversation: str
    kind: str
    body: dict[str, Any]
    attempts: int
    received_at: datetime


class Inbox:
    """The inbox of all workspaces. Every call is a transaction of its own, kept when it returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue = Queue(engine, inbox, held=_HELD, done=_DONE)

    def record(  # noqa: PLR0913, PLR0917 - a message's parts
        self,
        workspace_id: str,
        keys: tuple[str, ...],
        kind: str,
        body: dict[str, Any],
        at: datetime,
        conversation: str | None = None,
    ) -> bool:
        """Keeps a message; False, and nothing kept, where one was seen before under any of its keys.

        Args:
            workspace_id: the workspace need not exist yet.
            keys: at least one; unique in the workspace.
            kind: what the worker tells messages apart by.
            body: the message as JSON.
            at: when it came.
            conversation: messages of one conversation are worked on one at a time, in order; None: it waits for none.
        """
        with refusing(self._engine), transaction(self._engine) as connection:
            number = reserve(connection, workspace_id, "inbox")
            names = [
                {"workspace_id": workspace_id, "key": indexable(key), "number": number, "created_at": at}
                for key in dict.fromkeys(keys)
            ]
            if not all(insert_new(connection, inbox_keys, name) for name in names):
                return False
            row = {
                "workspace_id": workspace_id,
                "number": number,
                "lane": indexable(keys[0] if conversation is None else conversation),
                "kind": storable(kind),
                "body": body,
                "state": PENDING,
                "attempts": 0,
                "created_at": at,
            }
            connection.execute(insert(inbox).values(row))
            connection.commit()
            return True

    def claim(self, owner: str, at: datetime, lease_s: float, *, kind: str | None = None) -> Received | None:
        """The oldest message, of one kind or of any, whose turn it is.

        It waits, or was left behind by a worker whose lease has run out.
        """
        row = self._queue.claim(owner, at, lease_s, {}, kind=kind)
        if row is None:
            return None
        return Received(
            id=message_id(row["workspace_id"], row["number"]),
            workspace_id=row["workspace_id"],
            conversation=row["lane"],
            kind=row["kind"],
            body=row["body"],
            attempts=row["attempts"],
            received_at=row["created_at"],
        )

    def renew(self, received_id: str, owner: str, at: datetime, lease_s: float) -> bool:
        """Holds a message longer; False where it is no longer this owner's, who should stop."""
        return self._queue.renew(received_id, owner, at, lease_s)

    def done(self, received_id: str, at: datetime) -> bool:
        """Ends a message that needs no answer and empties its body; False where it had ended before.

        One with an answer is ended by ``Workspace.inbox_done``, in the transaction that puts the answer in the outbox.
        """
        return self._queue.finish(received_id, at, {"body": _EMPTY})

    def failed(self, received_id: str, error: str, at: datetime, retry_at: datetime | None) -> bool:
        """Lets a message wait until ``retry_at``, or gives it up (None); False where it had ended before."""
        return self._queue.failed(received_id, error, at, retry_at)

    def purge(self, before: datetime) -> int:
        """Forgets messages that ended before a moment, and all keys seen before it; the number of messages.

        Slack sends an event again for at most some hours, so keys older than a day catch nothing.
        """
        with refusing(self._engine), transaction(self._engine) as connection:
            connection.execute(delete(inbox_keys).where(inbox_keys.c.created_at < before))
            connection.commit()
        return self._queue.purge(before)


def finish(connection: Connection, received_id: str, at: datetime) -> bool:
    """Ends a message within a transaction and empties its body; False where it had ended before."""
    return change(connection, inbox, received_id, finished(_DONE, at, {"body": _EMPTY}))
