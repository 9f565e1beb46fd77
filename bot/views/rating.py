"""What people think of an answer: asked, confirmed, and listed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.saved import BAD, GOOD, OTHER, Ratings
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.modal import View, select_input, text_input
from bot.views.reply import Block, Reply
from icp.facts import Company

_NAME = 100
_SAID = 300
LONGEST = 500


def thumbs(company_id: str, words: Words) -> list[Block]:
    """The two buttons under an answer about a company."""
    return [
        {
            **button(words(f"button-rate-{kind}"), f"open:rate:{kind}", f"{company_id}|{kind}"),
            "accessibility_label": words(f"rate-{kind}-label"),
        }
        for kind in ("good", "bad")
    ]


def rating_fields(company: Company, words: Words, *, good: bool) -> View:
    """Why: a list to choose from, and room for words."""
    about = words.slack("rate-about", name=named(company.name, _NAME), good="yes" if good else "no")
    options = [(label, code) for code, label in _reasons(words, good=good)]
    chosen = select_input("reason", words("rate-field"), options, placeholder=words("rate-choose"), optional=True)
    said = text_input("said", words("rate-words"), lines=True, optional=True, most=LONGEST)
    title = words("rate-title-good" if good else "rate-title-bad")
    return View(title, [section(about), chosen, said], words("button-record"), words("button-close"))


def ask_why(company: Company, words: Words, *, good: bool) -> Reply:
    """The same by message: a button for each reason."""
    asked = words.slack("rate-ask-good" if good else "rate-ask-bad", name=named(company.name, _NAME))
    kind = "good" if good else "bad"
    choices = [
        button(label, f"rate_because:{place}", f"{company.id}|{kind}|{code}")
        for place, (code, label) in enumerate(_reasons(words, good=good), start=1)
    ]
    return reply(asked, [section(asked), actions(*choices)])


def rated(company: Company, words: Words, *, good: bool, reason: str | None) -> Reply:
    """It is kept; what helps where something was wrong."""
    name = named(company.name, _NAME)
    if good or reason not in {"facts", "score"}:
        told = words.slack("rate-thanks", name=name)
    elif reason == "facts":
        told = words.slack("rate-thanks-facts", name=name)
    else:
        told = words.slack("rate-thanks-score", name=name, button=words("button-unfit"))
    return reply(told, [section(told)])


def ratings_list(found: Ratings, words: Words) -> Reply:
    """How often answers were liked and why, and the last words."""
    if not found.counts:
        none = words.slack("ratings-none")
        return reply(none, [section(none)])
    good, bad = (sum(n for (liked, _), n in found.counts.items() if liked is kind) for kind in (True, False))
    told = words.slack("ratings-text", count=good + bad, good=good, bad=bad)
    often = sorted(found.counts.items(), key=lambda each: (-each[1], not each[0][0], each[0][1] or ""))
    reasons = [
        words.slack(
            "ratings-reason", sign=_sign(words, good=good_one), reason=_named(code, words, good=good_one), count=count
        )
        for (good_one, code), count in often
    ]
    lines = [
        words.slack(
            "ratings-line",
            sign=_sign(words, good=each.good),
            name=named(name, _NAME),
            said=short(each.said, _SAID),
            by=named(each.rated_by, _NAME),
            date=each.rated_at or "",
        )
        for each, name in found.latest
    ]
    latest = [section(words.slack("ratings-latest")), *sections(lines)] if lines else []
    return reply(told, [header(words("ratings-title")), section(told), *sections(reasons), *latest])


def _reasons(words: Words, *, good: bool) -> Sequence[tuple[str, str]]:
    return [(code, _named(code, words, good=good)) for code in (*(GOOD if good else BAD), OTHER)]


def _named(code: str | None, words: Words, *, good: bool) -> str:
    if code in (GOOD if good else BAD):
        return words(f"rate-reason-{code}-good" if good else f"rate-reason-{code}-bad")
    return words("ratings-unexplained") if code is None else words("rate-reason-other")


def _sign(words: Words, *, good: bool) -> Mrkdwn:
    return words.slack("button-rate-good" if good else "button-rate-bad")
