"""One row while it is being read: its filled cells by target, and the cells that turned out unreadable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from bot.sources.cells import is_empty, unguarded
from bot.sources.columns import Column, Columns
from bot.sources.headers import Target
from bot.sources.table import Row
from icp import kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.values import Value

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that states nothing readable, and why: a message key with its parameters."""

    line: int
    column: str
    text: str
    key: str
    params: Mapping[str, object] = field(default_factory=dict)


class Reading:
    """One row and what could not be read of it so far."""

    def __init__(self, row: Row, columns: Columns) -> None:
        self.line = row.line
        self.unread: list[Unread] = []
        self._row = row
        self._columns = columns

    def filled(self, target: Target) -> Iterator[tuple[Column, str]]:
        """The cells of a target that say something, those of the most trusted column first."""
        for column in self._columns.feeding(target):
            text = unguarded(self._row.cells[column.index].strip())
            if not is_empty(text, target):
                yield column, text

    def first(self, target: Target, read: Callable[[str], Read]) -> Read | None:
        """What the first readable cell of a target states; those before it are noted as unread."""
        for column, text in self.filled(target):
            try:
                return read(text)
            except Unreadable as error:
                self.note(column, text, error)
        return None

    def note(self, column: Column, text: str, error: Unreadable) -> None:
        """Keep in mind that a cell could not be read."""
        self.unread.append(Unread(self.line, column.header, text, error.key, error.params))


def read_value(field: Field, text: str) -> Value:
    """What ``icp.kinds.read`` says, remembered: a column repeats its values.

    Raises:
        Unreadable: the text states no value of the field.
    """
    value = _remembered(field, text)
    if isinstance(value, Unreadable):
        raise Unreadable(value.key, **value.params)
    return value


@lru_cache(maxsize=20_000)
def _remembered(field: Field, text: str) -> Value | Unreadable:
    try:
        return kinds.read(field, text)
    except Unreadable as error:
        return error
