"""The ids by which a sentence names its facts, and how values stand inside a sentence."""

from __future__ import annotations

import re

from bot.i18n.words import Words
from icp.facts import Field
from icp.fit import CriterionFit, Fit, Mode, Verdict
from prompts.fence import visible

FIT = "fit"
"""The pseudo fact of tier, score, range and coverage."""

_CODE = re.compile(r"(?<![^\s,])\d[\d.]*\s+(?=[^\W\d])")  # "62.10 Computer programming": people say the title

LONGEST_VALUE = 40
"""Characters of one value inside a sentence; longer ones are cut and end in an ellipsis."""


def ids(fit: Fit) -> dict[str, CriterionFit]:
    """Every criterion by its fact id, in the profile's order: "headcount", or "location#5" for the next of its kind."""
    named: dict[str, CriterionFit] = {}
    for answer in fit.criteria:
        kind = answer.kind.value
        named[f"{kind}#{answer.index}" if kind in named else kind] = answer
    return named


def stance(answer: CriterionFit) -> Verdict:
    """The verdict as it counts for the company: an excluded value that is there speaks against it."""
    if answer.mode is not Mode.EXCLUDE:
        return answer.verdict
    turned = {Verdict.MATCH: Verdict.MISS, Verdict.MISS: Verdict.MATCH}
    return turned.get(answer.verdict, answer.verdict)


def short(text: str, longest: int = LONGEST_VALUE) -> str:
    """Outside text in one line of visible characters, cut to a length."""
    seen = visible(text)
    return seen if len(seen) <= longest else seen[: longest - 1].rstrip() + "…"


def shown(words: Words, answer: CriterionFit) -> str:
    """The company's value as it stands inside a sentence: of a set, the member that decided or two of them."""
    item = answer.params.get("item")
    if item is not None and answer.verdict is not Verdict.MISS:
        text = words.value(answer.kind, (item,))
    else:
        text = "" if answer.value is None else words.value(answer.kind, answer.value, limit=2)
    return short(_CODE.sub("", text) if answer.kind is Field.INDUSTRY else text)
