"""Setting digests up: what would be, what is, and which there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.i18n import Words
from bot.services.digest_types import Listed
from bot.slack.escape import Mrkdwn
from bot.views.blocks import VALUE, actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.digest import day_of, when
from bot.views.lead_filter import asked_for
from bot.views.reply import Block, Reply

_NAME: Final = 80
_FILTERS: Final = 160
_CHANNEL: Final = re.compile(r"[CG][A-Z0-9]{5,20}")
_LISTED: Final = 20


def ask_to_set(after: Listed, before: Listed | None, value: str, words: Words) -> Reply:
    """What a digest would be, and what it is until now; with a button that makes it so."""
    key = "digest-ask-new" if before is None else "digest-ask-change"
    personal = "personal" if after.digest.user_id else "channel"
    asked = words.slack(key, where=personal, number=after.digest.id)
    lines = [asked, *_differences(before, after, words)]
    first = context(words.slack("digest-first", date=day_of(after.following, after.digest.zone, words)))
    return _asked(lines, [first], value, words)


def ask_to_change(do: str, which: Sequence[Listed], value: str, words: Words) -> Reply:
    """Which digests would be paused, go on, or end."""
    asked = words.slack(f"digest-ask-{do}", count=len(which))
    return _asked([asked, *(_line(each, words) for each in which)], [], value, words)


def is_set(made: Listed, words: Words, *, new: bool) -> Reply:
    """From now on it is so."""
    date = day_of(made.following, made.digest.zone, words)
    personal = "personal" if made.digest.user_id else "channel"
    said = words.slack("digest-set" if new else "digest-changed", where=personal, date=date)
    buttons = actions(
        button(words("button-digest-preview"), "digest_preview", made.digest.id),
        button(words("button-edit"), "open:digest_schedule:1", made.digest.id),
        button(words("button-digest-stop"), "digest_stop", made.digest.id),
    )
    return reply(said, [section(Mrkdwn("\n".join([said, _line(made, words)]))), buttons])


def changed(do: str, which: Sequence[Listed], words: Words) -> Reply:
    """Paused, going on, or ended."""
    said = words.slack(f"digest-done-{do}", count=len(which))
    dates = [day_of(each.following, each.digest.zone, words) for each in which] if do == "resume" else []
    more = [context(words.slack("digest-first", date=dates[0]))] if dates else []
    return reply(said, [section(said), *more])


def digests(which: Sequence[Listed], words: Words) -> Reply:
    """All of them, a line each, and how to change them."""
    if not which:
        return none_here(words)
    lines = [_line(each, words) for each in which[:_LISTED]]
    hidden = len(which) - len(lines)
    more = [words.slack("digest-list-more", count=hidden)] if hidden else []
    title = words("digest-list", count=len(which))
    how = context(words.slack("digest-how"))
    return reply(words.slack("digest-list", count=len(which)), [header(title), *sections([*lines, *more]), how])


def none_here(words: Words) -> Reply:
    """No digest comes here; how to get one."""
    said = words.slack("digest-none")
    return reply(said, [section(said), actions(button(words("button-digest-preview"), "digest_preview"))])


def posted(words: Words, *, count: int) -> Reply:
    """It is on its way into the channel."""
    said = words.slack("digest-posted", count=count)
    return reply(said, [section(said)])


def _asked(lines: Sequence[Mrkdwn], more: Sequence[Block], value: str, words: Words) -> Reply:
    blocks: list[Block] = [*sections(lines), *more]
    if len(value) > VALUE:
        return reply(lines[0], [*blocks, section(words.slack("add-too-much"))])
    do = button(words("button-do-it"), "confirmed", value, style="primary")
    return reply(lines[0], [*blocks, actions(do, button(words("button-cancel"), "cancel"))])


def _line(each: Listed, words: Words) -> Mrkdwn:
    """Number, place, hour, what is in it, and when the next one comes."""
    parts = [_where(each, words), *(words.safe(text) for _, text in _parts(each, words))]
    if each.digest.paused:
        parts.append(words.slack("digest-paused"))
    else:
        parts.append(words.slack("digest-following", date=day_of(each.following, each.digest.zone, words)))
    if each.last is not None and each.last.state in {"late", "failed"}:
        parts.append(words.slack(f"digest-last-{each.last.state}"))
    return words.slack("digest-list-line", number=each.digest.id, told=words.join(parts, " · "))


def _where(each: Listed, words: Words) -> Mrkdwn:
    if each.here:
        return words.slack("digest-where-here")
    if each.digest.user_id:
        return words.slack("digest-where-personal")
    channel = each.digest.channel_id
    # Slack shows the channel's name, which we need not know.
    return Mrkdwn(f"<#{channel}>") if _CHANNEL.fullmatch(channel) else words.safe(short(channel, _NAME))


def _parts(each: Listed, words: Words) -> list[tuple[str, str]]:
    """What a digest is, part by part: (its name, in words)."""
    digest = each.digest
    profile = named(digest.profile, _NAME) if digest.profile else ""
    territory = short(asked_for(each.wanted, words), _FILTERS) if each.wanted else ""
    return [
        ("when", when(digest, words)),
        ("count", words("digest-count", count=digest.lead_count)),
        ("profile", words("digest-profile", name=profile) if profile else words("digest-profile-active")),
        *([("territory", territory)] if territory else []),
        ("language", words("digest-language", language=digest.language)),
    ]


def _differences(before: Listed | None, after: Listed, words: Words) -> list[Mrkdwn]:
    parts = _parts(after, words)
    if before is None:
        return [words.slack("digest-part", text=text) for _, text in parts]
    old = dict(_parts(before, words))
    moved = [(old.get(name, ""), text) for name, text in parts if old.get(name) != text]
    if not moved:
        return [words.slack("digest-part", text=text) for _, text in parts]
    return [
        words.slack("digest-part-change", before=was, after=text) if was else words.slack("digest-part", text=text)
        for was, text in moved
    ]
