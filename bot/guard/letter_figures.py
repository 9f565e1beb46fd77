"""The figures of a draft's sentence: each belongs to a fact that it names, in its role and of the same things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.guard.evidence import Range
from bot.guard.figures import Figure, figures
from bot.guard.letter_words import OURS, VALUE, Letter
from bot.guard.number_words import UNREADABLE
from bot.guard.roots import alike
from bot.guard.support import WORD
from icp.facts import Field

_NUMERIC = (Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE)
_NEXT = re.compile(r"[\s\u00a0]*([^\W\d_]+)")
_CLAUSE = re.compile(r"[,;]\s|(?<!\w)(?:and|but|while|with|since|ja|mutta|kun|sekä)(?!\w)", re.IGNORECASE)
_EARLIER = re.compile(r"(?:before|after|ennen|jälkeen)[\s,]*$", re.IGNORECASE)
_ACROSS = 1000
_ROOT = 3  # letters that all words of one period share


def check(letter: Letter) -> Iterator[tuple[str, str]]:
    """Figures that nothing carries; names and dates of cited facts are taken out before."""
    found = figures(letter.text)
    for place, figure in enumerate(found):
        if not _carried(letter, found, place):
            yield "figure", letter.text[figure.start : figure.end]
    for character in letter.text:
        if character.isnumeric() and not character.isascii():
            yield "figure", character
    for span in letter.language.find("letter span", letter.text):
        known = {_period(word) for text in letter.support.stated for word in WORD.findall(text)}
        if not any(_period(word) in known for word in WORD.findall(span[0])[-1:]):
            yield "figure", span[0]


def _carried(letter: Letter, found: Sequence[Figure], place: int) -> bool:
    figure = found[place]
    if _counts_nothing(letter.text, figure):
        return True
    if letter.language.has("letter small talk", letter.text[figure.start :][:40]) and (
        letter.asks or letter.language.has("letter possible", letter.text)
    ):
        return True
    if any(_of_range(letter, figure, kind, span, codes) for kind, span, codes in letter.support.ranges):
        return not _told_of_us(letter)
    return any(_of_text(letter, found, place, text, stated) for text, stated in letter.support.figures)


def _counts_nothing(text: str, figure: Figure) -> bool:
    """Whether it counts, but tells no number of anybody: "one person", "typed twice"."""
    word = text[figure.start : figure.end].casefold()
    if figure.low == frozenset({1.0}) and word.isalpha():
        return True
    return word in {"twice", "thrice"} and not re.match(r"\s+(?:as|the|more|faster)\b", text[figure.end :])


def _of_range(letter: Letter, figure: Figure, kind: Field, span: Range, codes: frozenset[str]) -> bool:
    """Whether a figure is the company's own number, in its own role."""
    if figure.unit in {"percent", "points"} or not _same(figure, span):
        return False
    if kind is Field.REVENUE:
        return figure.unit == "money" and (not codes or figure.currency in codes or figure.currency == "kr")
    if figure.unit == "money" or _field_beside(letter, figure) not in {None, kind}:
        return False
    after = _next(letter.text, figure)
    if kind is Field.HEADCOUNT and after:
        counted = letter.language.has("letter headcount", after)
        return counted or letter.language.has("letter after number", after)
    if kind is Field.FOUNDED:
        dated = letter.language.has("letter year", letter.text[: figure.start])
        return (dated or _field_beside(letter, figure) is kind) and not (
            after and letter.language.has("letter headcount", after)
        )
    return True


def _same(figure: Figure, span: Range) -> bool:
    if figure.single:
        exact = span.least == span.most and figure.bound is None and bool(figure.low & span.low)
        return exact or (span.most is None and figure.bound == "from" and bool(figure.low & span.low))
    return figure.bound is None and bool(figure.low & span.low) and bool(figure.high & span.high)


