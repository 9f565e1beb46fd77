"""What a person sent, whichever way Slack delivered it.

``parse`` reads the four shapes that concern us (mention, direct message, slash command, button) out of Slack's payloads
and says None to the rest: our own posts, other bots, edits, joins. It never raises, whatever the payload holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

Kind = Literal["mention", "direct_message", "command", "action"]

_MOST_FILES = 10  # Slack lets people share ten at once

_WRITTEN_BY_PEOPLE = {None, "file_share", "thread_broadcast"}
_TOKEN = re.compile(r"<([^<>]*)>")
_SPACES = re.compile(r"(?<=\S) {2,}")  # where a mention was; a line's indentation is what a pasted file means by it


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file that came with a message: Slack's id, by which its address is asked for, and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person asked or pressed.

    Attributes:
        workspace_id: Slack's team id.
        thread_ts: the thread it was said in, None outside threads.
        ts: the message itself; of an action, the message that holds the button; None for commands.
        text: what the person typed, without our own mention and without Slack's escapes.
        command: "/fit"; None for other kinds.
        action_id: the button's, with ``value``; None for other kinds.
        response_url: where an answer to a command or button can go; valid 30 minutes, five times.
        private: whether only this person sees the question, so that only they may see the answer.
        conversation_key: the conversation within the workspace: "channel:thread"; of a command "channel:user".
        keys: what makes it unique among deliveries; the last is the same in all of them.
        files: what was shared with the message.
        inbox_id: the row it was claimed from, for ``Workspace.inbox_done``; None until a worker has claimed it.
    """

    kind: Kind
    workspace_id: str
    user_id: str
    channel_id: str
    thread_ts: str | None
    ts: str | None
    text: str
    command: str | None = None
    action_id: str | None = None
    value: str | None = None
    response_url: str | None = None
    private: bool = False
    conversation_key: str = ""
    keys: tuple[str, ...] = ()
    files: tuple[SharedFile, ...] = ()
    inbox_id: str | None = None

    @property
    def key(self) -> str:
        """The one name of this question, the same at every delivery and attempt: for unique keys of what follows."""
        return self.keys[-1]

    @property
    def answer_thread(self) -> str | None:
        """The thread that an answer belongs in: a mention opens one in its channel, a direct message does not."""
        if self.kind == "command":
            return None
        return self.thread_ts or (None if self.channel_id.startswith("D") else self.ts)

    def to_record(self) -> dict[str, Any]:
        """As JSON for the inbox: what is needed to answer, none of Slack's tokens."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Incoming:
        """The opposite of ``to_record``; keys of a newer version are left out."""
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in record.items() if name in known}
        shared = tuple(SharedFile(str(file["id"]), str(file["name"])) for file in record.get("files", ()))
        return cls(**{**values, "keys": tuple(record.get("keys", ())), "files": shared})


def parse(body: Mapping[str, Any]) -> Incoming | None:
    """What a person sent in one of Slack's payloads; None where there is nothing for us in it."""
    if body.get("type") == "event_callback":
        return _event(body)
    if body.get("type") == "block_actions":
        return _action(body)
    if isinstance(body.get("command"), str):
        return _command(body)
    return None


def _event(body: Mapping[str, Any]) -> Incoming | None:
    event = _map(body, "event")
    workspace_id, us = _installed_in(body)
    channel, ts, user = _text(event, "channel"), _text(event, "ts"), _text(event, "user")
    kind = _kind_of(event, channel or "")
    if not (kind and workspace_id and channel and ts and user) or _is_no_person(event, user, us):
        return None
    thread = _text(event, "thread_ts")
    keys = (f"event:{body.get('event_id')}",) if _text(body, "event_id") else ()
    incoming = Incoming(
        kind=kind,
        workspace_id=workspace_id,
        user_id=user,
        channel_id=channel,
        thread_ts=thread,
        ts=ts,
        text=typed(_text(event, "text") or "", us),
        keys=(*keys, f"message:{workspace_id}:{channel}:{ts}"),
        files=_files(event),
    )
    return _in_conversation(incoming, incoming.answer_thread or "")


