"""The guard of findings: what a model reads out of an answer names and counts nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.guard.figures import figures
from bot.guard.inflection import is_form_of
from bot.guard.support import WORD
from bot.guard.violations import Violation

_INSIDE = re.compile(r"(?<=[^.!?:\s])\s+(\S.*)", re.DOTALL)


def check_finding(text: str, quote: str, answers: Sequence[str]) -> tuple[Violation, ...]:
    """Figures, in digits or words, that do not stand in a finding's quote, and names that stand in no answer.

    The two may be in different languages, so common words are not compared; a first word with a capital is no name.
    """
    return tuple(Violation(rule, detail) for rule, detail in _violations(text, quote, answers))


def _violations(text: str, quote: str, answers: Sequence[str]) -> Iterator[tuple[str, str]]:
    known = frozenset(number for figure in figures(quote) for number in figure.low | figure.high | figure.of)
    for figure in figures(text):
        if not (figure.low & known and figure.high & known):
            yield "figure", text[figure.start : figure.end]
    names = [name for answer in (quote, *answers) for name in WORD.findall(answer)]
    inside = _INSIDE.search(text)
    for word in WORD.findall(inside[1]) if inside else ():
        if any(map(str.isupper, word)) and not any(is_form_of(word, name) or is_form_of(name, word) for name in names):
            yield "name", word
