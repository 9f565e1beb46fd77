"""What becomes of a draft: edited, approved, marked as sent by a person, or dropped. Osuma sends nothing."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import BotRefusal
from bot.outreach.checks import check
from bot.outreach.types import Draft, DraftCheck, Outreach
from bot.services.apply_personas import read_personas
from bot.services.do_not_contact import standing_against
from bot.services.draft_gate import blocked
from bot.services.draft_types import Drafted
from bot.services.judging import active_scorer
from bot.services.keep_draft import collisions, earlier, keep_draft, read_draft
from bot.services.offers import read_offer
from bot.turn import Turn
from storage.drafts import DraftState, StoredDraft
from storage.workspace import Workspace


def edit_draft(turn: Turn, draft_id: str, *, subject: str | None, body: str) -> Drafted:
    """Keep a person's own wording as the next version, with what the checks say of it.

    Raises:
        BotRefusal: there is no such draft, it says nothing, or what it was written from is gone.
    """
    if not body.strip():
        raise BotRefusal("refusal-draft-empty")
    with turn.writing() as workspace:
        stored = _stored(workspace, draft_id)
        _require_clear(workspace, stored, turn)
        outreach = outreach_of(workspace, stored, turn)
        draft = _reworded(read_draft(stored), outreach, subject, body, turn.asker)
        kept = keep_draft(workspace, draft, outreach, by=turn.asker, instead_of=stored.id)
        found = collisions(workspace, stored.company_id, by=turn.asker, days=outreach.offer.collision_days)
        workspace.commit()
    return Drafted(draft, outreach, kept, found)


def approve_draft(turn: Turn, draft_id: str) -> StoredDraft:
    """Approve a version, so that it may be copied and sent.

    Raises:
        BotRefusal: there is no such draft, it is sent already, a check forbids it, or somebody objected meanwhile.
    """
    with turn.writing() as workspace:
        stored = _stored(workspace, draft_id)
        _require_clear(workspace, stored, turn)
        wrong = [each for each in read_draft(stored).checks if each.level == "refuse" and not each.ok]
        if wrong:
            raise BotRefusal("refusal-draft-check", check=turn.words(wrong[0].detail, **wrong[0].params))
        return _decided(workspace, stored, DraftState.APPROVED, turn)


def mark_sent(turn: Turn, draft_id: str) -> StoredDraft:
    """Note that a person has sent an approved version.

    Raises:
        BotRefusal: there is no such draft, or it is not approved.
    """
    with turn.writing() as workspace:
        return _decided(workspace, _stored(workspace, draft_id), DraftState.SENT, turn)


def drop_draft(turn: Turn, draft_id: str) -> StoredDraft:
    """Lay a version aside.

    Raises:
        BotRefusal: there is no such draft, or it is sent.
    """
    with turn.writing() as workspace:
        return _decided(workspace, _stored(workspace, draft_id), DraftState.DROPPED, turn)


def outreach_of(workspace: Workspace, stored: StoredDraft, turn: Turn) -> Outreach:
    """What a kept version was written from, as far as it is known today.

    Raises:
        BotRefusal: its company, persona, offer or profile is gone.
    """
    company, scorer = workspace.companies.get(stored.company_id), active_scorer(workspace)
    offer = read_offer(workspace)
    persona = next((each for each in read_personas(workspace) if each.name == stored.persona), None)
    if company is None or scorer is None or offer is None or persona is None:
        raise BotRefusal("refusal-draft-stale")
    draft = read_draft(stored)
    outreach = Outreach(
        fit=scorer.fit(company),
        persona=persona,
        contact=None if stored.contact_id is None else workspace.people.get(stored.contact_id),
        offer=offer,
        channel=draft.channel,
        language=draft.language,
        today=turn.now.date(),
        step=draft.step,
        angle=draft.angle,
        short=stored.short,
    )
    return replace(outreach, earlier=earlier(workspace, outreach))


def _reworded(draft: Draft, outreach: Outreach, subject: str | None, body: str, by: str) -> Draft:
    """The draft in a person's words: which facts each sentence rests on is theirs to know, so no claims are kept."""
    own = replace(draft, subject=subject if draft.subject is not None else None, body=body.strip(), claims=(), by=by)
    own = replace(own, note=None, prompt=None)
    found = check(own.subject, own.body, outreach, questions=own.questions)
    rules = {each.rule for each in found}
    beside: list[DraftCheck] = [each for each in draft.checks if each.rule in _BESIDE and each.rule not in rules]
    return replace(own, checks=(*found, *beside))


_BESIDE = frozenset({"consent", "legal-form", "duties", "feedback", "collision", "sequence", "address"})
"""Checks of what surrounds a message; another wording changes nothing of them."""


def _decided(workspace: Workspace, stored: StoredDraft, state: DraftState, turn: Turn) -> StoredDraft:
    decided = workspace.drafts.decide(stored.id, state, turn.asker)
    if decided is None and stored.state is state:
        return stored  # pressed twice
    if decided is None:
        raise BotRefusal(f"refusal-draft-{state.value}", state=turn.words(f"draft-state-{stored.state.value}"))
    workspace.commit()
    return decided


def _stored(workspace: Workspace, draft_id: str) -> StoredDraft:
    stored = workspace.drafts.get(draft_id)
    if stored is None:
        raise BotRefusal("refusal-draft-unknown", number=draft_id[:20])
    return stored


def _require_clear(workspace: Workspace, stored: StoredDraft, turn: Turn) -> None:
    """Refuse what has been forbidden since the draft was written."""
    company = workspace.companies.get(stored.company_id)
    contact = None if stored.contact_id is None else workspace.people.get(stored.contact_id)
    entry = None if company is None else standing_against(workspace, company, contact)
    if entry is not None and company is not None:
        raise BotRefusal("refusal-draft-blocked", why=blocked(entry, company, turn.words).why)