def _command(body: Mapping[str, Any]) -> Incoming | None:
    workspace_id, user, channel = _text(body, "team_id"), _text(body, "user_id"), _text(body, "channel_id")
    trigger = _text(body, "trigger_id")
    if not (workspace_id and user and channel and trigger):
        return None
    incoming = Incoming(
        kind="command",
        workspace_id=workspace_id,
        user_id=user,
        channel_id=channel,
        thread_ts=None,
        ts=None,
        text=typed(_text(body, "text") or "", None),
        command=_text(body, "command"),
        response_url=_text(body, "response_url"),
        private=True,
        keys=(f"trigger:{trigger}",),
    )
    return _in_conversation(incoming, user)


def _action(body: Mapping[str, Any]) -> Incoming | None:
    actions, container, message = body.get("actions"), _map(body, "container"), _map(body, "message")
    action = actions[0] if isinstance(actions, list) and actions and isinstance(actions[0], Mapping) else {}
    user = _text(_map(body, "user"), "id")
    workspace_id = _text(_map(body, "team"), "id") or _text(_map(body, "user"), "team_id")
    channel = _text(_map(body, "channel"), "id") or _text(container, "channel_id")
    action_id, trigger = _text(action, "action_id"), _text(body, "trigger_id")
    if not (workspace_id and user and channel and action_id and trigger):
        return None
    chosen = _text(_map(action, "selected_option"), "value")
    incoming = Incoming(
        kind="action",
        workspace_id=workspace_id,
        user_id=user,
        channel_id=channel,
        thread_ts=_text(message, "thread_ts") or _text(container, "thread_ts"),
        ts=_text(container, "message_ts") or _text(message, "ts"),
        text="",
        action_id=action_id,
        value=_text(action, "value") or chosen,
        response_url=_text(body, "response_url"),
        private=container.get("is_ephemeral") is True,
        keys=(f"trigger:{trigger}",),
    )
    return _in_conversation(incoming, user if incoming.private else incoming.answer_thread or "")


def typed(text: str, us: str | None) -> str:
    """Slack's escaped message text as the person typed it, without the mention of ``us`` (a user id)."""
    shown = _SPACES.sub(" ", _TOKEN.sub(lambda token: _token(token[1], us), text))
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def _token(inside: str, us: str | None) -> str:
    """What stood where Slack wrote ``<inside>``: a link, a person, a channel, a group."""
    target, _, label = inside.partition("|")
    if us and target == f"@{us}":
        return ""
    if target.startswith(("!subteam", "!date")):
        return label
    if target.startswith("!"):
        return "@" + target[1:]
    if target.startswith(("@", "#")):
        return target[0] + (label or target[1:])
    return label or target.removeprefix("mailto:").removeprefix("tel:")


def _files(event: Mapping[str, Any]) -> tuple[SharedFile, ...]:
    listed = event.get("files")
    files = [file for file in listed if isinstance(file, Mapping)] if isinstance(listed, list) else []
    found = [(_text(file, "id"), _text(file, "name") or _text(file, "title") or "") for file in files]
    return tuple(SharedFile(file_id, name) for file_id, name in found if file_id)[:_MOST_FILES]


def _kind_of(event: Mapping[str, Any], channel: str) -> Kind | None:
    """A mention in a direct message is the direct message: it comes under both names."""
    is_direct = event.get("channel_type") == "im" or channel.startswith("D")
    if event.get("type") == "app_mention":
        return "direct_message" if is_direct else "mention"
    return "direct_message" if event.get("type") == "message" and is_direct else None


def _is_no_person(event: Mapping[str, Any], user: str, us: str | None) -> bool:
    subtype = event.get("subtype")
    is_odd = not (subtype is None or isinstance(subtype, str)) or subtype not in _WRITTEN_BY_PEOPLE
    return is_odd or bool(event.get("bot_id")) or user in {us, "USLACKBOT"}


def _installed_in(body: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """(Workspace, our user id). In a channel shared between organisations ``team_id`` may be the other one's."""
    listed = body.get("authorizations")
    first = listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], Mapping) else {}
    return _text(first, "team_id") or _text(body, "team_id"), _text(first, "user_id")


def _in_conversation(incoming: Incoming, within: str) -> Incoming:
    return Incoming.from_record({**incoming.to_record(), "conversation_key": f"{incoming.channel_id}:{within}"})


def _map(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    return value if isinstance(value, Mapping) else {}


def _text(body: Mapping[str, Any], name: str) -> str | None:
    value = body.get(name)
    return value if isinstance(value, str) and value else None
