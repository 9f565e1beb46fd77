"""The history of a profile, and the profiles that a team keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.i18n import Words
from bot.services.judging import read_profile
from bot.services.preview import Preview
from bot.services.profile_history import HistoryEntry
from bot.slack.escape import Mrkdwn
from bot.views.blocks import button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.difference_summary import summary_lines
from bot.views.differences import difference_lines
from bot.views.effect import effect_lines, headline
from bot.views.profile import profile_lines
from bot.views.reply import Block, Reply
from bot.views.told_reason import reason_text
from storage.profiles import StoredProfile

_NAME = 100
_BY = 60
_REASON = 200
_FEW = 3
_LISTED = 20
_DIFFERENCES = 30


def history(entries: Sequence[HistoryEntry], words: Words) -> Reply:
    """The versions of one profile, the newest first: who, when, why and what changed."""
    name = named(entries[0].version.name, _NAME)
    shown = [_entry(place, each, words) for place, each in enumerate(entries[:_LISTED], start=1)]
    hidden = len(entries) - len(shown)
    more = [context(words.slack("history-more", count=hidden))] if hidden > 0 else []
    text = words.slack("history-text", name=name, count=len(entries))
    return reply(text, [header(words("history-title", name=name)), *shown, *more])


def profiles(kept: Sequence[StoredProfile], words: Words) -> Reply:
    """Every profile with its version in force, the active one first."""
    blocks = [
        header(words("profiles-title")),
        *(_profile(place, each, words) for place, each in enumerate(kept[:_LISTED], start=1)),
    ]
    names = words.listing([named(each.name, _NAME) for each in kept], limit=_LISTED)
    how = [context(words.slack("profiles-how", name=named(kept[-1].name, _NAME)))] if len(kept) > 1 else []
    return reply(words.slack("profiles-text", count=len(kept), names=names), [*blocks, *how])


def what_if(found: Preview, leads: Mapping[str, str], words: Words, *, every: bool = False) -> Reply:
    """What a profile would change that nobody has proposed yet; ``every`` difference, or the main ones."""
    name = named(found.profile.name, _NAME)
    against = found.against
    if against is None:
        first = words.slack("proposal-first-profile", count=len(found.profile.criteria))
        lines = [first, *profile_lines(found.profile, words)]
    else:
        told = summary_lines(found.differences, read_profile(against), found.profile, words)
        full = difference_lines(found.differences, words)
        lines = (full if every else told)[:_DIFFERENCES] or [words.slack("differs-nothing")]
        if not every and told != full:
            lines.append(words.slack("proposal-all-hint", command=words.join([Mrkdwn("`osuma icp diff … --all`")])))
    beside = (
        []
        if against is None
        else [context(words.slack("what-if-against", name=named(against.name, _NAME), version=str(against.version)))]
    )
    blocks = [
        header(words("what-if-title", name=name)),
        *beside,
        *sections([Mrkdwn(f"*{words('proposal-differs')}*"), *lines]),
        *sections([Mrkdwn(f"*{words('proposal-does')}*"), *effect_lines(found.effect, leads, words)]),
    ]
    return reply(headline(found.effect, words), blocks)


def _entry(place: int, entry: HistoryEntry, words: Words) -> Block:
    version = entry.version
    params = {"version": str(version.version), "date": version.created_at}
    key = "history-line-active" if version.active else "history-line"
    lines = [words.slack(key, by=named(_who(entry), _BY), **params)]
    if entry.took_over is not None:
        over = {"name": named(entry.took_over.name, _NAME), "number": str(entry.took_over.version)}
        lines.append(words.slack("history-took-over", **over))
    if entry.restored is not None:
        lines.append(words.slack("history-restored", version=str(entry.restored)))
    if entry.proposal is not None and entry.proposal.reason:
        lines.append(words.slack("proposal-reason", reason=short(reason_text(entry.proposal.reason, words), _REASON)))
    before = None if entry.before is None else read_profile(entry.before)
    changes = summary_lines(entry.differences, before, read_profile(version), words)
    lines += changes[:_FEW]
    if len(changes) > _FEW:
        lines.append(words.slack("problem-more", count=len(changes) - _FEW))
    text = words.join(lines, "\n")
    if version.active:
        return section(text)
    back = button(words("button-restore"), f"rollback:{place}", str(version.id))
    return section(text, accessory=back)


def _who(entry: HistoryEntry) -> str:
    """Who proposed it, and who approved it where that was somebody else."""
    made, by = entry.proposal, entry.version.created_by
    if made is None or made.proposed_by == by:
        return by
    return f"{made.proposed_by} → {by}"


def _profile(place: int, stored: StoredProfile, words: Words) -> Block:
    params = {"name": named(stored.name, _NAME), "version": str(stored.version), "date": stored.created_at}
    if stored.active:
        return section(words.slack("profiles-line-active", **params))
    activate = button(words("button-activate"), f"activate:{place}", str(stored.id))
    return section(words.slack("profiles-line", **params), accessory=activate)
