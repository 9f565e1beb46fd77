"""The answer to "does this company fit?"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bot.explanations.types import Explanation
from bot.i18n import Words
from bot.services.draft_gate import unworthy
from bot.slack.escape import Mrkdwn, cut
from bot.views import criterion_line as one
from bot.views.blocks import MOST_BLOCKS, actions, button, context, header, reply, section, sections
from bot.views.rating import thumbs
from bot.views.reply import Block, Reply
from icp.fit import CriterionFit, Fit, Mode, Status, Tier
from icp.profile import Profile

_NAME = 120
_TEXT = 1_500
_FIRST = 3
_LINES = 60  # of the criteria; a profile may have 200
_CHARACTERS = 6_000  # that the criteria may take of one message
_FEW = 10
_ROOM_BESIDE = 18  # blocks of a card that are not its known criteria
_MOST_ADDABLE = 4


def fit_card(  # noqa: PLR0913 -- what a card shows
    fit: Fit,
    explanation: Explanation,
    words: Words,
    *,
    profile: Profile | None = None,
    customer: bool = False,
    saved: bool = False,
) -> Reply:
    """The verdict at a glance, every criterion with what it rests on, and what to do next.

    Args:
        fit: one company's fit.
        explanation: why, in sentences.
        words: the reader's language.
        profile: where given, a line also says what is wanted when the company's value is unknown or not listed.
        customer: whether the team sells to it already, which the card then says.
        saved: whether it is on the reader's own list, so that the card offers to take it off.
    """
    blocks = [
        header(fit.company.name),
        *_where(fit, words, customer=customer),
        *verdict(fit, words, profile),
        *_criteria(fit, words, profile),
        *_why(explanation, words),
        *to_find_out(fit, words, profile),
        *closer(fit, words),
        *_no_draft(fit, words),
        actions(*_buttons(fit, words)),
        *_own(fit, words, saved=saved),
    ]
    return reply(headline(fit, words), blocks)


def headline(fit: Fit, words: Words) -> Mrkdwn:
    """The verdict in one line, as a notification shows it."""
    name = one.named(fit.company.name, _NAME)
    if fit.status is Status.INSUFFICIENT_DATA:
        return words.slack("fit-unscored-text", name=name, coverage=words.percent(fit.coverage))
    if fit.status is Status.DISQUALIFIED:
        fields = one.fields([answer for answer in fit.criteria if answer.disqualifies])
        return words.slack("fit-ruled-out-text", name=name, fields=words.listing([words.field(f) for f in fields]))
    ranged = span(fit, words)
    key = "fit-scored-range-text" if ranged else "fit-scored-text"
    params = {"name": name, "verdict": score(fit, words)} | ({"range": ranged} if ranged else {})
    return words.slack(key, **params)


def score(fit: Fit, words: Words) -> str:
    """Tier and score, "A · 82 of 100"; only for a company that is scored."""
    return words("fit-tier-score", tier=fit.tier or Tier.D, score=words.points(fit.score))


def span(fit: Fit, words: Words) -> str:
    """The range and its cause, "71–91: headcount is unknown"; "" where everything that counts is known."""
    unknown = one.fields([answer for answer in fit.criteria if answer.share is None and answer.mode is Mode.SCORE])
    if fit.low == fit.high or not unknown:
        return ""
    names = words.listing([words.field(field) for field in unknown])
    low, high = words.points(fit.low), words.points(fit.high)
    return words("fit-range", low=low, high=high, fields=names, number=one.number(unknown))


def verdict(fit: Fit, words: Words, profile: Profile | None = None) -> list[Block]:
    """The verdict in large letters, and the line under it that keeps it honest."""
    if fit.status is Status.INSUFFICIENT_DATA:
        return [header(words("fit-too-little")), section(_too_little(fit, words, profile))]
    if fit.status is Status.DISQUALIFIED:
        gates = [_ruled_out(answer, words, profile) for answer in fit.criteria if answer.disqualifies]
        return [header(words("fit-ruled-out")), *sections(gates)]
    ranged = span(fit, words)
    return [header(score(fit, words)), *([context(words.safe(ranged))] if ranged else [])]


def closer(fit: Fit, words: Words) -> list[Block]:
    """The smallest change of known facts that reaches the next tier."""
    if fit.counterfactual is None or fit.status is not Status.SCORED:
        return []
    by_index = {answer.index: answer for answer in fit.criteria}
    changes = [
        words.change(c, by_index[c.index].value if c.index in by_index else None) for c in fit.counterfactual.changes
    ]
    text = words.slack("counterfactual", tier=fit.counterfactual.tier, changes=one.short(words.listing(changes), _TEXT))
    return [section(Mrkdwn(f"*{words('fit-closer')}* {text}"))]


def _where(fit: Fit, words: Words, *, customer: bool) -> list[Block]:
    known = [fit.company.domain or "", one.place(fit.company, words), words("fit-customer") if customer else ""]
    shown = words.join((words.safe(one.short(text, _NAME)) for text in known if text), " · ")
    return [context(shown)] if shown else []


def _too_little(fit: Fit, words: Words, profile: Profile | None) -> Mrkdwn:
    coverage = words.percent(fit.coverage)
    if profile is None:
        return words.slack("fit-too-little-coverage", coverage=coverage)
    return words.slack("fit-too-little-needed", coverage=coverage, needed=words.percent(profile.min_coverage))


def _ruled_out(answer: CriterionFit, words: Words, profile: Profile | None) -> Mrkdwn:
    asked = one.wanted(answer, words, profile)
    key = f"fit-ruled-out-{answer.mode.value}" + ("" if asked else "-bare")
    params = {"label": words.label(answer.kind), "value": one.value(answer, words)} | (
        {"wanted": asked} if asked else {}
    )
    return words.slack(key, **params)


def _criteria(fit: Fit, words: Words, profile: Profile | None) -> list[Block]:
    """One line a criterion; its source in grey under it, once for neighbours that share it."""
    points, answers, addable = one.shows_points(fit), one.in_order(fit)[:_LINES], _addable(fit)
    listed = [answer for answer in answers if answer.index not in addable]
    lines = [(one.line(a, words, profile, points=points), one.source(a, words)) for a in listed]
    most = _CHARACTERS // max(len(answers), _FEW)
    blocks = list(_by_source(lines, most))
    if len(blocks) + _ROOM_BESIDE > MOST_BLOCKS:
        blocks = sections((Mrkdwn(f"{text}  _{source}_") if source else text for text, source in lines), most=most)
    for place, answer in enumerate((a for a in answers if a.index in addable), start=1):
        add = button(words("button-add-fact"), f"open:fact:{place}", f"{fit.company.id}|{answer.kind.value}")
        blocks.append(section(cut(one.line(answer, words, profile, points=points), most), accessory=add))
    hidden = len(fit.criteria) - len(answers)
    return [*blocks, context(words.slack("profile-more", count=hidden))] if hidden > 0 else blocks


def _addable(fit: Fit) -> set[int]:
    """The unknown criteria that a button stands beside: those worth most, each field once."""
    first: dict[object, int] = {}
    for answer in one.missing(fit) if fit.company.id else ():
        first.setdefault(answer.kind, answer.index)
    return set(list(first.values())[:_MOST_ADDABLE])


def _by_source(lines: list[tuple[Mrkdwn, Mrkdwn | None]], most: int) -> Iterator[Block]:
    for source, group in groupby(lines, key=lambda each: each[1]):
        yield from sections((text for text, _ in group), most=most)
        if source:
            yield context(source)


def _why(explanation: Explanation, words: Words) -> list[Block]:
    if not explanation.text:
        return []
    text = cut(words.safe(explanation.text), _TEXT)
    blocks = [section(Mrkdwn(f"*{words('fit-why')}* {text}"))]
    return [*blocks, context(words.slack(explanation.note))] if explanation.note else blocks


def to_find_out(fit: Fit, words: Words, profile: Profile | None) -> list[Block]:
    """What to find out, and what each answer would do."""
    if fit.status is Status.DISQUALIFIED:
        return []
    if fit.status is Status.INSUFFICIENT_DATA:
        names = words.listing([words.field(field) for field in one.fields(one.missing(fit))], limit=_FIRST)
        return [section(Mrkdwn(f"*{words('fit-find-out-first')}* {words.safe(names)}"))] if names else []
    answer = next((a for a in fit.criteria if fit.next_fact and a.index == fit.next_fact.index), None)
    if answer is None or fit.next_fact is None:
        return []
    asked = one.wanted(answer, words, profile)
    params = {
        "field": words.label(answer.kind),
        "match": _outcome(answer, fit.next_fact.tier_if_match, fit.next_fact.score_if_match, words),
        "miss": _outcome(answer, fit.next_fact.tier_if_miss, fit.next_fact.score_if_miss, words),
    }
    text = words.slack("fit-next-wanted", wanted=asked, **params) if asked else words.slack("fit-next-match", **params)
    return [section(Mrkdwn(f"*{words('fit-find-out-next')}* {text}"))]


def _outcome(answer: CriterionFit, tier: Tier | None, points: float, words: Words) -> str:
    if tier is not None:
        return words("fit-next-tier", tier=tier, score=words.points(points))
    return words("fit-next-too-little" if answer.mode is Mode.SCORE else "fit-next-ruled-out")


def _no_draft(fit: Fit, words: Words) -> list[Block]:
    """Why nothing is drafted for a company that is scored and kept; of the others the verdict says it."""
    no = unworthy(fit, words) if fit.company.id and fit.status is Status.SCORED else None
    return [] if no is None else [context(words.slack("fit-no-draft", why=one.short(no.why, _TEXT)))]


def _buttons(fit: Fit, words: Words) -> list[Block]:
    key = fit.company.id or one.named(fit.company.name, _NAME)
    worthy = bool(fit.company.id) and unworthy(fit, words) is None
    draft = [button(words("button-draft"), "draft", key, style="primary")] if worthy else []
    why = [button(words("button-why"), "why", key)] if fit.status is Status.SCORED else []
    unknown = any(answer.share is None for answer in fit.criteria)
    missing = [button(words("button-missing"), "missing", key)] if unknown else []
    unfit = [button(words("button-unfit"), "open:unfit", key)] if fit.company.id else []
    return [*draft, *why, *missing, *unfit, button(words("button-top"), "top")]


def _own(fit: Fit, words: Words, *, saved: bool) -> list[Block]:
    """What the reader may keep for themselves, and what they think of the answer."""
    if not fit.company.id:
        return []
    label, action = ("button-drop-saved", "save_drop") if saved else ("button-save-lead", "save")
    return [actions(button(words(label), action, fit.company.id), *thumbs(fit.company.id, words))]
