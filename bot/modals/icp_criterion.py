"""One criterion of the profile: what is looked for, how it counts, how much; then what that would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.modals.base import Values
from bot.modals.preview_first import shown_first
from bot.services import criterion_form as form
from bot.services.edit_profile import asked_of, begun_on, read_edit
from bot.turn import Turn
from bot.views.modal import View
from bot.views.profile_form import behind_a_button, criterion_form, pick_form
from bot.views.reply import Reply
from icp.errors import Refusal


def on_open(turn: Turn) -> View | Reply:
    """The criterion as it is; or which one, where the button does not say."""
    with turn.reading() as workspace:
        edited = begun_on(workspace, read_edit(turn.incoming.value or ""))
    field = asked_of(edited)
    if field is None:
        return pick_form(edited, turn.words)
    place = edited.edit.at
    criterion = edited.criterion(int(place)) if place.isdecimal() else None
    return criterion_form(edited, field, criterion, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether it is a criterion, field by field."""
    return form.wrong(values)


def on_submit(turn: Turn, values: Values) -> Reply:
    """What it would do; nothing is kept yet."""
    edit = read_edit(turn.incoming.value or "")
    with turn.reading() as workspace:
        edited = begun_on(workspace, edit)
    begun = edited.edit.begun
    if form.PICK in values:
        _, place = form.asked(values)
        edited = replace(edited, edit=replace(edited.edit, at=place))
        if form.unsaid(values):
            return behind_a_button(edited, turn.words)
    place = edited.edit.at
    before = edited.documents[int(place)] if place.isdecimal() and int(place) < len(edited.documents) else None
    document = form.filled(before, values)
    edited = edited.with_criterion(document, name=values.get("name", "").strip(), why=values.get("why", "").strip())
    return shown_first(turn, edited, replaces=begun)
