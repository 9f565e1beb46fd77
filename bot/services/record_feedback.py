"""What people say of a company, kept with the score it had when they said it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.errors import BotRefusal
from bot.services.judging import active_scorer
from bot.services.rescore import rescore_some
from icp.facts import Company, Field
from icp.scoring import Scorer
from storage.feedback import NewSaying, Outcome, Saying
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """Something to record.

    Attributes:
        key: the same for the same saying, so that a repeated delivery or import counts once.
        field: what the verdict rests on, where a person said so.
    """

    outcome: Outcome
    on: date
    by: str
    source: str
    key: str
    field: Field | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was kept.

    Attributes:
        saying: None where the same was kept before.
        became_customer: whether a lead that was won is a customer from now on.
    """

    company: Company
    saying: Saying | None
    became_customer: bool = False


def record_feedback(workspace: Workspace, company: Company, told: Told, scorer: Scorer | None = None) -> Recorded:
    """Keep an outcome or a verdict; a lead that was won becomes a customer. The caller commits.

    Args:
        workspace: opened for writing.
        company: of which it was said.
        told: what.
        scorer: by the active profile, where the caller has one at hand.
    """
    scorer = scorer or active_scorer(workspace)
    won = told.outcome == "won" and workspace.companies.relation(company.id) == "lead"
    tier, score = _scored(company, scorer)
    saying = workspace.feedback.add(
        NewSaying(
            key=told.key,
            company_id=company.id,
            outcome=told.outcome,
            happened_on=told.on,
            source=told.source,
            said_by=told.by,
            field=None if told.field is None else told.field.value,
            reason=told.reason,
            profile_name=None if scorer is None else scorer.profile.name,
            profile_version=None if scorer is None else scorer.version,
            tier=tier,
            score=score,
            made_customer=won,
        )
    )
    if saying is not None and won:
        workspace.companies.relate(company.id, "customer")
    return Recorded(company, saying, became_customer=won and saying is not None)


def take_back(workspace: Workspace, number: int, *, by: str) -> Recorded:
    """Take back what was said; a lead that this made a customer is a lead again. The caller commits.

    Raises:
        BotRefusal: it was taken back before, or there is no such saying.
    """
    said = workspace.feedback.withdraw(number, by)
    company = None if said is None else workspace.companies.get(said.company_id)
    if said is None or company is None:
        raise BotRefusal("refusal-feedback-gone")
    still_won = any(each.outcome == "won" for each in workspace.feedback.of(company.id))
    if said.made_customer and not still_won:
        workspace.companies.relate(company.id, "lead")
        rescore_some(workspace, [company.id])
    return Recorded(company, said)


def _scored(company: Company, scorer: Scorer | None) -> tuple[str | None, float | None]:
    if scorer is None:
        return None, None
    values = {field: value for field in Field if (value := company.value(field)) is not None}
    scores = scorer.score([values])
    tier = str(scores.tier[0])
    return (tier, float(scores.score[0])) if tier else (None, None)
