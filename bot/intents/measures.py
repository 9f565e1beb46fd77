"""What "best" shall mean, as people say it."""

from __future__ import annotations

import re

from bot.sources.headers import normal
from bot.sources.vocabulary import words
from icp.best import Measure

_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bja\b|\boch\b|\bsekä\b)\s*", re.IGNORECASE)
_ENDINGS = ("", ":n", "n", "in", "en", "uden", "den", "ksen", "vuuden")


def understand_mix(text: str) -> str:
    """What "best" shall mean, in the form of ``icp.best.read_mix``: "NPS and billing" becomes "nps=1,billed=1".

    A part that names no measure stays as it was typed, for ``read_mix`` to refuse with what there is.
    """
    parts = (part.partition("=") for part in _BETWEEN.split(text.strip(" ?!.")) if part.strip())
    return ",".join(f"{_measure(name) or name.strip()}={weight.strip() or '1'}" for name, _, weight in parts)


def _measure(name: str) -> Measure | None:
    plain = normal(name).removesuffix(" n")
    for measure in Measure:
        known = words(f"measure {measure}")
        if plain == measure or any(
            plain == f"{word}{normal(ending)}" for word in known for ending in _ENDINGS if plain.startswith(word[:3])
        ):
            return measure
    bent = {"laskutuksen": Measure.BILLED, "kayton": Measure.USAGE, "tyytyvaisyyden": Measure.SATISFACTION}
    bent |= {"billing": Measure.BILLED, "revenue": Measure.BILLED, "myynnin": Measure.BILLED, "age": Measure.SINCE}
    return bent.get(plain)
