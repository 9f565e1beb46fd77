"""Drafts as they are kept, and back; and what colleagues have written to a company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.explanations.types import Claim
from bot.outreach.types import Channel, Draft, DraftCheck, Outreach, Step
from bot.services.draft_types import Collision
from prompts import PromptRef
from storage.drafts import DraftState, NewDraft, StoredDraft
from storage.workspace import Workspace

_SHOWN = 20


def keep_draft(
    workspace: Workspace, draft: Draft, outreach: Outreach, *, by: str, instead_of: str | None = None
) -> StoredDraft:
    """Keep a draft as a new one, or as the next version of another. The caller commits."""
    contact, prompt = outreach.contact, draft.prompt
    return workspace.drafts.add(
        NewDraft(
            company_id=outreach.fit.company.id,
            contact_id=None if contact is None else contact.id,
            contact_name="" if contact is None else contact.name,
            persona=outreach.persona.name,
            channel=draft.channel.value,
            language=draft.language,
            step=draft.step.value,
            angle=draft.angle,
            short=outreach.short,
            subject=draft.subject,
            body=draft.body,
            footer=draft.footer,
            questions=draft.questions,
            claims=[{"text": claim.text, "facts": list(claim.facts)} for claim in draft.claims],
            checks=[_check_document(check) for check in draft.checks],
            written_by=draft.by,
            note=draft.note,
            prompt_name=None if prompt is None else prompt.name,
            prompt_version=None if prompt is None else prompt.version,
            prompt_sha256=None if prompt is None else prompt.sha256,
            made_by=by,
            edited_from=instead_of,
        )
    )


def read_draft(stored: StoredDraft) -> Draft:
    """The draft of a kept version."""
    known = (stored.prompt_name, stored.prompt_version, stored.prompt_sha256)
    return Draft(
        channel=Channel(stored.channel),
        language=stored.language,
        step=Step(stored.step),
        angle=stored.angle,
        subject=stored.subject,
        body=stored.body,
        claims=tuple(Claim(claim["text"], tuple(claim["facts"])) for claim in stored.claims),
        checks=tuple(_check(document) for document in stored.checks),
        footer=stored.footer,
        by=stored.written_by,
        note=stored.note,
        prompt=PromptRef(*map(str, known)) if all(known) else None,
        questions=tuple(stored.questions),
    )


def earlier(workspace: Workspace, outreach: Outreach) -> tuple[Draft, ...]:
    """The messages of this sequence before the asked one, the oldest first.

    Of each step the one that was sent, else approved, else drafted last.
    """
    contact = None if outreach.contact is None else outreach.contact.id
    mine = [
        each
        for each in workspace.drafts.of(outreach.fit.company.id)
        if (each.persona, each.contact_id) == (outreach.persona.name, contact)
        and each.step < outreach.step
        and each.state is not DraftState.DROPPED
    ]
    best: dict[int, StoredDraft] = {}
    order = [DraftState.DRAFT, DraftState.APPROVED, DraftState.SENT]
    for each in sorted(mine, key=lambda one: (order.index(one.state), int(one.id))):
        best[each.step] = each
    return tuple(read_draft(best[step]) for step in sorted(best))


def collisions(workspace: Workspace, company_id: str, *, by: str, days: int) -> tuple[Collision, ...]:
    """What others drafted to a company within so many days, and what anybody has sent, the newest first.

    Of one draft only the latest version counts; dropped ones do not.
    """
    if days <= 0:
        return ()
    lately = workspace.drafts.of(company_id, since=workspace.at - timedelta(days=days))
    newest = {each.thread: each for each in lately if each.state is not DraftState.DROPPED}
    newest |= {each.thread: each for each in lately if each.state is DraftState.SENT}
    found = [_collision(each) for each in newest.values() if each.state is DraftState.SENT or each.made_by != by]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True)[:_SHOWN])


def collision_check(found: Sequence[Collision], days: int) -> tuple[DraftCheck, ...]:
    """The same among the checks of a draft; none where the team looks back no day."""
    if not found:
        none = DraftCheck("collision", ok=True, level="ok", detail="draft-collision-none", params={"days": days})
        return (none,) if days else ()
    first = found[0]
    params = {"by": first.by, "date": first.at.date(), "to": first.to, "count": len(found)}
    detail = "draft-collision-sent" if first.sent else "draft-collision-drafted"
    return (DraftCheck("collision", ok=False, level="warn", detail=detail, params=params),)


def _collision(each: StoredDraft) -> Collision:
    sent = each.state is DraftState.SENT
    return Collision(
        by=(each.sent_by if sent else None) or each.made_by,
        at=(each.sent_at if sent else None) or each.made_at,
        sent=sent,
        channel=each.channel,
        to=each.contact_name or each.persona,
    )


def _check_document(check: DraftCheck) -> dict[str, Any]:
    params = {name: _plain(value) for name, value in check.params.items()}
    return {"rule": check.rule, "ok": check.ok, "level": check.level, "detail": check.detail, "params": params}


def _plain(value: object) -> object:
    """A parameter as JSON holds it: numbers and texts as they are, dates and values of facts as text."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _check(document: Mapping[str, Any]) -> DraftCheck:
    return DraftCheck(
        document["rule"], document["ok"], document["level"], document["detail"], dict(document.get("params", {}))
    )
