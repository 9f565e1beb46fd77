"""The brief on paper: one page, whatever is in it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from bot.i18n import Words
from bot.pictures.brief_pdf import brief_pdf
from bot.services.brief import Promise, Quote
from icp.profile import load_profile
from tests.pictures.samples import KALLE, brief

LONG = "Tavoite joka ei lopu koskaan kesken "


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    assert pdf.startswith(b"%PDF-")
    return len(re.findall(rb"/Type /Page\b", pdf))


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("personas", [0, 1, 2, 3, 4, 5, 20])
def test_the_brief_is_one_page(language: str, personas: int) -> None:
    """With no persona or with twenty, the brief is one page."""
    assert pages(brief_pdf(brief(personas=(KALLE,) * personas), Words(language))) == 1


def test_too_much_is_shortened() -> None:
    """Two hundred criteria, texts of five hundred characters and words without an end still make one page."""
    lines = "".join(f"  - {{kind: keywords, any_of: [word{n}, {'x' * 150}]}}\n" for n in range(200))
    persona = KALLE.model_copy(
        update={"goals": (LONG * 13,) * 9, "challenges": ("y" * 500,) * 5, "objections": (LONG,)}
    )
    large = brief(
        profile=load_profile(f"name: {'N' * 100}\ncriteria:\n{lines}"),
        personas=(persona,) * 20,
        quotes=tuple(Quote(LONG * 20, "Yritys " * 10) for _ in range(6)),
        promises=tuple(Promise(LONG * 10, "pain", n) for n in range(5)),
    )
    assert pages(brief_pdf(large, Words("fi"))) == 1


def test_nothing_but_a_profile_is_a_page_too() -> None:
    """Without personas, quotes and promises the page says what to do about it."""
    assert pages(brief_pdf(brief(personas=(), quotes=(), promises=()), Words("en"))) == 1


def test_the_same_brief_is_the_same_file() -> None:
    """The file depends on its content and day alone."""
    assert brief_pdf(brief(), Words("en")) == brief_pdf(brief(), Words("en"))


@pytest.mark.parametrize("module", ["bot.cli", "bot.commands.fit", "bot.handlers", "bot.commands.brief"])
def test_only_those_who_draw_pay_for_the_drawing(module: str) -> None:
    """Help, a fit and the bot itself start without the drawing libraries."""
    heavy = "{'matplotlib', 'fpdf', 'fontTools', 'PIL'}"
    code = f"import sys, {module}; found = {heavy} & set(sys.modules); sys.exit(', '.join(found) or 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603  ours
    assert done.returncode == 0, done.stderr
