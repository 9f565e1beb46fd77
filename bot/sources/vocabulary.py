"""The word lists of ``vocabulary.txt``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def words(section: str) -> frozenset[str]:
    """The entries of one section; none where there is no such section."""
    return _sections().get(section, frozenset())


@cache
def _sections() -> dict[str, frozenset[str]]:
    text = files("bot.sources").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    sections = (part.partition("]") for part in lines.split("[")[1:])
    return {name: frozenset(_entries(body)) for name, _, body in sections}


def _entries(body: str) -> list[str]:
    return [entry for entry in map(str.strip, body.replace("\n", " ").split(",")) if entry]
