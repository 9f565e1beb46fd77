"""Whom a message speaks of: the reader more than the sender."""

from __future__ import annotations

from bot.outreach.checks.case import Case, good, warned
from bot.outreach.text import without
from bot.outreach.types import DraftCheck


def you_we(case: Case) -> DraftCheck:
    """Words of "you" against words of "we"; in Finnish endings count as well ("saatte", "tiiminne", "autamme")."""
    you, we = counts(case)
    if you <= we:
        return warned("you-we", "check-you-we-behind", you=you, we=we)
    return good("you-we", "check-you-we-ok", you=you, we=we)


def counts(case: Case) -> tuple[int, int]:
    """How many words speak of the reader, and of the sender; names count for neither."""
    return _count(case, "you"), _count(case, "we")


def _count(case: Case, side: str) -> int:
    lists = case.lexicon
    return sum(
        not lists.found(f"not{side}", word) for word in lists.found(side, without(case.text.message, case.text.names))
    )
