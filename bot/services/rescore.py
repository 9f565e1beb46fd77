"""Scores follow facts and profile: all of them when the profile changes, some when companies do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from bot.services.judging import active_scorer
from icp.facts import Field
from icp.scoring import Scorer
from icp.tally import Scores
from icp.values import Value
from storage.scores import ScoreRow
from storage.workspace import Workspace

Known = tuple[str, Mapping[Field, Value]]
"""A company's id and what is known of it."""

_CHUNK = 2000


def rescore_all(workspace: Workspace, scorer: Scorer, version_id: int) -> None:
    """Score every company under a profile version; nobody sees half of it."""
    workspace.companies.hold()  # what came in unseen meanwhile would have no score under this version
    workspace.scores.replace(version_id, (_rows(scorer, chunk) for chunk in workspace.companies.values()))


def rescore_some(workspace: Workspace, company_ids: Sequence[str]) -> None:
    """Score companies whose facts changed under the active profile; nothing to do where there is none.

    Where the stored scores are of another version, all companies are scored again.
    """
    stored = workspace.profiles.active()
    scorer = active_scorer(workspace)
    if stored is None or scorer is None:
        return
    if workspace.scores.version_id() != stored.id:
        rescore_all(workspace, scorer, stored.id)
        return
    for ids in _chunks(company_ids):
        known = [
            (company.id, {field: value for field in Field if (value := company.value(field)) is not None})
            for company in workspace.companies.by_ids(ids)
        ]
        workspace.scores.upsert_some(stored.id, _rows(scorer, known))


def _rows(scorer: Scorer, known: Sequence[Known]) -> list[ScoreRow]:
    return score_rows([company_id for company_id, _ in known], scorer.score([values for _, values in known]))


def score_rows(company_ids: Sequence[str], scores: Scores) -> list[ScoreRow]:
    """Columns of scores as rows of the scores table."""
    columns = zip(
        company_ids,
        scores.score.tolist(),
        scores.low.tolist(),
        scores.high.tolist(),
        scores.coverage.tolist(),
        scores.tier.tolist(),
        scores.status.tolist(),
        scores.qualified.tolist(),
        strict=True,
    )
    return [ScoreRow(i, s, low, high, c, tier or None, status, q) for i, s, low, high, c, tier, status, q in columns]


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(ids)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
