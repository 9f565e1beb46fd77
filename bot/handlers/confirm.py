"""What would change something is shown first, and done when its button is pressed.

What shows itself first (a company to add, facts, a proposal) is not here: its own handler does so.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from bot.handlers import digest, proposals
from bot.handlers.said_company import or_asked
from bot.intents import (
    AskBestCustomers,
    ChangeApprover,
    ChangeBest,
    DecideProposal,
    Intent,
    NotCustomer,
    ReportMonthly,
    ShowProposal,
    TellOutcome,
    understand_mix,
)
from bot.intents.as_text import dump, load
from bot.services.best_customers import find_customer
from bot.services.fit_company import fit_by_id
from bot.services.judging import active_scorer
from bot.turn import Turn
from bot.views import confirm as view
from bot.views.feedback import why_not
from bot.views.reply import Reply
from icp import identity
from icp.best import read_mix
from icp.facts import Company

Ask = Callable[[Any, Turn], Reply | None]


def first(intent: Intent, turn: Turn) -> Reply | None:
    """What is shown before an intent is done; None where it changes nothing, or shows itself first."""
    ask = _ASKED_FIRST.get(type(intent))
    return None if ask is None else ask(intent, turn)


def confirmed(turn: Turn) -> tuple[Intent, Turn] | None:
    """The intent of a pressed button, and the turn in which it is done; None for a forged or old one."""
    try:
        company_id, told = json.loads(turn.incoming.value or "")
    except (ValueError, TypeError):
        return None
    intent = load(told) if isinstance(told, str) else None
    if intent is None or type(intent) not in _ASKED_FIRST:
        return None
    if isinstance(company_id, str):
        with turn.writing() as workspace:
            if workspace.companies.get(company_id) is None:
                return None
            workspace.conversations.remember(turn.incoming.conversation_key, company_id)
            workspace.commit()
    return intent, turn


def _value(intent: Intent, company: Company | None = None) -> str:
    return json.dumps([None if company is None else company.id, dump(intent)], ensure_ascii=False)


def _outcome(asked: TellOutcome, turn: Turn) -> Reply | None:
    """Of which company, and what; whether it does not fit without a reason asks which criterion it is."""
    with turn.reading() as workspace:
        named = workspace.companies.find(asked.whole).company if asked.whole else None
        if named is not None and identity.name_key(named.name) == identity.name_key(asked.whole):
            return None  # all of it is a company's own name: the handler tells how it fits
    company, asked_back = or_asked(asked.company, turn)
    if company is None:
        return asked_back
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        scorer = active_scorer(workspace)
        fit = None if scorer is None else fit_by_id(workspace, scorer, company.id).fit
        workspace.commit()
    if asked.outcome == "not_a_fit" and not asked.reason and fit is not None:
        return why_not(fit, turn.words)
    done = TellOutcome(asked.outcome, None, asked.reason, "")
    return view.outcome(company.name, asked.outcome, asked.reason, _value(done, company), turn.words)


def _decision(asked: DecideProposal, turn: Turn) -> Reply:
    """The proposal itself, whose buttons decide."""
    return view.decision(proposals.on_show(ShowProposal(asked.number), turn), turn.words, approve=asked.approve)


def _approver(asked: ChangeApprover, turn: Turn) -> Reply:
    person = turn.asker if asked.person.casefold() in _ME else asked.person
    return view.sentence("confirm-approver", _value(asked), turn.words, person=person, add=asked.add)


def _monthly(asked: ReportMonthly, turn: Turn) -> Reply:
    return view.sentence("confirm-monthly", _value(asked), turn.words, wanted=asked.wanted)


def _best_means(asked: AskBestCustomers, turn: Turn) -> Reply | None:
    if asked.by is None:
        return None
    mix = read_mix(understand_mix(asked.by))
    return view.best_means([str(measure) for measure in mix], _value(asked), turn.words)


def _change_best(asked: ChangeBest, turn: Turn) -> Reply:
    company, asked_back = or_asked(asked.company, turn)
    if company is None:
        return asked_back
    with turn.reading() as workspace:
        customer = find_customer(workspace, company.business_id or company.domain or company.name)
    return view.change_best(customer, turn.words, out=asked.out)


def _not_customer(asked: NotCustomer, turn: Turn) -> Reply:
    company, asked_back = or_asked(asked.company, turn)
    if company is None:
        return asked_back
    return view.sentence("confirm-not-customer", _value(NotCustomer(None), company), turn.words, name=company.name)


_ASKED_FIRST: Final[dict[type[Intent], Ask]] = {
    TellOutcome: _outcome,
    DecideProposal: _decision,
    ChangeApprover: _approver,
    ReportMonthly: _monthly,
    AskBestCustomers: _best_means,
    ChangeBest: _change_best,
    NotCustomer: _not_customer,
    **digest.FIRST,
}


_ME: Final = frozenset(["me", "myself", "minut", "mut", "minua"])
