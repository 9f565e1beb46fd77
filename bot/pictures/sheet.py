"""A sheet to draw on, in pixels from the top left: 1,080 wide, which fills a phone, and as tall as what is on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Polygon, Rectangle
from matplotlib.text import Text

from bot.pictures.fonts import Weight, drawable, font_file
from bot.pictures.theme import Theme

WIDTH: Final = 1080
MARGIN: Final = 60
INNER: Final = WIDTH - 2 * MARGIN

_DPI: Final = 100
_POINTS: Final = 72 / _DPI  # a font's size in points per pixel
_ASCENT: Final = 0.78  # of the size, from the top of a line to what letters stand on
_LINE: Final = 1.28
_EVEN: Final = 8  # pixels by which lines need not be even

Point = tuple[float, float]


class Sheet:
    """What is drawn is kept until the end, when the height is known.

    Attributes:
        y: how far down the sheet is filled.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.y: float = MARGIN
        self._drawn: list[Artist] = []

    def text(  # noqa: PLR0913 -- each says how it looks
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        weight: Weight = "regular",
        colour: str | None = None,
        align: Literal["left", "right", "center"] = "left",
        most: float = INNER,
    ) -> float:
        """One line with its top at ``y``, cut to ``most`` pixels; how wide it is."""
        shown = fitting(drawable(text, weight), size, weight, most)
        font = FontProperties(fname=str(font_file(weight)), size=size * _POINTS)
        ink = colour or self.theme.ink
        made = Text(
            x,
            y + size * _ASCENT,
            shown,
            fontproperties=font,
            color=ink,
            ha=align,
            va="baseline",
            parse_math=False,  # "$1M to $5M" is no formula
        )
        self._drawn.append(made)
        return width_of(shown, size, weight)

    def paragraph(
        self, text: str, size: float, *, weight: Weight = "regular", colour: str | None = None, after: float = 0
    ) -> None:
        """Lines from margin to margin; ``after`` is the space below them."""
        for line in balanced(drawable(text, weight), size, weight, INNER):
            self.text(MARGIN, self.y, line, size, weight=weight, colour=colour)
            self.y += size * _LINE
        self.y += after

    def box(self, x: float, y: float, width: float, height: float, colour: str, *, radius: float = 0) -> None:  # noqa: PLR0913 -- a box is that
        """A filled rectangle."""
        if width <= 0:
            return
        radius = min(radius, width / 2, height / 2)
        made: Artist = (
            FancyBboxPatch(
                (x + radius, y + radius),
                width - 2 * radius,
                height - 2 * radius,
                boxstyle=f"round,pad={radius},rounding_size={radius}",
                linewidth=0,
                facecolor=colour,
            )
            if radius
            else Rectangle((x, y), width, height, linewidth=0, facecolor=colour)
        )
        self._drawn.append(made)

    def line(self, points: Sequence[Point], colour: str, width: float, *, dashed: bool = False) -> None:
        """A line through points."""
        made = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            color=colour,
            linewidth=width * _POINTS,
            linestyle=(0, (3, 2)) if dashed else "-",
            solid_capstyle="round",
            solid_joinstyle="round",
        )
        self._drawn.append(made)

    def area(self, points: Sequence[Point], colour: str, alpha: float) -> None:
        """A filled shape one can see through."""
        made = Polygon(list(points), closed=True, linewidth=0, facecolor=colour, alpha=alpha)
        self._drawn.append(made)

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A disc, set off from what lies below it."""
        for size, fill in ((radius + 4, self.theme.paper), (radius, colour)):
            made = Circle((x, y), size, linewidth=0, facecolor=fill)
            self._drawn.append(made)

    def rule(self, *, before: float = 20, after: float = 36) -> None:
        """A thin line from margin to margin."""
        self.y += before
        self.box(MARGIN, self.y, INNER, 2, self.theme.line)
        self.y += after

    def png(self, about: str) -> bytes:
        """The finished picture; ``about`` is kept in the file as its title."""
        height = self.y + MARGIN * 0.7
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=self.theme.paper)
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(height, 0))
        axes.set_axis_off()
        for order, artist in enumerate(self._drawn):
            artist.set_zorder(order)
            axes.add_artist(artist)
        out = io.BytesIO()
        canvas.print_png(out, metadata={"Title": about, "Software": "Osuma"})  # type: ignore[no-untyped-call]
        return out.getvalue()


def width_of(text: str, size: float, weight: Weight) -> float:
    """How many pixels wide a line of text is."""
    font = FontProperties(fname=str(font_file(weight)), size=size * _POINTS)
    measured = _measure().get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call]
    return float(measured[0])


def fitting(text: str, size: float, weight: Weight, most: float) -> str:
    """The text, cut with an ellipsis where it is wider than ``most`` pixels."""
    if width_of(text, size, weight) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + "…", size, weight) <= most:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,;:–-") + "…"


def balanced(text: str, size: float, weight: Weight, most: float) -> list[str]:
    """The text in as few lines as ``most`` pixels allow, all about as long: no last word stands alone."""
    lines = wrapped(text, size, weight, most)
    least, room = most / 2, most
    while len(lines) > 1 and room - least > _EVEN:
        middle = (least + room) / 2
        if len(wrapped(text, size, weight, middle)) == len(lines):
            room = middle
        else:
            least = middle
    return wrapped(text, size, weight, room)


def wrapped(text: str, size: float, weight: Weight, most: float) -> list[str]:
    """The text in lines of at most ``most`` pixels, broken between words; a longer word is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size, weight) > most:
            lines.append(line)
            longer = word
        line = longer
    return [fitting(each, size, weight, most) for each in [*lines, line] if each]


@cache
def _measure() -> RendererAgg:
    return RendererAgg(8, 8, _DPI)  # type: ignore[no-untyped-call]
