"""Would the profile have found the customers it was not shown? Numbers, their uncertainty, and the curve."""

from __future__ import annotations

from typing import Final

from bot.i18n import Words
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Point, Sheet
from bot.pictures.theme import theme
from icp.learning.backtest import Backtest

_PLOT: Final = 560  # height of the curve
_LEFT: Final = MARGIN + 100
_TALL: Final = 400  # a curve of this height has room for every tick, and the page for a text
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


def backtest(found: Backtest, words: Words, *, dark: bool = False) -> bytes:
    """The picture as PNG, in the reader's language, for a light or a ``dark`` surrounding."""
    sheet = Sheet(theme(dark=dark))
    title = words("picture-backtest-title")
    sheet.paragraph(title, 56, weight="bold", after=8)
    draw_backtest(sheet, found, words)
    return sheet.png(title)


def draw_backtest(sheet: Sheet, found: Backtest, words: Words, *, plot: float = _PLOT) -> None:
    """The picture without its title, below what the sheet holds already; its curve ``plot`` pixels high.

    Where that is little, how the test was made is left out as well.
    """
    if plot >= _TALL:
        how = words("picture-backtest-how", customers=found.customers, folds=found.folds)
        sheet.paragraph(how, 34, colour=sheet.theme.muted, after=30)
    _headline(sheet, found, words)
    _interval(sheet, found, words)
    _curve(sheet, found, words, plot)


def _headline(sheet: Sheet, found: Backtest, words: Words) -> None:
    hits = words("picture-backtest-hits", hits=sum(found.hits), of=found.customers)
    used = sheet.text(MARGIN, sheet.y, hits, 104, weight="bold", colour=sheet.theme.accent, most=INNER * 0.6)
    x = MARGIN + used + 36
    sheet.text(x, sheet.y + 18, words("picture-backtest-top"), 36, weight="semibold", most=WIDTH - MARGIN - x)
    chance = words.points(found.random * found.customers)
    by_chance = words("picture-backtest-chance", hits=chance, of=found.customers)
    sheet.text(x, sheet.y + 68, by_chance, 34, colour=sheet.theme.muted, most=WIDTH - MARGIN - x)
    sheet.y += 146


def _interval(sheet: Sheet, found: Backtest, words: Words) -> None:
    """The share with its 95 % range on a scale of 0 to 100 %, and where chance stands."""
    colours, y = sheet.theme, sheet.y + 40
    sheet.box(MARGIN, y, INNER, 28, colours.track, radius=8)
    sheet.box(_at(found.low), y, _at(found.high) - _at(found.low), 28, colours.accent, radius=8)
    sheet.area(_block(_at(found.low), y, _at(found.high), y + 28), colours.paper, 0.45)
    sheet.box(_at(found.random) - 2, y - 14, 5, 56, colours.ink)
    sheet.dot(_at(found.share_in_top_tenth), y + 14, 20, colours.accent)
    sheet.text(_at(found.random), y - 52, words("picture-by-chance", share=words.percent(found.random)), 28,
               colour=colours.muted)  # fmt: skip
    low = words.number(round(found.low * 100))
    sheet.y = y + 54
    sheet.paragraph(
        words("picture-backtest-range", low=low, high=words.percent(found.high)), 32, weight="semibold", after=4
    )
    verdict = "picture-backtest-better" if found.better_than_chance else "picture-backtest-unsure"
    colour = colours.muted if found.better_than_chance else colours.against
    sheet.paragraph(words(verdict), 32, colour=colour, after=30)


def _curve(sheet: Sheet, found: Backtest, words: Words, plot: float) -> None:
    colours = sheet.theme
    sheet.paragraph(words("picture-curve-title"), 36, weight="bold", after=16)
    top, width = sheet.y, WIDTH - MARGIN - _LEFT

    def place(point: Point) -> Point:
        return _LEFT + width * point[0], top + plot * (1 - point[1])

    for tick in _TICKS if plot >= _TALL else _TICKS[::2]:
        x, y = place((tick, tick))
        sheet.box(_LEFT, y - 1, width, 2, colours.line)
        sheet.text(_LEFT - 16, y - 18, words.percent(tick), 28, colour=colours.muted, align="right")
        align = "left" if tick == 0 else "right" if tick == 1 else "center"
        sheet.text(x, top + plot + 14, words.percent(tick), 28, colour=colours.muted, align=align)  # type: ignore[arg-type]
    tenth, bottom = place((found.random, 0))
    sheet.area(_block(_LEFT, top, tenth, bottom), colours.accent, 0.14)
    sheet.line([place((0, 0)), place((1, 1))], colours.background, 4, dashed=True)
    sheet.line([place(point) for point in found.curve], colours.accent, 8)
    sheet.dot(*place((found.random, found.share_in_top_tenth)), 15, colours.accent)
    sheet.text(place((0.97, 0))[0], place((0, 0.69))[1], words("picture-curve-chance"), 30, colour=colours.muted,
               align="right")  # fmt: skip
    sheet.y = top + plot + 62
    sheet.paragraph(words("picture-curve-axes"), 28, colour=colours.muted)


def _at(share: float) -> float:
    return MARGIN + INNER * share


def _block(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
