"""Figures in a sentence: each has to be a figure of the cited fact that it stands beside, in the same role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.guard.evidence import Case, Evidence, Range, number
from bot.guard.figures import Figure, figures
from icp.facts import Field
from icp.fit import Status, Verdict
from icp.kinds.base import Reason

_CLAUSE = re.compile(r"[,;]\s|(?<!\w)(?:and|but|while|whereas|with|ja|mutta|kun|sekä|kun taas)(?!\w)", re.IGNORECASE)
_ACROSS = 1000  # a cue in another clause is farther than any in the same
_CROWNS = frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"})
_YOU_LOOK_FOR = re.compile(r"[\s)]*(?:that )?you (?:look|want|ask)", re.IGNORECASE)
_SHORT_OF = frozenset({Reason.BELOW, Reason.NEAR_BELOW})
_BEYOND = frozenset({Reason.ABOVE, Reason.NEAR_ABOVE})


def check(text: str, case: Case) -> Iterator[tuple[str, str]]:
    """Figures that nothing carries, in a sentence from which allowed names and dates are masked."""
    yield from _Numbers(text, case).check()


class _Numbers:
    def __init__(self, text: str, case: Case) -> None:
        self._text = text
        self._case = case
        self._fit = case.fit
        self._language = case.language
        self._wanted = self._language.has("wanted", text)
        self._conditional = self._language.has("conditional", text)

    def check(self) -> Iterator[tuple[str, str]]:
        for figure in figures(self._text):
            if not self._carried(figure):
                yield "figure", self._text[figure.start : figure.end]
        for character in self._text:
            if character.isnumeric() and not character.isascii():
                yield "figure", character

    def _carried(self, figure: Figure) -> bool:
        if figure.unit == "percent":
            return self._percent(figure)
        if figure.unit == "points":
            return self._points(figure)
        field, score = self._beside(figure)
        if score:
            return self._case.whole and self._score(figure)
        cited = [evidence for evidence in self._case.cited if field in {None, evidence.answer.kind}]
        if any(self._of_fact(figure, evidence) for evidence in cited) or self._would_be(figure, field):
            return True
        return field is None and self._case.whole and self._score(figure)

    def _beside(self, figure: Figure) -> tuple[Field | None, bool]:
        """The field whose words stand nearest to a figure, and whether it is the score instead."""
        if figure.unit == "money":
            return Field.REVENUE, False
        breaks = [match.start() for match in _CLAUSE.finditer(self._text) if not _within(match.start(), figure)]
        near: list[tuple[float, Field | None]] = []
        for numeric in (Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE):
            near += [(self._gap(figure, cue, breaks), numeric) for cue in self._cues(f"figure {numeric.value}")]
        near += [(self._gap(figure, cue, breaks), None) for cue in self._cues("score")]
        if not near:
            return None, False
        _, field = min(near, key=lambda found: found[0])
        return field, field is None

    def _cues(self, name: str) -> list[re.Match[str]]:
        return self._language.find(name, self._text)

    @staticmethod
    def _gap(figure: Figure, cue: re.Match[str], breaks: Sequence[int]) -> float:
        before = cue.end() <= figure.start
        gap = figure.start - cue.end() if before else cue.start() - figure.end
        low, high = (cue.end(), figure.start) if before else (figure.end, cue.start())
        across = any(low <= place < high for place in breaks)
        return gap + _ACROSS * across + (0 if before else 0.5)

    def _of_fact(self, figure: Figure, evidence: Evidence) -> bool:
        if figure.currency and not _same_currency(figure.currency, evidence.currencies):
            return False
        own, wanted = evidence.value_range, evidence.wanted_range
        if own and self._states(figure, own) and not self._told_as_wanted(figure):
            return True
        if wanted and self._asks(figure, wanted, own, evidence):
            return True
        return figure.single and bool(figure.low & evidence.numbers)

    def _would_be(self, figure: Figure, field: Field | None) -> bool:
        """Whether the figure is the changed value of the counterfactual, told as what would have to be."""
        would = self._fit.counterfactual
        changes = [change for change in (would.changes if would else ()) if self._case.cites(change.index)]
        shown = [
            number(self._case.words, change.kind, change.value) for change in changes if field in {None, change.kind}
        ]
        return self._conditional and any(value and figure.low & value.low for value in shown)

    def _states(self, figure: Figure, own: Range) -> bool:
        """Whether the figure is the company's own value."""
        if figure.single:
            exact = own.least == own.most and bool(figure.low & own.low)
            open_end = own.most is None and figure.bound == "from" and bool(figure.low & own.low)
            return (exact and figure.bound is None) or open_end
        return bool(figure.low & own.low) and bool(figure.high & own.high) and figure.bound is None

    def _asks(self, figure: Figure, wanted: Range, own: Range | None, evidence: Evidence) -> bool:
        """Whether the figure is what the profile asks for, told as such, and any comparison with it true."""
        if figure.single:
            return self._asks_end(figure, wanted, own, evidence)
        if not (figure.low & wanted.low and figure.high & wanted.high):
            return False
        if figure.bound in {"under", "over"}:
            return _true(figure.bound, figure, own, evidence)
        if self._language.owned_before(self._text, figure.start):  # "with 21 to 50 people", of one that has 34
            return False
        inside = own is not None and own.most is not None and _between(own, wanted)
        return self._wanted or inside

    def _asks_end(self, figure: Figure, wanted: Range, own: Range | None, evidence: Evidence) -> bool:
        is_low, is_high = bool(figure.low & wanted.low), bool(figure.high & wanted.high)
        if not (is_low or is_high):
            return False
        if figure.bound in {"under", "over"}:
            asked = self._wanted and ((figure.bound == "over" and is_low) or (figure.bound == "under" and is_high))
            told = asked and self._language.limit_before(self._text, _phrase_start(self._text, figure))
            return told or _true(figure.bound, figure, own, evidence)
        if figure.bound == "from":
            return is_low and (
                self._wanted or (own is not None and own.least is not None and own.least >= min(figure.low))
            )
        if figure.bound == "to":
            return is_high and (
                self._wanted or (own is not None and own.most is not None and own.most <= max(figure.high))
            )
        exact = wanted.least == wanted.most
        return self._told_as_wanted(figure) or (exact and self._wanted)

    def _told_as_wanted(self, figure: Figure) -> bool:
        """Whether a figure stands where only a wanted one may: "the limit of 50", "the 21 you look for"."""
        follows = _YOU_LOOK_FOR.match(self._text, figure.end) is not None
        return follows or self._language.limit_before(self._text, figure.start)

    def _percent(self, figure: Figure) -> bool:
        allowed = {round(100 * self._fit.coverage, digits) for digits in (0, 1)} if self._case.whole else set()
        for evidence in self._case.cited:
            share = evidence.answer.share
            if share is not None and evidence.answer.verdict is Verdict.PARTIAL:
                allowed |= {round(100 * share, digits) for digits in (0, 1)}
        return figure.single and bool(figure.low & allowed)

    def _points(self, figure: Figure) -> bool:
        if self._case.whole and self._score(figure):
            return True
        return any(self._points_of(figure, evidence) for evidence in self._case.cited)

    def _points_of(self, figure: Figure, evidence: Evidence) -> bool:
        earned, most = evidence.answer.points, evidence.answer.max_points
        if figure.of:
            return earned is not None and earned in figure.low and most in figure.of
        whole = earned is None or earned == most or self._language.has("whole", self._text)
        allowed = {earned, most if whole else earned}
        if earned is not None and self._language.has("lost", self._text):
            allowed = {round(most - earned, 1)}
        return figure.single and bool(figure.low & {points for points in allowed if points is not None})

    def _score(self, figure: Figure) -> bool:
        if self._fit.status is not Status.SCORED:
            return False
        if not figure.single:
            return self._fit.low in figure.low and self._fit.high in figure.high
        if figure.of:
            return self._fit.score in figure.low and 100.0 in figure.of  # noqa: PLR2004 -- the scale's end
        ends = {"from": {self._fit.low}, "to": {self._fit.high}}
        allowed = ends.get(figure.bound or "", {self._fit.score})
        found = self._fit.next_fact
        if self._conditional and found and self._case.cites(found.index):
            allowed = allowed | {found.score_if_match, found.score_if_miss}
        return figure.bound not in {"over", "under"} and bool(figure.low & allowed)


def _within(position: int, figure: Figure) -> bool:
    return figure.start <= position < figure.end


def _between(own: Range, wanted: Range) -> bool:
    above = wanted.least is None or (own.least is not None and own.least >= wanted.least)
    return above and (wanted.most is None or (own.most is not None and own.most <= wanted.most))


def _true(bound: str, figure: Figure, own: Range | None, evidence: Evidence) -> bool:
    """Whether the company's value really lies under or over a figure."""
    if bound == "under":
        low = min(figure.low)
        return evidence.answer.reason in _SHORT_OF or (own is not None and own.most is not None and own.most < low)
    return evidence.answer.reason in _BEYOND or (
        own is not None and own.least is not None and own.least > max(figure.high)
    )


def _same_currency(currency: str, allowed: frozenset[str]) -> bool:
    return bool(allowed & _CROWNS) if currency == "kr" else currency.upper() in allowed


def _phrase_start(text: str, figure: Figure) -> int:
    """Where the comparison before a figure begins: "look for [over 20]"."""
    before = re.search(r"(?:\S+ )?\S+\s*$", text[: figure.start])
    return before.start() if before else figure.start
