"""What a person sent, whichever way Slack delivered it.

``parse`` reads the shapes that concern us (mention, direct message, slash command, button, a filled-in modal, a
message's shortcut, Home opened, Stop pressed) out of Slack's payloads and says None to the rest: our own posts, other
bots, edits, joins, modals closed unsent. It never raises, whatever the payload holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal

from bot.slack.origin import Origin

Kind = Literal["mention", "direct_message", "command", "action", "submission", "shortcut", "opened", "stop"]

SHORTCUT = "check_fit"
"""The manifest's callback id of the shortcut in a message's menu."""

OPEN = "open"
"""How the action id of a button that opens a modal begins."""

_IN_DIGEST = "digest_"
"""How the action ids of buttons begin that change what a digest shows."""

_MOST_FILES = 10  # Slack lets people share ten at once
_FILLED = ("value", "selected_option", "selected_options")
_MOST_INPUTS = 100  # blocks of a modal
_LONGEST_INPUT = 12_000  # characters; Slack's own fields end at 3,000

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
        ts: the message itself; of an action or submission, the message that holds the button; None for commands.
        text: what the person typed, without our own mention and without Slack's escapes; of a shortcut the message.
        command: "/fit"; None for other kinds.
        action_id: the button's or select's, with ``value``; of a submission the modal's name, with what it is about;
            of a shortcut its callback id; of what was opened the tab ("home", "messages").
        inputs: of a submission, what was filled in, by the id of the input's block; what was left empty is left out.
        blocks: of a press in a digest, the message as it stood, so that it can be updated for everybody.
        trigger_id: what opens a modal, within three seconds of the press or command.
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
    inputs: Mapping[str, str] = field(default_factory=dict)
    blocks: Sequence[Mapping[str, Any]] = ()
    trigger_id: str | None = None
    inbox_id: str | None = None

    @property
    def key(self) -> str:
        """The one name of this question, the same at every delivery and attempt: for unique keys of what follows."""
        return self.keys[-1]

    @property
    def answer_thread(self) -> str | None:
        """The thread that an answer belongs in: a mention opens one in its channel, a direct message does not."""
        if self.kind in {"command", "shortcut"}:
            return None
        return self.thread_ts or (None if self.channel_id.startswith("D") else self.ts)

    @property
    def opens(self) -> str | None:
        """The name of the modal that a press asks for ("open:fact:1" for "fact"); None for everything else."""
        verb, _, name = (self.action_id or "").partition("@")[0].partition(":")
        return name.partition(":")[0] if verb == OPEN and self.kind == "action" else None

    @property
    def at_home(self) -> bool:
        """Whether it was pressed in Home, which is no conversation: the channel is the person until it is known."""
        return self.channel_id == self.user_id

    def elsewhere(self, channel_id: str) -> Incoming:
        """The same in a person's direct messages, where what they press in Home is answered."""
        return _in_conversation(replace(self, channel_id=channel_id), "")

    def origin(self) -> Origin:
        """Where it was said, for a modal to carry, so that what is filled in is answered there."""
        return Origin(
            about=self.value or "",
            channel_id=self.channel_id,
            thread_ts=self.thread_ts,
            ts=self.ts,
            response_url=self.response_url,
            private=self.private,
            conversation_key=self.conversation_key,
        )

    def to_record(self) -> dict[str, Any]:
        """As JSON for the inbox: what is needed to answer, none of Slack's tokens."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Incoming:
        """The opposite of ``to_record``; keys of a newer version are left out."""
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in record.items() if name in known}
        shared = tuple(SharedFile(str(file["id"]), str(file["name"])) for file in record.get("files", ()))
        listed = {"keys": tuple(record.get("keys", ())), "blocks": tuple(record.get("blocks", ()))}
        return cls(**{**values, **listed, "files": shared})


def parse(body: Mapping[str, Any]) -> Incoming | None:
    """What a person sent in one of Slack's payloads; None where there is nothing for us in it."""
    if body.get("type") == "event_callback":
        return _event(body)
    if body.get("type") == "block_actions":
        return _action(body)
    if body.get("type") == "view_submission":
        return _submission(body)
    if body.get("type") == "message_action":
        return _shortcut(body)
    if isinstance(body.get("command"), str):
        return _command(body)
    return None


def _event(body: Mapping[str, Any]) -> Incoming | None:
    event = _map(body, "event")
    if event.get("type") in {"app_home_opened", "agent_session_stopped"}:
        return _signal(body, event)
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


def _signal(body: Mapping[str, Any], event: Mapping[str, Any]) -> Incoming | None:
    """Home or the Messages tab opened; Stop pressed while we were at work."""
    workspace_id, _ = _installed_in(body)
    user, channel, event_id = _text(event, "user"), _text(event, "channel"), _text(body, "event_id")
    stopped = event.get("type") == "agent_session_stopped"
    if not (workspace_id and user and channel and event_id):
        return None
    thread = _text(event, "thread_ts") if stopped else None
    incoming = Incoming(
        kind="stop" if stopped else "opened",
        workspace_id=workspace_id,
        user_id=user,
        channel_id=channel,
        thread_ts=thread,
        ts=None,
        text="",
        action_id=None if stopped else _text(event, "tab") or "home",
        keys=(f"event:{event_id}",),
    )
    return _in_conversation(incoming, thread or "")


