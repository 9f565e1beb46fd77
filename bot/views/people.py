"""Words for people: departments, levels, and why a contact is like a persona, or like none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import button, reply, section
from bot.views.criterion_line import named, place, short
from bot.views.reply import Reply
from icp.facts import Company
from icp.people.matching import Match

_NAME = 100
_TEXT = 160
_MOST = 10


def department(code: str, words: Words) -> str:
    """A department's name inside a sentence."""
    return words(f"department-{code}")


def departments(codes: Iterable[str], words: Words) -> str:
    """Several of them."""
    return words.listing([department(code, words) for code in codes])


def seniority(code: str, words: Words) -> str:
    """A level's name inside a sentence."""
    return words(f"seniority-{code}")


def reason(match: Match, words: Words) -> str:
    """Why a contact is like the persona, or why it is like none, as one clause; plain text."""
    params: dict[str, object] = {}
    if "title" in match.params:
        params["title"] = short(match.params["title"], _TEXT)
    if "department" in match.params:
        params["department"] = department(match.params["department"], words)
    if "seniority" in match.params:
        params["seniority"] = seniority(match.params["seniority"], words)
    return words(f"match-{match.why.value}", **params)


def pick(query: str, candidates: Sequence[Company], action: str, label: str, words: Words) -> Reply:
    """Which company is meant, by a button each; ``action`` is what the buttons do, ``label`` what they say."""
    asked = named(query, _NAME)
    if not candidates:
        none = words.slack("people-company-unknown", query=asked)
        return reply(none, [section(none)])
    which = words.slack("people-company-which", query=asked)
    lines = [
        section(_company(company, words), accessory=button(label, f"{action}:{number}", company.id))
        for number, company in enumerate(candidates[:_MOST], start=1)
    ]
    return reply(which, [section(which), *lines])


def _company(company: Company, words: Words) -> Mrkdwn:
    beside = [company.domain or company.business_id or "", place(company, words)]
    name = Mrkdwn(f"*{words.safe(named(company.name, _NAME))}*")
    return words.join([name, *(words.safe(short(text, _NAME)) for text in beside if text)], "  ·  ")
