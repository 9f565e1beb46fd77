"""A profile out of the workspace's own best customers, set against its other customers and its leads."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.errors import BotRefusal
from bot.services.best_customers import ranking
from bot.services.judging import read_profile
from icp.best import Best, Mix, Note
from icp.errors import Refusal
from icp.facts import Field
from icp.fit import Mode
from icp.learning.evidence import Evidence
from icp.learning.learn import LEAST, Learned, Sample, learn, prepare
from icp.learning.vocabulary import Known
from storage.workspace import Workspace

_SAYS_SOMETHING = 1.25  # times as often as elsewhere
_MOST_AGAINST = 8
_UNNAMED = "ICP"


@dataclass(frozen=True, slots=True)
class SpeaksAgainst:
    """A value that churned, lost and unfit companies have more often than all others."""

    field: Field
    evidence: Evidence


@dataclass(frozen=True)
class FromCustomers:
    """What was learned, and from whom.

    Attributes:
        learned: the profile and each field's evidence.
        best: who the best customers are, and why.
        sample: all companies of the workspace; ``mask`` says which of them are the best, ``ids`` whose they are.
        other_customers, leads: how many of each the background holds.
        bad: how many companies have churned, were lost, or were found not to fit.
        against: what these share more than others do; empty where they are fewer than ``icp.learning.learn.LEAST``.
    """

    learned: Learned
    best: Best
    sample: Sample
    mask: NDArray[np.bool_]
    ids: tuple[str, ...]
    other_customers: int
    leads: int
    bad: int
    against: tuple[SpeaksAgainst, ...]


def learn_from_customers(
    workspace: Workspace,
    *,
    name: str | None = None,
    mix: Mix | None = None,
    leave_out: Collection[str] = (),
    everyone: bool = False,
) -> FromCustomers:
    """Derive a profile from what the workspace holds; nothing is stored or changed.

    Args:
        workspace: its customers with their measures, and its leads.
        name: the profile's name; else the active profile's, else "ICP".
        mix: what "best" means; else what the team has said.
        leave_out: company ids not to count among the best, besides those that the team has taken off the list.
        everyone: learn from all customers that have not left, not only from the best third.

    Raises:
        Refusal: no customers (``refusal-best-none``), too few of the best (``refusal-customers-few``), or what
            ``icp.learning.learn.learn`` refuses.
    """
    best = ranking(workspace, mix, leave_out, everyone=everyone)
    _require_enough(best)
    ids, companies = _all(workspace)
    sample = prepare(companies)
    mask = np.array([each in best.ids for each in ids], dtype=bool)
    learned = _with_gates(learn(sample, mask, name or _name(workspace)), workspace)
    bad = workspace.customers.bad() - best.ids
    bad_mask = np.array([each in bad for each in ids], dtype=bool)
    others = len(best.ranked) - len(best.chosen)
    return FromCustomers(
        learned=learned,
        best=best,
        sample=sample,
        mask=mask,
        ids=ids,
        other_customers=others,
        leads=len(ids) - len(best.ranked),
        bad=int(bad_mask.sum()),
        against=_against(sample, bad_mask),
    )


def _with_gates(learned: Learned, workspace: Workspace) -> Learned:
    """With what the active profile requires and excludes: people decided that, and no counts speak against it."""
    active = workspace.profiles.active()
    gates = [] if active is None else [each for each in read_profile(active).criteria if each.mode is not Mode.SCORE]
    criteria = (*learned.profile.criteria, *gates)
    return replace(learned, profile=learned.profile.model_copy(update={"criteria": criteria}))


def _require_enough(best: Best) -> None:
    chosen, able = len(best.chosen), sum(not each.customer.churned for each in best.ranked)
    if chosen < LEAST:
        at_odds = any(note is Note.AT_ODDS for note, _ in best.notes)
        if at_odds and able >= 3 * LEAST:  # it is not customers that are wanting
            raise BotRefusal("refusal-customers-at-odds", customers=len(best.ranked))
        key = "refusal-customers-few-third" if able >= LEAST else "refusal-customers-few"
        raise BotRefusal(key, best=chosen, customers=len(best.ranked), least=LEAST, needed=3 * LEAST)


def _all(workspace: Workspace) -> tuple[tuple[str, ...], list[Known]]:
    pairs = [pair for chunk in workspace.companies.values() for pair in chunk]
    return tuple(company_id for company_id, _ in pairs), [values for _, values in pairs]


def _name(workspace: Workspace) -> str:
    active = workspace.profiles.active()
    return _UNNAMED if active is None else active.name


def _against(sample: Sample, bad: NDArray[np.bool_]) -> tuple[SpeaksAgainst, ...]:
    """The values that tell the bad companies from all others, the strongest first."""
    if int(bad.sum()) < LEAST:
        return ()
    try:
        fields = learn(sample, bad, "against").fields
    except Refusal:
        return ()
    found = [
        SpeaksAgainst(each.field, evidence)
        for each in fields
        if each.trust > 0
        for evidence in each.values
        if evidence.times >= _SAYS_SOMETHING and evidence.weight > 0
    ]
    return tuple(sorted(found, key=lambda each: -each.evidence.weight)[:_MOST_AGAINST])
