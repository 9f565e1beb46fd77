"""What was the language model used for?"""

from __future__ import annotations

from bot.intents import AskModelUse
from bot.services.model_use import model_use_for
from bot.turn import Turn
from bot.views.model_use import model_use
from bot.views.reply import Reply


def on_question(_asked: AskModelUse, turn: Turn) -> Reply:
    """Answer for those who may approve."""
    name = None if turn.model is None else turn.model.name
    with turn.reading() as workspace:
        report = model_use_for(workspace, turn.incoming.user_id, turn.budget, name)
    return model_use(report, turn.words)
