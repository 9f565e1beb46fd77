"""Pictures as files that go with an answer. The drawing itself stands in ``bot.pictures`` and is imported only here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.i18n import Words
from bot.views.reply import Attachment
from icp.fit import Status, Tier
from icp.profile import Profile

if TYPE_CHECKING:
    from bot.services.brief import Brief
    from icp.learning.backtest import Backtest
    from icp.learning.learn import Learned


def evidence_file(learned: Learned, words: Words) -> Attachment:
    """What the best customers share."""
    from bot.pictures.evidence import evidence  # noqa: PLC0415 -- half a second that only drawing pays

    return _picture(
        "evidence.png", evidence(learned, words), words("picture-evidence-title"), _alt(learned, words), words
    )


def report_file(learned: Learned, tested: Backtest | None, words: Words) -> Attachment:
    """What the best customers share, and whether the profile would have found them."""
    from bot.pictures.report import report  # noqa: PLC0415 -- likewise

    name = learned.profile.name
    return _picture("icp-report.png", report(learned, tested, words), name, _alt(learned, words), words)


def tiers_file(
    counted: Mapping[Tier, int], statuses: Mapping[Status, int], profile: Profile, version: int | None, words: Words
) -> Attachment:
    """How many leads each tier has."""
    from bot.pictures.tiers import tiers  # noqa: PLC0415 -- likewise

    drawn = tiers(counted, statuses, profile, version, words)
    alt = ", ".join(f"{tier.value}: {count}" for tier, count in counted.items())
    return _picture("tiers.png", drawn, words("picture-tiers-title"), alt, words)


def brief_file(brief: Brief, words: Words) -> Attachment:
    """The brief on one page."""
    from bot.pictures.brief_pdf import brief_pdf  # noqa: PLC0415 -- likewise

    title = words("brief-pdf-title", name=brief.profile.name)
    return Attachment("brief.pdf", brief_pdf(brief, words), title, instead=words.slack("brief-pdf-instead"))


def _picture(name: str, drawn: bytes, title: str, alt: str, words: Words) -> Attachment:
    return Attachment(name, drawn, title, alt, words.slack("tiers-instead"))


def _alt(learned: Learned, words: Words) -> str:
    fields = words.listing([words.field(each.field) for each in learned.fields if each.criterion], limit=9)
    return words("picture-evidence-alt", fields=fields)
