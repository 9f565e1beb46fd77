"""A PDF page to draw on: in millimetres from the top left, with lines of text whose height is known before."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Final, Literal, Self

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, WrapMode
from fpdf.fonts import TTFFont

from bot.pictures.fonts import Weight, can_draw, drawable, font_file
from bot.pictures.theme import LIGHT

LEADING: Final = 1.28
"""A line's height, of its size."""

POINT: Final = 0.3528
"""Millimetres."""

_STYLES: Final[dict[Weight, tuple[str, Literal["", "B", "I"]]]] = {
    "regular": ("text", ""),
    "semibold": ("half", ""),
    "bold": ("text", "B"),
    "italic": ("text", "I"),
}


class Paper:
    """A4 sheets; texts are drawn as they are, whatever signs they hold."""

    def __init__(self) -> None:
        self.pdf = FPDF(format="A4")
        self.pdf.set_auto_page_break(auto=False)
        self.pdf.set_margin(0)
        self.pdf.c_margin = 0
        for weight, (family, style) in _STYLES.items():
            self.pdf.add_font(family, style, font_file(weight))

    def describe(self, title: str, subject: str, language: str, made_on: date) -> None:
        """What programs tell of the file."""
        self.pdf.set_title(drawable(title))
        self.pdf.set_subject(drawable(subject))
        self.pdf.set_creator("Osuma")
        self.pdf.set_lang(language)
        self.pdf.set_creation_date(datetime.combine(made_on, datetime.min.time(), UTC))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for font in self.pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def finished(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self.pdf.output(out)
        return out.getvalue()

    def text(  # noqa: PLR0913, PLR0917 -- where, what, and how it looks
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float,
        weight: Weight = "regular",
        colour: str = LIGHT.ink,
        *,
        draw: bool = True,
    ) -> float:
        """Lines within a width; where they end."""
        weight = weight if can_draw(text, weight) else "regular"
        self._use(size, weight, colour)
        height = size * POINT * LEADING
        shown = drawable(text, weight)
        self.pdf.set_xy(x, y)
        lines = self.pdf.multi_cell(
            width, height, shown, align="L", dry_run=True, output=MethodReturnValue.LINES, wrapmode=WrapMode.WORD
        )
        if draw:
            self.pdf.multi_cell(width, height, shown, align="L", wrapmode=WrapMode.WORD)
        count = len(lines) if isinstance(lines, list) else 1
        return y + height * max(count, 1)

    def line(  # noqa: PLR0913, PLR0917 -- likewise
        self, x: float, y: float, text: str, size: float, weight: Weight = "regular", colour: str = LIGHT.ink
    ) -> None:
        """One line, as wide as it is."""
        self._use(size, weight, colour)
        self.pdf.set_xy(x, y)
        self.pdf.cell(0, size * POINT * LEADING, drawable(text, weight), align="L")

    def right(self, x: float, y: float, text: str, size: float, weight: Weight, colour: str) -> None:  # noqa: PLR0913, PLR0917 -- likewise
        """One line that ends at ``x``."""
        self.line(x - self.width(text, size, weight), y, text, size, weight, colour)

    def width(self, text: str, size: float, weight: Weight) -> float:
        """How wide a line is."""
        self._use(size, weight, LIGHT.ink)
        return float(self.pdf.get_string_width(drawable(text, weight)))

    def fitting(self, text: str, size: float, weight: Weight, most: float) -> str:
        """The text, cut with an ellipsis where it is wider than ``most``."""
        shown = drawable(text, weight)
        while shown and self.width(shown, size, weight) > most:
            shown = shown[:-2].rstrip() + "…" if len(shown) > 2 else ""  # noqa: PLR2004 -- a letter and the ellipsis
        return shown

    def _use(self, size: float, weight: Weight, colour: str) -> None:
        family, style = _STYLES[weight]
        self.pdf.set_font(family, style, size)
        self.pdf.set_text_color(*_rgb(colour))

    def box(self, x: float, y: float, width: float, height: float, colour: str, *, radius: float = 0) -> None:  # noqa: PLR0913 -- a box is that
        """A filled rectangle."""
        if width <= 0:
            return
        self.pdf.set_fill_color(*_rgb(colour))
        if radius:
            self.pdf.rect(x, y, width, height, style="F", round_corners=True, corner_radius=min(radius, width / 2))
        else:
            self.pdf.rect(x, y, width, height, style="F")


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
