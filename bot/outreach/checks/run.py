"""All checks of one draft, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bot.explanations.types import Claim
from bot.i18n.words import Words
from bot.outreach import naming
from bot.outreach.checks import asking, claiming, extras, grounding, length, phrasing, reading, telling
from bot.outreach.checks.case import Case
from bot.outreach.facts import usable
from bot.outreach.text import Text
from bot.outreach.thresholds import DEFAULT, Thresholds
from bot.outreach.types import Channel, DraftCheck, Outreach, Step, UsableFact

_EMAIL = frozenset({Channel.EMAIL})
_WRITTEN = frozenset({Channel.EMAIL, Channel.LINKEDIN})
_ALL = frozenset(Channel)

RULES: Final[Mapping[str, tuple[frozenset[Channel], Callable[[Case], DraftCheck]]]] = {
    "length": (_ALL, length.length),
    "subject": (_EMAIL, length.subject),
    "sentences": (_ALL, reading.sentences),
    "reading": (_ALL, reading.ease),
    "grounded": (_ALL, grounding.grounded),
    "new": (_ALL, grounding.new),
    "question": (_ALL, asking.one),
    "interest": (_WRITTEN, asking.interest),
    "call-questions": (frozenset({Channel.CALL}), asking.call),
    "you-we": (_ALL, telling.you_we),
    "phrases": (_ALL, phrasing.cliches),
    "spam": (_WRITTEN, phrasing.spam),
    "acquaintance": (_ALL, claiming.acquaintance),
    "superlatives": (_ALL, claiming.superlatives),
    "links": (_WRITTEN, extras.links),
    "attachments": (_WRITTEN, extras.attachments),
    "tracking": (_WRITTEN, extras.tracking),
    "holes": (_ALL, extras.holes),
}
"""Every check by its name, with the channels that it is for."""


def check(  # noqa: PLR0913 -- what a draft consists of
    subject: str | None,
    body: str,
    outreach: Outreach,
    thresholds: Thresholds = DEFAULT,
    *,
    claims: tuple[Claim, ...] = (),
    questions: tuple[str, ...] = (),
    facts: Mapping[str, UsableFact] | None = None,
) -> tuple[DraftCheck, ...]:
    """What every check says of a draft, good or not, in ``RULES``' order.

    Args:
        subject: of an e-mail.
        body: with greeting and signature, without the footer.
        outreach: what the draft was written for.
        thresholds: the lines; see ``Thresholds``.
        claims: the sentences and the facts they rest on; without them (a person has edited the text) the facts are
            looked for in the words themselves.
        questions: of a call opening, what to ask next.
        facts: ``usable(outreach)``, where the caller has it already.
    """
    contact = outreach.contact.name if outreach.contact else ""
    company, sender = outreach.fit.company, outreach.offer.sender
    names = (company.name, naming.company(company.name) or "", company.domain or "", contact, sender.name)
    people = (naming.first(contact) or "", naming.first(sender.name) or "", sender.company)
    proofs = tuple(proof.customer for proof in outreach.offer.proof if proof.customer)
    every = tuple(name for name in (*names, *people, outreach.offer.product, *proofs) if name)
    text = Text(subject, body, sender.name, every, claims, questions, outreach.language)
    case = Case(text, outreach, thresholds, facts or usable(outreach, thresholds))
    return tuple(run(case) for name, (channels, run) in RULES.items() if _applies(name, channels, outreach))


def _applies(name: str, channels: frozenset[Channel], outreach: Outreach) -> bool:
    if name == "new":
        return outreach.step is not Step.FIRST
    return outreach.channel in channels


def passes(checks: Iterable[DraftCheck]) -> bool:
    """Whether nothing is to be said against a draft."""
    return all(each.ok for each in checks)


def label(words: Words, rule: str) -> str:
    """A check's name for people: "Length", "One question"."""
    return words(f"check-rule-{rule}")


def finding(words: Words, found: DraftCheck) -> str:
    """What a check found, in a few words: "62 words", "“quick question” says nothing"."""
    return words(found.detail, **found.params)
