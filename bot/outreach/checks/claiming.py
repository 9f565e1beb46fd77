"""Claims that no fact can carry: having met or seen the reader, and being better than everybody."""

from __future__ import annotations

from bot.outreach.checks.case import Case, good, quoted, refused, warned
from bot.outreach.types import DraftCheck


def acquaintance(case: Case) -> DraftCheck:
    """Nobody has seen, met or followed anybody."""
    found = case.lexicon.found("acquainted", case.text.plain)
    if found:
        return refused("acquaintance", "check-acquaintance-found", text=quoted(found))
    return good("acquaintance", "check-acquaintance-ok")


def superlatives(case: Case) -> DraftCheck:
    """Nothing is leading, best or unique."""
    found = case.lexicon.found("superlative", case.text.plain)
    if found:
        return warned("superlatives", "check-superlatives-found", text=quoted(found))
    return good("superlatives", "check-superlatives-ok")
