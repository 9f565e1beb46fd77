"""What hangs on a message: links, attachments, tracking; and what was left in it by mistake."""

from __future__ import annotations

import re

from bot.outreach.checks.case import Case, good, quoted, refused, warned
from bot.outreach.text import without
from bot.outreach.types import DraftCheck, Step

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]{2,}\.(?:com|fi|se|no|dk|ee|io|ai|net|org|eu|co|me|app|dev|example)\b\S*",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"calendly|hubspot\.com/meetings|cal\.com|savvycal|bookings\.|youcanbook|chilipiper",
    re.IGNORECASE,
)
_TRACKED = re.compile(
    r"<img|<iframe|<script|1x1|pixel|[?&](?:utm_\w+|mc_[ce]id|trk|track\w*|email_id|recipient)=|/(?:open|click|track)/"
    r"|\b(?:bit\.ly|tinyurl\.com|t\.co|lnkd\.in|ow\.ly|hubs\.ly|mailtrack|sendgrid\.net|list-manage\.com)\b",
    re.IGNORECASE,
)
_HOLE = re.compile(
    r"\{[^}]{0,40}\}|\[[^\]]{1,40}\]|<[^>]{0,60}>|%\w+%|\bX{3,}\b|_{3,}|\bTODO\b|\bundefined\b|\bNone\b|\bnull\b|\*\*|```"
)


def links(case: Case) -> DraftCheck:
    """At most one link; in a first message no calendar."""
    body = without(case.text.body, case.text.names)
    found, most = [link[0] for link in _LINK.finditer(body)], case.thresholds.links
    if case.outreach.step is Step.FIRST and any(_CALENDAR.search(link) for link in found):
        return refused("links", "check-links-calendar")
    if len(found) > most:
        return refused("links", "check-links-many", count=len(found), most=most)
    return good("links", "check-links-ok", count=len(found))


def attachments(case: Case) -> DraftCheck:
    """None, and no talk of one."""
    found = case.lexicon.found("attachment", case.text.plain)
    if found:
        return warned("attachments", "check-attachments-found", text=quoted(found))
    return good("attachments", "check-attachments-ok")


def tracking(case: Case) -> DraftCheck:
    """No picture that reports, no link that knows its reader, no shortened one that hides where it goes."""
    found = [match[0] for match in _TRACKED.finditer(f"{case.text.subject or ''}\n{case.text.body}")]
    if found:
        return refused("tracking", "check-tracking-found", text=quoted(found))
    return good("tracking", "check-tracking-ok")


def holes(case: Case) -> DraftCheck:
    """No slot unfilled, no markup."""
    found = [match[0] for match in _HOLE.finditer(f"{case.text.subject or ''}\n{case.text.body}")]
    if found:
        return refused("holes", "check-holes-found", text=quoted(found))
    return good("holes", "check-holes-ok")
