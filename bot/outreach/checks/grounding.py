"""What a message rests on: a dated, sourced fact tied to what the persona wants, and in follow-ups something new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.explanations.types import Claim
from bot.outreach import topics
from bot.outreach.checks.case import Case, good, warned
from bot.outreach.text import sentences
from bot.outreach.themes import kin
from bot.outreach.types import DraftCheck, UsableFact
from icp.terms import key

_REPEATED = 0.5
"""The share of a follow-up's sentences that may have been said before."""


def grounded(case: Case) -> DraftCheck:
    """A sentence that says a fact of the company, beside what the persona wants."""
    cited = list(_cited(case))
    if not cited:
        return warned("grounded", "check-grounded-none")
    fact, tied = next(((fact, True) for fact, tied in cited if tied), cited[0])
    told = {"name": fact.kind, "text": fact.text, "source": fact.source, "date": fact.observed_on}
    if not tied:
        return warned("grounded", "check-grounded-untied", **told)
    return good("grounded", "check-grounded-ok", **told)


def _cited(case: Case) -> Iterator[tuple[UsableFact, bool]]:
    """The company's facts that are said, and whether beside something that the persona wants."""
    body, claims = key(case.text.body), case.text.claims
    standing = [claim for claim in claims if key(claim.text) in body]
    for place, claim in enumerate(standing):
        near = standing[max(0, place - 1) : place + 2]
        tied = any(fact.startswith("persona.") for beside in near for fact in beside.facts)
        for name in claim.facts:
            fact = case.facts.get(name)
            if fact and fact.kind:
                yield fact, tied
    if not standing:
        yield from _in_words(case)


def _in_words(case: Case) -> Iterator[tuple[UsableFact, bool]]:
    """The same after a person's edit, when only the words are left."""
    persona = case.outreach.persona
    wanted = {found for text in (*persona.goals, *persona.challenges) for found in topics.of(text)}
    told = topics.of(case.text.message)
    tied = not wanted or any(kin(topic, each) for topic in told for each in wanted)
    message = f" {key(case.text.message)} "
    for fact in case.facts.values():
        if fact.kind and any(f" {key(part)}" in message for part in re.split(r", | – ", fact.text) if key(part)):
            yield fact, tied


def new(case: Case) -> DraftCheck:
    """A follow-up says something that the earlier messages did not."""
    earlier = case.outreach.earlier
    if not earlier:
        return good("new", "check-new-first")
    said = {key(sentence) for draft in earlier for sentence in sentences(draft.body, case.text.names)}
    repeated = [sentence for sentence in case.text.sentences if key(sentence) in said]
    if len(repeated) > _REPEATED * len(case.text.sentences):
        return warned("new", "check-new-repeats", count=len(repeated))
    if case.text.claims and not _facts(case.text.claims) - _facts(claim for draft in earlier for claim in draft.claims):
        return warned("new", "check-new-nothing")
    return good("new", "check-new-ok")


def _facts(claims: Iterable[Claim]) -> set[str]:
    return {name for claim in claims for name in claim.facts}
