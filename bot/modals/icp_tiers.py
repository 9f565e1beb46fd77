"""From how many points on a company is in which tier, and how much must be known before there is a score."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.modals.preview_first import shown_first
from bot.services.edit_profile import begun_on, read_edit
from bot.turn import Turn
from bot.views.modal import View
from bot.views.profile_form import edit_by_message, tiers_form
from bot.views.reply import Reply
from icp.errors import Refusal

_TIERS: Final = ("A", "B", "C")
_PERCENT: Final = 100


def on_open(turn: Turn) -> View | Reply:
    """The thresholds as they are."""
    with turn.reading() as workspace:
        edited = begun_on(workspace, read_edit(turn.incoming.value or ""))
    if edited.stored is None and not edited.edit.added:
        return edit_by_message(None, turn.words)
    return tiers_form(edited, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Numbers from 0 to 100 that fall from A to C."""
    found: dict[str, Refusal] = {}
    for name in (*_TIERS, "coverage"):
        number = _number(values.get(name, ""))
        if name in values and (number is None or not 0 <= number <= _PERCENT or (number == 0 and name in _TIERS)):
            found[name] = BotRefusal("form-percent")
    lowest = [_number(values.get(name, "")) for name in _TIERS]
    if found or None in lowest:
        return found
    for place, name in enumerate(_TIERS[1:], start=1):
        if (lowest[place] or 0) >= (lowest[place - 1] or 0):
            return {name: BotRefusal("profile-tiers-order")}
    return {}


def on_submit(turn: Turn, values: Values) -> Reply:
    """What it would do; nothing is kept yet."""
    for wrong in check(values).values():
        raise wrong
    with turn.reading() as workspace:
        edited = begun_on(workspace, read_edit(turn.incoming.value or ""))
    begun, (a, b, c, coverage) = edited.edit.begun, edited.tiers()
    a, b, c = (
        before if (told := _number(values.get(name, ""))) is None else told
        for name, before in zip(_TIERS, (a, b, c), strict=True)
    )
    known = _number(values.get("coverage", ""))
    tiers = (a, b, c, coverage if known is None else known / _PERCENT)
    why = values.get("why", "").strip() or edited.edit.why
    edit = replace(edited.edit, at="tiers", tiers=tiers, why=why, name=values.get("name", edited.edit.name).strip())
    return shown_first(turn, replace(edited, edit=edit), replaces=begun)


def _number(text: str) -> float | None:
    try:
        number = float(text.strip().removesuffix("%").replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
