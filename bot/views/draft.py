"""A draft in Slack: the message as it would be read, what speaks for and against it, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.explanations.types import Claim
from bot.i18n import Words
from bot.outreach.facts import usable
from bot.outreach.types import Channel, Draft, DraftCheck, Outreach, Step, UsableFact
from bot.services.draft_recipients import Recipients
from bot.services.draft_types import Drafted, Refused
from bot.slack.escape import Mrkdwn, clean, cut
from bot.views.blocks import actions, button, context, header, literal, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.lookup import choose, not_found
from bot.views.modal import LONGEST_INPUT, Option, View, select, text_input
from bot.views.reply import Block, Reply
from storage.drafts import DraftState, StoredDraft
from storage.people import Contact

_NAME = 100
_TEXT = 300
_SENTENCE = 90
_FACT = 120
_MEMBERS = 3
_WARNINGS = 8
_SENTENCES = 15
_OPTION_VALUE = 150
_COLLISION = "collision"


def draft_card(drafted: Drafted, to: Recipients, words: Words) -> Reply:
    """The draft with its checks and sources, lists to change whom, how and in what language, and the buttons.

    Args:
        drafted: the kept version.
        to: whom it could be for.
        words: the reader's language; the draft may be in another.
    """
    draft, stored, outreach = drafted.draft, drafted.stored, drafted.outreach
    name = named(outreach.fit.company.name, _NAME)
    clashes = [check for check in draft.checks if check.rule == _COLLISION and not check.ok]
    blocks = [
        header(words("draft-card-title", name=name)),
        context(_about(stored, words)),
        *[section(Mrkdwn(f"⚠ {_found(check, words)}")) for check in clashes],
        *_message(draft, words),
        *_checks(draft, words),
        *_sources(draft, outreach, words),
        context(_origin(stored, words), *([words.slack(draft.note)] if draft.note and words.has(draft.note) else [])),
        actions(*_buttons(stored, words)),
        actions(*_lists(stored, outreach, to, words)),
    ]
    return reply(words.slack("draft-card-text", name=name, to=_to(stored, words)), blocks)


def approved(stored: StoredDraft, draft: Draft, company: str, words: Words) -> Reply:
    """Approved by whom; the bare text follows as a message of its own, which a phone copies with one long press."""
    name = named(company, _NAME)
    said = words.slack("draft-card-approved", by=short(stored.approved_by or "", _NAME), date=stored.approved_at or "")
    row = [
        button(words("button-draft-sent"), "draft_sent", stored.id, style="primary"),
        button(words("button-draft-edit"), "open:draft_edit", stored.id),
        *_follow_up(stored, words),
        button(words("button-draft-drop"), "draft_drop", stored.id),
    ]
    card = reply(
        words.slack("draft-card-approved-text", name=name),
        [
            header(words("draft-card-title", name=name)),
            context(_about(stored, words)),
            section(said),
            context(words.slack("draft-card-copy")),
            actions(*row),
        ],
    )
    return replace(card, replaces=True, follows=copies(draft, words))


def copies(draft: Draft, words: Words) -> tuple[Reply, ...]:
    """The text and nothing else, to be copied: an e-mail's subject apart from its body."""
    whole = "\n\n".join(part for part in (_spoken(draft), draft.footer) if part)
    texts = [*([draft.subject] if draft.subject else []), whole]
    return tuple(reply(words.safe(cut(clean(text), _TEXT)), literal(text)) for text in texts)


def sent(stored: StoredDraft, company: str, words: Words) -> Reply:
    """A person has sent it."""
    name = named(company, _NAME)
    params = {"name": name, "by": short(stored.sent_by or "", _NAME), "date": stored.sent_at or ""}
    said = words.slack("draft-card-sent", **params)
    row = [*_follow_up(stored, words), button(words("button-fit-card"), "fit", stored.company_id)]
    return replace(reply(said, [section(said), context(_about(stored, words)), actions(*row)]), replaces=True)


def dropped(stored: StoredDraft, company: str, words: Words) -> Reply:
    """It was laid aside."""
    said = words.slack("draft-card-dropped", name=named(company, _NAME))
    row = [button(words("button-draft-again"), "draft", stored.company_id)]
    return replace(reply(said, [section(said), actions(*row)]), replaces=True)


def refused(no: Refused, query: str, words: Words) -> Reply:
    """Why no draft was written, and what would change that."""
    if no.company is None and no.candidates:
        return (choose if no.several else not_found)(query, no.candidates, words)
    why = Mrkdwn(cut(words.safe(no.why), _TEXT * 2) or "–")
    blocks = [section(why)]
    if no.change:
        change = cut(words.safe(no.change), _TEXT * 2)
        blocks.append(section(words.slack("draft-card-change", change=words.join([change]))))
    if no.company is not None and no.company.id:
        row = [
            button(words("button-fit-card"), "fit", no.company.id),
            button(words("button-missing"), "missing", no.company.id),
        ]
        blocks.append(actions(*row))
    return reply(why, blocks)


