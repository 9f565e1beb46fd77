"""The tables of titles, and how much of them the matcher reads as a person does."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

from icp.people.matching import match
from icp.people.titles import read_title
from icp.persona import Persona, load_personas

HERE = Path(__file__).parent
SETS = {
    "sample": Path(__file__).parents[3] / "bot" / "sample" / "personas.yaml",
    "agency": HERE / "agency.yaml",
    "vendor": HERE / "vendor.yaml",
}


@dataclass(frozen=True)
class Row:
    """A title with what a person reads in it; personas by the first letter of their first name, "-" for none."""

    title: str
    seniority: str
    departments: frozenset[str]
    personas: tuple[str, ...]

    @property
    def held_back(self) -> bool:
        """Whether it belongs to the third that was looked at only when the matcher was finished."""
        return zlib.crc32(self.title.encode()) % 3 == 0


def rows(name: str) -> list[Row]:
    """All rows of one table."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [Row(c[0], c[1], frozenset(part.strip() for part in c[2].split(";")) - {"-"}, tuple(c[3:6])) for c in cells]


def accuracy(table: list[Row]) -> dict[str, float]:
    """The share of titles, 0 to 1, of which seniority, departments, and each team's persona are read as wanted."""
    personas = {name: load_personas(path.read_text(encoding="utf-8")) for name, path in SETS.items()}
    right = {
        "seniority": sum((read_title(row.title).seniority or "-") == row.seniority for row in table),
        "departments": sum(read_title(row.title).departments == row.departments for row in table),
        **{
            name: sum(_persona(r.title, team) == r.personas[i] for r in table)
            for i, (name, team) in enumerate(personas.items())
        },
    }
    return {name: count / len(table) for name, count in right.items()}


def _persona(title: str, team: tuple[Persona, ...]) -> str:
    """The first letter of the persona's first name, which stands last in its name."""
    found = match(title, team).persona
    return "-" if found is None else found.replace("-", " ").split()[-1][0]
