"""A draft by rules: the sentences of the templates, chosen by facts, persona and tone, and held to every check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from bot.explanations.types import Claim
from bot.outreach import letter
from bot.outreach.checks import check
from bot.outreach.facts import usable
from bot.outreach.footer import footer
from bot.outreach.parts import Part, Parts
from bot.outreach.plans import Plan, plans
from bot.outreach.text import words
from bot.outreach.thresholds import DEFAULT, Thresholds
from bot.outreach.types import Channel, Draft, DraftCheck, Outreach, Step

BY = "rules"

_NAMED = 2
"""How often a message may hold the company's name before it sounds like a mail merge."""

_OF_EACH, _ALTERNATIVES = 8, 8

_TRIED = 120
"""Candidates that are looked at before the best of them is taken, faults and all."""

_SHORTENED = 40
"""Candidates among which the shortest is taken when it shall be short."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message that might be: its paragraphs, and whether it says nothing that the step is there for."""

    paragraphs: list[list[Part]]
    empty: bool
    subject: str | None = None


def compose(outreach: Outreach, thresholds: Thresholds = DEFAULT) -> Draft:
    """A draft whose every sentence names the facts it rests on; the same outreach always gives the same draft.

    Sentences are tried in an order that company, persona, channel and angle decide, and the first message that all
    checks let through is taken. Only where the offer's own sentences break a check in every one does a draft come
    back with that check unfulfilled.

    Raises:
        Refusal: ``offer-language-missing`` or ``draft-language-missing``: the offer, or Osuma, does not know the
            language.
    """
    outreach.offer.said(outreach.language)
    if outreach.step is not Step.FIRST and not outreach.earlier:
        outreach = replace(outreach, earlier=_before(outreach, thresholds))
    facts = usable(outreach, thresholds)
    parts = Parts(outreach, facts)
    best: tuple[tuple[float, ...], Draft] | None = None
    questions = parts.questions() if outreach.channel is Channel.CALL else ()
    for place, candidate in enumerate(islice(_candidates(parts, outreach), _TRIED)):
        draft = _draft(outreach, candidate, questions)
        found = check(
            draft.subject,
            draft.body,
            outreach,
            thresholds,
            claims=draft.claims,
            questions=questions,
            facts=facts,
        )
        worth = _faults(found, candidate, draft, parts)
        if best is None or worth < best[0]:
            best = worth, replace(draft, checks=found)
        if not any(worth[:3]) and (not outreach.short or place >= _SHORTENED):
            break
    assert best is not None  # noqa: S101 -- there is always a premise, an offer and a question
    return best[1] if parts.meets else replace(best[1], note="draft-note-apart")


def _before(outreach: Outreach, thresholds: Thresholds) -> tuple[Draft, ...]:
    """What the earlier messages of the sequence would have been, so that this one says something else."""
    earlier: tuple[Draft, ...] = ()
    for step in Step:
        if step < outreach.step:
            earlier = (*earlier, compose(replace(outreach, step=step, earlier=earlier), thresholds))
    return earlier


def _faults(found: tuple[DraftCheck, ...], candidate: Candidate, draft: Draft, parts: Parts) -> tuple[float, ...]:
    """How far a candidate is from good: failed checks, nothing said of the offer, near misses, its length if short.

    A sentence of an earlier message is as bad as a failed check. Near misses are a grade or length just over what is
    good, more sentences that could be for any company than ones that could not, and the company's name over and over.
    """
    failed = sum(2 if each.level == "refuse" else 1 for each in found if not each.ok)
    fair = sum(each.detail in {"check-reading-grade-fair", "check-length-some-over"} for each in found)
    particular = sum(parts.particular(claim) for claim in draft.claims)
    common = max(0, len(draft.claims) - 2 * particular)
    insisting = max(0, sum(parts.named(claim.text) for claim in draft.claims) - _NAMED)
    repeated = sum(parts.repeated(claim.text) for claim in draft.claims)
    near = 3 * common + insisting + fair
    return failed + repeated, candidate.empty, near, len(words(draft.body)) if parts.short else 0


def _candidates(parts: Parts, outreach: Outreach) -> Iterator[Candidate]:
    """Every message that the templates allow, the preferred one first."""
    subjects = parts.subjects() if outreach.channel is Channel.EMAIL else [None]
    needed = {"what"} if outreach.step is Step.FIRST else {"proof", "told", "benefit", "idea"}
    tried = [_filled(parts, plan, needed) for plan in plans(outreach, parts)]
    for number, candidate in enumerate(_in_turn(tried)):
        yield replace(candidate, subject=subjects[number % len(subjects)])


def _in_turn(tried: list[Iterator[Candidate]]) -> Iterator[Candidate]:
    """A few of each plan, then more of each: the first plan is preferred but not insisted on."""
    while tried:
        for each in list(tried):
            several = list(islice(each, _OF_EACH))
            if not several:
                tried.remove(each)
            yield from several


def _filled(parts: Parts, plan: Plan, needed: set[str]) -> Iterator[Candidate]:
    """A plan with each of its places filled, all alternatives; the ones at the same rank of each place first."""
    places = [place for paragraph in plan for place in paragraph]
    alternatives = [list(enumerate(parts.of(place)[:_ALTERNATIVES])) for place in places]
    chosen = sorted(product(*alternatives), key=lambda each: sum(rank for rank, _ in each))
    for each in chosen:
        row = iter(part for _, part in each)
        yield Candidate([[next(row) for _ in paragraph] for paragraph in plan], empty=not needed & set(places))


def _draft(outreach: Outreach, candidate: Candidate, questions: tuple[str, ...]) -> Draft:
    said = [[part.text for part in paragraph] for paragraph in candidate.paragraphs]
    every = (part for paragraph in candidate.paragraphs for part in paragraph)
    claims = tuple(Claim(text, facts) for part in every for text, facts in part.sentences)
    return Draft(
        channel=outreach.channel,
        language=outreach.language,
        step=outreach.step,
        angle=outreach.angle,
        subject=candidate.subject,
        body=letter.body(outreach, (" ".join(texts) for texts in said)),
        claims=claims,
        checks=(),
        footer=footer(outreach),
        by=BY,
        questions=questions,
    )
