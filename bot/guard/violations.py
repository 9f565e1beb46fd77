"""What the guard finds wrong, in a form that people, logs and the model that wrote it can use."""

from __future__ import annotations

from dataclasses import dataclass

from bot.explanations.facts import short

SUBJECT = -1
"""The place of a draft's subject line."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One reason for which a sentence does not pass.

    Attributes:
        rule: the rule that it breaks, such as "figure" or "name"; the keys of ``_TOLD`` are all there are.
        detail: the words that break it, or what stands in their way; outside text.
        index: which sentence, from 0; ``SUBJECT`` for the subject line.
    """

    rule: str
    detail: str
    index: int = 0


def told(violation: Violation) -> str:
    """A violation in one line of English for the model that is to mend it: "sentence 2: the number 30 is …"."""
    where = "subject line" if violation.index == SUBJECT else f"sentence {violation.index + 1}"
    return f"{where}: {_TOLD[violation.rule].format(detail=short(violation.detail))}"


_TOLD = {
    "long": "it is too long ({detail} characters)",
    "facts": "it names facts that do not exist, or none at all ({detail})",
    "empty": "it is empty",
    "markup": "plain text only, without {detail}",
    "link": "no link or address but those of the facts it names ({detail})",
    "sentences": "it is more than one sentence; give each its own facts",
    "characters": "it holds a character that may not be there ({detail})",
    "language": "it is in another language ({detail})",
    "uncited": '"{detail}" speaks of a fact that the sentence does not name',
    "boasts": 'no fact says "{detail}"',
    "acquainted": '"{detail}" claims an acquaintance that no fact shows',
    "unsupported": '"{detail}" is not in the facts it names',
    "figure": "the number {detail} is not in the facts it names, or not in that role",
    "name": 'the name "{detail}" is not in the facts it names',
    "role": "it tells {detail}",
    "says": 'the verdict "{detail}" is not the one of its facts',
    "verdict": "it tells {detail}",
    "tier": 'tier or score "{detail}" may not be said here',
    "slot": "the slot {{{detail}}} does not exist or its fact is not among the facts it names",
    "word": 'the words "{detail}" are in none of the facts it names',
    "event": 'no fact tells of "{detail}"',
    "comparison": 'the comparison "{detail}" is in no fact it names',
    "persona": 'the person it is for has no such role or name ("{detail}")',
}
