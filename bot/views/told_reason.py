"""Why a proposal was made: a person's own words, or what Osuma found, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.i18n import Words
from bot.services.kept_reason import kept_reason, read_reason
from bot.views.edit_line import change_line
from icp.facts import Field
from icp.learning.learn import Learned
from icp.outcomes import Changed, Edit

if TYPE_CHECKING:
    from bot.services.tier_report import TierReport  # which itself announces what is shown with these words


def reason_text(reason: str, words: Words) -> str:
    """A proposal's reason as plain text; "" where there is none."""
    told = read_reason(reason)
    if told is None:
        return reason
    key, params = told
    if key == "fared-reason-proposed":
        lines = [change_line(change, words) for each in params.get("changes", ()) if (change := _change(each))]
        return words(key, count=params.get("count", 0), changes=" ".join(lines))
    return words(key, **params)


def learned_reason(learned: Learned) -> str:
    """The reason of a profile that was learned from customers, as it is kept."""
    return kept_reason("learned-reason", customers=learned.customers, background=learned.background)


def outcomes_reason(report: TierReport) -> str:
    """The reason of an edit that outcomes gave, as it is kept."""
    changes = [
        {
            "field": each.field.value,
            "edit": each.edit.value,
            "before": each.before,
            "after": each.after,
            "won": each.won,
            "others": each.others,
        }
        for each in report.revision.changes
    ]
    return kept_reason("fared-reason-proposed", count=report.decided, changes=changes)


def _change(told: Mapping[str, Any]) -> Changed | None:
    try:
        before, after = (tuple(end) if isinstance(end, list) else end for end in (told["before"], told["after"]))
        return Changed(Field(told["field"]), Edit(told["edit"]), before, after, told["won"], told["others"])
    except (KeyError, TypeError, ValueError):
        return None
