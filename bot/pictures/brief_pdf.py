"""The brief on one A4 page, for printing and for the wall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.i18n import Words
from bot.pictures.fonts import drawable
from bot.pictures.paper import LEADING, POINT, Paper
from bot.pictures.theme import LIGHT
from bot.services.brief import Brief
from bot.views.brief_page import ROOMS, Card, Page, Said, Wanted, page

_WIDTH: Final = 210.0  # millimetres, as all lengths here
_HEIGHT: Final = 297.0
_MARGIN: Final = 14.0
_INNER: Final = _WIDTH - 2 * _MARGIN
_GAP: Final = 8.0
_LEFT: Final = 96.0
_BAND: Final = 31.0
_FOOT: Final = 13.0
_LARGEST, _SMALLEST, _STEP = 1.3, 0.74, 0.04  # of the size that a normal brief has
_BANNER, _ON_BANNER, _FAINT = "#1f3d36", "#ffffff", "#c9ddd5"


def brief_pdf(brief: Brief, words: Words) -> bytes:
    """The brief as PDF: one page, in letters as large as it allows; what is too much is shortened."""
    with Paper() as paper:
        texts, scale = _fitting(brief, words, _Printer(paper))
    with Paper() as paper:
        paper.describe(texts.title, texts.under, texts.language, brief.made_on)
        _Printer(paper).draw(texts, scale)
        return paper.finished()


def _fitting(brief: Brief, words: Words, measure: _Printer) -> tuple[Page, float]:
    """The texts for which there is room, and the largest scale at which there is."""
    for room in ROOMS:
        texts = page(brief, words, room)
        if measure.fits(texts, _SMALLEST):
            return texts, measure.largest(texts)
    return page(brief, words, ROOMS[-1]), _SMALLEST


class _Printer:
    """Draws the page at one scale and tells how far down it came."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._scale = 1.0

    def fits(self, texts: Page, scale: float) -> bool:
        """Whether the page holds the texts at a scale."""
        return self.draw(texts, scale) <= _HEIGHT - _FOOT

    def largest(self, texts: Page) -> float:
        """The largest scale at which they fit; the smallest does."""
        low, high = _SMALLEST, _LARGEST
        while high - low > _STEP:
            middle = (low + high) / 2
            low, high = (middle, high) if self.fits(texts, middle) else (low, middle)
        return low

    def draw(self, texts: Page, scale: float) -> float:
        """Draw on a new page; how far down it came."""
        self._scale = scale
        self.paper.pdf.add_page()
        self._banner(texts)
        top = _BAND + 8
        left = self._who(texts, top)
        right = self._why(texts, top)
        y = max(left, right) + 4
        y = self._cards(texts, y)
        self._footer(texts)
        return y

    def _banner(self, texts: Page) -> None:
        self.paper.box(0, 0, _WIDTH, _BAND, _BANNER)
        size = 24.0
        while self.paper.width(texts.title, size, "bold") > _INNER and size > 12:  # noqa: PLR2004 -- still a title
            size -= 1
        self.paper.line(_MARGIN, 8, texts.title, size, "bold", _ON_BANNER)
        self.paper.line(_MARGIN, 19.5, texts.under, 11.5, "regular", _FAINT)

    def _who(self, texts: Page, y: float) -> float:
        y = self._heading(_MARGIN, y, _LEFT, texts.who_title)
        for wanted in texts.who:
            y = self._wanted(wanted, y)
        y += 1.5 * self._scale
        self.paper.line(_MARGIN, y, texts.leads_title, 9.5 * self._scale, "semibold", LIGHT.muted)
        y += 5.4 * self._scale
        return self._leads(texts, y)

    def _wanted(self, wanted: Wanted, y: float) -> float:
        s = self._scale
        label = 25.0
        part = 11.0 if wanted.part else 0.0
        self.paper.line(
            _MARGIN, y, self.paper.fitting(wanted.label, 9.8 * s, "semibold", label - 2), 9.8 * s, "semibold"
        )
        x, room = _MARGIN + label, _LEFT - label - part - 2
        colour = LIGHT.muted if wanted.plain else LIGHT.ink if wanted.part else LIGHT.against
        end = self.paper.text(x, y, room, wanted.text, 9.8 * s, "regular", colour)
        if wanted.evidence:
            end = self.paper.text(x, end, room, wanted.evidence, 8.2 * s, "regular", LIGHT.muted)
        if wanted.part:
            self.paper.right(_MARGIN + _LEFT, y, wanted.part, 9.8 * s, "bold", LIGHT.accent)
        bar = end + 0.5 * s
        if wanted.part:
            self.paper.box(x, bar, _LEFT - label, 1.0 * s, LIGHT.track)
            self.paper.box(x, bar, (_LEFT - label) * wanted.share, 1.0 * s, LIGHT.accent)
        return bar + 2.7 * s

    def _leads(self, texts: Page, y: float) -> float:
        s = self._scale
        width = (_LEFT - 3 * 2.5) / 4
        for place, (tier, _, count) in enumerate(texts.leads):
            x = _MARGIN + place * (width + 2.5)
            fill, ink = LIGHT.tiers[tier]
            self.paper.box(x, y, width, 9 * s, LIGHT.card, radius=1.6)
            self.paper.box(x, y, 8 * s, 9 * s, fill, radius=1.6)
            self.paper.line(
                x + 4 * s - self.paper.width(tier.value, 13 * s, "bold") / 2,
                y + 1.7 * s,
                tier.value,
                13 * s,
                "bold",
                ink,
            )
            size = 10.5 * s
            while self.paper.width(count, size, "semibold") > width - 10.5 * s and size > 5:  # noqa: PLR2004 -- legible
                size -= 0.25
            self.paper.line(x + 9.6 * s, y + 4.5 * s - size * POINT * LEADING / 2, count, size, "semibold")
        return y + 12 * s

    def _why(self, texts: Page, y: float) -> float:
        x = _MARGIN + _LEFT + _GAP
        width = _INNER - _LEFT - _GAP
        if texts.promises:
            y = self._heading(x, y, width, texts.promise_title)
            for place, promise in enumerate(texts.promises):
                y = self._promise(x, y, width, place, promise)
            y += 3 * self._scale
        if texts.quotes:
            y = self._heading(x, y, width, texts.why_title)
            for said in texts.quotes:
                y = self._said(x, y, width, said)
        return self._missing(x, y, width, texts.missing)

    def _promise(self, x: float, y: float, width: float, place: int, promise: tuple[str, str]) -> float:
        s = self._scale
        text, rests = promise
        size = (14.5 if place == 0 else 10.5) * s
        end = self.paper.text(x, y, width, text, size, "bold", LIGHT.accent if place == 0 else LIGHT.ink)
        return self.paper.text(x, end + 0.2 * s, width, rests, 8.4 * s, "regular", LIGHT.muted) + 2 * s

    def _said(self, x: float, y: float, width: float, said: Said) -> float:
        s = self._scale
        end = self.paper.text(x + 4, y, width - 4, said.text, 10.4 * s, "italic")
        end = self.paper.text(x + 4, end + 0.3 * s, width - 4, said.by, 8.6 * s, "semibold", LIGHT.muted)
        self.paper.box(x, y + 0.4, 1.1, end - y - 0.4, LIGHT.accent)
        return end + 3.2 * s

    def _cards(self, texts: Page, y: float) -> float:
        if not texts.cards:
            return y
        y = self._heading(_MARGIN, y, _INNER, texts.cards_title)
        for row in _rows(texts.cards):
            width = (_INNER - 4 * (len(row) - 1)) / len(row)
            height = max(self._card(0, 0, width, card, airy=texts.airy, draw=False) for card in row)
            for place, card in enumerate(row):
                x = _MARGIN + place * (width + 4)
                self.paper.box(x, y, width, height, LIGHT.card, radius=2)
                self.paper.box(x, y, width, 1.3, LIGHT.accent, radius=0.6)
                self._card(x, y, width, card, airy=texts.airy, draw=True)
            y += height + 4
        if texts.more_cards:
            y = self.paper.text(_MARGIN, y, _INNER, texts.more_cards, 8.6 * self._scale, "regular", LIGHT.muted)
        return y

    def _card(self, x: float, y: float, width: float, card: Card, *, airy: bool, draw: bool) -> float:  # noqa: PLR0913 -- where, what and how
        """How tall the card is; drawn only where asked."""
        s, pad, start = self._scale, 3.6, y
        room = width - 2 * pad
        y += 3.8
        y = self.paper.text(x + pad, y, room, card.name, 12.2 * s, "bold", draw=draw)
        y = (
            self.paper.text(x + pad, y + 0.3 * s, room, card.under, 8.6 * s, "regular", LIGHT.muted, draw=draw)
            + 1.6 * s
        )
        for label, text in card.points:
            if airy:
                y = self.paper.text(x + pad, y, room, label, 8.2 * s, "semibold", LIGHT.accent, draw=draw)
                y = self.paper.text(x + pad, y, room, text, 9.4 * s, "regular", draw=draw) + 1.3 * s
            else:
                y = self._run_in(x + pad, y, room, label, text, 9.2 * s, draw=draw) + 0.9 * s
        return y + 1.6 - start

    def _run_in(self, x: float, y: float, width: float, label: str, text: str, size: float, *, draw: bool) -> float:  # noqa: PLR0913, PLR0917 -- likewise
        """A text behind its label, on the same line as far as it fits."""
        label = drawable(label, "semibold")
        used = self.paper.width(label, size, "semibold") + 1.4
        words, line = drawable(text, "regular").split(" "), ""
        while words and used + self.paper.width(f"{line} {words[0]}".strip(), size, "regular") <= width - 0.5:
            line = f"{line} {words.pop(0)}".strip()
        if draw:
            self.paper.line(x, y, label, size, "semibold", LIGHT.accent)
            self.paper.line(x + used, y, line, size, "regular")
        y += size * POINT * LEADING
        return self.paper.text(x, y, width, " ".join(words), size, "regular", draw=draw) if words else y

    def _missing(self, x: float, y: float, width: float, missing: Sequence[str]) -> float:
        for told in missing:
            y = self.paper.text(x, y, width, told, 9.2 * self._scale, "italic", LIGHT.muted) + 2
        return y

    def _footer(self, texts: Page) -> None:
        self.paper.line(
            _MARGIN,
            _HEIGHT - 10,
            self.paper.fitting(texts.footer, 8, "regular", _INNER - 20),
            8,
            "regular",
            LIGHT.muted,
        )
        self.paper.right(_WIDTH - _MARGIN, _HEIGHT - 10, "Osuma", 8, "semibold", LIGHT.muted)

    def _heading(self, x: float, y: float, width: float, text: str) -> float:
        end = self.paper.text(x, y, width, text, 13 * self._scale, "bold")
        self.paper.box(x, end + 0.4, width, 0.3, LIGHT.line)
        return end + 3 * self._scale


def _rows(cards: Sequence[Card]) -> list[Sequence[Card]]:
    """Up to three in a row; four in two rows of two, five in three and two."""
    first = 2 if len(cards) == 4 else 3  # noqa: PLR2004 -- said above
    return [row for row in (cards[:first], cards[first:]) if row]
