"""One fact of a company to fill in, and what it changed."""

from __future__ import annotations

from dataclasses import replace

from bot.i18n import Words
from bot.i18n.values import single
from bot.services.tell_fact import Rescored
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, reply, section
from bot.views.criterion_line import named, short
from bot.views.missing import example
from bot.views.modal import Option, View, select_input, text_input, typeahead_input
from bot.views.reply import Block, Reply
from icp.facts import Company, Field
from icp.fit import Status
from icp.kinds.funding import STAGES
from icp.kinds.revenue import Revenue
from icp.profile import Profile
from icp.reference import legal_forms
from icp.values import Place

_NAME = 100
_TEXT = 160
_MEMBERS = 6
_IN_WORDS = "_in_words"
_TYPEAHEAD = frozenset({Field.INDUSTRY, Field.LOCATION})
_SEVERAL = frozenset({Field.GOALS, Field.KEYWORDS})


def fields_of(block_id: str) -> Field | None:
    """The field that a block of the modal asks for."""
    name = block_id.removesuffix(_IN_WORDS)
    return Field(name) if name in set(Field) else None


def fact_field(company: Company, field: Field, profile: Profile | None, words: Words) -> View:
    """A field made for what is asked: a list for funding and legal form, names while typing for industry and place."""
    told = [words.slack("modal-about", name=named(company.name, _NAME))]
    asked = _wanted(field, profile, words)
    told += [words.slack("fact-wanted", wanted=short(asked, _TEXT))] if asked else []
    return View(
        words("fact-title"),
        [section(words.join(told, "\n")), *_inputs(company, field, words)],
        words("button-save"),
        words("button-close"),
    )


def fact_told(card: Reply, rescored: Rescored, words: Words) -> Reply:
    """The card with a line above it that says what was added and what that changed."""
    fact, before, after = rescored.fact, rescored.before, rescored.after
    value = short(words.value(fact.field, fact.value, limit=_MEMBERS), _TEXT)
    params = {"field": words.label(fact.field), "value": value, "by": short(fact.source, _NAME)}
    lines = [words.slack("fact-told", **params)]
    if before.tier and after.tier and before.tier != after.tier:
        lines.append(words.slack("fact-tier", before=before.tier, after=after.tier))
    elif before.status is not Status.SCORED and after.tier:
        lines.append(words.slack("fact-tier-first", after=after.tier))
    said = words.join(lines)
    shown = reply(words.join([said, Mrkdwn(card.text)]), [section(said), *card.blocks])
    return replace(card, text=shown.text, blocks=shown.blocks)


def fact_by_message(company: Company, field: Field, words: Words) -> Reply:
    """How to tell the same in a message, where no modal can be opened."""
    name = named(company.name, _NAME)
    asked = words.slack("fact-by-message", field=words.field(field), name=name)
    card = button(words("button-fit-card"), "fit", company.id)
    return reply(asked, [section(Mrkdwn(f"{asked}\n{example(name, (field,), words)}")), actions(card)])


def _inputs(company: Company, field: Field, words: Words) -> list[Block]:
    label = words.label(field)
    if field is Field.FUNDING:
        return [select_input(field.value, label, [(single(words, field, stage), stage) for stage in STAGES])]
    if field is Field.LEGAL_FORM:
        return [select_input(field.value, label, _legal_forms(company, words))]
    hint = words("fact-several") if field in _SEVERAL else ""
    placeholder = words(f"fact-example-{field.value.replace('_', '-')}")
    if field not in _TYPEAHEAD:
        return [text_input(field.value, label, placeholder=placeholder, hint=hint, most=500)]
    in_words = text_input(
        field.value + _IN_WORDS, words("fact-in-words"), placeholder=placeholder, optional=True, most=500
    )
    begin = words("fact-type-to-search")
    return [typeahead_input(field.value, label, placeholder=begin, optional=True), in_words]


def _legal_forms(company: Company, words: Words) -> list[Option]:
    """Those of the company's own country, where that is known; else those of Finland. Then those of no country."""
    places = company.value(Field.LOCATION)
    countries = (
        {place.country for place in places if isinstance(place, Place)} if isinstance(places, frozenset) else set()
    )
    known = sorted(country for country in countries if country) or ["FI"]
    slugs = [slug for country in [*known, None] for slug in legal_forms.of_country(country)]
    return [(single(words, Field.LEGAL_FORM, slug), slug) for slug in dict.fromkeys(slugs)]


def _wanted(field: Field, profile: Profile | None, words: Words) -> str:
    criterion = next((each for each in profile.criteria if each.field is field), None) if profile else None
    if criterion is None:
        return ""
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    return words.wanted(field, criterion.wanted(), currency=currency, limit=_MEMBERS)
