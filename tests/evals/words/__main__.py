"""``make eval-words``: prints one table of figures and ends with status 1 where a goal is missed.

``SIZE=short`` is the form for CI: fewer cases, shorter waits, and no real model where none is installed.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.evals.words import drafts, injection, lies, questions, real, stalls
from tests.evals.words.figures import Figure, at_least, none

_DRAFTS, _SHORT_DRAFTS = 200, 40
_SHORT_LIES = 60
_HELD_OUT = (questions.HERE / "questions_held_out.jsonl",)


def main(size: str) -> int:
    """Run everything, in the full or the short form."""
    if size not in {"", "short"}:
        sys.stderr.write("SIZE is short, or not set\n")
        return 2
    logging.disable(logging.CRITICAL)
    figures: list[Figure] = []
    for part in _parts(short=size == "short"):
        figures += part
        sys.stderr.write(f"{part[0].part}: done\n")
    _print(figures)
    return int(any(figure.missed for figure in figures))


def _parts(*, short: bool) -> Iterator[list[Figure]]:
    yield lies.run(_SHORT_LIES if short else None)
    yield _drafts(_SHORT_DRAFTS if short else _DRAFTS)
    yield [*_questions("questions", questions.FILES), *_questions("questions, held out", _HELD_OUT)]
    yield injection.run(short=short)
    yield stalls.run(short=short)
    yield real.run(short=short)


def _drafts(count: int) -> list[Figure]:
    found = drafts.run(count)
    return [
        at_least("drafts by rules", "pass all checks", found.passed, found.count, 1.0),
        none("drafts by rules", "pairs for different companies that share over half", found.alike, found.count),
        Figure("drafts by rules", "most alike", f"{found.most_alike:.0%}"),
        Figure("drafts by rules", "for one draft", f"{found.milliseconds:.0f} ms"),
    ]


def _questions(part: str, files: Sequence[Path]) -> list[Figure]:
    found = questions.run(files)
    count = len(found.results)
    return [
        at_least(part, "intent and company right", sum(each.right for each in found.results), count, questions.GOAL),
        none(part, "anything changed without being confirmed", found.wrong_actions, count),
        Figure(part, "half of them read within", f"{found.median:.0f} ms"),
    ]


def _print(figures: list[Figure]) -> None:
    table = Table(title="What words invent")
    for column in ("part", "measured", "figure", "goal", ""):
        table.add_column(column)
    part = ""
    for figure in figures:
        verdict = "" if not figure.goal else "missed" if figure.missed else "reached"
        table.add_row("" if figure.part == part else figure.part, figure.what, figure.value, figure.goal, verdict)
        part = figure.part
    Console(width=130).print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
