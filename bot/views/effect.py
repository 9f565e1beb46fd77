"""What a change of the profile does to the leads, in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.criterion_line import named
from icp.effect import TOP, Effect

_NAME = 60
_NAMES = 8
_MOVES = 5


def effect_lines(effect: Effect, leads: Mapping[str, str], words: Words) -> list[Mrkdwn]:
    """How many leads change tier, the tiers before and after, and who enters and leaves the best.

    Args:
        effect: what was computed.
        leads: names by id; who is not in it has been forgotten.
        words: the reader's language.
    """
    if not effect.leads:
        return [words.slack("effect-no-leads")]
    if not effect.before:
        return [words.slack("effect-first", leads=effect.leads), _tiers(effect, words)]
    lines = [headline(effect, words), _tiers(effect, words)]
    if effect.moves:
        lines.append(words.slack("effect-moves", moves=_moves(effect, words)))
    return [*lines, *_best(effect, leads, words)]


def headline(effect: Effect, words: Words) -> Mrkdwn:
    """How many leads change tier."""
    if not effect.leads:
        return words.slack("effect-no-leads")
    if not effect.before:
        return words.slack("effect-first", leads=effect.leads)
    return words.slack("effect-changed", count=effect.changed, leads=effect.leads)


def standing(name: str, words: Words) -> str:
    """A tier, or the status of a lead that has none."""
    return words("standing-" + name.replace("_", "-")) if len(name) > 1 else name


def _tiers(effect: Effect, words: Words) -> Mrkdwn:
    shown = [name for name in effect.after if len(name) == 1 or effect.after[name] or effect.before.get(name)]
    counts = [_count(name, effect, words) for name in shown]
    return words.join([words.safe(text) for text in counts], "  ·  ")


def _count(name: str, effect: Effect, words: Words) -> str:
    after, before = words.number(effect.after[name]), effect.before.get(name)
    label = standing(name, words)
    return (
        f"{label} {after}" if before in {None, effect.after[name]} else f"{label} {words.number(before or 0)} → {after}"
    )


def _moves(effect: Effect, words: Words) -> str:
    first = effect.moves[:_MOVES]
    shown = [f"{standing(m.before, words)} → {standing(m.after, words)} {words.number(m.count)}" for m in first]
    rest = len(effect.moves) - len(first)
    return ", ".join([*shown, *([words("list-more", count=rest)] if rest else [])])


def _best(effect: Effect, leads: Mapping[str, str], words: Words) -> list[Mrkdwn]:
    if not effect.entering and not effect.leaving:
        return [words.slack("effect-top-same", top=TOP)]
    lines = []
    if effect.entering:
        names = _names(effect.entering, leads, words)
        lines.append(words.slack("effect-entering", top=TOP, count=len(effect.entering), names=names))
    if effect.leaving:
        names = _names(effect.leaving, leads, words)
        lines.append(words.slack("effect-leaving", top=TOP, count=len(effect.leaving), names=names))
    return lines


def _names(ids: Sequence[str], leads: Mapping[str, str], words: Words) -> str:
    known = [named(leads[lead], _NAME) if lead in leads else words("effect-forgotten") for lead in ids]
    return words.listing(known, limit=_NAMES)
