"""What the team offers: who sends it, what it does, and each of its benefits and proofs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.modals.base import Modal, Values
from bot.services.edit_offer import (
    OFFER,
    Part,
    asked_of,
    flat,
    keep_offer,
    keep_part,
    part_at,
    require_decider,
    wrong_offer,
    wrong_part,
)
from bot.turn import Turn
from bot.views.blocks import section
from bot.views.form import fields
from bot.views.modal import View
from bot.views.offer import offer_kept
from bot.views.reply import Reply
from icp.errors import Refusal


def on_open(turn: Turn) -> View | Reply:
    """The offer as it is, or empty fields."""
    words = turn.words
    with turn.reading() as workspace:
        require_decider(workspace, turn.incoming.user_id)
        stored = workspace.offers.current()
    filled = flat(stored.document if stored else {})
    blocks = [section(words.slack("offer-intro")), *fields(OFFER, filled, "offer", words)]
    return View(words("offer-title"), blocks, words("button-save"), words("button-close"))


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether every field holds what it should."""
    return wrong_offer(values)


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep it; every earlier version is kept as well."""
    with turn.writing() as workspace:
        offer = keep_offer(workspace, values, person=turn.incoming.user_id, by=turn.asker)
        stored = workspace.offers.current()
        workspace.commit()
    return offer_kept(offer, stored.number if stored else 0, turn.words)


def part_modal(part: Part) -> Modal:
    """The form of one benefit, or one proof."""

    def opens(turn: Turn) -> View | Reply:
        words = turn.words
        with turn.reading() as workspace:
            require_decider(workspace, turn.incoming.user_id)
            document, place = part_at(workspace, part, turn.incoming.value or "")
        entry = {} if place is None else flat(document[part][place])
        intro = words.slack(f"offer-{part}-intro" if place is None else "offer-part-intro")
        blocks = [section(intro), *fields(asked_of(part), entry, "offer", words)]
        return View(words(f"offer-{part}-form"), blocks, words("button-save"), words("button-close"))

    def submits(turn: Turn, values: Values) -> Reply:
        at = turn.incoming.value or ""
        with turn.writing() as workspace:
            offer = keep_part(workspace, part, at, values, person=turn.incoming.user_id, by=turn.asker)
            stored = workspace.offers.current()
            workspace.commit()
        return offer_kept(offer, stored.number if stored else 0, turn.words)

    return Modal(opens, lambda values: wrong_part(part, values), submits)
