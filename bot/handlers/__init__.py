"""One Slack entry a file: parse, call the service, show the view. Here: which handler takes what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.brief_intents import ExportLeads, ShowBrief, ShowEvidence, ShowTiers
from bot.customer_intents import AskBestCustomers, AskTiers, LearnProfile, ReportMonthly, TellOutcome
from bot.handlers import (
    add,
    approvers,
    brief,
    contacts,
    customers,
    feedback,
    files,
    fit,
    follow_up,
    guide,
    interviews,
    personas,
    proposals,
    show,
    top,
    versions,
)
from bot.intents import (
    AddCompany,
    Asked,
    AskFit,
    AskHelp,
    AskMissing,
    AskTop,
    AskWhy,
    Intent,
    ShowPersonas,
    ShowProfile,
    Unclear,
    understand,
)
from bot.people_intents import (
    AskContacts,
    AskInterview,
    AskPersonaOf,
    ProposePersonas,
    RecordAnswer,
    RecordInterview,
    ShowFindings,
    TagFinding,
)
from bot.profile_intents import (
    ActivateProfile,
    ChangeApprover,
    DecideProposal,
    ProposeProfile,
    RestoreVersion,
    ShowApprovers,
    ShowHistory,
    ShowProfiles,
    ShowProposal,
    ShowProposals,
)
from bot.turn import Turn
from bot.views.problems import refusal
from bot.views.reply import Reply, language_of
from icp.errors import Refusal

INTENTS: dict[type[Intent], Callable[[Any, Turn], Reply]] = {
    AskFit: fit.on_question,
    AskWhy: follow_up.on_why,
    AskMissing: follow_up.on_missing,
    AskTop: top.on_question,
    AskHelp: guide.on_help,
    ShowProfile: show.on_profile,
    ShowPersonas: personas.on_personas,
    AddCompany: add.on_request,
    ProposeProfile: proposals.on_propose,
    ShowProposals: proposals.on_list,
    ShowProposal: proposals.on_show,
    DecideProposal: proposals.on_decide,
    ShowHistory: versions.on_history,
    RestoreVersion: versions.on_restore,
    ShowProfiles: versions.on_profiles,
    ActivateProfile: versions.on_activate,
    ShowApprovers: approvers.on_list,
    ChangeApprover: approvers.on_change,
    AskBestCustomers: customers.on_question,
    LearnProfile: customers.on_learn,
    TellOutcome: feedback.on_outcome,
    AskTiers: feedback.on_tiers,
    ReportMonthly: feedback.on_monthly,
    AskContacts: contacts.on_question,
    AskPersonaOf: personas.on_persona_of,
    ProposePersonas: personas.on_propose,
    AskInterview: interviews.on_interview,
    RecordAnswer: interviews.on_answer,
    RecordInterview: interviews.on_text,
    ShowFindings: interviews.on_findings,
    TagFinding: interviews.on_tag,
    ShowBrief: brief.on_brief,
    ExportLeads: brief.on_leads,
    ShowTiers: brief.on_tiers,
    ShowEvidence: brief.on_evidence,
    Unclear: guide.on_unclear,
}

ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "fit": fit.on_button,
    "why": follow_up.on_why_button,
    "missing": follow_up.on_missing_button,
    "top": top.on_button,
    "help": lambda turn: guide.on_help(AskHelp(), turn),
    "add": add.on_add_button,
    "add_save": add.on_save_button,
    "cancel": add.on_cancel_button,
    "contacts": contacts.on_button,
    "personas_propose": personas.on_propose_button,
    "persona_adopt": personas.on_adopt_button,
    "interview": interviews.on_interview_button,
    "interview_answer": interviews.on_answer_field,
    "findings": interviews.on_findings_button,
    "findings_draft": interviews.on_draft_button,
    "findings_goals": interviews.on_goals_button,
    "finding_icp": interviews.on_goals_button,
    "finding_persona": interviews.on_persona_button,
    "finding_drop": interviews.on_drop_button,
    "proposal": proposals.on_show_button,
    "proposal_approve": proposals.on_approve_button,
    "proposal_keep": proposals.on_keep_button,
    "proposal_reject": proposals.on_reject_button,
    "rollback": versions.on_restore_button,
    "activate": versions.on_activate_button,
    "best_leave": customers.on_leave_out,
    "best_back": customers.on_take_back,
    "learn_customers": customers.on_learn_button,
    "learn_everyone": customers.on_learn_everyone_button,
    "unfit": feedback.on_not_a_fit_button,
    "unfit_because": feedback.on_because_button,
    "feedback_back": feedback.on_take_back,
    "tiers_propose": feedback.propose_edit,
    "import_leads": files.on_leads,
    "import_customers": files.on_customers,
    "import_contacts": files.on_contacts,
    "import_outcomes": files.on_outcomes,
    "import_cancel": files.on_cancel,
}

_UNSAID = (Unclear(empty=True), Unclear(long=True))


def answer(turn: Turn) -> Reply:
    """The answer to anything a person sent, in its language; what Osuma refuses is said, not raised."""
    asked = None if turn.incoming.kind == "action" else _asked(turn)
    turn = _as_pressed(turn) if asked is None else turn.speaking(asked.language)
    try:
        reply = _press(turn) if asked is None else _say(asked, turn)
    except Refusal as refused:
        reply = refusal(refused, turn.words)
    return replace(reply, language=turn.words.language)


def _as_pressed(turn: Turn) -> Turn:
    """A press is answered in the language of the message whose button it was."""
    action_id, language = language_of(turn.incoming.action_id or "")
    return replace(turn, incoming=replace(turn.incoming, action_id=action_id)).speaking(language)


def _press(turn: Turn) -> Reply:
    """Slack wants action ids unique within a message, so a list's buttons are "fit:1", "fit:2"."""
    name = (turn.incoming.action_id or "").partition(":")[0]
    handler = ACTIONS.get(name)
    return guide.on_unclear(Unclear(), turn) if handler is None else handler(turn)


def _asked(turn: Turn) -> Asked:
    """After /fit stands a company, whatever the words mean elsewhere ("Why Not Oy"); only help stays help."""
    asked = understand(turn.incoming.text)
    patterned = isinstance(asked.intent, AskFit) and not asked.intent.guessed
    meant = patterned or isinstance(asked.intent, AskHelp) or asked.intent in _UNSAID
    return asked if turn.incoming.command != "/fit" or meant else Asked(AskFit(turn.incoming.text.strip()), None)


def _say(asked: Asked, turn: Turn) -> Reply:
    shown = files.on_shared(turn) if turn.incoming.files else None
    return shown or INTENTS[type(asked.intent)](asked.intent, turn)
