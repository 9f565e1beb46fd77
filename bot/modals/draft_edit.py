"""A draft in a person's own words, checked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.decide_draft import edit_draft
from bot.services.draft_recipients import recipients
from bot.services.keep_draft import read_draft
from bot.turn import Turn
from bot.views.draft import draft_card, edit_fields
from bot.views.modal import View
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.drafts import StoredDraft
from storage.workspace import Workspace


def on_open(turn: Turn) -> View | Reply:
    """Subject and body as they stand."""
    with turn.reading() as workspace:
        stored = _stored(workspace, turn)
        company = workspace.companies.get(stored.company_id)
    return edit_fields(stored, read_draft(stored), "" if company is None else company.name, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """A message says something."""
    body = values.get("body")
    says_nothing = body is not None and not any(map(str.isalnum, body))
    return {"body": BotRefusal("refusal-draft-empty")} if says_nothing else {}


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep the wording as the next version, and show it with what the checks say, in the place of the old one.

    Both fields are required, so one that is missing was not touched: not every Slack sends what stood there before.
    """
    with turn.reading() as workspace:
        stored = _stored(workspace, turn)
    subject = values.get("subject", stored.subject or "")
    drafted = edit_draft(turn, stored.id, subject=subject, body=values.get("body", stored.body))
    with turn.reading() as workspace:
        to = recipients(workspace, drafted.outreach.fit.company)
    return replace(draft_card(drafted, to, turn.words), replaces=True)


def _stored(workspace: Workspace, turn: Turn) -> StoredDraft:
    stored = workspace.drafts.get(turn.incoming.value or "")
    if stored is None:
        raise BotRefusal("refusal-draft-unknown", number=(turn.incoming.value or "")[:20])
    return stored
