"""What stands under a message: who really sends it, how to say no, and where the person's data came from."""

from __future__ import annotations

from bot.i18n.words import Words
from bot.outreach.types import Channel, Outreach
from prompts.fence import visible


def footer(outreach: Outreach) -> str:
    """The lines under an e-mail, or to be sent beside a LinkedIn message; empty for a call.

    GDPR, article 14: a person whose data came from elsewhere is told who keeps it, for what, and from where it came,
    at the latest with the first message; article 21: that they may object, which is as easy as answering "no". The
    e-commerce directive, article 6, asks for the true sender.
    """
    if outreach.channel is Channel.CALL:
        return ""
    words = Words(outreach.language)
    lines = [_sender(outreach), _opt_out(outreach, words), _origin(outreach, words)]
    return "\n".join(line for line in lines if line)


def _sender(outreach: Outreach) -> str:
    sender = outreach.offer.sender
    parts = (sender.name, sender.title, sender.company, sender.business_id, sender.address, sender.email, sender.phone)
    return ", ".join(part for part in (*parts, sender.website) if part)


def _opt_out(outreach: Outreach, words: Words) -> str:
    own = outreach.offer.opt_out.of(outreach.language) if outreach.offer.opt_out else None
    return own or words("draft-footer-opt-out")


def _origin(outreach: Outreach, words: Words) -> str:
    """Where the data came from; for nobody in particular it is the company's data, which is no personal data."""
    contact, more = outreach.contact, outreach.offer.privacy_url
    if contact is None:
        return words("draft-footer-privacy", url=more) if more else ""
    source = _told(contact.source, words)
    key = "draft-footer-origin-more" if more else "draft-footer-origin"
    return words(key, company=outreach.offer.sender.company, source=source, date=contact.observed_on, url=more or "")


def _told(source: str, words: Words) -> str:
    """A source as it may be named to the person: "@maija" is a colleague, a file is a list of contacts."""
    seen = visible(source)
    if not seen or seen.startswith("@"):
        return words("draft-footer-colleague")
    if seen.casefold().endswith((".csv", ".xlsx", ".xls", ".ods", ".txt")):
        return words("draft-footer-list", name=seen.rsplit(".", 1)[0][:60])
    return seen[:80]
