"""A digest as a message: the leads with what to do about each, what changed, and what would help in a quiet week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from bot.digest.choose import News
from bot.digest.slots import Slot
from bot.explanations.facts import shown
from bot.i18n import Words
from bot.i18n.values import PLURAL
from bot.services.digest_types import Because, DigestContent, DigestLead, Rise, Rises
from bot.services.tier_report import TierReport
from bot.slack.escape import Mrkdwn, cut
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import missing, named, short, sign, wanted
from bot.views.lead_filter import asked_for
from bot.views.modal import select
from bot.views.other_profile import naming
from bot.views.outcome_lines import outcome_name
from bot.views.problems import told
from bot.views.reply import Block, Reply
from bot.views.verdicts import standing_of
from icp.errors import Refusal
from icp.facts import Company, Field
from icp.fit import CriterionFit, Fit, Mode, Tier
from icp.outcomes import TierLine
from icp.profile import Profile
from icp.reference import geography, places
from icp.values import Place, Value
from storage.digests import StoredDigest
from storage.feedback import Saying

LEAD, DO, STATE = "digest-lead:", "digest-do:", "digest-state:"
"""How the ids of a lead's blocks begin: its lines, its buttons, and whose it is; the company's id follows."""

_NAME: Final = 80
_VALUE: Final = 60
_LINE: Final = 160
_REASONS: Final = 2
_UNKNOWN: Final = 3
_ROOM: Final = 400  # characters of one lead's lines
_CHANGE: Final = 200
_NAMED: Final = 3
_MEMBERS: Final = 2


def digest_message(
    content: DigestContent, words: Words, *, following: Slot | None = None, asked: bool = False, preview: bool = False
) -> Reply:
    """The whole digest.

    Args:
        content: what it says.
        words: the texts in the digest's language.
        following: the next one, to be named at the end.
        asked: somebody asked for it out of its turn.
        preview: nobody but the asker sees it.
    """
    number, there = len(content.leads), "there" if content.wanted else "all"
    quiet = quiet_line(content, words) if content.quiet else None
    title = _title(content, words, asked=asked or preview)
    blocks = [
        *([header(title)] if number else []),
        *([section(quiet)] if quiet else []),
        *([context(_about(content, words))] if number or content.other_profile or content.wanted else []),
        *[block for rank, lead in enumerate(content.leads, 1) for block in _lead(rank, lead, content, words)],
        *([context(words.slack("digest-more", count=content.more, where=there))] if content.more else []),
        *_changes(content, words),
        *([context(_tiers(content.tiers, words))] if content.tiers else []),
        *_end(content, words, following, preview=preview),
    ]
    names = words.listing([named(lead.fit.company.name, _NAME) for lead in content.leads], limit=_NAMED)
    text = words.slack("digest-text", title=title, names=names) if number else quiet or Mrkdwn(title)
    return reply(text, blocks)


def quiet_line(content: DigestContent, words: Words) -> Mrkdwn:
    """Why there is nothing to show, and what would help, in one line."""
    quiet = content.quiet
    if quiet is None or not quiet.companies:
        return words.slack("digest-quiet-empty")
    there = "there" if content.wanted else "all"
    if quiet.held:
        said = words.slack("digest-quiet-held", count=sum(quiet.held.values()))
    elif not quiet.came_in:
        said = words.slack("digest-quiet-none", where=there)
    elif quiet.missing:
        params = {"count": quiet.came_in, "field": words.field(quiet.missing), "lacking": quiet.lacking}
        said = words.slack("digest-quiet-missing", where=there, **params)
    else:
        said = words.slack("digest-quiet-unfit", count=quiet.came_in, where=there)
    more = [words.slack("digest-quiet-fitting", count=quiet.fitting, where=there)] if quiet.fitting else []
    return words.join([said, *more])


def missed(digest: StoredDigest, slot: str, words: Words) -> Reply:
    """A digest was not sent, as its hour had long passed."""
    said = words.slack("digest-missed", when=when(digest, words), week=week_of(slot))
    return reply(said, [section(said), actions(_preview(digest, words))])


def not_made(digest: StoredDigest, refused: Refusal, words: Words) -> Reply:
    """A digest cannot be made until somebody does something."""
    said = words.slack("digest-not-made", when=when(digest, words), why=short(told(refused, words), _CHANGE))
    return reply(said, [section(said)])


def when(digest: StoredDigest, words: Words) -> str:
    """When it comes: "Mondays at 9:00 (Europe/Helsinki)"."""
    time = words("digest-time", hour=str(digest.hour), minute=f"{digest.minute:02d}")
    return words("digest-when", weekday=words(f"digest-weekday-{digest.weekday}"), time=time, zone=digest.zone)


def day_of(slot: Slot, zone: str, words: Words) -> str:
    """The day of a slot in its own zone."""
    return words.date(slot.due_at.astimezone(ZoneInfo(zone)).date())


def week_of(slot: str) -> str:
    """The number of a slot's week: "47" of "2026-W47"."""
    return slot[6:8].lstrip("0")


