"""Does Osuma understand what people ask? Labelled questions, read by the patterns alone, against the sample team.

``python -m tests.evals.words.questions [FILE …]`` prints how many intents and companies are right, by language and by
mark, lists the failures, and fails below 95 % or where anything was changed without being confirmed. How a line of a
file is read stands in README.md beside this.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import MetaData, select

from bot.handlers import answer
from bot.i18n import Words
from bot.intents import Asked, Clarify, Several, Unclear, understand
from bot.services.find_company import find_company
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.services.spot_names import spotter
from bot.slack.incoming import Incoming
from bot.turn import Turn
from icp.reference import places
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage, Workspace
from tests.fakes import NOW

HERE = Path(__file__).parent
FILES = (HERE / "questions.jsonl",)
HELD_OUT = (HERE / "questions_held_out.jsonl",)
GOAL = 0.95
_SLOTS = {"company": "found", "first": "found_first", "second": "found_second", "who": "found"}
_REMEMBERED = frozenset({"conversations", "spoken_profiles", "drafts", "proposals", "counters"})
"""What was spoken of, drafted or proposed: shown to people, and nothing of it holds until somebody decides."""


@dataclass(frozen=True)
class Result:
    """One question: whether its intents and companies are right, and whether it changed anything unasked."""

    line: dict[str, Any]
    asked: Asked
    right: bool
    changed: bool
    milliseconds: float


@dataclass
class Figures:
    """What a run found."""

    results: list[Result] = field(default_factory=list)

    def share(self, results: Iterable[Result] | None = None) -> float:
        """The share of the right ones."""
        some = list(self.results if results is None else results)
        return sum(each.right for each in some) / len(some) if some else 1.0

    @property
    def wrong_actions(self) -> int:
        """How many questions changed something without being confirmed."""
        return sum(each.changed for each in self.results)

    @property
    def failures(self) -> list[Result]:
        """The questions that were read wrong, or changed something."""
        return [each for each in self.results if not each.right or each.changed]

    @property
    def median(self) -> float:
        """Milliseconds that half of the questions were read within."""
        return statistics.median(each.milliseconds for each in self.results)


def run(files: Sequence[Path] = FILES, *, answering: bool = True) -> Figures:
    """Read every question of some files by the patterns alone; ``answering`` it shows whether that changes anything."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/osuma.db")
        upgrade(engine)
        storage = Storage(engine)
        make_sample_team(storage, "en", NOW)
        understand("top leads in Espoo")  # tables are read once
        for path in files:
            for line in path.read_text(encoding="utf-8").splitlines():
                figures.results.append(_result(json.loads(line), storage, answering=answering))
        engine.dispose()
    return figures


def _result(line: dict[str, Any], storage: Storage, *, answering: bool) -> Result:
    with storage.open(SAMPLE, NOW, read_only=True) as workspace:
        start = time.perf_counter()
        asked = understand(line["question"], spotter(workspace))
        milliseconds = 1000 * (time.perf_counter() - start)
        right = _is_right(line, asked, workspace)
    return Result(line, asked, right, answering and _changes(line, storage), milliseconds)


def _is_right(line: dict[str, Any], asked: Asked, workspace: Workspace) -> bool:
    intents = [each.intent for each in asked.intent.intents] if isinstance(asked.intent, Several) else [asked.intent]
    if line["expect"][0]["intent"] == "Unclear":
        return isinstance(asked.intent, (Unclear, Clarify))
    if len(intents) != len(line["expect"]):
        return False
    spoken = line["context"]
    for intent, label in zip(intents, line["expect"], strict=True):
        if type(intent).__name__ != label["intent"] or not _fields_right(intent, label, workspace, spoken):
            return False
        spoken = label.get("found") or spoken
    return True


def _fields_right(intent: Any, label: dict[str, Any], workspace: Workspace, spoken: str | None) -> bool:  # noqa: ANN401 -- any intent
    fields = [(name, wanted) for name, wanted in label.items() if name not in {"intent", *_SLOTS.values()}]
    return all(_field_right(intent, name, wanted, label, (workspace, spoken)) for name, wanted in fields)


def _field_right(
    intent: Any,  # noqa: ANN401 -- any intent
    name: str,
    wanted: Any,  # noqa: ANN401 -- any value
    label: dict[str, Any],
    among: tuple[Workspace, str | None],
) -> bool:
    if name in _SLOTS:
        return _company_right(getattr(intent, name), wanted, label.get(_SLOTS[name], _NOT_SAID), among)
    if name == "text_has":
        return all(piece.casefold() in intent.text.casefold() for piece in wanted)
    if name == "reason":
        return not wanted or wanted.casefold() in intent.reason.casefold()
    if name in {"changes", "filters"}:
        return _pairs_right(getattr(intent, name), wanted)
    return _same(name, getattr(intent, name), wanted, intent)


