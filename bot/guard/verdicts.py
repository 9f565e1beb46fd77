"""What a sentence says of a verdict, a tier and the whole: it may not turn a miss into a match, nor B into A."""

from __future__ import annotations

from collections.abc import Iterator

from bot.guard.cues import Cues
from bot.guard.evidence import Case
from bot.guard.names import tiers
from icp.fit import Fit, Mode, Status, Tier, Verdict

_GOOD = frozenset({Tier.A, Tier.B})
_WHOLE = {
    Tier.A: {"match", "mixed"},
    Tier.B: {"match", "partial", "mixed"},
    Tier.C: {"partial", "miss", "mixed"},
    Tier.D: {"miss", "mixed", "partial"},
}


def check(text: str, case: Case, says: str | None) -> Iterator[tuple[str, str]]:
    """Verdicts and tiers that are not so."""
    stances = {evidence.stance for evidence in case.cited}
    if says is not None and says not in _expected(case.fit, stances):
        yield "says", says
    yield from _polarity(text, stances, case.language)
    yield from _denied(text, case, stances)
    yield from _tiers(text, case)
    if not case.cited:
        yield from _whole(text, case.fit, case.language)


def _expected(fit: Fit, stances: set[Verdict]) -> set[str]:
    if not stances:
        if fit.status is Status.DISQUALIFIED:
            return {"miss"}
        return set(_WHOLE[fit.tier]) if fit.tier else {"unknown"}
    return {stance.value for stance in stances} if len(stances) == 1 else {"mixed"}


def _polarity(text: str, stances: set[Verdict], language: Cues) -> Iterator[tuple[str, str]]:
    good, bad, hedged = (language.has(name, text) for name in ("good", "bad", "hedged"))
    if stances == {Verdict.MISS} and good and not bad:
        yield "verdict", "a miss told as a match"
    if stances == {Verdict.MATCH} and bad and not good and not hedged:
        yield "verdict", "a match told as a miss"
    if stances == {Verdict.PARTIAL} and good and not (bad or hedged):
        yield "verdict", "a part told as a match"
    if Verdict.UNKNOWN in stances and not language.has("unknown", text):
        yield "verdict", "an unknown told as known"
    if stances and Verdict.UNKNOWN not in stances and language.has("no_fact", text):
        yield "verdict", "a known fact told as unknown"


def _denied(text: str, case: Case, stances: set[Verdict]) -> Iterator[tuple[str, str]]:
    """A full match that is denied or told as half of one; an exclusion is met by what is not there."""
    if stances != {Verdict.MATCH} or any(one.answer.mode is Mode.EXCLUDE for one in case.cited):
        return
    for name in ("negated", "in part"):
        for found in case.language.find(name, text):
            yield "verdict", f"a match told as none: {found[0]}"


def _tiers(text: str, case: Case) -> Iterator[tuple[str, str]]:
    fit = case.fit
    allowed = {fit.tier} if case.whole else set()
    decides = fit.next_fact is not None and case.cites(fit.next_fact.index)
    if decides or case.language.has("conditional", text):
        if fit.next_fact and case.cites(fit.next_fact.index):
            allowed |= {fit.next_fact.tier_if_match, fit.next_fact.tier_if_miss}
        if fit.counterfactual and any(case.cites(change.index) for change in fit.counterfactual.changes):
            allowed |= {fit.counterfactual.tier}
    told = tiers(text)
    if (
        told
        and not case.cited
        and fit.tier in _GOOD
        and case.language.has("bad", text)
        and not case.language.has("conditional", text)
    ):
        yield "tier", "the tier told as missed"
    for tier in told:
        if tier not in {one.value for one in allowed if one}:
            yield "tier", tier


def _whole(text: str, fit: Fit, language: Cues) -> Iterator[tuple[str, str]]:
    if fit.tier not in _GOOD and language.has("great", text) and not language.has("bad", text):
        yield "verdict", "praise for a company that does not fit"
    if (fit.tier in _GOOD or fit.status is Status.INSUFFICIENT_DATA) and language.has("poor", text):
        yield "verdict", "blame for a company that is not known to fit badly"
