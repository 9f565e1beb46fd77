"""Forms of plain fields: a line, several lines, or one of a list each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.i18n import Words
from bot.services.form_fields import LONGEST, Asked, fits, text_of
from bot.slack.escape import Mrkdwn
from bot.views.blocks import context, reply
from bot.views.modal import Option, select_input, text_input
from bot.views.reply import Block, Reply


def told_how(shown: Reply, told: Reply) -> Reply:
    """What is shown, with a line on how to change it where no form can be opened."""
    return reply(Mrkdwn(shown.text), [*shown.blocks, context(Mrkdwn(told.text))])


def fields(asked: Sequence[Asked], document: Mapping[str, object], topic: str, words: Words) -> list[Block]:
    """The fields, filled with what is there; one that cannot hold it is left out, which is said.

    Args:
        asked: the fields.
        document: what is there.
        topic: how the message keys of the labels begin: "persona" for "persona-field-name".
        words: the reader's language.
    """
    shown = [each for each in asked if fits(each, document.get(each.name))]
    left_out = [_label(each, topic, words) for each in asked if each not in shown]
    blocks = [_field(each, text_of(document.get(each.name)), topic, words) for each in shown]
    return [*blocks, *([context(words.slack("form-left-out", fields=left_out))] if left_out else [])]


def _field(asked: Asked, filled: str, topic: str, words: Words) -> Block:
    label = _label(asked, topic, words)
    hint = words(asked.hint) if asked.hint else words("edit-lines") if asked.several else ""
    optional = not asked.required
    if asked.choices:
        options: list[Option] = [(words(f"{topic}-choice-{choice}"), choice) for choice in asked.choices]
        return select_input(
            asked.name, label, options, chosen=filled, placeholder=words("unfit-choose"), hint=hint, optional=optional
        )
    most = LONGEST if asked.several else asked.most
    return text_input(
        asked.name, label, filled=filled, hint=hint, lines=asked.several or asked.long, optional=optional, most=most
    )


def _label(asked: Asked, topic: str, words: Words) -> str:
    return words(f"{topic}-field-{asked.name.replace('_', '-')}")
