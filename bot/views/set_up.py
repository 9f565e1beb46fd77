"""Setting up, step by step: what is there, what comes next, and the ways to do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.i18n import Words
from bot.services.first_profile import QUESTIONS, WEIGHTS
from bot.services.set_up import LEAST_CUSTOMERS, SetUpState, Step
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named
from bot.views.modal import View, text_input
from bot.views.problems import told
from bot.views.reply import Block, Reply
from icp.errors import Refusal
from icp.facts import Field

_NAME: Final = 80
_SHOWN: Final = (Step.ICP, Step.PERSONAS, Step.LEADS, Step.ASK)
_ANSWER: Final = 500
_UNREAD: Final = 5


def set_up_card(state: SetUpState, words: Words) -> Reply:
    """The steps with what is done, and the next one with its buttons."""
    if state.step is Step.DONE:
        return done(state, words)
    text = words.slack("setup-text", step=words(f"setup-step-{state.step.value}"))
    blocks = [
        header(words("setup-title")),
        *sections(progress_lines(state, words)),
        *next_step(state, words),
        context(words.slack("setup-later")),
    ]
    return reply(text, blocks)


def progress_lines(state: SetUpState, words: Words) -> list[Mrkdwn]:
    """A line a step: done, next, or still to come."""
    now = Step.ICP if state.step is Step.APPROVAL else state.step
    place = _SHOWN.index(now) if now in _SHOWN else len(_SHOWN)
    lines = []
    for number, step in enumerate(_SHOWN):
        sign = "done" if number < place else "next" if number == place else "later-step"
        have, title = _have(state, step, words), words(f"setup-step-{step.value}")
        lines.append(words.slack(f"setup-{sign}", step=title, have=have))
    return lines


def next_step(state: SetUpState, words: Words) -> list[Block]:
    """How to do what comes next."""
    ways: dict[Step, Callable[[SetUpState, Words], list[Block]]] = {
        Step.ICP: _icp,
        Step.APPROVAL: _approval,
        Step.PERSONAS: _personas,
        Step.LEADS: _leads,
        Step.ASK: _ask,
    }
    way = ways.get(state.step)
    return [] if way is None else way(state, words)


def done(state: SetUpState, words: Words) -> Reply:
    """Everything is there; what more one may do."""
    said = words.slack("setup-finished")
    more = [words.slack("setup-finished-personas")] if state.passed and not state.personas else []
    buttons = [button(words("button-top"), "top"), button(words("button-help"), "help")]
    return reply(said, [section(said), *sections(more), actions(*buttons)])


def question(name: str, words: Words, wrong: Refusal | None = None) -> Reply:
    """One of the five, with how to pass over it; above it what was wrong with the answer."""
    number = QUESTIONS.index(name) + 1
    asked = words.slack(f"setup-question-{name}")
    above = [section(words.slack("setup-unread", problem=told(wrong, words)))] if wrong else []
    line = context(words.slack("setup-question-how", number=number, count=len(QUESTIONS)))
    skip = button(words("button-setup-pass"), "setup_pass", name)
    return reply(asked, [*above, section(Mrkdwn(f"*{asked}*")), line, actions(skip)])


def from_customers(state: SetUpState, words: Words) -> Reply:
    """Drop the customers here; with enough of them, learn."""
    said = words.slack("setup-customers-how", least=LEAST_CUSTOMERS)
    learn = button(words("button-setup-learn", count=state.customers), "learn_customers", style="primary")
    return reply(said, [section(said), *([actions(learn)] if state.customers >= LEAST_CUSTOMERS else [])])


def table_by_message(words: Words) -> Reply:
    """The table to copy, fill in and send."""
    said = words.slack("setup-table-how")
    ideals = [f"{words.label(field)}: {words(f'setup-ideal-{_id(field)}')}" for field in WEIGHTS]
    lines = "\n".join([words("setup-table-first"), *ideals])
    return reply(said, [section(Mrkdwn(f"{said}\n```{lines}```"))])


def table_fields(filled: Mapping[str, str], words: Words) -> View:
    """The same table as fields."""
    fields = [
        text_input(
            field.value,
            words.label(field),
            filled=filled.get(field.value, ""),
            placeholder=words(f"setup-ideal-{_id(field)}"),
            optional=True,
            most=_ANSWER,
        )
        for field in WEIGHTS
    ]
    first = section(words.slack("setup-table-modal"))
    return View(words("setup-table-title"), [first, *fields], words("button-setup-propose"), words("button-cancel"))


def unread_lines(lines: Sequence[str], words: Words) -> list[Block]:
    """Lines of a table that name no category."""
    if not lines:
        return []
    shown = ", ".join(named(line, _NAME) for line in lines[:_UNREAD])
    return [section(words.slack("setup-table-unread", lines=shown))]


def _icp(state: SetUpState, words: Words) -> list[Block]:
    ways = [
        words.slack("setup-way-questions"),
        words.slack("setup-way-table"),
        words.slack("setup-way-customers", count=state.customers),
    ]
    buttons = [
        button(words("button-setup-questions"), "setup_questions", style="primary"),
        button(words("button-setup-table"), "open:setup_table"),
        button(words("button-setup-customers"), "setup_customers"),
    ]
    return [section(words.slack("setup-icp-how")), *sections(ways), actions(*buttons)]


def _approval(state: SetUpState, words: Words) -> list[Block]:
    number = str(state.waiting or "")
    show = button(words("button-show-proposal"), "proposal", number, style="primary")
    return [section(words.slack("setup-approval-how", number=number)), actions(show)]


def _personas(state: SetUpState, words: Words) -> list[Block]:
    suggest = [button(words("button-setup-suggest"), "personas_propose")] if state.customers else []
    write = button(words("button-setup-persona"), "open:persona", style="primary")
    return [
        section(words.slack("setup-personas-how")),
        actions(write, *suggest, button(words("button-setup-pass-personas"), "setup_pass_personas")),
    ]


def _leads(state: SetUpState, words: Words) -> list[Block]:
    del state
    return [section(words.slack("setup-leads-how")), context(words.slack("setup-leads-more"))]


def _ask(state: SetUpState, words: Words) -> list[Block]:
    name = named(state.example, _NAME) if state.example else words("help-name")
    best = button(words("button-top"), "top", style="primary")
    return [section(words.slack("setup-ask-how", name=name)), actions(best)]


def _have(state: SetUpState, step: Step, words: Words) -> Mrkdwn:
    if step is Step.ICP and state.profile:
        return words.slack("setup-have-icp", name=named(state.profile[0], _NAME), version=str(state.profile[1]))
    if step is Step.ICP and state.waiting:
        return words.slack("setup-have-proposal", number=str(state.waiting))
    if step is Step.PERSONAS and (state.personas or state.passed):
        return words.slack("setup-have-personas", count=state.personas)
    if step is Step.LEADS and state.leads:
        return words.slack("setup-have-leads", count=state.leads)
    return words.slack(f"setup-why-{step.value}")


def _id(field: Field) -> str:
    return field.value.replace("_", "-")
