"""Two companies criterion by criterion, in lines that a phone can show; what is unknown is no one's loss."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.compare_companies import Comparison, Pair
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import actions, button, header, reply, section, sections
from bot.views.reply import Block, Reply
from bot.views.verdicts import verdict_of
from icp.fit import CriterionFit, Fit, Mode
from icp.profile import Profile

_NAME = 60
_SHORT = 24  # of a name in a line of the table
_VALUE = 60
_LINES = 30
_AHEAD = 3


def comparison(found: Comparison, words: Words, *, profile: Profile | None = None) -> Reply:
    """Which fits better and on what, then every criterion with both answers under it."""
    first, second = found.first, found.second
    blocks = [
        header(words("compare-title", first=_name(first), second=_name(second))),
        *sections([_verdict(found, words), *_ahead(found, words), *_turn(found, words)]),
        *sections(
            (_criterion(pair, found, words, profile) for pair in found.pairs[:_LINES]), most=4 * (_VALUE + _SHORT)
        ),
        actions(*(_card(fit, place) for place, fit in enumerate((first, second), start=1))),
    ]
    return reply(_text(found, words), blocks)


def same_company(fit: Fit, words: Words) -> Reply:
    """Both names mean one company."""
    told = words.slack("compare-same", name=_name(fit))
    return reply(told, [section(told), actions(_card(fit, 1))])


def _verdict(found: Comparison, words: Words) -> Mrkdwn:
    if found.better is None or found.worse is None:
        first, second = (verdict_of(fit, words) for fit in (found.first, found.second))
        params = {"name": _name(found.first), "verdict": first, "other": _name(found.second), "otherverdict": second}
        return words.slack("compare-equal" if found.comparable else _undecided(found), **params)
    return words.slack("compare-better", **_both(found.better, found.worse, words))


def _undecided(found: Comparison) -> str:
    return "compare-one" if found.first.tier or found.second.tier else "compare-neither"


def _both(better: Fit, worse: Fit, words: Words) -> dict[str, object]:
    return {
        "name": _name(better),
        "verdict": verdict_of(better, words),
        "other": _name(worse),
        "otherverdict": verdict_of(worse, words),
    }


def _ahead(found: Comparison, words: Words) -> list[Mrkdwn]:
    """On which criteria each earns more, the most first; only where both answers are known."""
    if not found.comparable:
        return []
    lines = []
    for fit, sign in ((found.first, 1), (found.second, -1)):
        leads = [(sign * pair.lead, pair.first.kind) for pair in found.pairs if pair.lead and sign * pair.lead > 0]
        leads.sort(key=lambda each: -each[0])
        told = [
            words("compare-ahead-field", field=words.field(kind), points=words.points(points)) for points, kind in leads
        ]
        if told:
            lines.append(words.slack("compare-ahead", name=_name(fit), fields=words.listing(told, limit=_AHEAD)))
    return lines


def _turn(found: Comparison, words: Words) -> list[Mrkdwn]:
    if not found.may_turn or found.better is None or found.worse is None:
        return []
    figures = {"high": words.points(found.worse.high), "low": words.points(found.better.low)}
    return [words.slack("compare-turn", worse=_name(found.worse), better=_name(found.better), **figures)]


def _criterion(pair: Pair, found: Comparison, words: Words, profile: Profile | None) -> Mrkdwn:
    asked = one.wanted(pair.first, words, profile)
    label = words.label(pair.first.kind)
    key = f"compare-field-{pair.first.mode.value}" if asked else "compare-field"
    title = words.slack(key, label=label, **({"wanted": asked} if asked else {}))
    sides = ((found.first, pair.first), (found.second, pair.second))
    return words.join([title, *(_side(fit, answer, words) for fit, answer in sides)], "\n")


def _side(fit: Fit, answer: CriterionFit, words: Words) -> Mrkdwn:
    name = one.named(fit.company.name, _SHORT)
    params = {"sign": one.sign(answer), "name": name, "value": one.short(one.value(answer, words), _VALUE)}
    if answer.mode is not Mode.SCORE or not one.shows_points(fit):
        return words.slack("compare-line", **params)
    return words.slack("compare-line-points", **params, points=one.earned(answer, words))


def _card(fit: Fit, place: int) -> Block:
    key = fit.company.id or _name(fit)
    return button(_name(fit), f"fit:{place}", key)


def _text(found: Comparison, words: Words) -> Mrkdwn:
    if found.better is None or found.worse is None:
        return words.slack("compare-text-undecided", **_both(found.first, found.second, words))
    return words.slack("compare-text", **_both(found.better, found.worse, words))


def _name(fit: Fit) -> str:
    return one.named(fit.company.name, _NAME)
