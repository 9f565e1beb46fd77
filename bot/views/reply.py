"""What a view hands back: one message, for Slack and for the terminal alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Block = dict[str, Any]
"""One Slack block, ready for JSON."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer.

    Attributes:
        text: escaped Slack text that says the main thing in a line: the notification, and what clients without
            blocks show.
        blocks: at most 50 Slack blocks.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
