"""What the team offers: who sends it, what it does for a customer, and what proves it."""

from __future__ import annotations

from bot.i18n import Words
from bot.outreach.offer import Offer, Texts
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.draft import language
from bot.views.modal import select
from bot.views.reply import Block, Reply

_NAME = 100
_TEXT = 300
_MOST = 10


def offer_view(offer: Offer | None, words: Words, edit: int | None = None) -> Reply:
    """The offer in the reader's language where it is written in it, else in another; or how to tell it.

    ``edit``: the number of its version where the reader may change it in a form, 0 where there is none yet.
    """
    if offer is None:
        none = words.slack("offer-none" if edit is None else "offer-none-form")
        fill = [actions(button(words("offer-fill"), "open:offer:1", style="primary"))] if edit is not None else []
        return reply(none, [section(none), *fill])
    sender = offer.sender
    who = {"name": named(sender.name, _NAME), "title": named(sender.title, _NAME)}
    blocks: list[Block] = [
        header(words("offer-title")),
        section(words.slack("offer-what", product=named(offer.product, _NAME), text=_said(offer.what, words))),
        *_listed(
            "offer-benefits-title", [_benefit(offer, place, words) for place in range(len(offer.benefits))], words
        ),
        *_listed("offer-proof-title", [_proof(offer, place, words) for place in range(len(offer.proof))], words),
        section(words.slack("offer-sender", **who, company=named(sender.company, _NAME), email=sender.email)),
    ]
    about = [words.slack("offer-languages", languages=languages_of(offer, words))]
    if offer.duties:
        about.insert(0, words.slack("offer-duties", duties=short(", ".join(offer.duties), _TEXT)))
    text = words.slack("offer-text", product=named(offer.product, _NAME), sender=named(sender.name, _NAME))
    return reply(text, [*blocks, context(*about), *([] if edit is None else [_edit(offer, edit, words)])])


def offer_kept(offer: Offer, number: int, words: Words) -> Reply:
    """The offer as it is from now on."""
    said = words.slack("offer-kept", product=named(offer.product, _NAME))
    return reply(said, [section(said), *offer_view(offer, words, number).blocks])


def offer_by_message(words: Words) -> Reply:
    """How to change the offer where no form can be opened."""
    said = words.slack("offer-by-message")
    return reply(said, [section(said)])


def _edit(offer: Offer, number: int, words: Words) -> Block:
    benefits = [(_said(each.text, words), f"{place}@{number}") for place, each in enumerate(offer.benefits)]
    proof = [(_said(each.text, words), f"{place}@{number}") for place, each in enumerate(offer.proof)]
    new = f"new@{number}"
    return actions(
        button(words("button-edit"), "open:offer:1"),
        select(
            "open:offer_benefit:1", [*benefits, (words("offer-benefits-new"), new)], placeholder=words("offer-benefits")
        ),
        select("open:offer_proof:1", [*proof, (words("offer-proof-new"), new)], placeholder=words("offer-proofs")),
    )


def languages_of(offer: Offer, words: Words) -> str:
    """The languages that a draft may be asked for in."""
    return words.listing([language(each, words) for each in offer.what.languages])


def _listed(title: str, lines: list[Mrkdwn], words: Words) -> list[Block]:
    return sections([words.slack(title), *lines[:_MOST]]) if lines else []


def _benefit(offer: Offer, place: int, words: Words) -> Mrkdwn:
    benefit = offer.benefits[place]
    text = _said(benefit.text, words)
    if benefit.aimed is None:
        return words.slack("offer-benefit", text=text)
    return words.slack("offer-benefit-for", text=text, **{"for": named(benefit.aimed, _NAME)})


def _proof(offer: Offer, place: int, words: Words) -> Mrkdwn:
    proof = offer.proof[place]
    params = {"source": named(proof.source, _NAME), "date": words.date(proof.observed_on)}
    return words.slack("offer-proof", text=_said(proof.text, words), **params)


def _said(texts: Texts, words: Words) -> str:
    return short(texts.of(words.language) or texts.of(texts.languages[0]) or "", _TEXT)
