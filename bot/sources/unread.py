"""The unread cells of a file, counted by column with a few examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.sources.cells import tidy
from bot.sources.reading import Unread

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class UnreadColumn:
    """A column with cells that could not be read: how many, and the first few different ones."""

    column: str
    count: int
    examples: tuple[Unread, ...]

    @property
    def shown(self) -> str:
        """The examples on one line, each cut to 60 characters."""
        return "; ".join(tidy(cell.text)[:60] for cell in self.examples)


@dataclass
class UnreadCounts:
    """A running count; it keeps no more than the examples."""

    _counts: dict[str, int] = field(default_factory=dict)
    _examples: dict[str, dict[str, Unread]] = field(default_factory=dict)

    def add(self, unread: Iterable[Unread]) -> None:
        """Count the unread cells of a row."""
        for cell in unread:
            self._counts[cell.column] = self._counts.get(cell.column, 0) + 1
            examples = self._examples.setdefault(cell.column, {})
            if len(examples) < _EXAMPLES:
                examples.setdefault(cell.text, cell)

    def columns(self) -> tuple[UnreadColumn, ...]:
        """The columns, the one with most unread cells first."""
        order = sorted(self._counts, key=lambda column: -self._counts[column])
        return tuple(UnreadColumn(c, self._counts[c], tuple(self._examples[c].values())) for c in order)
