"""JSON Schemas in the narrow form that servers can enforce."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_UNENFORCED = frozenset({"title", "default", "minLength", "maxLength"})


def strict_schema(form: type[BaseModel]) -> dict[str, Any]:
    """The form's JSON Schema with every property required and no others allowed.

    What servers refuse in a strict schema (titles, defaults, lengths) is left out; pydantic still checks it.
    """
    narrowed: dict[str, Any] = _narrow(form.model_json_schema())
    return narrowed


def _narrow(schema: Any) -> Any:  # noqa: ANN401 -- JSON of any shape
    if isinstance(schema, list):
        return [_narrow(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _narrow(part) for key, part in schema.items() if key not in _UNENFORCED}
    for names in ("properties", "$defs"):  # their keys are names, not keywords: a property may be called "title"
        if names in schema:
            kept[names] = {name: _narrow(part) for name, part in schema[names].items()}
    if "properties" in schema:
        kept |= {"required": list(schema["properties"]), "additionalProperties": False}
    return kept
