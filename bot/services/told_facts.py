"""Facts that somebody tells of a known company in a sentence: shown with what they would do, then kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.errors import BotRefusal
from bot.services.rescore import rescore_some
from bot.sources.said import SaidFact, SaidFacts, read_part, read_said
from icp import kinds
from icp.errors import Unreadable
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.profile import Profile
from icp.reference import industries
from icp.scoring import Scorer
from icp.values import Span
from storage.workspace import Workspace

ADDED_TO = frozenset({Field.GOALS, Field.KEYWORDS})
"""Fields of which one more value takes no other away: who wants to hire abroad may also use Salesforce."""

_FIRST_YEAR = 1900  # a bare number from here on is a year, a smaller one counts people
_FEW_WORDS = 3
_MOST = 1_800  # characters that a button keeps, beside the company


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of a field already, beside what is told now.

    Attributes:
        fact: the newest statement of another source.
        same: whether it says the same.
    """

    fact: Fact
    same: bool


@dataclass(frozen=True, slots=True)
class ToldFacts:
    """Facts told of a company, not kept yet.

    Attributes:
        facts: with the teller as their source.
        unread: the parts of the sentence that no field took.
        held: what other sources say of the same fields.
        before, after: the fit without them and with them; None where there is no profile.
        record: what a button carries, so that the same facts are kept when it is pressed; None where it is too long.
    """

    company: Company
    facts: tuple[Fact, ...]
    unread: tuple[str, ...]
    held: tuple[Held, ...]
    before: Fit | None
    after: Fit | None
    record: str | None


def read_told(text: str, on: date, profile: Profile | None = None) -> SaidFacts:
    """What a sentence tells of a company; a bare number counts people, or is a year.

    Args:
        text: without the company's name.
        on: the day it is told.
        profile: its keywords and goals are recognised without being called so.
    """
    said = read_said(text, on, keywords_of(profile))
    if not said.facts and (bare := bare_value(text, on)):
        return SaidFacts((bare,))
    return said


def bare_value(text: str, on: date) -> SaidFact | None:
    """A value that stands alone: "30", "2019", "10–50", "seed"."""
    if len(text.split()) > _FEW_WORDS:
        return None
    for field in (Field.HEADCOUNT, Field.FOUNDED, Field.FUNDING, Field.INDUSTRY):
        found = read_part(field, text, on)
        exact = found is not None and isinstance(found.value, Span) and found.value.exact
        unknown = field is Field.INDUSTRY and not industries.codes(text)
        if found is None or unknown or (exact and _FIRST_YEAR <= found.value.low <= on.year):  # type: ignore[union-attr]  # a Span
            continue
        return found
    return None


def keywords_of(profile: Profile | None) -> list[str]:
    """The texts that a profile's keywords and goals ask for."""
    asked = {Field.KEYWORDS, Field.GOALS}
    criteria = profile.criteria if profile is not None else ()
    return [str(text) for criterion in criteria if criterion.field in asked for text in criterion.wanted()]


def with_facts(company: Company, facts: Sequence[Fact], *, instead: bool) -> Company:
    """The company with facts added to what is known of it; or, with ``instead``, in the place of what is.

    Goals and keywords are added in either case.
    """
    replaced = {fact.field for fact in facts if instead} - ADDED_TO
    kept = tuple(fact for fact in company.facts if fact.field not in replaced)
    return replace(company, facts=(*kept, *facts))


def tell(company: Company, said: SaidFacts, scorer: Scorer | None, *, by: str, on: date) -> ToldFacts:
    """What facts would do to a company's fit if they were kept; nothing is.

    Raises:
        BotRefusal: no fact was understood.
    """
    if not said.facts:
        raise BotRefusal("refusal-fact-unread", text="; ".join(said.unread)[:200] or "?")
    facts = tuple(Fact(each.field, each.value, by, on) for each in said.facts)
    record = json.dumps({"c": company.id, "f": [[each.field.value, each.text] for each in said.facts]})
    known = with_facts(company, facts, instead=False)
    return ToldFacts(
        company=company,
        facts=facts,
        unread=said.unread,
        held=tuple(_held(company, facts)),
        before=None if scorer is None else scorer.fit(company),
        after=None if scorer is None else scorer.fit(known),
        record=record if len(record) <= _MOST else None,
    )


def keep_told(workspace: Workspace, record: str, *, by: str, on: date) -> tuple[Company, tuple[Fact, ...]]:
    """Keep the facts that a button carries and score the company anew; the caller commits.

    Raises:
        BotRefusal: the button is not one of ours, or the company is gone.
    """
    company_id, said = read_record(record, on)
    facts = tuple(Fact(each.field, each.value, by, on) for each in said.facts)
    company = workspace.companies.get(company_id)
    if company is None or not workspace.companies.state(company_id, facts):
        raise BotRefusal("refusal-company-gone")
    rescore_some(workspace, [company_id])
    return workspace.companies.get(company_id) or company, facts


def read_record(record: str, on: date) -> tuple[str, SaidFacts]:
    """The company's id and the facts that a button carries.

    Raises:
        BotRefusal: the button is not one of ours.
    """
    try:
        read = json.loads(record)
        said = tuple(_part(str(name), str(text), on) for name, text in read["f"])
    except (ValueError, TypeError, KeyError, AttributeError, Unreadable, RecursionError):
        raise BotRefusal("refusal-company-gone") from None
    if not said:
        raise BotRefusal("refusal-company-gone")
    return str(read["c"]), SaidFacts(said)


def _part(name: str, text: str, on: date) -> SaidFact:
    field = Field(name)
    value = kinds.read(field, text)
    if field is Field.FOUNDED and isinstance(value, int) and value > on.year:
        raise Unreadable("unreadable-founded-future", text=text)
    return SaidFact(field, value, text)


def _held(company: Company, facts: Collection[Fact]) -> list[Held]:
    found = []
    for fact in facts:
        others = [each for each in company.stated(fact.field) if each.source != fact.source]
        if others:
            found.append(Held(others[-1], same=others[-1].value == fact.value))
    return found
