"""One edit that outcomes give a reason for, in a sentence."""

from __future__ import annotations

from bot.i18n import Words
from icp.outcomes import Changed, Edit


def change_line(change: Changed, words: Words) -> str:
    """One change with what it rests on, in plain words."""
    params: dict[str, object] = {"field": words.field(change.field), "won": change.won, "others": change.others}
    if change.edit is Edit.NARROWER:
        params |= {end: words.wanted(change.field, getattr(change, end)) for end in ("before", "after")}
    elif change.edit is Edit.NOT_LISTED:
        params |= {"before": words.wanted(change.field, (change.before,))}
    else:
        params |= {"before": change.before, "after": change.after}
    return words(f"edit-{change.edit.value.replace('_', '-')}", **params)