def _title(content: DigestContent, words: Words, *, asked: bool) -> str:
    count = len(content.leads)
    if asked:
        return words("digest-title-now", count=count)
    return words("digest-title", count=count, week=week_of(content.slot))


def _about(content: DigestContent, words: Words) -> Mrkdwn:
    """By which profile, of which territory, since when."""
    name, version = content.profile
    since = content.since.astimezone(ZoneInfo(content.digest.zone)).date()
    parts = [words.slack("digest-by", name=named(name, _NAME), version=str(version))]
    if content.wanted:
        parts.append(words.safe(short(asked_for(content.wanted, words), _LINE)))
    return words.join([*parts, words.slack("digest-since", date=words.date(since))], " · ")


def _lead(rank: int, lead: DigestLead, content: DigestContent, words: Words) -> list[Block]:
    fit = lead.fit
    lines = [
        _first_line(rank, fit, words),
        _second_line(lead, words),
        *_news(lead, words),
        _reasons(fit, words),
        *_unknown(fit, content.rules, words),
        *_to(lead, words),
    ]
    text = cut(Mrkdwn("\n".join(cut(line, _LINE) for line in lines if line)), _ROOM)
    blocks = [
        {**section(text), "block_id": f"{LEAD}{fit.company.id}"},
        {**actions(*_buttons(rank, fit, words)), "block_id": f"{DO}{fit.company.id}"},
    ]
    return naming(Reply("", blocks), content.profile[0]).blocks if content.other_profile else blocks


def _first_line(rank: int, fit: Fit, words: Words) -> Mrkdwn:
    params = {"rank": str(rank), "name": named(fit.company.name, _NAME), "tier": fit.tier or Tier.D}
    score = words.points(fit.score)
    if fit.low == fit.high:
        return words.slack("digest-lead", score=score, **params)
    low, high = words.points(fit.low), words.points(fit.high)
    return words.slack("digest-lead-range", score=score, low=low, high=high, **params)


def _second_line(lead: DigestLead, words: Words) -> Mrkdwn:
    """Where to look it up, where it is, and since when it is known, if that is the news."""
    company = lead.fit.company
    parts = [words.safe(text) for text in (short(company.domain or "", _NAME), _where(company, words)) if text]
    if lead.news is News.NEW and lead.first_seen_on is not None:
        parts.append(words.slack("digest-news-new", date=lead.first_seen_on))
    return words.join(parts, " · ")


def _news(lead: DigestLead, words: Words) -> list[Mrkdwn]:
    if lead.news is News.BACK:
        by = named(lead.claim.later_by or "", _NAME) if lead.claim else ""
        return [words.slack("digest-news-back", by=by)]
    if lead.news is News.NEW or lead.moved is None:
        return []
    before = lead.moved.move.before
    reason = because(lead.moved, words)
    key = "digest-news-because" if reason else "digest-news-moved"
    params = {"before": standing_of(before.tier, before.status, words), **({"reason": reason} if reason else {})}
    return [words.slack(key, **params)]


