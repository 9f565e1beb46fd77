"""What one shows to others: the brief, the leads as a file, and pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from bot.intents import ExportLeads, ShowBrief, ShowEvidence, ShowTiers
from bot.services.brief import make_brief
from bot.services.export_leads import leads_csv
from bot.services.judging import active_scorer
from bot.services.profile_evidence import profile_evidence
from bot.turn import Turn
from bot.views.brief import brief_reply
from bot.views.brief_page import page
from bot.views.guide import no_profile
from bot.views.pictures import brief_file, evidence_file, tiers_file
from bot.views.reply import Reply
from bot.views.showing import evidence_reply, leads_file, leads_reply, no_evidence, tiers_reply

_MOST = 50_000
"""Leads that a message may carry as a file; more belong to the terminal."""


def on_brief(_asked: ShowBrief, turn: Turn) -> Reply:
    """The brief as a message, and in Slack as a PDF below it."""
    with turn.reading() as workspace:
        if workspace.profiles.active() is None:
            return no_profile(turn.words)
        brief = make_brief(workspace)
    in_slack = turn.slack is not None
    told = brief_reply(page(brief, turn.words), turn.words, pdf=in_slack)
    return replace(told, files=(brief_file(brief, turn.words),)) if in_slack else told


def on_leads(asked: ExportLeads, turn: Turn) -> Reply:
    """The leads of some tiers; in Slack as a file, in the terminal as one in the working folder."""
    with turn.reading() as workspace:
        if workspace.profiles.active() is None:
            return no_profile(turn.words)
        counted = workspace.scores.tiers()
        count = sum(counted[tier] for tier in asked.tiers)
        takes_files = turn.slack is not None or turn.incoming.user_id == "terminal"
        fits = takes_files and 0 < count <= _MOST
        content = leads_csv(workspace, asked.tiers, turn.words)[1] if fits else b""
    file: Literal["follows", "too_large", "none"] = "follows" if fits else "too_large" if takes_files else "none"
    told = leads_reply(asked.tiers, count, turn.words, file=file)
    return replace(told, files=(leads_file(asked.tiers, content, turn.words),)) if fits else told


def on_tiers(_asked: ShowTiers, turn: Turn) -> Reply:
    """How many leads each tier has."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
        counted, statuses = workspace.scores.tiers(), workspace.scores.statuses()
    if scorer is None:
        return no_profile(turn.words)
    told = tiers_reply(counted, scorer.profile, turn.words)
    if turn.slack is None:
        return told
    return replace(told, files=(tiers_file(counted, statuses, scorer.profile, scorer.version, turn.words),))


def on_evidence(_asked: ShowEvidence, turn: Turn) -> Reply:
    """What the best customers share, by the counts that the active profile carries."""
    with turn.reading() as workspace:
        scorer = active_scorer(workspace)
    if scorer is None:
        return no_profile(turn.words)
    learned = profile_evidence(scorer.profile)
    if learned is None:
        return no_evidence(scorer.profile, turn.words)
    told = evidence_reply(learned, turn.words)
    return replace(told, files=(evidence_file(learned, turn.words),)) if turn.slack is not None else told
