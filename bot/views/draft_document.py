"""What ``osuma draft --json`` prints, and the same as lines of text. The keys are read by other programs."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.i18n import Words
from bot.outreach.types import DraftCheck
from bot.services.draft_types import Collision, Drafted, Refused
from bot.views.documents import company_document
from bot.views.draft import channel, language

_SIGNS = {"ok": "✓", "warn": "!", "refuse": "✗"}


def draft_document(drafted: Drafted, words: Words) -> dict[str, Any]:
    """A draft with what it rests on, what its checks found, and who else wrote there."""
    draft, stored, outreach = drafted.draft, drafted.stored, drafted.outreach
    contact, prompt = outreach.contact, draft.prompt
    person = None if contact is None else {"id": contact.id, "name": contact.name, "title": contact.title}
    return {
        "id": stored.id,
        "version": stored.version,
        "state": stored.state.value,
        "company": company_document(outreach.fit.company),
        "contact": person if contact is None or person is None else {**person, "email": contact.email},
        "persona": outreach.persona.name,
        "channel": draft.channel.value,
        "language": draft.language,
        "step": int(draft.step),
        "angle": draft.angle,
        "subject": draft.subject,
        "body": draft.body,
        "questions": list(draft.questions),
        "claims": [{"text": claim.text, "facts": list(claim.facts)} for claim in draft.claims],
        "checks": [_check(check, words) for check in draft.checks],
        "footer": draft.footer,
        "by": draft.by,
        "note": words(draft.note) if draft.note and words.has(draft.note) else None,
        "prompt": None if prompt is None else {"name": prompt.name, "sha256": prompt.sha256},
        "collisions": [_collision(each) for each in drafted.collisions],
    }


def refused_document(refused: Refused) -> dict[str, Any]:
    """Why there is no draft."""
    return {
        "refused": refused.code,
        "why": refused.why,
        "change": refused.change,
        "company": None if refused.company is None else company_document(refused.company),
        "candidates": [company_document(company) for company in refused.candidates],
    }


def heading(drafted: Drafted, words: Words) -> str:
    """To whom, how and in what language, in a line."""
    outreach, draft = drafted.outreach, drafted.draft
    params = {"name": outreach.fit.company.name, "persona": outreach.persona.name}
    said = {"channel": channel(draft.channel.value, words), "language": language(draft.language, words)}
    if outreach.contact is None:
        return words("draft-for-persona", **params, **said)
    return words("draft-for-contact", contact=outreach.contact.name, **params, **said)


def check_lines(drafted: Drafted, words: Words) -> list[str]:
    """What the checks found, a line each: what is not well first."""
    ordered = sorted(drafted.draft.checks, key=lambda check: check.ok)
    return [f"{'✓' if check.ok else _SIGNS[check.level]} {told(check, words)}" for check in ordered]


def told(check: DraftCheck, words: Words) -> str:
    """What a check found, after its name where it has one; a check out of the database has its dates as texts."""
    params = {name: _day(value) for name, value in check.params.items()}
    found = words(check.detail, **params).strip() if words.has(check.detail) else ""
    rule = f"check-rule-{check.rule}"
    name = words(rule) if words.has(rule) else ""
    return ": ".join(part for part in (name, found) if part) or check.rule


def _check(check: DraftCheck, words: Words) -> dict[str, Any]:
    return {
        "rule": check.rule,
        "ok": check.ok,
        "detail": told(check, words),
        "level": check.level,
        "code": check.detail,
    }


def _collision(each: Collision) -> dict[str, Any]:
    return {"by": each.by, "at": each.at.isoformat(), "sent": each.sent, "channel": each.channel, "to": each.to}


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