def edit_fields(stored: StoredDraft, draft: Draft, company: str, words: Words) -> View:
    """Subject and body to change, as they stand."""
    fields: list[Block] = [
        section(words.slack("modal-about", name=named(company, _NAME))),
        context(_about(stored, words)),
    ]
    if draft.subject is not None:
        fields.append(text_input("subject", words("draft-card-subject"), filled=draft.subject, most=200))
    hint = words("draft-card-edit-hint")
    body = text_input("body", words("draft-card-body"), filled=draft.body, hint=hint, lines=True, most=LONGEST_INPUT)
    return View(words("draft-card-edit-title"), [*fields, body], words("button-save"), words("button-close"))


def edit_by_message(stored: StoredDraft, words: Words) -> Reply:
    """How to change a draft by message, where no modal can be opened."""
    said = words.slack("draft-card-edit-by-message")
    shown = Mrkdwn(f"`{words.slack('draft-card-edit-example', number=stored.id)}`")
    return reply(said, [section(Mrkdwn(f"{said}\n{shown}"))])


def _about(stored: StoredDraft, words: Words) -> Mrkdwn:
    """To whom, how, which message, in what language."""
    parts = [
        _to(stored, words),
        channel(stored.channel, words),
        step(stored.step, words),
        language(stored.language, words),
    ]
    return words.join([words.safe(short(part, _NAME)) for part in parts], "  ·  ")


def _to(stored: StoredDraft, words: Words) -> str:
    if not stored.contact_name:
        return stored.persona
    return words("draft-card-to", contact=stored.contact_name, persona=stored.persona)


def channel(code: str, words: Words) -> str:
    """A channel's name as a label."""
    return words(f"draft-card-channel-{code}")


def language(code: str, words: Words) -> str:
    """A language's name as a label."""
    return words(f"draft-card-language-{code}")


def step(number: int, words: Words) -> str:
    """Which message of the sequence it is."""
    return words(f"draft-card-step-{number}")


def _message(draft: Draft, words: Words) -> list[Block]:
    """The message itself, literally: what is read here is what will be copied."""
    subject = []
    if draft.subject:
        subject = [section(words.slack("draft-card-subject-line", subject=short(draft.subject, _TEXT)))]
    footer: list[Block] = []
    if draft.footer:
        text = {
            "type": "plain_text",
            "text": cut(" · ".join(map(clean, draft.footer.split("\n"))), 600) or "–",
            "emoji": False,
        }
        footer = [{"type": "context", "elements": [text]}]
    return [{"type": "divider"}, *subject, *literal(_spoken(draft)), *footer, {"type": "divider"}]


def _spoken(draft: Draft) -> str:
    """The body, with a call's questions under it."""
    return "\n".join(
        [draft.body, *(["", *(f"• {question}" for question in draft.questions)] if draft.questions else [])]
    )


def _checks(draft: Draft, words: Words) -> list[Block]:
    """How many checks pass, in one line; each that does not in a line of its own."""
    wrong = [check for check in draft.checks if not check.ok and check.rule != _COLLISION]
    passed = sum(check.ok for check in draft.checks)
    line = words.slack("draft-card-checks", passed=passed, warned=len(wrong))
    lines = [_finding(check, words) for check in wrong[:_WARNINGS]]
    return [*sections(lines), context(line)]


def _finding(check: DraftCheck, words: Words) -> Mrkdwn:
    sign = "✗" if check.level == "refuse" else "⚠"
    return Mrkdwn(f"{sign} {_found(check, words)}")


def _found(check: DraftCheck, words: Words) -> Mrkdwn:
    """What a check found, in words; dates may come back from the database as text."""
    params = {name: _readable(value) for name, value in check.params.items()}
    found = words.slack(check.detail, **params)
    key = f"check-rule-{check.rule}"
    return Mrkdwn(f"*{words.slack(key)}:* {found}") if words.has(key) else found


