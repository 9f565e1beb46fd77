"""One Slack entry a file: parse, call the service, show the view. Here: which handler takes what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.handlers import (
    add,
    add_fact,
    approvers,
    brief,
    changed,
    clarify,
    compare,
    confirm,
    contacts,
    criteria,
    customers,
    described,
    digest,
    do_not_contact,
    drafts,
    feedback,
    files,
    fit,
    follow_up,
    guide,
    interviews,
    language,
    model_use,
    offer,
    personas,
    profile_form,
    proposals,
    saved,
    set_up,
    share,
    shortcut,
    show,
    top,
    undo,
    versions,
    what_if,
)
from bot.handlers.meaning import meaning
from bot.intents import (
    ActivateProfile,
    AddCompany,
    AddFact,
    AskBestCustomers,
    AskChanged,
    AskCompare,
    AskContacts,
    AskDescribed,
    AskDigest,
    AskDraft,
    Asked,
    AskFit,
    AskHelp,
    AskInterview,
    AskMissing,
    AskModelUse,
    AskPersonaOf,
    AskTiers,
    AskTop,
    AskWhatIf,
    AskWhy,
    BlockContact,
    ChangeApprover,
    ChangeBest,
    ChangeCriterion,
    ChangeDigests,
    Clarify,
    DecideProposal,
    DropSaved,
    ExportLeads,
    FillTable,
    Intent,
    LearnProfile,
    NotCustomer,
    ProposePersonas,
    ProposeProfile,
    RecordAnswer,
    RecordInterview,
    ReportMonthly,
    RestoreVersion,
    SaveLead,
    SetDigest,
    SetLanguage,
    SetUp,
    Several,
    ShowApprovers,
    ShowBlocked,
    ShowBrief,
    ShowDigests,
    ShowEvidence,
    ShowFindings,
    ShowHistory,
    ShowOffer,
    ShowPersona,
    ShowPersonas,
    ShowProfile,
    ShowProfiles,
    ShowProposal,
    ShowProposals,
    ShowRatings,
    ShowSaved,
    ShowTiers,
    TagFinding,
    TellOutcome,
    UnblockContact,
    Unclear,
    Undo,
)
from bot.intents.edits import EditDraft, edited
from bot.modals import MODALS, rate
from bot.modals.opening import opened
from bot.turn import Turn
from bot.views.digest_schedule import digest_by_message
from bot.views.problems import refusal
from bot.views.reply import Reply, language_of
from icp.errors import Refusal

INTENTS: dict[type[Intent], Callable[[Any, Turn], Reply]] = {
    AskFit: fit.on_question,
    AskWhy: follow_up.on_why,
    AskMissing: follow_up.on_missing,
    AskTop: top.on_question,
    AskWhatIf: what_if.on_question,
    AskCompare: compare.on_question,
    AskDescribed: described.on_question,
    AskChanged: changed.on_question,
    AskModelUse: model_use.on_question,
    SetDigest: digest.on_set,
    AskDigest: digest.on_question,
    ChangeDigests: digest.on_change,
    ShowDigests: digest.on_list,
    AskDraft: drafts.on_question,
    EditDraft: drafts.on_edited,
    AskHelp: guide.on_help,
    ShowProfile: show.on_profile,
    ShowPersonas: personas.on_personas,
    ShowPersona: personas.on_persona,
    AddCompany: add.on_request,
    AddFact: add_fact.on_request_fact,
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
    ShowOffer: offer.on_offer,
    ShowSaved: saved.on_list,
    SaveLead: saved.on_save,
    DropSaved: saved.on_drop,
    ShowRatings: saved.on_ratings,
    BlockContact: do_not_contact.on_block,
    UnblockContact: do_not_contact.on_unblock,
    ShowBlocked: do_not_contact.on_list,
    ShowEvidence: brief.on_evidence,
    ChangeBest: customers.on_change_best,
    NotCustomer: lambda asked, turn: customers.not_a_customer(asked.company, turn),
    ChangeCriterion: criteria.on_change,
    Undo: undo.on_undo,
    Clarify: clarify.on_clarify,
    SetUp: set_up.on_set_up,
    FillTable: set_up.on_filled,
    SetLanguage: language.on_language,
    Unclear: guide.on_unclear,
}

ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "fit": fit.on_button,
    "why": follow_up.on_why_button,
    "missing": follow_up.on_missing_button,
    "fact": follow_up.on_fact_button,
    "top": top.on_button,
    "help": lambda turn: guide.on_help(AskHelp(), turn),
    "add": add.on_add_button,
    "add_save": add.on_save_button,
    "facts_tell": add_fact.on_tell_button,
    "facts_save": add_fact.on_save_button,
    "cancel": add.on_cancel_button,
    "block": do_not_contact.on_block_button,
    "unblock": do_not_contact.on_unblock_button,
    "draft": drafts.on_draft_button,
    "draft_shorten": drafts.on_shorten,
    "draft_angle": drafts.on_angle,
    "draft_to": drafts.on_to,
    "draft_channel": drafts.on_channel,
    "draft_language": drafts.on_language,
    "draft_next": drafts.on_next,
    "draft_edit": drafts.on_edit_by_message,
    "draft_approve": drafts.on_approve,
    "draft_sent": drafts.on_sent,
    "draft_drop": drafts.on_drop,
    "saved": lambda turn: saved.on_list(ShowSaved(), turn),
    "save": saved.on_save_button,
    "save_drop": saved.on_drop_button,
    "share": lambda turn: share.on_share(turn, ACTIONS, INTENTS),
    "rate": rate.on_by_message,
    "rate_because": rate.on_because,
    "digest_take": digest.on_take,
    "digest_back": digest.on_give_back,
    "digest_later": digest.on_later,
    "digest_schedule": lambda turn: digest_by_message(turn.words),
    "digest_preview": digest.on_preview_button,
    "digest_stop": digest.on_stop_button,
    "contacts": contacts.on_button,
    "personas": lambda turn: personas.on_personas(ShowPersonas(), turn),
    "personas_propose": personas.on_propose_button,
    "persona_adopt": personas.on_adopt_button,
    "interview": interviews.on_interview_button,
    "interview_answer": interviews.on_answer_field,
    "interview_answers": interviews.on_form_button,
    "findings": interviews.on_findings_button,
    "findings_draft": interviews.on_draft_button,
    "findings_goals": interviews.on_goals_button,
    "finding_icp": interviews.on_goals_button,
    "finding_persona": interviews.on_persona_button,
    "finding_drop": interviews.on_drop_button,
    "proposal": proposals.on_show_button,
    "proposal_all": proposals.on_all_button,
    "proposal_approve": proposals.on_approve_button,
    "proposal_keep": proposals.on_keep_button,
    "proposal_reject": proposals.on_reject_button,
    "icp_criterion": profile_form.on_by_message,
    "icp_tiers": profile_form.on_by_message,
    "persona": personas.on_persona_by_message,
    "offer": offer.on_by_message,
    "offer_benefit": offer.on_by_message,
    "offer_proof": offer.on_by_message,
    "icp_propose": profile_form.on_propose_edit,
    "edit_leave": profile_form.on_leave,
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
    "import_blocked": files.on_blocked,
    "import_mapping": files.on_mapping_by_message,
    "import_back": files.on_back,
    "not_customer": customers.on_not_a_customer_button,
    "customer_again": customers.on_customer_again_button,
    "import_cancel": files.on_cancel,
    "setup": set_up.on_button,
    "setup_questions": set_up.on_questions,
    "setup_table": set_up.on_table,
    "setup_customers": set_up.on_customers,
    "setup_pass": set_up.on_pass,
    "setup_pass_personas": set_up.on_pass_personas,
    "language": language.on_chosen,
    "changed": lambda turn: changed.on_question(AskChanged(None, "week"), turn),
    "history": lambda turn: versions.on_history(ShowHistory(), turn),
    "brief": lambda turn: brief.on_brief(ShowBrief(), turn),
}


def answer(turn: Turn) -> Reply:
    """The answer to anything a person sent, in its language; what Osuma refuses is said, not raised."""
    pressed = turn.incoming.kind in {"action", "submission"}
    reply = None if pressed else _without_question(turn)
    asked = None if pressed or reply else _asked(turn)
    turn = _as_pressed(turn) if pressed else turn if asked is None else turn.speaking(asked.language)
    try:
        reply = reply or (_press(turn) if asked is None else _say(asked, turn))
        reply = share.offered(turn, set_up.carry_on(turn, reply))
    except Refusal as refused:
        reply = refusal(refused, turn.words)
    return replace(reply, language=reply.language or turn.words.language)


def _without_question(turn: Turn) -> Reply | None:
    """What is no question to be understood: a message's shortcut, and an answer to what setting up has asked."""
    try:
        return shortcut.on_shortcut(turn) if turn.incoming.kind == "shortcut" else set_up.answered(turn)
    except Refusal as refused:
        return refusal(refused, turn.words)


