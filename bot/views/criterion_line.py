"""One criterion of a fit as one line: sign, name, the company's value, what is wanted, points."""

from __future__ import annotations

from typing import Final

from bot.i18n import Words
from bot.i18n.reasons import wanted as told
from bot.i18n.values import PLURAL
from bot.slack.escape import Mrkdwn, clean, cut
from icp.facts import Company, Field
from icp.fit import CriterionFit, Fit, Mode, Status, Verdict
from icp.kinds.base import Reason
from icp.kinds.revenue import Revenue
from icp.profile import Profile

SIGNS: Final = {Verdict.MATCH: "✓", Verdict.PARTIAL: "≈", Verdict.MISS: "✗", Verdict.UNKNOWN: "?"}

_GAP: Final = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
_VALUE = 140
_WANTED = 120
_SOURCE = 60
_MEMBERS = 3


def sign(answer: CriterionFit) -> str:
    """✓ fits, ~ in part, ✗ does not, ? unknown. Of an excluding criterion a match is bad news."""
    if answer.mode is Mode.EXCLUDE and answer.share is not None:
        return "✗" if answer.disqualifies else "✓"
    return SIGNS[answer.verdict]


def value(answer: CriterionFit, words: Words) -> str:
    """The company's value, the deciding member of a set alone where there is one; "unknown" where it has none."""
    if answer.value is None:
        return words("unknown")
    item = answer.params.get("item")
    decided = answer.share and isinstance(answer.value, frozenset) and item in answer.value
    shown = words.value(answer.kind, (item,) if decided else answer.value, limit=_MEMBERS)
    return short(shown, _VALUE)


def wanted(answer: CriterionFit, words: Words, profile: Profile | None) -> str:
    """What the profile asks for, from the profile where it is given, else from the answer; may be ""."""
    if profile is None or answer.index >= len(profile.criteria):
        return short(told(words, answer), _WANTED)
    criterion = profile.criteria[answer.index]
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    return short(words.wanted(criterion.field, criterion.ideal(), currency=currency, limit=_MEMBERS), _WANTED)


def short(text: str, limit: int) -> str:
    """Outside text in one line of at most ``limit`` characters, cut at a word's end; not escaped yet."""
    return cut(clean(text), limit)


def named(text: str, limit: int) -> str:
    """A name in one line; a dash where nothing of it can be seen."""
    return short(text, limit) or "–"


def line(answer: CriterionFit, words: Words, profile: Profile | None, *, points: bool) -> Mrkdwn:
    """The whole line; ``points`` False leaves them out, where the company as a whole has no score."""
    parts = [words.safe(value(answer, words)), *_beside(answer, words, profile)]
    worth = f"{_GAP}{earned(answer, words)}" if points and answer.mode is Mode.SCORE else ""
    return Mrkdwn(f"{sign(answer)}{_GAP}*{words.label(answer.kind)}*{worth}  ·  {words.join(parts, ', ')}")


def in_order(fit: Fit) -> list[CriterionFit]:
    """The criteria as a card lists them: what is known in the profile's order, then what is not, gates first."""
    known = [answer for answer in fit.criteria if answer.share is not None]
    return known + sorted((a for a in fit.criteria if a.share is None), key=lambda a: a.mode is Mode.SCORE)


def source(answer: CriterionFit, words: Words) -> Mrkdwn | None:
    """Who says so, and when; None where nothing is known."""
    if answer.fact is None:
        return None
    name = short(answer.fact.source, _SOURCE)
    return words.slack("fit-source", source=name, date=words.date(answer.fact.observed_on))


def place(company: Company, words: Words) -> str:
    """Where the company is, in a few words; "" where that is not known."""
    known = company.value(Field.LOCATION)
    return short(words.value(Field.LOCATION, known, limit=2), _VALUE) if known is not None else ""


def missing(fit: Fit) -> list[CriterionFit]:
    """The unknown criteria in the order of worth: open gates, what could change the tier most, then by points."""
    first = fit.next_fact.index if fit.next_fact else -1
    unknown = [answer for answer in fit.criteria if answer.share is None]
    return sorted(unknown, key=lambda each: (each.mode is Mode.SCORE, each.index != first, -each.max_points))


def fields(answers: list[CriterionFit]) -> list[Field]:
    """The fields that criteria ask about, each once, in order."""
    return list(dict.fromkeys(answer.kind for answer in answers))


def number(fields: list[Field]) -> str:
    """Whether a verb after the names of these fields stands in the plural: "many" or "one"."""
    return "many" if len(fields) > 1 or PLURAL.issuperset(fields) else "one"


def shows_points(fit: Fit) -> bool:
    """Whether points mean anything: only where the company as a whole has a score."""
    return fit.status is Status.SCORED


def _beside(answer: CriterionFit, words: Words, profile: Profile | None) -> list[Mrkdwn]:
    """What stands after the value: its counts where it was learned; nothing for a full match; else what is wanted."""
    if answer.mode is not Mode.SCORE:
        return [words.safe(_gate(answer, words, profile))]
    if answer.share == 1 and "customers" not in answer.params:  # points that were learned tell from what
        return []
    asked = wanted(answer, words, profile)
    explained = answer.reason in {Reason.GRADED, Reason.OTHER_CURRENCY, Reason.UNRECOGNISED, Reason.BROADER}
    explained = explained or "otherwise" in answer.params
    if not asked or explained:
        return [words.safe(words.reason(answer))] if answer.reason != Reason.NO_FACT else []
    return [words.slack("reason-wanted-score", wanted=asked)]


def _gate(answer: CriterionFit, words: Words, profile: Profile | None) -> str:
    asked = wanted(answer, words, profile)
    told = words(f"reason-wanted-{answer.mode.value}", wanted=asked) if asked else ""
    if answer.share is None:
        return ": ".join(filter(None, (words("fit-gate-open"), told)))
    return told or words("fit-gate-missed" if answer.disqualifies else f"fit-gate-{answer.mode.value}-met")


def earned(answer: CriterionFit, words: Words) -> str:
    """What an answer earned of what it could: "6/15"; "–/15" where it is unknown."""
    most = words.points(answer.max_points)
    if answer.points is None:
        return words("fit-points-open", most=most)
    return words("fit-points", points=words.points(answer.points), most=most)
