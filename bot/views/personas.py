"""Who decides at the companies a team looks for, and who its customers suggest might."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.apply_personas import Warn
from bot.services.propose_personas import Suggested, Suggestion
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.modal import select
from bot.views.people import department, departments, seniority
from bot.views.reply import Block, Reply
from icp.persona import Persona

_NAME = 100
_TEXTS = 300
_TITLES = 4
_MEMBERS = 3
_EVERY = 12
_SHOWN = 12
_WARNINGS = 6


def personas(people: Sequence[Persona], words: Words, warnings: Sequence[Warn] = (), *, edit: bool = False) -> Reply:
    """Each persona with its titles, what it wants and struggles with, and how to speak to it.

    ``edit``: whether the reader may change them in a form.
    """
    new = [button(words("button-persona-new"), "open:persona:new")] if edit else []
    names_of = [(named(persona.name, _NAME), persona.name) for persona in people]
    change = [select("open:persona:1", names_of, placeholder=words("button-edit"))] if edit and people else []
    more = actions(*change, *new, button(words("button-personas-propose"), "personas_propose"))
    if not people:
        none = words.slack("personas-none")
        return reply(none, [section(none), more])
    blocks = [
        header(words("personas-title")),
        *(section(_described(persona, words)) for persona in people[:_SHOWN]),
        *sections(words.safe(f"! {warning(warn, words)}") for warn in warnings[:_WARNINGS]),
        more,
    ]
    names = words.listing([named(persona.name, _NAME) for persona in people], limit=5)
    return reply(words.slack("personas-text", count=len(people), names=names), blocks)


def persona_page(persona: Persona, words: Words, *, edit: bool = False) -> Reply:
    """One persona with everything that the team has written of it; ``edit`` as in ``personas``."""
    more = (
        ("personas-department", persona.department),
        ("personas-buying", persona.buying_behaviour),
        ("personas-values", "; ".join(persona.values)),
        ("personas-language", persona.language),
    )
    lines = [words.slack(key, texts=short(text, _TEXTS)) for key, text in more if text]
    return reply(
        words.slack("personas-text", count=1, names=named(persona.name, _NAME)),
        [
            section(_described(persona, words, members=_EVERY)),
            *sections(lines),
            actions(*([_edit(persona, words)] if edit else []), button(words("button-personas"), "personas")),
        ],
    )


def warning(warn: Warn, words: Words) -> str:
    """One warning as a sentence; plain text."""
    told = {"departments": departments(warn.departments, words)} if warn.departments else {}
    return words(warn.key, **warn.params, **told)


def suggested(found: Suggested, words: Words) -> Reply:
    """The kinds of titles that decided, on what that rests, and what is known of what they want."""
    if not found.suggestions:
        none = words.slack("suggested-none" if found.basis == "none" else "suggested-too-few", people=found.people)
        return reply(none, [section(none)])
    blocks: list[Block] = [
        header(words("suggested-title")),
        context(words.slack(f"suggested-basis-{found.basis}", people=found.people)),
    ]
    for number, suggestion in enumerate(found.suggestions, start=1):
        blocks += _suggestion(number, suggestion, words)
    if found.rare:
        blocks.append(context(words.slack("suggested-rare", count=found.rare)))
    if found.unread:
        blocks.append(context(words.slack("suggested-unread", titles=list(found.unread[:8]))))
    text = words.slack("suggested-text", count=len(found.suggestions), people=found.people)
    return reply(text, blocks)


def persona_kept(persona: Persona, words: Words, warnings: Sequence[Warn] = ()) -> Reply:
    """A persona as it was filled in, and what is to be thought over."""
    said = words.slack("persona-kept", name=named(persona.name, _NAME))
    lines = [_described(persona, words), *(words.safe(f"! {warning(warn, words)}") for warn in warnings[:_WARNINGS])]
    row = actions(_edit(persona, words), button(words("button-personas"), "personas"))
    return reply(said, [section(said), *sections(lines, most=1_500), row])


def persona_by_message(words: Words) -> Reply:
    """How to change personas where no form can be opened."""
    said = words.slack("persona-by-message")
    return reply(said, [section(said)])


def _edit(persona: Persona, words: Words) -> Block:
    return button(words("button-edit"), "open:persona:1", persona.name)


def adopted(persona: Persona, words: Words, warnings: Sequence[Warn] = ()) -> Reply:
    """A persona that the team keeps from now on."""
    said = words.slack("persona-adopted", name=named(persona.name, _NAME))
    lines = [_described(persona, words), *(words.safe(f"! {warning(warn, words)}") for warn in warnings[:_WARNINGS])]
    return reply(said, [section(said), *sections(lines, most=1_500)])


def _suggestion(number: int, each: Suggestion, words: Words) -> list[Block]:
    cluster = each.cluster
    titles = short(words.listing(list(cluster.titles), limit=6), _TEXTS)
    params = {
        "people": cluster.people,
        "companies": cluster.companies,
        "department": department(cluster.department.value, words),
        "seniority": seniority(cluster.seniority.value, words),
    }
    lines = [words.slack("suggested-name", name=named(each.name, _NAME), titles=titles)]
    lines.append(words.slack("suggested-count", **params))
    if cluster.covered_by:
        lines.append(words.slack("suggested-covered", name=named(cluster.covered_by, _NAME)))
        return [section(words.join(lines, "\n"))]
    lines += [
        words.slack(key, texts=short("; ".join(texts[:_MEMBERS]), _TEXTS))
        for key, texts in (("personas-goals", each.goals), ("personas-challenges", each.challenges))
        if texts
    ]
    if not each.complete:
        lines.append(words.slack("suggested-silent"))
        return [section(words.join(lines, "\n"))]
    add = button(words("button-persona-adopt"), f"persona_adopt:{number}", each.key)
    return [section(words.join(lines, "\n"), accessory=add)]


def _described(persona: Persona, words: Words, *, members: int = _MEMBERS) -> Mrkdwn:
    titles = short(words.listing(list(persona.titles), limit=max(_TITLES, members)), _TEXTS)
    lines = [words.slack("personas-name", name=named(persona.name, _NAME), titles=titles)]
    listed = (
        ("personas-goals", persona.goals),
        ("personas-challenges", persona.challenges),
        ("personas-motivators", persona.motivators),
        ("personas-objections", persona.objections),
        ("personas-sources", persona.information_sources),
        ("personas-channels", persona.channels),
    )
    for key, texts in listed:
        if texts:
            lines.append(words.slack(key, texts=short("; ".join(texts[:members]), _TEXTS)))
    for key, text in (("personas-role", persona.role), ("personas-tone", persona.tone)):
        if text:
            lines.append(words.slack(key, texts=short(text, _TEXTS)))
    return words.join(lines, "\n")
