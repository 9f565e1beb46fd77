"""``make eval-icp``: does a learned profile find best customers it was not shown?

For each split, the known best customers go into one file and all companies, shuffled and without their label, into
another. A profile is learned from the first against the second, every company of the second is scored by it with
``osuma score``, and the companies that were not learned from are ranked. AUC counts ties as half; the lift in the top
tenth orders ties by chance. Beside it stands what people derive by hand: the three commonest values of each field, the
10 to 90 % band of each number, equal weights.
"""

from __future__ import annotations

import csv
import json
import random
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from bot.services.learn_profile import learn_profile
from bot.services.score_file import score_file
from icp.profile import Profile, dump_profile, load_profile

DATA = Path(__file__).parents[3] / "shared" / "data"
FILE = "bench_yc_scaled_2022_2026.csv"
LABEL = "best_customer"
GOALS = {"20": (0.64, 1.7), "50": (0.68, 1.8), "100": (0.70, 2.0)}
_ALL = 10  # splits; the goals are for their mean
NOW = datetime(2022, 4, 30, tzinfo=UTC)

Rows = list[list[str]]


@dataclass(frozen=True)
class Result:
    """Means over the splits of one size."""

    name: str
    known: str
    auc: float
    lift: float
    goal: tuple[float, float] | None = None

    @property
    def missed(self) -> bool:
        """Whether one of the two goals was not reached."""
        return self.goal is not None and (self.auc < self.goal[0] or self.lift < self.goal[1])


def main(splits: int) -> int:
    """Evaluate on so many splits of each size."""
    if not (DATA / FILE).exists():
        sys.stderr.write(f"{FILE} is not at {DATA}; this evaluation needs it.\n")
        return 2
    with (DATA / FILE).open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    chosen = json.loads((DATA / "bench_splits.json").read_text("utf-8"))[FILE]
    results = []
    for known, goal in GOALS.items():
        for name, derive in (("learned", _learned), ("by hand", _by_hand)):
            pairs = [_one(header, rows, split, derive) for split in chosen[known][:splits]]
            auc, lift = (statistics.mean(values) for values in zip(*pairs, strict=True))
            results.append(Result(name, known, auc, lift, goal if derive is _learned and splits == _ALL else None))
    _print(results, splits)
    return int(any(result.missed for result in results))


Derive = Callable[[Path, Path], Profile]


def _one(header: list[str], rows: Rows, split: Sequence[int], derive: Derive) -> tuple[float, float]:
    """(AUC, lift) of one split."""
    label = header.index(LABEL)
    order = list(range(len(rows)))
    random.Random(len(split)).shuffle(order)  # noqa: S311 -- an order, no secret
    known = set(split)
    with tempfile.TemporaryDirectory() as folder:
        customers, everyone, scored = (Path(folder) / name for name in ("customers.csv", "all.csv", "scored.csv"))
        _write(customers, header, label, (rows[i] for i in split))
        _write(everyone, header, label, (rows[i] for i in order))
        profile = load_profile(dump_profile(derive(customers, everyone)))
        score_file(everyone, profile, scored, at=NOW)
        with scored.open(encoding="utf-8", newline="") as file:
            scores = [float(row["score"]) for row in csv.DictReader(file)]
    rest = [(score, rows[i][label] == "1") for i, score in zip(order, scores, strict=True) if i not in known]
    values, labels = np.array([score for score, _ in rest]), np.array([best for _, best in rest])
    return _auc(values, labels), _lift(values, labels)


def _write(path: Path, header: list[str], label: int, rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for row in (header, *rows):
            writer.writerow(row[:label] + row[label + 1 :])


def _learned(customers: Path, everyone: Path) -> Profile:
    return learn_profile(customers, everyone, name="Learned", on=date(2022, 4, 30), tested=False).learned.profile


def _by_hand(customers: Path, _everyone: Path) -> Profile:
    with customers.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lists = {"industry": "industry", "location": "country", "keywords": "keywords"}
    bands = {"headcount": "headcount", "founded": "founded_year"}
    criteria: list[dict[str, object]] = []
    for kind, column in lists.items():
        counts = Counter(value for row in rows for value in row[column].split("; ") if value)
        criteria.append({"kind": kind, "any_of": [value for value, _ in counts.most_common(3)]})
    for kind, column in bands.items():
        numbers = [float(row[column]) for row in rows if row[column]]
        criteria.append({"kind": kind, "between": [float(np.quantile(numbers, q)) for q in (0.1, 0.9)]})
    return Profile.model_validate({"name": "By hand", "criteria": criteria})


def _auc(scores: np.ndarray, best: np.ndarray) -> float:
    """The chance that a best customer outranks another company, by Mann and Whitney's U."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    positive = int(best.sum())
    above = ranks[best].sum() - positive * (positive + 1) / 2
    return float(above / (positive * (len(best) - positive)))


def _lift(scores: np.ndarray, best: np.ndarray) -> float:
    chance = np.random.default_rng(len(scores))
    order = np.lexsort((chance.random(len(scores)), -scores))
    return float(best[order[: len(scores) // 10]].mean() / best.mean())


def _print(results: list[Result], splits: int) -> None:
    table = Table(title=f"{FILE}, mean of {splits} splits")
    for column in ("known best customers", "profile", "AUC", "lift in the top tenth", "goal", ""):
        table.add_column(column, justify="right" if column else "left")
    for result in results:
        goal = "" if result.goal is None else f"≥ {result.goal[0]:.2f}, ≥ {result.goal[1]:.1f}"
        verdict = "" if result.goal is None else "missed" if result.missed else "reached"
        table.add_row(result.known, result.name, f"{result.auc:.3f}", f"{result.lift:.2f}", goal, verdict)
    Console(width=100).print(table)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10))
