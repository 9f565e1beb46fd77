"""A finding becomes part of what the team keeps: a goal of the profile, by a proposal, or a line of a persona."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.services.apply_personas import keep_personas, read_personas
from bot.services.draft_findings import LONGEST_FINDING, find_quote
from bot.services.judging import read_profile
from bot.services.kept_reason import kept_reason
from bot.services.preview import Preview, preview
from bot.services.propose_profile import propose
from icp.facts import Company
from icp.fit import Mode
from icp.kinds.goals import Goals
from icp.persona import Persona
from icp.profile import Profile
from icp.reference.words import words as spelled
from icp.terms import key
from storage.interviews import Finding, FindingKind, NewFinding, State
from storage.proposals import Proposal
from storage.workspace import Workspace

ICP = "icp"
"""What ``Finding.used_in`` says of a goal that was proposed for the profile."""

_QUOTES = 800

PLACES = {
    FindingKind.GOAL: "goals",
    FindingKind.PAIN: "challenges",
    FindingKind.DECISION_MAKER: "titles",
    FindingKind.CHANNEL: "information_sources",
}
"""The list of a persona that each kind of finding belongs into."""


def tag(  # noqa: PLR0913 -- what, whose, and who says so
    workspace: Workspace, company: Company, kind: FindingKind, text: str, *, quote: str, by: str
) -> Finding:
    """Keep what a person reads out of a customer's answers. The caller commits.

    Args:
        workspace: opened for writing.
        company: the customer.
        kind: what it is.
        text: the finding in a few words.
        quote: the customer's own words; they must stand in one of the answers. May be empty.
        by: who says so.

    Raises:
        BotRefusal: no text, too long a one, or the quote stands in no answer.
    """
    said = " ".join(text.split()).strip(" .")
    if not any(map(str.isalnum, said)):
        raise BotRefusal("refusal-finding-empty")
    if len(said) > LONGEST_FINDING:
        raise BotRefusal("refusal-finding-long", length=len(said), most=LONGEST_FINDING)
    answers = workspace.interviews.answers(company.id)
    found = next(((a, words) for a in answers if (words := find_quote(quote or said, [a.text]))), None)
    if quote.strip() and found is None:
        raise BotRefusal("refusal-finding-quote", company=company.name, quote=quote)
    new = NewFinding(kind, said, found[1] if found else "", found[0].question if found else None)
    added = workspace.interviews.find(company.id, [new], by)
    return added[0] if added else _same(workspace, company, new)


def accept_goals(  # noqa: PLR0913 -- which, who and when, by name
    workspace: Workspace,
    finding_ids: Sequence[str],
    *,
    by: str,
    at: datetime,
    found: Preview | None = None,
    languages: Mapping[str, str] = MappingProxyType({}),
) -> Proposal:
    """Propose goals of customers as goals of the profile: those given, and those proposed before but not in it yet.

    They join the profile's own criterion of goals; where it has none, one is made that weighs as much as the average
    of the others. The caller commits. ``found`` and ``languages`` as ``bot.services.propose_profile.propose`` has them.

    Raises:
        BotRefusal: no such finding, none of them a goal, a quote that stands no longer, or no profile yet.
    """
    chosen, profile = _with_chosen(workspace, finding_ids)
    for finding in chosen:
        workspace.interviews.decide(finding.id, State.ACCEPTED, by=by, used_in=ICP)
    reason = kept_reason("finding-proposal-reason", quotes=_quotes(workspace, chosen))
    return propose(workspace, profile, by=by, reason=reason, at=at, found=found, languages=languages)


def foresee_goals(workspace: Workspace, finding_ids: Sequence[str]) -> Preview:
    """What ``accept_goals`` would propose and what that would do, to be handed to it. Only reads.

    Raises:
        BotRefusal: as ``accept_goals``.
    """
    return preview(workspace, _with_chosen(workspace, finding_ids)[1])


def _with_chosen(workspace: Workspace, finding_ids: Sequence[str]) -> tuple[list[Finding], Profile]:
    """The goals that were chosen, and the profile with them and with those that were proposed before."""
    if not finding_ids:
        raise BotRefusal("refusal-finding-unknown", id="–")
    chosen = [_goal(workspace, finding_id) for finding_id in finding_ids]
    stored = workspace.profiles.active()
    if stored is None:
        raise BotRefusal("refusal-no-profile")
    ids = {finding.id for finding in chosen}
    used = [each for each in workspace.interviews.findings(state=State.ACCEPTED) if each.used_in == ICP]
    ordered = sorted([*chosen, *(each for each in used if each.id not in ids)], key=lambda each: int(each.id))
    return chosen, with_goals(read_profile(stored), [finding.text for finding in ordered])


def with_goals(profile: Profile, goals: Sequence[str]) -> Profile:
    """The profile with goals in its first criterion of goals that scores, each once; a new one where it has none."""
    for place, criterion in enumerate(profile.criteria):
        if isinstance(criterion, Goals) and criterion.mode is Mode.SCORE:
            known = {key(text) for text in criterion.wanted()}
            new = {key(goal): goal for goal in goals if key(goal) not in known}
            grown = criterion.model_copy(update={"any_of": (*criterion.any_of, *new.values())})
            return profile.model_copy(
                update={"criteria": (*profile.criteria[:place], grown, *profile.criteria[place + 1 :])}
            )
    weights = [criterion.weight for criterion in profile.criteria if criterion.mode is Mode.SCORE]
    texts = tuple({key(goal): goal for goal in goals}.values())
    made: Any = Goals(any_of=texts, weight=round(sum(weights) / len(weights), 2))
    return profile.model_copy(update={"criteria": (*profile.criteria, made)})


def accept_into_persona(workspace: Workspace, finding_id: str, name: str, *, by: str, at: datetime) -> Persona:
    """Put a finding into a persona: goals, challenges, titles or sources of information. The caller commits.

    Raises:
        BotRefusal: no such finding or persona, a quote that stands no longer, or a text that no
            persona takes.
    """
    finding = _standing(workspace, finding_id)
    personas = read_personas(workspace)
    chosen = next((persona for persona in personas if persona.name.casefold() == name.strip().casefold()), None)
    if chosen is None:
        raise BotRefusal("refusal-persona-unknown", name=name, names=[persona.name for persona in personas])
    place = PLACES[finding.kind]
    lines: tuple[str, ...] = getattr(chosen, place)
    known = {line.casefold() for line in lines}
    grown = lines if finding.text.casefold() in known else (*lines, finding.text)
    try:
        changed = Persona.model_validate({**chosen.model_dump(mode="json"), place: list(grown)})
    except ValidationError:
        raise BotRefusal("refusal-finding-persona", text=finding.text, name=chosen.name) from None
    keep_personas(workspace, [changed if each is chosen else each for each in personas], by=by, at=at)
    workspace.interviews.decide(finding.id, State.ACCEPTED, by=by, used_in=changed.name)
    return changed


def drop(workspace: Workspace, finding_id: str, *, by: str) -> Finding:
    """Lay a finding aside; a model will not offer it again. The caller commits.

    Raises:
        BotRefusal: there is no such finding.
    """
    finding = _known(workspace, finding_id)
    workspace.interviews.decide(finding.id, State.DROPPED, by=by)
    return finding


def _known(workspace: Workspace, finding_id: str) -> Finding:
    finding = workspace.interviews.finding(finding_id)
    if finding is None:
        raise BotRefusal("refusal-finding-unknown", id=finding_id)
    return finding


def _standing(workspace: Workspace, finding_id: str) -> Finding:
    """A finding whose quote still stands: answers may have been corrected since."""
    finding = _known(workspace, finding_id)
    answers = [answer.text for answer in workspace.interviews.answers(finding.company_id)]
    if finding.quote and find_quote(finding.quote, answers) is None:
        raise BotRefusal("refusal-finding-stale", quote=finding.quote)
    return finding


def _goal(workspace: Workspace, finding_id: str) -> Finding:
    finding = _standing(workspace, finding_id)
    if finding.kind is not FindingKind.GOAL:
        raise BotRefusal("refusal-finding-no-goal", text=finding.text)
    return finding


def _same(workspace: Workspace, company: Company, new: NewFinding) -> Finding:
    """The finding that was kept before; one that had been laid aside is taken up again, for now a person says it."""
    kept = next(
        each
        for each in workspace.interviews.findings(company.id)
        if each.kind is new.kind and spelled(each.text) == spelled(new.text)
    )
    if kept.state is State.DROPPED:
        workspace.interviews.decide(kept.id, State.DRAFT, by=kept.found_by)
    return kept


def _quotes(workspace: Workspace, findings: Sequence[Finding]) -> str:
    names = {company.id: company.name for company in workspace.companies.by_ids([each.company_id for each in findings])}
    return "; ".join(f"{names.get(each.company_id, '')}: “{each.quote or each.text}”" for each in findings)[:_QUOTES]
