"""Verdicts and outcomes, told in a message or by a button; and what they say of the profile."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from bot.handlers import fit
from bot.handlers.proposals import approver_languages, proposed
from bot.intents import AskFit, AskTiers, ReportMonthly, TellOutcome
from bot.services.fit_company import fit_by_id
from bot.services.judging import active_scorer
from bot.services.record_feedback import Told, record_feedback, take_back
from bot.services.tier_report import propose_from_outcomes, tier_report
from bot.turn import Turn
from bot.views.feedback import monthly, recorded, taken_back, tiers, why_not
from bot.views.guide import no_profile, which_company
from bot.views.lookup import choose, not_found
from bot.views.reply import Reply
from bot.views.told_reason import outcomes_reason
from icp import identity
from icp.facts import Company, Field
from storage.companies import Found
from storage.workspace import Workspace

_BECAUSE = re.compile(r"(?:because|since|koska|sillä)[:,]? (?P<reason>.+)", re.IGNORECASE | re.DOTALL)
_ENDINGS = (":n", "n", "in", "en", ":sta", ":lle", "sta", "stä", "lle", "lta", "ltä")
"""What Finnish adds to a name: "tapasimme Kuuran", "voitimme Kuusi Oy:n"."""


def on_outcome(asked: TellOutcome, turn: Turn) -> Reply:
    """Record what became of a company: "won Acme: our onboarding"."""
    asked = _reason_alone(asked)
    with turn.reading() as workspace:
        is_a_name = _is_a_name(workspace, asked.whole)
        found = None if is_a_name else _find(workspace, asked.company, turn)
    if is_a_name:
        return fit.on_question(AskFit(asked.whole), turn)
    if found is None:
        return which_company(turn.words)
    if found.company is None:
        return (choose if found.several else not_found)(asked.company or "", found.candidates, turn.words)
    key = _key(turn, asked.outcome, found.company.id)
    told = Told(asked.outcome, turn.now.date(), turn.asker, _source(turn), key, reason=asked.reason)
    with turn.writing() as workspace:
        done = record_feedback(workspace, found.company, told)
        workspace.conversations.remember(turn.incoming.conversation_key, found.company.id)
        workspace.commit()
    return recorded(done, turn.words)


def on_not_a_fit_button(turn: Turn) -> Reply:
    """Under a fit card: which criterion is it?"""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        answer = None if scorer is None else fit_by_id(workspace, scorer, turn.incoming.value or "")
    if answer is None:
        return no_profile(turn.words)
    return which_company(turn.words) if answer.fit is None else why_not(answer.fit, turn.words)


def on_because_button(turn: Turn) -> Reply:
    """The criterion that was chosen; none for another reason."""
    company_id, _, name = (turn.incoming.value or "").partition("|")
    field = Field(name) if name in set(Field) else None
    with turn.writing() as workspace:
        company = workspace.companies.get(company_id)
        if company is None:
            return which_company(turn.words)
        key = _key(turn, f"not_a_fit:{name}", company.id)
        told = Told("not_a_fit", turn.now.date(), turn.asker, _source(turn), key, field)
        done = record_feedback(workspace, company, told)
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        workspace.commit()
    return recorded(done, turn.words)


def on_take_back(turn: Turn) -> Reply:
    """Under what was recorded."""
    value = turn.incoming.value or ""
    with turn.writing() as workspace:
        done = take_back(workspace, int(value) if value.isdecimal() else 0, by=turn.asker)
        workspace.commit()
    return taken_back(done.company, turn.words)


def on_tiers(_asked: AskTiers, turn: Turn) -> Reply:
    """How did each tier do?"""
    with turn.reading() as workspace:
        report = tier_report(workspace, foresee=True)
    return tiers(report, turn.words)


def on_monthly(asked: ReportMonthly, turn: Turn) -> Reply:
    """Report here every month, or no more."""
    with turn.writing() as workspace:
        if asked.wanted:
            workspace.report_channels.add(turn.incoming.channel_id, turn.words.language, turn.asker)
        else:
            workspace.report_channels.remove(turn.incoming.channel_id)
        workspace.commit()
    return monthly(turn.words, wanted=asked.wanted)


def propose_edit(turn: Turn) -> Reply:
    """Propose what the outcomes give a reason for."""
    with turn.reading() as workspace:
        report = tier_report(workspace, foresee=True)
    languages, reason = approver_languages(turn), outcomes_reason(report)
    with turn.writing() as workspace:
        made = propose_from_outcomes(
            workspace, report, by=turn.asker, reason=reason, at=turn.now, found=report.found, languages=languages
        )
        shown = proposed(workspace, made, turn)
        workspace.commit()
    return shown


def _reason_alone(asked: TellOutcome) -> TellOutcome:
    """What names no company but a reason ("not a fit: because too small") is about the one last spoken of."""
    found = None if asked.reason or asked.company is None else _BECAUSE.fullmatch(asked.company)
    return asked if found is None else replace(asked, company=None, reason=found["reason"].strip())


def _is_a_name(workspace: Workspace, text: str) -> bool:
    """Whether all of it is a company's own name: "Lost Boys" did not lose anybody called Boys."""
    found = workspace.companies.find(text)
    return found.company is not None and identity.name_key(found.company.name) == identity.name_key(text)


def _find(workspace: Workspace, name: str | None, turn: Turn) -> Found | None:
    """The company that was named, or else last spoken of; None where neither is known."""
    if name is None:
        company_id = workspace.conversations.recall(turn.incoming.conversation_key)
        company = None if company_id is None else workspace.companies.get(company_id)
        return None if company is None else Found(company)
    found = workspace.companies.find(name)
    if found.company is not None or found.several:
        return found
    for ending in _ENDINGS:
        bare = workspace.companies.find(name.removesuffix(ending)) if name.casefold().endswith(ending) else None
        if bare is not None and bare.company is not None and _named(bare.company, name.removesuffix(ending)):
            return bare
    return found


def _named(company: Company, text: str) -> bool:
    return identity.name_key(company.name) == identity.name_key(text)


def _source(turn: Turn) -> str:
    return "terminal" if turn.incoming.user_id == "terminal" else "slack"


def _key(turn: Turn, *parts: str) -> str:
    """The same for every delivery of the same message or press."""
    said = turn.incoming.key if turn.incoming.keys else hashlib.sha256(turn.incoming.text.encode()).hexdigest()
    return ":".join((*parts, said))