def _as_pressed(turn: Turn) -> Turn:
    """A press is answered in the language of the message whose button it was, a modal in its own."""
    action_id, language = language_of(turn.incoming.action_id or "")
    return replace(turn, incoming=replace(turn.incoming, action_id=action_id)).speaking(language)


def _press(turn: Turn) -> Reply:
    """Slack wants action ids unique within a message, so a list's buttons are "fit:1", "fit:2".

    What should open a modal ("open:fact:1") works by message where none can be opened.
    """
    name = turn.incoming.opens or (turn.incoming.action_id or "").partition(":")[0]
    if turn.incoming.kind == "submission":
        modal = MODALS.get(name)
        return guide.on_unclear(Unclear(), turn) if modal is None else modal.submit(turn, turn.incoming.inputs)
    shown = opened(turn, name) if turn.incoming.opens else None
    if shown is not None:
        return shown
    handler = ACTIONS.get(name)
    return guide.on_unclear(Unclear(), turn) if handler is None else handler(turn)


def _asked(turn: Turn) -> Asked:
    """What was said, as a typed intent."""
    if told := edited(turn.incoming.text):
        return Asked(*told)
    return meaning(turn)


def _say(asked: Asked, turn: Turn) -> Reply:
    shown = files.on_shared(turn) if turn.incoming.files else None
    return shown or _first_or_done(asked.intent, turn)