def _reasons(fit: Fit, words: Words) -> Mrkdwn:
    """The two that earn most, each field once."""
    earning = [each for each in fit.criteria if each.mode is Mode.SCORE and each.points]
    best: dict[Field, CriterionFit] = {}
    for each in sorted(earning, key=lambda one: -(one.points or 0)):
        best.setdefault(each.kind, each)
    told_of = [
        words.slack("digest-reason", sign=sign(each), label=words.label(each.kind), value=_earned_by(each, words))
        for each in list(best.values())[:_REASONS]
    ]
    return words.join(told_of, "  ")


def _earned_by(answer: CriterionFit, words: Words) -> str:
    """The value; of a place its narrowest name, as the line above says the rest."""
    item = answer.params.get("item")
    held = answer.value if isinstance(answer.value, frozenset) else frozenset()
    found = item if isinstance(item, Place) else min((p for p in held if isinstance(p, Place)), key=str, default=None)
    if found is None:
        return shown(words, answer)
    return short(geography.city_title(found, words.language) or places.title(found, words.language), _VALUE)


def _where(company: Company, words: Words) -> str:
    """City and country of the first place in the order of the alphabet, and how many more there are."""
    held = company.value(Field.LOCATION)
    known = held if isinstance(held, frozenset) else frozenset()
    found = {replace(each, region=None) if each.city else each for each in known if isinstance(each, Place)}
    titles = sorted(places.title(each, words.language) for each in found)
    return short(words("digest-places", place=titles[0], count=len(titles) - 1), _VALUE) if titles else ""


def _unknown(fit: Fit, profile: Profile, words: Words) -> list[Mrkdwn]:
    """What is not known; of the one that matters most what it would do."""
    unknown = missing(fit)
    if not unknown:
        return []
    names = list(dict.fromkeys(words.field(each.kind) for each in unknown))
    listed = words.listing(names, limit=_UNKNOWN)
    found = fit.next_fact
    first = unknown[0]
    better = found is not None and found.index == first.index and found.tier_if_match not in {None, fit.tier}
    asked = short(wanted(first, words, profile), _VALUE)
    if found is None or not better or not asked:
        return [words.slack("digest-unknown", fields=listed)]
    params = {"wanted": asked, "tier": found.tier_if_match or Tier.D, "score": words.points(found.score_if_match)}
    return [words.slack("digest-unknown-would", fields=listed, first=names[0], **params)]


def _to(lead: DigestLead, words: Words) -> list[Mrkdwn]:
    if lead.to is None:
        return []
    persona = named(lead.to.persona.name, _VALUE)
    contact = lead.to.contact
    if contact is None:
        return [words.slack("digest-to", persona=persona)]
    title = short(contact.title or "", _VALUE)
    key = "digest-to-person-title" if title else "digest-to-person"
    params = {"name": named(contact.name, _VALUE), "persona": persona, **({"title": title} if title else {})}
    return [words.slack(key, **params)]


def _buttons(rank: int, fit: Fit, words: Words) -> list[Block]:
    key = fit.company.id
    later = [(words("digest-later-week"), f"{key}|7"), (words("digest-later-month"), f"{key}|30")]
    return [
        button(words("button-draft"), f"draft:{rank}", key, style="primary"),
        button(words("button-take"), f"digest_take:{rank}", key),
        button(words("button-unfit-because"), f"open:unfit:{rank}", key),
        select(f"digest_later:{rank}", later, placeholder=words("digest-later")),
    ]


def _changes(content: DigestContent, words: Words) -> list[Block]:
    lines = [
        *_moved("digest-risen", content.risen, words),
        *_moved("digest-fallen", content.fallen, words),
        *_listed("digest-taken", (_taken(name, by, words) for name, by in content.taken), words),
        *_listed("digest-answered", (_answered(name, said, words) for name, said in content.answered), words),
    ]
    return sections([words.slack("digest-changes"), *lines], most=_CHANGE) if lines else []


