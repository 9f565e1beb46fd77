"""Pictures: readable on a phone, in both languages, light and dark, whatever the data."""

from __future__ import annotations

import math
import struct
from dataclasses import replace

import pytest

from bot.i18n import Words
from bot.pictures.backtest import backtest
from bot.pictures.evidence import evidence
from bot.pictures.fonts import drawable
from bot.pictures.report import report
from bot.pictures.sheet import INNER, balanced, fitting, width_of
from bot.pictures.theme import DARK, LIGHT, Theme
from bot.pictures.tiers import tiers
from icp.facts import Field
from icp.fit import Status, Tier
from icp.learning.evidence import Evidence
from icp.learning.lists import FieldLearned
from icp.profile import Profile
from tests.pictures.samples import BACKTEST, FIELDS, PROFILE, TIERS, learned

LANGUAGES = pytest.mark.parametrize("language", ["en", "fi"])
DARKNESS = pytest.mark.parametrize("dark", [False, True])
NOBODY = dict.fromkeys(Tier, 0)
STATUSES = {Status.SCORED: 1369, Status.INSUFFICIENT_DATA: 44, Status.DISQUALIFIED: 1, Status.NOT_FOUND: 0}


def size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@LANGUAGES
@DARKNESS
def test_every_picture_is_as_wide_as_a_phone_shows(language: str, dark: bool) -> None:  # noqa: FBT001  a parameter
    """All four pictures are drawn 1,080 pixels wide, of texts that hold dollars, emoji and unknown scripts too."""
    words = Words(language)
    drawn = [
        evidence(learned(), words, dark=dark),
        backtest(BACKTEST, words, dark=dark),
        tiers(TIERS, STATUSES, PROFILE, 3, words, dark=dark),
        report(learned(), BACKTEST, words, dark=dark),
    ]
    assert {size(png)[0] for png in drawn} == {1080}
    assert len(set(drawn)) == 4


def test_a_report_is_no_longer_than_a_phone_shows() -> None:
    """The report and the evidence stay within about two screens, however many fields and values were learned."""
    values = tuple(Evidence(f"Value {i}", 12 - i, 20, 0.05, 1.2 - 0.1 * i) for i in range(6))
    against = Evidence("Other", 0, 20, 0.4, -0.7)
    ranges = tuple(Evidence((100.0 * i, 100.0 * i + 50), 12 - i, 20, 0.05, 1.2 - 0.1 * i) for i in range(6))
    listed, counted = (Field.INDUSTRY, Field.KEYWORDS, Field.GOALS, Field.LOCATION), (Field.HEADCOUNT, Field.FOUNDED)
    fields = [FieldLearned(kind, 0.9, 0.8, (*values, against), {"kind": kind.value}, 2.0) for kind in listed]
    fields += [FieldLearned(kind, 0.9, 0.8, ranges, {"kind": kind.value}, 2.0) for kind in counted]
    criteria: list[dict[str, object]] = [{"kind": kind.value, "any_of": ["seed"]} for kind in listed]
    criteria += [{"kind": kind.value, "between": [1900, None]} for kind in counted]
    many = learned(*fields, profile=Profile.model_validate({"name": "Many", "criteria": criteria}))
    for language in ("en", "fi"):
        words = Words(language)
        assert size(report(many, BACKTEST, words))[1] <= 2_500
        assert size(evidence(many, words))[1] <= 2_500
    assert size(report(replace(many, alike=True), None, Words("fi")))


def test_the_same_data_give_the_same_picture() -> None:
    """A picture depends on nothing but its data."""
    words = Words("en")
    assert report(learned(), BACKTEST, words) == report(learned(), BACKTEST, words)
    assert evidence(learned(), words) != evidence(learned(), words, dark=True)


def test_little_or_nothing_is_drawn_too() -> None:
    """No leads, no field that says anything, nobody found, too few for a backtest: a picture all the same."""
    words = Words("fi")
    nothing = tuple(replace(each, range=0.0, values=(), criterion=None) for each in FIELDS)
    nobody = replace(BACKTEST, hits=(0,) * 5, share_in_top_tenth=0.0, low=0.0, high=0.16, lift=0.0)
    assert size(tiers(NOBODY, dict.fromkeys(Status, 0), PROFILE, None, words))
    assert size(evidence(learned(*nothing, doubtful=True), words))
    assert size(evidence(replace(learned(replace(FIELDS[0], known=math.nan)), background=0), words))
    assert size(backtest(nobody, words))
    assert size(report(learned(), None, words))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_texts_stand_out(theme: Theme) -> None:
    """Every text has a contrast of at least 4.5 to 1 (WCAG AA), a tier's letter of at least 3 for its size."""
    for colour in (theme.ink, theme.muted, theme.accent, theme.against):
        assert contrast(colour, theme.paper) >= 4.5, colour
    for colour in (theme.ink, theme.muted, theme.accent):
        assert contrast(colour, theme.card) >= 4.5, colour
    assert all(contrast(fill, ink) >= 3 for fill, ink in theme.tiers.values())


def test_lines_never_leave_the_sheet() -> None:
    """Long words are cut with an ellipsis, paragraphs wrapped, and no last word is left alone on its line."""
    assert width_of(fitting("Henkilöstömäärä" * 20, 34, "regular", 300), 34, "regular") <= 300
    text = "Jokainen parhaasta asiakkaasta oli vuorollaan piilossa ja profiili opittiin aina muista asiakkaista"
    lines = balanced(text, 34, "regular", INNER)
    assert " ".join(lines) == text
    assert len(lines) == 2
    assert len(lines[1]) > len(lines[0]) / 2


def test_what_the_font_lacks_is_no_empty_box() -> None:
    """Emoji vanish, foreign letters become question marks, Nordic and Greek and Cyrillic letters stay."""
    assert drawable("Åkerö 🚀 Oy") == "Åkerö Oy"
    assert drawable("漢字 Ltd") == "?? Ltd"
    assert drawable("Ωмега\n\tŠ") == "Ωмега Š"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
