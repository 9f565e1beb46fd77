"""A digest as other programs read it."""

from __future__ import annotations

from typing import Any

from bot.explanations.rules import by_rules
from bot.i18n import Words
from bot.services.digest_types import DigestContent, DigestLead, Rises
from bot.views.digest import because, quiet_line
from bot.views.documents import Document, fit_document
from storage.digests import StoredDigest


def digest_document(
    digest: StoredDigest, slot: str, state: str, content: DigestContent | None, words: Words
) -> Document:
    """One digest; its companies have the keys of ``osuma fit --json`` and some more.

    Args:
        digest: which one.
        slot: the week's name.
        state: what became of it: "due", "dry", "none" (none is set up), or the state of its slot.
        content: what it says; None where nothing was made.
        words: the language of its texts.
    """
    known = {"id": digest.id, "channel": digest.channel_id, "slot": slot, "state": state, "companies": []}
    if content is None:
        return known
    name, version = content.profile
    return {
        **known,
        "since": content.since.isoformat(),
        "until": content.until.isoformat(),
        "profile": {"name": name, "version": version},
        "companies": [_lead(lead, words) for lead in content.leads],
        "more": content.more,
        "risen": _moves(content.risen, words),
        "fallen": _moves(content.fallen, words),
        "taken": [{"company": company, "by": by} for company, by in content.taken],
        "answered": [
            {"company": company, "outcome": said.outcome, "by": said.said_by, "on": said.happened_on.isoformat()}
            for company, said in content.answered
        ],
        "quiet": None if content.quiet is None else {"text": str(quiet_line(content, words))},
    }


def _lead(lead: DigestLead, words: Words) -> Document:
    before = None if lead.moved is None else lead.moved.move.before
    to: dict[str, Any] = {"persona": None, "contact": None}
    if lead.to is not None:
        to = {"persona": lead.to.persona.name, "contact": lead.to.contact.name if lead.to.contact else None}
    news = {
        "kind": lead.news.value,
        "first_seen_on": lead.first_seen_on.isoformat() if lead.first_seen_on else None,
        "because": because(lead.moved, words) if lead.moved else "",
        "tier_before": None if before is None else before.tier,
    }
    return {**fit_document(lead.fit, by_rules(lead.fit, words), words), "relation": "lead", "news": news, **to}


def _moves(moved: Rises, words: Words) -> Document:
    best = [
        {
            "company": {"id": each.move.company_id, "name": each.move.name},
            "tier_before": each.move.before.tier,
            "tier": each.move.last.after.tier,
            "because": because(each, words),
        }
        for each in moved.best
    ]
    return {"count": moved.count, "best": best}
