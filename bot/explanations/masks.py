"""Taking the names that the cited facts allow out of a sentence, so that only what needs a look is left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.explanations.evidence import Case
from bot.explanations.inflection import ENDING
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
    dates = [text for evidence in cited if evidence.answer.fact for text in _dates(evidence.answer.fact.observed_on)]
    wanted = [text for evidence in cited for text in evidence.wanted]
    text = _replace(sentence, dates, OWN)
    text = _replace(text, filter(_is_name, own), OWN)
    text = _replace(text, filter(_is_name, [*wanted, *case.changes]), WANTED)
    return Masked(text, (*own, *wanted, *case.changes))


def _replace(sentence: str, names: Iterable[str], sign: str) -> str:
    every = sorted(set(names), key=lambda name: (-len(name), name))
    long = "|".join(re.escape(name) for name in every if len(name) > _SHORT)
    brief = "|".join(re.escape(name) for name in every if len(name) <= _SHORT)  # "AI" is neither "ain" nor "ai"
    if long:
        sentence = re.sub(rf"(?<!\w)(?:{long})(?:{ENDING})(?!\w)", sign, sentence, flags=re.IGNORECASE)
    if brief:
        sentence = re.sub(rf"(?<!\w)(?:{brief})(?:[:’'][a-zäö]{{1,4}})?(?!\w)", sign, sentence)
    return sentence


def _is_name(text: str) -> bool:
    """Words, and codes with a point ("62.10"); bare numbers are left for the check of figures."""
    return len(text) > 1 and (any(map(str.isalpha, text)) or re.fullmatch(r"\d+\.[\d.]+", text) is not None)


def _dates(when: date) -> list[str]:
    return [when.isoformat(), day(when, "en"), day(when, "fi")]
