"""The profile to fill in, criterion by criterion, and what an edit would do before anybody proposes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from bot.i18n import Words
from bot.services.criterion_form import ANY, DROP, KEPT, PICK
from bot.services.edit_profile import NEW, Edited, ProfileEdit
from bot.services.near_names import unrecognised_note
from bot.services.preview import Preview
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.difference_summary import summary_lines
from bot.views.effect import effect_lines, headline
from bot.views.modal import LONGEST_INPUT, Option, View, select, select_input, text_input, typeahead_input
from bot.views.reply import Block, Reply
from icp.facts import Field
from icp.fit import Mode
from icp.kinds.band import BandCriterion
from icp.kinds.base import Criterion
from icp.kinds.listed import ListCriterion
from icp.kinds.revenue import Revenue
from icp.profile import Profile
from storage.profiles import StoredProfile

_NAME: Final = 100
_OPTION: Final = 75
_WHY: Final = 300
_LISTED: Final = 90  # criteria in one list, beside the nine kinds of new ones
_DIFFERENCES: Final = 14
_NOTES: Final = 5
_MEMBERS: Final = 3
_TYPEAHEAD: Final = frozenset({Field.INDUSTRY, Field.LOCATION})
_RANGES: Final = frozenset({Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE})


def edit_controls(profile: Profile, version_id: int | None, words: Words) -> list[Block]:
    """What opens the forms, for a row of buttons: a criterion to change, one to add, the tiers."""
    base = "" if version_id is None else f"@{version_id}"
    change = [(_label(each, words), f"{place}{base}") for place, each in enumerate(profile.criteria[:_LISTED])]
    add = [(words.label(field), f"{NEW}{field}{base}") for field in Field]
    return [
        select("open:icp_criterion:1", change, placeholder=words("edit-change")),
        select("open:icp_criterion:2", add, placeholder=words("edit-add")),
        button(words("edit-tiers"), "open:icp_tiers:1"),
    ]


def criterion_form(edited: Edited, field: Field, criterion: Criterion[Any] | None, words: Words) -> View:
    """One criterion: what is looked for, how it counts, how much."""
    learned = isinstance(criterion, ListCriterion | BandCriterion) and bool(criterion.shares)
    wanted, kept = _wanted(field, criterion, words, learned=learned)
    notes = [words.slack("edit-learned")] if learned else []
    blocks: list[Block] = [
        *([section(words.join(notes))] if notes else []),
        *wanted,
        select_input(
            f"{field}:{KEPT if kept else 'mode'}",
            words("edit-mode"),
            _modes(words, new=criterion is None),
            chosen=(criterion.mode if criterion else Mode.SCORE).value,
        ),
        text_input(
            f"{field}:weight",
            words("edit-weight"),
            filled=f"{criterion.weight if criterion else 1:.10g}",
            hint=words("edit-weight-hint"),
            most=20,
        ),
        *_about(edited, words),
    ]
    return View(words.label(field), blocks, words("edit-preview"), words("button-close"))


def pick_form(edited: Edited, words: Words) -> View:
    """Which criterion, or a new one of which kind; what is looked for may be said at once."""
    asked = edited.criteria()
    known = [(_label(each, words), f"{place}:{each.field}") for place, each in asked[:_LISTED]]
    new = [(words("edit-new", label=words.label(field)), f"{NEW}{field}") for field in Field]
    blocks: list[Block] = [
        section(words.slack("edit-pick-intro" if asked else "edit-first-intro")),
        select_input(PICK, words("edit-pick"), [*known, *new], placeholder=words("unfit-choose")),
        text_input(
            f"{ANY}:words", words("edit-wanted"), hint=words("edit-pick-hint"), lines=True, optional=True, most=1_000
        ),
        select_input(
            f"{ANY}:mode",
            words("edit-mode"),
            _modes(words, new=not asked),
            placeholder=words("unfit-choose"),
            optional=True,
        ),
        text_input(f"{ANY}:weight", words("edit-weight"), hint=words("edit-weight-hint"), optional=True, most=20),
        *_about(edited, words),
    ]
    hidden = len(asked) - _LISTED
    if hidden > 0:
        blocks.insert(1, context(words.slack("edit-pick-more", count=hidden)))
    return View(words("edit-title"), blocks, words("edit-preview"), words("button-close"))


def tiers_form(edited: Edited, words: Words) -> View:
    """From how many points on a company is in which tier, and how much must be known."""
    *lowest, coverage = edited.tiers()
    fields = [
        text_input(tier, words("edit-tier", tier=tier), filled=f"{points:.10g}", most=10)
        for tier, points in zip("ABC", lowest, strict=True)
    ]
    known = text_input(
        "coverage",
        words("edit-coverage"),
        filled=f"{coverage * 100:.10g}",
        hint=words("edit-coverage-hint"),
        most=10,
    )
    blocks = [section(words.slack("edit-tiers-intro")), *fields, known, *_about(edited, words)]
    return View(words("edit-tiers"), blocks, words("edit-preview"), words("button-close"))


def behind_a_button(edited: Edited, words: Words) -> Reply:
    """The form of one criterion behind a button: a form that was submitted cannot open another one."""
    at, place = edited.edit.at, edited.edit.at
    criterion = edited.criterion(int(place)) if place.isdecimal() else None
    label = words.label(Field(at.removeprefix(NEW))) if criterion is None else _label(criterion, words)
    said = words.slack("edit-open", label=label)
    value = edited.edit.packed() or at
    opens = button(words("button-edit"), "open:icp_criterion:1", value, style="primary")
    return reply(said, [section(said), actions(opens)])


def edit_preview(
    edit: ProfileEdit,
    found: Preview,
    before: Profile | None,
    leads: Mapping[str, str],
    words: Words,
) -> Reply:
    """What the edit so far would do, with buttons to go on, to propose it, or to leave it."""
    name = named(found.profile.name, _NAME)
    compared = context(words.slack("edit-nothing-yet"))
    lines = (
        summary_lines(found.differences, before, found.profile, words)
        if found.against is not None
        else [words.slack("proposal-first-profile", count=len(found.profile.criteria))]
    )
    lines = lines or [words.slack("differs-nothing")]
    hidden = len(lines) - _DIFFERENCES
    more = [words.slack("problem-more", count=hidden)] if hidden > 0 else []
    notes = [unrecognised_note(found.profile.criteria[at].field, text) for at, text in found.profile.unrecognised()]
    blocks = [
        header(words("edit-preview-title", name=name)),
        compared,
        *sections([Mrkdwn(f"*{words('proposal-differs')}*"), *lines[:_DIFFERENCES], *more]),
        *sections([Mrkdwn(f"*{words('proposal-does')}*"), *effect_lines(found.effect, leads, words)]),
        *sections([words.slack(key, **params) for key, params in notes[:_NOTES]]),
        *_go_on(edit, words),
    ]
    text = words.slack("edit-preview-text", name=name, effect=words.join([headline(found.effect, words)]))
    return reply(text, blocks)


def _go_on(edit: ProfileEdit, words: Words) -> list[Block]:
    value = edit.packed()
    another = replace(edit, at="").packed()
    if value is None or another is None:
        return []
    again = "open:icp_tiers:1" if edit.at == "tiers" else "open:icp_criterion:1"
    return [
        actions(
            button(words("edit-propose"), "icp_propose", value, style="primary"),
            button(words("edit-again"), again, value),
            button(words("edit-more"), "open:icp_criterion:2", another),
            button(words("edit-leave"), "edit_leave"),
        )
    ]


def edit_left(words: Words) -> Reply:
    """Nothing was changed."""
    text = words.slack("edit-left")
    return Reply(text, [section(text)], replaces=True)


def edit_by_message(stored: StoredProfile | None, words: Words) -> Reply:
    """How to do the same where no form can be opened."""
    said = words.slack("edit-by-message" if stored else "edit-by-message-first")
    return reply(said, [section(said)])


def _wanted(field: Field, criterion: Criterion[Any] | None, words: Words, *, learned: bool) -> tuple[list[Block], bool]:
    """The fields for what is looked for; and whether what was there stays where they are left empty."""
    if field in _RANGES:
        return _range(field, criterion, words, learned=learned), learned
    filled = "\n".join(criterion.any_of) if isinstance(criterion, ListCriterion) and not learned else ""
    too_long = len(filled) > LONGEST_INPUT
    kept = learned or too_long
    hint = words("edit-too-long") if too_long else words("edit-lines")
    typed = text_input(
        f"{field}:words",
        words("edit-wanted"),
        filled="" if too_long else filled,
        placeholder=words(f"edit-example-{field.value.replace('_', '-')}"),
        hint=hint,
        lines=True,
        optional=kept or field in _TYPEAHEAD,
    )
    if field not in _TYPEAHEAD:
        return [typed], kept
    search = typeahead_input(
        f"{field}:add",
        words("edit-search"),
        placeholder=words("fact-type-to-search"),
        optional=True,
        several=True,
    )
    return [typed, search], kept


def _range(field: Field, criterion: Criterion[Any] | None, words: Words, *, learned: bool) -> list[Block]:
    low, high = criterion.between or (None, None) if isinstance(criterion, BandCriterion) else (None, None)
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    return [
        text_input(
            f"{field}:{end}",
            words(f"edit-{end}"),
            filled="" if learned or number is None else f"{number:.15g} {currency}".strip(),
            hint=words("edit-range-hint") if end == "high" else "",
            placeholder=words(f"fact-example-{field.value}") if field is Field.REVENUE else "",
            optional=True,
            most=40,
        )
        for end, number in (("low", low), ("high", high))
    ]


def _about(edited: Edited, words: Words) -> list[Block]:
    """The reason; of a first profile its name."""
    why = text_input("why", words("edit-why"), filled=edited.edit.why, optional=True, most=_WHY)
    if edited.stored is not None:
        return [why]
    filled = edited.edit.name or words("edit-first-name")
    return [text_input("name", words("edit-name"), filled=filled, most=_NAME)]


def _modes(words: Words, *, new: bool) -> Sequence[Option]:
    modes = [(words(f"edit-mode-{mode.value}"), mode.value) for mode in Mode]
    return modes if new else [*modes, (words("edit-mode-drop"), DROP)]


def _label(criterion: Criterion[Any], words: Words) -> str:
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    wanted = words.wanted(criterion.field, criterion.ideal(), currency=currency, limit=_MEMBERS)
    return short(f"{words.label(criterion.field)}: {wanted}", _OPTION)
