"""A message to a company: written, reworked, approved, and marked as sent by the person who sent it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.errors import BotRefusal
from bot.handlers.guide import example_names
from bot.intents import AskDraft
from bot.intents.edits import EditDraft
from bot.outreach.types import LANGUAGES, Channel, Step
from bot.services.decide_draft import approve_draft, drop_draft, edit_draft, mark_sent
from bot.services.draft_message import draft_message
from bot.services.draft_recipients import recipients
from bot.services.draft_types import Refused, Wish
from bot.services.find_company import find_company
from bot.services.keep_draft import read_draft
from bot.services.spoken_profile import about
from bot.turn import Turn
from bot.views import draft as view
from bot.views.guide import which_company
from bot.views.reply import Reply
from storage.drafts import DraftState, StoredDraft

_SUBJECT = re.compile(r"\s*(?:subject|aihe|ämne)\s*:\s*(?P<subject>\S.*?)\s*", re.IGNORECASE)


def on_question(asked: AskDraft, turn: Turn) -> Reply:
    """A draft to a company that is named, or was last spoken of; then the asker's own latest draft is gone on with."""
    wish = Wish(asked.company or "")
    if asked.company is None:
        with turn.reading() as workspace:
            company_id = workspace.conversations.recall(turn.incoming.conversation_key)
            mine = [] if company_id is None else [each for each in workspace.drafts.of(company_id) if _open(each, turn)]
        if company_id is None:
            return which_company(turn.words, example_names(turn))
        wish = _as_kept(mine[-1]) if mine else Wish("", company_id=company_id)
    wish = _or_by_the_other_name(_as_asked(wish, asked), turn)
    return _written(wish, turn)


def on_draft_button(turn: Turn) -> Reply:
    """Under a fit card: the first message, to whom and how the team's personas and contacts say."""
    return _written(Wish("", company_id=about(turn.incoming.value or "")[0]), turn)


def on_shorten(turn: Turn) -> Reply:
    """The same message, shorter."""
    return _written(replace(_wish(turn), short=True), turn, replaces=True)


def on_angle(turn: Turn) -> Reply:
    """The same message from another angle."""
    wish = _wish(turn)
    return _written(replace(wish, angle=wish.angle + 1), turn, replaces=True)


def on_to(turn: Turn) -> Reply:
    """For somebody else: a contact, or a persona without a name."""
    kind, _, who = _choice(turn).partition("|")
    wish = _wish(turn)
    if kind == "c":
        return _written(replace(wish, contact_id=who, persona=None), turn, replaces=True)
    return _written(replace(wish, contact_id="", persona=who), turn, replaces=True)


def on_channel(turn: Turn) -> Reply:
    """Said in another way."""
    chosen = _choice(turn)
    return _written(
        replace(_wish(turn), channel=Channel(chosen) if chosen in set(Channel) else None), turn, replaces=True
    )


def on_language(turn: Turn) -> Reply:
    """In another language."""
    chosen = _choice(turn)
    return _written(replace(_wish(turn), language=chosen if chosen in LANGUAGES else None), turn, replaces=True)


def on_next(turn: Turn) -> Reply:
    """The message that follows this one, as a draft of its own."""
    wish = _wish(turn)
    step = Step(min(wish.step + 1, max(Step)))
    return _written(replace(wish, step=step, angle=0, short=False, instead_of=None), turn)


def on_edited(asked: EditDraft, turn: Turn) -> Reply:
    """A draft in a person's own words, written in a message."""
    with turn.reading() as workspace:
        stored = workspace.drafts.get(asked.number)
    subject, body = _parted(asked.text, subject=stored is not None and stored.subject is not None)
    kept = "" if stored is None else stored.subject
    drafted = edit_draft(turn, asked.number, subject=subject or kept, body=body)
    with turn.reading() as workspace:
        to = recipients(workspace, drafted.outreach.fit.company)
    return view.draft_card(drafted, to, turn.words)


def on_edit_by_message(turn: Turn) -> Reply:
    """How to change it by message, where no modal can be opened."""
    return view.edit_by_message(_stored(turn), turn.words)


