"""The weekly digest: setting it up, looking at it, and what people do about its leads."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.intents import Intent
from bot.intents.as_text import dump
from bot.intents.digest import AskDigest, ChangeDigests, DigestIntent, SetDigest, ShowDigests
from bot.services.digest_setup import as_intent, change, chosen, comes_here, in_terminal, keep, listed, listed_new, plan
from bot.services.post_digest import post_now, preview_digest, usual_digest
from bot.turn import Turn
from bot.views import digest_setup as setup
from bot.views import digest_state as state
from bot.views.digest import digest_message
from bot.views.guide import which_company
from bot.views.reply import Block, Reply
from icp.facts import Company
from storage.feedback import Saying
from storage.workspace import Workspace

_LATER = {"7": timedelta(days=7), "30": timedelta(days=30)}


def ask_to_set(asked: SetDigest, turn: Turn) -> Reply:
    """What the digest would be, before it is."""
    planned = plan(turn, asked)
    with turn.reading() as workspace:
        before = None if planned.before is None else listed(workspace, planned.before, turn)
    after = listed_new(planned.after, turn)
    return setup.ask_to_set(after, before, _value(as_intent(planned)), turn.words)


def on_set(asked: SetDigest, turn: Turn) -> Reply:
    """From now on it comes so."""
    planned = plan(turn, asked)
    return setup.is_set(listed_new(keep(turn, planned), turn), turn.words, new=planned.before is None)


def ask_to_change(asked: ChangeDigests, turn: Turn) -> Reply:
    """Which digests would be paused, go on, or end."""
    with turn.reading() as workspace:
        which = [listed(workspace, each, turn) for each in chosen(workspace, turn, asked.number)]
    return setup.ask_to_change(asked.do, which, _value(asked), turn.words) if which else setup.none_here(turn.words)


def on_change(asked: ChangeDigests, turn: Turn) -> Reply:
    """Done."""
    which = [listed_new(each, turn) for each in change(turn, asked)]
    return setup.changed(asked.do, which, turn.words) if which else setup.none_here(turn.words)


def on_list(_asked: ShowDigests, turn: Turn) -> Reply:
    """Which digests there are; other people's own ones are theirs."""
    with turn.reading() as workspace:
        kept = [each for each in workspace.digests.all() if each.user_id in {None, turn.incoming.user_id}]
        which = [listed(workspace, each, turn) for each in kept]
    return setup.digests(which, turn.words)


def on_question(asked: AskDigest, turn: Turn) -> Reply:
    """The digest as of now: into its channel for everybody, or shown to the asker alone.

    Nobody posts into another channel by a word that names none.
    """
    with turn.reading() as workspace:
        which = chosen(workspace, turn, asked.number)
    named = asked.number is not None or all(comes_here(each, turn) for each in which)
    if asked.what == "now" and which and named and not in_terminal(turn):
        posted = [post_now(turn, each) for each in which]
        return setup.posted(turn.words, count=sum(len(each.leads) for each in posted))
    usual = usual_digest(turn.incoming.workspace_id, turn.words.language)
    with turn.reading() as workspace:
        contents = [preview_digest(workspace, each, turn.now) for each in which or [usual]]
    shown = [digest_message(each, Words(each.digest.language), preview=True) for each in contents]
    return replace(shown[0], follows=tuple(shown[1:]))


def on_preview_button(turn: Turn) -> Reply:
    """What the digest would say now."""
    return on_question(AskDigest("preview", _number(turn)), turn)


def on_stop_button(turn: Turn) -> Reply:
    """Under what was set up: shown first."""
    return ask_to_change(ChangeDigests("stop", _number(turn)), turn)


def on_take(turn: Turn) -> Reply:
    """A lead is the presser's, unless it is a colleague's; everybody sees whose."""
    company = _company(turn)
    if company is None:
        return which_company(turn.words)
    with turn.writing() as workspace:
        claim = workspace.digests.take(company.id, turn.asker)
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        workspace.commit()
    mine = claim.taken_by == turn.asker
    told = state.taken(company.name, company.id, claim, turn.words, mine=mine)
    return _for_everybody(turn, told, beside=not mine)


def on_give_back(turn: Turn) -> Reply:
    """A lead is nobody's again."""
    company = _company(turn)
    if company is None:
        return which_company(turn.words)
    with turn.writing() as workspace:
        workspace.digests.give_back(company.id)
        workspace.commit()
    return _for_everybody(turn, state.given_back(company.name, turn.words))


def on_later(turn: Turn) -> Reply:
    """Not now: it comes back in a week, or in a month."""
    company = _company(turn)
    wait = _LATER.get((turn.incoming.value or "").partition("|")[2])
    if company is None or wait is None:
        return which_company(turn.words)
    with turn.writing() as workspace:
        workspace.digests.later(company.id, turn.now.date() + wait, turn.asker)
        claim = workspace.digests.claims([company.id])[company.id]
        workspace.commit()
    return _for_everybody(turn, state.put_off(company.name, claim, turn.words))


FIRST: dict[type[Intent], Callable[[Any, Turn], Reply | None]] = {SetDigest: ask_to_set, ChangeDigests: ask_to_change}
"""What is shown before it is done."""


def _for_everybody(turn: Turn, told: Reply, *, beside: bool = False) -> Reply:
    """The digest with whose each lead is now; ``told`` where that cannot be shown, or ``beside`` it."""
    blocks: list[Block] = [dict(block) for block in turn.incoming.blocks]
    ids = state.companies_in(blocks)
    if not ids:
        return told
    with turn.reading() as workspace:
        shown = state.updated(blocks, workspace.digests.claims(ids), _said(workspace, ids), turn.words)
    return replace(shown, follows=(told,)) if beside else shown


def _said(workspace: Workspace, ids: list[str]) -> dict[str, Saying]:
    told = {company_id: workspace.feedback.of(company_id) for company_id in ids}
    return {company_id: said[-1] for company_id, said in told.items() if said}


def _company(turn: Turn) -> Company | None:
    with turn.reading() as workspace:
        return workspace.companies.get((turn.incoming.value or "").partition("|")[0])


def _number(turn: Turn) -> int | None:
    value = turn.incoming.value or ""
    if not value:
        return None
    if not value.isdecimal() or len(value) > 9:  # noqa: PLR2004 -- digits of a number that fits anywhere
        raise BotRefusal("refusal-digest-unknown", number=value[:20])
    return int(value)


def _value(intent: DigestIntent) -> str:
    return json.dumps([None, dump(intent)], ensure_ascii=False)
