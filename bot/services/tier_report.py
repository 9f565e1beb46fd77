"""How each tier of the active profile did, where people disagreed with it, and the edit that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from bot.errors import BotRefusal
from bot.services.judging import active_scorer
from bot.services.preview import Preview, preview
from bot.services.propose_profile import propose
from icp.facts import Company, Field
from icp.fit import Status, Tier
from icp.outcomes import Case, Disagreement, Revision, TierLine, disagreements, revise, tier_lines
from icp.scoring import Scorer
from storage.feedback import Saying
from storage.proposals import Proposal
from storage.workspace import Workspace


@dataclass(frozen=True)
class TierReport:
    """What outcomes say of the active profile.

    Attributes:
        companies: how many have any outcome or verdict, ``decided`` how many were won, lost or found not to fit.
        since: the day of the first of them; None where there is none.
        lines: counts by the tier that each company has today under the active version.
        moved: how many stood in another tier when it was said of them.
        reasons: the words that people gave most lately, with the company's name: up to five.
        revision: the changes that the outcomes give a reason for.
        found: what these would do; None where there are none, or nobody asked.
    """

    profile_name: str
    profile_version: int | None
    companies: int
    decided: int
    since: date | None
    lines: tuple[TierLine, ...]
    moved: int
    disagreements: tuple[Disagreement, ...]
    reasons: tuple[tuple[str, str], ...]
    revision: Revision
    found: Preview | None = None


_REASONS = 5


def tier_report(workspace: Workspace, *, foresee: bool = False) -> TierReport:
    """Look at all outcomes under the active profile; nothing is changed.

    Args:
        workspace: only read from.
        foresee: compute what the changes would do to the leads, too.

    Raises:
        BotRefusal: there is no profile (``refusal-no-profile``).
    """
    scorer = active_scorer(workspace)
    if scorer is None:
        raise BotRefusal("refusal-no-profile")
    sayings: dict[str, list[Saying]] = {}
    for saying in workspace.feedback.all():
        sayings.setdefault(saying.company_id, []).append(saying)
    companies = {company.id: company for company in workspace.companies.by_ids(sorted(sayings, key=int))}
    results = workspace.feedback.results()
    cases = [_case(scorer, company, sayings[company.id], results) for company in companies.values()]
    said = [saying for each in sayings.values() for saying in each]
    revision = revise(scorer.profile, cases)
    return TierReport(
        profile_name=scorer.profile.name,
        profile_version=scorer.version,
        companies=len(cases),
        decided=sum(case.result is not None for case in cases),
        since=min((saying.happened_on for saying in said), default=None),
        lines=tier_lines(cases),
        moved=sum(_moved(case, sayings[case.company_id]) for case in cases),
        disagreements=disagreements(scorer.profile, cases),
        reasons=_reasons(said, companies),
        revision=revision,
        found=preview(workspace, revision.profile) if foresee and revision.profile else None,
    )


def propose_from_outcomes(  # noqa: PLR0913 -- who, why and when, by name
    workspace: Workspace,
    report: TierReport,
    *,
    by: str,
    reason: str,
    at: datetime,
    found: Preview | None = None,
    languages: Mapping[str, str] = MappingProxyType({}),
) -> Proposal:
    """Propose the edit that the outcomes give a reason for; the caller commits.

    Args:
        workspace: opened for writing.
        report: what the outcomes say.
        by: who asks for it.
        reason: why, as ``bot.services.kept_reason`` keeps it.
        at: when.
        found: what it would do, computed before this unit of work.
        languages: what approvers read in, by Slack's id.

    Raises:
        BotRefusal: they give none (``refusal-outcomes-nothing``).
    """
    if report.revision.profile is None:
        raise BotRefusal("refusal-outcomes-nothing", count=report.decided)
    profile = report.revision.profile
    return propose(workspace, profile, by=by, reason=reason, at=at, found=found, languages=languages)


def _case(scorer: Scorer, company: Company, sayings: list[Saying], results: Mapping[str, Saying]) -> Case:
    values = tuple(company.value(criterion.field) for criterion in scorer.profile.criteria)
    judgements = tuple(scorer.judge(index, value) for index, value in enumerate(values))
    known = {c.field: value for c, value in zip(scorer.profile.criteria, values, strict=True) if value is not None}
    scores = scorer.score([known])
    scored = scores.status[0] == Status.SCORED
    result = results.get(company.id)
    against = {"lost", "not_a_fit"}
    named = frozenset(Field(s.field) for s in sayings if s.outcome in against and s.field in set(Field))
    return Case(
        company_id=company.id,
        name=company.name,
        tier=Tier(scores.tier[0]) if scored else None,
        met=any(saying.outcome in {"met", "won", "lost"} for saying in sayings),
        result=None if result is None or result.outcome == "met" else result.outcome,
        named=named,
        judgements=judgements,
        values=values,
    )


def _moved(case: Case, sayings: list[Saying]) -> bool:
    then = next((saying.tier for saying in reversed(sayings) if saying.tier is not None), None)
    return then is not None and then != case.tier


def _reasons(sayings: list[Saying], companies: Mapping[str, Company]) -> tuple[tuple[str, str], ...]:
    given = [saying for saying in sayings if saying.reason and saying.company_id in companies]
    latest = sorted(given, key=lambda saying: (saying.happened_on, saying.number), reverse=True)[:_REASONS]
    return tuple((companies[saying.company_id].name, saying.reason) for saying in latest)
