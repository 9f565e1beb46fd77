"""One picture of what was learned: whether it would have worked, and what it rests on."""

from __future__ import annotations

from bot.i18n import Words
from bot.pictures.backtest import draw_backtest
from bot.pictures.evidence import draw_evidence
from bot.pictures.sheet import Sheet
from bot.pictures.theme import theme
from icp.learning.backtest import Backtest
from icp.learning.learn import Learned


def report(learned: Learned, tested: Backtest | None, words: Words, *, dark: bool = False) -> bytes:
    """The picture as PNG.

    Args:
        learned: the profile and its evidence.
        tested: the backtest; None where the customers are too few for one.
        words: the reader's language.
        dark: for a dark surrounding.
    """
    sheet = Sheet(theme(dark=dark))
    sheet.paragraph(learned.profile.name, 34, weight="semibold", colour=sheet.theme.accent, after=4)
    sheet.paragraph(words("picture-evidence-title"), 56, weight="bold", after=8)
    draw_evidence(sheet, learned, words)
    sheet.rule(before=30, after=48)
    sheet.paragraph(words("picture-backtest-title"), 56, weight="bold", after=8)
    if tested is None:
        sheet.paragraph(words("picture-backtest-none"), 34, colour=sheet.theme.muted)
    else:
        draw_backtest(sheet, tested, words)
    return sheet.png(learned.profile.name)
