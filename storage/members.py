"""The people who talk with Osuma: the language each has chosen, and whose Home is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from storage.columns import indexable, storable
from storage.dialect import insert_into
from storage.member_tables import members, stops
from storage.tables import conversations, inbox

_MOST = 200


@dataclass(frozen=True, slots=True)
class Member:
    """One person.

    Attributes:
        language: what they have chosen; None where Slack's locale decides.
        channel_id: their direct messages with Osuma; None until Slack has told.
        home_at: when they opened Home last.
        home_shown: a digest of the Home that was published last.
    """

    user_id: str
    language: str | None = None
    channel_id: str | None = None
    home_at: datetime | None = None
    home_shown: str | None = None


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A press that is still being worked on: which button, whose, since when."""

    action: str
    user_id: str
    since: datetime


class Members:
    """The people of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = members.c.workspace_id == workspace_id

    def get(self, user_id: str) -> Member:
        """One person; nothing is known of one who has not been here."""
        wanted = select(members).where(self._mine, members.c.user_id == indexable(user_id))
        row = self._connection.execute(wanted).mappings().one_or_none()
        return Member(user_id) if row is None else _member(row)

    def speak(self, user_id: str, language: str | None) -> None:
        """The language a person has chosen; None lets Slack's locale decide again."""
        self._set(user_id, language=language)

    def opened(self, user_id: str, channel_id: str, *, home: bool) -> None:
        """A person has opened Home, or their direct messages with Osuma."""
        seen = {"home_at": self._at} if home else {}
        self._set(user_id, channel_id=storable(channel_id), **seen)

    def shown(self, user_id: str, digest: str) -> None:
        """This Home was published for them."""
        self._set(user_id, home_shown=digest)

    def at_home(self, since: datetime) -> list[Member]:
        """Those who have opened Home since a moment, the latest first, at most 200."""
        wanted = select(members).where(self._mine, members.c.home_at >= since)
        rows = self._connection.execute(wanted.order_by(members.c.home_at.desc()).limit(_MOST)).mappings()
        return [_member(row) for row in rows]

    def forget(self, user_id: str) -> bool:
        """Forgets what a person has chosen; False where nothing was known."""
        values = {"language": None, "channel_id": None, "home_at": None, "home_shown": None}
        changed = self._connection.execute(
            update(members).where(self._mine, members.c.user_id == indexable(user_id)).values(**values)
        )
        return changed.rowcount == 1

    def stop(self, conversation: str) -> None:
        """Somebody pressed Stop in a conversation."""
        row = {"workspace_id": self._workspace_id, "conversation": indexable(conversation), "stopped_at": self._at}
        statement = insert_into(self._connection, stops).values(row)
        key = ["workspace_id", "conversation"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_={"stopped_at": self._at}))

    def stopped_since(self, conversation: str, since: datetime) -> bool:
        """Whether somebody pressed Stop in a conversation at a moment or later."""
        mine = (stops.c.workspace_id == self._workspace_id) & (stops.c.conversation == indexable(conversation))
        return self._connection.scalar(select(1).where(mine, stops.c.stopped_at >= since)) is not None

    def has_asked(self) -> bool:
        """Whether anybody has been answered about a company yet."""
        mine = conversations.c.workspace_id == self._workspace_id
        return self._connection.scalar(select(1).where(mine).limit(1)) is not None

    def under_way(self, beginning: str) -> list[UnderWay]:
        """Presses of buttons with that beginning that are not worked through yet, the oldest first."""
        columns = inbox.c
        mine = (columns.workspace_id == self._workspace_id) & columns.finished_at.is_(None) & (columns.kind == "action")
        rows = self._connection.execute(select(columns.body, columns.created_at).where(mine).order_by(columns.number))
        told = [(body, at) for body, at in rows if isinstance(body, dict)]
        return [
            UnderWay(str(body.get("action_id")).partition("@")[0], str(body.get("user_id")), at)
            for body, at in told
            if str(body.get("action_id")).startswith(beginning)
        ]

    def _set(self, user_id: str, **values: Any) -> None:  # noqa: ANN401 -- columns by name
        row = {"workspace_id": self._workspace_id, "user_id": indexable(user_id), **values}
        statement = insert_into(self._connection, members).values(row)
        key = ["workspace_id", "user_id"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=values))


def _member(row: RowMapping) -> Member:
    return Member(**{name: row[name] for name in Member.__slots__})