def _field_beside(letter: Letter, figure: Figure) -> Field | None:
    """The field whose words stand nearest to a figure, in the same clause first."""
    breaks = [found.start() for found in _CLAUSE.finditer(letter.text)]
    near: list[tuple[float, Field]] = []
    for field in _NUMERIC:
        for cue in letter.language.find(f"figure {field.value}", letter.text):
            before = cue.end() <= figure.start
            low, high = (cue.end(), figure.start) if before else (figure.end, cue.start())
            across = any(low <= place < high for place in breaks)
            near.append((high - low + _ACROSS * across + (0 if before else 0.5), field))
    nearest = min(near, default=(_ACROSS, None))
    return nearest[1] if nearest[0] < _ACROSS else None


def _told_of_us(letter: Letter) -> bool:
    """Whether a number of the reader's company is told of the sender's: "we are 34 people"."""
    us = OURS in letter.text or letter.language.has("letter we", letter.text)
    return us and not letter.language.has("letter reader", letter.text)


def _of_text(letter: Letter, found: Sequence[Figure], place: int, text: str, stated: Sequence[Figure]) -> bool:
    """Whether a figure stands in a cited text, of the same things, in the same order as its like."""
    figure, beside = found[place], _next(letter.text, found[place])
    for position, known in enumerate(stated):
        bounded = figure.bound not in {None, known.bound} and not _in_time(letter.text, figure)
        if not _equal(letter.text, figure, text, known) or bounded:
            continue
        if _of_other(figure, beside, position, text, stated) or _out_of_order(found, place, stated, position):
            continue
        return not _told_of_reader(letter, text) and not _other_period(letter, text)
    return False


def _in_time(text: str, figure: Figure) -> bool:
    """Whether a share stands behind a word of time, not of size: "before, 31%"."""
    return figure.unit == "percent" and _EARLIER.search(text[: figure.start]) is not None


def _other_period(letter: Letter, text: str) -> bool:
    """Whether a figure is told for another period than its text does: "400 a day" for "400 a month"."""
    known = {_period(word) for word in WORD.findall(text)}
    told = (found[0].split()[-1] for found in letter.language.find("letter period", letter.text))
    return any(_period(word) not in known for word in told)


def _period(word: str) -> str:
    """The root of a period's name, the same for "day" and "daily", "kuukaudessa" and "kuukausittain"."""
    return word.casefold()[:_ROOT].replace("dai", "day")


def _equal(sentence: str, figure: Figure, text: str, known: Figure) -> bool:
    if figure.unit != known.unit or (figure.currency and figure.currency != known.currency):
        return False
    if UNREADABLE in figure.low:
        words = sentence[figure.start : figure.end].casefold(), text[known.start : known.end].casefold()
        return alike(*words) and _next(sentence, figure) == _next(text, known)  # "half", but not of something else
    return bool(figure.low & known.low) and bool(figure.high & known.high)


def _of_other(figure: Figure, beside: str, position: int, text: str, stated: Sequence[Figure]) -> bool:
    """Whether what a figure counts is what another figure of the text counts: "four people in 12 countries"."""
    if figure.unit or not beside:
        return False
    own = _next(text, stated[position])
    others = [_next(text, other) for i, other in enumerate(stated) if i != position]
    return not (own and alike(beside, own)) and any(other and alike(beside, other) for other in others)


def _out_of_order(found: Sequence[Figure], place: int, stated: Sequence[Figure], position: int) -> bool:
    """Whether figures of one unit have changed places: "from 22% to 31%"."""
    unit = found[place].unit
    if not unit:
        return False
    before = [figure for figure in found[:place] if figure.unit == unit]
    known = [i for i, other in enumerate(stated) if any(figure.low & other.low for figure in before)]
    return any(i > position for i in known)


def _told_of_reader(letter: Letter, text: str) -> bool:
    """Whether a result of somebody else is told of the reader."""
    proof = next(
        (fact for fact in letter.support.cited if fact.id.startswith("offer.proof") and fact.text == text), None
    )
    if proof is None or VALUE in letter.text or letter.language.has("letter we", letter.text):
        return False
    return any(letter.on_reader(clause) for clause in letter.clauses())


def _next(text: str, figure: Figure) -> str:
    found = _NEXT.match(text, figure.end)
    return found[1].casefold() if found else ""
