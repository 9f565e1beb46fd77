"""Why a lead moved: of all facts that changed, those that moved its score, the weightiest first."""

from __future__ import annotations

from typing import Final, cast

from bot.services.digest_types import Because, Rise, Rises
from bot.services.what_changed import Direction, Moved
from icp.facts import Field
from icp.fit import Mode, Status
from icp.kinds.base import Judgement
from icp.scoring import Scorer
from icp.values import Value
from storage.changes import FactChange

_GATE: Final = 1e6  # what rules a company out, or in again, weighs more than any points
_TOLD: Final = 2


def rises(scorer: Scorer, moved: Direction) -> Rises:
    """Leads that moved one way, each with what moved it."""
    return Rises(moved.count, tuple(rise(scorer, each) for each in moved.best))


def rise(scorer: Scorer, moved: Moved) -> Rise:
    """One lead that moved, with what moved it; nothing where no single fact explains it."""
    before, after = moved.move.before, moved.move.last.after
    up = after.score - before.score or float(after.qualified) - float(before.qualified)
    if Status.DISQUALIFIED in {before.status, after.status}:
        up = 1.0 if before.status is Status.DISQUALIFIED else -1.0
    weighed = [(_weight(scorer, change), change) for change in moved.facts]
    telling = sorted((each for each in weighed if each[0] * up > 0), key=lambda each: -abs(each[0]))
    told = [found for _, change in telling if (found := _because(scorer, change, rose=up > 0))]
    return Rise(moved.move, tuple(told[:_TOLD]), moved.profile)


def _weight(scorer: Scorer, change: FactChange) -> float:
    """How far a change of one fact moves the score, in weights of the profile; negative where downwards."""
    moved = 0.0
    for index, criterion in enumerate(scorer.profile.criteria):
        if criterion.field is not change.field:
            continue
        before, after = _share(scorer, index, change.before), _share(scorer, index, change.after)
        if criterion.mode is Mode.SCORE:
            moved += criterion.weight * (after - before)
        elif criterion.mode is Mode.REQUIRE:
            moved += _GATE * ((after > 0) - (before > 0))
        else:
            moved += _GATE * ((before == 1) - (after == 1))
    return moved


def _share(scorer: Scorer, index: int, value: Value | None) -> float:
    share = scorer.judge(index, value).share
    return scorer.profile.criteria[index].typical if share is None else share


def _because(scorer: Scorer, change: FactChange, *, rose: bool) -> Because | None:
    """The change in short: of a set the member that decided, or those that came or went."""
    if change.field is None:
        return None
    if not isinstance(change.after, frozenset):
        return Because(change.field, change.before, change.after)
    held = change.before if isinstance(change.before, frozenset) else frozenset()
    came, went = frozenset(change.after) - held, frozenset(held) - change.after
    decided = {each.item for each in _judgements(scorer, change.field, change.after if rose else held)}
    for members, added in ((came, True), (went, False)) if rose else ((went, False), (came, True)):
        if members:
            chosen = cast("Value", frozenset(members & decided) or frozenset(members))
            return Because(change.field, None, chosen, added=None if change.before is None else added)
    return None


def _judgements(scorer: Scorer, field: Field, value: Value | None) -> list[Judgement]:
    criteria = enumerate(scorer.profile.criteria)
    return [scorer.judge(index, value) for index, each in criteria if each.field is field]
