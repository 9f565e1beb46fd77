"""What one can ask, and what Osuma says when a question cannot be answered as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named
from bot.views.missing import example
from bot.views.reply import Reply
from icp.facts import Field

_NAME = 60


def help_page(words: Words, examples: Sequence[str] = ()) -> Reply:
    """Example questions with names of this workspace's own companies."""
    name, other = _name(words, examples), _name(words, examples[1:] or examples)
    told = example(words("help-name"), (Field.HEADCOUNT, Field.LOCATION), words).strip("`")
    lines = [
        words.slack("help-fit", name=name),
        words.slack("help-why"),
        words.slack("help-missing"),
        words.slack("help-ask-more", name=other),
        words.slack("help-top"),
        words.slack("help-digest"),
        words.slack("help-top-filters"),
        words.slack("help-described"),
        words.slack("help-draft", name=name),
        words.slack("help-tell", name=name),
        words.slack("help-profile"),
        words.slack("help-change"),
        words.slack("help-brief"),
        words.slack("help-add", example=words.join([Mrkdwn(told)])),
        words.slack("help-file"),
        words.slack("help-setup"),
    ]
    blocks = [
        header(words("help-title")),
        *sections(lines),
        context(words.slack("help-how")),
        actions(button(words("button-top"), "top")),
    ]
    return reply(words.slack("help-text", name=name), blocks)


def welcome(words: Words, examples: Sequence[str] = ()) -> Reply:
    """Three lines for someone who meets Osuma for the first time."""
    hello = words.slack("welcome-hello")
    lines = [hello, words.slack("welcome-try", name=_name(words, examples)), words.slack("welcome-more")]
    return reply(hello, sections(lines))


def which_company(words: Words, examples: Sequence[str] = ()) -> Reply:
    """A question about "it" where no company was spoken of yet."""
    asked = words.slack("which", name=_name(words, examples))
    return reply(words.slack("which-text"), [section(asked), actions(button(words("button-top"), "top"))])


def unclear(words: Words, examples: Sequence[str] = ()) -> Reply:
    """One short question back."""
    asked = words.slack("unclear", example=named(examples[0], _NAME) if examples else words("unclear-name"))
    buttons = actions(button(words("button-top"), "top"), button(words("button-help"), "help"))
    return reply(words.slack("unclear-text"), [section(asked), buttons])


def doubt(words: Words, examples: Sequence[str] = ()) -> Reply:
    """It looked like a wish to change something, and may be a doubt: nothing was done, and how to say it."""
    asked = words.slack("unclear-doubt", example=words("unclear-doubt-example", name=_name(words, examples)))
    buttons = actions(button(words("button-top"), "top"), button(words("button-help"), "help"))
    return reply(words.slack("unclear-doubt-text"), [section(asked), buttons])


def too_long(words: Words, examples: Sequence[str] = ()) -> Reply:
    """The question is longer than anybody asks."""
    asked = words.slack("too-long", name=_name(words, examples))
    return reply(words.slack("too-long-text"), [section(asked), actions(button(words("button-help"), "help"))])


def no_profile(words: Words) -> Reply:
    """Nothing can be judged before the team has said what it looks for."""
    blocks = [header(words("no-profile-title")), section(words.slack("no-profile"))]
    start = button(words("button-setup"), "setup", style="primary")
    return reply(words.slack("no-profile-text"), [*blocks, actions(start, button(words("button-help"), "help"))])


def _name(words: Words, examples: Sequence[str]) -> str:
    return named(examples[0], _NAME) if examples else words("help-name")
