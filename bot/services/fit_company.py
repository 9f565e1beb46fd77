"""Does this company fit?"""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.find_company import find_company
from icp.facts import Company
from icp.fit import Fit
from icp.scoring import Scorer
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FitAnswer:
    """What was found for a company's name, domain or business id.

    Attributes:
        fit: None where no company was found, or more than one could be meant.
        candidates: near names, the nearest first; empty where a fit was given.
        several: whether the candidates all bear the asked name, rather than resemble it.
        customer: whether the team sells to it already.
    """

    query: str
    fit: Fit | None
    candidates: tuple[Company, ...] = ()
    several: bool = False
    customer: bool = False


def fit_by_name(workspace: Workspace, scorer: Scorer, query: str) -> FitAnswer:
    """Find a company however sloppily it is named, and judge it."""
    found = find_company(workspace, query)
    if found.company is None:
        return FitAnswer(query, None, found.candidates, found.several)
    return _answer(workspace, scorer, query, found.company)


def fit_by_id(workspace: Workspace, scorer: Scorer, company_id: str) -> FitAnswer:
    """Judge a company that was chosen from a list."""
    company = workspace.companies.get(company_id)
    return FitAnswer(company_id, None) if company is None else _answer(workspace, scorer, company_id, company)


def _answer(workspace: Workspace, scorer: Scorer, query: str, company: Company) -> FitAnswer:
    return FitAnswer(query, scorer.fit(company), customer=workspace.companies.relation(company.id) == "customer")
