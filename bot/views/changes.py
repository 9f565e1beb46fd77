"""What changed since a day: among all leads, or at one company."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.what_changed import Changed, ChangedAt, Direction, Moved
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Block, Reply
from bot.views.verdicts import standing_of
from icp.facts import Field
from storage.changes import FactChange, ScoreChange, Standing
from storage.feedback import Saying

_NAME = 60
_VALUE = 60
_MEMBERS = 3
_REASONS = 2
_FIELDS = 9
_PER_COMPANY = 4
_AT_ONE = 12
_LINE = 400


def what_changed(found: Changed, words: Words) -> Reply:
    """Who fits newly, rose and fell, each with the reason; who is new; which facts changed; what people said."""
    if found.nothing:
        told = words.slack("changed-nothing", date=found.since)
        return reply(told, [section(told), context(words.slack("changed-how")), _buttons(words)])
    blocks = [
        header(words("changed-title", date=found.since)),
        *_direction("changed-fitting", found.fitting, words),
        *_direction("changed-risen", found.risen, words),
        *_direction("changed-fallen", found.fallen, words),
        *_new(found, words),
        *_facts(found, words),
        *_outcomes(found, words),
        _buttons(words),
    ]
    counts = {"fitting": found.fitting.count, "risen": found.risen.count, "fallen": found.fallen.count}
    return reply(words.slack("changed-text", date=found.since, **counts, new=found.new_count), blocks)


def what_changed_at(found: ChangedAt, words: Words) -> Reply:
    """One company's scores, facts and outcomes, the newest first."""
    name = named(found.company.name, _NAME)
    count = len(found.scores) + len(found.facts) + len(found.outcomes)
    card = button(words("button-fit-card"), "fit", found.company.id)
    seen = [context(words.slack("changed-first-seen", date=found.first_seen_on))] if found.first_seen_on else []
    if not count:
        told = words.slack("changed-nothing-at", name=name, date=found.since)
        return reply(told, [section(told), *seen, context(words.slack("changed-how")), actions(card)])
    blocks = [
        header(words("changed-title-at", name=name, date=found.since)),
        *_scores_at(found, words),
        *_facts_at(found, words),
        *sections(_outcome("changed-outcome-at", each, words) for each in found.outcomes[:_AT_ONE]),
        *seen,
        actions(card),
    ]
    return reply(words.slack("changed-text-at", name=name, count=count, date=found.since), blocks)


def reason_of(moved: Moved, words: Words) -> str:
    """Why a lead moved, as the part of a sentence after "because": the facts that changed, or the profile; or ""."""
    if moved.profile is not None:
        name, version = moved.profile
        return words("changed-reason-profile", profile=named(name, _NAME), version=str(version))
    told = [_reason(change, words) for change in moved.facts[:_REASONS]]
    return words.listing(told, limit=_REASONS)


def _direction(key: str, moved: Direction, words: Words) -> list[Block]:
    if not moved.count:
        return []
    lines = [words.slack(key, count=moved.count), *(_move(each, words) for each in moved.best)]
    rest = moved.count - len(moved.best)
    return sections([*lines, *([words.slack("changed-more", count=rest)] if rest else [])], most=_LINE)


def _move(moved: Moved, words: Words) -> Mrkdwn:
    before, after = (_standing(each, words) for each in (moved.move.before, moved.move.last.after))
    params = {"name": named(moved.move.name, _NAME), "before": before, "after": after}
    reason = reason_of(moved, words)
    return (
        words.slack("changed-move-because", **params, reason=reason)
        if reason
        else words.slack("changed-move", **params)
    )


def _standing(standing: Standing, words: Words) -> str:
    return standing_of(standing.tier, standing.status, words)


def _reason(change: FactChange, words: Words) -> str:
    if change.field is None:
        return ""
    params = {"field": words.field(change.field), "after": _value(change.field, change.after, words)}
    if change.before is None:
        return words("changed-reason-fact", **params)
    return words("changed-reason-fact-was", **params, before=_value(change.field, change.before, words))


