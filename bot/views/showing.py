"""Messages around files: leads by tier, and what stands behind a profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from bot.i18n import Words
from bot.views.blocks import context, header, reply, section, sections
from bot.views.criterion_line import named
from bot.views.points import points_text
from bot.views.reply import Attachment, Reply
from icp.fit import Tier
from icp.learning.learn import Learned
from icp.learning.points import points
from icp.profile import Profile

_NAME = 100
_VALUES = 5
_AGAINST = 3


def tiers_reply(counted: Mapping[Tier, int], profile: Profile, words: Words) -> Reply:
    """How many leads each tier has, in words; the picture says the same."""
    lines = [words.slack("tiers-line", tier=tier.value, count=count) for tier, count in counted.items()]
    text = words.slack("tiers-text", name=named(profile.name, _NAME), count=sum(counted.values()))
    return reply(text, [header(words("picture-tiers-title")), *sections(lines)])


def evidence_reply(learned: Learned, words: Words) -> Reply:
    """What the best customers share, and what speaks against, in words: the values with their counts."""
    lines = []
    for each in learned.fields:
        found = points(each)
        if found.speaking_for:
            told = points_text(each, found.speaking_for, words, most=_VALUES)
            lines.append(words.slack("evidence-line", field=words.label(each.field), values=told))
        if found.against:
            told = points_text(each, found.against, words, most=_AGAINST)
            lines.append(words.slack("profile-against", wanted=told))
    text = words.slack("evidence-text", name=named(learned.profile.name, _NAME))
    return reply(
        text, [header(words("picture-evidence-title")), *sections(lines), context(words.slack("profile-learned"))]
    )


def no_evidence(profile: Profile, words: Words) -> Reply:
    """The profile was written by hand."""
    text = words.slack("evidence-none", name=named(profile.name, _NAME))
    return reply(text, [section(text)])


def leads_reply(
    tiers: Sequence[Tier], count: int, words: Words, *, file: Literal["follows", "too_large", "none"]
) -> Reply:
    """How many leads there are, and where their list is: in a file that follows, or for the terminal to write."""
    named_tiers = tier_names(tiers)
    if not count:
        text = words.slack("leads-none", tiers=named_tiers)
        return reply(text, [section(text)])
    text = words.slack("leads-text", count=count, tiers=named_tiers)
    keys = {"follows": "leads-follow", "too_large": "leads-too-many", "none": "leads-how"}
    return reply(text, [section(text), context(words.slack(keys[file], tiers=named_tiers))])


def leads_file(tiers: Sequence[Tier], content: bytes, words: Words) -> Attachment:
    """The list itself."""
    names = tier_names(tiers)
    name = f"leads-{names.replace(',', '')}.csv"
    title, instead = words("leads-file-title", tiers=names), words.slack("leads-instead", tiers=names)
    return Attachment(name, content, title, instead=instead)


def tier_names(tiers: Sequence[Tier]) -> str:
    """As people type them: "A,B"."""
    return ",".join(tier.value for tier in tiers)