def _taken(name: str, by: str, words: Words) -> str:
    return words("digest-taken-one", name=named(name, _NAME), by=named(by, _NAME))


def _answered(name: str, said: Saying, words: Words) -> str:
    outcome = outcome_name(said.outcome, words)
    return words("digest-answered-one", name=named(name, _NAME), outcome=outcome, by=named(said.said_by, _NAME))


def because(moved: Rise, words: Words) -> str:
    """Why a lead moved, in a few words: what changed of it, or the profile; "" where neither tells."""
    if moved.profile is not None:
        name, version = moved.profile
        return words("changed-reason-profile", profile=named(name, _NAME), version=str(version))
    return words.listing([told for each in moved.because if (told := _fact(each, words))], limit=_REASONS)


def _fact(change: Because, words: Words) -> str:
    params = {
        "field": words.field(change.field),
        "after": _value(change.field, change.after, words),
        "number": "many" if change.field in PLURAL else "one",
    }
    if change.added is not None:
        return words("digest-because-came" if change.added else "digest-because-went", **params)
    if change.before is None:
        return words("digest-because-known", **params)
    before = _value(change.field, change.before, words)
    return "" if before == params["after"] else words("digest-because-was", before=before, **params)


def _value(field: Field, value: Value, words: Words) -> str:
    return short(words.value(field, value, limit=_MEMBERS), _VALUE)


def _moved(key: str, moved: Rises, words: Words) -> list[Mrkdwn]:
    """How many moved one way; the best of them with the reason of each, or with the one reason of all."""
    if not moved.count:
        return []
    reasons = {because(each, words) for each in moved.best}
    if len(moved.best) > 1 and len(reasons) == 1 and (reason := reasons.pop()):
        names = words.listing([_move(each, words) for each in moved.best], limit=_NAMED)
        return [words.slack(f"{key}-all", count=moved.count, names=names, reason=reason)]
    lines = [words.slack(key, count=moved.count)]
    for each in moved.best:
        reason, move = because(each, words), _move(each, words)
        told_so = {"move": move, "reason": reason} if reason else {"move": move}
        lines.append(words.slack("digest-move-because" if reason else "digest-move", **told_so))
    return lines


def _move(moved: Rise, words: Words) -> str:
    before, after = moved.move.before, moved.move.last.after
    was, is_now = (standing_of(each.tier, each.status, words) for each in (before, after))
    return words("digest-moved", name=named(moved.move.name, _NAME), before=was, after=is_now)


def _listed(key: str, items: Iterable[str], words: Words) -> list[Mrkdwn]:
    each = list(items)
    return [words.slack(key, items=words.listing(each, limit=len(each)))] if each else []


def _tiers(report: TierReport, words: Words) -> Mrkdwn:
    """How each tier did until now, in one line."""
    lines = [_tier(line, words) for line in report.lines if line.tier is not None and line.told]
    return words.slack("digest-tiers", tiers=words.join(lines, " · ")) if lines else words.slack("digest-tiers-none")


def _tier(line: TierLine, words: Words) -> Mrkdwn:
    decided = line.won + line.lost + line.not_a_fit
    params = {"tier": line.tier or Tier.D, "met": line.met, "told": line.told}
    if not decided:
        return words.slack("digest-tier-met", **params)
    return words.slack("digest-tier", won=line.won, decided=decided, **params)


def _end(content: DigestContent, words: Words, following: Slot | None, *, preview: bool) -> list[Block]:
    if preview:
        return [context(words.slack("digest-preview-note"))]
    if following is None:
        return []
    return [context(words.slack("digest-next", date=day_of(following, content.digest.zone, words)))]


def _preview(digest: StoredDigest, words: Words) -> Block:
    return button(words("button-digest-preview"), "digest_preview", digest.id)
