"""The guard: a sentence that somebody else wrote passes only if everything in it rests on the facts it names.

It errs on the strict side. A sentence that is refused costs nothing: the rules' own takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from bot.explanations.facts import FIT, ids
from bot.explanations.rules import LONGEST_SENTENCE
from bot.explanations.types import Claim
from bot.guard import form, names, numbers, verdicts, wording
from bot.guard.evidence import Case, Evidence
from bot.guard.masks import mask
from bot.guard.violations import Violation
from bot.i18n.words import Words
from icp.fit import Fit

Says = Literal["match", "partial", "miss", "unknown", "mixed"]


def check_explanation(claim: Claim, fit: Fit, words: Words, says: Says | None = None) -> list[Violation]:
    """Everything that is wrong with a sentence about a fit; an empty list lets it through.

    Args:
        claim: the sentence and the ids of the facts that it names.
        fit: what is so.
        words: the language that the sentence has to be in.
        says: the verdict that its writer states for it, where one is stated.
    """
    if len(claim.text) > LONGEST_SENTENCE:
        return [Violation("long", str(len(claim.text)))]
    known = ids(fit)
    missing = [name for name in claim.facts if name != FIT and name not in known]
    if missing or not claim.facts:
        return [Violation("facts", ", ".join(missing) or "none")]
    cited = tuple(Evidence(known[name], words) for name in dict.fromkeys(claim.facts) if name != FIT)
    case = Case(fit, words, cited, whole=FIT in claim.facts)
    return [Violation(rule, detail) for rule, detail in _violations(claim.text, case, says)]


def _violations(sentence: str, case: Case, says: Says | None) -> Iterator[tuple[str, str]]:
    masked = mask(sentence, case)
    yield from form.check(sentence, masked, case.words.language)
    yield from _subjects(masked.text, case)
    yield from numbers.check(masked.text, case)
    yield from names.check(masked, case)
    yield from wording.check(masked, case)
    yield from verdicts.check(masked.text, case, says)


def _subjects(text: str, case: Case) -> Iterator[tuple[str, str]]:
    """What the sentence is about: only fields that it cites, and nothing that no fact can carry."""
    cited = {evidence.answer.kind for evidence in case.cited}
    for field, word in case.language.spoken_of(text).items():
        if field not in cited:
            yield "uncited", word
    for rule in ("boasts", "acquainted", "unsupported"):
        for found in case.language.find(rule, text):
            yield rule, found[0]
