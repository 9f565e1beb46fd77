"""A fact of a company that a person fills in: kept as theirs, and scored at once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import BotRefusal
from bot.services.rescore import rescore_some
from icp.facts import Fact
from icp.fit import Fit
from icp.scoring import Scorer
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Rescored:
    """What a fact changed."""

    fact: Fact
    before: Fit
    after: Fit


def tell_fact(workspace: Workspace, scorer: Scorer, company_id: str, fact: Fact) -> Rescored:
    """Keep a fact and judge the company with it. The caller commits.

    Args:
        workspace: opened for writing.
        scorer: by the profile that the answer is judged by; the stored scores follow the active one.
        company_id: of which it was told.
        fact: with its source and day.

    Raises:
        BotRefusal: there is no such company any more.
    """
    company = workspace.companies.get(company_id)
    if company is None or not workspace.companies.state(company_id, [fact]):
        raise BotRefusal("refusal-company-gone")
    rescore_some(workspace, [company_id])
    known = workspace.companies.get(company_id) or company
    return Rescored(fact, scorer.fit(company), scorer.fit(known))