def _readable(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return short(value, _TEXT)
    return value


def _sources(draft: Draft, outreach: Outreach, words: Words) -> list[Block]:
    """Each sentence that states something, with the fact under it; what rests on persona and offer in one line."""
    facts = usable(outreach)
    lines = [context(line) for claim in draft.claims[:_SENTENCES] if (line := _source(claim, facts, words))]
    if not draft.claims:
        return [context(words.slack("draft-card-own-words"))] if draft.by.startswith("@") else []
    rest = context(words.slack("draft-card-rest", persona=named(outreach.persona.name, _NAME)))
    return [*([context(words.slack("draft-card-sources"))] if lines else []), *lines, rest]


def _source(claim: Claim, facts: dict[str, UsableFact], words: Words) -> Mrkdwn | None:
    """“Sentence” ← Headcount: 35 (PRH, 2 Nov 2026); None for one that rests on nothing dated."""
    dated = [facts[name] for name in claim.facts if name in facts and facts[name].source]
    if not dated:
        return None
    told = [_fact(fact, words) for fact in dated]
    return words.slack("draft-card-source", sentence=short(claim.text, _SENTENCE), facts=words.join(told, "; "))


def _fact(fact: UsableFact, words: Words) -> Mrkdwn:
    """A company's fact with its value, in the reader's language, not the draft's; a proof says in itself what it is."""
    seen = words.date(fact.observed_on) if fact.observed_on else "–"
    params = {"source": short(fact.source or "", _NAME), "date": seen}
    if fact.kind is None or fact.value is None:
        label = words("draft-card-contact" if fact.id == "contact" else "draft-card-proof")
        return words.slack("draft-card-said", label=label, **params)
    value = short(words.value(fact.kind, fact.value, limit=_MEMBERS), _FACT)
    return words.slack("draft-card-fact", label=words.label(fact.kind), value=value, **params)


def _origin(stored: StoredDraft, words: Words) -> Mrkdwn:
    """Who wrote it, which version it is, and by which prompt."""
    key = "draft-card-by-rules" if stored.written_by == "rules" else "draft-card-by"
    by = words.slack(key, by=short(stored.written_by, _NAME), version=stored.version)
    if not stored.prompt_sha256:
        return by
    prompt = words.slack(
        "draft-card-prompt", name=short(stored.prompt_name or "", _NAME), hash=stored.prompt_sha256[:8]
    )
    return words.join([by, prompt], "  ·  ")


def _buttons(stored: StoredDraft, words: Words) -> list[Block]:
    shorter = [] if stored.short else [button(words("button-draft-shorten"), "draft_shorten", stored.id)]
    return [
        button(words("button-draft-approve"), "draft_approve", stored.id, style="primary"),
        button(words("button-draft-edit"), "open:draft_edit", stored.id),
        *shorter,
        button(words("button-draft-angle"), "draft_angle", stored.id),
        *_follow_up(stored, words),
        button(words("button-draft-drop"), "draft_drop", stored.id),
    ]


def _follow_up(stored: StoredDraft, words: Words) -> list[Block]:
    if stored.step >= max(Step) or stored.state is DraftState.DROPPED:
        return []
    return [button(words("button-draft-next"), "draft_next", stored.id)]


def _people(stored: StoredDraft, to: Recipients, words: Words) -> list[Option]:
    """Contacts, then personas without a name."""
    options = [(_person(contact, words), f"{stored.id}|c|{contact.id}") for contact in to.contacts]
    nobody = [(words("draft-card-nobody", persona=name), f"{stored.id}|p|{name}") for name in to.personas]
    return [option for option in [*options, *nobody] if len(option[1]) <= _OPTION_VALUE]


def _person(contact: Contact, words: Words) -> str:
    name = named(contact.name or contact.email or "", _NAME)
    return words("draft-card-person", name=name, title=contact.title) if contact.title else name


def _lists(stored: StoredDraft, outreach: Outreach, to: Recipients, words: Words) -> list[Block]:
    """Whom it is for, how it is said, and in what language: another choice writes it anew."""
    one = stored.id
    chosen_to = f"{one}|c|{stored.contact_id}" if stored.contact_id else f"{one}|p|{stored.persona}"
    channels = [(channel(code.value, words), f"{one}|{code.value}") for code in Channel]
    languages = [(language(code, words), f"{one}|{code}") for code in outreach.offer.what.languages]
    lists = [
        (
            "draft_to",
            _people(stored, to, words),
            chosen_to,
            "draft-card-choose-to",
            stored.contact_name or stored.persona,
        ),
        (
            "draft_channel",
            channels,
            f"{one}|{stored.channel}",
            "draft-card-choose-channel",
            channel(stored.channel, words),
        ),
        (
            "draft_language",
            languages,
            f"{one}|{stored.language}",
            "draft-card-choose-language",
            language(stored.language, words),
        ),
    ]
    return [
        select(name, options, chosen=chosen, placeholder=words(key, now=short(now, _NAME)))
        for name, options, chosen, key, now in lists
        if len(options) > 1
    ]
