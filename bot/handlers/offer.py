"""What the team offers."""

from __future__ import annotations

from bot.intents import ShowOffer
from bot.services.decide_proposal import may_decide
from bot.services.offers import read_offer
from bot.turn import Turn
from bot.views.form import told_how
from bot.views.offer import offer_by_message, offer_view
from bot.views.reply import Reply


def on_offer(_asked: ShowOffer, turn: Turn) -> Reply:
    """The offer that drafts are written from."""
    with turn.reading() as workspace:
        stored = workspace.offers.current()
        edit = turn.slack is not None and may_decide(workspace, turn.incoming.user_id)
        number = (stored.number if stored else 0) if edit else None
        shown = offer_view(read_offer(workspace), turn.words, number)
    return told_how(shown, offer_by_message(turn.words)) if turn.slack is None and stored else shown


def on_by_message(turn: Turn) -> Reply:
    """Where no form can be opened: how to change it."""
    return offer_by_message(turn.words)
