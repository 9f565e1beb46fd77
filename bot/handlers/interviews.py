"""Why customers bought: the questions, their answers, and what is read out of them."""

from __future__ import annotations

from bot.errors import ModelUnavailable
from bot.handlers.guide import example_names
from bot.handlers.proposals import approver_languages, proposed
from bot.intents import AskInterview, RecordAnswer, RecordInterview, ShowFindings, TagFinding
from bot.services.accept_finding import accept_goals, accept_into_persona, drop, foresee_goals, tag
from bot.services.apply_personas import read_personas, require_decider
from bot.services.draft_findings import draft_findings
from bot.services.find_company import find_company
from bot.services.interviews import Recorded as KeptAnswers
from bot.services.interviews import question_of, read_interview, record_answer, record_text
from bot.turn import Turn
from bot.views import interviews as view
from bot.views.guide import which_company
from bot.views.people import pick
from bot.views.reply import Reply
from icp.facts import Company
from storage.interviews import FindingKind


def on_interview(asked: AskInterview, turn: Turn) -> Reply:
    """The guide, or what a customer answered with the open questions as fields."""
    company = _company(asked.company, turn)
    if isinstance(company, Reply):
        return view.guide(turn.words) if asked.company is None else company
    return _shown(company, turn)


def on_interview_button(turn: Turn) -> Reply:
    """Likewise, for a company chosen from a list."""
    with turn.reading() as workspace:
        company = workspace.companies.get(turn.incoming.value or "")
    return which_company(turn.words, example_names(turn)) if company is None else _shown(company, turn)


def on_form_button(turn: Turn) -> Reply:
    """The open questions as fields of a message, where no modal can be opened."""
    with turn.reading() as workspace:
        company = workspace.companies.get(turn.incoming.value or "")
    return which_company(turn.words, example_names(turn)) if company is None else _shown(company, turn, form=True)


def on_answer(asked: RecordAnswer, turn: Turn) -> Reply:
    """One answer, typed."""
    company = _company(asked.company, turn)
    question = question_of(asked.number)
    return company if isinstance(company, Reply) else _record(company, question, asked.text, turn)


def on_answer_field(turn: Turn) -> Reply:
    """One answer, typed into a field of the message. The action tells whose and to which question."""
    company_id, _, question = (turn.incoming.action_id or "").partition(":")[2].partition(".")
    with turn.reading() as workspace:
        company = workspace.companies.get(company_id)
    if company is None:
        return which_company(turn.words, example_names(turn))
    return _record(company, question, turn.incoming.value or "", turn)


def on_text(asked: RecordInterview, turn: Turn) -> Reply:
    """A whole interview in one message."""
    company = _company(asked.company, turn)
    if isinstance(company, Reply):
        return company
    with turn.writing() as workspace:
        kept = record_text(workspace, company, asked.text, source=turn.asker, by=turn.asker)
        workspace.commit()
    return _kept(kept, turn)


def on_findings(asked: ShowFindings, turn: Turn) -> Reply:
    """What was read out of one customer's answers, or out of all."""
    if asked.company is None:
        return _findings(None, turn)
    company = _company(asked.company, turn)
    return company if isinstance(company, Reply) else _findings(company.id, turn)


def on_findings_button(turn: Turn) -> Reply:
    """Likewise, from the interview."""
    return _findings(turn.incoming.value or None, turn)


def on_tag(asked: TagFinding, turn: Turn) -> Reply:
    """Something that a person reads out of the answers."""
    company = _company(asked.company, turn)
    if isinstance(company, Reply):
        return company
    kind = FindingKind(asked.kind)
    with turn.writing() as workspace:
        found = tag(workspace, company, kind, asked.text, quote=asked.quote, by=turn.asker)
        personas = read_personas(workspace)
        workspace.commit()
    return view.tagged(found, company.name, personas, turn.words)


