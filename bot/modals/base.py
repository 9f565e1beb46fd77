"""What a modal is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.turn import Turn
from bot.views.modal import View
from bot.views.reply import Reply
from icp.errors import Refusal

Values = Mapping[str, str]
"""What was filled in, by the id of each field's block; outside text. What was left empty is left out."""


@dataclass(frozen=True, slots=True)
class Modal:
    """One modal.

    Attributes:
        open: what it shows; a reply where there is nothing to fill in. What it is about stands in ``incoming.value``.
        check: what is wrong, by the field's block. Pure and quick: Slack waits for it with the modal open.
        submit: does what was filled in, and says so; with the same ``incoming.value``.
    """

    open: Callable[[Turn], View | Reply]
    check: Callable[[Values], Mapping[str, Refusal]]
    submit: Callable[[Turn, Values], Reply]
