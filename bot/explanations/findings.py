"""A fit as the data of the prompt "explain"."""

from __future__ import annotations

from typing import Any

from bot.explanations.facts import ids, stance
from bot.i18n import reasons
from bot.i18n.words import Words
from icp.fit import CriterionFit, Fit, Mode, Status, Verdict

_SHOWN = 5  # members of a set; the deciding one is named beside them


def findings(fit: Fit, words: Words) -> dict[str, Any]:
    """What a model needs to put the fit into words: every figure and name as it is shown to people."""
    named = ids(fit)
    names = {answer.index: name for name, answer in named.items()}
    data: dict[str, Any] = {
        "company": fit.company.name,
        "status": fit.status.value,
        "coverage": words.percent(fit.coverage),
        "facts": [_fact(name, answer, words) for name, answer in named.items() if not _idle(answer)],
    }
    if fit.status is Status.SCORED:
        data |= {"tier": fit.tier and fit.tier.value, "score": words.points(fit.score)}
        data["range"] = [words.points(fit.low), words.points(fit.high)]
    if fit.next_fact and fit.status is not Status.DISQUALIFIED:
        found = fit.next_fact
        data["find_out_next"] = {
            "id": names[found.index],
            "tier_if_match": found.tier_if_match,
            "tier_if_miss": found.tier_if_miss,
        }
    return data


def _idle(answer: CriterionFit) -> bool:
    """Whether an exclusion does not apply: there is nothing to tell of it."""
    return answer.mode is Mode.EXCLUDE and answer.verdict is Verdict.MISS


def _fact(name: str, answer: CriterionFit, words: Words) -> dict[str, Any]:
    gates = {Mode.REQUIRE: "required", Mode.EXCLUDE: "excluded"}
    fact: dict[str, Any] = {
        "id": name,
        "question": words.field(answer.kind),
        "importance": gates.get(answer.mode, words.points(answer.max_points)),
        "verdict": stance(answer).value,
        "value": None if answer.value is None else words.value(answer.kind, answer.value, limit=_SHOWN),
        "why": words.reason(answer),
    }
    item = answer.params.get("item")
    if item is not None:
        fact["deciding_value"] = words.value(answer.kind, (item,))
    if asked := reasons.wanted(words, answer):
        fact["wanted"] = asked
    return fact
