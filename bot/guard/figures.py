"""Finding the figures of a sentence: numbers in digits or words, ranges, bounds, percents, amounts and points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.guard.number_words import number_words

_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009,.'’]\d{3})+(?!\d)(?:[.,]\d+)?"
_NUMBER = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)?)"
_SIGN = r"(?:€|\$|£|¥|kr|EUR|USD|GBP|SEK|NOK|DKK|euroa?n?|euros?|dollars?|dollaria)"
_SCALE = (
    r"(?:k|tuhatta|thousand|M|m|mn|milj\.?|miljoonaa|miljoonan|million|bn|mrd\.?|billion|miljardia|"
    r"t(?=\s?(?:€|\$|EUR)))"
)
_FIGURE = re.compile(
    rf"(?P<before>{_SIGN}[\s\u00a0]?)?(?P<number>{_NUMBER})(?::[a-zäö]+)?"
    rf"(?:[\s\u00a0]?(?P<scale>{_SCALE})(?![^\W\d_]))?(?:[\s\u00a0]?(?P<after>{_SIGN})(?![^\W\d_]))?"
    r"(?:[\s\u00a0]?(?P<percent>%|percent\b|prosent\w*))?(?P<plus>\+)?(?::[a-zäö]{1,5}\b)?"
)
_SCALES = {"k": 1e3, "t": 1e3, "b": 1e9, "m": 1e6}
_JOINT = re.compile(r"\s*(?:–|—|-|\.\.\.?|…|to|and|ja|up to|until|through)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|väli\w*)\s*$", re.IGNORECASE)
_POINTS = re.compile(r"[\s\u00a0]*(?:points?|pts|pistettä|piste(?:en|estä|ellä)?)\b", re.IGNORECASE)
_RATIO = re.compile(r"\s*(?:points?\s+|pistettä\s+|pts\s+)?(?:/|out of|of|kautta)\s*(?:the\s+)?$", re.IGNORECASE)

Bound = Literal["from", "to", "over", "under"]

_FILLER = (
    r"(?:\s+(?:the|your|a|an|its|year|wanted|what you look for|kuin|haette|haetun|haettua|hakema(?:a?nne)|vuotta|rajaa|"
    r"rajanne|haarukkaa|that|of))*[\s(]*$"
)
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "from",
        re.compile(
            rf"\b(?:at least|no (?:less|fewer|earlier) than|minimum of|vähintään|ainakin){_FILLER}", re.IGNORECASE
        ),
    ),
    (
        "to",
        re.compile(
            rf"\b(?:at most|up to|no (?:more|later) than|maximum of|enintään|korkeintaan){_FILLER}", re.IGNORECASE
        ),
    ),
    (
        "over",
        re.compile(
            rf"\b(?:over|above|more than|larger than|bigger than|later than|beyond|exceeds?|after|yli|"
            rf"ylittää(?: hieman)?|enemmän|suurempi|myöhempi|myöhemmin){_FILLER}",
            re.IGNORECASE,
        ),
    ),
    (
        "under",
        re.compile(
            rf"\b(?:under|below|less than|fewer than|smaller than|earlier than|short of|before|alle|vähemmän|pienempi|"
            rf"aiempi|aiemmin|ennen){_FILLER}",
            re.IGNORECASE,
        ),
    ),
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "from",
        re.compile(
            r"\s*(?:or|and|tai|ja) (?:more|later|above|over|up|newer|enemmän|myöhemmin|myöhempi|yli|suurempi)\b"
        ),
    ),
    ("from", re.compile(r"\s*(?:onwards?|upwards?|lähtien|alkaen)\b")),
    ("to", re.compile(r"\s*(?:or|and|tai|ja) (?:less|fewer|earlier|below|under|older|vähemmän|aiemmin|aiempi|alle)\b")),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence.

    Attributes:
        start, end: where it stands.
        low, high: the values it may mean ("2,500" is 2500 or 2.5); equal for a single number.
        scale: what "k" or "M" multiplied it by.
        unit: "percent", "money", "points", or "" where none stands beside it.
        bound: what words such as "at least" or "under" make of it.
        of: for "14.5 of 18.2", what the second number may mean.
    """

    start: int
    end: int
    low: frozenset[float]
    high: frozenset[float]
    scale: float = 1.0
    unit: str = ""
    currency: str = ""
    bound: Bound | None = None
    of: frozenset[float] = frozenset()

    @property
    def single(self) -> bool:
        """Whether it is one number, not a range."""
        return self.low == self.high