def _first_or_done(intent: Intent, turn: Turn) -> Reply:
    """What would change something is shown first; its button does it."""
    return confirm.first(intent, turn) or INTENTS[type(intent)](intent, turn)


def _one_by_one(asked: Several, turn: Turn) -> Reply:
    """Two questions in one message: each is answered in a message of its own."""
    told = []
    for each in asked.intents:
        try:
            told.append(_first_or_done(each.intent, turn))
        except Refusal as refused:
            told.append(refusal(refused, turn.words))
    if not told:
        return guide.on_unclear(Unclear(), turn)
    return replace(told[0], follows=(*told[0].follows, *told[1:]))


def _on_meant(turn: Turn) -> Reply:
    """One of the things that may have been meant; what would change something is shown first even so."""
    intent = clarify.meant(turn)
    return guide.on_unclear(Unclear(), turn) if intent is None else _first_or_done(intent, turn)


def _on_confirmed(turn: Turn) -> Reply:
    """What was shown is done."""
    done = confirm.confirmed(turn)
    if done is None:
        return guide.on_unclear(Unclear(), turn)
    intent, turn = done
    return replace(INTENTS[type(intent)](intent, turn), replaces=True)


# These call the tables that they stand in.
INTENTS[Several] = _one_by_one
ACTIONS |= {"meant": _on_meant, "confirmed": _on_confirmed}
