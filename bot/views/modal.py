"""Builders of modals that keep Slack's limits.

The limits: https://docs.slack.dev/reference/views/modal-views. Words into a modal go through the same doors as those of
a message; what comes back out of it is outside text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.slack.escape import clean, cut
from bot.views.reply import Block

MOST_BLOCKS: Final = 100
MOST_OPTIONS: Final = 100
LONGEST_INPUT: Final = 3_000
_TITLE: Final = 24
_LABEL: Final = 2_000
_HINT: Final = 2_000
_PLACEHOLDER: Final = 150
_OPTION: Final = 75
_OPTION_VALUE: Final = 150

Option = tuple[str, str]
"""What people choose from a list: what it says, and what it means."""


@dataclass(frozen=True, slots=True)
class View:
    """A modal: at most 24 characters of title, and of what its button says.

    Attributes:
        close: what the button says that leaves it unsent.
    """

    title: str
    blocks: Sequence[Block]
    submit: str
    close: str

    def payload(self, name: str, private_metadata: str) -> dict[str, Any]:
        """The ``view`` of ``views.open``; ``name`` comes back with what is filled in."""
        return {
            "type": "modal",
            "callback_id": name,
            "private_metadata": private_metadata,
            "title": plain(self.title, _TITLE),
            "submit": plain(self.submit, _TITLE),
            "close": plain(self.close, _TITLE),
            "blocks": list(self.blocks[:MOST_BLOCKS]),
        }


def text_input(  # noqa: PLR0913  what a field has
    block_id: str,
    label: str,
    *,
    filled: str = "",
    placeholder: str = "",
    hint: str = "",
    lines: bool = False,
    optional: bool = False,
    most: int = LONGEST_INPUT,
) -> Block:
    """A field to write in; ``filled`` stands in it already, cut to what the field holds."""
    element: Block = {"type": "plain_text_input", "action_id": block_id, "multiline": lines, "max_length": most}
    if filled:
        element["initial_value"] = filled[:most]
    if placeholder:
        element["placeholder"] = plain(placeholder, _PLACEHOLDER)
    return _field(block_id, label, element, hint=hint, optional=optional)


def select_input(  # noqa: PLR0913  what a field has
    block_id: str,
    label: str,
    options: Sequence[Option],
    *,
    chosen: str = "",
    placeholder: str = "",
    hint: str = "",
    optional: bool = False,
) -> Block:
    """A field with a list to choose from, of at most 100."""
    element = select(block_id, options, chosen=chosen, placeholder=placeholder)
    return _field(block_id, label, element, hint=hint, optional=optional)


def typeahead_input(  # noqa: PLR0913  what a field has
    block_id: str, label: str, *, placeholder: str = "", hint: str = "", optional: bool = False, several: bool = False
) -> Block:
    """A field whose choices are asked for while one types.

    ``bot.modals.OPTIONS`` has them under the block's id, up to its first colon. ``several`` may be chosen.
    """
    kind = "multi_external_select" if several else "external_select"
    element: Block = {"type": kind, "action_id": block_id, "min_query_length": 1}
    if placeholder:
        element["placeholder"] = plain(placeholder, _PLACEHOLDER)
    return _field(block_id, label, element, hint=hint, optional=optional)


def select(action_id: str, options: Sequence[Option], *, chosen: str = "", placeholder: str = "") -> Block:
    """A list to choose from, for a field or a row of buttons."""
    shown = option_objects(options)
    element: Block = {"type": "static_select", "action_id": action_id, "options": shown}
    before = next((option for option in shown if option["value"] == chosen), None)
    if before is not None:
        element["initial_option"] = before
    if placeholder:
        element["placeholder"] = plain(placeholder, _PLACEHOLDER)
    return element


def option_objects(options: Iterable[Option]) -> list[Block]:
    """Choices as Slack wants them; one whose meaning would have to be cut is left out."""
    kept = [(label, value) for label, value in options if value and len(value) <= _OPTION_VALUE]
    return [{"text": plain(label, _OPTION), "value": value} for label, value in kept[:MOST_OPTIONS]]


def plain(text: str, limit: int) -> Block:
    """Text in which nothing is markup, in one line."""
    return {"type": "plain_text", "text": cut(clean(text), limit) or "–", "emoji": False}


def _field(block_id: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "optional": optional,
        "label": plain(label, _LABEL),
        "element": element,
    }
    return {**block, "hint": plain(hint, _HINT)} if hint else block
