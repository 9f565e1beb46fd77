"""Numbers as people and spreadsheets write them: "1 000+", "10–50", "2,5 M€", "Nov-50"."""

from __future__ import annotations

import re

from icp.values import Span

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f']+")
_LONGEST = 60  # characters; what is longer is a sentence
_DASH = r"(?:-|–|—|\.\.\.?|…|\bto\b|\bja\b|\band\b)"
_MULTIPLES = {
    1e3: ("k", "t", "tuhat", "tuhatta", "thousand"),
    1e6: ("m", "mn", "mm", "mio", "milj", "miljoona", "miljoonaa", "million", "millions"),
    1e9: ("b", "bn", "mrd", "mrd.", "miljardi", "miljardia", "billion", "billions"),
}
_SUFFIXES = {suffix: multiple for multiple, suffixes in _MULTIPLES.items() for suffix in suffixes}
_NUMBER = r"\d+(?:[.,]\d+)*(?:[ '\u00a0\u2009\u202f]\d{3})*(?:[.,]\d+)?"
_AMOUNT = rf"({_NUMBER})\s*([a-zäö]+\.?)?"
_LESS = re.compile(rf"^(?:<|≤|alle|under|below|less than|enintään|up to|max)\s*{_AMOUNT}$")
_MORE = re.compile(rf"^(?:>|≥|yli|over|above|more than|vähintään|at least|min)\s*{_AMOUNT}$")
_OPEN = re.compile(rf"^{_AMOUNT}\s*(?:\+|or more|tai enemmän|{_DASH})$")
_RANGE = re.compile(rf"^{_AMOUNT}\s*{_DASH}\s*{_AMOUNT}$")
_EXACT = re.compile(rf"^(?:~|≈|noin|n\.|about|approx\.?|circa|c\.)?\s*{_AMOUNT}$")
# A spreadsheet takes "11-50" for a date and shows "Nov-50", and "2-10" becomes "10-Feb" or "Feb-10".
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_FIRST = re.compile(rf"^({'|'.join(_MONTHS)})[a-z]*[-. ](\d{{1,4}})$")
_MONTH_LAST = re.compile(rf"^(\d{{1,4}})[-. ]({'|'.join(_MONTHS)})[a-z]*$")


def number(digits: str, *, scaled: bool = False) -> float:
    """The number that a run of digits and separators states.

    A separator before exactly three digits marks thousands ("1.000", "1,000,000"), any other marks decimals ("2,5").
    With ``scaled`` (a suffix such as "M" follows) a single separator always marks decimals: "1.250 M" is 1.25 million.
    """
    plain = _SPACES.sub("", digits)
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return float(plain)
    last = max(plain.rfind("."), plain.rfind(","))
    tail = plain[last + 1 :]
    thousands = len(tail) == 3 and len(set(marks)) == 1 and not (scaled and len(marks) == 1)  # noqa: PLR2004 -- digits
    if thousands:
        return float(re.sub(r"[.,]", "", plain))
    return float(re.sub(r"[.,]", "", plain[:last]) + "." + (tail or "0"))


def span(text: str) -> Span | None:
    """The number or range that a text states, in units of one; None where it states none.

    Words for a bound ("alle 10", "over 1 000"), suffixes ("500k", "2,5 milj") and "1 000+" are read. Suffixes on the
    upper bound alone hold for both ("1–10 M").
    """
    cleaned = " ".join(text.casefold().replace("−", "-").split())
    if len(cleaned) > _LONGEST:
        return None
    if months := _months(cleaned):
        return months
    for pattern, build in ((_LESS, _less), (_MORE, _more), (_OPEN, _more), (_EXACT, _exact)):
        if found := pattern.match(cleaned):
            amount = _amount(found[1], found[2])
            return None if amount is None else build(amount)
    if found := _RANGE.match(cleaned):
        low, high = _amount(found[1], found[2] or found[4]), _amount(found[3], found[4])
        return None if low is None or high is None or low > high else Span(low, high)
    return None


def _months(text: str) -> Span | None:
    if found := _MONTH_FIRST.match(text):
        ends = sorted((_MONTHS.index(found[1]) + 1, int(found[2])))
    elif found := _MONTH_LAST.match(text):
        ends = sorted((int(found[1]), _MONTHS.index(found[2]) + 1))
    else:
        return None
    return Span(float(ends[0]), float(ends[1]))


def _amount(digits: str, suffix: str | None) -> float | None:
    if not suffix:
        return number(digits)
    multiple = _SUFFIXES.get(suffix) or _SUFFIXES.get(suffix.rstrip("."))
    return None if multiple is None else number(digits, scaled=True) * multiple


def _less(amount: float) -> Span:
    return Span(0.0, amount)


def _more(amount: float) -> Span:
    return Span(amount, None)


def _exact(amount: float) -> Span:
    return Span(amount, amount)
