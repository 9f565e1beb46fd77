"""What a message asks: one question, about interest and not about time."""

from __future__ import annotations

from bot.outreach.checks.case import Case, good, quoted, warned
from bot.outreach.text import without
from bot.outreach.types import DraftCheck, Step


def one(case: Case) -> DraftCheck:
    """As many question marks as there should be questions."""
    count, most = case.text.message.count("?"), case.thresholds.questions
    if count == 0 and most:
        return warned("question", "check-question-none")
    if count > most:
        return warned("question", "check-question-many", count=count, most=most)
    return good("question", "check-question-ok")


def interest(case: Case) -> DraftCheck:
    """No calendar link and no time slot in a first message; the question asks whether it matters."""
    if case.outreach.step is not Step.FIRST:
        return good("interest", "check-interest-later")
    asked = "\n".join(sentence for sentence in case.text.sentences if sentence.endswith("?"))
    found = [
        *case.lexicon.found("slot", case.text.plain),
        *case.lexicon.found("meeting", without(asked, case.text.names)),
    ]
    if found:
        return warned("interest", "check-interest-time", text=quoted(found))
    return good("interest", "check-interest-ok")


def call(case: Case) -> DraftCheck:
    """A few open questions follow the opening of a call."""
    least, most = case.thresholds.call_questions
    count = sum(question.rstrip().endswith("?") for question in case.text.questions)
    if not least <= count <= most:
        return warned("call-questions", "check-call-questions-count", count=count, least=least, most=most)
    return good("call-questions", "check-call-questions-ok", count=count)
