"""What people see when something cannot be done."""

from __future__ import annotations

from collections.abc import Mapping

from bot.i18n import Words
from bot.slack.escape import Mrkdwn, clean
from bot.views.blocks import reply, section, sections
from bot.views.criterion_line import short
from bot.views.reply import Reply
from icp.errors import InvalidFile, Refusal

_PARAM = 200
_PROBLEMS = 10


def told(refused: Refusal, words: Words) -> str:
    """The same in plain text, for the command line: a line for what is refused, and one for each problem of a file."""
    lines = [words(refused.key, **refused.params)]
    if isinstance(refused, InvalidFile):
        for line, key, params in refused.problems:
            problem = words(key, **params)
            lines.append(problem if line is None else words("problem-line", line=str(line), text=problem))
    return "\n".join(clean(line) for line in lines)


def refusal(refused: Refusal, words: Words) -> Reply:
    """What is refused and why; of a file every problem with its line, up to ten."""
    said = words.slack(refused.key, **_shortened(refused.params))
    if not isinstance(refused, InvalidFile):
        return reply(said, [section(said)])
    lines = [_problem(line, key, params, words) for line, key, params in refused.problems[:_PROBLEMS]]
    hidden = len(refused.problems) - len(lines)
    more = [words.slack("problem-more", count=hidden)] if hidden > 0 else []
    return reply(said, [section(said), *sections([*lines, *more])])


def failure(error_id: str, words: Words) -> Reply:
    """Something went wrong that nobody foresaw; the id stands in the log too."""
    return reply(words.slack("failure-text", id=error_id), [section(words.slack("failure", id=error_id))])


def _problem(line: int | None, key: str, params: Mapping[str, object], words: Words) -> Mrkdwn:
    said = words.slack(key, **_shortened(params))
    return said if line is None else words.slack("problem-line", line=str(line), text=said)


def _shortened(params: Mapping[str, object]) -> dict[str, object]:
    return {name: short(param, _PARAM) if isinstance(param, str) else param for name, param in params.items()}
