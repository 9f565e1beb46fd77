"""Words that belong to a sentence and never to a company's name, when they are written small."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def noise() -> frozenset[str]:
    """The words of ``noise.txt``."""
    lines = files("bot.intents").joinpath("noise.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def without_noise(name: str) -> str:
    """A name without such words around it; as it is where nothing else is in it."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(",") in noise():
        words.pop()
    while len(words) > 1 and words[0].strip(",") in noise():
        words.pop(0)
    return " ".join(words).strip(" ,") if words else name
