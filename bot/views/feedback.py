"""Verdicts and outcomes: asking why, saying what was recorded, and how each tier did."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.record_feedback import Recorded
from bot.services.tier_report import TierReport
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.edit_line import change_line
from bot.views.effect import headline
from bot.views.modal import View, select_input, text_input
from bot.views.outcome_lines import outcome_name
from bot.views.reply import Block, Reply
from icp.facts import Company, Field
from icp.fit import Fit, Mode
from icp.outcomes import FEWEST, Disagreement, TierLine

_NAME = 100
_REASON = 300
_LONGEST_REASON = 500

OTHER = "other"
"""Another reason than the profile's criteria."""


def why_not(fit: Fit, words: Words) -> Reply:
    """Which criterion is it that does not hold? One button a field, those that the score says fit best first."""
    name = named(fit.company.name, _NAME)
    fields = _doubted(fit)
    choices = [
        button(words.label(field), f"unfit_because:{place}", f"{fit.company.id}|{field.value}")
        for place, field in enumerate(fields, start=1)
    ]
    other = button(words("button-other-reason"), "unfit_because:0", f"{fit.company.id}|")
    asked = words.slack("unfit-why", name=name)
    told = context(words.slack("unfit-in-words", name=name))
    return reply(asked, [section(asked), actions(*choices, other, button(words("button-cancel"), "cancel")), told])


def unfit_fields(fit: Fit, words: Words) -> View:
    """The same as a modal: the criteria as a list, and room for words."""
    fields = [(words.label(field), field.value) for field in _doubted(fit)]
    options = [*fields, (words("button-other-reason"), OTHER)]
    about = section(words.slack("modal-about", name=named(fit.company.name, _NAME)))
    chosen = select_input("field", words("unfit-field"), options, placeholder=words("unfit-choose"))
    reason = text_input("reason", words("unfit-reason"), lines=True, optional=True, most=_LONGEST_REASON)
    return View(words("unfit-title"), [about, chosen, reason], words("button-record"), words("button-close"))


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
    if done.completes:
        lines[0] = words.slack("feedback-completed", name=name)
    if reasons:
        lines.append(words.slack("feedback-because", reason=" · ".join(reasons)))
    if saying.outcome in {"lost", "not_a_fit"} and not saying.reason:
        example = words("feedback-example", name=name, outcome=saying.outcome)
        key = "feedback-say-why-too" if reasons else "feedback-say-why"
        lines.append(words.slack(key, example=example))
    if done.became_customer:
        lines.append(words.slack("feedback-became-customer", name=name))
    lines += _before(done, words)
    back = [button(words("button-take-back"), "feedback_back", str(saying.number))]
    if done.before is not None and done.before.outcome != saying.outcome:
        back.append(button(words("button-take-back-earlier"), "feedback_back:2", str(done.before.number)))
    if done.still_customer:
        back.append(button(words("button-not-customer"), "not_customer", done.company.id))
    blocks = [section(Mrkdwn("\n".join(lines))), *_score_then(done, words)]
    return reply(said, [*blocks, actions(*back)])


def _before(done: Recorded, words: Words) -> list[Mrkdwn]:
    """What had been said of how it ended, where this says it again or says otherwise."""
    before, now = done.before, done.saying
    if before is None or now is None or done.completes:
        return []
    params = {
        "before": outcome_name(before.outcome, words),
        "on": before.happened_on,
        "by": named(before.said_by, _NAME),
        "now": outcome_name(now.outcome, words),
    }
    if before.outcome == now.outcome:
        return [words.slack("feedback-same-before", **params)]
    return [words.slack("feedback-other-before" if done.holds else "feedback-newer-before", **params)]


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


def monthly(words: Words, *, wanted: bool) -> Reply:
    """From now on a report comes here every month, or no more."""
    said = words.slack("monthly-on" if wanted else "monthly-off")
    return reply(said, [section(said)])


def _doubted(fit: Fit) -> list[Field]:
    """The fields that the profile judges by, those that the score says fit best first."""
    scored = [answer for answer in fit.criteria if answer.mode is Mode.SCORE or answer.share is not None]
    ordered = sorted(scored, key=lambda answer: -(answer.points or 0))
    return list(dict.fromkeys(answer.kind for answer in ordered))


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
    params = {"told": line.told, "waiting": line.waiting, "won": line.won, "lost": line.lost, "unfit": line.not_a_fit}
    counts = words.slack("fared-line", tier=tier, **params)
    told = [counts, words.slack("fared-met", met=line.met, told=line.told, share=words.percent(line.met / line.told))]
    if decided:
        share = words.percent(line.won / decided)
        told.append(words.slack("fared-share", won=line.won, decided=decided, share=share))
    return words.join(told)


def _disagreement(each: Disagreement, words: Words) -> Mrkdwn:
    params = {"label": words.label(each.field), "count": each.companies, "of": each.of}
    said = words.slack(f"disagree-{each.kind}", names=words.listing(list(each.examples)), **params)
    if each.kind != "named":
        return said
    partly = each.companies - each.fully
    return words.join([said, words.slack("disagree-how-far", fully=each.fully, partly=partly)])


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
    effect = "" if report.found is None else words.join([headline(report.found.effect, words)])
    does = [words.slack("fared-change-does", effect=effect)] if effect else []
    said = sections([words.slack("fared-change"), *lines, *does])
    return [*said, *([actions(button(words("button-propose-edit"), "tiers_propose"))] if buttons else [])]
