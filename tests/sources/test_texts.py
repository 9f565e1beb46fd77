"""The words of table files and of what is said about them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.i18n.words import Words
from bot.sources import vocabulary
from bot.sources.headers import Target, normal

ROOT = Path(__file__).parents[2]
KEY = re.compile(r'"((?:refusal|reject|guess|unreadable|import)-[a-z-]+)"')
STRENGTHS = ("sure", "likely")


def test_each_header_means_one_field() -> None:
    """No header stands under two fields, and each is written in the form in which headers are compared."""
    headers = [
        header for strength in STRENGTHS for target in Target for header in vocabulary.words(f"{strength} {target}")
    ]
    assert len(headers) == len(set(headers)) > 300
    assert [header for header in headers if normal(header) != header] == []


@pytest.mark.parametrize("language", ["en", "fi"])
def test_everything_said_has_words(language: str) -> None:
    """Every refusal, reason and note about table files has a text in both languages."""
    files = [*(ROOT / "bot" / "sources").glob("*.py"), *(ROOT / "bot" / "services").glob("*_table.py")]
    files += [ROOT / "bot" / "services" / "score_file.py"]
    keys = {key for file in files for key in KEY.findall(file.read_text("utf-8"))}
    words = Words(language)
    assert len(keys) > 35
    assert sorted(key for key in keys if not words.has(key)) == []
