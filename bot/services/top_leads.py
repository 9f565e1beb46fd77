"""The best leads, from the stored scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from icp.fit import Fit, Tier
from icp.scoring import Scorer
from storage.workspace import Workspace

_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class TopLeads:
    """The best leads, best first, and how many qualified in all.

    Only leads that are scored and have no gate left open qualify; customers never do.
    """

    fits: tuple[Fit, ...]
    qualified: int


def top_leads(workspace: Workspace, scorer: Scorer, count: int, new_since: date | None = None) -> TopLeads:
    """The ``count`` best leads, of those first seen on ``new_since`` or later where it is given."""
    rows = workspace.scores.top(count, new_since)
    companies = {company.id: company for company in workspace.companies.by_ids([row.company_id for row in rows])}
    fits = tuple(scorer.fit(companies[row.company_id]) for row in rows)
    return TopLeads(fits, workspace.scores.qualified(new_since))


def names_to_ask_about(workspace: Workspace) -> list[str]:
    """Names of a lead or two to ask about: first one that is not at its best, so that "why?" has an answer."""
    rows = workspace.scores.top(_LOOKED_AT)
    telling = [row.name for row in rows if row.tier != Tier.A][:1]
    return [*telling, *(row.name for row in rows[:1])]
