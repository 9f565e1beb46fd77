"""The best customers, and the profile that they teach."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import BotRefusal
from bot.handlers.feedback import propose_edit
from bot.handlers.proposals import propose_here
from bot.intents import AskBestCustomers, ChangeBest, LearnProfile, understand_mix
from bot.services.best_customers import customer_list, find_customer, say_best
from bot.services.learn_from_customers import FromCustomers, learn_from_customers
from bot.services.not_customers import customers_again, turn_back
from bot.services.preview import Preview, preview
from bot.turn import Turn
from bot.views.customers import best_customers, from_customers
from bot.views.guide import which_company
from bot.views.pictures import report_file
from bot.views.reply import Reply
from bot.views.told_reason import learned_reason
from bot.views.turned_back import customer_again, turned_back
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


def on_change_best(asked: ChangeBest, turn: Turn) -> Reply:
    """Leave the customer last spoken of out of the best ones, or let it be among them again."""
    with turn.writing() as workspace:
        recalled = workspace.conversations.recall(turn.incoming.conversation_key)
        if recalled is None:
            return which_company(turn.words)
        if asked.out:
            workspace.customers.leave_out([recalled], turn.asker)
        else:
            workspace.customers.take_back([recalled])
        found = customer_list(workspace)
        workspace.commit()
    return best_customers(found, turn.words)


def not_a_customer(name: str | None, turn: Turn) -> Reply:
    """A company that was taken for a customer is a lead; without a name the one last spoken of."""
    with turn.writing() as workspace:
        if name is None:
            recalled = workspace.conversations.recall(turn.incoming.conversation_key)
            company = None if recalled is None else workspace.companies.get(recalled)
            if company is None:
                return which_company(turn.words)
            name = company.business_id or company.domain or company.name
        done = turn_back(workspace, [find_customer(workspace, name)])
        for company in done.leads:
            workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        workspace.commit()
    return turned_back(done, turn.words)


def on_not_a_customer_button(turn: Turn) -> Reply:
    """Under an outcome that no customer has."""
    with turn.writing() as workspace:
        done = turn_back(workspace, workspace.companies.by_ids([turn.incoming.value or ""]))
        workspace.commit()
    return turned_back(done, turn.words)


def on_customer_again_button(turn: Turn) -> Reply:
    """That was a slip: it is a customer."""
    with turn.writing() as workspace:
        again = customers_again(workspace, [turn.incoming.value or ""])
        workspace.commit()
    return customer_again(again, turn.words)


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
        foreseen = preview(workspace, found.learned.profile)
    tested = backtest(found.sample, found.mask)
    reply = from_customers(found, tested, _propose(found, foreseen, turn), turn.words)
    if turn.slack is None:  # the terminal shows no pictures
        return reply
    return replace(reply, files=(report_file(found.learned, tested, turn.words),))


def _propose(found: FromCustomers, foreseen: Preview, turn: Turn) -> Reply | None:
    """The proposal as its proposer sees it; None where the active profile says this already."""
    try:
        return propose_here(turn, found.learned.profile, learned_reason(found.learned), foreseen)[1]
    except BotRefusal as refused:
        if refused.key != "refusal-proposal-nothing":
            raise
        return None