def _shortcut(body: Mapping[str, Any]) -> Incoming | None:
    """A message of anybody's that somebody wants to be looked through: only they see the answer."""
    message, user = _map(body, "message"), _text(_map(body, "user"), "id")
    workspace_id = _text(_map(body, "team"), "id") or _text(_map(body, "user"), "team_id")
    channel, trigger = _text(_map(body, "channel"), "id"), _text(body, "trigger_id")
    if not (workspace_id and user and channel and trigger) or body.get("callback_id") != SHORTCUT:
        return None
    incoming = Incoming(
        kind="shortcut",
        workspace_id=workspace_id,
        user_id=user,
        channel_id=channel,
        thread_ts=_text(message, "thread_ts"),
        ts=_text(message, "ts"),
        text=typed(_text(message, "text") or "", None),
        action_id=SHORTCUT,
        response_url=_text(body, "response_url"),
        private=True,
        keys=(f"trigger:{trigger}",),
        trigger_id=trigger,
    )
    return _in_conversation(incoming, user)


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
        trigger_id=trigger,
    )
    return _in_conversation(incoming, user)


def _action(body: Mapping[str, Any]) -> Incoming | None:
    actions, container, message = body.get("actions"), _map(body, "container"), _map(body, "message")
    action = actions[0] if isinstance(actions, list) and actions and isinstance(actions[0], Mapping) else {}
    user = _text(_map(body, "user"), "id")
    workspace_id = _text(_map(body, "team"), "id") or _text(_map(body, "user"), "team_id")
    # What is pressed in Home stands in no channel: the person stands for it. In a modal nothing is pressed for us.
    if container.get("type") == "view" and _map(body, "view").get("type") != "home":
        return None
    channel = _text(_map(body, "channel"), "id") or _text(container, "channel_id") or user
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
        blocks=_blocks(message) if action_id.startswith(_IN_DIGEST) else (),
        trigger_id=trigger,
    )
    return _in_conversation(incoming, user if incoming.private else incoming.answer_thread or "")


def _submission(body: Mapping[str, Any]) -> Incoming | None:
    """A modal of ours, filled in. It knows where it was opened, and comes once however often Submit is pressed."""
    view, user = _map(body, "view"), _text(_map(body, "user"), "id")
    workspace_id = _text(_map(body, "team"), "id") or _text(_map(body, "user"), "team_id")
    view_id, name = _text(view, "id"), _text(view, "callback_id")
    origin = Origin.read(_text(view, "private_metadata") or "")
    if not (workspace_id and user and view_id and name and origin):
        return None
    return Incoming(
        kind="submission",
        workspace_id=workspace_id,
        user_id=user,
        channel_id=origin.channel_id,
        thread_ts=origin.thread_ts,
        ts=origin.ts,
        text="",
        action_id=name,
        value=origin.about or None,
        response_url=origin.response_url,
        private=origin.private,
        conversation_key=origin.conversation_key,
        keys=(f"view:{workspace_id}:{view_id}",),
        inputs=inputs(body),
    )


def inputs(body: Mapping[str, Any]) -> dict[str, str]:
    """What stands in a modal's fields, by the id of each one's block; several choices stand on a line each.

    Slack tells of every field, and of one that was emptied that it is null. Stand-ins for Slack leave out what was not
    touched, or say null: there it holds what it was opened with. They do not name the team that installed the app.
    """
    view = _map(body, "view")
    is_slack = _text(view, "app_installed_team_id") is not None
    blocks, stood = _map(_map(view, "state"), "values"), _opened_with(view)
    found: dict[str, str] = {}
    for block_id in list(dict.fromkeys([*blocks, *stood]))[:_MOST_INPUTS]:
        elements = list(_map(blocks, block_id).values())
        element = elements[0] if elements and isinstance(elements[0], Mapping) else {}
        untouched = not is_slack and all(element.get(name) is None for name in _FILLED)
        text = stood.get(block_id, "") if untouched else _filled(element)
        if text.strip():
            found[block_id] = text[:_LONGEST_INPUT]
    return found


def _opened_with(view: Mapping[str, Any]) -> dict[str, str]:
    """What stood in a modal's fields when it was opened, by block."""
    listed = view.get("blocks")
    blocks = [block for block in listed if isinstance(block, Mapping)] if isinstance(listed, list) else []
    stood: dict[str, str] = {}
    for block in blocks[:_MOST_INPUTS]:
        block_id, element = _text(block, "block_id"), _map(block, "element")
        if block_id and block.get("type") == "input":
            initial = {"value": element.get("initial_value"), "selected_option": element.get("initial_option")}
            stood[block_id] = _filled({**initial, "selected_options": element.get("initial_options")})
    return stood


def _filled(element: Mapping[str, Any]) -> str:
    several = element.get("selected_options")
    if isinstance(several, list):
        return "\n".join(_text(one, "value") or "" for one in several if isinstance(one, Mapping))
    return _text(element, "value") or _text(_map(element, "selected_option"), "value") or ""


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


def _blocks(message: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    listed = message.get("blocks")
    return tuple(block for block in listed if isinstance(block, Mapping)) if isinstance(listed, list) else ()


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
