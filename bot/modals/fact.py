"""A missing fact, filled in from a fit card: a field made for what it asks, and the card scored anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BotRefusal
from bot.explanations.explain import explain
from bot.modals.base import Values
from bot.services.spoken_profile import about, spoken
from bot.services.tell_fact import tell_fact
from bot.turn import Turn
from bot.views.fact import fact_field, fact_told, fields_of
from bot.views.fit_card import fit_card
from bot.views.guide import no_profile
from bot.views.modal import View
from bot.views.other_profile import by_profile
from bot.views.reply import Reply
from icp import kinds
from icp.errors import Refusal, Unreadable
from icp.facts import Fact, Field


def on_open(turn: Turn) -> View | Reply:
    """The field of one fact, with what the profile looks for beside it."""
    company_id, field, name = _asked(turn)
    with turn.reading() as workspace:
        profile, company = spoken(workspace, name), workspace.companies.get(company_id)
    if company is None:
        raise BotRefusal("refusal-company-gone")
    return fact_field(company, field, None if profile is None else profile.scorer.profile, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether what was filled in is a value of its field."""
    wrong: dict[str, Refusal] = {} if values else {"": BotRefusal("refusal-modal-empty")}
    for block_id, text in values.items():
        field = fields_of(block_id)
        try:
            _ = None if field is None else kinds.read(field, text)
        except Unreadable as unreadable:
            wrong[block_id] = unreadable
    return wrong


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep it as the asker's own, and show the card as it is now in the place of the old one."""
    company_id, field, name = _asked(turn)
    told = [text for block_id, text in values.items() if fields_of(block_id) is field]
    if not told:
        raise BotRefusal("refusal-modal-empty")
    fact = Fact(field, kinds.read(field, told[-1]), turn.asker, turn.now.date())
    with turn.writing() as workspace:
        profile = spoken(workspace, name)
        if profile is None:
            return no_profile(turn.words)
        rescored = tell_fact(workspace, profile.scorer, company_id, fact)
        workspace.conversations.remember(turn.incoming.conversation_key, company_id)
        workspace.commit()
    fit = rescored.after
    card = fit_card(fit, explain(fit, turn.words, turn.model), turn.words, profile=profile.scorer.profile)
    if profile.name is not None:
        card = by_profile(card, profile.name, profile.scorer.version, turn.words)
    return replace(fact_told(card, rescored, turn.words), replaces=True)


def _asked(turn: Turn) -> tuple[str, Field, str | None]:
    """Company, field and profile of a button's value: "12|headcount", or "12|headcount Sweden ICP".

    Raises:
        BotRefusal: it names no field.
    """
    head, _, profile = (turn.incoming.value or "").partition(" ")
    company_id, _, name = head.partition("|")
    if name not in set(Field):
        raise BotRefusal("refusal-company-gone")
    return company_id, Field(name), about(f"{company_id} {profile}")[1] if profile else None