_NOT_SAID = "?"
"""In the place of the company meant, where a label does not name it."""


def _company_right(
    said: str | None, wanted: str | None, meant: str | None, among: tuple[Workspace, str | None]
) -> bool:
    """Whether a name is right as it was typed, or reaches the company that was meant."""
    if (said or "").casefold() in {(wanted or "").casefold(), (meant or "").casefold()} - {""}:
        return True
    found = _found(said, among[0]) if said else among[1]
    if meant == _NOT_SAID:
        return bool(found) and (wanted or "").casefold() in (found or "").casefold() if wanted else not said
    return meant is not None and found is not None and found.casefold() == meant.casefold()


def _found(said: str | None, workspace: Workspace) -> str | None:
    found = find_company(workspace, said or "").company
    return found.name if found else None


def _pairs_right(said: Sequence[tuple[str, str]], wanted: Sequence[Sequence[str]]) -> bool:
    mine, theirs = {(name, _plain(text)) for name, text in said}, {(name, _plain(text)) for name, text in wanted}
    return theirs == mine


def _plain(text: str) -> str:
    place = places.read(text) if text and not text[0].isdigit() else None
    return str(place) if place else text.casefold()


def _same(name: str, said: Any, wanted: Any, intent: Any) -> bool:  # noqa: ANN401 -- any value
    if name == "persona" and wanted and not said:
        said = intent.contact  # a draft is made for a persona by either slot
    if isinstance(wanted, str) and isinstance(said, str):
        return _title(said) == _title(wanted)
    return bool(said == wanted)


def _title(text: str) -> str:
    plain = text.casefold().replace("-", " ").translate(str.maketrans("äöå", "aoa"))
    return {"toimari": "toimitusjohtaja", "tj": "toimitusjohtaja"}.get(plain, plain)


def _changes(line: dict[str, Any], storage: Storage) -> bool:
    """Whether answering a question changes anything that the team keeps, before anybody confirms."""
    conversation = f"C1:{hash(line['question'])}"
    if line["context"]:
        with storage.open(SAMPLE, NOW) as workspace:
            company = find_company(workspace, line["context"]).company
            if company is not None:
                workspace.conversations.remember(conversation, company.id)
            workspace.commit()
    before = _state(storage)
    incoming = Incoming(
        kind="mention", workspace_id=SAMPLE, user_id="U1", channel_id="C1", thread_ts="1.1", ts="1.2",
        text=line["question"], conversation_key=conversation, keys=(conversation,),
    )  # fmt: skip
    answer(Turn(incoming, "maija", Words(line["language"]), NOW, storage))
    return _state(storage) != before


def _state(storage: Storage) -> dict[str, list[Any]]:
    """Everything the database holds, but what was spoken of."""
    tables = MetaData()
    engine = storage._engine  # noqa: SLF001 -- to see all of it
    tables.reflect(engine)
    with engine.connect() as connection:
        return {
            name: sorted(map(repr, connection.execute(select(table)).all()))
            for name, table in tables.tables.items()
            if name not in _REMEMBERED
        }


def by_kind(figures: Figures) -> Iterator[tuple[str, list[Result]]]:
    """The results by language, and by mark."""
    for language in ("en", "fi"):
        yield language, [each for each in figures.results if each.line["language"] == language]
    marks = sorted({mark for each in figures.results for mark in each.line["marks"]})
    for mark in marks:
        yield mark, [each for each in figures.results if mark in each.line["marks"]]


def main(files: Sequence[Path]) -> int:
    """Print the figures; 1 where a goal was missed."""
    figures, console = run(files), Console()
    table = Table("", "questions", "right")
    table.add_row("all", str(len(figures.results)), f"{figures.share():.1%}")
    for kind, results in by_kind(figures):
        table.add_row(kind, str(len(results)), f"{figures.share(results):.1%}")
    console.print(table)
    for each in figures.failures:
        console.print(
            f"{'CHANGED' if each.changed else 'wrong'}: {each.line['question']!r}"
            f" {each.line['expect']}\n    read as {each.asked.intent}",
            markup=False,
            highlight=False,
        )
    console.print(f"wrong actions: {figures.wrong_actions}; median {figures.median:.2f} ms")
    return int(figures.share() < GOAL or figures.wrong_actions > 0)


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]] or [*FILES, *HELD_OUT]))
