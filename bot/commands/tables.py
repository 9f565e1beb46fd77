"""What ``osuma import`` and ``osuma score`` share: ``--map``, the progress bar, and telling how columns were read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.commands.shell import Shell
from bot.sources.columns import Column, Columns
from bot.sources.headers import Target
from bot.sources.unread import UnreadColumn

MAP_HELP = "What a column holds, where the guess is wrong: COLUMN=FIELD, or COLUMN=ignore. May be given several times."


@contextmanager
def progress_bar(shell: Shell, label: str) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on stderr, only where a person watches."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=shell.err, transient=True, disable=not shell.err.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def tell_columns(shell: Shell, columns: Columns) -> None:
    """How each column was read, on stderr: used ones a line each, the others together."""
    for column in columns.all:
        if column.target is not Target.IGNORE:
            reason = shell.words(column.reason, **column.params)
            shell.note("import-column", indent="  ", column=column.header, target=str(column.target), reason=reason)
    unused = [column.header for column in columns.all if column.target is Target.IGNORE and column.header]
    if unused:
        shell.note("import-unused", indent="  ", columns=", ".join(unused))


def tell_unread(shell: Shell, unread: Sequence[UnreadColumn]) -> None:
    """The cells that were not understood, by column, with examples."""
    for column in unread:
        shell.say("import-unread", column=column.column, count=column.count, examples=column.shown)


def column_document(column: Column) -> dict[str, Any]:
    """A column for ``--json``."""
    return {
        "column": column.header,
        "field": str(column.target),
        "confidence": column.confidence,
        "reason": column.reason,
    }


def unread_document(column: UnreadColumn) -> dict[str, Any]:
    """Cells that were not understood, for ``--json``."""
    return {"column": column.column, "count": column.count, "examples": [cell.text for cell in column.examples]}
