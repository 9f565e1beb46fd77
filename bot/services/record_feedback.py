"""What people say of a company, kept with the score it had when they said it."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
        before: how it had ended with the company until then, as far as anybody had said. Both are kept; the one of the
            later day holds, of the same day the one that was told last.
        completes: whether this only adds words to a verdict that the same person gave that day without any.
        still_customer: whether the company is a customer, though this says that it was lost or does not fit.
    """

    company: Company
    saying: Saying | None
    became_customer: bool = False
    before: Saying | None = None
    completes: bool = False
    still_customer: bool = False

    @property
    def holds(self) -> bool:
        """Whether what was recorded is how it ended, as far as is known now."""
        if self.saying is None or self.before is None:
            return self.saying is not None
        return self.saying.happened_on >= self.before.happened_on


def record_feedback(workspace: Workspace, company: Company, told: Told, scorer: Scorer | None = None) -> Recorded:
    """Keep an outcome or a verdict; a lead that was won becomes a customer. The caller commits.

    Args:
        workspace: opened for writing.
        company: of which it was said.
        told: what.
        scorer: by the active profile, where the caller has one at hand.
    """
    scorer = scorer or active_scorer(workspace)
    is_result = told.outcome != "met"
    before = workspace.feedback.result_of(company.id) if is_result else None
    completes = before is not None and _completes(before, told)
    if completes and before is not None and before.field in set(Field) and told.field is None:
        told = replace(told, field=Field(before.field))
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
    against = told.outcome in {"lost", "not_a_fit"}
    return Recorded(
        company,
        saying,
        became_customer=won and saying is not None,
        before=None if saying is None else before,
        completes=completes,
        still_customer=against and workspace.companies.relation(company.id) == "customer",
    )


def _completes(before: Saying, told: Told) -> bool:
    """Whether words come after a verdict that was given by a button: the same person, outcome and day."""
    same = (before.outcome, before.said_by, before.happened_on) == (told.outcome, told.by, told.on)
    return same and not before.reason and bool(told.reason) and told.field in {None, before.field}


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
