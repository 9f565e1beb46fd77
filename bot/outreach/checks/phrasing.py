"""Phrases that every reader has had too many of, and words that mail filters count."""

from __future__ import annotations

from bot.outreach.checks.case import Case, good, quoted, refused, warned
from bot.outreach.types import DraftCheck

_SHOUTED = 5  # letters of a word in capitals that is no abbreviation


def cliches(case: Case) -> DraftCheck:
    """No "just checking in", no "hope this finds you well", no greeting to nobody."""
    found = case.lexicon.found("cliche", case.text.plain) + case.lexicon.found("filler", case.text.body)
    if found:
        return warned("phrases", "check-phrases-found", text=quoted(found))
    return good("phrases", "check-phrases-ok")


def spam(case: Case) -> DraftCheck:
    """No words that promise too much, no shouting."""
    found = case.lexicon.found("spam", case.text.plain)
    shouted = [word for word in case.text.plain.split() if word.strip(".,:;!?").isupper() and len(word) >= _SHOUTED]
    if "!" in case.text.message:
        found.append("!")
    if found or any(word.strip(".,:;!?").isalpha() for word in shouted):
        verdict = refused if len(found) > 2 else warned  # noqa: PLR2004 -- one slips in, three are a style
        return verdict("spam", "check-spam-found", text=quoted(found + shouted))
    return good("spam", "check-spam-ok")
