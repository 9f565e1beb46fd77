"""What a view hands back: one message, for Slack and for the terminal alike."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeVar

Block = dict[str, Any]
"""One Slack block, ready for JSON."""

Part = TypeVar("Part")

Audience = Literal["", "asker", "channel"]
"""Who gets an answer."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with an answer in Slack.

    Attributes:
        name: the file's name, with its ending.
        title: what people see above it.
        alt: what a picture shows, for those who cannot see it.
        instead: Slack text that stands in its place where a Slack takes no files.
    """

    name: str
    content: bytes
    title: str
    alt: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer.

    Attributes:
        text: escaped Slack text that says the main thing in a line: the notification, and what clients without
            blocks show.
        blocks: at most 50 Slack blocks.
        files: what follows it in Slack; the terminal leaves them out.
        follows: messages of their own that come after it.
        replaces: it takes the place of the message whose button was pressed.
        once: a name for what was done, where a second press must not tell of it again.
        language: what it is written in; "" where nobody has said.
        to: "" where it was asked; "asker" for who asked alone, in a channel too; "channel" for everybody there, though
            only the asker saw the question.
        share: what shows the same to the channel, for a button under what only the asker sees; "" for nothing.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
    files: tuple[Attachment, ...] = ()
    follows: tuple[Reply, ...] = ()
    replaces: bool = False
    once: str | None = None
    language: str = ""
    to: Audience = ""
    share: str = ""


SILENCE: Final = Reply("")
"""Nothing to say: what was asked for has been shown in another way."""

_LANGUAGE = "@"


def with_language(reply: Reply) -> Reply:
    """The reply with its language in each button's id, so that a press is answered in it: "why" becomes "why@fi"."""
    if not reply.language:
        return reply
    after = tuple(with_language(replace(each, language=reply.language)) for each in reply.follows)
    return replace(reply, blocks=with_language_in(reply.blocks, reply.language), follows=after)


def with_language_in(part: Part, language: str) -> Part:
    """Likewise, for the buttons and fields in any part of a message or modal."""
    marked: Part = _marked(part, language)
    return marked


def language_of(action_id: str) -> tuple[str, str | None]:
    """A button's id as its view named it, and the language that ``with_language`` put into it."""
    name, mark, language = action_id.partition(_LANGUAGE)
    return name, language if mark else None


def _marked(part: Any, language: str) -> Any:  # noqa: ANN401 -- any part of a block
    if isinstance(part, list):
        return [_marked(item, language) for item in part]
    if not isinstance(part, dict):
        return part
    marked = {name: _marked(item, language) for name, item in part.items()}
    if isinstance(marked.get("action_id"), str) and _LANGUAGE not in marked["action_id"]:
        marked["action_id"] += f"{_LANGUAGE}{language}"
    return marked
