"""What the best customers share: each field's values, how many of them have it, and how many of all others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from bot.i18n import Words
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Sheet, width_of
from bot.pictures.theme import theme
from bot.views.evidence_value import value_name
from icp.facts import Field
from icp.learning.evidence import Evidence
from icp.learning.learn import Learned
from icp.learning.lists import FieldLearned
from icp.learning.points import points

_FIELDS: Final = 5
_FOR: Final = 2
_SEEN: Final = 0.02  # a weight below it moves no lead
_LEGIBLE_GAP: Final = 36
_SMALL: Final = 30


def evidence(learned: Learned, words: Words, *, dark: bool = False) -> bytes:
    """The picture as PNG.

    Args:
        learned: what was learned; a ``background`` of 0 means that its size is not known.
        words: the reader's language.
        dark: for a dark surrounding.
    """
    sheet = Sheet(theme(dark=dark))
    title = words("picture-evidence-title")
    sheet.paragraph(title, 56, weight="bold", after=8)
    draw_evidence(sheet, learned, words)
    return sheet.png(title)


def draw_evidence(sheet: Sheet, learned: Learned, words: Words, *, most: int = _FIELDS) -> None:
    """The picture without its title, below what the sheet holds already; ``most`` fields, the others by name."""
    weights = _weights(learned)
    telling = [each for each in learned.fields if each.values and weights[each.field] > _SEEN]
    shown = telling[:most]
    against = any(value.weight < 0 for each in shown for value in _chosen(each))
    _introduce(sheet, learned, words, against=against)
    whole = sum(weights.values())
    for each in shown:
        _field(sheet, each, weights[each.field] / whole if whole else 0.0, words)
    _close(sheet, learned, weights, words, also=telling[most:])


def _weights(learned: Learned) -> dict[Field, float]:
    """What each field weighs in the profile; where nothing is more than chance, that is little but not nothing."""
    kept = {criterion.field: criterion.weight for criterion in learned.profile.criteria}
    return {each.field: kept.get(each.field, 0.0) if each.criterion else 0.0 for each in learned.fields}


def _introduce(sheet: Sheet, learned: Learned, words: Words, *, against: bool) -> None:
    key = "picture-evidence-of" if learned.background else "picture-evidence-of-unknown"
    compared = words(key, customers=learned.customers, others=learned.background)
    sheet.paragraph(compared, 34, colour=sheet.theme.muted, after=26)
    x: float = MARGIN
    legend = [(sheet.theme.accent, words("picture-best")), (sheet.theme.background, words("picture-others"))]
    if against:
        legend.append((sheet.theme.against, words("picture-against")))
    for colour, text in legend:
        sheet.box(x, sheet.y + 4, 28, 28, colour, radius=6)
        x += 40 + sheet.text(x + 40, sheet.y, text, 31, most=INNER / 2) + 38
    sheet.y += 64
    if learned.doubtful:
        sheet.paragraph(words("picture-evidence-doubtful"), 32, weight="semibold", colour=sheet.theme.against, after=20)


def _field(sheet: Sheet, each: FieldLearned, part: float, words: Words) -> None:
    sheet.rule(before=6, after=22)
    worth = [words("picture-part", share=words.percent(part))] if part else []
    if not math.isnan(each.known):
        worth.append(words("picture-known", share=words.percent(each.known)))
    used = sheet.text(MARGIN, sheet.y, words.label(each.field), 40, weight="bold", most=INNER / 2)
    room = INNER - used - _LEGIBLE_GAP
    sheet.text(WIDTH - MARGIN, sheet.y + 8, " · ".join(worth), 28, colour=sheet.theme.muted, align="right", most=room)
    sheet.y += 62
    chosen = _chosen(each)
    column = max((width_of(_others(value, words), _SMALL, "regular") for value in chosen), default=0.0)
    for value in chosen:
        _value(sheet, each, value, column, words)


def _chosen(each: FieldLearned) -> list[Evidence]:
    """The values that say most for, and the one that says most against; ranges in their own order."""
    found = points(each)
    chosen = [*found.speaking_for[:_FOR], *found.against[:1]]
    if all(isinstance(value.name, tuple) for value in chosen):
        chosen.sort(key=lambda value: value.name[0] or -math.inf if isinstance(value.name, tuple) else 0)
    return chosen


def _value(sheet: Sheet, each: FieldLearned, value: Evidence, column: float, words: Words) -> None:
    """One value; ``column`` is how wide the figures on the right are."""
    colours = sheet.theme
    colour = colours.accent if value.weight > 0 else colours.against
    share = value.customers / value.of if value.of else 0.0
    counted = words("picture-counted", customers=value.customers, of=value.of)
    sheet.text(WIDTH - MARGIN, sheet.y + 2, _others(value, words), _SMALL, colour=colours.muted, align="right")
    left = WIDTH - MARGIN - column - 26
    middle = sheet.text(left, sheet.y, counted, 32, weight="bold", colour=colour, align="right")
    room = left - middle - MARGIN - 28
    sheet.text(MARGIN, sheet.y, value_name(each, value, words), 34, most=room)
    sheet.y += 44
    sheet.box(MARGIN, sheet.y, INNER, 20, colours.track, radius=6)
    sheet.box(MARGIN, sheet.y, max(INNER * share, 6 if value.customers else 0), 20, colour, radius=6)
    sheet.y += 22
    sheet.box(MARGIN, sheet.y, max(INNER * value.background, 6 if value.background else 0), 10, colours.background)
    sheet.y += 26


def _others(value: Evidence, words: Words) -> str:
    return words("picture-of-others", share=_percent(value.background, words))


def _percent(share: float, words: Words) -> str:
    """Whole percents; what rounds to none of them but is some is "under 1 %"."""
    if 0 < share < 0.01:  # noqa: PLR2004 -- one percent
        return words("picture-under", share=words.percent(0.01))
    return words.percent(share)


def _close(
    sheet: Sheet, learned: Learned, weights: Mapping[Field, float], words: Words, *, also: Sequence[FieldLearned]
) -> None:
    """The fields that are not drawn: those that count as well, those that say nothing, those too little known."""
    whole = sum(weights.values())
    silent = [f for f in learned.fields if weights[f.field] <= _SEEN and f.field not in learned.empty_fields]
    kept = []
    if also:
        parts = [
            words("profile-share", value=words.field(f.field), share=words.percent(weights[f.field] / whole))
            for f in also
        ]
        kept.append(words("picture-evidence-also", fields=words.listing(parts, limit=9)))
    if silent and not also:
        silent_fields = words.listing([words.field(f.field) for f in silent], limit=9)
        kept.append(words("picture-evidence-silent", fields=silent_fields))
    if learned.empty_fields:
        named = words.listing([words.field(field) for field in learned.empty_fields], limit=9)
        kept.append(words("picture-evidence-empty", fields=named))
    if kept:
        sheet.rule(before=6, after=22)
    for line in kept:
        sheet.paragraph(line, 30, colour=sheet.theme.muted, after=6)
