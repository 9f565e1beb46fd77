"""Setting up a team: from nothing to the first answer, taken up again wherever it was left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.handlers.proposals import propose_here
from bot.intents import understand
from bot.intents.adding import AddCompany, AddFact
from bot.intents.asked import Asked, Clarify, Several, Unclear
from bot.intents.compare import AskDescribed
from bot.intents.drafts import AskDraft
from bot.intents.fit import AskFit
from bot.intents.leads import AskTop
from bot.intents.set_up import FillTable, SetUp
from bot.services.first_profile import QUESTIONS, first_profile, passes, read_table, readable
from bot.services.near_names import unrecognised_note
from bot.services.preview import preview
from bot.services.set_up import Step, pass_personas, set_up_state
from bot.slack.escape import Mrkdwn
from bot.turn import Turn
from bot.views import set_up as view
from bot.views.blocks import reply, section
from bot.views.reply import Reply
from storage.onboarding import Onboarding

_NOTES: Final = 5
_MAY_ANSWER: Final = (AskFit, Unclear, AddFact, AddCompany, AskDescribed, Clarify, Several, AskTop, AskDraft)
"""What an answer to one of the five questions may look like to the patterns."""


def on_set_up(_asked: SetUp, turn: Turn) -> Reply:
    """Where setting up stands; from here on it is talked about in this conversation."""
    with turn.writing() as workspace:
        state = set_up_state(workspace)
        workspace.onboarding.begin(turn.asker, state.step.value, turn.incoming.conversation_key)
        if state.step is Step.DONE:
            workspace.onboarding.finish()
        workspace.commit()
    return view.set_up_card(state, turn.words)


def on_button(turn: Turn) -> Reply:
    """The same, pressed."""
    return on_set_up(SetUp(), turn)


def on_customers(turn: Turn) -> Reply:
    """Learn from the team's customers."""
    _chosen(turn, "customers")
    with turn.reading() as workspace:
        return view.from_customers(set_up_state(workspace), turn.words)


def on_table(turn: Turn) -> Reply:
    """The table by message, where no modal can be opened."""
    _chosen(turn, "table")
    return view.table_by_message(turn.words)


def on_filled(asked: FillTable, turn: Turn) -> Reply:
    """The table, filled in."""
    told, unread = read_table(asked.text)
    shown = propose_first(turn, told, turn.words("setup-reason-table"))
    notes = view.unread_lines(unread, turn.words)
    return reply(Mrkdwn(shown.text), [*shown.blocks[:-1], *notes, *shown.blocks[-1:]])


def on_questions(turn: Turn) -> Reply:
    """The first of the five questions that is not answered yet."""
    begun = _chosen(turn, "questions")
    return _next(turn, {} if all(name in begun.answers for name in QUESTIONS) else begun.answers)


def on_pass(turn: Turn) -> Reply:
    """A question does not matter."""
    with turn.reading() as workspace:
        begun = workspace.onboarding.get()
    if begun is None or begun.asking is None or begun.asking != (turn.incoming.value or ""):
        return on_button(turn)
    return _next(turn, {**begun.answers, begun.asking: "-"})


def on_pass_personas(turn: Turn) -> Reply:
    """Personas can wait."""
    with turn.writing() as workspace:
        workspace.onboarding.begin(turn.asker, Step.PERSONAS.value, turn.incoming.conversation_key)
        pass_personas(workspace)
        workspace.commit()
    return on_button(turn)


def answered(turn: Turn) -> Reply | None:
    """A message that answers the question which waits in its conversation; None for any other."""
    text = turn.incoming.text.strip()
    if not text or turn.incoming.files or turn.incoming.kind not in {"mention", "direct_message", "command"}:
        return None
    with turn.reading() as workspace:
        begun = workspace.onboarding.get()
    if begun is None or begun.asking not in QUESTIONS or begun.conversation != turn.incoming.conversation_key:
        return None
    if _asks(understand(text)) and not passes(text):
        return None
    told = "-" if passes(text) else text
    wrong = readable({begun.asking: told}).get(begun.asking)
    if wrong:
        return view.question(begun.asking, turn.words, wrong)
    return _next(turn, {**begun.answers, begun.asking: told})


def propose_first(turn: Turn, told: Mapping[str, str], reason: str) -> Reply:
    """The first profile as a proposal, like any other: somebody approves it before it counts."""
    profile = first_profile(told)
    with turn.reading() as workspace:
        found = preview(workspace, profile)
    _, shown = propose_here(turn, profile, reason, found)
    unknown = [(profile.criteria[index].field, text) for index, text in profile.unrecognised()]
    notes = [unrecognised_note(field, text) for field, text in unknown[:_NOTES]]
    blocks = [section(turn.words.slack(key, **params)) for key, params in notes]
    return reply(Mrkdwn(shown.text), [*shown.blocks[:-1], *blocks, *shown.blocks[-1:]])


def carry_on(turn: Turn, given: Reply) -> Reply:
    """What was said, and below it the next step where this one is done: only where setting up is talked about."""
    incoming = turn.incoming
    with turn.reading() as workspace:
        begun = workspace.onboarding.get()
        if begun is None or begun.finished_at is not None or begun.asking is not None:
            return given
        here = begun.conversation == incoming.conversation_key or incoming.channel_id.startswith("D")
        state = set_up_state(workspace) if here else None
    if state is None or state.step.value == begun.step:
        return given
    with turn.writing() as workspace:
        workspace.onboarding.told(state.step.value)
        if state.step is Step.DONE:
            workspace.onboarding.finish()
        workspace.commit()
    if state.step is Step.APPROVAL:  # the proposal itself has just been shown, with its buttons
        return given
    return replace(given, follows=(*given.follows, view.set_up_card(state, turn.words)))


def _asks(asked: Asked) -> bool:
    """Whether a message is a question or a wish of its own: "help" while Osuma waits for an industry."""
    intent = asked.intent
    if isinstance(intent, AskFit):
        return not intent.guessed and asked.language is not None
    return not isinstance(intent, _MAY_ANSWER)


def _chosen(turn: Turn, way: str) -> Onboarding:
    with turn.writing() as workspace:
        workspace.onboarding.begin(turn.asker, set_up_state(workspace).step.value, turn.incoming.conversation_key)
        workspace.onboarding.choose(way)
        begun = workspace.onboarding.get()
        workspace.commit()
    assert begun is not None  # noqa: S101 -- it has just been begun
    return begun


def _next(turn: Turn, answers: Mapping[str, str]) -> Reply:
    """The next question; after the last one the proposal that the answers make."""
    name = next((each for each in QUESTIONS if each not in answers), None)
    with turn.writing() as workspace:
        workspace.onboarding.ask(name, answers)
        workspace.commit()
    if name is not None:
        return view.question(name, turn.words)
    told = {each: answers[each] for each in QUESTIONS}
    return propose_first(turn, told, turn.words("setup-reason-questions"))
