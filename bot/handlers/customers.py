"""The best customers, and the profile that they teach."""

from __future__ import annotations

from dataclasses import replace

from bot.customer_intents import AskBestCustomers, LearnProfile, understand_mix
from bot.errors import BotRefusal
from bot.handlers.feedback import propose_edit
from bot.services.best_customers import customer_list, say_best
from bot.services.learn_from_customers import FromCustomers, learn_from_customers
from bot.services.propose_profile import propose
from bot.turn import Turn
from bot.views.customers import best_customers, from_customers
from bot.views.pictures import report_file
from bot.views.reply import Reply
from icp.best import read_mix
from icp.learning.backtest import backtest


def on_question(asked: AskBestCustomers, turn: Turn) -> Reply:
    """Who are our best customers? With "by …" that is what "best" means from now on."""
    if asked.by is None:
        with turn.reading() as workspace:
            found = customer_list(workspace)
        return best_customers(found, turn.words)
    mix = read_mix(understand_mix(asked.by))
    with turn.writing() as workspace:
        say_best(workspace, mix, by=turn.asker)
        found = customer_list(workspace)
        workspace.commit()
    return best_customers(found, turn.words)


def on_leave_out(turn: Turn) -> Reply:
    """Take a customer off the list of the best; the list as it is then."""
    with turn.writing() as workspace:
        workspace.customers.leave_out([turn.incoming.value or ""], turn.asker)
        found = customer_list(workspace)
        workspace.commit()
    return best_customers(found, turn.words)


def on_take_back(turn: Turn) -> Reply:
    """Let it be among the best again."""
    with turn.writing() as workspace:
        workspace.customers.take_back([turn.incoming.value or ""])
        found = customer_list(workspace)
        workspace.commit()
    return best_customers(found, turn.words)


def on_learn(asked: LearnProfile, turn: Turn) -> Reply:
    """Learn a profile from the best customers, or an edit from the outcomes, and propose it."""
    return propose_edit(turn) if asked.source == "outcomes" else _learn(turn, everyone=False)


def on_learn_button(turn: Turn) -> Reply:
    """Under the list of the best."""
    return _learn(turn, everyone=False)


def on_learn_everyone_button(turn: Turn) -> Reply:
    """From all customers that have not left."""
    return _learn(turn, everyone=True)


def _learn(turn: Turn, *, everyone: bool) -> Reply:
    with turn.reading() as workspace:
        found = learn_from_customers(workspace, everyone=everyone)
    tested = backtest(found.sample, found.mask)
    reply = from_customers(found, tested, _propose(found, turn), turn.words)
    if turn.slack is None:  # the terminal shows no pictures
        return reply
    return replace(reply, files=(report_file(found.learned, tested, turn.words),))


def _propose(found: FromCustomers, turn: Turn) -> int | None:
    """The proposal's number; None where the active profile says this already."""
    reason = turn.words("learned-reason", customers=found.learned.customers, background=found.learned.background)
    with turn.writing() as workspace:
        try:
            proposal = propose(workspace, found.learned.profile, by=turn.asker, reason=reason, at=turn.now)
        except BotRefusal as refused:
            if refused.key != "refusal-proposal-nothing":
                raise
            return None
        workspace.commit()
        return proposal.number
