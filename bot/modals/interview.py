"""Why a customer bought: the guide's questions as fields, filled in at one sitting or over several."""

from __future__ import annotations

from collections.abc import Mapping

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.interviews import QUESTIONS, Recorded, read_interview, record_answer
from bot.turn import Turn
from bot.views import interviews as view
from bot.views.modal import View
from bot.views.reply import Reply
from icp.errors import Refusal


def on_open(turn: Turn) -> View | Reply:
    """The questions, with what the asker wrote before in the fields."""
    with turn.reading() as workspace:
        company = workspace.companies.get(turn.incoming.value or "")
        found = None if company is None else read_interview(workspace, company)
    if found is None:
        raise BotRefusal("refusal-company-gone")
    return view.questions(found, turn.asker, turn.words)


def check(values: Values) -> Mapping[str, Refusal]:
    """Every answer says something, and there is one."""
    if not values:
        return {"": BotRefusal("refusal-modal-empty")}
    empty = [question for question, text in values.items() if not any(map(str.isalnum, text))]
    return {question: BotRefusal("refusal-modal-empty") for question in empty}


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep what is new, as the asker heard it."""
    told = {question: values[question].strip() for question in QUESTIONS if question in values}
    with turn.writing() as workspace:
        company = workspace.companies.get(turn.incoming.value or "")
        if company is None:
            raise BotRefusal("refusal-company-gone")
        by = turn.asker
        changed = [each for each, text in told.items() if record_answer(workspace, company, each, text, by=by)]
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        found = read_interview(workspace, company)
        workspace.commit()
    kept = Recorded(company, {each: told[each] for each in changed or told}, tuple(changed), unplaced=False)
    return view.recorded(kept, view.unanswered(found), turn.words, model=turn.model is not None)
