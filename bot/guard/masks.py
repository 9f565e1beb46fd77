"""Taking the names that the cited facts allow out of a sentence, so that only what needs a look is left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.guard.evidence import Case
from bot.guard.inflection import ENDING
from bot.i18n.figures import day

OWN, WANTED = "¤", "§"
"""What stands in place of a name of the company's facts, and of a name that the profile asks for."""

_SHORT = 3


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence without its allowed names.

    Attributes:
        text: ``OWN`` and ``WANTED`` stand where the names stood.
        names: the names that were allowed, for the check of those that are left.
    """

    text: str
    names: tuple[str, ...]


def mask(sentence: str, case: Case) -> Masked:
    """Replace what may be said: the company's name, the cited facts' values, sources and dates."""
    cited, fit = case.cited, case.fit
    company = [text for text in (fit.company.name, fit.company.domain, fit.profile_name) if text]
    own = [*company, *(text for evidence in cited for text in evidence.own)]
    dates = [text for evidence in cited if evidence.answer.fact for text in dates_of(evidence.answer.fact.observed_on)]
    wanted = [text for evidence in cited for text in evidence.wanted]
    text = replace_names(sentence, dates, OWN)
    text = replace_names(text, filter(is_name, own), OWN)
    text = replace_names(text, filter(is_name, [*wanted, *case.changes]), WANTED)
    return Masked(text, (*own, *wanted, *case.changes))


def replace_names(sentence: str, names: Iterable[str], sign: str) -> str:
    """A sentence with a sign in place of each of these names, inflected or not."""
    every = sorted(set(names), key=lambda name: (-len(name), name))
    long = "|".join(re.escape(name) for name in every if len(name) > _SHORT)
    brief = "|".join(re.escape(name) for name in every if len(name) <= _SHORT)  # "AI" is neither "ain" nor "ai"
    if long:
        sentence = re.sub(rf"(?<!\w)(?:{long})(?:{ENDING})(?!\w)", sign, sentence, flags=re.IGNORECASE)
    if brief:
        sentence = re.sub(rf"(?<!\w)(?:{brief})(?:[:’'][a-zäö]{{1,4}})?(?!\w)", sign, sentence)
    return sentence


def is_name(text: str) -> bool:
    """Whether a text may be taken out as a name: words, and codes with a point; bare numbers are figures."""
    return len(text) > 1 and (any(map(str.isalpha, text)) or re.fullmatch(r"\d+\.[\d.]+", text) is not None)


def dates_of(when: date) -> list[str]:
    """A date as it may be written, in either language."""
    return [when.isoformat(), day(when, "en"), day(when, "fi")]
