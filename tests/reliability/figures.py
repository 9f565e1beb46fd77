"""A drill's figures, and the table of them."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was measured, and at most how much it may be.

    Attributes:
        floor: what this machine takes for the bare work.
        at_least: the goal is a lower bound.
    """

    drill: str
    name: str
    value: float
    unit: str = ""
    goal: float | None = None
    floor: float | None = None
    at_least: bool = False

    @property
    def missed(self) -> bool:
        """Whether the goal was not reached."""
        if self.goal is None:
            return False
        return self.value < self.goal if self.at_least else self.value > self.goal


def show(figures: list[Figure], title: str) -> None:
    """Print all of them as one table."""
    table = Table(title=title)
    for column in ("drill", "what", "measured", "floor", "ratio", "goal"):
        table.add_column(column, justify="left" if column in {"drill", "what"} else "right")
    before = ""
    for figure in figures:
        drill, before = ("" if figure.drill == before else figure.drill), figure.drill
        floor = "" if figure.floor is None else _number(figure.floor, figure.unit)
        ratio = "" if not figure.floor else f"{figure.value / figure.floor:.1f} ×"
        goal = "" if figure.goal is None else f"{'≥' if figure.at_least else '≤'} {figure.goal:g}"
        told = f"[red]missed: {goal}[/red]" if figure.missed else goal
        table.add_row(drill, figure.name, _number(figure.value, figure.unit), floor, ratio, told)
    Console(width=130).print(table)


def _number(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}".strip() if value >= 100 or value == int(value) else f"{value:.3g} {unit}".strip()
