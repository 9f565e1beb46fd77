"""Why a customer bought: what they answered, the questions that are open as fields to fill in, and what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.i18n import Words
from bot.services.interviews import NOTES, QUESTIONS, Interview, Recorded, question_text
from bot.slack.escape import Mrkdwn, clean, cut
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.modal import View, text_input
from bot.views.reply import Block, Reply
from icp.persona import Persona
from storage.interviews import Answer, Finding, FindingKind, State

_NAME = 100
_ANSWER = 500
_TEXT = 120
_QUOTE = 240
_HINT = 300
_LONGEST_INPUT = 3_000
_DRAFTS = 12
_DECIDED = 12
_PERSONAS = 5


def guide(words: Words) -> Reply:
    """The questions, and how to answer them."""
    lines = [_asked(question, words) for question in QUESTIONS]
    title = words("interview-guide-title")
    return reply(
        words.slack("interview-guide-title"), [header(title), *sections(lines), context(words.slack("interview-how"))]
    )


def interview(found: Interview, words: Words, *, model: bool, form: bool = True) -> Reply:
    """What a customer answered, and what is open.

    Args:
        found: the answers.
        words: the reader's language.
        model: whether one may read the answers.
        form: each open question is a field, which sends what was typed when Enter is pressed; else a button opens
            them all in a modal.
    """
    name = named(found.company.name, _NAME)
    open_ = unanswered(found)
    asked: list[Block] = [_field(question, found.company.id, words) for question in open_]
    how = context(words.slack("interview-how"))
    if not form:
        fill = button(words("button-interview-fill"), "open:interview_answers", found.company.id, style="primary")
        asked = [*sections(_asked(question, words) for question in open_), actions(fill)]
        how = context(words.slack("interview-how-else"))
    blocks = [
        header(words("interview-title", name=name)),
        *sections((_answered(answer, words) for answer in found.answers), most=_ANSWER + 300),
        *asked,
        how,
        *_buttons(found, words, model=model),
    ]
    text = words.slack("interview-text", name=name, answered=len(QUESTIONS) - len(open_), questions=len(QUESTIONS))
    return reply(text, blocks)


def questions(found: Interview, by: str, words: Words) -> View:
    """The guide as a modal: in each field what this person wrote before, under it what others did."""
    name = named(found.company.name, _NAME)
    fields = []
    for number, question in enumerate(QUESTIONS, start=1):
        answers = [answer for answer in found.answers if answer.question == question]
        own = next((answer.text for answer in answers if answer.source == by), "")
        others = [short(answer.text, _HINT) for answer in answers if answer.source != by]
        label = f"{number}. {question_text(question, words)}"
        hint = words("interview-said-before", text=others[-1]) if others else ""
        fields.append(text_input(question, label, filled=own, hint=hint, lines=True, optional=True))
    intro = section(words.slack("interview-modal-intro", name=name))
    return View(words("interview-modal-title"), [intro, *fields], words("button-save"), words("button-close"))


def unanswered(found: Interview) -> list[str]:
    """The questions of the guide that nobody has answered, in its order."""
    answered = {answer.question for answer in found.answers}
    return [question for question in QUESTIONS if question not in answered]


def recorded(answered: Recorded, left: Sequence[str], words: Words, *, model: bool) -> Reply:
    """What was kept, and what is still open."""
    name = named(answered.company.name, _NAME)
    key = (
        "interview-unchanged" if not answered.changed else "interview-notes" if answered.unplaced else "interview-kept"
    )
    said = words.slack(key, name=name, count=len(answered.answers))
    open_ = [words.slack("interview-open", count=len(left))] if left else []
    buttons = [button(words("button-interview"), "interview", answered.company.id)]
    if model:
        buttons.append(button(words("button-findings-draft"), "findings_draft", answered.company.id))
    return reply(said, [section(words.join([said, *open_])), actions(*buttons)])


def findings(
    found: Sequence[Finding], companies: Mapping[str, str], personas: Sequence[Persona], words: Words, note: str = ""
) -> Reply:
    """Drafts with the buttons that put them to use, and what was decided before.

    Args:
        found: of one customer, or of all.
        companies: their names by id.
        personas: the team's, each a button.
        words: the reader's language.
        note: a message's key that stands above, or "".
    """
    drafts = [finding for finding in found if finding.state is State.DRAFT]
    decided = [finding for finding in found if finding.state is State.ACCEPTED]
    head = [section(words.slack(note))] if note else []
    if not drafts and not decided:
        none = words.slack("findings-none")
        return reply(none, [*head, section(none)])
    blocks: list[Block] = [header(words("findings-title")), *head]
    for finding in drafts[:_DRAFTS]:
        blocks += [section(_finding(finding, companies, words)), _decide(finding, personas, words)]
    if len(drafts) > _DRAFTS:
        blocks.append(context(words.slack("findings-more", count=len(drafts) - _DRAFTS)))
    goals = [finding for finding in drafts if finding.kind is FindingKind.GOAL]
    if len(goals) > 1:
        ids = ",".join(finding.id for finding in goals[:50])
        label = words("button-findings-goals", count=len(goals[:50]))
        blocks.append(actions(button(label, "findings_goals", ids)))
    blocks += sections(_finding(finding, companies, words) for finding in decided[-_DECIDED:])
    return reply(words.slack("findings-text", drafts=len(drafts), decided=len(decided)), blocks)


def tagged(finding: Finding, company: str, personas: Sequence[Persona], words: Words) -> Reply:
    """A finding that a person has just named, with the buttons that put it to use."""
    return findings([finding], {finding.company_id: company}, personas, words)


def taken(finding: str, persona: str, words: Words) -> Reply:
    """A finding that is part of a persona now."""
    said = words.slack("finding-in-persona", text=short(finding, _TEXT), persona=named(persona, _NAME))
    return reply(said, [section(said)])


def dropped(finding: str, words: Words) -> Reply:
    """A finding that was laid aside."""
    said = words.slack("finding-dropped", text=short(finding, _TEXT))
    return reply(said, [section(said)])


def finding_line(finding: Finding, company: str, words: Words) -> str:
    """One finding as a line of plain text: kind, text, quote, whose, and what became of it."""
    parts = [f"{words(_kind(finding.kind))}: {finding.text}", *([f"“{finding.quote}”"] if finding.quote else [])]
    parts += [company, _standing(finding, words)]
    return clean("  ·  ".join(part for part in parts if part))


def _answered(answer: Answer, words: Words) -> Mrkdwn:
    question = words("interview-notes-title") if answer.question == NOTES else question_text(answer.question, words)
    number = "" if answer.question == NOTES else f"{QUESTIONS.index(answer.question) + 1}. "
    said = words.safe(cut(clean(answer.text), _ANSWER))
    by = words.slack("fit-source", source=short(answer.source, _NAME), date=words.date(answer.recorded_at))
    return Mrkdwn(f"*{number}{words.safe(question)}*\n{said}  ·  {by}")


def _asked(question: str, words: Words) -> Mrkdwn:
    number = str(QUESTIONS.index(question) + 1)
    return words.slack("interview-line", number=number, question=question_text(question, words))


def _field(question: str, company_id: str, words: Words) -> Block:
    number = QUESTIONS.index(question) + 1
    return {
        "type": "input",
        "dispatch_action": True,
        "optional": True,
        "label": {"type": "plain_text", "text": f"{number}. {question_text(question, words)}", "emoji": False},
        "element": {
            "type": "plain_text_input",
            "action_id": f"interview_answer:{company_id}.{question}",
            "max_length": _LONGEST_INPUT,
            "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
        },
    }


def _buttons(found: Interview, words: Words, *, model: bool) -> list[Block]:
    buttons = []
    if found.answers and model:
        buttons.append(button(words("button-findings-draft"), "findings_draft", found.company.id))
    if found.findings:
        shown = [finding for finding in found.findings if finding.state is not State.DROPPED]
        buttons.append(button(words("button-findings", count=len(shown)), "findings", found.company.id))
    hint = [context(words.slack("findings-by-hand"))] if found.answers and not model else []
    return [*hint, *([actions(*buttons)] if buttons else [])]


def _finding(finding: Finding, companies: Mapping[str, str], words: Words) -> Mrkdwn:
    label, text = words(_kind(finding.kind)), short(finding.text, _TEXT)
    parts = [words.slack("finding-line", kind=label, text=text)]
    if finding.quote:
        parts.append(words.slack("finding-quote", quote=short(finding.quote, _QUOTE)))
    beside = [
        named(companies.get(finding.company_id, ""), _NAME),
        short(finding.found_by, _NAME),
        _standing(finding, words),
    ]
    return words.join([*parts, words.safe("  ·  ".join(text for text in beside if text))], "\n")


def _standing(finding: Finding, words: Words) -> str:
    """What became of it; "" while it waits."""
    if finding.state is State.DRAFT:
        return ""
    if finding.state is State.DROPPED:
        return words("finding-state-dropped")
    if finding.used_in == "icp":
        return words("finding-state-icp")
    return words("finding-state-persona", persona=short(finding.used_in or "", _NAME))


def _kind(kind: FindingKind) -> str:
    return f"finding-kind-{kind.value.replace('_', '-')}"


def _decide(finding: Finding, personas: Sequence[Persona], words: Words) -> Block:
    into = [button(words("button-finding-icp"), f"finding_icp:{finding.id}", finding.id)]
    like = [
        button(named(persona.name, _NAME), f"finding_persona:{finding.id}.{place}", f"{finding.id}:{persona.name}")
        for place, persona in enumerate(personas[:_PERSONAS])
    ]
    aside = button(words("button-finding-drop"), f"finding_drop:{finding.id}", finding.id)
    return actions(*(into if finding.kind is FindingKind.GOAL else []), *like, aside)
