"""One picture of what was learned: whether it would have worked, and what it rests on."""

from __future__ import annotations

from typing import Final

from bot.i18n import Words
from bot.pictures.backtest import draw_backtest
from bot.pictures.evidence import draw_evidence
from bot.pictures.sheet import Sheet
from bot.pictures.theme import theme
from icp.learning.backtest import Backtest
from icp.learning.learn import Learned

_FIELDS: Final = 3
_PLOT: Final = 220  # height of the curve: the whole is to fit a phone without endless scrolling


def report(learned: Learned, tested: Backtest | None, words: Words, *, dark: bool = False) -> bytes:
    """The picture as PNG, at most about 2,400 pixels tall: the three weightiest fields, and the backtest.

    Args:
        learned: the profile and its evidence.
        tested: the backtest; None where the customers are too few for one.
        words: the reader's language.
        dark: for a dark surrounding.
    """
    sheet = Sheet(theme(dark=dark))
    sheet.paragraph(learned.profile.name, 34, weight="semibold", colour=sheet.theme.accent, after=4)
    sheet.paragraph(words("picture-evidence-title"), 46, weight="bold", after=4)
    draw_evidence(sheet, learned, words, most=_FIELDS)
    sheet.rule(before=18, after=30)
    sheet.paragraph(words("picture-backtest-title"), 42, weight="bold", after=4)
    if tested is None:
        why = "picture-backtest-alike" if learned.alike else "picture-backtest-none"
        sheet.paragraph(words(why), 34, colour=sheet.theme.muted)
    else:
        draw_backtest(sheet, tested, words, plot=_PLOT)
    return sheet.png(learned.profile.name)
