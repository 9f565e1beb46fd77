"""What ``--json`` prints. The keys are read by other programs: more may be added, none renamed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.explanations.types import Explanation
from bot.i18n import Words
from bot.views.learned import evidence_params
from icp import kinds
from icp.facts import Company
from icp.fit import Counterfactual, CriterionFit, Fit, NextFact, Status
from icp.learning.backtest import Backtest
from icp.learning.lists import FieldLearned

Document = dict[str, Any]


def fit_document(fit: Fit, explanation: Explanation, words: Words) -> Document:
    """One company's fit."""
    return {
        "company": company_document(fit.company),
        "profile": {"name": fit.profile_name, "version": fit.profile_version},
        "status": fit.status.value,
        "score": fit.score,
        "low": fit.low,
        "high": fit.high,
        "coverage": fit.coverage,
        "tier": fit.tier,
        "qualified": fit.qualified,
        "criteria": [_criterion(criterion, words) for criterion in fit.criteria],
        "next_fact": None if fit.next_fact is None else _next_fact(fit.next_fact),
        "counterfactual": None if fit.counterfactual is None else _counterfactual(fit.counterfactual, fit, words),
        "explanation": _explanation(explanation, words),
        "candidates": [],
    }


def not_found_document(query: str, candidates: Sequence[Company]) -> Document:
    """The same keys for a company that was not found, or of which several could be meant."""
    empty = dict.fromkeys(("profile", "score", "low", "high", "coverage", "tier", "next_fact", "counterfactual"))
    return {
        "company": {"id": None, "name": query, "domain": None, "business_id": None},
        **empty,
        "status": Status.NOT_FOUND.value,
        "qualified": False,
        "criteria": [],
        "explanation": None,
        "candidates": [company_document(company) for company in candidates],
    }


def company_document(company: Company) -> Document:
    """Who a company is."""
    return {
        "id": company.id,
        "name": company.name,
        "domain": company.domain,
        "business_id": company.business_id,
    }


def _criterion(answer: CriterionFit, words: Words) -> Document:
    fact = answer.fact
    return {
        "kind": answer.kind.value,
        "mode": answer.mode.value,
        "verdict": answer.verdict.value,
        "share": answer.share,
        "points": answer.points,
        "max_points": answer.max_points,
        "fact": {
            "value": None if fact is None else kinds.dump(fact.field, fact.value),
            "text": None if fact is None else words.value(fact.field, fact.value),
            "source": None if fact is None else fact.source,
            "observed_on": None if fact is None else fact.observed_on.isoformat(),
        },
        "reason": answer.reason,
        "reason_text": words.reason(answer),
    }


def _next_fact(found: NextFact) -> Document:
    return {
        "kind": found.kind.value,
        "tier_if_match": found.tier_if_match,
        "tier_if_miss": found.tier_if_miss,
        "score_if_match": found.score_if_match,
        "score_if_miss": found.score_if_miss,
    }


def _counterfactual(found: Counterfactual, fit: Fit, words: Words) -> Document:
    changes = [
        {
            "kind": change.kind.value,
            "value": kinds.dump(change.kind, change.value),
            "change": words.change(change, fit.criteria[change.index].value),
        }
        for change in found.changes
    ]
    return {
        "kind": changes[0]["kind"],
        "change": words.listing([str(change["change"]) for change in changes]),
        "tier": found.tier,
        "changes": changes,
    }


def _explanation(explanation: Explanation, words: Words) -> Document:
    return {
        "text": explanation.text,
        "by": explanation.by,
        "claims": [{"text": claim.text, "facts": list(claim.facts)} for claim in explanation.claims],
        "note": None if explanation.note is None else words(explanation.note),
    }


def field_learned_document(each: FieldLearned, words: Words) -> Document:
    """What one field says of the best customers, with the evidence for each value."""
    values = [
        {
            "value": value.name if isinstance(value.name, str) else list(value.name),
            "customers": value.customers,
            "of": value.of,
            "background": value.background,
            "weight": round(value.weight, 4),
            "sentence": words("learned-evidence", **evidence_params(value, each, words)),
        }
        for value in each.values
    ]
    figures = {"trust": round(each.trust, 3), "weight": round(each.weight, 3), "known": each.known}
    return {"field": each.field.value, **figures, "values": values}


def backtest_document(tested: Backtest | None) -> Document | None:
    """The backtest; None where there was none."""
    if tested is None:
        return None
    return {
        "customers": tested.customers,
        "folds": tested.folds,
        "hits": list(tested.hits),
        "share_in_top_tenth": tested.share_in_top_tenth,
        "low": tested.low,
        "high": tested.high,
        "lift": tested.lift,
        "random": tested.random,
        "curve": [list(point) for point in tested.curve],
    }
