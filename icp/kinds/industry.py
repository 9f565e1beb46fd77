"""What the company does: names and codes of industries, across classifications."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar, Literal

from icp.facts import Field
from icp.kinds.base import Judgement, Reason
from icp.kinds.listed import FAR, SAME, Nearness
from icp.kinds.texts import TextsCriterion
from icp.reference import industries
from icp.terms import key, names

# How near two codes are, by what they share in NACE Rev. 2.1 (our scale): a group has three digits, a division two.
_RELATED = {
    "same": SAME,
    "under": SAME,
    "group": Nearness(0.6, Reason.RELATED),
    "broader": Nearness(0.5, Reason.BROADER),
    "division": Nearness(0.4, Reason.RELATED),
}


_BLEND = 3  # codes from which on a name means all of them together, not any of them


class Industry(TextsCriterion):
    """Industries by name or code. A code covers all codes under it; its siblings are related.

    A name that stands for several codes ("fintech" is software and finance) earns the mean of what they earn; and
    where the wanted name is such a blend of three or more, only the part of it that the company has: software alone
    is no fintech. Texts that no classification knows ("robots for farms") match only where the same words stand on
    both sides.
    """

    field: ClassVar[Field] = Field.INDUSTRY

    kind: Literal["industry"] = "industry"

    def judge(self, value: frozenset[str]) -> Judgement:
        """See ``ListCriterion``; unknown where nothing the company is called can be compared with what is wanted."""
        answer = super().judge(value)
        if answer.share == 0 and not self.shares and not self._comparable(value):
            return Judgement(None, Reason.UNRECOGNISED, {"item": min(value), "wanted": self.any_of[0]}, min(value))
        return answer

    def nearness(self, member: str, wanted: str) -> Nearness:
        """By code where both have one, else by the words."""
        return _near(member, wanted)

    def _comparable(self, value: frozenset[str]) -> bool:
        return any(map(industries.codes, value)) or not all(map(industries.codes, self.any_of))


@lru_cache(maxsize=65536)
def _near(member: str, wanted: str) -> Nearness:
    """Remembered: of a million companies' industries, few are different texts."""
    if key(member) == key(wanted):
        return SAME
    have, want = industries.codes(member), industries.codes(wanted)
    if not have or not want:
        return SAME if names(member, wanted) else FAR
    near = [_nearest(code, want) for code in sorted(have)]
    share = sum(map(_share, near)) / len(near)
    if len(want) >= _BLEND:
        share *= sum(any(industries.covers(asked, code) for code in have) for asked in want) / len(want)
    share = round(share, 4)
    best = max(near, key=_share)
    return best if share == best.share else Nearness(share, Reason.BROADER if best is SAME else best.reason)


def _nearest(code: str, wanted: frozenset[str]) -> Nearness:
    return max((_RELATED.get(industries.relation(asked, code) or "", FAR) for asked in wanted), key=_share)


def _share(near: Nearness) -> float:
    return near.share or 0.0
