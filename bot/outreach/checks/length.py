"""How long a message and its subject are."""

from __future__ import annotations

import re

from bot.outreach.checks.case import Case, good, refused, warned
from bot.outreach.text import words
from bot.outreach.types import Channel, DraftCheck, Step

_REPLY = re.compile(r"^\s*(?:re|fwd?|vs|vl|sv|vb)\s*:", re.IGNORECASE)


def length(case: Case) -> DraftCheck:
    """Words of the body, by channel and step; of a LinkedIn message its characters, too."""
    lines, outreach = case.thresholds, case.outreach
    count, characters = len(words(case.text.body)), len(case.text.body)
    bounds = {Channel.LINKEDIN: lines.linkedin, Channel.CALL: lines.call}.get(outreach.channel)
    least, most = bounds or (lines.email if outreach.step is Step.FIRST else lines.followup)
    told = {"count": count, "least": least, "most": most}
    if outreach.channel is Channel.LINKEDIN and characters > lines.linkedin_characters:
        verdict = refused if characters > lines.linkedin_refused else warned
        return verdict("length", "check-length-characters", count=characters, most=lines.linkedin_characters)
    if count > lines.words_refused:
        return refused("length", "check-length-refused", count=count, most=lines.words_refused)
    if count > lines.words_warned:
        return warned("length", "check-length-over", **told)
    if count < least:
        return warned("length", "check-length-under", **told)
    if count > most:
        return good("length", "check-length-some-over", **told)
    return good("length", "check-length-ok", **told)


def subject(case: Case) -> DraftCheck:
    """Two to four words that promise nothing and pretend no earlier talk."""
    text, (least, most) = " ".join((case.text.subject or "").split()), case.thresholds.subject
    count = len(words(text))
    if not text:
        return refused("subject", "check-subject-missing")
    if _REPLY.match(text):
        return refused("subject", "check-subject-reply")
    if not least <= count <= most:
        return warned("subject", "check-subject-words", count=count, least=least, most=most)
    if len(text) > case.thresholds.subject_characters:
        return warned("subject", "check-subject-long", count=len(text), most=case.thresholds.subject_characters)
    if any(sign in text for sign in "!?€$%"):
        return warned("subject", "check-subject-signs")
    return good("subject", "check-subject-ok", count=count)
