"""A person's own list of companies, judged by the active profile, and what people think of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.services.judging import active_scorer
from icp.facts import Company
from icp.fit import Fit
from storage.saved import Rating
from storage.workspace import Workspace

MOST_SHOWN = 20
_LATEST = 200

GOOD = ("score", "why", "facts", "quick")
"""Reasons to like an answer."""

BAD = ("facts", "score", "why", "missing")
"""Reasons not to."""

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Kept:
    """A company on the list; ``fit`` is None where there is no profile to judge it by."""

    company: Company
    fit: Fit | None
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class MyList:
    """What was saved last, that first; ``total`` counts all of it."""

    kept: tuple[Kept, ...]
    total: int


def my_list(workspace: Workspace, user_id: str) -> MyList:
    """A person's list as it stands today."""
    saved = workspace.saved.of(user_id)
    companies = {each.id: each for each in workspace.companies.by_ids([one.company_id for one in saved[:MOST_SHOWN]])}
    scorer = active_scorer(workspace)
    kept = [
        Kept(company, None if scorer is None else scorer.fit(company), one.saved_at)
        for one in saved
        if (company := companies.get(one.company_id)) is not None
    ]
    return MyList(tuple(kept), len(saved))


@dataclass(frozen=True, slots=True)
class Ratings:
    """What people think of the answers.

    Attributes:
        counts: how many words, by whether they are good and by reason.
        latest: the newest that were put in words, with the company's name.
    """

    counts: dict[tuple[bool, str | None], int]
    latest: tuple[tuple[Rating, str], ...]


def rate(workspace: Workspace, company: Company, rating: Rating) -> None:
    """Keep a person's word on what was said of a company, with how it stands. The caller commits."""
    scorer = active_scorer(workspace)
    tier = None if scorer is None else scorer.fit(company).tier
    workspace.ratings.rate(
        Rating(
            company.id,
            rating.user_id,
            rating.good,
            rating.rated_by,
            rating.reason,
            rating.said,
            None if tier is None else tier.value,
            None if scorer is None else scorer.version,
        )
    )


def ratings(workspace: Workspace, count: int) -> Ratings:
    """How often answers were liked and why, and the last words."""
    spoken = [each for each in workspace.ratings.latest(_LATEST) if each.said][:count]
    names = {each.id: each.name for each in workspace.companies.by_ids([one.company_id for one in spoken])}
    return Ratings(workspace.ratings.counts(), tuple((each, names.get(each.company_id, "")) for each in spoken))
