"""The words of an explanation: each is ordinary, speaks of a verdict, or stands in a fact that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.guard.evidence import Case
from bot.guard.figures import figures
from bot.guard.inflection import is_form_of
from bot.guard.masks import Masked
from bot.guard.ordinary import ordinary
from bot.guard.roots import alike
from bot.guard.support import WORD
from bot.guard.trades import of_industry
from bot.i18n.catalog import sources
from icp.facts import Field
from icp.fit import Tier

_SPOKEN = (
    *("score", "wanted", "conditional", "whole", "lost", "good", "bad", "hedged", "unknown", "no_fact", "limit"),
    *("limit-link", "small", "explaining"),
)
_NOT_EXPLAINING = ("#", "explain-note-", "explain-leaning-")
_PLACED = re.compile(r"\{[^{}]*\}|^[a-z-]+ =", re.MULTILINE)
_OF_WHOLE = ("great", "poor")
_FREE = {"icp", "nace", "tol", "isic", "naics", *(tier.value.casefold() for tier in Tier)}


def check(masked: Masked, case: Case) -> Iterator[tuple[str, str]]:
    """Words that nothing carries, names aside: "its founders won a prize"."""
    text = masked.text
    covered = [(figure.start, figure.end) for figure in figures(text)] + list(_spoken(text, case))
    known, ours = _known(masked, case), _ours(case.words.language)
    read = ordinary(case.words.language)
    values = [one.answer.value for one in case.cited if one.answer.kind is Field.INDUSTRY]
    industries = [frozenset(map(str, value)) for value in values if isinstance(value, frozenset)]
    unknown = []
    for found in WORD.finditer(text):
        word = found[0].casefold()
        if any(start <= found.start() and found.end() <= end for start, end in covered) or word in _FREE:
            continue
        reading = read(word)
        free = reading is not None and reading.level == "everyday" and not (reading.past or reading.acts)
        if (
            free
            or word in ours
            or any(of_industry(word, stated) for stated in industries)
            or any(alike(word, other) for other in known)
        ):
            continue
        if not any(is_form_of(found[0], name) for name in known):
            unknown.append(found[0])
    if unknown:
        yield "word", ", ".join(dict.fromkeys(unknown))


def _spoken(text: str, case: Case) -> Iterator[tuple[int, int]]:
    """Where the words stand by which explanations are made."""
    fields = [f"{kind} {field.value}" for field in Field for kind in ("field", "figure")]
    start = case.language.opening("subjects", text)
    if start:
        yield start.span()
    for name in (*_SPOKEN, *fields, *(_OF_WHOLE if case.whole else ())):
        for found in case.language.find_plain(name, text):
            yield found.span()


def _known(masked: Masked, case: Case) -> set[str]:
    """Every word of what the facts, the profile and the labels say, in small letters."""
    words = case.words
    labels = [text for field in Field for text in (words.field(field), words.label(field))]
    told = [words.reason(evidence.answer) for evidence in case.cited]
    texts = [case.fit.company.name, *masked.names, *labels, *told, *(w for e in case.cited for w in e.adjectives)]
    texts += [code for evidence in case.cited for code in evidence.currencies]
    return {word.casefold() for text in texts for word in WORD.findall(text)}


@cache
def _ours(language: str) -> frozenset[str]:
    """The words of our own explanations; not those of notes on how a text came about."""
    lines = (line for line in sources(language)["explain.ftl"].splitlines() if not line.startswith(_NOT_EXPLAINING))
    bare = _PLACED.sub(" ", "\n".join(lines))
    return frozenset(word.casefold() for word in WORD.findall(bare))
