"""Not a fit, because …: which criterion does not hold, and why in the asker's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.fit_company import fit_by_id
from bot.services.judging import active_scorer
from bot.services.record_feedback import Told, record_feedback
from bot.services.spoken_profile import about
from bot.turn import Turn
from bot.views.feedback import OTHER, recorded, unfit_fields
from bot.views.guide import no_profile, which_company
from bot.views.modal import View
from bot.views.reply import Reply
from icp.errors import Refusal
from icp.facts import Field


def on_open(turn: Turn) -> View | Reply:
    """The profile's criteria to choose from, and room for words."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        answer = None if scorer is None else fit_by_id(workspace, scorer, about(turn.incoming.value or "")[0])
    if answer is None:
        return no_profile(turn.words)
    return which_company(turn.words) if answer.fit is None else unfit_fields(answer.fit, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Another reason than the criteria wants a word."""
    if values.get("field", OTHER) == OTHER and not any(map(str.isalnum, values.get("reason", ""))):
        return {"reason": BotRefusal("refusal-unfit-reason")}
    return {}


def on_submit(turn: Turn, values: Values) -> Reply:
    """Record it, with a button that takes it back."""
    name, reason = values.get("field", OTHER), values.get("reason", "").strip()
    field = Field(name) if name in set(Field) else None
    with turn.writing() as workspace:
        company = workspace.companies.get(about(turn.incoming.value or "")[0])
        if company is None:
            return which_company(turn.words)
        key = f"not_a_fit:{company.id}:{turn.incoming.key}"
        told = Told("not_a_fit", turn.now.date(), turn.asker, "slack", key, field, reason)
        done = record_feedback(workspace, company, told)
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        workspace.commit()
    return replace(recorded(done, turn.words), replaces=False)