def _new(found: Changed, words: Words) -> list[Block]:
    if not found.new_count:
        return []
    lines = [words.slack("changed-new", count=found.new_count)]
    for lead in found.new:
        params = {"name": named(lead.name, _NAME), "tier": lead.tier or "", "score": words.points(lead.score)}
        lines.append(words.slack("changed-new-line", **params))
    rest = found.new_count - len(found.new)
    return sections([*lines, *([words.slack("changed-more", count=rest)] if rest > 0 else [])])


def _facts(found: Changed, words: Words) -> list[Block]:
    if not found.fact_companies:
        return []
    fields = sorted(found.fields.items(), key=lambda each: -each[1])[:_FIELDS]
    counted = [words("changed-facts-field", field=words.field(field), count=count) for field, count in fields]
    lines = [words.slack("changed-facts", count=found.fact_companies, fields=words.listing(counted, limit=_FIELDS))]
    for name, changes in found.facts:
        told = [_change(each, words) for each in changes[:_PER_COMPANY]]
        shown = words.listing(told, limit=_PER_COMPANY)
        lines.append(words.slack("changed-company", name=named(name, _NAME), changes=shown))
    return sections(lines, most=_LINE)


def _change(change: FactChange, words: Words) -> str:
    if change.field is None:
        return words("changed-became-customer" if change.after == "customer" else "changed-became-lead")
    params = {"field": words.field(change.field), "after": _value(change.field, change.after, words)}
    if change.before is None:
        return words("changed-fact-new", **params)
    return words("changed-fact", **params, before=_value(change.field, change.before, words))


def _outcomes(found: Changed, words: Words) -> list[Block]:
    if not found.outcomes:
        return []
    lines = [_outcome("changed-outcome", each, words, name) for name, each in found.outcomes]
    return sections([words.slack("changed-outcomes"), *lines])


def _outcome(key: str, said: Saying, words: Words, name: str = "") -> Mrkdwn:
    outcome = words(f"outcome-{said.outcome.replace('_', '-')}")
    return words.slack(
        key, name=named(name, _NAME), outcome=outcome, by=short(said.said_by, _NAME), date=said.happened_on
    )


def _scores_at(found: ChangedAt, words: Words) -> list[Block]:
    blocks: list[Block] = []
    for change in found.scores[:_AT_ONE]:
        before, after = (_verdict(each, words) for each in (change.before, change.after))
        blocks.append(section(words.slack("changed-score-at", before=before, after=after)))
        blocks.append(context(_because(change, found, words)))
    return blocks


def _verdict(standing: Standing, words: Words) -> str:
    if standing.tier is None:
        return _standing(standing, words)
    return words("fit-tier-score", tier=standing.tier, score=words.points(standing.score))


def _because(change: ScoreChange, found: ChangedAt, words: Words) -> Mrkdwn:
    profile = found.profiles.get(change.version_id)
    if change.cause == "profile" and profile is not None:
        name, version = profile
        day = words.day(change.changed_at)
        return words.slack("changed-score-because-profile", date=day, profile=named(name, _NAME), version=str(version))
    return words.slack("changed-score-because-facts", date=words.day(change.changed_at))


def _facts_at(found: ChangedAt, words: Words) -> list[Block]:
    """One line a change; its source in grey under it."""
    blocks: list[Block] = []
    for change in found.facts[:_AT_ONE]:
        blocks += sections([_fact_at(change, words)])
        source = short(change.source, _NAME)
        day = change.observed_on
        blocks += [context(words.slack("fit-source", source=source, date=day))] if source else []
    rest = len(found.facts) - _AT_ONE
    return [*blocks, context(words.slack("changed-more", count=rest))] if rest > 0 else blocks


def _fact_at(change: FactChange, words: Words) -> Mrkdwn:
    if change.field is None:
        return words.slack("changed-became-customer" if change.after == "customer" else "changed-became-lead")
    params = {"label": words.label(change.field), "after": _value(change.field, change.after, words)}
    if change.before is None:
        return words.slack("changed-fact-new-at", **params)
    return words.slack("changed-fact-at", **params, before=_value(change.field, change.before, words))


def _value(field: Field, value: object, words: Words) -> str:
    members: Sequence[object] | object = value
    return short(words.value(field, members, limit=_MEMBERS), _VALUE)  # type: ignore[arg-type]  # any field's value


def _buttons(words: Words) -> Block:
    return actions(button(words("button-top"), "top"))