def figures(sentence: str) -> list[Figure]:
    """All figures in order of appearance."""
    digits = list(_digits(sentence))
    words = (word for word in _words(sentence) if not any(one.start <= word.start < one.end for one in digits))
    singles = sorted((*digits, *words), key=lambda figure: figure.start)
    joined: list[Figure] = []
    for figure in singles:
        last = joined[-1] if joined else None
        between = sentence[last.end : figure.start] if last else ""
        if last and last.single and not last.of and _is_joint(sentence, last, between):
            joined[-1] = _range(last, figure)
        elif last and last.single and not last.of and _RATIO.fullmatch(between):
            joined[-1] = replace(last, end=figure.end, of=figure.low)
        else:
            joined.append(figure)
    return [replace(figure, bound=_bound(sentence, figure), unit=_unit(sentence, figure)) for figure in joined]


def readings(digits: str, *, scale: float = 1.0) -> frozenset[float]:
    """What a run of digits and separators may mean, by the customs of either language."""
    plain = re.sub(r"[ \u00a0\u202f\u2009'’]", "", digits)
    found = {plain.replace(",", "").replace(".", "")} if re.search(r"[.,]\d{3}(?!\d)", plain) else set()
    if plain.count(",") + plain.count(".") <= 1:
        found.add(plain.replace(",", "."))
    elif re.search(r"[.,]\d+$", plain):
        last = max(plain.rfind(","), plain.rfind("."))
        found.add(re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :])
    return frozenset(round(float(number) * scale, 6) for number in found)


def _digits(sentence: str) -> Iterator[Figure]:
    for found in _FIGURE.finditer(sentence):
        scale = _SCALES.get((found["scale"] or "")[:1].casefold(), 1.0)
        scale = 1e9 if (found["scale"] or "").casefold().startswith(("mrd", "miljard", "bn", "bill")) else scale
        currency = _currency((found["before"] or found["after"] or "").strip())
        values = readings(found["number"], scale=scale)
        unit = "percent" if found["percent"] else "money" if currency else ""
        yield Figure(
            found.start(), found.end(), values, values, scale, unit, currency, "from" if found["plus"] else None
        )


def _words(sentence: str) -> Iterator[Figure]:
    for start, end, value in number_words(sentence):
        values = frozenset({value})
        yield Figure(start, end, values, values)


def _is_joint(sentence: str, last: Figure, between: str) -> bool:
    if not _JOINT.fullmatch(between):
        return False
    if between.strip().casefold() not in {"and", "ja"}:
        return True
    return _BETWEEN.search(sentence[: last.start]) is not None


def _range(first: Figure, second: Figure) -> Figure:
    unit, currency = second.unit or first.unit, second.currency or first.currency
    low = first.low
    if second.scale != first.scale == 1:  # "1–10 M€": the scale stands once, for both
        low = frozenset(round(value * second.scale, 6) for value in low)
    return replace(first, end=second.end, low=low, high=second.high, unit=unit, currency=currency)


def _bound(sentence: str, figure: Figure) -> Bound | None:
    if figure.bound:
        return figure.bound
    before, after = sentence[: figure.start], sentence[figure.end :]
    for bound, pattern in _AFTER:
        if pattern.match(after):
            return bound
    return next((bound for bound, pattern in _BEFORE if pattern.search(before)), None)


def _unit(sentence: str, figure: Figure) -> str:
    return "points" if figure.of or _POINTS.match(sentence, figure.end) else figure.unit


def _currency(sign: str) -> str:
    signs = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "kr": "kr"}
    if sign.casefold().startswith("euro"):
        return "EUR"
    return "USD" if sign.casefold().startswith("dol") else signs.get(sign, sign)
