"""Where a modal was opened: what it carries with it, so that what is filled in is answered in the same place."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from bot.errors import BotRefusal

LONGEST = 3_000
"""Characters of a modal's private metadata that Slack keeps."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of the press that opened a modal, as ``Incoming`` knows it, and what the button was about.

    It comes back through Slack, so it is outside text like any other: what it names is looked up in the workspace of
    who submitted.
    """

    about: str
    channel_id: str
    thread_ts: str | None = None
    ts: str | None = None
    response_url: str | None = None
    private: bool = False
    conversation_key: str = ""

    def written(self) -> str:
        """As a modal's private metadata.

        Raises:
            BotRefusal: it is longer than Slack keeps; a cut one would come back as something else.
        """
        text = json.dumps({name: value for name, value in asdict(self).items() if value}, ensure_ascii=False)
        if len(text) > LONGEST:
            raise BotRefusal("refusal-modal-about", most=LONGEST)
        return text

    @classmethod
    def read(cls, text: str) -> Origin | None:
        """What ``written`` wrote; None for anything else."""
        try:
            told = json.loads(text[: LONGEST + 1])
        except (ValueError, RecursionError):
            return None
        if not isinstance(told, dict) or not _texts(told, "channel_id"):
            return None
        return cls(
            about=_texts(told, "about") or "",
            channel_id=_texts(told, "channel_id") or "",
            thread_ts=_texts(told, "thread_ts"),
            ts=_texts(told, "ts"),
            response_url=_texts(told, "response_url"),
            private=told.get("private") is True,
            conversation_key=_texts(told, "conversation_key") or "",
        )


def _texts(told: dict[str, Any], name: str) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and value else None
