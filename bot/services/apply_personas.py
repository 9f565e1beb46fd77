"""The team's buyer personas."""

from __future__ import annotations

from datetime import datetime

from icp.persona import Persona, load_personas
from storage.workspace import Workspace


def apply_personas(workspace: Workspace, text: str, *, by: str, at: datetime) -> tuple[Persona, ...]:
    """Replace the team's personas by those of a ``personas.yaml``.

    Raises:
        InvalidFile: the text breaks a rule; nothing is changed.
    """
    personas = load_personas(text)
    workspace.personas.replace([persona.model_dump(mode="json") for persona in personas], by=by, at=at)
    return personas


def read_personas(workspace: Workspace) -> tuple[Persona, ...]:
    """The team's personas, in their order; empty where none are kept."""
    return tuple(Persona.model_validate(document) for document in workspace.personas.all())
