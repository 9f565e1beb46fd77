"""Buyer personas: the people who decide, at person level. No company attributes here."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter
from pydantic import Field as Setting

from icp.documents import read_document

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Lines = Annotated[tuple[Line, ...], Setting(max_length=50)]
SomeLines = Annotated[tuple[Line, ...], Setting(min_length=1, max_length=50)]


class Persona(BaseModel):
    """A typical decision maker. Name, titles, goals and challenges are required."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    titles: SomeLines
    goals: SomeLines
    challenges: SomeLines
    department: Line | None = None
    role: Line | None = None
    motivators: Lines = ()
    objections: Lines = ()
    values: Lines = ()
    buying_behaviour: Line | None = None
    information_sources: Lines = ()
    channels: Lines = ()
    tone: Line | None = None
    language: Literal["fi", "en", "sv"] | None = None


_PERSONAS = TypeAdapter(Annotated[tuple[Persona, ...], Setting(min_length=1, max_length=20)])


def load_personas(text: str) -> tuple[Persona, ...]:
    """The personas of a ``personas.yaml``.

    Raises:
        InvalidFile: with every broken rule and its line.
    """
    return read_document(text, _PERSONAS.validate_python, lambda _place: Persona.model_fields)
