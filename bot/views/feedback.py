"""Verdicts and outcomes: asking why, saying what was recorded, and how each tier did."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.record_feedback import Recorded
from bot.services.tier_report import TierReport
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Block, Reply
from icp.facts import Company, Field
from icp.fit import Fit, Mode
from icp.outcomes import FEWEST, Changed, Disagreement, Edit, TierLine

_NAME = 100
_REASON = 300


def why_not(fit: Fit, words: Words) -> Reply:
    """Which criterion is it that does not hold? One button a field, those that the score says fit best first."""
    name = named(fit.company.name, _NAME)
    scored = [answer for answer in fit.criteria if answer.mode is Mode.SCORE or answer.share is not None]
    ordered = sorted(scored, key=lambda answer: -(answer.points or 0))
    fields = list(dict.fromkeys(answer.kind for answer in ordered))
    choices = [
        button(words.label(field), f"unfit_because:{place}", f"{fit.company.id}|{field.value}")
        for place, field in enumerate(fields, start=1)
    ]
    other = button(words("button-other-reason"), "unfit_because:0", f"{fit.company.id}|")
    asked = words.slack("unfit-why", name=name)
    told = context(words.slack("unfit-in-words", name=name))
    return reply(asked, [section(asked), actions(*choices, other, button(words("button-cancel"), "cancel")), told])


def recorded(done: Recorded, words: Words) -> Reply:
    """What was recorded, with a button that takes it back."""
    name = named(done.company.name, _NAME)
    saying = done.saying
    if saying is None:
        again = words.slack("feedback-again", name=name)
        return reply(again, [section(again)])
    said = words.slack(f"feedback-{saying.outcome.replace('_', '-')}", name=name)
    reasons = [words.label(Field(saying.field))] if saying.field in set(Field) else []
    reasons += [short(saying.reason, _REASON)] if saying.reason else []
    lines = [said]
    if reasons:
        lines.append(words.slack("feedback-because", reason=" · ".join(reasons)))
    elif saying.outcome in {"lost", "not_a_fit"}:
        example = words("feedback-example", name=name, outcome=saying.outcome)
        lines.append(words.slack("feedback-say-why", example=example))
    if done.became_customer:
        lines.append(words.slack("feedback-became-customer", name=name))
    blocks = [section(Mrkdwn("\n".join(lines))), *_score_then(done, words)]
    return reply(said, [*blocks, actions(button(words("button-take-back"), "feedback_back", str(saying.number)))])


def taken_back(company: Company, words: Words) -> Reply:
    """It does not count any more."""
    said = words.slack("feedback-taken-back", name=named(company.name, _NAME))
    return reply(said, [section(said)])


def tiers(report: TierReport, words: Words, *, buttons: bool = True) -> Reply:
    """How each tier did, with counts; where people disagreed; what might change."""
    name, version = named(report.profile_name, _NAME), str(report.profile_version or "")
    title = words("fared-title", name=name, version=version)
    if not report.companies:
        none = words.slack("fared-none")
        return reply(none, [header(title), section(none)])
    since = words.slack("fared-since", count=report.companies, date=report.since or "")
    moved = [context(words.slack("fared-moved", count=report.moved))] if report.moved else []
    blocks = [
        header(title),
        context(since),
        *sections(_line(line, words) for line in report.lines),
        *moved,
        *sections(_disagreement(each, words) for each in report.disagreements),
        *_reasons(report, words),
        *_changes(report, words, buttons=buttons),
    ]
    return reply(words.slack("fared-text", name=name, count=report.companies, decided=report.decided), blocks)


def change_line(change: Changed, words: Words) -> str:
    """One change with what it rests on, in plain words."""
    params: dict[str, object] = {"field": words.field(change.field), "won": change.won, "others": change.others}
    if change.edit is Edit.NARROWER:
        params |= {end: words.wanted(change.field, getattr(change, end)) for end in ("before", "after")}
    elif change.edit is Edit.NOT_LISTED:
        params |= {"before": words.wanted(change.field, (change.before,))}
    else:
        params |= {"before": change.before, "after": change.after}
    return words(f"edit-{change.edit.value.replace('_', '-')}", **params)


def monthly(words: Words, *, wanted: bool) -> Reply:
    """From now on a report comes here every month, or no more."""
    said = words.slack("monthly-on" if wanted else "monthly-off")
    return reply(said, [section(said)])


def _score_then(done: Recorded, words: Words) -> list[Block]:
    saying = done.saying
    if saying is None or saying.tier is None or saying.score is None or saying.profile_name is None:
        return []
    params = {"tier": saying.tier, "score": words.points(saying.score), "name": named(saying.profile_name, _NAME)}
    return [context(words.slack("feedback-scored", version=str(saying.profile_version or ""), **params))]


def _line(line: TierLine, words: Words) -> Mrkdwn:
    decided = line.won + line.lost + line.not_a_fit
    tier = words.slack("fared-tier", tier=line.tier.value) if line.tier else words.slack("fared-unscored")
    if not line.told:
        return words.slack("fared-line-none", tier=tier)
    params = {"told": line.told, "met": line.met, "won": line.won, "lost": line.lost, "unfit": line.not_a_fit}
    counts = words.slack("fared-line", tier=tier, **params)
    if not decided:
        return counts
    share = words.percent(line.won / decided)
    return words.join([counts, words.slack("fared-share", won=line.won, decided=decided, share=share)])


def _disagreement(each: Disagreement, words: Words) -> Mrkdwn:
    params = {"label": words.label(each.field), "count": each.companies, "of": each.of}
    return words.slack(f"disagree-{each.kind}", names=words.listing(list(each.examples)), **params)


def _reasons(report: TierReport, words: Words) -> list[Block]:
    if not report.reasons:
        return []
    lines = [
        words.slack("fared-reason", name=named(name, _NAME), reason=short(reason, _REASON))
        for name, reason in report.reasons
    ]
    return sections([words.slack("fared-reasons"), *lines])


def _changes(report: TierReport, words: Words, *, buttons: bool) -> list[Block]:
    if not report.revision.changes:
        few = report.decided < FEWEST
        key = "fared-change-few" if few else "fared-change-none"
        return [section(words.slack(key, count=report.decided, least=FEWEST))]
    lines = [words.slack("fared-change-line", change=change_line(each, words)) for each in report.revision.changes]
    said = sections([words.slack("fared-change"), *lines])
    return [*said, *([actions(button(words("button-propose-edit"), "tiers_propose"))] if buttons else [])]
