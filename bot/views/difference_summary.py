"""What a learned profile changes, in a line a field: what comes in, with its counts, and what goes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.profile_evidence import criterion_evidence
from bot.slack.escape import Mrkdwn
from bot.views.criterion_line import short
from bot.views.differences import difference_lines
from bot.views.points import points_text
from icp.difference import Code, Difference
from icp.facts import Field
from icp.fit import Mode
from icp.kinds.band import BandCriterion
from icp.kinds.listed import ListCriterion
from icp.learning.evidence import Evidence
from icp.learning.lists import FieldLearned
from icp.learning.points import points
from icp.profile import Profile

_IN = 3
_OUT = 4
_TEXT = 400
_SUMMED = frozenset({Code.VALUES, Code.RANGE, Code.SHARES, Code.OTHERWISE, Code.WEIGHT, Code.ADDED})
"""What a learned field's one line tells instead."""
_AFTER = frozenset({Code.TYPICAL, Code.EVIDENCE, Code.TIERS})


def summary_lines(
    differences: Sequence[Difference], before: Profile | None, after: Profile, words: Words
) -> list[Mrkdwn]:
    """The differences in few lines: of a learned field what came in and what went, of all others every one.

    Where the profile was not learned these are the lines of ``difference_lines``.
    """
    learned = {
        each.field: each
        for criterion in after.criteria
        if criterion.mode is Mode.SCORE and (each := criterion_evidence(criterion))
    }
    if not learned or before is None:
        return difference_lines(differences, words)
    summed = [each for each in differences if _is_summed(each) and each.field in learned]
    touched = dict.fromkeys(each.field for each in summed)
    rest = [each for each in differences if each not in summed]
    first = [each for each in rest if each.code not in _AFTER]
    lines = [_field(learned[field], before, after, words) for field in touched if field]
    tiers = [each for each in rest if each.code is Code.TIERS]
    last = [each for each in rest if each.code in {Code.TYPICAL, Code.EVIDENCE}]
    return [
        *difference_lines(first, words),
        *lines,
        *([_tiers(tiers, words)] if tiers else []),
        *difference_lines(last, words),
        *([words.slack("summary-brackets")] if lines else []),
    ]


def _is_summed(difference: Difference) -> bool:
    """Whether the one line of a learned field tells it; what is required or excluded is told by itself."""
    scores = difference.criterion is None or difference.criterion.mode is Mode.SCORE
    return difference.code in _SUMMED and scores


def _field(now: FieldLearned, before: Profile, after: Profile, words: Words) -> Mrkdwn:
    """As "Industry (28% → 12% of the whole): in: SaaS (14 of 20; 9%), 2 more; out: Games"."""
    then, known = _wanted_before(now.field, before, words)
    best = points(now).speaking_for
    names = {name.casefold() for name in known}
    coming = [value for value in best if _name(now, value, words).casefold() not in names]
    staying = {_name(now, value, words).casefold() for value in best}
    going = [name for name in known if name.casefold() not in staying]
    parts = []
    if coming:
        parts.append(words("summary-in", values=points_text(now, coming, words, most=_IN)))
    if going:
        parts.append(words("summary-out", values=words.listing(going, limit=_OUT, key="list-and")))
    if not parts:
        parts.append(words("summary-same" if then else "summary-nothing"))
    shares = {
        "before": words.percent(_share(now.field, before)),
        "after": words.percent(_share(now.field, after)),
    }
    told = short("; ".join(parts), _TEXT)
    return words.slack("summary-field", label=words.join([Mrkdwn(f"*{words.label(now.field)}*")]), told=told, **shares)


def _wanted_before(field: Field, before: Profile, words: Words) -> tuple[bool, list[str]]:
    """Whether the field was asked for, and the names of what spoke for a company."""
    names: list[str] = []
    asked = [each for each in before.criteria if each.field is field and each.mode is Mode.SCORE]
    for criterion in asked:
        learned = criterion_evidence(criterion)
        if learned is not None:
            names += [_name(learned, value, words) for value in points(learned).speaking_for]
        elif isinstance(criterion, ListCriterion):
            names += [words.value(field, (text,)) for text in criterion.wanted()]
        elif isinstance(criterion, BandCriterion):
            currency = str(getattr(criterion, "currency", "") or "")
            names.append(words.wanted(field, criterion.wanted(), currency=currency))
    return bool(asked), list(dict.fromkeys(names))


def _name(each: FieldLearned, value: Evidence, words: Words) -> str:
    if isinstance(value.name, tuple):
        currency = str((each.criterion or {}).get("currency") or "")
        return words.wanted(each.field, value.name, currency=currency)
    return words.value(each.field, (value.name,))


def _share(field: Field, profile: Profile) -> float:
    scoring = [each for each in profile.criteria if each.mode is Mode.SCORE]
    return sum(each.weight for each in scoring if each.field is field) / sum(each.weight for each in scoring)


def _tiers(differences: Sequence[Difference], words: Words) -> Mrkdwn:
    parts = [
        words(
            "summary-tier",
            tier=each.params["tier"],
            before=words.points(each.params["before"]),
            after=words.points(each.params["after"]),
        )
        for each in differences
    ]
    return words.slack("summary-tiers", tiers=", ".join(parts))
