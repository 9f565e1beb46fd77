"""A digest that has been posted, as people act on it: whose each lead is stands under it, for everybody to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.i18n import Words
from bot.slack.escape import Mrkdwn, cut
from bot.views.blocks import actions, button, context, reply, section
from bot.views.criterion_line import named
from bot.views.digest import DO, STATE
from bot.views.outcome_lines import outcome_name
from bot.views.reply import Block, Reply, language_of
from storage.digests import LeadClaim
from storage.feedback import Saying

_NAME: Final = 60
_STATE: Final = 120  # characters: twelve of them must fit beside a full digest


def companies_in(blocks: Sequence[Block]) -> list[str]:
    """The ids of the leads that a posted digest shows."""
    return [_id(block).removeprefix(DO) for block in blocks if _id(block).startswith(DO)]


def updated(
    blocks: Sequence[Block], claims: Mapping[str, LeadClaim], said: Mapping[str, Saying], words: Words
) -> Reply:
    """The posted digest with whose each lead is now.

    Args:
        blocks: as they stand in the message.
        claims: by company's id.
        said: the last thing that people said of a company, by its id.
        words: the texts in the message's language.
    """
    shown: list[Block] = []
    for block in blocks:
        company_id = _id(block).removeprefix(DO)
        if _id(block).startswith(STATE):
            continue
        if not _id(block).startswith(DO):
            shown.append(dict(block))
            continue
        claim = claims.get(company_id, LeadClaim())
        state = _state(claim, said.get(company_id), words)
        if state:
            shown.append({**context(cut(state, _STATE)), "block_id": f"{STATE}{company_id}"})
        shown.append({**block, "elements": [_swapped(each, claim, words) for each in block["elements"]]})
    return Reply(words.slack("digest-updated"), shown, replaces=True)


def taken(name: str, company_id: str, claim: LeadClaim, words: Words, *, mine: bool) -> Reply:
    """Whose a lead is now, where the digest itself cannot show it, or is another's already."""
    by = named(claim.taken_by or "", _NAME)
    if not mine:
        said = words.slack("digest-taken-already", name=named(name, _NAME), by=by, date=_day(claim))
        return reply(said, [section(said)])
    said = words.slack("digest-taken-you", name=named(name, _NAME))
    return reply(said, [section(said), actions(button(words("button-give-back"), "digest_back", company_id))])


def given_back(name: str, words: Words) -> Reply:
    """It is nobody's again."""
    said = words.slack("digest-given-back", name=named(name, _NAME))
    return reply(said, [section(said)])


def put_off(name: str, claim: LeadClaim, words: Words) -> Reply:
    """Until when nobody hears of it."""
    said = words.slack("digest-put-off", name=named(name, _NAME), date=claim.later_until or "")
    return reply(said, [section(said)])


def _state(claim: LeadClaim, said: Saying | None, words: Words) -> Mrkdwn | None:
    if said is not None:
        outcome = outcome_name(said.outcome, words)
        return words.slack("digest-state-said", outcome=outcome, by=named(said.said_by, _NAME))
    if claim.taken_by:
        return words.slack("digest-state-taken", by=named(claim.taken_by, _NAME), date=_day(claim))
    if claim.later_until:
        by = named(claim.later_by or "", _NAME)
        return words.slack("digest-state-later", date=claim.later_until, by=by)
    return None


def _day(claim: LeadClaim) -> Any:  # noqa: ANN401 -- a date, or "" for a message's parameter
    return claim.taken_at.date() if claim.taken_at else ""


def _swapped(element: Block, claim: LeadClaim, words: Words) -> Block:
    """The same element, or the other of the two: "Take it" and "give it back" stand in the same place."""
    name, _, place = language_of(str(element.get("action_id", "")))[0].partition(":")
    if name not in {"digest_take", "digest_back"}:
        return dict(element)
    key, action = ("button-give-back", "digest_back") if claim.taken_by else ("button-take", "digest_take")
    return button(words(key), f"{action}:{place}", str(element.get("value", "")))


def _id(block: Block) -> str:
    return str(block.get("block_id", ""))