def on_approve(turn: Turn) -> Reply:
    """Approve it, and hand out the text to copy."""
    stored = approve_draft(turn, _id(turn))
    return view.approved(stored, read_draft(stored), _company(stored, turn), turn.words)


def on_sent(turn: Turn) -> Reply:
    """A person says that they have sent it."""
    stored = mark_sent(turn, _id(turn))
    return view.sent(stored, _company(stored, turn), turn.words)


def on_drop(turn: Turn) -> Reply:
    """Lay it aside."""
    stored = drop_draft(turn, _id(turn))
    return view.dropped(stored, _company(stored, turn), turn.words)


def _parted(text: str, *, subject: bool) -> tuple[str | None, str]:
    """(Subject, body): a first line that says "Subject:" is the subject of an e-mail."""
    first, _, rest = text.strip().partition("\n")
    found = _SUBJECT.fullmatch(first) if subject else None
    return (found["subject"], rest.strip()) if found else (None, text.strip())


def _or_by_the_other_name(wish: Wish, turn: Turn) -> Wish:
    """A name may mean a persona or a person ("for Helena"): where the one is not known, the other is looked for."""
    if wish.persona is None or wish.contact is not None:
        return wish
    with turn.reading() as workspace:
        companies = workspace.companies
        found = companies.get(wish.company_id) if wish.company_id else find_company(workspace, wish.company).company
        if found is None:
            return wish
        to = recipients(workspace, found)
    asked = wish.persona.casefold()
    if any(asked in name.casefold() for name in to.personas):
        return wish
    people = [contact for contact in to.contacts if asked in contact.name.casefold()]
    return replace(wish, persona=None, contact=wish.persona) if people else wish


def _written(wish: Wish, turn: Turn, *, replaces: bool = False) -> Reply:
    """The draft, in the place of the version whose button was pressed if so; a refusal leaves that one where it is."""
    drafted = draft_message(turn, wish)
    if isinstance(drafted, Refused):
        return view.refused(drafted, wish.company, turn.words)
    with turn.reading() as workspace:
        to = recipients(workspace, drafted.outreach.fit.company)
    return replace(view.draft_card(drafted, to, turn.words), replaces=replaces)


def _wish(turn: Turn) -> Wish:
    """The wish of the version whose button was pressed, to be changed in one respect."""
    return _as_kept(_stored(turn))


def _as_asked(wish: Wish, asked: AskDraft) -> Wish:
    """With what was said; nothing said of a draft that there is means the same from another angle."""
    if asked.persona or asked.contact:
        wish = replace(wish, persona=asked.persona, contact=asked.contact, contact_id=None)
    if asked.channel in set(Channel):
        wish = replace(wish, channel=Channel(asked.channel))
    if asked.language in LANGUAGES:
        wish = replace(wish, language=asked.language)
    if asked.step in set(Step) and asked.step != wish.step:
        wish = replace(wish, step=Step(asked.step), angle=0, short=False, instead_of=None)
    if wish.instead_of and not (asked.persona or asked.contact or asked.channel or asked.language or asked.step):
        wish = replace(wish, angle=wish.angle + 1)
    return wish


def _open(stored: StoredDraft, turn: Turn) -> bool:
    return stored.made_by == turn.asker and stored.state is DraftState.DRAFT


def _as_kept(stored: StoredDraft) -> Wish:
    return Wish(
        company="",
        company_id=stored.company_id,
        persona=stored.persona,
        contact_id=stored.contact_id or "",
        channel=Channel(stored.channel),
        language=stored.language,
        step=Step(stored.step),
        angle=stored.angle,
        short=stored.short,
        instead_of=stored.id,
    )


def _id(turn: Turn) -> str:
    return (turn.incoming.value or "").partition("|")[0]


def _choice(turn: Turn) -> str:
    return (turn.incoming.value or "").partition("|")[2]


def _stored(turn: Turn) -> StoredDraft:
    with turn.reading() as workspace:
        stored = workspace.drafts.get(_id(turn))
    if stored is None:
        raise BotRefusal("refusal-draft-unknown", number=_id(turn)[:20])
    return stored


def _company(stored: StoredDraft, turn: Turn) -> str:
    with turn.reading() as workspace:
        company = workspace.companies.get(stored.company_id)
    return "" if company is None else company.name