def on_draft_button(turn: Turn) -> Reply:
    """Let the model read the answers; what it finds waits for a person."""
    company_id = turn.incoming.value or ""
    with turn.reading() as workspace:
        answers = workspace.interviews.answers(company_id)
    if turn.model is None or not answers:
        return _findings(company_id, turn, "findings-no-model" if turn.model is None else "findings-no-answers")
    try:
        drafted = draft_findings(answers, turn.words, turn.model)
    except ModelUnavailable:
        return _findings(company_id, turn, "findings-model-away")
    with turn.writing() as workspace:
        added = workspace.interviews.find(company_id, drafted.findings, turn.model.name)
        workspace.commit()
    return _findings(company_id, turn, "" if added else "findings-nothing-new")


def on_goals_button(turn: Turn) -> Reply:
    """Goals of customers, proposed as goals of the profile: one, or several with commas between."""
    ids = [number for number in (turn.incoming.value or "").split(",") if number]
    with turn.reading() as workspace:
        found = foresee_goals(workspace, ids)
    languages = approver_languages(turn)
    with turn.writing() as workspace:
        made = accept_goals(workspace, ids, by=turn.asker, at=turn.now, found=found, languages=languages)
        shown = proposed(workspace, made, turn)
        workspace.commit()
    return shown


def on_persona_button(turn: Turn) -> Reply:
    """A finding becomes a line of a persona."""
    finding_id, _, name = (turn.incoming.value or "").partition(":")
    with turn.writing() as workspace:
        require_decider(workspace, turn.incoming.user_id)
        persona = accept_into_persona(workspace, finding_id, name, by=turn.asker, at=turn.now)
        finding = workspace.interviews.finding(finding_id)
        workspace.commit()
    return view.taken(finding.text if finding else "", persona.name, turn.words)


def on_drop_button(turn: Turn) -> Reply:
    """A finding is laid aside."""
    with turn.writing() as workspace:
        finding = drop(workspace, turn.incoming.value or "", by=turn.asker)
        workspace.commit()
    return view.dropped(finding.text, turn.words)


def _company(name: str | None, turn: Turn) -> Company | Reply:
    """The company that is named, or was last spoken of; else the question which one is meant."""
    key = turn.incoming.conversation_key
    with turn.reading() as workspace:
        if name is None:
            recalled = workspace.conversations.recall(key)
            company = None if recalled is None else workspace.companies.get(recalled)
            return company or which_company(turn.words, [row.name for row in workspace.scores.top(2)])
        found = find_company(workspace, name)
    if found.company is None:
        return pick(name, found.candidates, "interview", turn.words("button-interview"), turn.words)
    with turn.writing() as workspace:
        workspace.conversations.remember(key, found.company.id)
        workspace.commit()
    return found.company


def _shown(company: Company, turn: Turn, *, form: bool = False) -> Reply:
    with turn.writing() as workspace:
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        found = read_interview(workspace, company)
        workspace.commit()
    form = form or turn.slack is None
    return view.interview(found, turn.words, model=turn.model is not None, form=form)


def _record(company: Company, question: str, text: str, turn: Turn) -> Reply:
    with turn.writing() as workspace:
        changed = record_answer(workspace, company, question, text, by=turn.asker)
        workspace.commit()
    return _kept(KeptAnswers(company, {question: text}, (question,) if changed else (), unplaced=False), turn)


def _kept(kept: KeptAnswers, turn: Turn) -> Reply:
    with turn.reading() as workspace:
        left = view.unanswered(read_interview(workspace, kept.company))
    return view.recorded(kept, left, turn.words, model=turn.model is not None)


def _findings(company_id: str | None, turn: Turn, note: str = "") -> Reply:
    with turn.reading() as workspace:
        found = workspace.interviews.findings(company_id)
        companies = workspace.companies.by_ids(list({finding.company_id for finding in found}))
        personas = read_personas(workspace)
    names = {company.id: company.name for company in companies}
    return view.findings(found, names, personas, turn.words, note)
