"""How many leads each tier has."""

from __future__ import annotations

from collections.abc import Mapping

from bot.i18n import Words
from bot.pictures.sheet import INNER, MARGIN, Sheet
from bot.pictures.theme import theme
from icp.fit import Status, Tier
from icp.profile import Profile

_LETTER = 92


def tiers(  # noqa: PLR0913 -- two counts, whose they are, and how it looks
    counted: Mapping[Tier, int],
    statuses: Mapping[Status, int],
    profile: Profile,
    version: int | None,
    words: Words,
    *,
    dark: bool = False,
) -> bytes:
    """The picture as PNG.

    Args:
        counted: scored leads by tier.
        statuses: all leads by status.
        profile: what they were scored by.
        version: the profile's; None for one that is not stored.
        words: the reader's language.
        dark: for a dark surrounding.
    """
    sheet = Sheet(theme(dark=dark))
    title = words("picture-tiers-title")
    sheet.paragraph(title, 56, weight="bold", after=8)
    named = profile.name if version is None else words("profile-title", name=profile.name, version=str(version))
    whole = sum(statuses.values())
    under = words("picture-tiers-of", name=named, count=whole)
    sheet.paragraph(under, 34, colour=sheet.theme.muted, after=44)
    most, scored = max(counted.values(), default=0), sum(counted.values())
    for tier in Tier:
        _tier(sheet, tier, counted.get(tier, 0), most, scored, words, _from(profile, tier, words))
    _rest(sheet, statuses, words)
    return sheet.png(title)


def _from(profile: Profile, tier: Tier, words: Words) -> str:
    if tier is Tier.D:
        return words("picture-tier-below", points=words.points(profile.tiers.C))
    return words("picture-tier-from", points=words.points(profile.tiers.lowest(tier)))


def _tier(sheet: Sheet, tier: Tier, count: int, most: int, scored: int, words: Words, rule: str) -> None:  # noqa: PLR0913, PLR0917 -- one row's parts
    fill, ink = sheet.theme.tiers[tier]
    sheet.box(MARGIN, sheet.y, _LETTER, _LETTER, fill, radius=18)
    sheet.text(MARGIN + _LETTER / 2, sheet.y + 14, tier.value, 62, weight="bold", colour=ink, align="center")
    x = MARGIN + _LETTER + 32
    used = sheet.text(x, sheet.y - 2, words("picture-tier-count", count=count), 42, weight="bold", most=INNER / 2)
    share = words.percent(count / scored) if scored else ""
    sheet.text(x + used + 20, sheet.y + 8, share, 34, colour=sheet.theme.muted)
    sheet.text(MARGIN + INNER, sheet.y + 8, rule, 30, colour=sheet.theme.muted, align="right")
    room = INNER - _LETTER - 32
    sheet.box(x, sheet.y + 60, room, 30, sheet.theme.track, radius=8)
    sheet.box(x, sheet.y + 60, max(room * count / most, 8) if count else 0, 30, fill, radius=8)
    sheet.y += _LETTER + 40


def _rest(sheet: Sheet, statuses: Mapping[Status, int], words: Words) -> None:
    keys = ((Status.INSUFFICIENT_DATA, "picture-tiers-unknown"), (Status.DISQUALIFIED, "picture-tiers-ruled-out"))
    lines = [words(key, count=statuses.get(status, 0)) for status, key in keys if statuses.get(status, 0)]
    if lines:
        sheet.rule(before=0, after=30)
    for line in lines:
        sheet.paragraph(line, 32, colour=sheet.theme.muted, after=8)
