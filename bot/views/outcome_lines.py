"""Outcomes that contradict each other, a line each: what was known, what was said now, and which of the two holds."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.import_outcomes import OutcomesReport
from bot.views.criterion_line import named

_NAME = 100


def outcome_name(outcome: str, words: Words) -> str:
    """An outcome inside a sentence: "won", "not a fit"."""
    return words(f"outcome-{outcome.replace('_', '-')}")


def contradiction_lines(report: OutcomesReport, words: Words) -> list[str]:
    """For a file of outcomes, as plain text: the first ones by name, and how many more there are."""
    lines = [
        words(
            "outcomes-contradicted",
            name=named(each.name, _NAME),
            before=outcome_name(each.before, words),
            beforeon=each.before_on,
            now=outcome_name(each.now, words),
            nowon=each.now_on,
            holds=outcome_name(each.holds, words),
        )
        for each in report.contradictions
    ]
    hidden = report.contradicted - len(lines)
    return [*lines, *([words("outcomes-contradicted-more", count=hidden)] if hidden > 0 else [])]
